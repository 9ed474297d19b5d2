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
      self.paths[path.lowercased()] = path
      named[path.fileName.lowercased(), default: []].append(path)
    }
  }

  func match(_ link: Link, from path: String) -> Match {
    let target = link.target.lowercased()
    let file = target.hasSuffix(".md") ? target : target + ".md"
    if target.contains("/") {
      let folder = path.split(separator: "/").dropLast()
      if let found = paths[NoteIndex.joined(folder, file)] ?? paths[NoteIndex.joined([], file)] {
        return .note(path: found)
      }
    }
    switch named[link.name.lowercased()] {
    case let found? where found.count == 1: return .note(path: found[0])
    case let found?: return .several(paths: found)
    case nil: return .none
    }
  }

  /// The name nearest to a link that leads nowhere.
  func suggestion(for link: Link) -> String? {
    let known = named.keys.sorted()
    let near = nearest(to: link.name.lowercased(), among: known, within: 2)
    return near.flatMap { named[$0]?.first?.fileName }
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
