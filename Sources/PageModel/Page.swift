package import Journal

/// The contents of a page, without its appearance. Both renderers draw the same value, so the Markdown page and
/// the HTML page cannot disagree.
package struct Page: Sendable {
  package let title: String
  /// The day for which the page was made.
  package let day: Day
  /// The name of the user, for the place where the title would be too long; the title if no name is known.
  package let name: String
  /// The state of the search, in one or two sentences.
  package let state: Text
  /// Every section, in the order of the built-in page template.
  package let sections: [Section]
  /// The sections of earlier versions, for a page template that still names them.
  package let oldSections: [OldSection]

  package init(
    title: String, name: String? = nil, day: Day, state: Text, sections: [Section],
    oldSections: [OldSection] = []
  ) {
    self.title = title
    self.name = name ?? title
    self.day = day
    self.state = state
    self.sections = sections
    self.oldSections = oldSections
  }

  package struct Section: Sendable {
    /// The section's name in a page template: `open` for `{{open}}`.
    package let id: String
    package let heading: String
    /// The number beside the heading and in the list of sections; `nil` if the section has no such number.
    package let count: Int?
    package let layout: Layout
    /// In reading order. None is without elements.
    package let parts: [Part]

    package init(
      id: String, heading: String, count: Int? = nil, layout: Layout = .flowing, parts: [Part]
    ) {
      self.id = id
      self.heading = heading
      self.count = count
      self.layout = layout
      self.parts = parts
    }

    /// A section with a single part of the same name.
    package init(id: String, heading: String, elements: [Element]) {
      self.init(
        id: id, heading: heading,
        parts: elements.isEmpty ? [] : [Part(id: id, elements: elements)])
    }

    package var elements: [Element] { parts.flatMap(\.elements) }

    /// The same section with other parts.
    package func with(_ parts: [Part]) -> Section {
      Section(id: id, heading: heading, count: count, layout: layout, parts: parts)
    }

    package enum Layout: Sendable {
      /// Parts of text are side by side if there is room.
      case flowing
      /// Each part has its own place, which the style sheet knows by its id.
      case placed
    }
  }

  /// Some parts of a section under the name that they had before.
  package struct OldSection: Sendable {
    package let section: Section
    /// The section that has its parts now.
    package let isNow: String

    package init(_ section: Section, isNow: String) {
      self.section = section
      self.isNow = isNow
    }
  }

  /// What a section says about one thing. A link within the page can lead to it.
  package struct Part: Sendable {
    /// The id of the list of what a page has no elements for yet.
    package static let later = "later"

    package let id: String
    package let elements: [Element]

    package init(id: String, elements: [Element]) {
      self.id = id
      self.elements = elements
    }
  }
}

/// One thing that a section shows. A new case makes the compiler name each `switch` that needs it.
package enum Element: Sendable {
  case heading(String)
  case paragraph(Text)
  /// A numbered list of things to discuss.
  case steps([Text])
  /// Things to do, each with its day.
  case agenda([AgendaItem])
  case list([Text])
  /// What was done of what was planned, a line each with a box for each thing.
  case tallies([Tally])
  /// Text that a person wrote.
  case quote([QuotedBlock])
  case table(Table)
  case figure(Figure)
  case lanes(Lanes)
  case weeks(Weeks)
  case shares(Shares)
  /// The notes that the numbers in the element before it count. It belongs to that element.
  case notes(NoteLists)
  case fold(Fold)
}

/// A thing to do.
package struct AgendaItem: Sendable {
  /// `Mon 10 August`; `nil` if any day will do.
  package let day: String?
  /// `10:00`; empty without a time.
  package let detail: String
  package let text: Text

  package init(day: String?, detail: String = "", _ text: Text) {
    self.day = day
    self.detail = detail
    self.text = text
  }

  /// `Wed 10 August, 10:00`.
  package func when(_ day: String) -> String { detail.isEmpty ? day : "\(day), \(detail)" }
}

/// How much of a goal is done.
package struct Tally: Sendable {
  package let name: Text
  package let done: Int
  package let target: Int
  /// `1 of 3`.
  package let words: String

  package init(_ name: Text, done: Int, of target: Int, _ words: String) {
    self.name = name
    self.done = done
    self.target = target
    self.words = words
  }

  /// The number of boxes that are drawn at most. Above it, the words alone say the number.
  package static let mostBoxes = 12
}

/// What is read by those who open it. Its words say what it holds.
package struct Fold: Sendable {
  package let summary: String
  package let elements: [Element]
  /// The line in place of the fold on a page of plain text, which has no folds; `nil` if that shows the elements.
  package let inText: Text?
  /// The heading of the elements on such a page; `nil` if what is before them leads to them.
  package let headingInText: String?

  package init(
    _ summary: String, _ elements: [Element], inText: Text? = nil, headingInText: String? = nil
  ) {
    self.summary = summary
    self.elements = elements
    self.inText = inText
    self.headingInText = headingInText
  }

  /// The longest list in a fold. No one reads more, and a page of ten thousand notes would grow by megabytes.
  package static let mostItems = 100

  /// A fold with a list. If it is too long, the last line says how many more there are and where.
  /// - Parameters:
  ///   - items: A lazy list, so that only the items that are shown are made. Making all of them takes 3% of a build.
  ///   - place: Where the rest is: `in your reflections`.
  package init(
    _ summary: String, list items: some Collection<Text>, restIn place: Text, inText: Text? = nil
  ) {
    let rest = items.count - Fold.mostItems
    self.init(
      summary,
      [.list(Array(items.prefix(Fold.mostItems)))]
        + (rest > 0 ? [.paragraph("\(rest) more are \(place).")] : []),
      inText: inText)
  }
}

package struct Table: Sendable {
  package let caption: String
  package let columns: [Column]
  package let rows: [[Text]]
  /// Whether readers look things up in the table. The HTML page lets them filter and sort its rows.
  package let isSearchable: Bool
  /// Whether it has all its columns, so that a style can know each by its place.
  package let isWhole: Bool

  package struct Column: Sendable {
    package let heading: String
    package let isNumber: Bool
    /// The words of this column in their own order, if sorting them alphabetically would be wrong.
    package let order: [String]
    /// Words that the page shows in place of the notes' own words. The filter finds either.
    package let synonyms: [Synonym]
    /// The year of the days in this column that name none; `nil` if it has no days. They are sorted as days, and the filter
    /// also finds them as `2026-08-03`.
    package let yearOfDays: Int?

    package init(
      _ heading: String, isNumber: Bool = false, order: [String] = [], synonyms: [Synonym] = [],
      yearOfDays: Int? = nil
    ) {
      self.yearOfDays = yearOfDays
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
    _ caption: String, _ columns: [Column], _ rows: [[Text]], isSearchable: Bool = false,
    isWhole: Bool = true
  ) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.isSearchable = isSearchable
    self.isWhole = isWhole
  }

  /// The same table without the columns, from some place on, in which no row has anything.
  package func withoutEmptyColumns(from first: Int) -> Table {
    let kept = columns.indices.filter { index in
      index < first || rows.contains { !$0[index].plain.isEmpty }
    }
    if kept.count == columns.count { return self }
    return Table(
      caption, kept.map { columns[$0] }, rows.map { row in kept.map { row[$0] } },
      isSearchable: isSearchable, isWhole: false)
  }
}

package enum FigureKind: String, CaseIterable, Sendable {
  case towers, flow, curve, kinds

  /// Whether the table of all applications says what the drawing shows, so that it needs none of its own.
  package var isInTableOfApplications: Bool { self == .towers }
}

/// A drawing, the sentence that sums it up, and a table with the same numbers.
package struct Figure: Sendable {
  package let kind: FigureKind
  /// What the figure shows, in a few words.
  package let title: String
  /// The sentence that sums up the drawing.
  package let caption: Text
  /// The sentence above the drawing in characters, if that draws something else.
  package let captionInText: Text
  /// Whether the lower right corner of the drawing is empty, so that the caption has room in it on a wide page.
  package let hasFreeCorner: Bool
  /// What the drawn shapes mean, where that is not plain: a sentence for a page that draws them.
  package let key: Text?
  package let drawing: Drawing
  /// The same figure for places between wide and narrow ones, such as a sheet of paper; `nil` if one of the others fits.
  package let medium: Drawing?
  /// The same figure for narrow places, such as a phone; `nil` if `drawing` fits anywhere.
  package let narrow: Drawing?
  package let table: Table
  /// The parts of a flow, with the columns from, to and number, for a page that can draw them as a diagram; else `nil`.
  package let streams: Table?
  /// The drawing in characters, a line each, for a page of plain text; `nil` if that shows the table instead.
  package let characters: [String]?
  /// What a page of plain text has in place of the table; empty if it has the table.
  package let textInPlace: [Element]
  /// The number of table rows shown in plain text; `nil` for all, 0 if the caption has all of them.
  package let rowsInText: Int?
  /// The notes that the numbers of the table and the caption count.
  package let notes: NoteLists?

  package init(
    _ kind: FigureKind, _ title: String, caption: Text, captionInText: Text? = nil,
    key: Text? = nil, _ drawing: Drawing, hasFreeCorner: Bool = false, medium: Drawing? = nil,
    narrow: Drawing? = nil, _ table: Table, streams: Table? = nil, characters: [String]? = nil,
    textInPlace: [Element] = [], rowsInText: Int? = nil, notes: NoteLists? = nil
  ) {
    self.notes = notes
    self.hasFreeCorner = hasFreeCorner
    self.kind = kind
    self.title = title
    self.caption = caption
    self.captionInText = captionInText ?? caption
    self.key = key
    self.drawing = drawing
    self.medium = medium
    self.narrow = narrow
    self.table = table
    self.streams = streams
    self.characters = characters
    self.textInPlace = textInPlace
    self.rowsInText = rowsInText
  }
}

extension Page {
  /// The sections that a template shows, as it names them. A section of earlier versions is left out if the template also
  /// shows the section that has its parts now. A link leads only to what is shown.
  package func sections(shownBy template: PageTemplate) -> [Section] {
    let shown =
      sections.filter { template.shows($0.id) }
      + oldSections.filter { template.shows($0.section.id) && !template.shows($0.isNow) }
      .map(\.section)
    if shown.count == sections.count { return shown }
    let places = Set(shown.flatMap { [$0.id] + $0.parts.map(\.id) })
    return shown.map { section in
      section.with(
        section.parts.map { part in
          Part(id: part.id, elements: part.elements.map { $0.linking(onlyTo: places) })
        })
    }
  }
}

extension Element {
  /// Links within the page are in paragraphs and lists only.
  fileprivate func linking(onlyTo places: Set<String>) -> Element {
    switch self {
    case .paragraph(let text): .paragraph(text.linking(onlyTo: places))
    case .list(let texts): .list(texts.map { $0.linking(onlyTo: places) })
    case .steps(let texts): .steps(texts.map { $0.linking(onlyTo: places) })
    // These lead to notes only.
    case .heading, .agenda, .tallies, .quote, .table, .figure, .lanes, .weeks, .shares, .notes,
      .fold:
      self
    }
  }
}

extension Page {
  /// The same page with `change` applied to every text, in reading order, including headings and captions.
  ///
  /// A figure keeps its caption, table and bars but loses its drawing, since the labels in a drawing are not
  /// texts. So this is for pages of plain text only.
  package func withTexts(_ change: (Text) -> Text) -> Page {
    func changed(_ text: String) -> String { change(Text(text)).plain }
    return Page(
      title: changed(title), name: changed(name), day: day, state: change(state),
      sections: sections.map { section in
        Section(
          id: section.id, heading: changed(section.heading), count: section.count,
          layout: section.layout,
          parts: section.parts.map { part in
            Part(id: part.id, elements: part.elements.map { $0.withTexts(change) })
          })
      })
  }
}

extension Page {
  /// The same page with other elements in place of each.
  fileprivate func mapElements(_ change: (Element) -> [Element]) -> Page {
    Page(
      title: title, name: name, day: day, state: state,
      sections: sections.map { section in
        section.with(
          section.parts.map { part in
            Part(id: part.id, elements: part.elements.flatMap(change))
          })
      })
  }

  /// The same page without the lists of notes, for a page that is read away from the notes.
  package var withoutNoteLists: Page {
    mapElements { [$0.withoutNoteLists].compactMap(\.self) }
  }

  /// The same page for a reader who listens: each row of a table is a list of names and values, and a drawing of
  /// characters is left out, because its numbers are in the sentences.
  package var withoutTables: Page { mapElements(\.withoutTables) }
}

extension Element {
  /// `nil` if nothing else is left.
  fileprivate var withoutNoteLists: Element? {
    switch self {
    case .notes: nil
    case .figure(let figure): .figure(figure.withoutNoteLists)
    case .shares(let shares): .shares(shares.withoutNoteLists)
    case .fold(let fold):
      .fold(
        Fold(
          fold.summary, fold.elements.compactMap(\.withoutNoteLists), inText: fold.inText,
          headingInText: fold.headingInText))
    case .heading, .paragraph, .steps, .agenda, .list, .tallies, .quote, .table, .lanes, .weeks:
      self
    }
  }
}

extension Figure {
  fileprivate var withoutNoteLists: Figure {
    Figure(
      kind, title, caption: caption, key: key, drawing, medium: medium, narrow: narrow, table,
      streams: streams,
      characters: characters, textInPlace: textInPlace, rowsInText: rowsInText)
  }
}

extension Element {
  func withTexts(_ change: (Text) -> Text) -> Element {
    switch self {
    case .heading(let text): .heading(change(Text(text)).plain)
    case .paragraph(let text): .paragraph(change(text))
    case .steps(let texts): .steps(texts.map(change))
    case .list(let texts): .list(texts.map(change))
    case .agenda(let items):
      .agenda(items.map { AgendaItem(day: $0.day, detail: $0.detail, change($0.text)) })
    case .tallies(let tallies):
      .tallies(tallies.map { Tally(change($0.name), done: $0.done, of: $0.target, $0.words) })
    case .fold(let fold):
      .fold(
        Fold(
          change(Text(fold.summary)).plain, fold.elements.map { $0.withTexts(change) },
          inText: fold.inText.map(change),
          headingInText: fold.headingInText.map { change(Text($0)).plain }))
    case .quote(let blocks): .quote(blocks.map { $0.withTexts(change) })
    case .table(let table): .table(table.withTexts(change))
    case .figure(let figure): .figure(figure.withTexts(change))
    case .lanes(let lanes): .lanes(lanes.withTexts(change))
    case .weeks(let weeks): .weeks(weeks.withTexts(change))
    case .shares(let shares): .shares(shares.withTexts(change))
    case .notes(let notes): .notes(notes.withTexts(change))
    }
  }
}

extension QuotedBlock {
  fileprivate func withTexts(_ change: (Text) -> Text) -> QuotedBlock {
    switch self {
    case .paragraph(let text): .paragraph(change(text))
    case .code(let text): .code(change(Text(text)).plain)
    case .list(let items): .list(items.map { $0.map { $0.withTexts(change) } })
    case .numbered(let items, let first):
      .numbered(items.map { $0.map { $0.withTexts(change) } }, from: first)
    }
  }
}

extension Table {
  func withTexts(_ change: (Text) -> Text) -> Table {
    func changed(_ text: String) -> String { change(Text(text)).plain }
    return Table(
      changed(caption),
      columns.map {
        // Synonyms are only searched for, never read.
        Column(
          changed($0.heading), isNumber: $0.isNumber, order: $0.order.map(changed),
          synonyms: $0.synonyms, yearOfDays: $0.yearOfDays)
      },
      rows.map { $0.map(change) }, isSearchable: isSearchable, isWhole: isWhole)
  }
}

extension Figure {
  fileprivate func withTexts(_ change: (Text) -> Text) -> Figure {
    func changed(_ text: String) -> String { change(Text(text)).plain }
    return Figure(
      kind, changed(title), caption: change(caption), key: key.map(change),
      Drawing(width: 0, height: 0, explanation: "", shapes: []),
      table.withTexts(change),
      streams: streams?.withTexts(change),
      characters: characters, textInPlace: textInPlace.map { $0.withTexts(change) },
      rowsInText: rowsInText, notes: notes?.withTexts(change))
  }
}

extension NoteLists {
  func withTexts(_ change: (Text) -> Text) -> NoteLists {
    NoteLists(
      summary: summary,
      lists: lists.map { list in
        List(change(Text(list.row)).plain, list.notes.map(change), like: list)
      }, leftOut: leftOut.map { List(change(Text($0.row)).plain, [], like: $0) })
  }
}

/// A piece of text that a person wrote, with its own formatting. Lists are nested no deeper than in `Block`, so
/// recursion over them is safe.
package enum QuotedBlock: Sendable, Equatable {
  case paragraph(Text)
  /// Lines as they were typed.
  case code(String)
  case list([[QuotedBlock]])
  case numbered([[QuotedBlock]], from: Int)

  /// Every line of text in the block, including nested lists.
  package var texts: [Text] {
    switch self {
    case .paragraph(let text): [text]
    case .code(let text): [Text([.code(text)])]
    case .list(let items), .numbered(let items, _): items.joined().flatMap(\.texts)
    }
  }
}

extension [QuotedBlock] {
  /// The beginning of the blocks, cut at the end of a word if they have many more characters than the limit.
  package func shortened(to limit: Int) -> (blocks: [QuotedBlock], isWhole: Bool) {
    var rest = limit
    let shown = shortened(taking: &rest)
    return (shown, rest >= 0)
  }

  /// - Parameter rest: the number of characters that may still be shown; below zero if something was cut.
  private func shortened(taking rest: inout Int) -> [QuotedBlock] {
    var shown: [QuotedBlock] = []
    for block in self {
      if rest < 0 { break }
      switch block {
      case .paragraph(let text):
        let count = text.plain.count
        shown.append(.paragraph(count > rest ? text.shortened(to: rest) : text))
        rest -= count
      case .code(let text):
        shown.append(.code(text.count > rest ? text.firstLines(within: rest) : text))
        rest -= text.count
      case .list(let items): shown.append(.list(items.shortened(taking: &rest)))
      case .numbered(let items, let first):
        shown.append(.numbered(items.shortened(taking: &rest), from: first))
      }
    }
    return shown
  }
}

extension [[QuotedBlock]] {
  fileprivate func shortened(taking rest: inout Int) -> [[QuotedBlock]] {
    var shown: [[QuotedBlock]] = []
    for item in self {
      if rest < 0 { break }
      shown.append(item.shortened(taking: &rest))
    }
    return shown
  }
}

extension String {
  /// The whole lines within the first `limit` characters, and an ellipsis.
  fileprivate func firstLines(within limit: Int) -> String {
    let cut = prefix(limit)
    return cut[..<(cut.lastIndex(of: "\n") ?? cut.endIndex)] + "\n…"
  }
}

extension Element {
  fileprivate var withoutTables: [Element] {
    switch self {
    case .table(let table): table.lists
    case .figure(let figure):
      figure.characters == nil
        ? [.paragraph(figure.captionInText)] + figure.table.lists : []
    case .shares(let shares): shares.tableInText?.lists ?? []
    case .weeks(let weeks): [.paragraph(weeks.caption)]
    case .fold(let fold): fold.elements.flatMap(\.withoutTables)
    case .heading, .paragraph, .steps, .agenda, .list, .tallies, .quote, .lanes, .notes: [self]
    }
  }
}

extension Table {
  fileprivate var lists: [Element] {
    rows.map { row in
      .list(
        zip(columns, row).filter { !$1.plain.isEmpty }.map { column, cell in
          "\(column.heading): \(cell)"
        })
    }
  }
}
