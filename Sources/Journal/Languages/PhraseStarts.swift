import TextKit

/// The starts of phrases. Most notes contain none of them, and need no grammar.
struct PhraseStarts: Sendable {
  private var words = WordHashes()
  /// The first two words of the phrases that have more than one.
  private var pairs = WordHashes()

  /// The words that may come before a phrase or within it: `then was rejected`, `the company canceled`.
  private static let small: WordHashes = {
    var small = WordHashes()
    for phrase in AftermathWords.phrases(of: [.then, .auxiliary, .article]) {
      var word: WordHash?
      for byte in phrase.utf8 {
        if byte == .space {
          if let word { small.insert(word) }
          word = nil
        } else {
          word = (word ?? WordHash()).adding(byte)
        }
      }
      if let word { small.insert(word) }
    }
    return small
  }()

  init(_ phrases: some Sequence<String>) {
    for phrase in phrases { add(phrase) }
  }

  /// Reads each byte once, since every run adds thousands of phrases.
  private mutating func add(_ phrase: String) {
    // The word that the phrase may begin with, and both that word and the next one.
    var first: WordHash?
    var both: WordHash?
    var isInWord = false
    for byte in phrase.utf8 {
      if byte == .space {
        if let both {
          pairs.insert(both)
          return
        }
        isInWord = false
        continue
      }
      if !isInWord, let word = first {
        // Another word comes, so a small one before it is not the start.
        if PhraseStarts.small.contains(word) {
          first = nil
        } else {
          both = word.adding(.space)
        }
      }
      isInWord = true
      if let word = both {
        both = word.adding(byte)
      } else {
        first = (first ?? WordHash()).adding(byte)
      }
    }
    if let both {
      pairs.insert(both)
    } else if let first {
      words.insert(first)
    }
  }

  /// Whether a part of the text may begin with one of the phrases.
  func mayBegin(in text: String) -> Bool { mayBegin(in: text, atEachWord: false) }

  /// Whether one of the phrases may be anywhere in the text.
  func mayBe(in text: String) -> Bool { mayBegin(in: text, atEachWord: true) }

  private func mayBegin(in text: String, atEachWord: Bool) -> Bool {
    text.withBytes { bytes in
      // Whether a phrase may begin here.
      var isOpen = true
      // The word that one may have begun with.
      var before: WordHash?
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if !byte.isASCII {
          // Letters with marks, and those of other scripts.
          if !bytes.hasLongDash(at: index) {
            if isOpen || before != nil { return true }
            index += 1
            continue
          }
          (isOpen, before) = (true, nil)
          index += UnsafeBufferPointer.longDashLength
          continue
        }
        guard PhraseStarts.isOfWord(byte) else {
          if byte.isASCIIDigit { isOpen = atEachWord }
          if PhraseStarts.isSeparator(byte) { isOpen = true }
          index += 1
          continue
        }
        let end = bytes[index...].firstIndex { !PhraseStarts.isOfWord($0) } ?? bytes.count
        let word = bytes[index..<end]
        index = end
        if !isOpen, before == nil { continue }
        if end < bytes.count, !bytes[end].isASCII, !bytes.hasLongDash(at: end) {
          return true
        }
        if let before, pairs.contains(before.followed(by: word)) { return true }
        let hash = WordHash(word)
        if isOpen, words.contains(hash) { return true }
        if PhraseStarts.small.contains(hash) { continue }
        (before, isOpen) = (isOpen ? hash : nil, atEachWord)
      }
      return false
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte.lowercasedLetter.isASCIILowercase || byte == .singleQuote
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case .comma, .dot, .colon, .openingParenthesis, .closingParenthesis, .openingBracket,
      .closingBracket, .slash, .dash, .bar, .plus, .greaterThan, .ampersand, .exclamationMark,
      .lineFeed, .semicolon:
      true
    default: false
    }
  }
}

/// A number for a word, whatever its case and its apostrophes. Two words may share one, which costs time alone.
private struct WordHash: Equatable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    for byte in word { self = adding(byte) }
  }

  init(value: UInt64) { self.value = value }

  /// The number for two words.
  func followed(by word: Slice<UnsafeBufferPointer<UInt8>>) -> WordHash {
    var both = adding(.space)
    for byte in word { both = both.adding(byte) }
    return both
  }

  /// The number for the word with one byte more, by FNV-1a.
  func adding(_ byte: UInt8) -> WordHash {
    if byte == .singleQuote { return self }
    return WordHash(value: (value ^ UInt64(byte.lowercasedLetter)) &* 0x100_0000_01B3)
  }
}

/// A set of numbers for words. They are used as they are, because hashing them again, as a `Set` does, takes longer than
/// to make them.
private struct WordHashes: Sendable {
  /// Each number is at the place that its last bits name, or at the next free one. 0 is a free place.
  private var places: [UInt64] = Array(repeating: 0, count: 64)
  private var count = 0

  func contains(_ hash: WordHash) -> Bool { places[place(of: hash)] != 0 }

  mutating func insert(_ hash: WordHash) {
    let place = place(of: hash)
    if places[place] != 0 { return }
    places[place] = hash.value
    count += 1
    // Half of the places stay free, so that few numbers are not at their own.
    if 2 * count > places.count { grow() }
  }

  /// The place of the number, or the free one where it belongs.
  private func place(of hash: WordHash) -> Int {
    var place = Int(truncatingIfNeeded: hash.value) & (places.count - 1)
    while places[place] != 0, places[place] != hash.value {
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let numbers = places
    places = Array(repeating: 0, count: 2 * numbers.count)
    for number in numbers where number != 0 { places[place(of: WordHash(value: number))] = number }
  }
}
