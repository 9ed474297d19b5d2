import Foundation
import Testing

/// A page of the documentation, parsed as far as the tests need it.
struct DocumentationPage: CustomTestStringConvertible {
  /// The path from the project's root.
  let path: String
  let headings: [Heading]
  let fences: [Fence]
  /// The text of every line outside a fenced block.
  let prose: [String]

  struct Heading {
    let text: String
    /// The anchors of the headings, as GitHub makes them.
    let anchor: String
    /// The rows of the tables below the heading, as cells, without their header rows.
    var rows: [[String]] = []
  }

  struct Fence {
    let language: String
    let lines: [String]
    /// The heading above the block.
    let heading: String
  }

  var testDescription: String { path }

  init(_ path: String) throws {
    self.path = path
    let text = try String(contentsOf: projectRoot.appending(path: path), encoding: .utf8)
    var headings = [Heading(text: "", anchor: "")]
    var fences: [Fence] = []
    var prose: [String] = []
    var open: (language: String, lines: [String], indentation: Int)?
    var isHeader = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let indentation = line.prefix { $0 == " " }.count
      if indentation <= 3, line.dropFirst(indentation).hasPrefix("```") {
        if let fence = open {
          fences.append(
            Fence(
              language: fence.language, lines: fence.lines, heading: headings.last?.text ?? ""))
          open = nil
        } else {
          open = (String(line.dropFirst(indentation + 3)), [], indentation)
        }
        continue
      }
      if let fence = open {
        open?.lines.append(String(line.dropFirst(min(indentation, fence.indentation))))
        continue
      }
      prose.append(line)
      if line.hasPrefix("#") {
        let text = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces)
        headings.append(
          Heading(text: text, anchor: Self.anchor(of: text, after: headings.map(\.anchor))))
      }
      guard line.hasPrefix("|") else {
        isHeader = true
        continue
      }
      let cells = Self.cells(of: line)
      if cells.allSatisfy({ $0.allSatisfy { $0 == "-" } }) {
        isHeader = false
      } else if !isHeader {
        headings[headings.count - 1].rows.append(cells)
      }
    }
    self.headings = headings
    self.fences = fences
    self.prose = prose
  }

  /// The README, every page below docs, and the other pages that they link to.
  static let all: [DocumentationPage] = {
    let docs = (try? FileManager.default.contentsOfDirectory(atPath: path(of: "docs"))) ?? []
    let others = [
      "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "REGRESSIONS.md",
      "Benchmarks/README.md", "packaging/README.md",
    ]
    return (others + docs.sorted().filter { $0.hasSuffix(".md") }.map { "docs/" + $0 })
      .compactMap { try? DocumentationPage($0) }
  }()

  static func path(of file: String) -> String { projectRoot.appending(path: file).path }

  /// The targets of the links, without those to other sites.
  var links: [String] {
    prose.flatMap { line in
      Self.withoutCode(line).matches(of: #/\]\(([^)\s]+)\)/#).map { String($0.1) }
    }.filter { !$0.contains("://") }
  }

  /// The text between backticks outside fenced blocks.
  var codeSpans: [String] { prose.flatMap(Self.codeSpans(in:)) }

  static func codeSpans(in text: String) -> [String] {
    text.matches(of: #/`([^`]+)`/#).map { String($0.1).replacing("\\|", with: "|") }
  }

  /// The first words in code of each row below a heading.
  func names(below heading: String) -> [String] {
    headings.filter { $0.text == heading }.flatMap(\.rows).flatMap {
      Self.codeSpans(in: $0.first ?? "")
    }
  }

  /// The lines of the shell commands, without comments that have their own line.
  var commands: [String] {
    fences.filter { $0.language == "sh" }.flatMap(\.lines).filter {
      !$0.isEmpty && !$0.hasPrefix("#")
    }
  }

  private static func withoutCode(_ line: String) -> String {
    line.replacing(#/`[^`]*`/#, with: "")
  }

  private static func cells(of row: String) -> [String] {
    let placeholder = "\u{0}"
    return row.replacing("\\|", with: placeholder).split(
      separator: "|", omittingEmptySubsequences: false
    ).dropFirst().dropLast().map {
      $0.replacing(placeholder, with: "\\|").trimmingCharacters(in: .whitespaces)
    }
  }

  /// Lower case, without punctuation, with hyphens for spaces, and a number if the anchor is taken.
  private static func anchor(of heading: String, after taken: [String]) -> String {
    let kept = heading.lowercased().filter {
      $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_"
    }
    let anchor = kept.replacing(" ", with: "-")
    let count = taken.count {
      $0 == anchor || $0.hasPrefix(anchor + "-") && Int($0.dropFirst(anchor.count + 1)) != nil
    }
    return count == 0 ? anchor : "\(anchor)-\(count)"
  }
}
