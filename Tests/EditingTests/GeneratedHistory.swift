import SeededRandom

/// A list of a generated note, in one of the forms in which people write lists, with comments after its items
/// and below them.
struct GeneratedHistory {
  enum Layout: CaseIterable { case missing, blank, block, flow, flowLines, pairs }

  struct Item {
    let text: String
    var quotes = GeneratedNote.Quotes.plain
    var comment = ""
    /// A comment on its own line below the item, indented further than the item.
    var below: String?
  }

  let layout: Layout
  var items: [Item] = []
  let dash: String
  let keyComment: String
  /// A comment on its own line below the key.
  var below: String?

  init(layout: Layout, dash: String, keyComment: String, below: String?) {
    (self.layout, self.dash, self.keyComment, self.below) = (layout, dash, keyComment, below)
  }

  init(_ random: inout SplitMix64) {
    func one<T>(_ choices: [T]) -> T { choices.randomElement(using: &random)! }
    let layout = one(Layout.allCases)
    self.init(
      layout: layout, dash: one(["- ", "  - ", "    -   "]),
      keyComment: layout == .missing ? "" : one(["", " # oldest first", "  "]),
      below: layout == .blank ? one([nil, "  # by day", "      # 'x"]) : nil)
  }

  /// Whether the note may have items before it is edited.
  var mayHaveItems: Bool { layout != .missing && layout != .blank }

  /// Writes items as a person would, each with random quotes and comments.
  mutating func write(_ texts: [String], _ random: inout SplitMix64) {
    items = texts.map { text in
      var item = Item(text: text)
      item.quotes = GeneratedNote.Quotes.allCases.randomElement(using: &random)!
      if layout != .flow {
        item.comment = ["", " # said Dana", "   ", " # 'x"].randomElement(using: &random)!
      }
      if layout == .block || layout == .pairs {
        item.below = [nil, nil, "       # further in"].randomElement(using: &random)!
      }
      return item
    }
  }

  func rendered(_ indent: String) -> [String] {
    switch layout {
    case .missing where items.isEmpty: []
    case .missing, .blank:
      [indent + "history:" + keyComment] + [below].compactMap { $0.map { indent + $0 } }
        + items.map { indent + "  - " + written($0) }
    case .block:
      [indent + "history:" + keyComment] + items.flatMap { lines(indent + dash + written($0), $0) }
    case .flow:
      [indent + "history: [" + items.map(written).joined(separator: ", ") + "]" + keyComment]
    case .flowLines:
      [indent + "history: [" + keyComment]
        + items.enumerated().map { index, item in
          indent + "    " + written(item) + (index < items.count - 1 ? "," : "") + item.comment
        } + [indent + "  ]"]
    case .pairs:
      [indent + "history:" + keyComment]
        + items.indices.flatMap { lines(indent + "  " + pair($0), items[$0]) }
    }
  }

  private func lines(_ line: String, _ item: Item) -> [String] {
    [line + item.comment] + [item.below].compactMap(\.self)
  }

  private func written(_ item: Item) -> String {
    GeneratedNote.Value(text: item.text)
      .written(item.quotes, inFlow: layout == .flow || layout == .flowLines)
  }

  /// `2026-03-02: applied`. Without a day, or if the day already has a line, everything but the note is the key.
  private func pair(_ index: Int) -> String {
    let item = items[index]
    let day = item.text.prefix { $0 != " " }
    let isFirst = !items[..<index].contains { $0.text.hasPrefix(day) }
    if day.hasPrefix("2026"), isFirst {
      let value = GeneratedNote.Value(text: String(item.text.dropFirst(day.count + 1)))
      return day + ": " + value.written(item.quotes)
    }
    let parts = item.text.split(separator: " — ", maxSplits: 1)
    return parts[0] + ":" + (parts.count > 1 ? " — " + parts[1] : "")
  }
}
