package import Diagnostics
package import Markdown
import TextKit

/// The meanings of the words of a journal: the built-in tables, and the settings' own words, which override
/// them.
///
/// A class because the reader of every note has a reference to it.
package final class Vocabulary: Sendable {
  package let settings: Settings
  /// The day used as today. Everything after it is planned.
  package let today: Day
  package let statusTerms: StatusTerms
  /// The companies of the journal, as far as they are known when a note is read.
  let companies: OtherCompanies
  private let tables: [String: FieldTable]
  /// The words of `types:` in the settings, each with its kind; `nil` if the word alone means nothing.
  private let ownTypes: [String: (any NoteKind.Type)?]
  /// The tags that make a note, in lower case, each with its kind.
  private let kindOfTag: [String: (any NoteKind.Type)?]
  private let folders: FolderKinds

  /// All kinds, in the order in which the guide explains them. To add a kind, add a file in `Kinds/` and an
  /// entry here. `KindTests` then names everything else that needs an entry for each kind.
  package static let kinds: [any NoteKind.Type] = [
    Application.self, Reflection.self, Feedback.self, Interview.self, Story.self, Win.self,
    Goal.self, Person.self, DayNote.self, ValuesNote.self, Profile.self,
  ]

  /// The kinds by the words for them in `type:`.
  static let kindOfType: [String: any NoteKind.Type] = kinds.reduce(into: [:]) { words, kind in
    for word in [kind.name] + kind.synonyms { words[FieldName.folded(word)] = kind }
  }

  package convenience init(settings: Settings, on today: Day) {
    self.init(settings: settings, on: today, companies: .none)
  }

  init(settings: Settings, on today: Day, companies: OtherCompanies) {
    self.settings = settings
    self.today = today
    self.companies = companies
    statusTerms = StatusTerms(own: settings.stages, order: settings.dateOrder)
    tables = Dictionary(
      uniqueKeysWithValues: Vocabulary.kinds.map {
        ($0.name, FieldTable($0.fields + CommonField.all, own: settings.aliases))
      })
    let kindOfType = Vocabulary.kindOfType
    ownTypes = Dictionary(
      settings.types.map { (FieldName.folded($0.word), kindOfType[$0.kind]) },
      uniquingKeysWith: { first, _ in first })
    let usual: [(String, (any NoteKind.Type)?)] = Application.tags.map { ($0, Application.self) }
    kindOfTag = Dictionary(
      settings.tags.map { (Vocabulary.folded(tag: $0.tag), kindOfType[$0.kind]) } + usual,
      uniquingKeysWith: { first, _ in first })
    folders = FolderKinds(settings)
  }

  /// Builds the tables of words that nearly every history needs. Otherwise the first note that needs one builds it,
  /// while the other cores wait for it.
  package static func prepareForHistories() {
    _ = (Lexicon.shared, WordRoles.shared, PhraseLengths.ofRoles)
  }

  /// Builds the tables that only a word beside a stage needs: `interview (canceled)`. A few notes rarely have one.
  package static func prepareForRemarks() {
    _ = (AftermathWords.ends, AftermathWords.plans)
  }

  func table(of kind: any NoteKind.Type) -> FieldTable {
    tables[kind.name] ?? FieldTable([], own: [])
  }

  /// Whether a key means a field of any kind.
  func isKey(_ text: String) -> Bool { tables.values.contains { $0[text] != nil } }

  /// What a value of `type:` means.
  enum TypeMeaning {
    /// A kind. `isOwnWord`: the settings define the word.
    case kind(any NoteKind.Type, isOwnWord: Bool)
    /// The settings state that the word alone means nothing. `usual`: the kind that it means otherwise.
    case noKind(usual: (any NoteKind.Type)?)
    case unknown
  }

  func meaning(ofType word: String) -> TypeMeaning {
    let folded = FieldName.folded(word)
    if let own = ownTypes[folded] {
      return own.map { .kind($0, isOwnWord: true) } ?? .noKind(usual: Vocabulary.kindOfType[folded])
    }
    if let kind = Vocabulary.kindOfType[folded] { return .kind(kind, isOwnWord: false) }
    return .unknown
  }

  /// The kind that a value of `type:` means.
  package func kind(ofType word: String) -> (any NoteKind.Type)? {
    if case .kind(let kind, _) = meaning(ofType: word) { kind } else { nil }
  }

  /// The kind of the notes in the folder that a file is in. In the root, only the profile has a kind by its name.
  package func kind(ofPath path: String) -> (any NoteKind.Type)? { folders.kind(ofPath: path) }

  func isReadmeOfApplication(_ path: String) -> Bool { folders.isReadmeOfApplication(path) }

  /// Whether a README can only explain its folder: it is in the root, or in a folder that means a kind itself.
  func isGuide(_ path: String) -> Bool {
    guard let folder = path.pathParent, !folder.isEmpty else { return true }
    return kindFolder(of: path) == folder.lowercased()
  }

  /// The folder that determines the kind of the files in it, in lower case; `nil` if none does.
  package func kindFolder(of path: String) -> String? {
    folders.match(path).flatMap { $0.kind == nil ? nil : $0.folder }
  }

  /// The kind that the tags of a note give.
  func kind(ofTagsIn fields: [Field]) -> (any NoteKind.Type)? {
    for tag in Vocabulary.tags(in: fields) {
      if let kind = kindOfTag[tag], let kind { return kind }
    }
    return nil
  }

  /// The tags of a note in lower case, without the `#` before them.
  static func tags(in fields: [Field]) -> [String] {
    // Every key of every note comes here, and folding each takes 2% of a build.
    let named = fields.indices.filter { index in
      fields[index].key.text.utf8.first?.lowercasedLetter == UInt8(ascii: "t")
        && CommonField.tags.isCalled(fields[index].key.text)
    }
    return named.flatMap { index in
      fields[index].value.texts.flatMap { text in
        text.text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).map {
          folded(tag: String($0))
        }
      }
    }
  }

  /// A tag in lower case, without the `#` before it. Its punctuation and accents stay: `job/new` and `job-new` are two
  /// tags.
  private static func folded(tag: String) -> String {
    String((tag.hasPrefix("#") ? tag.dropFirst() : tag[...]).lowercased())
  }

  /// Whether a file's folder alone makes it a note of the journal.
  func isInKindFolder(_ path: String) -> Bool { kind(ofPath: path) != nil }

  /// The type that the user probably meant by an unknown one: one edit away, with at least six letters.
  func suggestion(forType word: String) -> String? {
    nearest(
      to: FieldName.folded(word),
      among: Vocabulary.kindOfType.keys.filter { $0.count >= 6 }.sorted(),
      within: 1)
  }
}

// The vocabulary functions for a command that changes one note and does not read the rest of the journal.
extension Vocabulary {
  /// Whether a key of an application is an event of its own, like `rejected: 2026-03-24`.
  package func isEvent(key: String, of kind: any NoteKind.Type) -> Bool {
    kind == Application.self && EventKey(key, statusTerms) != nil
  }

  /// Reads one file by itself. Its links are not resolved.
  ///
  /// - Parameter hasSettings: Whether the root has an `onward.yml`, so that its folders mean kinds.
  package func note(
    in source: SourceFile, hasSettings: Bool
  ) -> (note: (any NoteKind)?, diagnostics: [Diagnostic]) {
    let file = NoteFile(source, self, hasSettings: hasSettings)
    return (file.note, file.diagnostics)
  }

  /// The kind of the note in a file, whether or not it can be counted. `nil` if the file is not a note.
  ///
  /// - Parameter hasSettings: Whether the root has an `onward.yml`, so that its folders mean kinds.
  package func kind(of source: SourceFile, hasSettings: Bool) -> (any NoteKind.Type)? {
    let document = Document(parsing: source)
    let inText = TextFields.found(in: document, self).filter { $0.textForm != .unread }
    return KindDecision(
      path: source.path, document.frontMatter.visibleFields + inText,
      isReadable: document.parseStatus != .unusable, self, hasSettings: hasSettings
    ).kind
  }

  /// The field that a key means in notes of this kind, in any spelling. `nil` if the key is unknown.
  package func field(for key: String, of kind: any NoteKind.Type) -> FieldName? {
    let meant = table(of: kind)[key]?.name
    return (kind.fields + CommonField.all).first { $0.id == meant }
  }

  /// The fields in the text of a document that count beside its front matter, for a note of this kind.
  package func textFields(in document: Document, as kind: any NoteKind.Type) -> [Field] {
    let found = TextFields.found(in: document, self)
    if found.isEmpty { return [] }
    let table = table(of: kind)
    let frontMatter = table.named(document.frontMatter.visibleFields)
    return TextFields(found, beside: frontMatter, of: kind, table, self).counted.map(\.field)
  }

  /// The first field that repeats an earlier key in another spelling (`History:` below `history:`). Both
  /// are filled in, so the reader drops the second one. `nil` if there is none.
  package func repeated(
    of kind: any NoteKind.Type, among fields: [Field]
  ) -> (field: Field, firstLine: Int)? {
    let filled = table(of: kind).named(fields).filter { $0.name != nil && !$0.field.value.isBlank }
    for (index, second) in filled.enumerated() {
      let first = filled[..<index].first { $0.name == second.name && $0.rank == second.rank }
      if let first { return (second.field, first.field.key.position.line) }
    }
    return nil
  }

  /// The day of an item of a history, or `nil` if it has none.
  package func day(ofItem text: String) -> Day? {
    let order = settings.dateOrder
    let item = ParsedEvent(text.trimmed, order: order, terms: statusTerms)
    // The day follows the stage if the item is written like `applied: 2026-03-02`.
    let reading =
      item.date?.reading
      ?? item.label.flatMap { DateForms(startOf: $0[...], order: order)?.reading }
    if case .day(let day)? = reading { return day }
    return nil
  }

  /// The time of day that an item of a history gives, as `10:30`.
  package func time(ofItem text: String) -> String? {
    ParsedEvent(text.trimmed, order: settings.dateOrder, terms: statusTerms).time
  }

  /// The date and the time at the start of a text, and the text after them; `nil` if it does not begin with a day.
  package func date(startOf text: Substring) -> (day: Day, time: String?, rest: Substring)? {
    guard let form = DateForms(startOf: text, order: settings.dateOrder),
      case .day(let day) = form.reading
    else { return nil }
    return (day, form.time, form.rest)
  }

  /// Whether an item begins with a day, also with one without a year.
  package func beginsWithDay(_ text: String) -> Bool {
    TextLines.beginsWithDate(text.trimmed, settings.dateOrder)
  }

  /// The text of an unknown status, or `nil` if the status is known or empty.
  package func unknownStatus(_ text: String) -> String? {
    let word = Link.displayText(of: text).trimmed
    if case .unclear = statusTerms.reading(ofStatus: word) { return word }
    return nil
  }

  /// Whether a status is empty, or one of the words or phrases that are known as a whole.
  package func isKnown(status text: String) -> Bool {
    let word = Link.displayText(of: text).trimmed
    return switch statusTerms.reading(ofStatus: word) {
    // What follows a colon may be an answer: `Applied: no`.
    case .known(let meaning):
      !word.contains(":") && word.withoutStruckText == word
        && !statusTerms.saysMoreThanSent(word)
        && (meaning.isPlain && statusTerms.isListed(word) && statusTerms.isLabel(word, meaning)
          || statusTerms.isOnlyPlan(word, meaning))
    case .blank: true
    case .unclear: false
    }
  }

  /// Whether a text would be an event in a history: it contains a day, even an invalid one, or a stage.
  package func isEvent(item text: String) -> Bool {
    let item = ParsedEvent(text.trimmed, order: settings.dateOrder, terms: statusTerms)
    return day(ofItem: text) != nil || item.impossibleDate != nil
      || statusTerms.term(ofEvent: item.stage) != nil
  }

  /// The known key that the user probably meant by an unknown one.
  package func suggestion(forKey key: String, of kind: any NoteKind.Type) -> String? {
    table(of: kind).suggestion(for: key)
  }

  /// All fields of a note that mean the same as `name`, in order of precedence.
  ///
  /// Filled-in fields come first, in the order of their keys' precedence. Empty fields follow.
  package func fields(
    _ name: String, of kind: any NoteKind.Type, among fields: [Field]
  ) -> [Field] {
    let table = table(of: kind)
    let meant = table[name]?.name
    return table.named(fields).filter { $0.name == meant && meant != nil }
      .sorted {
        let isBlank = ($0.field.value.isBlank, $1.field.value.isBlank)
        return isBlank.0 == isBlank.1 ? $0.rank < $1.rank : isBlank.1
      }
      .map(\.field)
  }
}
