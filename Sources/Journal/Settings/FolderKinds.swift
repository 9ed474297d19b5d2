import Diagnostics
import TextKit

/// The kinds of notes that folders mean: the kinds' own names, and those that the settings give.
package struct FolderKinds: Sendable {
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
  /// The length of the longest name in bytes. The names of most files are longer.
  private let longestName: Int
  /// The meanings of paths from the root.
  private var paths: [String: Meaning] = [:]
  /// The meanings of patterns; the later one counts.
  private var patterns: [(pattern: Glob, kind: Meaning)] = []

  /// Names of folders are compared without regard to case.
  package init(_ settings: Settings) {
    for kind in Vocabulary.kinds { names[kind.folder.lowercased()] = .some(kind) }
    for (folder, name) in settings.folders {
      // `none` is not a type, so it takes the meaning of the folder away.
      let kind: Meaning = Vocabulary.kindOfType[FieldName.folded(name)]
      let parts = folder.lowercased().pathParts
      if folder.utf8.contains(where: { $0 == .asterisk || $0 == .questionMark }) {
        patterns.append((Glob(parts.joined(separator: "/")), kind))
      } else if parts.count == 1 {
        names[parts[0]] = .some(kind)
      } else {
        paths[parts.joined(separator: "/")] = .some(kind)
      }
    }
    longestName = names.keys.reduce(0) { max($0, $1.utf8.count) }
  }

  /// The kind that a file has because of its folder, or `nil` if the folder has no meaning. In the root, only the
  /// profile has a kind, because of its name.
  package func kind(ofPath path: String) -> (any NoteKind.Type)? {
    if let match = match(path) { return match.kind }
    guard !path.hasPathSeparator, Profile.isCalled(path.fileName) else { return nil }
    return Profile.self
  }

  /// Whether a README can be the note of an application that has its own folder: `applications/acme/README.md`, or one
  /// that the settings name itself.
  package func isReadmeOfApplication(_ path: String) -> Bool {
    guard let match = match(path), match.kind == Application.self else { return false }
    if match.folder == path.lowercased() { return true }
    return path.pathParent?.pathParent.map { kind(ofPath: $0) == Application.self } ?? false
  }

  /// The folder that determines the kind of a file. The deepest one counts; of several for the same folder, a path
  /// counts before a pattern, and a pattern before a name.
  func match(_ path: String) -> Match? {
    path.lowercased().withBytes { bytes in
      var end = bytes.count
      while true {
        let slash = bytes[..<end].lastIndex(of: .slash)
        if let found = meaning(of: bytes[..<end], name: bytes[(slash.map { $0 + 1 } ?? 0)..<end]) {
          return Match(kind: found, folder: String(decoding: bytes[..<end], as: UTF8.self))
        }
        guard let slash else { return nil }
        end = slash
      }
    }
  }

  private func meaning(
    of path: Slice<UnsafeBufferPointer<UInt8>>, name: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Meaning? {
    if !paths.isEmpty || !patterns.isEmpty {
      let path = String(decoding: path, as: UTF8.self)
      if let found = paths[path] { return found }
      if let found = patterns.last(where: { $0.pattern.matchesWhole(path) }) { return found.kind }
    }
    return name.count <= longestName ? names[String(decoding: name, as: UTF8.self)] : nil
  }
}

/// A pattern for paths, as in git's ignore files.
///
/// `*` and `?` match within a name, and `**` matches across folders. A pattern without a `/` matches a name
/// anywhere. If a folder matches, everything in it matches.
///
/// Names are compared by characters, so a pattern matches a name however its accents are composed.
package struct Glob: Sendable {
  private let pattern: [Character]
  private let isAnyName: Bool

  package init(_ pattern: String) {
    var text = pattern.trimmed[...]
    while text.utf8.last == .slash { text = text.prefix(bytes: text.utf8.count - 1) }
    isAnyName = !text.utf8.contains(.slash)
    if text.utf8.starts(with: "./".utf8) { text = text.dropFirst(bytes: 2) }
    self.pattern = Glob.characters(String(text).pathParts)
  }

  package func matches(_ path: String) -> Bool {
    let parts = path.pathParts
    if isAnyName { return parts.contains { matches(Array($0)) } }
    // The pattern may match a folder of the path, or the file itself.
    return parts.indices.contains { matches(Glob.characters(parts[...$0])) }
  }

  /// Whether the pattern matches this file or folder itself, and not only a folder that it is in.
  func matchesWhole(_ path: String) -> Bool {
    let parts = path.pathParts
    return matches(Glob.characters(isAnyName ? parts.suffix(1) : parts[...]))
  }

  /// The characters of a path. Separators are added here, because a `/` followed by a combining mark is
  /// still a separator.
  private static func characters(_ parts: some Sequence<String>) -> [Character] {
    Array(parts.map { Array($0) }.joined(separator: ["/"]))
  }

  /// Greedy matching with one point to return to for each kind of star: no recursion, no exponential case.
  private func matches(_ text: [Character]) -> Bool {
    var (p, t) = (0, 0)
    var star: (p: Int, t: Int)?
    var doubleStar: (p: Int, t: Int)?
    while t < text.count || p < pattern.count {
      if p < pattern.count, pattern[p] == "*" {
        if p + 1 < pattern.count, pattern[p + 1] == "*" {
          // `**/` also matches no folder at all.
          p += p + 2 < pattern.count && pattern[p + 2] == "/" ? 3 : 2
          doubleStar = (p, t)
          star = nil
        } else {
          p += 1
          star = (p, t)
        }
      } else if t < text.count, p < pattern.count,
        pattern[p] == text[t] || (pattern[p] == "?" && text[t] != "/")
      {
        p += 1
        t += 1
      } else if let last = star, last.t < text.count, text[last.t] != "/" {
        star = (last.p, last.t + 1)
        (p, t) = (last.p, last.t + 1)
      } else if let last = doubleStar, last.t < text.count {
        doubleStar = (last.p, last.t + 1)
        star = nil
        (p, t) = (last.p, last.t + 1)
      } else {
        return false
      }
    }
    return true
  }
}
