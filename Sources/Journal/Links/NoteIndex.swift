import Diagnostics

/// Finds the note that a link names.
struct NoteIndex: Sendable {
  enum Match {
    case note(path: String)
    /// Several notes have that name; the first in path order counts.
    case several(paths: [String])
    case none
  }

  private var paths: [String: String] = [:]
  private var named: [String: [String]] = [:]

  /// - Parameter paths: of all notes, in their order.
  init(_ paths: [String]) {
    for path in paths {
      // Strings with the same characters are equal here whether composed or decomposed, so names
      // from a Mac and from Linux meet.
      self.paths[path.lowercased()] = self.paths[path.lowercased()] ?? path
      named[path.fileName.lowercased(), default: []].append(path)
    }
  }

  func match(_ link: Link, from path: String) -> Match {
    if link.target.contains("/") { return match(path: link.target, from: path) }
    return match(named[link.name.lowercased()] ?? [])
  }

  /// A link with folders in it: seen from the note, from the root, or from a folder above the root,
  /// or so much of a path that only one note can be meant. Never a note that lies elsewhere.
  private func match(path target: String, from path: String) -> Match {
    let folder = path.split(separator: "/").dropLast()
    for spelling in [target, target.percentDecoded] {
      let lowered = spelling.lowercased()
      let file = lowered.hasSuffix(".md") ? lowered : lowered + ".md"
      if let found = paths[NoteIndex.joined(folder, file)] ?? paths[NoteIndex.joined([], file)] {
        return .note(path: found)
      }
      let candidates = named[file.fileName] ?? []
      let fitting = candidates.filter {
        ("/" + $0.lowercased()).hasSuffix("/" + file)
          || ("/" + file).hasSuffix("/" + $0.lowercased())
      }
      if !fitting.isEmpty { return match(fitting) }
    }
    return .none
  }

  private func match(_ paths: [String]) -> Match {
    switch paths.count {
    case 0: .none
    case 1: .note(path: paths[0])
    default: .several(paths: paths)
    }
  }

  /// The name nearest to a link that leads nowhere.
  func suggestion(for link: Link, leavingOut hidden: Set<String>) -> String? {
    let known = named.filter { !$0.value.contains(where: hidden.contains) }
    let name = link.name.lowercased()
    if let same = known[name]?.first { return String(same.dropLast(3)) }
    let near = nearest(to: name, among: known.keys.sorted(), within: 2)
    return near.flatMap { known[$0]?.first?.fileName }
  }

  /// A relative path seen from a folder, `.` and `..` resolved.
  private static func joined(_ folder: some Sequence<Substring>, _ target: String) -> String {
    var parts = folder.map { $0.lowercased() }
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
