import Diagnostics
import TextKit

/// The names of private notes: of applications, people and stories, and of files whose names are written in links only,
/// such as `2026-07-01-what-i-fear`. Contains also what is shown where another note has one of them.
package struct PrivateNames: Sendable {
  /// What is shown in the place of a name.
  package static let replacement = "a private note"

  /// The names by their first word in lower case, the longest first. The text is searched once, however many names there
  /// are.
  private var byFirstWord: [String: [String]] = [:]
  /// The names of the files of private notes in lower case, also of those that cannot be read.
  let ofFiles: Set<String>

  package var isEmpty: Bool { byFirstWord.isEmpty }

  /// - Parameter paths: The paths of all private notes.
  init(among notes: [any NoteKind], at paths: [String]) {
    let files = paths.map { path in
      let file = path.lastPathPart
      return FileRules.stem(of: file) ?? file
    }
    ofFiles = Set(files.map { $0.lowercased() })
    if ofFiles.isEmpty { return }
    func names(of note: any NoteKind) -> [String] {
      switch note {
      case let application as Application: [application.company, application.info.name]
      case let person as Person: [person.fullName, person.info.name]
      case let story as Story: [story.title, story.info.name]
      default: []
      }
    }
    // A company or a person may have a note that is not private, too.
    let shown = Set(notes.lazy.filter { $0.visible != nil }.flatMap(names))
    let names = notes.filter { $0.visible == nil }.flatMap(names)
    let hidden = Set(names + files.filter(\.isNameOfFileOnly)).subtracting(shown)
      .filter { $0.count > 2 && $0.isRecognizable }
      .sorted { ($1.count, $0) < ($0.count, $1) }
    for name in hidden {
      byFirstWord[name.firstWord(from: name.startIndex).lowercased(), default: []].append(name)
    }
  }

  /// The text with other words in the place of each name that is a word of its own there, in any capitals that a name may
  /// have.
  package func hidden(in text: String) -> String {
    if isEmpty { return text }
    var shown = ""
    var place = text.startIndex
    while place < text.endIndex {
      let word = text.firstWord(from: place)
      let rest = text[place...]
      let name = byFirstWord[word.lowercased()]?.first { name in
        let found = rest.prefix(name.count)
        return
          (found == name
          || !(found.first?.isLowercase ?? true) && found.lowercased() == name.lowercased())
          && rest.dropFirst(name.count).first.map { !$0.isPartOfWord } ?? true
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
  package func leadsToPrivateNote(_ link: Link, from note: NoteInfo) -> Bool {
    if let target = self.note(.inText(link), from: note) { return target.visible == nil }
    return privateNames.ofFiles.contains(link.name.lowercased())
  }

  /// The note that a link in a text leads to, or `nil` if there is none or it is private.
  package func visibleNote(_ link: Link, from note: NoteInfo) -> (any NoteKind)? {
    self.note(.inText(link), from: note).flatMap { $0.visible == nil ? nil : $0 }
  }
}

extension FieldLink {
  /// A link in running text, which may lead to a note of any kind.
  fileprivate static func inText(_ link: Link) -> FieldLink {
    FieldLink(link: link, key: "", position: .start, expected: [], isBareName: false)
  }
}

extension String {
  /// Whether the name differs from ordinary words: it has a capital, is of a script without capitals, or is several
  /// words. `quiet.md` as the name of a file is not, so it is found in links only.
  fileprivate var isRecognizable: Bool {
    contains { $0.isLetter && !$0.isLowercase }
      || contains(where: \.isLetter) && split { !$0.isPartOfWord }.count > 1
  }

  /// Whether the name has at least three words, so that it is the name of a file wherever it is found.
  fileprivate var isNameOfFileOnly: Bool {
    split { !$0.isPartOfWord }.count > 2
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
