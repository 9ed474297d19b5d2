import Diagnostics
import Journal
import Markdown

/// A template with its `{{title}}` and `{{date}}` filled in. Among the fields a title is written as YAML
/// needs it; in the text below it stands as it is.
struct NoteTemplate {
  private let source: SourceFile
  private let title: String
  private let date: String

  init(_ source: SourceFile, title: String, date: String) {
    self.source = source
    self.title = title
    self.date = date
  }

  func filled(path: String) throws(Refusal) -> EditableNote {
    guard let text = String(validating: source.bytes, as: UTF8.self) else {
      throw Refusal("it is not UTF-8 text")
    }
    var bodyStart = 0
    if case .closed(_, _, let start, _) = source.bytes.withUnsafeBufferPointer({
      FrontMatterExtent(in: $0)
    }) {
      bodyStart = start
    }
    let head = String(decoding: source.bytes[..<bodyStart], as: UTF8.self)
    let body = String(text.utf8.dropFirst(bodyStart)) ?? ""
    // A word that YAML takes as it is stands for each until the fields are known.
    let marked = NoteTemplate.replacing(head, title: NoteTemplate.titleMark, date: date)
    var note = try EditableNote(
      SourceFile(
        path: path, text: marked + NoteTemplate.replacing(body, title: title, date: date)))
    for field in note.fields {
      let texts = field.value.texts.map(\.text)
      guard texts.contains(where: { $0.contains(NoteTemplate.titleMark) }) else { continue }
      let named = texts.map { $0.replacing(NoteTemplate.titleMark, with: title) }
      if case .text = field.value {
        note = try note.setting(field.key.text, to: named[0])
      } else {
        note = try note.setting(field.key.text, toItems: named)
      }
    }
    // What is left stands in comments.
    let rest = String(decoding: note.bytes, as: UTF8.self)
      .replacing(NoteTemplate.titleMark, with: title)
    return try EditableNote(SourceFile(path: path, text: rest))
  }

  private static let titleMark = "titleOfTheNewNote"

  /// Blanks inside the braces do not count, nor does a format behind a colon: a day is `2026-03-14` here.
  private static func replacing(_ text: String, title: String, date: String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "{{"),
      let end = rest[start.upperBound...].firstRange(of: "}}")
    {
      let inside = rest[start.upperBound..<end.lowerBound]
      let name = String(inside.prefix { $0 != ":" }).trimmed.lowercased()
      let value =
        ["title": title, "date": date][name] ?? String(rest[start.lowerBound..<end.upperBound])
      result += rest[..<start.lowerBound] + value
      rest = rest[end.upperBound...]
    }
    return result + rest
  }
}
