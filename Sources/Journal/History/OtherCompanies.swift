import TextKit

/// The companies of the journal, by which an event can name another one than its note's: `offer (Globex)` in the note of
/// Acme.
struct OtherCompanies: Sendable {
  /// The names in lower case, each with the name as it is written.
  private let names: [String: String]

  static let none = OtherCompanies([])

  init(_ names: [String]) {
    self.names = Dictionary(
      names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The company that a bracket or a note after a stage names: `Globex`, `with Globex`, `at Globex, on site`.
  func named(in text: String?) -> String? {
    guard let text, !names.isEmpty, OtherCompanies.mayName(text) else { return nil }
    return names[OtherCompanies.firstName(in: text).lowercased()]
  }

  /// The first name in a text, without a short word before it: `Globex` of `at Globex, on site`.
  static func firstName(in text: String) -> String {
    var words = text[...].prefix(bytes: endOfName(in: text[...]))
    if !(words.first?.isUppercase ?? false), let space = words.utf8.firstIndex(of: .space) {
      words = words[space...]
    }
    if words.last == "." { words = words.dropLast() }
    return String(words).trimmed
  }

  /// The number of bytes before the first character that ends a name, or before a dash.
  private static func endOfName(in text: Substring) -> Int {
    text.withBytes { bytes in
      bytes.indices.first { index in
        switch bytes[index] {
        case .comma, .colon, .exclamationMark, .openingParenthesis, .closingParenthesis,
          .openingBracket, .closingBracket, .slash, .semicolon:
          true
        case 0xE2:
          index + 2 < bytes.count && bytes[index + 1] == 0x80
            && (bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94)
        default: false
        }
      } ?? bytes.count
    }
  }

  /// Whether a text begins with a name, or with a short word and a name.
  static func mayName(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard let first = bytes.first else { return false }
      if isCapital(first) { return true }
      guard let space = bytes.prefix(8).firstIndex(of: .space), space + 1 < bytes.count else {
        return false
      }
      return isCapital(bytes[space + 1])
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    !byte.isASCII || UInt8.uppercaseLetters.contains(byte)
  }
}

extension Application {
  /// Whether an event may name another company than the note's.
  var mayNameCompany: Bool {
    history.events.contains { event in
      event.milestone != nil
        && [event.label, event.note].contains { $0.map(OtherCompanies.mayName) ?? false }
    }
  }

  /// Whether an event names another company of the journal.
  func names(_ companies: OtherCompanies) -> Bool {
    history.events.contains { event in
      event.milestone != nil
        && [event.label, event.note].contains {
          guard let name = companies.named(in: $0) else { return false }
          return !([company] + contacts.map(\.link.text)).contains { OwnName.matches(name, $0) }
        }
    }
  }
}

extension [NoteFile] {
  /// The files, of which those whose events name another company of the journal are read again with its name. Only then
  /// is it known that they may be about that one.
  func besideCompanies(_ vocabulary: Vocabulary, hasSettings: Bool) -> [NoteFile] {
    if !contains(where: { $0.source != nil }) { return self }
    let companies = OtherCompanies(compactMap { ($0.note as? Application)?.company })
    let unclear = indices.filter {
      self[$0].source != nil && (self[$0].note as? Application)?.names(companies) ?? false
    }
    if unclear.isEmpty { return self }
    let known = Vocabulary(
      settings: vocabulary.settings, on: vocabulary.today, companies: companies)
    var files = self
    for index in unclear {
      if let source = self[index].source {
        files[index] = NoteFile(source, known, hasSettings: hasSettings)
      }
    }
    return files
  }
}
