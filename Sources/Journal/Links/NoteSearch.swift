import Diagnostics
import TextKit

/// Finds the note that the user means by a path, a name, or some of its words.
package struct NoteSearch {
  /// All notes, in path order.
  private let notes: [any NoteKind]

  package init(_ notes: [any NoteKind]) { self.notes = notes }

  /// The note at one of these paths, relative to the root, with or without `.md`.
  ///
  /// If there is none, returns the notes whose paths differ only in case or in accent composition.
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

  /// Whether a file has exactly this path, compared by bytes, with or without `.md`.
  package static func isExactly(_ path: String, _ typed: String) -> Bool {
    [typed.pathBytes, (typed + ".md").pathBytes].contains(path.pathBytes)
  }

  /// Whether a file has one of these paths in any case, with or without `.md`.
  package static func isPath(_ path: String, of paths: [String]) -> Bool {
    let own = path.lowercased()
    return paths.contains { [$0.lowercased(), $0.lowercased() + ".md"].contains(own) }
  }

  /// Whether these words are the file's whole name, regardless of case and accents, with or without `.md`.
  package static func isName(_ words: String, of path: String) -> Bool {
    let own = plainWords(path.fileName)
    return !own.isEmpty && [own, own + ["md"]].contains(plainWords(words))
  }

  /// Whether each of these words begins a word of the file's name.
  package static func mayMean(_ words: String, _ path: String) -> Bool {
    let own = plainWords(path.fileName)
    let wanted = plainWords(words)
    return !wanted.isEmpty && wanted.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
  }

  /// The notes that match best.
  ///
  /// A note at one of `paths` comes first. Next come the notes with that name or company, then those in
  /// which each word begins a word, then those that contain the words anywhere. A word that is a whole word
  /// in one note and begins a word in another matches both, so that nothing is written to the wrong note.
  /// Accents matter only if the words have them and a note has the same ones.
  ///
  /// - Parameter paths: The paths that `words` may mean, relative to the root.
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
    // A company may have several applications, one of them in a file with only its name. All of them match.
    let named = notes.filter { note in
      spelling(note.info.name) == name
        || (note as? Application).map { folded($0.company) == folded(words) } ?? false
    }
    if !named.isEmpty { return named }
    let wanted = folded(words).split(separator: " ").map(String.init)
    if wanted.isEmpty { return [] }
    let known = notes.map { note in
      (note, folded(note.allNames.joined(separator: " ")).split(separator: " "))
    }
    let fits: [(Substring, String) -> Bool] = [{ $0.hasPrefix($1) }, { $0.contains($1) }]
    for fits in fits {
      let found = known.filter { _, own in
        wanted.allSatisfy { word in own.contains { fits($0, word) } }
      }
      // A note about an interview has the name of its company, of which another note is meant much more often.
      let others = found.filter { note, _ in !(note is Interview) }
      if !found.isEmpty { return (others.isEmpty ? found : others).map(\.0) }
    }
    return []
  }

  /// The names of the notes that the user probably meant by words that match none.
  ///
  /// Each word is replaced by the most similar word in the notes' names, or left out if no word is similar.
  /// Returns each name once, in path order. Empty if no word is similar to any.
  package func suggestions(for words: String) -> [String] {
    let known = Set(notes.flatMap { plainWords($0.allNames.joined(separator: " ")) }).sorted()
    let meant = plainWords(words).compactMap { word in
      known.contains { $0.hasPrefix(word) }
        ? word
        : word.count < 3 ? nil : nearest(to: word, among: known, within: word.count < 6 ? 1 : 2)
    }
    // Many names begin with the same one or two letters.
    guard meant.contains(where: { $0.count > 2 }) else { return [] }
    var seen: Set<String> = []
    return matches(meant.joined(separator: " ")).compactMap { $0.allNames.first }
      .filter { seen.insert($0).inserted }
  }
}

extension NoteKind {
  /// The texts whose words find the note.
  fileprivate var allNames: [String] { names + [info.name] }
}
