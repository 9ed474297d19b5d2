import Dashboard
import Insights
import Journal
import PageModel

extension Page {
  /// The elements of a section, of a part of one, or of a section of earlier versions.
  subscript(_ name: String) -> [Element] {
    let parts = sections.flatMap(\.parts).filter { $0.id == name }
    let old = oldSections.map(\.section)
    return (sections + old).first { $0.id == name }?.elements ?? parts.flatMap(\.elements)
  }

  /// All texts of the page, except the characters that draw a week.
  var words: [String] {
    [title, state.plain] + sections.flatMap { [$0.heading] + $0.elements.flatMap(\.words) }
  }
}

extension Element {
  var words: [String] {
    switch self {
    case .heading(let words): [words]
    case .paragraph(let text): [text.plain]
    case .steps(let texts), .list(let texts): texts.map(\.plain)
    case .agenda(let items): items.flatMap { [$0.day ?? "", $0.detail, $0.text.plain] }
    case .tallies(let tallies): tallies.flatMap { [$0.name.plain, $0.words] }
    case .fold(let fold): [fold.summary] + fold.elements.flatMap(\.words)
    case .quote(let blocks): blocks.flatMap(\.texts).map(\.plain)
    case .table(let table): table.words
    case .figure(let figure):
      [figure.title, figure.caption.plain, figure.key?.plain ?? ""] + figure.table.words
        + figure.textInPlace.flatMap(\.words) + (figure.notes?.words ?? [])
    case .lanes(let lanes): lanes.words
    case .weeks(let weeks): weeks.words
    case .shares(let shares):
      [shares.key.plain, shares.foldSummary]
        + (shares.groupings + shares.folded).flatMap {
          $0.table.words + [$0.foldSummary, $0.remark?.plain ?? ""]
        } + [shares.remarkInText?.plain ?? ""] + shares.notes.flatMap(\.words)
    case .notes(let notes): notes.words
    }
  }

  /// What identifies a part of the page: its title, its heading, or the beginning of a paragraph.
  var mark: String {
    switch self {
    case .figure(let figure): "\(figure.kind.rawValue): \(figure.title)"
    case .table(let table): table.caption
    case .shares(let shares):
      "ways in: \((shares.groupings + shares.folded).map(\.title).joined(separator: ", "))"
    default: words.first ?? ""
    }
  }
}

extension Lanes {
  fileprivate var words: [String] {
    let rows = groups.flatMap { group in
      [group.words]
        + group.rows.flatMap { [$0.name, $0.detail, $0.said, $0.next, $0.aside, $0.line] }
        .map(\.plain).filter { !$0.isEmpty }
    }
    return [caption] + columns + months.map(\.text) + key.map(\.meaning) + rows
  }
}

extension Weeks {
  fileprivate var words: [String] {
    let rows = rows.flatMap { row in
      [row.name.plain, row.said, row.words.plain].filter { !$0.isEmpty }
    }
    return [caption.plain] + columns + key.map(\.meaning) + rows
      + (below + inText).flatMap(\.words) + twins.flatMap { [$0.title] + $0.table.words }
  }
}

extension NoteLists {
  fileprivate var words: [String] {
    [summary] + lists.flatMap { [$0.label] + $0.notes.map(\.plain) }
  }
}

extension Table {
  fileprivate var words: [String] {
    let drawn = columns.firstIndex { $0.heading == "Day by day" }
    let cells = rows.flatMap { row in
      row.indices.filter { $0 != drawn }.map { row[$0].plain }
    }
    return [caption] + columns.map(\.heading) + cells
  }
}

/// `count` applications, each with the front matter lines for its number.
func applications(_ count: Int, _ lines: (Int) -> String) -> [String: String] {
  Dictionary(
    uniqueKeysWithValues: (0..<count).map { index in
      ("applications/\(10_000 + index).md", "---\ncompany: C\(index)\n\(lines(index))\n---\n")
    })
}

/// The day that many days before 7 August 2026.
func ago(_ days: Int) -> String { "\((Day(iso: "2026-08-07") ?? Day(number: 0)) + -days)" }

/// `count` applications in the rate cohort with various histories, one a day, the last sent 30 days ago.
func mixed(_ count: Int) -> [String: String] {
  applications(count) { index in
    let sent = 29 + count - index
    let course = [
      "screen, \(ago(sent - 9)) rejected", "rejected", "acknowledged", "ghosted", "interview",
      "rejected",
    ][index % 6]
    let channel = index % 2 == 0 ? "referral" : "job board"
    return
      "role: R\nchannel: \(channel)\nhistory: [\(ago(sent)) applied, \(ago(sent - 5)) \(course)]"
  }
}
