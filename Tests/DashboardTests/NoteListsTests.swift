import Dashboard
import Insights
import Journal
import PageModel
import Redaction
import Rendering
import Testing

extension Page {
  /// The lists of notes of each fold, with the element that it belongs to.
  fileprivate var folds: [(element: Element, lists: NoteLists?)] {
    sections.flatMap { section -> [(Element, NoteLists?)] in
      section.elements.indices.flatMap { index -> [(Element, NoteLists?)] in
        let next = section.elements.dropFirst(index + 1).first
        switch section.elements[index] {
        case .notes: return []
        case .figure(let figure): return [(section.elements[index], figure.notes)]
        case .shares(let shares):
          // Of each table the lists that have its groups.
          return (shares.groupings + shares.folded).map { grouping in
            let own = shares.notes.first { notes in
              (notes.lists + notes.leftOut).contains { $0.row == grouping.rows[0].cells[0].plain }
            }
            return (.table(grouping.table), own)
          }
        default:
          if case .notes(let lists)? = next { return [(section.elements[index], lists)] }
          return [(section.elements[index], nil)]
        }
      }
    }
  }
}

extension [NoteLists.List] {
  /// The numbers of notes in any of the lists together.
  fileprivate var sums: Set<Int> {
    reduce(into: [0]) { sums, list in sums.formUnion(sums.map { $0 + list.notes.count }) }
  }
}

/// The numbers in a text: `7` and `9` in `7 of 9`.
private func numbers(in text: String) -> [Int] {
  text.split(separator: " ").compactMap { Int($0) }
}

/// The tables of the section with numbers in which each number counts applications, by their beginning.
private let counting = [
  "How far applications get", "How far they get", "By ",
]

/// Expects that the lists below each table with counts of applications have as many notes as the table says.
///
/// - Returns: how many numbers it looked at.
private func checkTables(of page: Page) -> Int {
  var checked = 0
  // The rows of the picture of all applications are those of the flow.
  let ofFlow = page.folds.lazy.compactMap { element, lists in
    if case .figure(let figure) = element, figure.kind == .flow { lists } else { nil }
  }.first
  for (element, ownLists) in page.folds {
    var lists = ownLists
    let table: Table
    switch element {
    case .table(let found): table = found
    case .figure(let figure):
      table = figure.table
      if figure.kind == .towers { lists = ofFlow }
    default: continue
    }
    guard counting.contains(where: table.caption.hasPrefix), !table.isSearchable else { continue }
    let all = lists?.lists ?? []
    // The first row of the bars is the total of the others.
    let whole = Set(all.filter { $0.row == table.rows.first?.first?.plain }.sums)
    for row in table.rows {
      let own = all.filter { $0.row == row[0].plain }.sums
      for (column, cell) in zip(table.columns, row).dropFirst() where column.isNumber {
        for number in numbers(in: cell.plain) where number <= NoteLists.limit {
          checked += 1
          #expect(
            own.contains(number) || whole.contains(number) || lists?.leftOut.isEmpty == false,
            "\(table.caption), \(row[0].plain), \(column.heading): \(cell.plain)")
        }
      }
    }
  }
  return checked
}

@Test func `each number of applications in a table of the sample has their list`() async throws {
  let (files, settings) = try shuffledSample()
  let journal = await Journal(
    reading: files, settings: settings, hasSettings: true,
    on: try #require(Day(iso: "2026-08-07")))
  let page = await dashboard(journal)
  // Nothing of the sample is too long.
  #expect(page.folds.allSatisfy { $0.lists?.leftOut.isEmpty != false })
  #expect(checkTables(of: page) > 75)
}

@Test(arguments: [5, 11, 12, 30, 60, 100, 140])
func `each number of applications in a table has their list, as far as it is short`(count: Int)
  async
{
  let page = await dashboard(await journal(mixed(count)))
  #expect(checkTables(of: page) > 10)
}

/// The sentences that count notes, and the lists that belong to them.
private var counted: [(sentence: Regex<(Substring, Substring)>, summary: String)] {
  [
    (#/\(in (\d+) notes[;)]/#, "repeated lesson"),
    (#/(\d+) answers without a known day/#, "answers without a known day"),
    (#/\((\d+) are younger\)/#, "that are younger"),
    (#/, (\d+) of \d+ went on within/#, "before it"),
    (#/, \d+ of (\d+) went on within/#, "before it"),
    (#/before it, (\d+) of \d+ did\./#, "before it"),
    (#/before it, \d+ of (\d+) did\./#, "before it"),
    (#/^(\d+) applications have had/#, "had time for an answer"),
    (#/^Of (\d+) applications that ha/#, "and where they ended"),
    (#/(\d+) of \d+ (?:as quiet )?answered later/#, "that were silent"),
    (#/\d+ of (\d+) (?:as quiet )?answered later/#, "that were silent"),
    (#/^The last (\d+) of \d+ applications that had/#, "The last"),
    (#/(\d+) applications that were sent have no day/#, "without a day of sending"),
    (#/(?:more than once: |, )[a-z ]+ \(in (\d+)\)/#, "The feedback on"),
  ]
}

/// - Returns: how many sentences of each kind were found.
private func checkSentences(of page: Page) -> [Int] {
  counted.map { sentence, summary in
    var found = 0
    for section in page.sections {
      let lists = section.elements.flatMap { element -> [NoteLists] in
        switch element {
        case .notes(let lists): [lists]
        case .figure(let figure): [figure.notes].compactMap(\.self)
        case .shares(let shares): shares.notes
        default: []
        }
      }.filter { $0.summary.contains(summary) }
      let isShortened = lists.contains { !$0.leftOut.isEmpty }
      let sums = lists.reduce(into: Set<Int>()) { $0.formUnion($1.lists.sums) }
      for element in section.elements {
        if case .notes = element { continue }
        for match in element.words.flatMap({ $0.matches(of: sentence) }) {
          found += 1
          let number = Int(match.1) ?? -1
          #expect(sums.contains(number) || isShortened, "\(section.heading): \(match.0)")
        }
      }
    }
    return found
  }
}

@Test func `each sentence that counts notes has their list`() async throws {
  let (files, settings) = try shuffledSample()
  let sample = await Journal(
    reading: files, settings: settings, hasSettings: true,
    on: try #require(Day(iso: "2026-08-07")))
  var pages = [await dashboard(sample)]
  // A long run at the end, some without a day, some too young, and feedback about one thing twice.
  var notes = mixed(40)
  for index in 0..<9 {
    notes["applications/z run \(index).md"] =
      "---\ncompany: Run \(index)\nrole: R\napplied: \(ago(27))\n---\n"
    notes["applications/z young \(index).md"] =
      "---\ncompany: Young \(index)\nrole: R\napplied: \(ago(2))\n---\n"
    notes["applications/z undated \(index).md"] =
      "---\ncompany: Undated \(index)\nrole: R\napplied: true\n---\n"
  }
  for index in 0..<2 {
    notes["feedback/\(index).md"] =
      "---\nfrom: Ann\nabout: [resume]\nreceived: \(ago(40))\n---\n> Shorter.\n"
  }
  pages.append(await dashboard(await journal(notes)))
  let young = applications(9) { "role: R\napplied: \(ago($0 < 3 ? 40 : 2))" }
  pages.append(await dashboard(await journal(young)))
  let found = pages.map(checkSentences)
  for index in counted.indices {
    #expect(found.contains { $0[index] > 0 }, "no sentence like \(counted[index].summary) \(index)")
  }
}

@Test func `long lists are left out, and many lists together keep to a bound`() throws {
  let links = { (count: Int) in Array(repeating: "x" as Text, count: count) }
  let lists = NoteLists("Which", [.init("a", links: links(250)), .init("b", links: links(251))])
  #expect(lists?.lists.map(\.row) == ["a"] && lists?.leftOut.isEmpty == false)
  // If each is too long, only the words about that are left. Without any notes there is nothing.
  let long = NoteLists("Which", [.init("b", links: links(251)), .init("c", links: [])])
  #expect(long?.lists.isEmpty == true && long?.leftOut.isEmpty == false)
  #expect(NoteLists("Which", [.init("c", links: [])]) == nil)
  // Of 1,275 links, the shortest lists stay.
  let many = NoteLists("Which", (1...50).map { .init("\($0)", links: links($0)) })
  let kept = try #require(many).lists
  #expect(kept.map(\.notes.count) == Array(1...27) && many?.leftOut.isEmpty == false)
  #expect(kept.map(\.notes.count).reduce(0, +) <= NoteLists.limitOfAll)
}

@Test func `a fold names its lists, links their notes, and hides private ones`() async throws {
  let notes = applications(6) {
    "role: R\nhistory: [\(ago(30)) applied, \(ago(20)) screen]\nprivate: \($0 == 3)"
  }
  let page = await html(await journal(notes))
  let fold = try #require(page.firstMatch(of: #/<details class="notes">(?s:.*?)</details>/#)).0
  #expect(fold.contains("<summary>The 6 that went on</summary>"))
  #expect(fold.contains("<dt>sent, went on\n<dd><a href=\"applications/10000.md\">C0</a>\n"))
  #expect(fold.contains("<dd>A private application\n") && !fold.contains("10003"))
  // Each is among those that went on, and among those that are open.
  #expect(fold.matches(of: #/<dd>/#).count == 12)
  // Several private ones are one line.
  let several = await html(
    await journal(
      applications(6) {
        "role: R\nhistory: [\(ago(30)) applied, \(ago(20)) screen]\nprivate: \($0 > 3)"
      }))
  let folds = try #require(several.firstMatch(of: #/<details class="notes">(?s:.*?)</details>/#)).0
  #expect(folds.contains("<dd>2 private applications\n"))
  #expect(folds.matches(of: #/<dd>/#).count == 10)
}

@Test func `a count with too many notes says how to list them`() async throws {
  let page = await html(
    await journal(
      applications(251) { _ in "role: R\nhistory: [\(ago(30)) applied, \(ago(20)) screen]" }))
  let fold = try #require(page.firstMatch(of: #/<details class="notes">(?s:.*?)</details>/#)).0
  #expect(!fold.contains("<a href"))
  #expect(fold.contains("These lists are too long for the page."))
  #expect(
    fold.contains("<dt>sent, went on\n<dd>251: <code>onward stats --why stages.applied</code>"))
}

@Test
func `the brief has no lists of notes, so a redacted one replaces no more names than it shows`()
  async throws
{
  let (files, settings) = try shuffledSample()
  let journal = await Journal(
    reading: files, settings: settings, hasSettings: true,
    on: try #require(Day(iso: "2026-08-07")))
  let (page, replacements) = Brief.redactedPage(for: await Insights(journal))
  for element in page.sections.flatMap(\.elements) {
    switch element {
    case .notes: Issue.record("a list of notes")
    case .figure(let figure): #expect(figure.notes == nil)
    case .shares(let shares): #expect(shares.notes.isEmpty)
    default: break
    }
  }
  let said = page.words.joined(separator: "\n")
  #expect(replacements.count > 5)
  #expect(replacements.filter { !said.contains($0.label) }.map(\.label) == [])
}

@Test func `a fold has as many lines as its words say`() async throws {
  let (files, settings) = try shuffledSample()
  let sample = await Journal(
    reading: files, settings: settings, hasSettings: true,
    on: try #require(Day(iso: "2026-08-07")))
  var found: [String] = []
  for element in await dashboard(sample)["lessons"] {
    guard case .fold(let fold) = element, let match = fold.summary.firstMatch(of: #/^\d+/#),
      case .list(let lines)? = fold.elements.first
    else { continue }
    found.append(fold.summary)
    #expect(Int(match.0) == lines.count, "\(fold.summary)")
    // A page without folds says the same number, or has the lines themselves.
    #expect(fold.inText.map { $0.plain.contains(match.0) } ?? true)
  }
  #expect(
    found == [
      "20 more lessons", "5 more to try", "12 before that", "2 requests without an answer",
    ])
}
