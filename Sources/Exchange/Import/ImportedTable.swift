package import Journal
import TextKit

/// The records of a table that another program wrote, and what is left out of it.
package struct ImportedTable: Sendable {
  package let format: ImportFormat
  package let encoding: DecodedText.Encoding
  /// The lines with a byte that the encoding does not have.
  package let damagedLines: [Int]
  package let records: [ImportedRecord]
  /// The rows with another number of cells than the header.
  package let ragged: [ForeignTable.Row]
  package let width: Int
  /// What belongs to the table and is in none of its rows.
  package let remarks: [ForeignTable.Remark]
  /// The columns that are left out because they are about people's answers and addresses.
  package let personalColumns: [String]
  /// The columns that onward has no field for.
  package let unknownColumns: [String]

  /// Whether it has a column for how far each application got, or for when it was sent.
  package let isTracker: Bool

  /// What the user decides about columns and dates.
  package struct Choices: Sendable {
    package var format: ImportFormat?
    /// Keys of fields by the columns that have them.
    package var columns: [(theirs: String, ours: String)]
    package var order: DateOrder?
    /// Columns that are imported though they are personal or unknown.
    package var included: [String]

    package init(
      format: ImportFormat? = nil, columns: [(theirs: String, ours: String)] = [],
      order: DateOrder? = nil, included: [String] = []
    ) {
      (self.format, self.columns, self.order) = (format, columns, order)
      self.included = included
    }
  }

  package enum Obstacle: Error, Equatable {
    case notText(DecodedText.Obstacle)
    case noTable(ForeignTable.Obstacle)
    /// No column is that of a company.
    case noCompany(columns: [String])
    /// A date like `3/2/2026` can be in March and in February, and no other date of the file decides.
    case ambiguousDate(String, line: Int)
    /// Some dates have the day first and some the month.
    case mixedOrders(dayFirst: Int, monthFirst: Int)
    /// The user named a column that the file does not have.
    case unknownColumn(String, columns: [String])
  }

  /// The tables of a file. One without a company is left out if there are others.
  package static func all(
    in file: ImportedFile, _ choices: Choices, _ vocabulary: Vocabulary
  ) throws(Obstacle) -> [ImportedTable] {
    let text: DecodedText
    do throws(DecodedText.Obstacle) { text = try DecodedText(file.bytes) } catch {
      throw .notText(error)
    }
    let read: [ColumnedTable]
    do throws(ForeignTable.Obstacle) {
      read = try ImportedTable.tables(in: text.text, of: file, choices, vocabulary)
    } catch {
      throw .noTable(error)
    }
    let columns = read.flatMap(\.table.header).filter { !$0.isEmpty }
    for name in choices.columns.map(\.theirs) + choices.included
    where !columns.contains(where: { FieldName.folded($0) == FieldName.folded(name) }) {
      throw .unknownColumn(name, columns: columns)
    }
    let tables = read.filter(\.hasCompany)
    if tables.isEmpty { throw .noCompany(columns: columns) }
    let order = try ImportedTable.order(of: tables, choices, vocabulary)
    return tables.map { ImportedTable($0, text, of: file, order) }
  }

  private static func tables(
    in text: String, of file: ImportedFile, _ choices: Choices, _ vocabulary: Vocabulary
  ) throws(ForeignTable.Obstacle) -> [ColumnedTable] {
    let layout =
      choices.format?.layout ?? RecordLayout.all.first { $0.matches(text, file.path) }
      ?? .delimited
    let reading = RecordLayout.FileToRead(
      path: file.path, choices: choices, vocabulary: vocabulary)
    return try layout.tables(text, reading).map { table in
      let format =
        choices.format
        ?? ImportFormat.recognized(layout, header: table.header, path: file.path)
      let joined = format.join(table, file)
      let read = ColumnedTable(joined, format, choices, vocabulary)
      if read.hasCompany || choices.format != nil { return read }
      let titled = joined.withLaterHeader { cells in
        ColumnedTable.isHeader(cells, choices, vocabulary)
      }
      return titled.map { table in
        let format = ImportFormat.recognized(layout, header: table.header, path: file.path)
        return ColumnedTable(format.join(table, file), format, choices, vocabulary)
      } ?? read
    }
  }

  private init(
    _ read: ColumnedTable, _ text: DecodedText, of file: ImportedFile, _ order: DateOrder?
  ) {
    (format, encoding, damagedLines) = (read.format, text.encoding, text.damagedLines)
    remarks = read.table.remarks
    (ragged, width) = (read.table.ragged, read.table.header.count)
    let order = read.format.order ?? order
    var shortened: Set<String> = []
    records = read.table.rows.map {
      read.record(of: $0, file: file.path, order, shortened: &shortened)
    }
    isTracker =
      read.format.isSpecific
      || read.columns.contains { column in
        column.isDay || column.field == ApplicationField.status.name
      }
    let named = read.columns.filter { !$0.name.isEmpty }
    personalColumns =
      named.filter { $0.meaning == .personal }.map(\.name)
      + named.filter { shortened.contains($0.name) }.map {
        "\($0.name) (only numbers and mail addresses in it)"
      }
    unknownColumns = named.filter { $0.meaning == nil || $0.meaning == .leftOut }.map(\.name)
  }

  /// The order of day and month: what the user states, what the dates of the whole file show, or what the settings state.
  private static func order(
    of tables: [ColumnedTable], _ choices: Choices, _ vocabulary: Vocabulary
  ) throws(Obstacle) -> DateOrder? {
    if let order = choices.order { return order }
    var first: [DateOrder: Int] = [:]
    var ambiguous: (text: String, line: Int)?
    for table in tables where table.format.order == nil {
      ambiguous = ambiguous ?? table.table.openDate
      for (text, line) in table.dates {
        let orders = DateOrder.possible(in: text)
        if orders.count == 1, let order = orders.first, first[order] == nil { first[order] = line }
        if orders.count == 2, ambiguous == nil { ambiguous = (text, line) }
      }
    }
    if let dayFirst = first[.dayFirst], let monthFirst = first[.monthFirst] {
      throw .mixedOrders(dayFirst: dayFirst, monthFirst: monthFirst)
    }
    if let order = first.keys.first { return order }
    if ambiguous != nil, let order = ImportedTable.order(ofOtherDatesIn: tables) { return order }
    if let order = vocabulary.settings.dateOrder { return order }
    if let ambiguous { throw .ambiguousDate(ambiguous.text, line: ambiguous.line) }
    return nil
  }
}

extension ImportedTable {
  /// The order that the dates of all columns show that are not imported as days; `nil` if they show none, or both.
  private static func order(ofOtherDatesIn tables: [ColumnedTable]) -> DateOrder? {
    var orders: Set<DateOrder> = []
    for table in tables where table.format.order == nil {
      for text in table.otherDates {
        let possible = DateOrder.possible(in: text)
        if possible.count == 1 { orders.formUnion(possible) }
      }
    }
    return orders.count == 1 ? orders.first : nil
  }
}

/// A table whose columns have a meaning.
private struct ColumnedTable {
  let table: ForeignTable
  let format: ImportFormat
  let columns: [ImportColumn]

  init(
    _ table: ForeignTable, _ format: ImportFormat, _ choices: ImportedTable.Choices,
    _ vocabulary: Vocabulary
  ) {
    let columns = table.header.map { ImportColumn($0, format, choices, vocabulary) }
    (self.format, self.columns) = (format, format.arrange(columns))
    self.table = table.withoutHeadersAndTotals(of: self.columns) {
      ImportColumn($0, format, choices, vocabulary)
    }
  }

  /// Whether a row can be the header of a table: one cell is the company, and another one a field as well.
  static func isHeader(
    _ cells: [String], _ choices: ImportedTable.Choices, _ vocabulary: Vocabulary
  ) -> Bool {
    let fields = Set(
      cells.compactMap { ImportColumn($0, .table, choices, vocabulary).field })
    return fields.count > 1 && fields.contains(ApplicationField.company.name)
  }

  /// Whether a column is the company.
  var hasCompany: Bool { columns.contains { $0.field == ApplicationField.company.name } }

  /// The texts that may be dates, with their lines.
  var dates: [(text: String, line: Int)] {
    let places = columns.indices.filter { columns[$0].isDay || columns[$0].isStatus }
    return table.rows.flatMap { row in
      places.flatMap { place in
        columns[place].dates(in: row.cells[place]).map { ($0, row.line) }
      }
    }
  }

  /// The texts of the other columns in which every cell is a date, like `Date Saved`.
  var otherDates: [String] {
    columns.indices.filter { !columns[$0].isDay && !columns[$0].isStatus }.flatMap {
      place -> [String] in
      var dates: [String] = []
      for row in table.rows where !BlankText.matches(row.cells[place]) {
        if case .invalid = Day.read(row.cells[place], order: .dayFirst),
          case .invalid = Day.read(row.cells[place], order: .monthFirst)
        {
          return []
        }
        dates.append(row.cells[place])
      }
      return dates
    }
  }

  /// - Parameter shortened: The columns in which numbers and addresses of people are left out.
  func record(
    of row: ForeignTable.Row, file: String, _ order: DateOrder?, shortened: inout Set<String>
  ) -> ImportedRecord {
    var record = ImportedRecord(file: file, line: row.line, order: order)
    var cells: [String: String] = [:]
    // What the user decides counts before what the format does.
    let places = columns.indices.filter { columns[$0].isChosen }
    for place in places + columns.indices.filter({ !columns[$0].isChosen }) {
      let column = columns[place]
      var text = row.cells[place].withoutFormulaGuard
      if column.isDay { text = text.withoutTimesInUTC }
      if column.isStatus || column.folded == "status" { text = text.nameInObject }
      var items = row.items[place]
      if column.hasPeople, let names = ContactText(text).namesIfShorter {
        text = names
        items = items?.map { ContactText($0).namesIfShorter ?? $0 }.filter { !$0.isEmpty }
        shortened.insert(column.name)
      }
      let isBlank = BlankText.matches(text)
      if cells[column.folded] == nil, !column.isChosen {
        cells[column.folded] = isBlank ? "" : text
      }
      if !isBlank { record.add(text, items, of: column) }
    }
    let chosen = record
    format.complete(&record, cells)
    if !places.isEmpty { record.restore(places.map { columns[$0] }, asIn: chosen) }
    return record
  }
}

extension ImportedRecord {
  /// - Parameter items: The values of a list that the file itself divides; `nil` if it has only a text.
  fileprivate mutating func add(_ text: String, _ items: [String]?, of column: ImportColumn) {
    switch column.meaning {
    case .field(let key):
      // The name of an application is one line.
      let isName = [ApplicationField.company.name, ApplicationField.role.name].contains(
        column.field)
      let line = text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
      set(
        key, isName && line.count > 1 ? line.joined(separator: " ") : text, column: column.name,
        items: column.isOfSeveral ? items : nil)
    case .list(let key):
      set(
        key, text, column: column.name,
        items: items ?? text.split(separator: "; ").map { String($0) })
    case .day:
      if let day {
        if day.text != text { leaveOut(column.name, text, beside: day.column) }
      } else {
        day = Cell(key: ApplicationField.applied.name, column: column.name, text: text)
      }
    case .events:
      if let items {
        events += items.filter { !BlankText.matches($0) }
        return
      }
      events += text.split(whereSeparator: \.isNewline).map { String($0).trimmed }
        .filter { !$0.isEmpty }
    case .notes: add(text: column.isIncluded ? "- \(column.name): \(text)" : text)
    case .posting: add(text: "\(ImportedText.posting)\n\n\(text.withoutMarkup.belowHeading)")
    case .personal, .leftOut, .unused, nil: return
    }
  }

  /// Gives the fields that the user named columns for what these columns have, whatever the format made of them.
  fileprivate mutating func restore(_ columns: [ImportColumn], asIn chosen: ImportedRecord) {
    let names = Set(columns.map(\.name))
    for cell in chosen.cells where names.contains(cell.column) && !cells.contains(cell) {
      removeCells { FieldName.folded($0.key) == FieldName.folded(cell.key) }
      set(cell.key, cell.text, column: cell.column, items: cell.items)
    }
    if columns.contains(where: \.isStatus) { datedStatus = chosen.datedStatus }
  }
}

extension String {
  /// `interviewing` for `{"id":5,"name":"interviewing"}`. Any other text stays as it is.
  fileprivate var nameInObject: String {
    utf8.first == .openingBrace ? JSONText.field("name", of: self) ?? self : self
  }

  /// The text without the `'` by which an export keeps a spreadsheet from calculating it.
  fileprivate var withoutFormulaGuard: String {
    guard utf8.first == .singleQuote else { return self }
    let rest = String(dropFirst())
    return CSVText.needsGuard(rest) ? rest : self
  }
}

extension ForeignTable {
  /// The table without the rows that are its header again, in whichever case or words, and without those that count the
  /// others, which are listed.
  ///
  /// - Parameter column: The column that a text would be the name of.
  fileprivate func withoutHeadersAndTotals(
    of columns: [ImportColumn], _ column: (String) -> ImportColumn
  ) -> ForeignTable {
    // Nearly all rows have a company that is not the name of a column.
    guard let company = columns.firstIndex(where: { $0.field == ApplicationField.company.name })
    else { return self }
    let names = ApplicationField.company.foldedKeys.union([columns[company].folded])
    func isHeader(_ cells: [String]) -> Bool {
      guard cells.indices.contains(company), names.contains(FieldName.folded(cells[company])) else {
        return false
      }
      let filled = zip(columns, cells).filter { !$1.trimmed.isEmpty }
      return filled.count > 1
        && filled.allSatisfy { own, text in
          let other = column(text)
          return other.folded == own.folded || other.field != nil && other.field == own.field
            || other.meaning != nil && other.meaning == own.meaning
        }
    }
    func isTotal(_ cells: [String]) -> Bool {
      guard cells.indices.contains(company), TotalWords.matches(cells[company]) else {
        return false
      }
      return cells.indices.allSatisfy { $0 == company || !cells[$0].contains(where: \.isLetter) }
    }
    let isLeft = { (row: Row) in !isHeader(row.cells) && !isTotal(row.cells) }
    let totals = (rows + ragged).filter { isTotal($0.cells) }.map { row in
      Remark(
        line: row.line, "skipped: '\(row.cells[company].trimmed)' counts other rows", isRow: true)
    }
    return keeping(isLeft).adding(totals)
  }
}

/// The words that a row of sums begins with.
private enum TotalWords {
  static func matches(_ text: String) -> Bool {
    words.contains(text.lowercased().filter { $0.isLetter || $0 == " " }.trimmed)
  }

  private static let words: Set = [
    "total", "totals", "grand total", "sum", "subtotal", "count", "average", "gesamt",
    "anzahl", "insgesamt", "suma", "somme", "totale", "totaal", "razem", "合计", "总计", "合計",
  ]
}
