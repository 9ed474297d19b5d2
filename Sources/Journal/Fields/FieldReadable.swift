import Diagnostics
import Markdown
import TextKit

/// A value that a field's text can be read as.
package protocol FieldReadable {
  /// What is expected, for the message if the text is something else.
  static var expected: String { get }
  /// - Parameter order: Determines how `3/2/2026` is read.
  static func read(_ text: String, order: DateOrder?) -> FieldReading<Self>
  /// The day in the value, which is compared with the other days of the note; `nil` if there is none.
  var checkedDay: Day? { get }
}

extension FieldReadable {
  package var checkedDay: Day? { nil }

  /// The value of a text, or `nil` if it is invalid or ambiguous. For callers that report neither.
  package static func value(of text: String, order: DateOrder?) -> Self? {
    if case .value(let value) = read(text, order: order) { value } else { nil }
  }
}

package enum FieldReading<Value> {
  case value(Value)
  case invalid
  case ambiguous
}

extension String: FieldReadable {
  package static var expected: String { "a text" }

  /// A link in a text field is read as its label or name.
  package static func read(_ text: String, order: DateOrder?) -> FieldReading<String> {
    .value(Link.displayText(of: text))
  }
}

extension Day: FieldReadable {
  package static var expected: String { "a date like 2026-03-14" }
  package var checkedDay: Day? { self }

  package static func read(_ text: String, order: DateOrder?) -> FieldReading<Day> {
    switch DateForms.reading(of: text.trimmed, order: order) {
    case .day(let day): .value(day)
    case .ambiguous: .ambiguous
    case nil: DateRange(text, order: order).map { .value($0.first) } ?? .invalid
    }
  }
}

extension Int: FieldReadable {
  package static var expected: String {
    "a whole number from \(counts.lowerBound) to \(counts.upperBound)"
  }
  /// The numbers that a field with a count accepts.
  static let counts = 0...1_000_000

  package static func read(_ text: String, order: DateOrder?) -> FieldReading<Int> {
    guard let value = Int(text.trimmed), counts.contains(value) else { return .invalid }
    return .value(value)
  }
}

extension Bool: FieldReadable {
  package static var expected: String { "true or false" }

  package static func read(_ text: String, order: DateOrder?) -> FieldReading<Bool> {
    let typed = text.trimmed
    // Most values are days, and no word for yes or no begins with a digit.
    if typed.utf8.count > 1, typed.utf8.first?.isASCIIDigit ?? false { return .invalid }
    let word = typed.lowercased()
    return (spellings[word] ?? answers[word]).map(FieldReading.value) ?? .invalid
  }

  /// The usual spellings, those of YAML among them.
  package static let spellings: [String: Bool] = [
    "true": true, "yes": true, "y": true, "on": true, "1": true, "x": true,
    "false": false, "no": false, "n": false, "off": false, "0": false,
  ]

  /// All words that are understood, as a schema lists them.
  package static var words: [String] {
    Set(spellings.keys).union(
      Language.all.flatMap { [$0.yes.first, $0.no.first] }.compactMap(\.self)
    )
    .sorted()
  }

  /// The plain yes and no of each language.
  private static let answers: [String: Bool] = {
    let plain = Language.all.flatMap {
      [($0.yes.first, true), ($0.no.first, false)]
    }
    return Dictionary(
      plain.compactMap { word, answer in word.map { ($0.lowercased(), answer) } },
      uniquingKeysWith: { first, _ in first })
  }()

  /// Whether the text is a word for yes.
  static func isTrue(_ text: String) -> Bool {
    if case .value(true) = read(text, order: nil) { true } else { false }
  }

  /// Whether the text is a word for no.
  static func isFalse(_ text: String) -> Bool {
    if case .value(false) = read(text, order: nil) { true } else { false }
  }
}

extension Link: FieldReadable {
  package static var expected: String { "a link like \"[[Acme - Engineer]]\"" }

  package static func read(_ text: String, order: DateOrder?) -> FieldReading<Link> {
    .value(Link(nameOrLink: text))
  }
}

/// A number from 1 (low) to 5 (high).
package struct Rating: Sendable, FieldReadable {
  package let value: Int

  package static let range = 1...5
  package static var expected: String {
    "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }

  package static func read(_ text: String, order: DateOrder?) -> FieldReading<Rating> {
    guard let value = Int(text.trimmed), range.contains(value) else { return .invalid }
    return .value(Rating(value: value))
  }
}

/// An interval such as `14d`, `3w`, `1m`, `2 weeks` or `monthly`. A month counts as 30 days, and a quarter as three
/// months.
package struct Rhythm: Sendable, FieldReadable {
  package let days: Int

  package static var expected: String {
    "a number of days, weeks or months like 14d, 3w or 1m, or a word like monthly"
  }

  package static func read(_ text: String, order: DateOrder?) -> FieldReading<Rhythm> {
    let typed = text.trimmed.lowercased()
    if let days = daysOfWord[normalizedWords(typed)] { return .value(Rhythm(days: days)) }
    let every = Rhythm.every.first { typed.hasPrefix($0) }
    let counted = typed.dropFirst(every?.count ?? 0).drop(while: \.isBlank)
    let digits = counted.prefix { $0.isASCII && $0.isNumber }
    let unit = counted.dropFirst(digits.count).drop(while: \.isBlank)
    guard let count = Int(digits), (1...1000).contains(count),
      let days = LengthUnit.ofWord[String(unit)]?.days
    else { return .invalid }
    return .value(Rhythm(days: count * days))
  }

  /// Words and phrases without a number. `biweekly` is not among them, because it means two intervals.
  package static let daysOfWord: [String: Int] = Language.all.reduce(into: [:]) { all, language in
    for (days, phrases) in language.rhythms.words {
      for phrase in phrases { all[normalizedWords(phrase)] = days }
    }
  }

  private static let every = Language.all.flatMap(\.rhythms.every).map { $0.lowercased() + " " }
}

/// A unit of a length of time.
package enum LengthUnit: Sendable {
  case day, week, month, quarter, year

  package var days: Int {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 30
    case .quarter: 3 * 30
    case .year: 365
    }
  }

  /// The units by their words in all languages, in lower case.
  package static let ofWord: [String: LengthUnit] = Language.all.reduce(into: [:]) {
    all, language in
    for (unit, words) in language.rhythms.units {
      for word in words { all[word.lowercased()] = unit }
    }
  }
}

/// The text that a group of lines below a key means: its name, title or value.
///
/// `role: {title: Engineer, level: senior}` is the role `Engineer`. In a field for people, each group is a person, and
/// `recruiter: Dana Whitfield` in it names one.
struct GroupText {
  /// The value with a text in place of each group that means one.
  private(set) var value: FieldValue
  /// The groups that mean no single text, each as one text.
  private(set) var unread: [Scalar] = []

  /// Returns `nil` if the value has no groups, or if the field is meant to have them.
  init?(_ field: Field, of name: FieldName) {
    switch name.content {
    case .events, .pairs: return nil
    case .text, .list, .sentences, .link, .links, .day, .comingDay, .dayOrFlag, .dayOrNever, .flag,
      .number, .rhythm, .choice:
      break
    }
    value = field.value
    switch field.value {
    case .text: return nil
    case .pairs(let pairs): value = .list(items(of: pairs, name, isItem: false))
    case .list(let items):
      let hasGroups = items.contains { if case .pairs = $0 { true } else { false } }
      guard hasGroups else { return nil }
      value = .list(
        items.flatMap { item in
          if case .pairs(let pairs) = item {
            self.items(of: pairs, name, isItem: true)
          } else {
            [item]
          }
        })
    }
  }

  private mutating func items(
    of pairs: [FieldValue.Pair], _ name: FieldName, isItem: Bool
  ) -> [FieldValue.Item] {
    let filled = pairs.filter { !$0.value.isBlank }
    if name.id == ApplicationField.status.id, filled.count > 1 || pairs.count > filled.count,
      !GroupText.hasName(filled)
    {
      // `{interview: yes, rejected: no}` is read as a whole.
      if filled.isEmpty, !isItem { return [] }
      return [.pairs(filled.isEmpty ? pairs : filled)]
    }
    if let text = GroupText.text(of: filled, name) { return [.text(text)] }
    if case .links = name.content { return people(in: filled, pairs) }
    if filled.isEmpty, pairs.count > 1 { return [] }
    // A text with a colon is a group of one pair to YAML.
    guard pairs.count > 1, case .text = name.content else { return [.pairs(pairs)] }
    let whole = filled.map(\.joined.text).joined(separator: ", ")
    let place = pairs[0].name
    let text = Scalar(text: whole, position: place.position, bytes: place.bytes)
    unread.append(text)
    return [.text(text)]
  }

  /// The value that names the whole group.
  private static func text(of pairs: [FieldValue.Pair], _ name: FieldName) -> Scalar? {
    if case .sentences = name.content, pairs.count < 2 { return nil }
    let plain = pairs.filter { !$0.value.isNested }
    let keys = plain.map { FieldName.folded($0.name.text) }
    for wanted in naming {
      if let index = keys.firstIndex(of: wanted) { return plain[index].value }
    }
    let isForPeople = if case .links = name.content { true } else { false }
    if !isForPeople, let own = plain.first(where: { name.isCalled($0.name.text) }) {
      return own.value
    }
    if name.content.isDay, let day = keys.firstIndex(where: { ["date", "day", "on"].contains($0) })
    {
      return plain[day].value
    }
    guard isForPeople,
      let first = keys.firstIndex(where: { ["firstname", "first", "givenname"].contains($0) })
    else { return nil }
    let last = keys.firstIndex { ["lastname", "last", "surname", "familyname"].contains($0) }
    let words = [plain[first].value.text] + (last.map { [plain[$0].value.text] } ?? [])
    return Scalar(
      text: words.joined(separator: " "), position: plain[first].value.position,
      bytes: plain[first].value.bytes)
  }

  private static func hasName(_ pairs: [FieldValue.Pair]) -> Bool {
    pairs.contains { naming.contains(FieldName.folded($0.name.text)) }
  }

  private static let naming = [
    "name", "fullname", "displayname", "title", "value", "label", "text",
  ]

  /// The people in a group without a name: `recruiter: Dana Whitfield`, and `Dana Whitfield: recruiter`.
  private mutating func people(
    in filled: [FieldValue.Pair], _ all: [FieldValue.Pair]
  ) -> [FieldValue.Item] {
    let named = filled.filter { ApplicationField.contacts.isCalled($0.name.text) }
    if !named.isEmpty { return named.map { .text($0.value) } }
    let details = all.filter { GroupText.details.contains(FieldName.folded($0.name.text)) }
    if details.isEmpty { return all.map { .text($0.name) } }
    if !filled.isEmpty {
      unread.append(
        Scalar(
          text: filled.map(\.joined.text).joined(separator: ", "),
          position: all[0].name.position, bytes: all[0].name.bytes))
    }
    return []
  }

  /// The parts of a contact's group that are not the name.
  private static let details: Set = [
    "role", "position", "jobtitle", "company", "email", "mail", "phone", "tel", "telephone",
    "mobile", "linkedin", "url", "link", "note", "notes", "date", "lastcontact", "relation",
    "department", "team", "type",
  ]
}
