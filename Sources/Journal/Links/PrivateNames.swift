import Diagnostics
import TextKit

/// The names of private applications, people and stories, and what is shown where another note has one of them.
package struct PrivateNames: Sendable {
  /// What is shown in the place of a name.
  package static let replacement = "a private note"

  /// The names by their first word, the longest first. The text is searched once, however many names there are.
  private var byFirstWord: [Substring: [String]] = [:]
  /// The names of the files of private notes in lower case, also of those that cannot be read.
  let ofFiles: Set<String>

  package var isEmpty: Bool { byFirstWord.isEmpty }

  /// - Parameter paths: The paths of all private notes.
  init(among notes: [any NoteKind], at paths: [String]) {
    ofFiles = Set(
      paths.map { path in
        let file = path.lastPathPart
        return (FileRules.stem(of: file) ?? file).lowercased()
      })
    if ofFiles.isEmpty { return }
    // A company may have a note that is not private, too.
    let shown = Set(notes.lazy.compactMap { ($0 as? Application)?.visible?.company })
    let names = notes.filter { $0.visible == nil }.flatMap { note -> [String] in
      switch note {
      case let application as Application: [application.company, application.info.name]
      case let person as Person: [person.fullName, person.info.name]
      case let story as Story: [story.title, story.info.name]
      default: []
      }
    }
    let hidden = Set(names).subtracting(shown)
      .filter { $0.count > 2 && $0.contains(where: \.isLetter) }
      .sorted { ($1.count, $0) < ($0.count, $1) }
    for name in hidden {
      byFirstWord[name.firstWord(from: name.startIndex), default: []].append(name)
    }
  }

  /// The text with other words in the place of each name that is a word of its own there.
  package func hidden(in text: String) -> String {
    if isEmpty { return text }
    var shown = ""
    var place = text.startIndex
    while place < text.endIndex {
      let word = text.firstWord(from: place)
      let rest = text[place...]
      let name = byFirstWord[word]?.first { name in
        rest.hasPrefix(name) && rest.dropFirst(name.count).first.map { !$0.isPartOfWord } ?? true
      }
      shown += name == nil ? String(word) : PrivateNames.replacement
      place = text.index(place, offsetBy: name?.count ?? word.count)
    }
    return shown
  }
}

extension Journal {
  /// The text of a note's field as others may read it: no link to a private note, and no name of one. Other links stay as
  /// typed.
  package func textWithoutPrivateNames(_ text: String, from note: NoteInfo) -> String {
    if privateNames.ofFiles.isEmpty { return text }
    var shown = ""
    var rest = text[...]
    while let opening = rest.firstIndex(of: "[") {
      shown += rest[..<opening]
      rest = rest[opening...]
      guard let end = rest.endOfLink, let link = Link(String(rest[..<end])) else {
        shown.append("[")
        rest = rest.dropFirst()
        continue
      }
      shown +=
        leadsToPrivateNote(link, from: note) ? PrivateNames.replacement : String(rest[..<end])
      rest = rest[end...]
    }
    return privateNames.hidden(in: shown + rest)
  }
}

extension Journal {
  /// Whether the link leads to a private note, or has the name of a file that would be one if it could be read.
  private func leadsToPrivateNote(_ link: Link, from note: NoteInfo) -> Bool {
    let field = FieldLink(link: link, key: "", position: .start, expected: [], isBareName: false)
    if let target = self.note(field, from: note) { return target.visible == nil }
    return privateNames.ofFiles.contains(link.name.lowercased())
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}

extension String {
  /// The word that begins here, or the one character if it is not part of a word.
  fileprivate func firstWord(from start: Index) -> Substring {
    let word = self[start...].prefix { $0.isPartOfWord }
    return word.isEmpty ? self[start...].prefix(1) : word
  }
}

extension Substring {
  /// Where a link that begins with the first character ends; `nil` if none begins there.
  fileprivate var endOfLink: Index? {
    if hasPrefix("[[") { return firstRange(of: "]]")?.upperBound }
    guard let middle = firstRange(of: "]("),
      !self[..<middle.lowerBound].dropFirst().contains("["),
      let end = self[middle.upperBound...].firstIndex(of: ")")
    else { return nil }
    return index(after: end)
  }
}
