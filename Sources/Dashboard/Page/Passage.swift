import Insights
import Journal
import Markdown

/// A piece of what a person wrote, in the shape that they gave it.
package enum Passage: Sendable, Equatable {
  case paragraph(Text)
  case list([Text])
  case numbered([Text])

  package var texts: [Text] {
    switch self {
    case .paragraph(let text): [text]
    case .list(let texts), .numbered(let texts): texts
    }
  }
}

/// The words of a note, with what their links lead to.
struct NoteWords {
  let note: NoteInfo
  let journal: Journal

  init(of note: NoteInfo, in journal: Journal) {
    self.note = note
    self.journal = journal
  }

  /// A line. Its links are those of the web and those within the journal; others are words.
  func text(_ words: RichText) -> Text {
    Text(
      words.runs.flatMap { run -> [Text.Run] in
        switch run.style {
        case .plain: lines(run.words, Text.Run.plain)
        case .emphasis: lines(run.words, Text.Run.emphasis)
        case .strong: lines(run.words, Text.Run.strong)
        case .code: lines(run.words, Text.Run.code)
        case .link(let destination): link(run.words, to: destination)
        }
      })
  }

  /// The text of a field, which is Markdown too.
  func text(markdown: String) -> Text { text(RichText(markdown: markdown)).onOneLine }

  /// A lesson as it stands in the body; where it does not, it is from a field.
  func text(of lesson: LessonsLearned.Lesson) -> Text {
    let block = lesson.reflection.body.blocks.first { $0.text.trimmed == lesson.text }
    return block.map { text($0.words).onOneLine } ?? text(markdown: lesson.text)
  }

  /// Something to try, without the day on which it was done.
  func text(of item: LessonsLearned.Attempt) -> Text {
    let task = item.reflection.body.blocks.first {
      $0.isDone != nil && $0.line == item.attempt.line
    }
    guard let words = task?.words else { return Text(item.attempt.text) }
    return text(item.attempt.doneOn == nil ? words : words.before(last: "✅")).onOneLine
  }

  /// The blocks of a body or a field: paragraphs, and lists of one level.
  func passages(_ blocks: [Block]) -> [Passage] {
    blocks.reduce(into: []) { passages, block in
      let text = text(block)
      if text.plain.isEmpty { return }
      switch (passages.last, block.listDepth > 0, block.isNumbered) {
      case (.list(let items), true, false):
        passages[passages.count - 1] = .list(items.adding(text, isItem: block.isListItem))
      case (.numbered(let items), true, true):
        passages[passages.count - 1] = .numbered(items.adding(text, isItem: block.isListItem))
      case (_, true, false): passages.append(.list([text]))
      case (_, true, true): passages.append(.numbered([text]))
      case (_, false, _): passages.append(.paragraph(text))
      }
    }
  }

  private func text(_ block: Block) -> Text {
    switch block.kind {
    case .paragraph: text(block.words)
    case .heading: Text([.strong(block.text)])
    case .code: Text(lines(block.text.trimmingEnd, Text.Run.code))
    case .html: Text(lines(block.text, Text.Run.plain))
    }
  }

  private func lines(_ words: String, _ run: (String) -> Text.Run) -> [Text.Run] {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(
      lines.map { $0.isEmpty ? [] : [run(String($0))] }.joined(separator: [Text.Run.lineBreak]))
  }

  private func link(_ words: String, to destination: String) -> [Text.Run] {
    let words = words.replacing("\n", with: " ")
    if let address = WebAddress(destination) { return [.web(words, address)] }
    guard let path = destination.path(from: note.path), !journal.isPrivate(path) else {
      return [.plain(words)]
    }
    return [.note(words, path: path)]
  }
}

extension String {
  /// Without the line end that every block of code has.
  fileprivate var trimmingEnd: String { last?.isNewline == true ? String(dropLast()) : self }
}

extension [Text] {
  /// One more item, or one more paragraph of the last.
  fileprivate func adding(_ text: Text, isItem: Bool) -> [Text] {
    guard !isItem, let last else { return self + [text] }
    return dropLast() + [last + Text([.lineBreak]) + text]
  }
}

extension [Passage] {
  /// The first of it, to the end of a word, where it has many more characters than these.
  func shortened(to limit: Int) -> (passages: [Passage], isWhole: Bool) {
    var rest = limit
    var shown: [Passage] = []
    for passage in self {
      var texts: [Text] = []
      for text in passage.texts {
        let count = text.plain.count
        texts.append(count > rest ? text.shortened(to: rest) : text)
        rest -= count
        if rest < 0 { break }
      }
      switch passage {
      case .paragraph: shown += texts.map(Passage.paragraph)
      case .list: shown.append(.list(texts))
      case .numbered: shown.append(.numbered(texts))
      }
      if rest < 0 { return (shown, false) }
    }
    return (shown, true)
  }
}

extension String {
  /// Where a relative address in a note leads, as a path from the journal's root; `nil` where it is no
  /// relative address or leads out of the journal.
  func path(from note: String) -> String? {
    let address = String(prefix { $0 != "#" && $0 != "?" }).percentDecoded
    guard !address.isEmpty, !address.hasPrefix("/"), !address.contains(":"),
      !address.contains("\\"), !address.unicodeScalars.contains(where: \.isDisturbing)
    else { return nil }
    var parts = note.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.isEmpty || address.hasSuffix("/") ? nil : parts.joined(separator: "/")
  }
}
