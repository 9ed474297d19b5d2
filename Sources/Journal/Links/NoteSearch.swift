import Diagnostics
import TextKit

/// Finds the note that a person means by a path, a name, or some words of it.
package struct NoteSearch {
  /// In path order.
  private let notes: [any NoteKind]

  package init(_ notes: [any NoteKind]) { self.notes = notes }

  /// The note at one of these paths, from the root, with or without `.md`. If there is none, those whose
  /// paths differ only in case or in how their accents are composed.
  package func at(_ paths: [String]) -> [any NoteKind] {
    for path in paths {
      if let exact = notes.first(where: { NoteSearch.isExactly($0.info.path, path) }) {
        return [exact]
      }
    }
    return paths.lazy.map { path in
      notes.filter { NoteSearch.isPath($0.info.path, of: [path]) }
    }.first { !$0.isEmpty } ?? []
  }

  /// Whether a file has this path, byte by byte, with or without `.md`.
  package static func isExactly(_ path: String, _ typed: String) -> Bool {
    [typed.pathBytes, (typed + ".md").pathBytes].contains(path.pathBytes)
  }

  /// Whether a file's path is one of these, with or without `.md`.
  package static func isPath(_ path: String, of paths: [String]) -> Bool {
    let own = path.lowercased()
    return paths.contains { [$0.lowercased(), $0.lowercased() + ".md"].contains(own) }
  }

  /// Whether these words are all that a file is called, with or without `.md`, but for case and accents.
  package static func isName(_ words: String, of path: String) -> Bool {
    let own = plainWords(path.fileName)
    return !own.isEmpty && [own, own + ["md"]].contains(plainWords(words))
  }

  /// Whether a file of that name may be meant by these words.
  package static func mayMean(_ words: String, _ path: String) -> Bool {
    let own = plainWords(path.fileName)
    let wanted = plainWords(words)
    return !wanted.isEmpty && wanted.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
  }

  /// The notes that fit best: the one at that path; else those of that name or company; else
  /// those in which each word begins a word; else those that hold them anywhere. A word that is
  /// whole in one note and begins a word in another means either: nothing is written into the wrong one.
  /// Accents count only where the words have them and a note has the same.
  ///
  /// - Parameter paths: where `words` as a path may lead, from the root.
  package func matches(_ words: String, orPaths paths: [String] = []) -> [any NoteKind] {
    let atPath = at(paths)
    if !atPath.isEmpty { return atPath }
    let asTyped =
      foldingDiacritics(words) == words.lowercased() ? [] : found(words) { $0.lowercased() }
    return asTyped.isEmpty ? found(words, spelling: foldingDiacritics) : asTyped
  }

  private func found(_ words: String, spelling: @escaping (String) -> String) -> [any NoteKind] {
    let name = spelling((Link(words)?.name ?? words).trimmed)
    let folded = { (text: String) in normalizedWords(spelling(text)) }
    // A company may have several applications, one of them in a file of its bare name: any is meant.
    let named = notes.filter { note in
      spelling(note.info.name) == name
        || (note as? Application).map { folded($0.company) == folded(words) } ?? false
    }
    if !named.isEmpty { return named }
    let wanted = folded(words).split(separator: " ").map(String.init)
    if wanted.isEmpty { return [] }
    let known = notes.map { note in
      (note, folded(note.calledBy.joined(separator: " ")).split(separator: " "))
    }
    let fits: [(Substring, String) -> Bool] = [{ $0.hasPrefix($1) }, { $0.contains($1) }]
    for fits in fits {
      let found = known.filter { _, own in
        wanted.allSatisfy { word in own.contains { fits($0, word) } }
      }
      if !found.isEmpty { return found.map(\.0) }
    }
    return []
  }

  /// What the notes are called that were probably meant by words that fit none: each word taken for the
  /// nearest one by which a note is called, and a word that is near to none left out. Each name once, in path
  /// order; empty where no word is near to any.
  package func suggestions(for words: String) -> [String] {
    let known = Set(notes.flatMap { plainWords($0.calledBy.joined(separator: " ")) }).sorted()
    let meant = plainWords(words).compactMap { word in
      known.contains { $0.hasPrefix(word) }
        ? word
        : word.count < 3 ? nil : nearest(to: word, among: known, within: word.count < 6 ? 1 : 2)
    }
    // A letter or two begin many names.
    guard meant.contains(where: { $0.count > 2 }) else { return [] }
    var seen: Set<String> = []
    return matches(meant.joined(separator: " ")).compactMap { $0.calledBy.first }
      .filter { seen.insert($0).inserted }
  }
}

/// Words without case, punctuation and accents.
private func plainWords(_ text: some StringProtocol) -> [String] {
  normalizedWords(foldingDiacritics(text)).split(separator: " ").map(String.init)
}

extension NoteKind {
  /// The texts by whose words a person calls it.
  fileprivate var calledBy: [String] {
    switch self {
    case let application as Application:
      [application.company, application.role ?? "", info.name]
    case let person as Person: [person.fullName, info.name]
    case let goal as Goal: [goal.title, info.name]
    case let win as Win: [win.title, info.name]
    default: [info.name]
    }
  }
}
