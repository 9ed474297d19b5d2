/// A pattern for paths, as git's ignore files have them: `*` and `?` within a name, `**` across
/// folders; a pattern without a `/` matches a name anywhere; a folder that matches is left out whole.
package struct Glob: Sendable {
  private let pattern: [Character]
  private let isAnyName: Bool

  package init(_ pattern: String) {
    var text = pattern.trimmed[...]
    while text.hasSuffix("/") { text.removeLast() }
    isAnyName = !text.contains("/")
    if text.hasPrefix("./") { text.removeFirst(2) }
    if text.hasPrefix("/") { text.removeFirst() }
    self.pattern = Array(String(text))
  }

  package func matches(_ path: String) -> Bool {
    if isAnyName { return path.split(separator: "/").contains { matches(Array($0)) } }
    if matches(Array(path)) { return true }
    // A file below a folder that matches.
    return path.indices.contains { path[$0] == "/" && matches(Array(path[..<$0])) }
  }

  /// Greedy with one point of return for each kind of star: no recursion, no exponential case.
  private func matches(_ text: [Character]) -> Bool {
    var (p, t) = (0, 0)
    var star: (p: Int, t: Int)?
    var doubleStar: (p: Int, t: Int)?
    while t < text.count || p < pattern.count {
      if p < pattern.count, pattern[p] == "*" {
        if p + 1 < pattern.count, pattern[p + 1] == "*" {
          // `**/` also stands for no folder at all.
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
