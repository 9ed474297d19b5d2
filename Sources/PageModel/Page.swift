package import Journal

/// What the dashboard says, not how it looks. Both renderers draw the same value, so the Markdown
/// page and the HTML page cannot disagree.
package struct Page: Sendable {
  package let title: String
  /// The day for which it was made.
  package let day: Day
  /// Where the search stands, in one sentence or two.
  package let state: Text
  /// Every section, in the order of the usual outline.
  package let sections: [Section]

  package init(title: String, day: Day, state: Text, sections: [Section]) {
    self.title = title
    self.day = day
    self.state = state
    self.sections = sections
  }

  package struct Section: Sendable {
    /// Its name in an outline: `{{next}}`.
    package let id: String
    package let heading: String
    package let elements: [Element]

    package init(id: String, heading: String, elements: [Element]) {
      self.id = id
      self.heading = heading
      self.elements = elements
    }
  }
}

/// One thing that a section shows. A new case makes the compiler point at both renderers.
package enum Element: Sendable {
  case heading(String)
  case paragraph(Text)
  /// What could be done, in the order of its use.
  case steps([Text])
  case list([Text])
  /// Words that a person wrote.
  case quote([QuotedBlock])
  case table(Table)
  case figure(Figure)
}

package struct Table: Sendable {
  package let caption: String
  package let columns: [Column]
  package let rows: [[Text]]
  /// Something is looked up in it: where a page can, it lets the rows be filtered and sorted.
  package let isSearchable: Bool

  package struct Column: Sendable {
    package let heading: String
    package let isNumber: Bool
    /// Its words from the first to the last, where the alphabet would sort them wrongly.
    package let order: [String]
    /// Words of it that the notes say otherwise: a reader may look for either.
    package let synonyms: [Synonym]

    package init(
      _ heading: String, isNumber: Bool = false, order: [String] = [], synonyms: [Synonym] = []
    ) {
      self.heading = heading
      self.isNumber = isNumber
      self.order = order
      self.synonyms = synonyms
    }

    package struct Synonym: Sendable {
      /// `they said no`.
      package let onPage: String
      /// `rejected`.
      package let inNotes: String

      package init(onPage: String, inNotes: String) {
        self.onPage = onPage
        self.inNotes = inNotes
      }
    }
  }

  package init(
    _ caption: String, _ columns: [Column], _ rows: [[Text]], isSearchable: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.isSearchable = isSearchable
  }
}

/// Counts of a whole, a bar each.
package struct Bars: Sendable {
  package let caption: String
  package let total: Int
  package let bars: [Bar]

  package struct Bar: Sendable {
    package let label: String
    package let count: Int

    package init(label: String, count: Int) {
      self.label = label
      self.count = count
    }
  }

  package init(_ caption: String, of total: Int, _ bars: [Bar]) {
    self.caption = caption
    self.total = total
    self.bars = bars
  }
}

/// A drawing, with the sentence that it says and the table that says the same.
package struct Figure: Sendable {
  package let kind: Kind
  /// What it shows, in a few words.
  package let title: String
  /// The sentence that it says.
  package let caption: Text
  package let drawing: Drawing
  /// The same where that is too wide, as on a phone; `nil` where it is narrow enough for any place.
  package let narrow: Drawing?
  package let table: Table
  /// Counts that a page of plain text can draw as well; `nil` where only the table is left there.
  package let bars: Bars?
  /// How many rows of the table a page of plain text has; `nil` for all.
  package let rowsInText: Int?

  package enum Kind: String, CaseIterable, Sendable {
    case bars, flow, intervals, curve, calendar, mood, goals, dots
  }

  package init(
    _ kind: Kind, _ title: String, caption: Text, _ drawing: Drawing, narrow: Drawing? = nil,
    _ table: Table, bars: Bars? = nil, rowsInText: Int? = nil
  ) {
    self.kind = kind
    self.title = title
    self.caption = caption
    self.drawing = drawing
    self.narrow = narrow
    self.table = table
    self.bars = bars
    self.rowsInText = rowsInText
  }
}

extension Page {
  /// The same page with every text, in reading order, changed: nothing that is read is left out.
  ///
  /// A figure keeps its sentence, its table and its bars, and loses its drawing, for a drawing's words
  /// are no texts; so this is for pages of plain text.
  package func withTexts(_ change: (Text) -> Text) -> Page {
    func words(_ words: String) -> String { change(Text(words)).plain }
    return Page(
      title: words(title), day: day, state: change(state),
      sections: sections.map { section in
        Section(
          id: section.id, heading: words(section.heading),
          elements: section.elements.map { $0.withTexts(change) })
      })
  }
}

extension Element {
  fileprivate func withTexts(_ change: (Text) -> Text) -> Element {
    switch self {
    case .heading(let words): .heading(change(Text(words)).plain)
    case .paragraph(let text): .paragraph(change(text))
    case .steps(let texts): .steps(texts.map(change))
    case .list(let texts): .list(texts.map(change))
    case .quote(let passages): .quote(passages.map { $0.withTexts(change) })
    case .table(let table): .table(table.withTexts(change))
    case .figure(let figure): .figure(figure.withTexts(change))
    }
  }
}

extension QuotedBlock {
  fileprivate func withTexts(_ change: (Text) -> Text) -> QuotedBlock {
    switch self {
    case .paragraph(let text): .paragraph(change(text))
    case .code(let words): .code(change(Text(words)).plain)
    case .list(let items): .list(items.map { $0.map { $0.withTexts(change) } })
    case .numbered(let items, let first):
      .numbered(items.map { $0.map { $0.withTexts(change) } }, from: first)
    }
  }
}

extension Table {
  fileprivate func withTexts(_ change: (Text) -> Text) -> Table {
    func words(_ words: String) -> String { change(Text(words)).plain }
    return Table(
      words(caption),
      columns.map {
        // What the notes say instead is looked for and not read.
        Column(
          words($0.heading), isNumber: $0.isNumber, order: $0.order.map(words),
          synonyms: $0.synonyms)
      },
      rows.map { $0.map(change) }, isSearchable: isSearchable)
  }
}

extension Figure {
  fileprivate func withTexts(_ change: (Text) -> Text) -> Figure {
    func words(_ words: String) -> String { change(Text(words)).plain }
    return Figure(
      kind, words(title), caption: change(caption),
      Drawing(width: 0, height: 0, explanation: "", shapes: []),
      table.withTexts(change),
      bars: bars.map { bars in
        Bars(
          words(bars.caption), of: bars.total,
          bars.bars.map { .init(label: words($0.label), count: $0.count) })
      },
      rowsInText: rowsInText)
  }
}
