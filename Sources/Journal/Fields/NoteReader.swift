package import Diagnostics
package import Markdown
import TextKit

/// Reads the fields of one document and collects every problem that they have, so that one run reports them
/// all.
package struct NoteReader {
  package let document: Document
  package let vocabulary: Vocabulary
  package private(set) var diagnostics: [Diagnostic] = []
  /// The days that were read from fields.
  private(set) var days: [DatedPlace] = []
  let kind: any NoteKind.Type
  /// Why it is a note of the kind, if nothing but its fields makes it one.
  let reason: String?
  /// Whether a tag or a line of the text makes the note private, whatever its field says.
  private let isMarkedPrivate: Bool
  /// Determines how `3/2/2026` is read.
  let dateOrder: DateOrder?
  /// The filled-in fields with their field names, in order of precedence.
  private(set) var candidates: [NamedField] = []
  /// The filled-in fields that mean nothing to onward and resemble no field that does.
  private(set) var unknownFields: [Field] = []
  /// The fields of people in the text that are not read, because the front matter has the field.
  var peopleBeside: [Field] = []

  init(
    _ document: Document, as kind: any NoteKind.Type, _ fields: [NamedField], _ table: FieldTable,
    _ vocabulary: Vocabulary, countsBecause reason: String? = nil, isPrivate: Bool = false
  ) {
    self.document = document
    isMarkedPrivate = isPrivate
    self.kind = kind
    self.reason = reason
    self.vocabulary = vocabulary
    dateOrder = vocabulary.settings.dateOrder
    candidates.reserveCapacity(fields.count)
    for named in fields {
      let field = named.field
      if let name = named.name {
        if field.value.isBlank { continue }
        if case .text = field.value {
          add(named)
        } else {
          addUnlessBlank(withoutGroups(named, name))
        }
      } else if let suggestion = table.suggestion(for: field.key.text), !isEvent(field) {
        report(
          .unknownKey(field.key.text.shortened, suggestion: suggestion), at: field.key.position)
      } else if !field.value.isBlank {
        unknownFields.append(field)
      }
    }
    addPeople(in: document.frontMatter.repeated, table)
    // If a note uses only onward's own names, its fields are already in order.
    if candidates.allSatisfy({ $0.rank == 0 }) { return }
    candidates.sort { $0.rank < $1.rank }
    reportSecondKeys()
  }

  /// Adds the people in fields whose key appears before them. The first field counts, but no name may be missing when
  /// names are replaced.
  private mutating func addPeople(in repeated: [Field], _ table: FieldTable) {
    for field in repeated {
      guard let (name, rank) = table[field.key.text],
        case .links? = fieldName(name)?.content
      else { continue }
      addUnlessBlank(withoutGroups(NamedField(name: name, rank: rank, field: field), name))
    }
  }

  /// The field with a text in place of each group of lines that means one.
  private mutating func withoutGroups(_ named: NamedField, _ name: ObjectIdentifier) -> NamedField {
    guard let own = fieldName(name), let groups = GroupText(named.field, of: own) else {
      return named
    }
    let key = named.field.key
    for group in groups.unread {
      report(
        .groupAsText(key.text.shortened, group.text, isRead: own.content.isText), at: group.position
      )
    }
    return NamedField(
      name: name, rank: named.rank, field: Field(key: key, value: groups.value))
  }

  /// Whether the key means an event, like `interview`, which is similar to other keys.
  private func isEvent(_ field: Field) -> Bool {
    kind == Application.self && EventKey(field.key.text, vocabulary.statusTerms) != nil
  }

  private func fieldName(_ id: ObjectIdentifier) -> FieldName? {
    kind.fields.first { $0.id == id } ?? CommonField.all.first { $0.id == id }
  }

  private mutating func addUnlessBlank(_ named: NamedField) {
    if !named.field.value.isBlank { add(named) }
  }

  private mutating func add(_ named: NamedField) {
    let field = named.field
    let same = candidates.indices.first {
      candidates[$0].name == named.name && candidates[$0].rank == named.rank
    }
    guard let same = same.map({ candidates[$0] }),
      named.name.flatMap(fieldName)?.content.isJoined != true
    else {
      candidates.append(named)
      return
    }
    // `Status:` and `status:` are the same key.
    report(
      .duplicateKey(field.key.text.shortened, firstLine: same.field.key.position.line),
      at: field.key.position)
  }

  /// Reports further keys of a field that contains only one value. The first is read.
  ///
  /// Other fields are treated elsewhere: lists are joined, `StatusField` compares the statuses, and
  /// `optional` compares the days.
  private mutating func reportSecondKeys() {
    for (index, second) in candidates.enumerated() {
      guard let first = candidates[..<index].first(where: { $0.name == second.name }),
        let name = second.name.flatMap(fieldName), name.id != ApplicationField.status.id
      else { continue }
      if name.content.isJoined || name.content.isDay { continue }
      let content = { (field: Field) in
        field.value.texts.map { normalizedWords(Link.displayText(of: $0.text)) }
      }
      if content(first.field) == content(second.field) { continue }
      report(
        .severalKeys(
          second.field.key.text.shortened, sameFieldAs: first.field.key.text.shortened,
          onLine: first.field.key.position.line), at: second.field.key.position)
    }
  }

  mutating func report(_ message: Diagnostic.Message, at position: Position) {
    diagnostics.append(Diagnostic(document.path, position, message))
  }

  /// The filled-in fields with this field name, in order of precedence.
  func fields(_ field: FieldName) -> [Field] { candidates.called(field) }

  /// The filled-in field with this field name that takes precedence.
  func first(_ field: FieldName) -> Field? {
    candidates.first { $0.name == field.id }?.field
  }

  /// The texts of all fields with this field name, one for each list item.
  func scalars(_ field: FieldName) -> [Scalar] {
    fields(field).flatMap { $0.value.texts.filter { !$0.isBlank } }
  }

  /// Returns the value of a field.
  ///
  /// Returns `nil` if the field is missing, empty or invalid; an invalid value is reported. If several keys
  /// mean the field, the first that can be read is used.
  mutating func optional<Value: FieldReadable>(_ field: FieldName, as: Value.Type) -> Value? {
    var problem: (message: Diagnostic.Message, position: Position)?
    for candidate in candidates where candidate.name == field.id {
      let candidate = candidate.field
      for scalar in candidate.value.texts where !scalar.isBlank {
        switch Value.read(scalar.text, order: dateOrder) {
        case .value(let value):
          if var problem {
            // The field has a value, so this one is not needed.
            problem.message.severity = .warning
            report(problem.message, at: problem.position)
          }
          reportSurplus(in: candidate)
          if let day = value.checkedDay {
            if DateRange(scalar.text, order: dateOrder) != nil {
              report(
                .firstDayOfRange(scalar.text, for: candidate.key.text, day: "\(day)"),
                at: scalar.position)
            }
            days.append(
              DatedPlace(day: day, what: candidate.key.text, position: scalar.position))
            reportOtherDay(than: day, field)
          }
          return value
        case .invalid where NoteReader.isNoDay(scalar.text, field): continue
        case .invalid:
          let message: Diagnostic.Message =
            Value.self == Day.self
            ? .invalidDate(
              scalar.text, for: candidate.key.text,
              meaning: Day(figuresOf: scalar.text).map { "\($0)" })
            : .invalid(scalar.text, for: candidate.key.text, expected: Value.expected)
          problem = problem ?? (message, scalar.position)
        case .ambiguous:
          let message = Diagnostic.Message.ambiguousDate(
            scalar.text, for: candidate.key.text,
            DateForms(startOf: scalar.text[...], order: dateOrder))
          problem = problem ?? (message, scalar.position)
        }
      }
    }
    if let problem { report(problem.message, at: problem.position) }
    return nil
  }

  /// Whether the text is a yes or no where a day is expected: `deadline: no`. A field that may contain a flag reads
  /// the flag itself.
  private static func isNoDay(_ text: String, _ field: FieldName) -> Bool {
    guard field.content.isDay, case .value(let flag) = Bool.read(text, order: nil) else {
      return false
    }
    if case .dayOrFlag = field.content { return true }
    return !flag
  }

  /// Reports the day of a field if it is before another day that must come first.
  mutating func reportDay(_ day: Day, of field: FieldName, before other: Day, of what: String) {
    guard day.isCertainlyBefore(other) else { return }
    let place = days.last { place in
      place.day.latest == day.latest
        && fields(field).contains { $0.key.text == place.what }
    }
    report(
      .daysInWrongOrder(
        place?.what.shortened ?? field.name, on: "\(day)", before: what, on: "\(other)"),
      at: place?.position ?? .start)
  }

  /// Reports further keys of a field that give another day. The first day is used.
  private mutating func reportOtherDay(than day: Day, _ field: FieldName) {
    guard candidates.count(where: { $0.name == field.id }) > 1 else { return }
    let all = fields(field)
    for other in all.dropFirst() {
      guard let scalar = other.value.texts.first, !scalar.isBlank else { continue }
      if case .value(day) = Day.read(scalar.text, order: dateOrder) { continue }
      // `sent: yes` next to the day does not contradict it.
      if case .value = Bool.read(scalar.text, order: nil) { continue }
      report(
        .severalKeys(
          other.key.text.shortened, sameFieldAs: all[0].key.text.shortened,
          onLine: all[0].key.position.line, .warning), at: scalar.position)
    }
  }

  /// Reports a list in a field that accepts one value. The first item that can be read is used.
  mutating func reportSurplus(in field: Field) {
    if case .text = field.value { return }
    let values = Set(field.value.texts.filter { !$0.isBlank }.map { normalizedWords($0.text) })
    guard values.count > 1, let position = field.value.texts.first?.position else { return }
    report(.severalValues(field.key.text.shortened), at: position)
  }

  /// Like `optional`, but a missing value is reported as well: the note cannot count without it.
  mutating func required<Value: FieldReadable>(_ field: FieldName, as: Value.Type) -> Value? {
    let before = diagnostics.count
    let value = optional(field, as: Value.self)
    if value == nil, diagnostics.count == before {
      report(
        .missingField(field.name, of: kind.name, counted: false, example: field.example), at: .start
      )
    }
    return value
  }

  /// The text of a field. The items of a list are joined with commas.
  func text(_ field: FieldName) -> String? { text(field, Link.displayText) }

  /// The text of a field that is shown as Markdown.
  func markdown(_ field: FieldName) -> String? { text(field, Link.markdown) }

  private func text(_ field: FieldName, _ shown: (String) -> String) -> String? {
    guard let value = first(field)?.value else {
      return nil
    }
    if case .text(let scalar) = value { return shown(scalar.text) }
    let texts = value.texts.filter { !$0.isBlank }.map { shown($0.text) }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// The addresses in a field. The address of `[posting](https://…)` is its target.
  func addresses(_ field: FieldName) -> [String] {
    scalars(field).map { Link(address: $0.text)?.target ?? $0.text.trimmed }
  }

  /// The sentences of a field: each list item is one, and a single text is one.
  func sentences(_ field: FieldName) -> [String] {
    scalars(field).map { Link.displayText(of: $0.text) }
  }

  /// The same as typed, with their links.
  func typedSentences(_ field: FieldName) -> [String] { scalars(field).map(\.text.trimmed) }

  /// Like `sentences`, but a single text is split at its commas and semicolons. A word that appears under two keys is
  /// returned once.
  func list(_ field: FieldName) -> [String] {
    let all = fields(field)
    if all.count == 1 { return NoteReader.list(in: all[0]) }
    var seen: Set<String> = []
    return all.flatMap(NoteReader.list(in:)).filter { seen.insert($0).inserted }
  }

  private static func list(in field: Field) -> [String] {
    let scalars = field.value.texts.filter { !$0.isBlank }
    if scalars.contains(where: \.isNested) { return scalars.flatMap(NoteReader.items(in:)) }
    guard scalars.count == 1, let only = scalars.first else {
      return scalars.map { Link.displayText(of: $0.text) }
    }
    let linked = Link.all(in: only.text)
    // With words beside the links, the commas separate the items: `[[Swift]], SQL, [[Go]]`.
    if linked.count > 1, Link.besideNames(in: only.text).allSatisfy(\.isWritten) {
      return linked.map(\.text)
    }
    return names(in: Link.displayText(of: only.text))
  }

  /// The items of a list within a list: `- - Swift` with `- SQL` below it, `[[Swift, SQL], Go]`.
  private static func items(in scalar: Scalar) -> [String] {
    guard scalar.isNested, Link.all(in: scalar.text).isEmpty else {
      return [Link.displayText(of: scalar.text)]
    }
    return scalar.text.split { $0.isNewline || $0 == "," }
      .map { String($0.drop { $0.isBlank || "-[\"'".contains($0) }).trimmed }
      .map { String($0.prefix { !"]\"'".contains($0) }).trimmed }.filter { !$0.isEmpty }
  }

  /// The links of a field. A text without brackets can name a note too.
  ///
  /// - Parameter mustResolve: Whether such a text has to be the name of a note. Otherwise it is a link only if
  ///   a note has that name.
  func links(
    _ field: FieldName, to expected: [any NoteKind.Type], mustResolve: Bool = true
  ) -> [FieldLink] {
    fields(field).flatMap { links(in: $0, to: expected, mustResolve: mustResolve) }
  }

  private func links(
    in field: Field, to expected: [any NoteKind.Type], mustResolve: Bool
  ) -> [FieldLink] {
    let key = field.key.text
    let texts = field.value.texts.filter {
      // `referral: yes` and `interviewers: 2` name no one.
      !$0.isBlank && (mustResolve || !NoteReader.isAnswer($0.text))
    }
    return texts.flatMap { scalar -> [FieldLink] in
      var found = mustResolve ? [] : Link.besideNames(in: scalar.text)
      if found.isEmpty { found = Link.all(in: scalar.text).map { ($0, true) } }
      if found.isEmpty {
        let names =
          texts.count == 1 && !mustResolve ? NoteReader.names(in: scalar.text) : [scalar.text]
        found = names.map { (Link(nameOrLink: $0), mustResolve || Link($0) != nil) }
      }
      return found.map { link, isWritten in
        FieldLink(
          link: link, key: key, position: scalar.position, expected: expected.map { $0.name },
          isBareName: !isWritten)
      }
    }
  }

  /// Whether the text is `yes`, `no` or a number.
  private static func isAnswer(_ text: String) -> Bool {
    let text = text.trimmed
    return text.utf8.count <= 5
      && (EventFlag(text) != nil || text.utf8.allSatisfy(\.isASCIIDigit))
  }

  private static func names(in text: String) -> [String] {
    // The bytes of a comma or a semicolon are not part of another character.
    text.utf8.split { $0 == .comma || $0 == .semicolon }
      .map { String(Substring($0)).trimmed }.filter { !$0.isEmpty }
  }

  /// The note's day, without which it cannot count. Reports a missing day.
  mutating func requiredDate(of info: NoteInfo) -> Day? {
    // A `date` that could not be read has already been reported.
    if info.date == nil, first(CommonField.date) == nil {
      let example = CommonField.date.example
      report(
        .missingField(CommonField.date.name, of: kind.name, counted: false, example: example),
        at: .start)
    }
    return info.date
  }

  /// Reads the properties that every kind of note has.
  mutating func info() -> NoteInfo {
    // An invalid value is an error, and keeps the note private until it is fixed.
    let isMarked = first(CommonField.isPrivate) != nil
    return NoteInfo(
      path: document.path,
      date: optional(CommonField.date, as: Day.self)
        ?? DateForms.leadingDay(ofNameAt: document.path),
      tags: list(CommonField.tags),
      isPrivate: (optional(CommonField.isPrivate, as: Bool.self) ?? isMarked) || isMarkedPrivate)
  }
}

extension DateForms {
  /// The day at the start of the name of a file, like `2026-03-02 after the call.md`.
  static func leadingDay(ofNameAt path: String) -> Day? {
    guard mayContain(path[...].dropFirst(bytes: path.startOfLastPathPart)),
      let form = DateForms(startOf: path.fileName[...], order: nil)
    else { return nil }
    if case .day(let day) = form.reading { return day }
    return nil
  }
}

/// Fields that several kinds of notes have.
enum SharedField {
  static let mood = FieldName(
    "mood", content: .number(Rating.range), meaning: "How it felt, from 1 (low) to 5 (high).")
  static let energy = FieldName(
    "energy", content: .number(Rating.range),
    meaning: "How much energy was left, from 1 (low) to 5 (high).")
  static let title = FieldName(
    "title", meaning: "The title; by default the first heading, or the file's name.",
    example: "title: A call went well")
}

extension NoteReader {
  /// The first link of a field that must lead to a note of that kind. Reports a missing link.
  /// - Parameter isCounted: Whether the note counts without it.
  mutating func requiredLink(
    _ field: FieldName, to kind: any NoteKind.Type, isCounted: Bool = false
  ) -> FieldLink? {
    if let link = links(field, to: [kind]).first {
      if let used = first(field) { reportSurplus(in: used) }
      return link
    }
    report(
      .missingField(field.name, of: self.kind.name, counted: isCounted, example: field.example),
      at: .start)
    return nil
  }
}
