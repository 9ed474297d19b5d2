package import Diagnostics
package import Markdown
import TextKit

/// Reads the fields of one document and gathers everything that is wrong with them, so that one run
/// reports every problem of a note.
package struct NoteReader {
  package let document: Document
  package let vocabulary: Vocabulary
  package private(set) var diagnostics: [Diagnostic] = []
  let kind: any NoteKind.Type
  /// How `3/2/2026` is read.
  let dateOrder: DateOrder?
  /// The filled-in fields by our names, in the order in which they count.
  private var candidates: [NamedField] = []

  init(
    _ document: Document, as kind: any NoteKind.Type, _ fields: [NamedField], _ table: FieldTable,
    _ vocabulary: Vocabulary
  ) {
    self.document = document
    self.kind = kind
    self.vocabulary = vocabulary
    dateOrder = vocabulary.settings.dateOrder
    candidates.reserveCapacity(fields.count)
    for named in fields {
      let field = named.field
      if let name = named.name {
        if field.value.isBlank { continue }
        let same = candidates.firstIndex { $0.name == name && $0.rank == named.rank }
        if let same {
          // `Status:` beside `status:` is the same key to us.
          let line = candidates[same].field.key.position.line
          report(
            .duplicateKey(field.key.text.shortened, firstLine: line), at: field.key.position)
        } else {
          candidates.append(named)
        }
      } else if let suggestion = table.suggestion(for: field.key.text) {
        report(
          .unknownKey(field.key.text.shortened, suggestion: suggestion), at: field.key.position)
      }
    }
    // In a note that uses our names, they stand in their order already.
    if candidates.allSatisfy({ $0.rank == 0 }) { return }
    candidates = candidates.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
    reportSecondKeys()
  }

  /// Of several keys for one field that holds one value, one is read. Lists are joined, statuses are told
  /// apart by what they say, and days by `optional`.
  private mutating func reportSecondKeys() {
    for (index, second) in candidates.enumerated() {
      guard let first = candidates[..<index].first(where: { $0.name == second.name }),
        let name = (kind.fields + CommonField.all).first(where: { $0.id == second.name }),
        name.id != ApplicationField.status.id
      else { continue }
      switch name.holds {
      case .list, .sentences, .links, .events, .day, .dayOrFlag: continue
      case .text, .link, .flag, .number, .rhythm, .choice, .pairs: break
      }
      let words = { (field: Field) in
        field.value.texts.map { normalizedWords(Link.words(of: $0.text)) }
      }
      if words(first.field) == words(second.field) { continue }
      report(
        .severalKeys(
          second.field.key.text.shortened, besides: first.field.key.text.shortened,
          onLine: first.field.key.position.line), at: second.field.key.position)
    }
  }

  mutating func report(_ message: Diagnostic.Message, at position: Position) {
    diagnostics.append(Diagnostic(document.path, position, message))
  }

  /// The filled-in fields that mean this one, the one that counts most first.
  func fields(_ field: FieldName) -> [Field] {
    candidates.compactMap { $0.name == field.id ? $0.field : nil }
  }

  /// The filled-in field that counts among those that mean this one.
  func first(_ field: FieldName) -> Field? {
    candidates.first { $0.name == field.id }?.field
  }

  /// The texts of the fields that mean this one, an item of a list each.
  func scalars(_ field: FieldName) -> [Scalar] {
    fields(field).flatMap { $0.value.texts.filter { !$0.isBlank } }
  }

  /// The value of a field, and `nil` where it is missing, blank, or not what was expected (which is
  /// reported then). Where several keys mean the field, the first that can be read counts.
  mutating func optional<Value: FieldReadable>(_ field: FieldName, as: Value.Type) -> Value? {
    var flaw: (message: Diagnostic.Message, position: Position)?
    for candidate in candidates where candidate.name == field.id {
      let candidate = candidate.field
      for scalar in candidate.value.texts where !scalar.isBlank {
        switch Value.read(scalar.text, order: dateOrder) {
        case .value(let value):
          reportSurplus(in: candidate)
          if let day = value as? Day { reportOtherDay(than: day, field) }
          return value
        case .invalid:
          let message: Diagnostic.Message =
            Value.self == Day.self
            ? .invalidDate(scalar.text, for: candidate.key.text)
            : .invalid(scalar.text, for: candidate.key.text, expected: Value.expected)
          flaw = flaw ?? (message, scalar.position)
        case .ambiguous:
          flaw = flaw ?? (.ambiguousDate(scalar.text, for: candidate.key.text), scalar.position)
        }
      }
    }
    if let flaw { report(flaw.message, at: flaw.position) }
    return nil
  }

  /// Two keys that mean one field and name different days: the first counts, and that is said.
  private mutating func reportOtherDay(than day: Day, _ field: FieldName) {
    guard candidates.count(where: { $0.name == field.id }) > 1 else { return }
    let all = fields(field)
    for other in all.dropFirst() {
      guard let scalar = other.value.texts.first, !scalar.isBlank else { continue }
      if case .value(day) = Day.read(scalar.text, order: dateOrder) { continue }
      // `sent: yes` beside the day says nothing else.
      if case .value = Bool.read(scalar.text, order: nil) { continue }
      report(
        .severalKeys(
          other.key.text.shortened, besides: all[0].key.text.shortened,
          onLine: all[0].key.position.line, .warning), at: scalar.position)
    }
  }

  /// A list where one value is expected: the first that can be read counts, and that is said.
  mutating func reportSurplus(in field: Field) {
    if case .text = field.value { return }
    let values = Set(field.value.texts.filter { !$0.isBlank }.map { normalizedWords($0.text) })
    guard values.count > 1, let position = field.value.texts.first?.position else { return }
    report(.severalValues(field.key.text.shortened), at: position)
  }

  /// As `optional`, and its absence is reported: the note cannot count without it.
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

  /// Text; a list where one text is expected reads as its items with commas between them.
  func text(_ field: FieldName) -> String? {
    guard let value = first(field)?.value else {
      return nil
    }
    if case .text(let scalar) = value { return NoteReader.words(of: scalar) }
    let texts = value.texts.filter { !$0.isBlank }.map(NoteReader.words(of:))
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  /// A link reads as its label or name.
  private static func words(of scalar: Scalar) -> String {
    Link.words(of: scalar.text)
  }

  /// Addresses: of `[posting](https://…)` what it leads to.
  func addresses(_ field: FieldName) -> [String] {
    scalars(field).map { Link(address: $0.text)?.target ?? $0.text.trimmed }
  }

  /// Sentences: each item of a list is one, and a single text is one.
  func sentences(_ field: FieldName) -> [String] {
    scalars(field).map(NoteReader.words(of:))
  }

  /// Words: as `sentences`, but a single text is split at its commas. What two keys name is named once.
  func words(_ field: FieldName) -> [String] {
    let all = fields(field)
    if all.count == 1 { return NoteReader.words(in: all[0]) }
    var seen: Set<String> = []
    return all.flatMap(NoteReader.words(in:)).filter { seen.insert($0).inserted }
  }

  private static func words(in field: Field) -> [String] {
    let scalars = field.value.texts.filter { !$0.isBlank }
    guard scalars.count == 1, let only = scalars.first else { return scalars.map(words(of:)) }
    let linked = Link.all(in: only.text)
    if linked.count > 1 { return linked.map(\.text) }
    return words(of: only).split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The links of a field. A text without brackets names a note too: surely where the field must lead
  /// to one, and else only if there is a note of that name.
  func links(
    _ field: FieldName, to expected: [any NoteKind.Type], mustLead: Bool = true
  ) -> [FieldLink] {
    fields(field).flatMap { links(in: $0, to: expected, mustLead: mustLead) }
  }

  private func links(
    in field: Field, to expected: [any NoteKind.Type], mustLead: Bool
  ) -> [FieldLink] {
    let key = field.key.text
    let texts = field.value.texts.filter { !$0.isBlank }
    return texts.flatMap { scalar -> [FieldLink] in
      let written = Link.all(in: scalar.text)
      let names = texts.count == 1 && !mustLead ? NoteReader.names(in: scalar.text) : [scalar.text]
      let found = written.isEmpty ? names.map { Link(nameOrLink: $0) } : written
      return found.map {
        FieldLink(
          link: $0, key: key, position: scalar.position, expected: expected.map { $0.name },
          isBareName: written.isEmpty && !mustLead)
      }
    }
  }

  private static func names(in text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The note's day, without which it cannot count; its absence is reported.
  mutating func requiredDate(of info: NoteInfo) -> Day? {
    // One that is there and not understood has been reported.
    if info.date == nil, first(CommonField.date) == nil {
      let example = CommonField.date.example
      report(.missingField("date", of: kind.name, counted: false, example: example), at: .start)
    }
    return info.date
  }

  /// What every note has.
  mutating func info() -> NoteInfo {
    // A value that is not understood is an error, and hides the note until it is mended.
    let isMarked = first(CommonField.isPrivate) != nil
    return NoteInfo(
      path: document.path,
      date: optional(CommonField.date, as: Day.self)
        ?? DateForms.leadingDay(of: document.path.fileName),
      tags: words(CommonField.tags),
      isPrivate: optional(CommonField.isPrivate, as: Bool.self) ?? isMarked)
  }
}

extension DateForms {
  /// `2026-03-02 after the call` starts with a day.
  static func leadingDay(of fileName: String) -> Day? {
    guard let form = DateForms(startOf: fileName[...], order: nil) else { return nil }
    if case .day(let day) = form.reading { return day }
    return nil
  }
}

/// Fields that several kinds of note have.
enum SharedField {
  static let mood = FieldName(
    "mood", holds: .number(Level.range), meaning: "How it felt, from 1 (low) to 5 (high).")
  static let energy = FieldName(
    "energy", holds: .number(Level.range), meaning: "How much was left, from 1 (low) to 5 (high).")
  static let title = FieldName(
    "title", meaning: "What it is called; else the first heading, or the file's name.",
    example: "title: A call went well")
}

extension NoteReader {
  /// The first link of a field that must lead to a note of that kind; its absence is reported.
  mutating func requiredLink(_ field: FieldName, to kind: any NoteKind.Type) -> FieldLink? {
    if let link = links(field, to: [kind]).first {
      if let used = first(field) { reportSurplus(in: used) }
      return link
    }
    report(
      .missingField(field.name, of: self.kind.name, counted: false, example: field.example),
      at: .start)
    return nil
  }
}
