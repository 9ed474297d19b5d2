extension Page {
  /// The same page with every text, in reading order, changed: nothing that is read is left out.
  ///
  /// A figure keeps its sentence, its table and its bars, and loses its drawing, for a drawing's words
  /// are no texts; so this is for pages of plain text.
  func withTexts(_ change: (Text) -> Text) -> Page {
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

extension Passage {
  fileprivate func withTexts(_ change: (Text) -> Text) -> Passage {
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
