/// Draws counts as a row of bars, each with its label and its numbers beside it.
enum BarDrawing {
  private static let rowHeight = 28.0
  private static let labelWidth = 165.0
  private static let barWidth = 400.0
  private static let numberWidth = 100.0

  static func markup(_ bars: Bars, id: String) -> HTML {
    let height = Double(bars.bars.count) * rowHeight
    let width = labelWidth + barWidth + numberWidth
    return """
      <figure class="bars">
      <figcaption>\(bars.caption)</figcaption>
      <div class="scroll" tabindex="0" role="group" aria-label="\(bars.caption)">
      <svg viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(id)-title \(id)-desc">
      <title id="\(id)-title">\(bars.caption)</title>
      <desc id="\(id)-desc">\(bars.bars.map { "\($0.label): \($0.count)" }.joined(separator: "; ")), of \(bars.total).</desc>
      \(bars.bars.enumerated().map { bar($1, of: bars.total, at: Double($0) * rowHeight) })</svg>
      </div>
      <details><summary>The same as a table</summary>
      \(HTMLTable.scrolling(table(bars), id: "\(id)-table"))</details>
      </figure>

      """
  }

  private static func bar(_ bar: Bars.Bar, of total: Int, at y: Double) -> HTML {
    let length = barWidth * Double(bar.count) / Double(max(total, 1))
    return """
      <text class="label" x="\(labelWidth - 10)" y="\(y + 19)" text-anchor="end">\(bar.label)</text>
      <rect class="track" x="\(labelWidth)" y="\(y + 6)" width="\(barWidth)" height="16" rx="3"/>
      <rect class="fill" x="\(labelWidth)" y="\(y + 6)" width="\(length)" height="16" rx="3"/>
      <text class="figure" x="\(labelWidth + barWidth + 10)" y="\(y + 19)">\(bar.count) of \(total)</text>

      """
  }

  private static func table(_ bars: Bars) -> Table {
    Table(
      bars.caption,
      [.init("What"), .init("How many", isNumber: true), .init("Of", isNumber: true)],
      bars.bars.map { [Text($0.label), Text(String($0.count)), Text(String(bars.total))] })
  }
}
