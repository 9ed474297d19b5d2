/// What becomes of a table where there is little room; the style sheet knows each by its name.
enum TableShape: String, CaseIterable {
  /// Its rows become blocks, in which each cell has the name of its column before it.
  case usual
  /// Nothing: it fits the narrowest screen.
  case small
  /// Many columns of numbers with their sum at the end: each row becomes a line of them.
  case counts
  /// Blocks too. Its columns are always the same, so the style names them, and not each of its many cells.
  case searchable

  init(of table: Table) {
    let behindNames = table.columns.dropFirst()
    self =
      if table.isSearchable { .searchable } else if table.drawnWidth <= TableShape.narrowest {
        .small
      } else if behindNames.count > 3, behindNames.allSatisfy(\.isNumber) { .counts } else {
        .usual
      }
  }

  /// Whether its cells hold the names of their columns.
  var namesItsCells: Bool { self == .usual || self == .counts }

  // All of these in pixels, as the style sheet has them.
  /// The room in a card on a screen of 320 pixels.
  static let narrowest = 262.0
  /// Between the columns of a small table.
  static let gap = 9.6
  /// The size of a table's letters, which are a little larger than a drawing's.
  static let letters = 14.0
}

extension Table {
  /// How wide it has to be drawn at least, in pixels.
  fileprivate var drawnWidth: Double {
    let gaps = Double(columns.count - 1) * TableShape.gap
    return columns.indices.map(drawnWidth).reduce(gaps, +)
  }

  /// Headings and names may be broken between words; numbers and dates are read at a glance and stay whole.
  private func drawnWidth(ofColumn index: Int) -> Double {
    let cells = rows.lazy.map { $0[index].plain }
    let widths =
      columns[index].heading.widthOfWords
      + (index == 0 ? cells.flatMap(\.widthOfWords) : cells.map(\.drawnWidth))
    return (widths.max() ?? 0) * TableShape.letters / Drawing.letters
  }
}

extension String {
  fileprivate var widthOfWords: [Double] { split(separator: " ").map { String($0).drawnWidth } }
}
