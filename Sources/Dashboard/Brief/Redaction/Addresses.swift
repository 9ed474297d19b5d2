/// What leads to somebody by itself: links, mail addresses and telephone numbers in running text.
enum Addresses {
  enum Kind: String { case link, contact }

  typealias Found = (range: Range<Int>, kind: Kind)

  /// - Parameter hosts: which words with a dot are taken for hosts.
  static func ranges(in text: [Character], hosts: HostNames) -> [Found] {
    var found: [Found] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(where: endsAddress) ?? text.count
      if start < end { found += addresses(in: text, start..<end, hosts) }
      start = end + 1
    }
    let phones = PhoneNumbers.ranges(in: text).filter { phone in
      !found.contains { $0.range.overlaps(phone) }
    }
    return (found + phones.map { ($0, .contact) }).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  private static func endsAddress(_ character: Character) -> Bool {
    character.isWhitespace || "<>\"“”„|«»、。，！？：；「」『』（）《》【】".contains(character)
  }

  private static func addresses(
    in text: [Character], _ word: Range<Int>, _ hosts: HostNames
  ) -> [Found] {
    let lowered = text[word].map { Character($0.lowercased().first.map(String.init) ?? "") }
    if let start = schemeStart(in: lowered) ?? first("www.", in: lowered) {
      let end = trimmedEnd(of: lowered)
      let isMail = lowered[start...].starts(with: "mailto:")
      let range =
        word.lowerBound + start..<max(word.lowerBound + end, word.lowerBound + start + 1)
      return [(range, isMail ? .contact : .link)]
    }
    var found: [Found] = []
    // A path reaches to the end of its word, so what looks like another host there is part of it.
    for run in runs(in: text, word) where run.lowerBound >= found.last?.range.upperBound ?? 0 {
      if let address = address(in: text, run, of: word, hosts) { found.append(address) }
    }
    return found
  }

  /// Where letters, digits and the signs of hosts and mail addresses stand in a row, taken apart where
  /// a writing without blanks goes over into another: `詳細はacme.co.jpを参照`.
  private static func runs(in text: [Character], _ word: Range<Int>) -> [Range<Int>] {
    let pieces = text[word].split { !($0.isWordCharacter || "@._%+-".contains($0)) }
    return pieces.flatMap { piece -> [Range<Int>] in
      if piece.contains(where: \.isASCII), piece.contains(where: \.isUnspaced) {
        return piece.split(whereSeparator: \.isUnspaced).map(\.indices)
      }
      return [piece.indices]
    }
  }

  private static func address(
    in text: [Character], _ run: Range<Int>, of word: Range<Int>, _ hosts: HostNames
  ) -> Found? {
    guard let start = text[run].firstIndex(where: \.isWordCharacter),
      let last = text[run].lastIndex(where: \.isWordCharacter)
    else { return nil }
    var end = last + 1
    if let at = text[start..<end].firstIndex(of: "@") {
      return text[at..<end].contains(".") ? (start..<end, .contact) : nil
    }
    let path = text[end..<word.upperBound]
    let hasPath =
      "/:?#".contains(path.first ?? " ") && path.dropFirst().contains(where: \.isWordCharacter)
    guard hosts.contains(text[start..<end], hasPath: hasPath) else { return nil }
    if hasPath { end = start + trimmedEnd(of: Array(text[start..<word.upperBound])) }
    return (start..<end, .link)
  }

  /// Where a full stop or a bracket behind an address begins; a bracket that it opened is its own.
  private static func trimmedEnd(of word: [Character]) -> Int {
    let closing = word.drop { !$0.isLetter && !$0.isNumber }.contains("(") ? "" : ")"
    return (word.lastIndex { !".,;:!?'’]}*_\(closing)".contains($0) } ?? -1) + 1
  }

  /// Where the letters before `://` begin, or `mailto:`.
  private static func schemeStart(in word: [Character]) -> Int? {
    if let mail = first("mailto:", in: word) { return mail }
    guard let colon = first("://", in: word) else { return nil }
    return word[..<colon].lastIndex { !($0.isLetter && $0.isASCII) }.map { $0 + 1 } ?? 0
  }

  private static func first(_ words: String, in word: [Character]) -> Int? {
    let sought = Array(words)
    return word.indices.first { word[$0...].starts(with: sought) }
  }
}
