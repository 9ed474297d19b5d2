import ArgumentParser
import Diagnostics
import Journal
import PageModel
import TextKit

/// Named numbers in a fixed order, printed for a person or for a program. Both forms are made from the same
/// value, so they cannot disagree.
indirect enum Report {
  case value(JSON)
  /// A value that says something only beside others, like the days that a number is about.
  case background(JSON)
  case fields([(name: String, value: Report)])
  /// Rows with named columns.
  case rows([String], [[JSON]])
  /// Rows about single notes, their words or their days. A long list of them would hide the numbers, so a person sees
  /// only its beginning, or its end.
  case list([String], [[JSON]], Shown = .first)

  /// What a person sees only with `--all`.
  case folded(Report)

  enum Shown { case first, last }

  /// How many rows of a list a person sees.
  static let listed = 5

  var json: JSON {
    switch self {
    case .value(let value), .background(let value): value
    case .folded(let report): report.json
    case .fields(let fields):
      .object(Dictionary(fields.map { ($0.name, $0.value.json) }) { first, _ in first })
    case .rows(let columns, let rows), .list(let columns, let rows, _):
      .list(
        rows.map { row in .object(Dictionary(zip(columns, row)) { first, _ in first }) })
    }
  }

  /// The report for a person: a heading for each outermost field, and below it names and numbers or a table.
  ///
  /// - Parameter isWhole: Whether entries of only zeros and dashes are kept.
  func text(isWhole: Bool) -> String {
    guard case .fields(let fields) = self else { return "" }
    let loose = fields.filter { if case .value = $0.value { true } else { false } }
    let sections = fields.compactMap { field -> String? in
      if case .value = field.value { return nil }
      let table = field.value.table(isWhole: isWhole)
      return table.isEmpty ? nil : Report.heading(field.name) + table
    }
    return ([Report.fields(loose).table(isWhole: isWhole)] + sections).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  /// The report for `--plain`: each name is that of the JSON output with those around it, as `--why` takes it.
  ///
  /// - Parameter isWhole: Whether entries of only zeros and dashes are kept.
  func records(isWhole: Bool) -> [[(key: String, value: String)]] {
    guard case .fields(let fields) = self else { return [] }
    let loose = fields.filter { if case .value = $0.value { true } else { false } }
    let others = fields.filter { if case .value = $0.value { false } else { true } }
    return Report.fields(loose).records(under: [], isWhole)
      + others.flatMap { $0.value.records(under: [$0.name], isWhole) }
  }

  private func records(
    under names: [String], _ isWhole: Bool
  ) -> [[(key: String, value: String)]] {
    let name = names.joined(separator: ".")
    switch self {
    case .value(let value), .background(let value): return [[(name, value.displayText)]]
    case .fields(let fields):
      let own = fields.flatMap { $0.value.values(under: names + [$0.name]) }.filter {
        isWhole || ($0.isEndOfRange ? !$0.value.isNull : !$0.value.isNothing)
      }
      let isShown = isWhole || !own.allSatisfy(\.isBackground)
      return (isShown ? [own.map { ($0.name, $0.value.displayText) }] : [])
        + fields.filter(\.value.isTable).flatMap {
          $0.value.records(under: names + [$0.name], isWhole)
        }
    case .folded(let report): return isWhole ? report.records(under: names, true) : []
    case .list(let columns, let rows, let shown):
      let rows = rows.filter { isWhole || !Report.isNothing($0) }
      let isCut = !isWhole && rows.count > Report.listed + 1
      let few =
        !isCut
        ? rows[...] : shown == .first ? rows.prefix(Report.listed) : rows.suffix(Report.listed)
      return Report.rows(columns, Array(few)).records(under: names, isWhole)
        + (isCut ? [[("\(name).left_out", String(rows.count - few.count))]] : [])
    case .rows(let columns, let rows):
      let shown = rows.filter { isWhole || !Report.isNothing($0) }
      if shown.isEmpty { return isWhole ? [[(name, "none")]] : [] }
      return shown.map { row in
        zip(columns, row).filter { isWhole || !$1.isNull }.map {
          ("\(name).\($0)", $1.displayText)
        }
      }
    }
  }

  /// All values with their whole names.
  private func values(under names: [String]) -> [NamedValue] {
    switch self {
    case .value(let value), .background(let value):
      let isBackground = if case .background = self { true } else { false }
      return [
        NamedValue(
          name: names.joined(separator: "."), value: value, isBackground: isBackground,
          isEndOfRange: names.last.map { Report.isEndOfRange(Report.spaced($0)) } ?? false)
      ]
    case .fields(let fields): return fields.flatMap { $0.value.values(under: names + [$0.name]) }
    case .rows, .list, .folded: return []
    }
  }

  private struct NamedValue {
    let name: String
    let value: JSON
    let isBackground: Bool
    let isEndOfRange: Bool
  }

  private func table(isWhole: Bool) -> String {
    switch self {
    case .value(let value), .background(let value): return value.plain + "\n"
    case .fields(let fields):
      // A range that begins with 0 keeps both of its ends.
      var shown = flat(under: []).filter { names, value, _ in
        isWhole || (names.last.map(Report.isEndOfRange) == true ? !value.isNull : !value.isNothing)
      }
      if !isWhole, shown.allSatisfy(\.isBackground) { shown = [] }
      let entries = TextTable(
        aligning: shown.map { [$0.names.joined(separator: " "), $0.value.displayText] }
      ).text
      let lists = fields.compactMap { field -> String? in
        guard field.value.isTable else { return nil }
        let table = field.value.table(isWhole: isWhole)
        return table.isEmpty ? nil : "\(Report.spaced(field.name)):\n" + table
      }
      return ([entries] + lists).filter { !$0.isEmpty }.joined(separator: "\n")
    case .folded(let report): return isWhole ? report.table(isWhole: true) : ""
    case .list(let columns, let rows, let shown):
      let rows = rows.filter { isWhole || !Report.isNothing($0) }
      // One row more is shorter than the words about it.
      if isWhole || rows.count <= Report.listed + 1 {
        return Report.rows(columns, rows).table(isWhole: isWhole)
      }
      let few = shown == .first ? rows.prefix(Report.listed) : rows.suffix(Report.listed)
      let rest = "\(rows.count - Report.listed) \(shown == .first ? "more" : "before them")"
      return Report.rows(columns, Array(few)).table(isWhole: isWhole) + "(\(rest))\n"
    case .rows(let columns, let rows):
      let shown = rows.filter { isWhole || !Report.isNothing($0) }
      if shown.isEmpty { return isWhole ? "none\n" : "" }
      let kept = columns.indices.filter { column in
        isWhole || shown.contains { !$0[column].isNull }
      }
      // The ends of a range are left out first in a narrow terminal.
      let ordered =
        TextTable.isNarrow
        ? kept.filter { !Report.isEndOfRange(Report.spaced(columns[$0])) }
          + kept.filter { Report.isEndOfRange(Report.spaced(columns[$0])) } : kept
      return TextTable(
        ordered.map { Report.spaced(columns[$0]) },
        shown.map { row in ordered.map { row[$0].displayText } }, essential: 5
      ).text
    }
  }

  /// Whether every number of a row is 0 or unknown. A row without a number is kept.
  private static func isNothing(_ row: [JSON]) -> Bool {
    let numbers = row.filter(\.isNumeric)
    return !numbers.isEmpty && numbers.allSatisfy(\.isNothing)
  }

  /// All values, each with the names that lead to it.
  private func flat(
    under names: [String]
  ) -> [(names: [String], value: JSON, isBackground: Bool)] {
    switch self {
    case .value(let value): [(names, value, false)]
    case .background(let value): [(names, value, true)]
    case .fields(let fields):
      fields.flatMap { $0.value.flat(under: names + [Report.spaced($0.name)]) }
    case .rows, .list, .folded: []
    }
  }

  private var isTable: Bool {
    switch self {
    case .rows, .list: true
    case .value, .background, .fields, .folded: false
    }
  }

  /// Whether a number of this name is the end of a range: `low`, or `went on low`.
  private static func isEndOfRange(_ name: String) -> Bool {
    name.split(separator: " ").last.map { ["low", "high"].contains($0) } ?? false
  }

  private static func heading(_ name: String) -> String {
    let title = spaced(name)
    return "\(title)\n\(String(repeating: "-", count: title.count))\n"
  }

  private static func spaced(_ name: String) -> String {
    name.split(separator: "_").joined(separator: " ")
  }
}

extension JSON {
  fileprivate var isNull: Bool { if case .null = self { true } else { false } }

  fileprivate var isNumeric: Bool {
    switch self {
    case .number, .decimal: true
    case .list(let values): values.contains(where: \.isNumeric)
    case .null, .text, .flag, .object: false
    }
  }

  /// Whether the value is unknown, 0, false, or a list of only such values.
  fileprivate var isNothing: Bool {
    switch self {
    case .null: true
    case .number(let number): number == 0
    case .decimal(let number): number == 0
    case .list(let values): values.allSatisfy(\.isNothing)
    case .flag(let flag): !flag
    case .text, .object: false
    }
  }

  /// The value in a table for a person. An unknown value is a dash.
  fileprivate var displayText: String {
    if case .list(let values) = self, !values.isEmpty {
      return values.map(\.displayText).joined(separator: "; ")
    }
    return plain.isEmpty ? "–" : plain
  }
}

/// The sentences of a section of the dashboard, for a terminal, and the drawings that consist of characters. Its tables
/// and other drawings are left out, because `stats` prints their numbers below.
struct SectionText {
  let text: String

  /// - Parameter width: The number of columns at which lines are broken.
  init(_ section: Page.Section, width: Int) {
    let blocks = section.elements.indices.compactMap { index -> String? in
      switch section.elements[index] {
      case .heading(let heading):
        // A heading above nothing but a table is left out with it.
        let next = section.elements.dropFirst(index + 1).first
        return next?.hasSentence ?? false ? heading.escapedForTerminal : nil
      case .paragraph(let text): return SectionText.wrapped(text, "", width)
      case .figure(let figure): return SectionText.figure(figure, width)
      case .list(let items):
        return items.map { SectionText.wrapped($0, "- ", width) }.joined(separator: "\n")
      case .agenda(let items):
        return items.map {
          SectionText.wrapped($0.text, "- \($0.day.map { day in "\(day): " } ?? "")", width)
        }.joined(separator: "\n")
      case .tallies(let tallies):
        return tallies.map { SectionText.wrapped("\($0.name): \($0.words)", "- ", width) }
          .joined(separator: "\n")
      case .steps(let steps):
        return steps.enumerated().map { SectionText.wrapped($1, "\($0 + 1). ", width) }
          .joined(separator: "\n")
      case .weeks(let weeks):
        return SectionText.drawn(weeks.caption, weeks.characters, width)
      case .table, .lanes, .shares, .quote, .notes, .fold: return nil
      }
    }.filter { !$0.isEmpty }
    text = blocks.isEmpty ? "" : section.heading + "\n\n" + blocks.joined(separator: "\n\n") + "\n"
  }

  /// The caption, and a drawing of characters below it. A line that is too long would be broken, so such a drawing is left
  /// out with its caption, which says what its shapes mean.
  private static func figure(_ figure: Figure, _ width: Int) -> String? {
    guard let lines = figure.characters else { return wrapped(figure.captionInText, "", width) }
    return drawn(figure.captionInText, lines, width)
  }

  private static func drawn(_ words: Text, _ lines: [String], _ width: Int) -> String? {
    let caption = wrapped(words, "", width)
    if lines.isEmpty { return caption }
    return lines.allSatisfy { $0.count <= width }
      ? caption + "\n\n" + lines.joined(separator: "\n") : nil
  }

  static func wrapped(_ text: Text, _ mark: String, _ width: Int) -> String {
    let indent = String(repeating: " ", count: mark.count)
    return mark
      + text.plainWithMarkedCommands.escapedForTerminal.wrapped(to: width, indent: indent)
  }
}

extension Page.Section {
  /// The sentences for `--plain`, under their headings. Drawings and what their shapes mean are left out.
  var sentences: [[(key: String, value: String)]] {
    var records: [[(key: String, value: String)]] = [[("about", heading)]]
    func add(_ text: Text) {
      // The caption of a figure may be in its heading.
      if text.plain.isEmpty { return }
      records[records.count - 1].append(("words", text.plainWithMarkedCommands))
    }
    for element in elements {
      switch element {
      case .heading(let heading): records.append([("about", heading)])
      case .paragraph(let text): add(text)
      case .figure(let figure): if figure.characters == nil { add(figure.captionInText) }
      case .list(let items), .steps(let items): for item in items { add(item) }
      case .agenda(let items):
        for item in items { add("\(item.day.map { day in "\(day): " } ?? "")\(item.text)") }
      case .tallies(let tallies): for tally in tallies { add("\(tally.name): \(tally.words)") }
      case .weeks, .table, .lanes, .shares, .quote, .notes, .fold: break
      }
    }
    return records.filter { $0.count > 1 }
  }
}

extension Element {
  fileprivate var hasSentence: Bool {
    switch self {
    case .paragraph, .list, .steps, .agenda, .tallies, .figure, .weeks: true
    case .heading, .table, .lanes, .shares, .quote, .notes, .fold: false
    }
  }
}
