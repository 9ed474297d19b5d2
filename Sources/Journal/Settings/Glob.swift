import Diagnostics
import TextKit

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
