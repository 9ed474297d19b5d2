package import Journal
import TextKit

/// The text of a mail as it is copied or forwarded: who wrote it, when, about what, and its own sentences.
///
/// The mails that are quoted in it are set aside: an answer is above or between them. In a forwarded mail, what counts is
/// what was forwarded.
package struct MailText: Sendable {
  /// The name and the address after `From`, as written; empty if there is no such line.
  package private(set) var from = ""
  package private(set) var subject = ""
  /// The day after `Date`; `nil` if there is none, or if it can be two days.
  package private(set) var day: Day?
  package let sentences: [String]
  /// Whether the text is longer than what was read of it.
  package let isCut: Bool

  /// What was copied instead of text.
  package enum Problem: Error {
    case empty
    case html
    /// The mail as a program keeps it, with its text in a code.
    case source
  }

  /// The number of bytes that are read. What a mail says is at its beginning.
  package static let limit = 60_000

  /// - Parameter order: how a day like `3/2/2026` is read.
  package init(_ bytes: [UInt8], order: DateOrder?) throws(Problem) {
    isCut = bytes.count > MailText.limit
    let text = String(decoding: bytes.prefix(MailText.limit), as: UTF8.self)
    let beginning = String(text.prefix(5000)).lowercased()
    if MailText.isHTML(beginning) { throw .html }
    if MailText.isSource(beginning) { throw .source }
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
    var fields: [Label: String] = [:]
    lines = MailText.takingLabels(from: lines, into: &fields)
    let (own, forwarded) = MailText.own(lines, of: fields)
    if let forwarded { fields = forwarded }
    let sentences = own.flatMap(MailText.sentences)
    if sentences.isEmpty, fields[.subject] == nil { throw .empty }
    self.sentences = sentences
    from = fields[.from] ?? ""
    subject = fields[.subject] ?? ""
    day = fields[.date].flatMap { MailText.day(in: $0, order) }
  }

  /// The address after `From` in lower case; `nil` if there is none.
  package var address: String? {
    let words = from.split { $0.isWhitespace || "<>()[]\"',;:".contains($0) }
    return words.last { word in
      word.split(separator: "@", omittingEmptySubsequences: false).count == 2
        && word.hasSuffix("@") == false && word.hasPrefix("@") == false
    }.map { $0.lowercased() }
  }

  /// The name after `From`, without the address.
  package var sender: String {
    String(from.prefix { $0 != "<" && $0 != "[" }).trimmed.trimmingQuotes
  }

  // MARK: - Lines with labels

  private enum Label { case from, date, subject, other }

  private static let labels: [String: Label] = {
    var labels: [String: Label] = [:]
    for language in Language.all {
      let words = language.mail
      for (label, names) in [
        (Label.from, words.from), (.date, words.date), (.subject, words.subject),
        (.other, words.otherLabels),
      ] {
        for name in names where labels[foldingDiacritics(name)] == nil {
          labels[foldingDiacritics(name)] = label
        }
      }
    }
    return labels
  }()

  /// The label at the start of a line and what is after its colon.
  private static func labeled(_ line: Substring) -> (label: Label, value: String)? {
    let line = line.drop { $0.isWhitespace || $0 == "*" || $0 == ">" }
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }),
      line.distance(from: line.startIndex, to: colon) <= 24
    else { return nil }
    let name = String(line[..<colon].filter { $0 != "*" }).trimmed
    guard let label = labels[foldingDiacritics(name)] else { return nil }
    let value = line[line.index(after: colon)...].drop { $0 == "*" || $0.isWhitespace }
    return (label, String(value).trimmed)
  }

  /// Whether the lines begin with the labels of a mail: at least two, one of them who wrote it or what it is about.
  private static func beginsWithLabels(_ lines: ArraySlice<Substring>) -> Bool {
    guard lines.first.flatMap(labeled) != nil else { return false }
    let found = lines.prefix(8).prefix { !isEmpty($0) }.compactMap { labeled($0)?.label }
    return found.count > 1 && (found.contains(.from) || found.contains(.subject))
  }

  /// Takes the lines with labels off, and one empty line after them.
  private static func takingLabels(
    from lines: ArraySlice<Substring>, into fields: inout [Label: String]
  ) -> ArraySlice<Substring> {
    var lines = lines.drop(while: isEmpty)
    let isAlone = lines.first.flatMap(labeled).map { $0.label != .other } ?? false
    guard beginsWithLabels(lines) || isAlone && lines.dropFirst().first.map(isEmpty) ?? false else {
      return lines
    }
    while let line = lines.first, !isEmpty(line) {
      if let (label, value) = labeled(line) {
        if fields[label] == nil { fields[label] = value }
      } else if !(line.first?.isWhitespace ?? false) {
        break
      }
      lines = lines.dropFirst()
    }
    return lines
  }

  private static func isEmpty(_ line: Substring) -> Bool {
    line.allSatisfy { $0.isWhitespace || $0 == ">" }
  }

  private static func day(in text: String, _ order: DateOrder?) -> Day? {
    let words = text.split(separator: " ")
    // A weekday in a form that is not known may be in front of the day.
    for start in words.indices.prefix(3) {
      let rest = words[start...].joined(separator: " ")
      if let day = LeadingDay(rest[...], order: order)?.day, day.isExact { return day }
    }
    return nil
  }

  // MARK: - Own and quoted lines

  /// The paragraphs of the mail itself, and its labels if it was forwarded.
  private static func own(
    _ lines: ArraySlice<Substring>, of fields: [Label: String]
  ) -> (paragraphs: [[Substring]], forwarded: [Label: String]?) {
    var paragraphs: [[Substring]] = [[]]
    var rest = lines
    var hasWords = false
    while let line = rest.first {
      let folded = normalizedWords(foldingDiacritics(String(line.prefix(200))))
      let isMark = marksOfForwarding.contains { folded.hasPrefix($0) || folded.hasSuffix($0) }
      if isMark || beginsWithLabels(rest) {
        let below = isMark ? rest.dropFirst().drop(while: isEmpty) : rest
        // Without a mark, it is a mail that was answered, if there is an answer above it.
        if isMark || !hasWords || isForwarded(fields[.subject] ?? "") {
          return forwarded(below) ?? (paragraphs, nil)
        }
        break
      }
      if marksOfOriginals.contains(where: { folded.hasPrefix($0) }), hasWords { break }
      if let count = linesOfIntroduction(rest) {
        // What is below is quoted with marks, and an answer may follow; without marks, all of it is quoted.
        let below = rest.dropFirst(count).drop { $0.allSatisfy(\.isWhitespace) }
        guard below.first?.drop(while: \.isWhitespace).first == ">" else { break }
        rest = below.drop(while: isQuotedOrEmpty)
        continue
      }
      rest = rest.dropFirst()
      if line.drop(while: \.isWhitespace).first == ">" { continue }
      if isEmpty(line) {
        if !paragraphs[paragraphs.count - 1].isEmpty { paragraphs.append([]) }
      } else {
        hasWords = true
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return (paragraphs.filter { !$0.isEmpty }, nil)
  }

  private static func isQuotedOrEmpty(_ line: Substring) -> Bool {
    isEmpty(line) || line.drop(while: \.isWhitespace).first == ">"
  }

  /// A mail that was forwarded; some programs quote all of it.
  private static func forwarded(
    _ lines: ArraySlice<Substring>
  ) -> (paragraphs: [[Substring]], forwarded: [Label: String]?)? {
    let isQuoted = lines.first?.first == ">"
    let lines =
      isQuoted
      ? lines.map { line in
        let rest = line.first == ">" ? line.dropFirst() : line
        return rest.first == " " ? rest.dropFirst() : rest
      }[...] : lines
    var fields: [Label: String] = [:]
    let body = takingLabels(from: lines, into: &fields)
    // Each forwarded mail is shorter than the one around it, so this ends.
    let (paragraphs, inner) = own(body, of: fields)
    return (paragraphs, inner ?? fields)
  }

  private static func isForwarded(_ subject: String) -> Bool {
    let start = subject.prefix { $0 != ":" }.lowercased()
    return start != subject.lowercased()
      && ["fw", "fwd", "wg", "tr", "rv", "i", "enc"].contains(start)
  }

  private static let marksOfForwarding = phrases(\.forwarded)
  private static let marksOfOriginals = phrases(\.originals)

  private static func phrases(_ words: (Language.MailWords) -> [String]) -> [String] {
    Language.all.flatMap { words($0.mail) }
      .map { normalizedWords(foldingDiacritics($0)) }
  }

  private static let introductions: [(start: String, end: String)] = Language.all.flatMap {
    $0.mail.quotes
  }.map { (foldingDiacritics($0.start) + " ", foldingDiacritics($0.end)) }

  /// The number of lines of `On Monday, Jo <jo@acme.example> wrote:` if that is next; `nil` if it is not.
  private static func linesOfIntroduction(_ lines: ArraySlice<Substring>) -> Int? {
    guard let first = lines.first else { return nil }
    let start = foldingDiacritics(String(first.prefix(200))).drop(while: \.isWhitespace)
    let meant = introductions.filter { start.hasPrefix($0.start) }
    if meant.isEmpty { return nil }
    // A long one is broken into two or three lines.
    for count in 1...3 {
      let whole = foldingDiacritics(lines.prefix(count).joined(separator: " ")).trimmed
      if whole.utf8.count > 400 { return nil }
      guard whole.hasSuffix(":"), meant.contains(where: { whole.contains(" \($0.end)") }) else {
        continue
      }
      return count
    }
    return nil
  }

  // MARK: - Sentences

  private static func sentences(of paragraph: [Substring]) -> [String] {
    let text = paragraph.map { String($0).trimmed }.joined(separator: " ")
    var sentences: [String] = []
    var sentence = ""
    let words = text.split(whereSeparator: \.isWhitespace)
    for word in words {
      sentence += sentence.isEmpty ? String(word) : " \(word)"
      if ends(word) {
        sentences.append(sentence)
        sentence = ""
      }
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    return sentences.flatMap { $0.split(after: "。") }
  }

  /// Whether a word ends a sentence. `22.` before a month does not, and neither does `Mr.`
  private static func ends(_ word: Substring) -> Bool {
    guard let last = word.last else { return false }
    if "!?".contains(last) { return true }
    guard last == "." else { return false }
    let letters = word.dropLast().filter { $0.isLetter || $0.isNumber }
    return letters.count > 3
      || !letters.allSatisfy(\.isNumber) && letters.first?.isLowercase ?? false
        && letters.count > 1
  }

  private static func isHTML(_ beginning: String) -> Bool {
    if beginning.contains("<!doctype html") || beginning.contains("<html") { return true }
    let tags = ["<p>", "<p ", "<br>", "<br/>", "<br />", "<div", "<td", "<span", "</p>"]
    return tags.count { beginning.contains($0) } > 1
  }

  private static func isSource(_ beginning: String) -> Bool {
    beginning.split(whereSeparator: \.isNewline).contains { line in
      line.hasPrefix("mime-version:") || line.hasPrefix("content-transfer-encoding:")
        || line.hasPrefix("received: from")
    }
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    String(drop { "\"'*".contains($0) }.reversed().drop { "\"'*".contains($0) }.reversed())
  }

  /// The parts that end with this character, each with it.
  fileprivate func split(after end: Character) -> [String] {
    guard contains(end) else { return [self] }
    var parts: [String] = []
    var part = ""
    for character in self {
      part.append(character)
      if character == end {
        parts.append(part)
        part = ""
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }
}
