import Markdown
import TextKit

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
    case .text, .list, .sentences, .link, .links, .day, .dayOrFlag, .dayOrNever, .flag, .number,
      .rhythm,
      .choice:
      break
    }
    value = field.value
    switch field.value {
    case .text: return nil
    case .pairs(let pairs): value = .list(items(of: pairs, name))
    case .list(let items):
      let hasGroups = items.contains { if case .pairs = $0 { true } else { false } }
      guard hasGroups else { return nil }
      value = .list(
        items.flatMap { item in
          if case .pairs(let pairs) = item { self.items(of: pairs, name) } else { [item] }
        })
    }
  }

  private mutating func items(
    of pairs: [FieldValue.Pair], _ name: FieldName
  ) -> [FieldValue.Item] {
    let filled = pairs.filter { !$0.value.isBlank }
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
