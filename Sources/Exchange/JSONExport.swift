import Insights
import Journal
import Markdown
import TextKit

extension ExportFormat {
  /// Every note as it is understood, by kind. docs/export.md describes the names.
  static let json = ExportFormat(
    "json", "everything as it is understood, for other programs",
    mark: "{\n  \"applications\" : ["
  ) { insights, options in
    let journal = insights.journal
    var values: [String: JSON] = ["version": .number(1), "today": .day(journal.today)]
    var count = 0
    var privateCount = 0
    // Not even the number of notes that are always private is stated.
    for kind in Vocabulary.kinds where !kind.isAlwaysPrivate {
      let all = journal.notes(of: kind)
      let shown = all.filter { $0.visible != nil }
      values[kind.folder] = .list(
        shown.map { note in
          let text = options.textOfNote(note.info).map { file in
            journal.textWithoutPrivateNames(file.textBelowFields, from: note.info)
          }
          return .object(
            journal.shownValues(of: note).merging(["text": .optional(text)]) { $1 })
        })
      count += shown.count
      privateCount += all.count - shown.count
    }
    return Export(.json(.object(values)), of: count, "note", "notes", privateCount: privateCount)
  }
}

extension String {
  /// The words of a note below its fields, without what is hidden between `%%` marks.
  fileprivate var textBelowFields: String {
    let bytes = Array(utf8)
    let start =
      switch bytes.withUnsafeBufferPointer({ FrontMatterLocator(in: $0) }) {
      case .none(let start), .unclosed(let start, _), .closed(_, _, let start, _): start
      }
    return String(decoding: bytes[start...], as: UTF8.self).withoutComments
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\n").withoutControls.trimmed
  }
}

extension Journal {
  /// The values of a note without the names of private notes.
  func shownValues(of note: any NoteKind) -> [String: JSON] {
    let values = note.values(on: today)
    if privateNames.isEmpty { return values }
    let hidden = Set(
      note.links.filter { link in
        self.note(link, from: note.info).map { $0.visible == nil } ?? false
      }
      .map(\.displayText))
    let sentences = Set(
      type(of: note).fields.filter { $0.content.isSentences }.map(\.name))
    return values.reduce(into: [:]) { shown, value in
      shown[value.key] =
        JSONExport.addresses.contains(value.key)
        ? value.value
        : value.value.without(hidden).mapTexts(areWords: !sentences.contains(value.key)) {
          text, isWord in
          let rest = textWithoutPrivateNames(text, from: note.info)
          // `channel: LinkedIn` names a channel, although a private note is about that company.
          return isWord && rest == PrivateNames.replacement && !text.contains("[") ? text : rest
        }
    }
  }
}

private enum JSONExport {
  /// The values that consist of a path or an address, and not of words.
  static let addresses: Set = ["path", "url"]
}

extension JSON {
  /// The value without these texts.
  fileprivate func without(_ hidden: Set<String>) -> JSON {
    switch self {
    case .text(let text): hidden.contains(text) ? .null : self
    case .list(let values):
      .list(
        values.filter {
          if case .text(let text) = $0 { !hidden.contains(text) } else { true }
        })
    case .null, .number, .decimal, .flag, .object: self
    }
  }

  /// The value with each text in it replaced.
  ///
  /// - Parameter areWords: Whether the texts are values by themselves, like a channel. Those within an object are not.
  fileprivate func mapTexts(
    areWords: Bool, _ replaced: (_ text: String, _ isWord: Bool) -> String
  ) -> JSON {
    switch self {
    case .text(let text): .text(replaced(text, areWords))
    case .list(let values): .list(values.map { $0.mapTexts(areWords: areWords, replaced) })
    case .object(let values):
      .object(values.mapValues { $0.mapTexts(areWords: false, replaced) })
    case .null, .number, .decimal, .flag: self
    }
  }
}
