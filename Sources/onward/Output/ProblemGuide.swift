import Diagnostics
import Templates
import TextKit

/// The page docs/problems.md, which is built into the program, by problem.
struct ProblemGuide {
  struct Entry {
    let id: Diagnostic.ID
    /// The heading above several problems, like "Fields".
    let group: String
    /// The lines about the problem, in Markdown.
    let lines: [String]
    /// Whether `check --fix` can apply a remedy in some cases, as the table of the page states.
    var hasSafeFix = false

    /// The first sentence.
    var summary: String {
      let paragraph: String = lines.prefix { !$0.isEmpty }.joined(separator: " ")
      // A dot in a file's name is followed by a letter.
      let sentence = paragraph.withoutLinkTargets.split(separator: ". ", maxSplits: 1).first ?? ""
      return sentence.hasSuffix(".") || sentence.hasSuffix(":") ? String(sentence) : sentence + "."
    }

    var text: String { lines.joined(separator: "\n").withoutLinkTargets }
  }

  /// In the order of the page.
  let entries: [Entry]

  static let shared = ProblemGuide(String(decoding: Template.problemGuide, as: UTF8.self))

  init(_ page: String) {
    var entries: [Entry] = []
    var fixed: Set<String> = []
    var (group, id, lines): (String, Diagnostic.ID?, [String]) = ("", nil, [])
    func finish() {
      if let id {
        let end = lines.lastIndex { !$0.isEmpty } ?? 0
        entries.append(
          Entry(id: id, group: group, lines: Array(lines.prefix(end + 1).drop(while: \.isEmpty))))
      }
      (id, lines) = (nil, [])
    }
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("### ") {
        finish()
        id = Diagnostic.ID(rawValue: String(line.dropFirst(4)).trimmed)
      } else if line.hasPrefix("## ") {
        finish()
        group = String(line.dropFirst(3)).trimmed
      } else if id != nil {
        lines.append(line)
      } else if line.hasPrefix("| [") {
        let cells = line.split(separator: "|").map { String($0).trimmed }
        if cells.count == 7, cells[5] == "yes" {
          fixed.insert(cells[0].withoutLinkTargets)
        }
      }
    }
    finish()
    self.entries = entries.map { entry in
      var entry = entry
      entry.hasSafeFix = fixed.contains(entry.id.rawValue)
      return entry
    }
  }

  func entry(_ name: String) -> Entry? {
    let name = name.lowercased()
    return entries.first { $0.id.rawValue == name }
  }
}

extension String {
  /// The text with only the words of its links: `[a page](notes.md)` becomes `a page`.
  fileprivate var withoutLinkTargets: String {
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "["),
      let middle = rest[open...].firstRange(of: "]("),
      let close = rest[middle.upperBound...].firstIndex(of: ")")
    {
      let words = rest[rest.index(after: open)..<middle.lowerBound]
      // A bracket before it may be one of an example.
      if let inner = words.lastIndex(of: "[") {
        result += rest[..<inner] + words[words.index(after: inner)...]
      } else {
        result += rest[..<open] + words
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
