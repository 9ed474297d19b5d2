import Journal
import TextKit

/// A column of a table and what it means.
struct ImportColumn {
  let name: String
  /// The name as columns are compared.
  let folded: String
  /// `nil` if onward has no field for it.
  private(set) var meaning: ColumnMeaning?
  /// Whether it is imported though it has no field, as a line of the text.
  let isIncluded: Bool
  /// The name of the field of an application that it is for.
  private(set) var field: String?
  /// Whether its cells begin with days.
  let isDay: Bool
  /// Whether the user gave it its meaning.
  let isChosen: Bool
  /// Whether it is the status of an application.
  var isStatus: Bool { field == ApplicationField.status.name }
  /// Whether its field has several values.
  let isOfSeveral: Bool
  /// Whether it names people, whose numbers and mail addresses are only imported if the column is included.
  var hasPeople: Bool {
    if isIncluded || field != ApplicationField.contacts.name { return false }
    return if case .field = meaning { true } else { false }
  }

  init(
    _ name: String, _ format: ImportFormat, _ choices: ImportedTable.Choices,
    _ vocabulary: Vocabulary
  ) {
    let folded = FieldName.folded(name)
    (self.name, self.folded) = (name, folded)
    isIncluded = choices.included.contains { FieldName.folded($0) == folded }
    let chosen = choices.columns.last { FieldName.folded($0.theirs) == folded }
    isChosen = chosen != nil
    var meaning =
      chosen.map { ImportColumn.chosen($0.ours, vocabulary) }
      ?? format.columns[folded] ?? ImportColumn.usual[folded]
      ?? ImportColumn.meaning(ofKey: name, vocabulary)
    if isIncluded, meaning?.field == nil { meaning = .notes }
    self.meaning = meaning
    var known: FieldName?
    if let key = meaning?.field {
      known = vocabulary.field(for: key, of: Application.self)
    }
    field = known?.name
    isOfSeveral = known?.content.isJoined ?? false
    switch meaning {
    case .day, .events: isDay = true
    case .field(let key):
      isDay = known?.content.isDay ?? vocabulary.isEvent(key: key, of: Application.self)
    default: isDay = format.days.contains(folded)
    }
  }

  /// The column as one of a text field.
  func filling(_ field: FieldName) -> ImportColumn {
    var column = self
    (column.meaning, column.field) = (.field(field.name), field.name)
    return column
  }

  /// The texts in a cell that may be dates. Within a status, each word may be one: `rejected 5/6/26`.
  func dates(in cell: String) -> [String] {
    if isDay { return cell.split(whereSeparator: \.isNewline).map { String($0) } }
    guard cell.contains(where: \.isNumber) else { return [] }
    return cell.split(whereSeparator: \.isWhitespace).map { String($0) }
  }

  /// A column with the name of a field in one of the languages, or of an event like `Interview date`.
  private static func meaning(ofKey key: String, _ vocabulary: Vocabulary) -> ColumnMeaning? {
    if key.isEmpty { return .unused }
    let folded = FieldName.folded(key)
    // In a note, `date` is a field of every kind.
    if Language.keysOfDays.contains(folded) { return .day }
    let field = vocabulary.field(for: key, of: Application.self)
    if field === ApplicationField.history { return .events }
    if field != nil || vocabulary.isEvent(key: key, of: Application.self) { return .field(key) }
    if Language.keysOfNotes.contains(folded) { return .notes }
    if Language.keysOfPostings.contains(folded) { return .posting }
    return Language.field(of: key).map { .field($0) }
  }

  /// The meaning that the user gave a column.
  private static func chosen(_ word: String, _ vocabulary: Vocabulary) -> ColumnMeaning {
    texts[FieldName.folded(word)] ?? meaning(ofKey: word, vocabulary) ?? .field(word)
  }

  static func isMeaning(_ word: String, _ vocabulary: Vocabulary) -> Bool {
    texts[FieldName.folded(word)] != nil || meaning(ofKey: word, vocabulary) != nil
  }

  /// The columns that are not fields, by the words for them in `--map`.
  private static let texts: [String: ColumnMeaning] = [
    "notes": .notes, "text": .notes, "posting": .posting, "history": .events, "date": .day,
    "none": .unused,
  ]

  /// What columns mean in all trackers, beside the fields of a note.
  private static let usual: [String: ColumnMeaning] = {
    let words: [(ColumnMeaning, [String])] = [
      (.notes, ["comment", "comments", "remarks", "application summary"]),
      (
        .personal,
        [
          "email", "contact email", "phone", "phone number", "contact phone",
          "contact phone number", "telephone", "mobile", "address", "gender", "race",
          "ethnicity", "disability", "veteran status", "date of birth", "birthday", "pronouns",
          "nationality", "question and answers", "questions and answers", "answers",
          "screening answers", "creator email", "creator name",
        ]
      ),
      (.unused, ["id", "#", "index", "no", "no.", "nr", "nr.", "screenshot", "score", "color"]),
    ]
    return Dictionary(
      words.flatMap { meaning, names in names.map { (FieldName.folded($0), meaning) } }
    ) { first, _ in first }
  }()
}

extension ColumnMeaning {
  /// The key of the field that it fills in.
  fileprivate var field: String? {
    switch self {
    case .field(let key), .list(let key): key
    case .day, .events, .notes, .posting, .personal, .leftOut, .unused: nil
    }
  }
}
