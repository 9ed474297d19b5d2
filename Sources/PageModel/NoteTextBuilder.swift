import Diagnostics
package import Insights
package import Journal
package import Markdown
import TextKit

/// The words of a note, with what their links lead to.
package struct NoteWords {
  package let note: NoteInfo
  package let journal: Journal

  package init(of note: NoteInfo, in journal: Journal) {
    self.note = note
    self.journal = journal
  }

  /// A line. Its links are those of the web and those within the journal; others are words.
  package func text(_ words: RichText) -> Text {
    Text(
      words.runs.flatMap { run -> [Text.Run] in
        guard let destination = run.destination else { return lines(run.words, run.style) }
        // A link is one thing, whatever lines it was typed on.
        let words = run.words.replacing("\n", with: " ")
        return [.words(words, run.style, to: target(of: destination))]
      })
  }

  /// The text of a field, which is Markdown too.
  package func text(markdown: String) -> Text { text(RichText(markdown: markdown)).onOneLine }

  /// A lesson as it stands in the body; where it does not, it is from a field.
  package func text(of lesson: LessonsLearned.Lesson) -> Text {
    let block = lesson.reflection.body.blocks.first { $0.text.trimmed == lesson.text }
    return block.map { text($0.words).onOneLine } ?? text(markdown: lesson.text)
  }

  /// What had a part in an answer, without the side that it was sorted to.
  package func text(of factor: LessonsLearned.Factor) -> Text { text(markdown: factor.text) }

  /// Something to try, without the day on which it was done.
  package func text(of item: LessonsLearned.Attempt) -> Text {
    let task = item.reflection.body.blocks.first {
      $0.isDone != nil && $0.line == item.attempt.line
    }
    guard let words = task?.words else { return Text(item.attempt.text) }
    return text(item.attempt.doneOn == nil ? words : words.before(last: "✅")).onOneLine
  }

  /// The blocks of a body or a field, with lists in lists.
  package func passages(_ blocks: [Block]) -> [QuotedBlock] {
    passages(blocks.filter { !$0.text.trimmed.isEmpty }[...], depth: 0)
  }

  /// - Parameter depth: so many lists are around all of the blocks.
  private func passages(_ blocks: ArraySlice<Block>, depth: Int) -> [QuotedBlock] {
    blocks.grouped { $0.item(at: depth)?.list }.flatMap { blocks -> [QuotedBlock] in
      guard let first = blocks.first?.item(at: depth) else { return blocks.map(passage) }
      let items = blocks.grouped { $0.item(at: depth)?.item }
        .map { passages($0, depth: depth + 1) }
      return [first.number.map { .numbered(items, from: $0) } ?? .list(items)]
    }
  }

  private func passage(_ block: Block) -> QuotedBlock {
    switch block.kind {
    case .paragraph: .paragraph(text(block.words))
    case .heading: .paragraph(text(block.words).strong)
    case .code: .code(block.text.trimmingEnd.replacing("\t", with: "    "))
    case .html: .paragraph(Text(lines(block.text, [])))
    }
  }

  private func lines(_ words: String, _ style: RichText.Style) -> [Text.Run] {
    words.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? [] : [Text.Run.words(String($0), style, to: nil)] }
      .joined(separator: [.lineBreak]).map(\.self)
  }

  /// `nil` where a link leads nowhere, or to what is shown to nobody.
  private func target(of destination: String) -> Text.Target? {
    if let address = WebAddress(destination) { return .web(address) }
    guard let path = destination.path(from: note.path) else { return nil }
    // What is no note, such as a letter beside them, is known to the disk alone.
    guard path.lowercased().hasSuffix(".md") else { return .note(path: path) }
    guard let note = journal.notePath(path), !journal.isPrivate(note) else { return nil }
    return .note(path: note)
  }
}

extension Block {
  fileprivate func item(at depth: Int) -> ListItem? { items.count > depth ? items[depth] : nil }
}

extension Text {
  fileprivate var strong: Text {
    Text(
      runs.map { run in
        switch run {
        case .words(let words, let style, let target):
          .words(words, style.union(.strong), to: target)
        case .lineBreak: .lineBreak
        }
      })
  }
}

extension ArraySlice {
  /// Neighbours with the same key, together.
  fileprivate func grouped(by key: (Element) -> some Equatable) -> [ArraySlice] {
    var groups: [ArraySlice] = []
    var start = startIndex
    for place in indices.dropFirst() where key(self[place]) != key(self[place - 1]) {
      groups.append(self[start..<place])
      start = place
    }
    return isEmpty ? [] : groups + [self[start...]]
  }
}

extension String {
  /// Without the line end that every block of code has.
  fileprivate var trimmingEnd: String { last?.isNewline == true ? String(dropLast()) : self }
}

extension Journal {
  /// The path of the note at this path, or of the first one whose path differs only in case or in how its
  /// accents are composed. Notes with links in their words are few, so no index is kept for this.
  package func notePath(_ path: String) -> String? {
    let lowered = path.lowercased()
    let near = notes.lazy.map(\.info.path).filter { $0.lowercased() == lowered }
    return near.first { $0.pathBytes == path.pathBytes } ?? near.first
  }
}

extension String {
  /// Where a relative address in a note leads, as a path from the journal's root; `nil` where it is no
  /// relative address or leads out of the journal.
  package func path(from note: String) -> String? {
    let address = String(prefix { $0 != "#" && $0 != "?" }).percentDecoded
    guard !address.isEmpty, address.utf8.first != UInt8(ascii: "/"), !address.contains(":"),
      !address.contains("\\"), !address.unicodeScalars.contains(where: \.isDisturbing)
    else { return nil }
    var parts = Array(note.pathParts.dropLast())
    for part in address.pathParts {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.isEmpty || address.endsInPathSeparator ? nil : parts.joined(separator: "/")
  }
}
