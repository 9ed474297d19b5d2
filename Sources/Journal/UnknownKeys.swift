import Diagnostics
package import Markdown
import TextKit

/// The keys of one file that mean no field of any kind, or contain something other than they should. Works for notes
/// and for other files.
package struct UnknownKeys: Sendable {
  package let path: String
  package let foreign: [ForeignKey]
  /// The value of `type:`, if it is not the name of a kind; otherwise `nil`.
  package let foreignType: String?
  /// The value of `type:`, if there is one.
  package let type: String?
  /// All keys with a value, as typed.
  package let keys: [String]
  package let tags: [String]

  package struct ForeignKey: Sendable {
    /// The key as typed.
    package let key: String
    package let texts: [String]
    /// The known key that it resembles, if any.
    package let nearest: String?
  }

  /// - Parameter kind: What the file was read as, or `nil` if it is not a note.
  package init(
    of source: SourceFile, as kind: (any NoteKind.Type)?, _ vocabulary: Vocabulary
  ) {
    let document = Document(parsing: source)
    let fields = UnknownKeys.fields(in: document, vocabulary)
    let tables = Vocabulary.kinds.map(vocabulary.table)
    let own = vocabulary.table(of: kind ?? Application.self)
    path = source.path
    foreign = fields.compactMap { field in
      let key = field.key.text
      guard !UnknownKeys.ofOtherPrograms.contains(FieldName.folded(key)),
        tables.allSatisfy({ $0[key] == nil }) || UnknownKeys.isPostingTitle(field, vocabulary),
        // `interview_date`, `public: no`
        EventKey(key, vocabulary.statusTerms) == nil, !PrivacyMarks.isKey(key)
      else { return nil }
      return ForeignKey(
        key: key.shortened, texts: field.value.texts.map(\.text), nearest: own.suggestion(for: key))
    }
    type = KindDecision.type(in: fields, vocabulary)?.word.shortened
    foreignType = type.flatMap { vocabulary.kind(ofType: $0) == nil ? $0 : nil }
    keys = fields.map(\.key.text)
    tags = Vocabulary.tags(in: fields)
  }

  /// The filled-in fields of the front matter, followed by fields of the text with other keys.
  ///
  /// Ordinary lines of text can look like fields. So the text's fields count only if one of them has a key that a note
  /// can have.
  private static func fields(in document: Document, _ vocabulary: Vocabulary) -> [Field] {
    let frontMatter = document.frontMatter.visibleFields.filter { !$0.value.isBlank }
    let inText = TextFields.found(in: document, vocabulary).filter {
      !$0.value.isBlank && $0.textForm != .unread
    }
    guard
      inText.contains(where: {
        vocabulary.isKey($0.key.text) || Language.field(of: $0.key.text) != nil
      })
    else { return frontMatter }
    var seen = Set(frontMatter.map { FieldName.folded($0.key.text) })
    return frontMatter + inText.filter { seen.insert(FieldName.folded($0.key.text)).inserted }
  }

  /// Whether the field is `posting:` without an address. The key means the address, but here it contains
  /// the job's title.
  private static func isPostingTitle(_ field: Field, _ vocabulary: Vocabulary) -> Bool {
    let key = field.key.text
    return ["posting", "jobposting"].contains(FieldName.folded(key))
      && vocabulary.table(of: Application.self)[key]?.name == ApplicationField.url.id
      && field.value.texts.allSatisfy { text in
        Link(address: text.text) == nil && !text.text.contains("/") && !text.text.contains("www.")
      }
  }

  /// The keys that editors and publishing programs write for their own use.
  private static let ofOtherPrograms: Set = [
    "alias", "aliases", "author", "banner", "category", "categories", "cssclass", "cssclasses",
    "cover", "datecreated", "datemodified", "description", "draft", "icon", "id", "kanbanplugin",
    "lang", "lastmodified", "layout", "lastmod", "modified", "notionid", "permalink", "publish",
    "related", "title", "uid", "up", "updated", "uuid",
  ]
}
