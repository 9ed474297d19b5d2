import Diagnostics
package import Insights
package import Journal
package import Markdown
import TextKit

/// The text of a note, with the targets of its links and without the names of private notes. Whatever a page shows of a
/// note's own words comes from here, so that no section has to think of private notes.
package struct NoteTextBuilder {
  package let note: NoteInfo
  package let journal: Journal

  package init(of note: NoteInfo, in journal: Journal) {
    self.note = note
    self.journal = journal
  }

  /// The text of a line. Links to the web and within the journal are kept; any other link becomes plain words.
  package func text(_ richText: RichText) -> Text {
    Text(
      richText.runs.flatMap { run -> [Text.Run] in
        guard let destination = run.destination else { return lines(run.text, run.style) }
        if leadsToPrivateNote(destination) { return [.plain(PrivateNames.replacement)] }
        // A link stays in one piece, even if it was typed across lines.
        let text = journal.privateNames.hidden(in: run.text.replacing("\n", with: " "))
        return [.text(text, run.style, to: target(of: destination))]
      })
  }

  /// The text of a field, which is Markdown too.
  package func text(markdown: String) -> Text { text(RichText(markdown: markdown)).onOneLine }

  /// A lesson with its formatting in the body, or in the field if it is not in the body.
  package func text(of lesson: LessonsLearned.Lesson) -> Text {
    let block = lesson.note.blocks.first { $0.text.trimmed == lesson.text }
    return block.map { text($0.richText).onOneLine } ?? text(markdown: lesson.text)
  }

  /// A factor in a rejection, without the side that it was assigned to.
  package func text(of factor: LessonsLearned.CountedFactor) -> Text {
    text(markdown: factor.text)
  }

  /// Something to try, without the date on which it was done.
  package func text(of item: LessonsLearned.Attempt) -> Text {
    let task = item.reflection.blocks.first {
      $0.task != nil && $0.line == item.attempt.line
    }
    guard let richText = task?.richText else {
      return Text(lines(item.attempt.text, []))
    }
    return text(item.attempt.doneOn == nil ? richText : richText.before(last: "✅")).onOneLine
  }

  /// The blocks of a body or a field, with nested lists.
  package func quotedBlocks(_ blocks: [Block]) -> [QuotedBlock] {
    quotedBlocks(blocks.filter { !$0.text.trimmed.isEmpty }[...], depth: 0)
  }

  /// - Parameter depth: the number of lists that contain all of the blocks.
  private func quotedBlocks(_ blocks: ArraySlice<Block>, depth: Int) -> [QuotedBlock] {
    blocks.grouped { $0.item(at: depth)?.list }.flatMap { blocks -> [QuotedBlock] in
      guard let first = blocks.first?.item(at: depth) else { return blocks.map(quotedBlock) }
      let items = blocks.grouped { $0.item(at: depth)?.item }
        .map { quotedBlocks($0, depth: depth + 1) }
      return [first.number.map { .numbered(items, from: $0) } ?? .list(items)]
    }
  }

  private func quotedBlock(_ block: Block) -> QuotedBlock {
    switch block.type {
    case .paragraph: .paragraph(text(block.richText))
    case .heading: .paragraph(text(block.richText).strong)
    case .code:
      .code(
        journal.privateNames.hidden(in: block.text.trimmingEnd.replacing("\t", with: "    ")))
    case .html: .paragraph(Text(lines(block.text, [])))
    }
  }

  private func lines(_ text: String, _ style: RichText.Style) -> [Text.Run] {
    journal.privateNames.hidden(in: text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? [] : [Text.Run.text(String($0), style, to: nil)] }
      .joined(separator: [.lineBreak]).map(\.self)
  }

  private func leadsToPrivateNote(_ destination: String) -> Bool {
    if let link = Link(destination) { return journal.leadsToPrivateNote(link, from: note) }
    guard WebAddress(destination) == nil, let path = destination.path(from: note.path) else {
      return false
    }
    return journal.visiblePath(journal.notePath(path) ?? path) == nil
  }

  /// The target of a link that leads to no private note; `nil` if it leads nowhere.
  private func target(of destination: String) -> Text.Target? {
    if let link = Link(destination) {
      return journal.visibleNote(link, from: note).map { .note(path: $0.info.path) }
    }
    if let address = WebAddress(destination) { return .web(address) }
    guard let path = destination.path(from: note.path) else { return nil }
    // Only the file system knows whether other files exist, such as a letter beside the notes.
    guard path.lowercased().hasSuffix(".md") else { return .note(path: path) }
    return journal.notePath(path).map { .note(path: $0) }
  }
}

extension Block {
  fileprivate func item(at depth: Int) -> ListItem? { items.count > depth ? items[depth] : nil }
}

extension Journal {
  /// The words of a field as those of the user, without the names of private notes.
  package func ownWords(_ words: String) -> Text {
    Text(privateNames.hidden(in: words)).asOwnWords
  }

  /// The same, linked to the note.
  package func ownWords(_ words: String, of note: NoteInfo) -> Text {
    ("\(privateNames.hidden(in: words), of: note)" as Text).asOwnWords
  }
}

extension Page {
  /// The same page for a reader away from the notes: without links to them, lists of them, and names of private ones.
  package func awayFromNotes(of journal: Journal) -> Page {
    withoutNoteLists.withTexts { $0.withoutNoteLinks.hiding(journal.privateNames) }
  }
}

extension Text {
  /// The text without the names of private notes.
  fileprivate func hiding(_ names: PrivateNames) -> Text {
    if names.isEmpty { return self }
    return Text(
      runs.map { run in
        switch run {
        case .text(let text, let style, let target):
          .text(names.hidden(in: text), style, to: target)
        case .lineBreak: .lineBreak
        }
      })
  }

  fileprivate var strong: Text {
    Text(
      runs.map { run in
        switch run {
        case .text(let text, let style, let target):
          .text(text, style.union(.strong), to: target)
        case .lineBreak: .lineBreak
        }
      })
  }
}

extension ArraySlice {
  /// Runs of adjacent elements with the same key.
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
  /// The string without the line end that every code block has.
  fileprivate var trimmingEnd: String { last?.isNewline == true ? String(dropLast()) : self }
}

extension Journal {
  /// The path of the note at this path, or of the first note whose path differs only in case or in how its
  /// accents are composed. No index is kept for this, since few notes contain links in their text.
  package func notePath(_ path: String) -> String? {
    let lowered = path.lowercased()
    let near = notes.lazy.map(\.info.path).filter { $0.lowercased() == lowered }
    return near.first { $0.pathBytes == path.pathBytes } ?? near.first
  }
}

extension String {
  /// The path from the journal's root that a relative address in a note leads to; `nil` if the address is not
  /// relative or leads out of the journal.
  package func path(from note: String) -> String? {
    let address = String(prefix { $0 != "#" && $0 != "?" }).percentDecoded
    guard !address.isEmpty, address.utf8.first != .slash, !address.contains(":"),
      !address.contains("\\"), !address.unicodeScalars.contains(where: \.isLeftOutOfPages)
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
