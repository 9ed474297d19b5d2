import TextKit

/// The starts of phrases. Most notes contain none of them, and need no grammar.
struct PhraseStarts: Sendable {
  private var words: Set<WordHash> = []
  /// The first two words of the phrases that have more than one.
  private var pairs: Set<WordHash> = []

  /// The words that may come before a phrase or within it: `then was rejected`, `the company cancelled`.
  private static let small = Set(
    AftermathWords.phrases(of: [.then, .auxiliary, .article]).flatMap { phrase in
      phrase.utf8.split(separator: .space).map { WordHash($0) }
    })

  init(_ phrases: some Sequence<String>) {
    for phrase in phrases {
      let all = phrase.utf8.split(separator: .space)
      let start = all.firstIndex { !PhraseStarts.small.contains(WordHash($0)) }
      let rest = start.map { all[$0...] } ?? all.suffix(1)
      guard let first = rest.first.map({ WordHash($0) }) else { continue }
      if let second = rest.dropFirst().first {
        pairs.insert(first.followed(by: second))
      } else {
        words.insert(first)
      }
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
        if byte >= 0x80 {
          // Letters with marks, and those of other scripts.
          if !PhraseStarts.isDash(bytes, at: index) {
            if isOpen || before != nil { return true }
            index += 1
            continue
          }
          (isOpen, before) = (true, nil)
          index += 3
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
        if end < bytes.count, bytes[end] >= 0x80, !PhraseStarts.isDash(bytes, at: end) {
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
    (byte | 0x20).isASCIILowercase || byte == .singleQuote
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { ",;.:()[]/-|+>&!\n".utf8.contains(byte) }

  /// Whether the byte is one of `—` or `–`.
  private static func isDash(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = bytes[index] == 0xE2 ? index : bytes[index] == 0x80 ? index - 1 : index - 2
    guard start >= 0, start + 2 < bytes.count else { return false }
    return bytes[start] == 0xE2 && bytes[start + 1] == 0x80
      && (bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94)
  }
}

/// A number for a word, whatever its case and its apostrophes. Two words may share one, which costs time alone.
private struct WordHash: Hashable, Sendable {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init(_ word: some Sequence<UInt8>) { add(word) }

  /// The number for two words.
  func followed(by word: some Sequence<UInt8>) -> WordHash {
    var both = self
    both.add(CollectionOfOne(.space))
    both.add(word)
    return both
  }

  /// FNV-1a.
  private mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes where byte != .singleQuote {
      value = (value ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3
    }
  }
}
