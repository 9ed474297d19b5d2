package import Diagnostics
import Markdown
import TextKit

/// The keys of one file's front matter that are known for no kind of note, or hold something else than they say, whether it is one or not.
package struct UnknownKeys: Sendable {
  package let path: String
  package let foreign: [ForeignKey]
  /// What stands after `type:` and names no kind; `nil` where nothing does.
  package let foreignType: String?
  /// Its keys are those of an application, whatever its type says.
  package let mayBeApplication: Bool

  package struct ForeignKey: Sendable {
    /// As typed.
    package let key: String
    package let texts: [String]
    /// The known key that it resembles.
    package let nearest: String?
  }

  /// - Parameter kind: what the file was read as; `nil` where it is no note.
  package init(
    of source: SourceFile, as kind: (any NoteKind.Type)?, _ vocabulary: Vocabulary
  ) {
    let fields = Document(parsing: source).frontMatter.fields.filter { !$0.value.isBlank }
    let tables = Vocabulary.kinds.map(vocabulary.table)
    let own = vocabulary.table(of: kind ?? Application.self)
    path = source.path
    foreign = fields.compactMap { field in
      let key = field.key.text
      guard !UnknownKeys.archived.contains(FieldName.folded(key)),
        tables.allSatisfy({ $0[key] == nil }) || UnknownKeys.isPostingInWords(field, vocabulary)
      else { return nil }
      return ForeignKey(
        key: key.shortened, texts: field.value.texts.map(\.text), nearest: own.suggestion(for: key))
    }
    foreignType = KindDecision.type(in: fields).flatMap {
      vocabulary.kind(ofType: $0.word) == nil ? $0.word.shortened : nil
    }
    mayBeApplication = KindDecision.looksLikeApplication(fields, vocabulary)
  }

  /// `posting:` with no address behind it: read as one, and written as the job's name.
  private static func isPostingInWords(_ field: Field, _ vocabulary: Vocabulary) -> Bool {
    let key = field.key.text
    return ["posting", "jobposting"].contains(FieldName.folded(key))
      && vocabulary.table(of: Application.self)[key]?.name == ApplicationField.url.id
      && field.value.texts.allSatisfy { text in
        Link(address: text.text) == nil && !text.text.contains("/") && !text.text.contains("www.")
      }
  }

  /// What editors and publishing programs write for themselves.
  private static let archived: Set = [
    "alias", "aliases", "author", "banner", "category", "categories", "cssclass", "cssclasses",
    "cover", "datecreated", "datemodified", "description", "draft", "icon", "id", "kanbanplugin",
    "lang", "lastmodified", "layout", "lastmod", "modified", "notionid", "permalink", "publish",
    "related", "title", "uid", "up", "updated", "uuid",
  ]
}
