import Diagnostics
import Markdown
import TextKit

/// The fields in the text of a note that count beside those of its front matter, and what there is to report about
/// them.
struct TextFields {
  /// The fields that the front matter does not have.
  private(set) var counted: [NamedField] = []
  private(set) var messages: [(message: Diagnostic.Message, position: Position)] = []
  /// The people in the text beside those of the front matter. They are not read, but no name may be missing when names are
  /// replaced.
  private(set) var people: [Field] = []
  private let vocabulary: Vocabulary

  /// - Parameters:
  ///   - found: The fields in the text.
  ///   - frontMatter: The fields that take precedence over them.
  ///   - table: The names of the fields of the note's kind.
  init(
    _ found: [Field], beside frontMatter: [NamedField], of kind: any NoteKind.Type,
    _ table: FieldTable, _ vocabulary: Vocabulary
  ) {
    self.vocabulary = vocabulary
    if found.isEmpty { return }
    for named in table.named(found) where named.field.textForm != .unread {
      guard let name = named.name else {
        if kind == Application.self, isEvent(named.field) { counted.append(named) }
        continue
      }
      let content = (kind.fields + CommonField.all).first { $0.id == name }?.content ?? .text()
      let own = frontMatter.first {
        $0.name == name && !$0.field.value.isBlank && !isTitle($0.field, beside: named.field)
      }
      if let own {
        if name == ApplicationField.contacts.id { people.append(named.field) }
        report(named.field, instead: own.field, content)
      } else if let index = counted.firstIndex(where: { $0.name == name }),
        !isOtherStatus(named, beside: counted[index])
      {
        addSecond(named, to: index, content)
      } else {
        counted.append(named)
      }
    }
    reportUnread(table.named(found.filter { $0.textForm == .unread }), beside: frontMatter)
    for named in counted where !named.field.value.isBlank {
      let texts = named.field.value.texts.filter { !$0.isBlank }.map(\.text)
      messages.append(
        (
          .textField(named.field.key.text.shortened, texts.joined(separator: ", ")),
          named.field.key.position
        ))
    }
  }

  /// Reports the fields in quotes and tasks that are nowhere else. They may be about anything, so they are not read.
  private mutating func reportUnread(_ unread: [NamedField], beside frontMatter: [NamedField]) {
    for named in unread {
      guard let name = named.name, !named.field.value.isBlank,
        !(frontMatter + counted).contains(where: { $0.name == name && !$0.field.value.isBlank })
      else { continue }
      let isImportant = named.field.key.text.isStatusKey(vocabulary)
      messages.append(
        (
          .unreadTextField(
            named.field.key.text.shortened,
            named.field.value.texts.map(\.text).joined(separator: ", "),
            isImportant ? .warning : .hint), named.field.key.position
        ))
    }
  }

  /// Takes a second field of the same name: lists are joined, a value replaces none, and of two the first counts.
  private mutating func addSecond(
    _ second: NamedField, to index: Int, _ content: FieldContent
  ) {
    let first = counted[index]
    if second.field.value.isBlank { return }
    if first.field.value.isBlank {
      counted[index] = second
    } else if content.isJoined {
      let items = (first.field.value.texts + second.field.value.texts).map(FieldValue.Item.text)
      counted[index] = NamedField(
        name: first.name, rank: first.rank,
        field: Field(key: first.field.key, value: .list(items), textForm: .withinText))
    } else {
      report(second.field, instead: first.field, content)
    }
  }

  /// Reports a field that is not read, unless it has the same value as the one that is.
  private mutating func report(_ field: Field, instead first: Field, _ content: FieldContent) {
    if field.value.isBlank || isSame(field.value, first.value, content) { return }
    let isImportant = content.isDay || first.key.text.isStatusKey(vocabulary)
    messages.append(
      (
        .textContradicts(
          field.key.text.shortened, first.key.text.shortened,
          onLine: first.key.position.line, isInText: first.textForm != nil,
          isImportant ? .warning : .hint),
        field.key.position
      ))
  }

  private func isSame(_ a: FieldValue, _ b: FieldValue, _ content: FieldContent) -> Bool {
    let (mine, other) = (words(a), words(b))
    if mine == other || content.isJoined && Set(mine).isSubset(of: other) { return true }
    guard let first = a.texts.first?.text, let second = b.texts.first?.text else { return false }
    if content.isDay {
      let order = vocabulary.settings.dateOrder
      // `Applied: yes` beside the day does not contradict it.
      if Bool.isTrue(first) { return true }
      guard let day = Day.value(of: first, order: order) else { return false }
      return day == Day.value(of: second, order: order)
    }
    if let meaning = vocabulary.statusTerms.term(ofStatus: first) {
      return meaning == vocabulary.statusTerms.term(ofStatus: second)
    }
    return false
  }

  private func words(_ value: FieldValue) -> [String] {
    value.texts.filter { !$0.isBlank }.map { normalizedWords(Link.displayText(of: $0.text)) }
  }

  /// Whether the field is `title:`, which is usually that of the page, beside the role in the text.
  private func isTitle(_ field: Field, beside other: Field) -> Bool {
    FieldName.folded(field.key.text) == "title" && FieldName.folded(other.key.text) != "title"
  }

  /// Whether the field is a second status under another key, like `Outcome: Rejected` beside `Status: Done`. These are
  /// read together, as at the top of a note.
  private func isOtherStatus(_ field: NamedField, beside other: NamedField) -> Bool {
    field.name == ApplicationField.status.id && field.rank != other.rank
  }

  /// Whether the field is an event with its day, like `Rejected: 2026-03-24`, or one that is ticked. An event without
  /// a day is reported if it does not count.
  private func isEvent(_ field: Field) -> Bool {
    guard let text = field.value.texts.first?.text.trimmed else { return false }
    let hasDay = DateForms(startOf: text[...], order: vocabulary.settings.dateOrder) != nil
    guard hasDay || EventFlag(text) == .happened else { return false }
    let key = EventKey(field.key.text, vocabulary.statusTerms)
    return key.map { hasDay || $0.mayBeFlag || $0.isOwnWord } ?? false
  }
}

extension TextFields {
  /// The fields in the text of a document, without the names of a table's columns. Other programs have a field
  /// `Type` of their own, which counts only if its value is a kind.
  static func found(in document: Document, _ vocabulary: Vocabulary) -> [Field] {
    let found = document.body.fields { TextHeadings.posting.contains(normalizedWords($0)) }
    if found.isEmpty { return [] }
    return found.indices.compactMap { index in
      if isDayOfStatus(found, at: index, vocabulary) { return nil }
      let field = withDay(found, at: index, vocabulary)
      let value = field.value.texts.first?.text ?? ""
      if CommonField.type.isCalled(field.key.text), vocabulary.kind(ofType: value) == nil {
        return nil
      }
      guard field.textForm == .head else { return field }
      let rows = found[(index + 1)...].prefix { $0.textForm != .line }
      let isField =
        vocabulary.isKey(field.key.text) && !vocabulary.isKey(value)
        && rows.contains { vocabulary.isKey($0.key.text) }
      return isField
        ? Field(key: field.key, value: field.value, textForm: rows.first?.textForm) : nil
    }
  }
}

extension TextFields {
  /// Whether a field is only the day of the status before it on its line: `status:: Rejected [on:: 2026-03-10]`.
  private static func isDayOfStatus(
    _ found: [Field], at index: Int, _ vocabulary: Vocabulary
  ) -> Bool {
    guard index > 0, found[index].textForm == .withinText,
      found[index - 1].key.position.line == found[index].key.position.line,
      found[index - 1].key.text.isStatusKey(vocabulary)
    else { return false }
    return Language.keysOfDays.contains(FieldName.folded(found[index].key.text))
  }

  /// The field, if it is a status with the day that follows it.
  private static func withDay(
    _ found: [Field], at index: Int, _ vocabulary: Vocabulary
  ) -> Field {
    let field = found[index]
    guard index + 1 < found.count, isDayOfStatus(found, at: index + 1, vocabulary),
      case .text(let status) = field.value, case .text(let day) = found[index + 1].value
    else { return field }
    let both = Scalar(
      text: status.text + " " + day.text, position: status.position, bytes: status.bytes)
    return Field(key: field.key, value: .text(both), textForm: .withinText)
  }
}

extension String {
  fileprivate func isStatusKey(_ vocabulary: Vocabulary) -> Bool {
    vocabulary.table(of: Application.self)[self]?.name == ApplicationField.status.id
  }
}
