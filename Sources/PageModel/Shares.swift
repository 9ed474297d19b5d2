/// Groups of applications with the share of each that went on: for each way of grouping, a table in which the shares
/// and their likely ranges are drawn.
package struct Shares: Sendable {
  /// Side by side if there is room.
  package let groupings: [Grouping]
  /// Further ones in a fold, whose summary names them.
  package let folded: [Grouping]
  /// The words on that fold.
  package let foldSummary: String
  /// What the drawn shapes mean, for a page that draws them.
  package let key: Text
  /// The groups that are large enough, for a page of plain text; `nil` if none is.
  package let tableInText: Table?
  /// What that table leaves out.
  package let remarkInText: Text?
  /// The notes that the numbers count.
  package let notes: [NoteLists]

  package init(
    _ groupings: [Grouping], folded: [Grouping], foldSummary: String, key: Text,
    tableInText: Table?, remarkInText: Text?, notes: [NoteLists]
  ) {
    self.groupings = groupings
    self.folded = folded
    self.foldSummary = foldSummary
    self.key = key
    self.tableInText = tableInText
    self.remarkInText = remarkInText
    self.notes = notes
  }

  /// The groups by one property.
  package struct Grouping: Sendable {
    /// `By channel`.
    package let title: String
    package let columns: [Table.Column]
    package let rows: [Row]
    /// Further rows in a fold.
    package let folded: [Row]
    /// The words on that fold.
    package let foldSummary: String
    package let remark: Text?

    package init(
      _ title: String, _ columns: [Table.Column], _ rows: [Row], folded: [Row],
      foldSummary: String, remark: Text?
    ) {
      self.title = title
      self.columns = columns
      self.rows = rows
      self.folded = folded
      self.foldSummary = foldSummary
      self.remark = remark
    }

    /// The numbers of all its rows.
    package var table: Table { Table(title, columns, (rows + folded).map(\.cells)) }
  }

  package struct Row: Sendable {
    /// The name, the number, and the likely range, which is empty if the group is small.
    package let cells: [Text]
    package let track: Track
    /// Whether the group is too small to say much.
    package let isSmall: Bool

    package init(_ cells: [Text], _ track: Track, isSmall: Bool) {
      self.cells = cells
      self.track = track
      self.isSmall = isSmall
    }
  }
}

extension Shares {
  var withoutNoteLists: Shares {
    Shares(
      groupings, folded: folded, foldSummary: foldSummary, key: key, tableInText: tableInText,
      remarkInText: remarkInText, notes: [])
  }

  func withTexts(_ change: (Text) -> Text) -> Shares {
    Shares(
      groupings.map { $0.withTexts(change) }, folded: folded.map { $0.withTexts(change) },
      foldSummary: change(Text(foldSummary)).plain, key: change(key),
      tableInText: tableInText?.withTexts(change), remarkInText: remarkInText.map(change),
      notes: notes.map { $0.withTexts(change) })
  }
}

extension Shares.Grouping {
  fileprivate func withTexts(_ change: (Text) -> Text) -> Shares.Grouping {
    let table = table.withTexts(change)
    func changed(_ rows: [Shares.Row]) -> [Shares.Row] {
      rows.map { Shares.Row($0.cells.map(change), $0.track, isSmall: $0.isSmall) }
    }
    return Shares.Grouping(
      table.caption, table.columns, changed(rows), folded: changed(folded),
      foldSummary: change(Text(foldSummary)).plain, remark: remark.map(change))
  }
}

/// Marks on a line. Their positions are parts of its width, from 0 at the left to 1 at the right, so one drawing fits
/// places of every width.
package struct Track: Sendable, Equatable {
  package let marks: [Mark]
  /// The tooltip; `nil` if there is nothing to add.
  package let title: String?

  package init(_ marks: [Mark], title: String? = nil) {
    self.marks = marks
    self.title = title
  }

  package enum Mark: Sendable, Equatable {
    /// A line across the track, as part of its scale.
    case line(at: Double, Drawing.Tone)
    case bar(from: Double, to: Double, Drawing.Tone)
    case dot(at: Double, Drawing.Tone)
  }
}
