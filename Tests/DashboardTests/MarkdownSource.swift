import SeededRandom

/// Generates Markdown texts of all kinds of nested blocks and marks.
struct MarkdownSource {
  private let marks: [String]
  private var random = SplitMix64(state: 5)

  init(marks: [String]) { self.marks = marks }

  /// - Parameter gaps: what may come between two pieces of a line.
  mutating func document(gaps: [String], depth: Int = 0) -> String {
    var blocks: [String] = []
    for _ in 0..<number(1...3) {
      var words = line(gaps: gaps)
      if number(0...1) == 0 { words += "\n" + line(gaps: gaps) }
      switch number(0...(depth < 3 ? 6 : 3)) {
      case 0...2: blocks.append(words)
      case 3: blocks.append("```\n\(words)\n\n  x\n```")
      case 4, 5: blocks.append(item("- ", document(gaps: gaps, depth: depth + 1)))
      default:
        blocks.append(item("\(number(1...12)). ", document(gaps: gaps, depth: depth + 1)))
      }
    }
    return blocks.joined(separator: "\n\n")
  }

  private func item(_ sign: String, _ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return sign + lines.joined(separator: "\n" + String(repeating: " ", count: sign.count))
  }

  private mutating func line(gaps: [String], depth: Int = 0) -> String {
    let gap = chosen(gaps)
    var pieces: [String] = []
    for _ in 0..<number(1...3) {
      let words = chosen([
        "word", "a_b", "(c)", "2 * 3", "| d |", "- x", "1. y", "<b>", "# h", "é!", "\\*",
      ])
      switch depth > 2 ? 0 : number(0...10) {
      case 0...4: pieces.append(words)
      case 5: pieces.append("`\(words)`")
      case 6: pieces.append("[\(line(gaps: gaps, depth: depth + 1))](https://example.org/)")
      default:
        let mark = chosen(marks)
        pieces.append(mark + line(gaps: gaps, depth: depth + 1) + mark)
      }
    }
    return pieces.joined(separator: gap)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func chosen(_ all: [String]) -> String {
    all.randomElement(using: &random) ?? ""
  }
}
