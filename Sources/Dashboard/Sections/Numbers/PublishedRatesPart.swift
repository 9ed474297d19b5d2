import Journal

/// What others have published, so that this search's numbers do not stand alone. Part of a section.
enum PublishedRatesPart {
  /// Empty where there are no rates: nobody is told that a list was emptied.
  static func elements(for journal: Journal) -> [Element] {
    if journal.publishedRates.isEmpty { return [] }
    let columns: [Table.Column] = [
      .init("What was found"), .init("Who found it, and when"), .init("Of whom"),
      .init("What to keep in mind"),
    ]
    let rows = journal.publishedRates.map { rate -> [Text] in
      [Text(rate.sentence), "\(rate.source), \(rate.year)", Text(rate.of), Text(rate.caveat)]
    }
    return [
      .heading("What others report"),
      .table(Table("What others have found out about looking for a job", columns, rows)),
    ]
  }
}
