import Diagnostics

/// Finds the note that a link names.
struct NoteIndex: Sendable {
  /// Notes by their numbers.
  enum Match {
    case note(Int)
    /// Several notes have that name; the first in path order counts.
    case several([Int])
    case none
  }

  /// Of all notes; a note's number is its place here.
  private let paths: [String]
  private var atPath: [String: Int] = [:]
  private var firstNamed: [String: Int] = [:]
  /// The notes whose name another had first.
  private var alsoNamed: [String: [Int]] = [:]

  /// - Parameter paths: of all notes, in their order.
  init(_ paths: [String]) {
    self.paths = paths
    let lowered = paths.mapInParallel { ($0.lowercased(), $0.fileName.lowercased()) }
    atPath.reserveCapacity(paths.count)
    firstNamed.reserveCapacity(paths.count)
    for (number, (path, name)) in lowered.enumerated() {
      // Strings with the same characters are equal here whether composed or decomposed, so names
      // from a Mac and from Linux meet.
      if atPath[path] == nil { atPath[path] = number }
      if firstNamed[name] == nil {
        firstNamed[name] = number
      } else {
        alsoNamed[name, default: []].append(number)
      }
    }
  }

  private func named(_ name: String) -> [Int] {
    guard let first = firstNamed[name] else { return [] }
    return [first] + (alsoNamed[name] ?? [])
  }

  func match(_ link: Link, from path: String) -> Match {
    if link.target.utf8.contains(UInt8(ascii: "/")) {
      return match(path: link.target, from: path)
    }
    return match(named(link.name.lowercased()))
  }

  /// A link with folders in it: seen from the note, from the root, or from a folder above the root,
  /// or so much of a path that only one note can be meant. Never a note that lies elsewhere.
  private func match(path target: String, from path: String) -> Match {
    let folder = path.split(separator: "/").dropLast()
    for spelling in [target, target.percentDecoded] {
      let lowered = spelling.lowercased()
      let file = lowered.hasSuffix(".md") ? lowered : lowered + ".md"
      if let found = atPath[NoteIndex.joined(folder, file)] ?? atPath[NoteIndex.joined([], file)] {
        return .note(found)
      }
      let fitting = named(file.fileName).filter {
        let path = "/" + paths[$0].lowercased()
        return path.hasSuffix("/" + file)
          || ("/" + file).hasSuffix(path)
      }
      if !fitting.isEmpty { return match(fitting) }
    }
    return .none
  }

  private func match(_ numbers: [Int]) -> Match {
    switch numbers.count {
    case 0: .none
    case 1: .note(numbers[0])
    default: .several(numbers)
    }
  }

  /// The name nearest to a link that leads nowhere.
  func suggestion(for link: Link, leavingOut hidden: Set<String>) -> String? {
    let known = firstNamed.filter { name, _ in
      !named(name).contains { hidden.contains(paths[$0]) }
    }
    let name = link.name.lowercased()
    if let same = known[name] { return String(paths[same].dropLast(3)) }
    let near = nearest(to: name, among: known.keys.sorted(), within: 2)
    return near.flatMap { known[$0] }.map { paths[$0].fileName }
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
