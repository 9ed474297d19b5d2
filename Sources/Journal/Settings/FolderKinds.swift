import TextKit

/// The kinds of notes that folders mean: the kinds' own names, and those that the settings give.
struct FolderKinds: Sendable {
  /// A folder that determines the kind of the files in it.
  struct Match {
    /// `nil` if the settings state that the folder only happens to have the name of a kind.
    let kind: (any NoteKind.Type)?
    /// The path of the folder from the root, in lower case.
    let folder: String
  }

  private typealias Meaning = (any NoteKind.Type)?

  /// The meanings of names, which count anywhere in a path.
  private var names: [String: Meaning] = [:]
  /// The meanings of paths from the root.
  private var paths: [String: Meaning] = [:]
  /// The meanings of patterns; the later one counts.
  private var patterns: [(pattern: Glob, kind: Meaning)] = []

  /// - Parameter own: The folders of the settings, each with its kind. Its names are compared in any case.
  init(own: [(folder: String, kind: String)], kindOfType: [String: any NoteKind.Type]) {
    for kind in Vocabulary.kinds { names[kind.folder.lowercased()] = .some(kind) }
    for (folder, name) in own {
      // No type is called `none`, so this removes such a folder.
      let kind: Meaning = kindOfType[FieldName.folded(name)]
      let parts = folder.lowercased().pathParts
      if folder.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) {
        patterns.append((Glob(parts.joined(separator: "/")), kind))
      } else if parts.count == 1 {
        names[parts[0]] = .some(kind)
      } else {
        paths[parts.joined(separator: "/")] = .some(kind)
      }
    }
  }

  /// The folder that determines the kind of a file. The deepest one counts; of several for the same folder, a path
  /// counts before a pattern, and a pattern before a name.
  func match(_ path: String) -> Match? {
    let path = path.lowercased()
    var end = path.utf8.endIndex
    while true {
      let prefix = String(path[..<end])
      if let found = meaning(of: prefix) { return Match(kind: found, folder: prefix) }
      guard let slash = path.utf8[..<end].lastIndex(of: UInt8(ascii: "/")) else { return nil }
      end = slash
    }
  }

  private func meaning(of path: String) -> Meaning? {
    if !paths.isEmpty, let found = paths[path] { return found }
    if let found = patterns.last(where: { $0.pattern.matchesWhole(path) }) { return found.kind }
    return names[path.lastPathPart]
  }
}
