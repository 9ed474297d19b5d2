/// What leads to somebody by itself: links, mail addresses and telephone numbers in running text.
enum Addresses {
  enum Kind: String { case link, contact }

  /// - Parameter hosts: those that fields name, in small letters; they count without `https://` too.
  static func ranges(
    in text: [Character], hosts: Set<String>
  ) -> [(range: Range<Int>, kind: Kind)] {
    var found: [(range: Range<Int>, kind: Kind)] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(where: endsAddress) ?? text.count
      if let address = address(in: text, start..<end, hosts) { found.append(address) }
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
    character.isWhitespace || "<>\"“”„|".contains(character)
  }

  private static func address(
    in text: [Character], _ word: Range<Int>, _ hosts: Set<String>
  ) -> (range: Range<Int>, kind: Kind)? {
    let lowered = text[word].map { Character($0.lowercased().first.map(String.init) ?? "") }
    let end = word.lowerBound + trimmedEnd(of: lowered)
    if let start = schemeStart(in: lowered) ?? first("www.", in: lowered) {
      let isMail = lowered[start...].starts(with: "mailto:")
      return (
        word.lowerBound + start..<max(end, word.lowerBound + start + 1), isMail ? .contact : .link
      )
    }
    if let mail = mail(in: lowered) {
      return (word.lowerBound + mail.lowerBound..<word.lowerBound + mail.upperBound, .contact)
    }
    let start = word.lowerBound + (lowered.firstIndex { $0.isLetter || $0.isNumber } ?? 0)
    guard start < end, isHost(lowered[(start - word.lowerBound)..<(end - word.lowerBound)], hosts)
    else { return nil }
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
    return word[..<colon].lastIndex { !$0.isLetter }.map { $0 + 1 } ?? 0
  }

  private static func first(_ words: String, in word: [Character]) -> Int? {
    let sought = Array(words)
    return word.indices.first { word[$0...].starts(with: sought) }
  }

  private static func mail(in word: [Character]) -> Range<Int>? {
    guard let at = word.firstIndex(of: "@") else { return nil }
    let isPart = { (character: Character) in
      character.isLetter || character.isNumber || "._%+-".contains(character)
    }
    let start = word[..<at].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
    var end = word[(at + 1)...].firstIndex { !isPart($0) } ?? word.count
    while end > at + 1, word[end - 1] == "." || word[end - 1] == "-" { end -= 1 }
    return start < at && word[at..<end].contains(".") ? start..<end : nil
  }

  /// `acme.example/jobs`, or a host that a field names.
  private static func isHost(_ word: ArraySlice<Character>, _ hosts: Set<String>) -> Bool {
    let host = word.prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter),
      labels.allSatisfy({ label in
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      })
    else { return false }
    let hasPath = word.count > host.count + 1
    return hasPath
      || labels.indices.contains { hosts.contains(String(labels[$0...].joined(separator: "."))) }
  }
}
