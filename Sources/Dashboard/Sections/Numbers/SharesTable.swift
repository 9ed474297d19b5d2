import Statistics

/// Groups of applications with what came of each: counts first, and the range that so few allow.
enum SharesTable {
  static func table(
    _ caption: String, heading: String,
    _ rows: [(name: String, positive: Proportion, answered: Proportion)]
  ) -> Table {
    let columns: [Table.Column] = [
      .init(heading), .init("Led to a conversation", isNumber: true), .init("Likely range"),
      .init("Answered", isNumber: true),
    ]
    return Table(
      caption, columns,
      rows.map { row in
        [
          Text(row.name), Text(row.positive.words), Text(row.positive.interval?.words ?? ""),
          Text(row.answered.words),
        ]
      })
  }
}
