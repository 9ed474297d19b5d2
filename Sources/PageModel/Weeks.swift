/// Rows of marks that share one axis of weeks: what was done on each day, how the days felt, what became of goals.
///
/// It is a table whose rows contain a drawing. The page of plain text has the days in characters instead.
package struct Weeks: Sendable {
  /// The sentence that says what is to be seen.
  package let caption: Text
  /// The headings of the three columns: what it is, the drawing, and its state.
  package let columns: [String]
  package let axis: Axis
  /// What the shapes mean that some row has.
  package let key: [Key]
  package let rows: [Row]
  /// What the page that draws has below the drawing.
  package let below: [Element]
  package let twins: [Twin]
  /// The days in characters, a line each; empty without them.
  package let characters: [String]
  /// What a page of plain text has in place of the rows and the tables.
  package let inText: [Element]

  package init(
    _ caption: Text, columns: [String], axis: Axis, key: [Key], rows: [Row], below: [Element],
    twins: [Twin], characters: [String], inText: [Element]
  ) {
    self.caption = caption
    self.columns = columns
    self.axis = axis
    self.key = key
    self.rows = rows
    self.below = below
    self.twins = twins
    self.characters = characters
    self.inText = inText
  }

  /// The words above the drawings.
  package struct Axis: Sendable, Equatable {
    package let months: [Lane.Label]
    /// More of them, for which a phone has no room.
    package let monthsIfWide: [Lane.Label]
    /// The place where the word for today ends.
    package let today: Double

    package init(months: [Lane.Label], monthsIfWide: [Lane.Label] = [], today: Double) {
      self.monthsIfWide = monthsIfWide
      self.months = months
      self.today = today
    }
  }

  package struct Row: Sendable {
    package let kind: Kind
    package let name: Text
    /// The names of levels, from the top of the drawing down, each with the same room; an empty one has none.
    package let levels: [String]
    package let marks: [Mark]
    /// What the drawing shows, for people who hear the page.
    package let said: String
    package let words: Text

    package init(
      _ kind: Kind, _ name: Text, levels: [String] = [], _ marks: [Mark], said: String,
      words: Text = ""
    ) {
      self.kind = kind
      self.name = name
      self.levels = levels
      self.marks = marks
      self.said = said
      self.words = words
    }
  }

  /// The style sheet knows the height of each.
  package enum Kind: String, CaseIterable, Sendable { case calendar, mood, goal }

  /// Places are parts of the width and of the height, from 0 at the upper left corner to 1. So one drawing fits every
  /// width.
  package enum Mark: Sendable, Equatable {
    case box(Box)
    case line(from: Drawing.Point, to: Drawing.Point)
    case dot(Drawing.Point, title: String)
  }

  package struct Box: Sendable, Equatable {
    package let x: Double
    package let y: Double
    package let width: Double
    package let height: Double
    package let tone: Drawing.Tone
    /// The tooltip; `nil` if the box around it has it.
    package let title: String?

    package init(
      x: Double, y: Double, width: Double, height: Double, _ tone: Drawing.Tone,
      title: String? = nil
    ) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
      self.tone = tone
      self.title = title
    }
  }

  /// A shape that some row has, as a row of one place.
  package struct Key: Sendable {
    package let marks: [Mark]
    package let meaning: String

    package init(_ marks: [Mark], _ meaning: String) {
      self.marks = marks
      self.meaning = meaning
    }
  }

  /// A table that says what some rows show.
  package struct Twin: Sendable {
    /// What it is a table of, for the words on its fold.
    package let title: String
    package let table: Table
    /// Whether it has numbers that the drawing has not, so that paper needs it.
    package let saysMore: Bool

    package init(_ title: String, _ table: Table, saysMore: Bool) {
      self.title = title
      self.table = table
      self.saysMore = saysMore
    }
  }
}

extension Weeks {
  /// The same with every text changed, in reading order.
  func withTexts(_ change: (Text) -> Text) -> Weeks {
    func changed(_ text: String) -> String { change(Text(text)).plain }
    return Weeks(
      change(caption), columns: columns.map(changed), axis: axis, key: key,
      rows: rows.map { row in
        Row(
          row.kind, change(row.name), levels: row.levels, row.marks, said: changed(row.said),
          words: change(row.words))
      },
      below: below.map { $0.withTexts(change) },
      twins: twins.map {
        Twin(changed($0.title), $0.table.withTexts(change), saysMore: $0.saysMore)
      },
      characters: characters, inText: inText.map { $0.withTexts(change) })
  }
}
