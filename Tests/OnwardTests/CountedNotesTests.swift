import Dashboard
import Diagnostics
import Foundation
import Insights
import Journal
import Markdown
import PageModel
import Testing
import TextKit

@testable import onward

extension JSON {
  fileprivate subscript(name: String) -> JSON? {
    if case .object(let fields) = self { fields[name] } else { nil }
  }
}

extension CountedNotes.NumberPlace {
  /// The path of the number in the output, as `numbers(in:at:)` gives it.
  fileprivate var path: [String] {
    switch self {
    case .field(let names): names
    case .row(let list, let index, let column): list + ["\(index)", column]
    case .rows(let list): [list, "rows"]
    }
  }
}

/// Every whole number of the output with its path; a row is named by its index. Of a list of notes also the number of
/// its rows.
private func numbers(in json: JSON, at path: [String] = []) -> [[String]: Int] {
  switch json {
  case .number(let number): [path: number]
  case .object(let fields):
    fields.reduce(into: [:]) { all, field in
      all.merge(numbers(in: field.value, at: path + [field.key])) { first, _ in first }
    }
  case .list(let values):
    values.enumerated().reduce(into: path == ["victories"] ? [path + ["rows"]: values.count] : [:])
    {
      all, value in
      all.merge(numbers(in: value.element, at: path + ["\(value.offset)"])) { first, _ in first }
    }
  case .null, .text, .flag, .decimal: [:]
  }
}

extension Insights {
  /// Expects that each number of the output has the list of its notes, or a reason why it has none.
  fileprivate func expectEachNumberHasItsNotes() {
    let all = CountedNotes.all(in: self)
    var open = numbers(in: StatisticsReport.report(self).json)
    #expect(Set(all.map(\.name)).count == all.count)
    for counted in all {
      #expect(
        open.removeValue(forKey: counted.place.path) == counted.notes.count, "\(counted.name)")
      #expect(!counted.meaning.isEmpty, "\(counted.name)")
      // One note may be several wins.
      guard counted.name != "victories" else { continue }
      #expect(Set(counted.notes.map(\.info.path)).count == counted.notes.count, "\(counted.name)")
    }
    for path in open.keys {
      let names = path.filter { Int($0) == nil }
      #expect(CountedNotes.reason(for: names) != nil, "\(path.joined(separator: "."))")
    }
  }
}

@Test(arguments: 0..<60)
func `each number of notes is the length of the list that --why prints`(seed: Int) async {
  let files = GeneratedJournal(seed: UInt64(1000 + seed)).files
  for day in [60, 120, 250] {
    let journal = await Journal(
      reading: files, settings: Settings(), hasSettings: true, on: GeneratedJournal.firstDay + day)
    await Insights(journal).expectEachNumberHasItsNotes()
  }
}

@Test func `each number of the sample that counts notes has its list`() async throws {
  for day in ["2026-05-01", "2026-08-07"] {
    let journal = await Journal(
      reading: try sampleFiles(), settings: Settings(), hasSettings: true,
      on: try #require(Day(iso: day)))
    let insights = await Insights(journal)
    insights.expectEachNumberHasItsNotes()
    // Every kind of number occurs there, except those of an offer of a wider search, and kinds of rejections, which none
    // of its notes names.
    let patterns = Set(CountedNotes.all(in: insights).map(\.meaning))
    let missing = CountedNotes.explanations.filter { !patterns.contains($0.meaning) }
    if day == "2026-08-07" { #expect(missing.map(\.pattern) == []) }
  }
}

@Test func `each list that is too long for a fold has the name of a number with its notes`() async {
  // 1,200 applications of one role in two months, with every end.
  let ends = [
    "", "rejected", "screen", "screen, 2026-04-20 rejected", "ghosted", "withdrawn", "closed",
  ]
  let files = (0..<1200).map { index in
    let end = ends[index % 7]
    let history =
      "2026-03-\(10 + index % 9) applied" + (end.isEmpty ? "" : ", 2026-04-1\(index % 4) \(end)")
    return SourceFile(
      path: "applications/\(index).md",
      text:
        "---\ncompany: C\(index)\nrole: Release Engineer\nchannel: \(["event", "job board"][index % 2])\nhistory: [\(history)]\n---\n"
    )
  }
  let journal = await Journal(
    reading: files, settings: Settings(), hasSettings: true, on: Day(iso: "2026-08-07")!)
  let insights = await Insights(journal)
  let elements = Dashboard.page(for: insights).sections.flatMap(\.elements).flatMap { element in
    if case .fold(let fold) = element { fold.elements } else { [element] }
  }
  let folds = elements.flatMap { element -> [NoteLists] in
    switch element {
    case .notes(let notes): [notes]
    case .figure(let figure): [figure.notes].compactMap(\.self)
    case .shares(let shares): shares.notes
    default: []
    }
  }
  let leftOut = folds.flatMap(\.leftOut)
  #expect(Set(leftOut.map { $0.number.prefix { $0 != "." } }).count >= 6)
  for list in leftOut {
    let counted = CountedNotes.all(in: insights).first { $0.name == list.number }
    #expect((counted?.notes.count ?? 0) >= list.count, "\(list.label): \(list.number)")
  }
}

@Test(arguments: [
  ("dry_spell.length", "dry_spell: "), ("flow.screen.interview", "flow.screen.interview: 6\n"),
  ("STANDINGS.APPLIED.OPEN", "standings.applied.open: 7\n"),
  ("changes.resume-v2.after_of", "changes.resume-v2.after_of: 12\n"),
  ("victories", "victories: 18\n"),
])
func `--why knows a number by its name and by its place in the output`(name: String, begins: String)
  throws
{
  let run = try Program.shell(
    "onward stats --why \(name) --journal sample-journal --today 2026-08-07", in: projectRoot)
  #expect(run.code == 0 && run.output.hasPrefix(begins), "\(run.output)\(run.errors)")
}

@Test(arguments: [
  (
    "outlook.low",
    "'outlook.low' is not a number of notes. It is a forecast, calculated from `cohort.applications` and `cohort.went_on`."
  ),
  (
    "rates.role.Tester.went_on_low",
    "'rates.role.Tester.went_on_low' is not a number of notes. It is an end of the likely range of a share."
  ),
  (
    "counts.opne",
    "'counts.opne' is not a number of notes; did you mean 'counts.open'? 'onward stats --why names' lists all names."
  ),
  (
    "older.none",
    "'older.none' is not a number of notes; did you mean 'older'? 'onward stats --why names' lists all names."
  ),
  (
    "cuonts",
    "'cuonts' is not a number of notes. 'onward stats --why names' lists all names."
  ),
])
func `--why says calmly what it cannot list`(name: String, says: String) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "name: A\n")
  let run = try scratch.run("onward stats --why \(name) --today 2026-08-07")
  #expect(run.code != 0 && run.errors == "onward: \(says)\n", "\(run.errors)")
}

@Test func `--why shows nothing of a private note`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "name: A\n")
  try scratch.write(
    "applications/Hidden Gem.md",
    "---\ncompany: Hidden Gem\nrole: Engineer\nprivate: true\nhistory: [2026-03-02 applied]\n---\n")
  for format in ["text", "json"] {
    let run = try scratch.run(
      "onward stats --why counts.open --today 2026-08-07 --format \(format)")
    #expect(run.code == 0)
    #expect(run.output.contains("a private application") && !run.output.contains("Hidden"))
  }
}

@Test func `--why lists the names of all numbers, and each of them has its list`() throws {
  let all = try Program.shell(
    "onward stats --why names --journal sample-journal --today 2026-08-07", in: projectRoot)
  let names = all.output.split(separator: "\n")
  #expect(all.code == 0 && names.contains("rates.role.iOS Engineer") && names.count > 100)
  let json = try Program.shell(
    "onward stats --why names --journal sample-journal --today 2026-08-07 --format json",
    in: projectRoot)
  #expect(json.output.contains("\"rates.role.iOS Engineer\""))
}

@Test func `--why lists private notes that look the same in one line`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "name: A\n")
  for (index, status) in ["applied", "applied", "interview", "rejected"].enumerated() {
    try scratch.write(
      "applications/\(index).md",
      "---\ncompany: C\nrole: R\nprivate: true\napplied: 2026-03-02\nstatus: \(status)\n---\n")
  }
  let run = try scratch.run("onward stats --why counts.applications --today 2026-08-07")
  #expect(run.output.contains("\n2 private applications"))
  #expect(run.output.matches(of: #/\na private application/#).count == 2)
}

@Test func `the page of numbers explains each name of --why in the same words`() throws {
  let page = try String(
    contentsOf: projectRoot.appending(path: "docs/stats.md"), encoding: .utf8)
  for explanation in CountedNotes.explanations {
    #expect(
      page.contains("\n| `\(explanation.pattern)` | \(explanation.meaning) |"),
      "\(explanation.pattern)")
  }
  for other in CountedNotes.reasonsForNoList {
    #expect(page.contains("\n| `\(other.pattern)` | \(other.meaning) |"), "\(other.pattern)")
  }
}

/// Each number of a part is that of a journal with only the applications of the part.
@Test(arguments: 0..<40)
func `a part of the search has the numbers of a journal with nothing else`(seed: Int) async throws {
  let files = GeneratedJournal(seed: UInt64(2000 + seed)).files
  let today = GeneratedJournal.firstDay + 200
  let journal = await Journal(
    reading: files, settings: Settings(), hasSettings: true, on: today)
  let isIncluded = { (application: Application) in application.channel?.lowercased() == "job board"
  }
  let since = GeneratedJournal.firstDay + 60
  for (part, keeps) in [
    (journal.part(where: isIncluded), { isIncluded($0) }),
    (
      journal.part(since: since),
      { (application: Application) in application.applied.map { $0 >= since } ?? false }
    ),
  ] {
    let kept = Set(journal.applications.filter(keeps).map(\.info.path))
    let others = files.filter { !$0.path.hasPrefix("applications/") || kept.contains($0.path) }
    let alone = await Journal(
      reading: others, settings: Settings(), hasSettings: true, on: today)
    let json = StatisticsReport.report(await Insights(part)).json
    let expected = StatisticsReport.report(await Insights(alone)).json
    for name in [
      "cohort", "stages", "standings", "conversion", "flow", "rates", "months", "in_motion",
    ] {
      #expect(try json[name]?.text == expected[name]?.text, "\(name)")
    }
  }
}

/// Journals without the data for some number, or with too much of one kind.
private let odd: [String: [String]] = [
  "none": [],
  "one": ["applied: 2026-03-02"],
  "all answered": Array(repeating: "history: [2026-03-02 applied, 2026-03-09 rejected]", count: 40),
  "none answered": (1...28).map { "applied: 2026-02-\($0 < 10 ? "0" : "")\($0)" },
  "all went on": Array(repeating: "history: [2026-03-02 applied, 2026-03-09 screen]", count: 40),
  "on one day": Array(repeating: "applied: 2026-08-07", count: 40),
  "in the future": Array(repeating: "applied: 2026-12-01\nstatus: rejected", count: 40),
  "unclear": Array(repeating: "applied: 2026-03-02\nstatus: hm, well", count: 40),
  "private": Array(
    repeating: "private: true\nhistory: [2026-03-02 applied, 2026-03-09 rejected]", count: 40),
  "undated": Array(repeating: "applied: true", count: 40),
  "a thousand in one week": (0..<1000).map { index in
    "history: [2026-03-0\(2 + index % 7) applied\(index % 3 == 0 ? ", 2026-03-20 screen" : "")]"
      + "\nchannel: c\(index % 11)"
  },
]

@Test(arguments: odd.keys.sorted())
func `no number of an unusual journal is impossible`(name: String) async throws {
  let files = (odd[name] ?? []).enumerated().map { index, lines in
    SourceFile(
      path: "applications/\(index).md", text: "---\ncompany: C\(index)\nrole: R\n\(lines)\n---\n")
  }
  let journal = await Journal(
    reading: files, settings: Settings(), hasSettings: true,
    on: try #require(Day(iso: "2026-08-07")))
  for part in [journal, journal.part { _ in false }, journal.part(since: journal.today)] {
    let insights = await Insights(part)
    let report = StatisticsReport.report(insights)
    check(report.json, at: "")
    let trace = #/\b(?i:nan|inf|infinity)\b|-0(?:\.0*)?(?![0-9.-])\b/#
    #expect(try report.json.text.firstMatch(of: trace) == nil)
    for isWhole in [true, false] {
      #expect(report.text(isWhole: isWhole).firstMatch(of: trace) == nil)
    }
  }
}

/// Expects shares between 0 and 1, with `low` not above `high`.
private func check(_ json: JSON, at path: String) {
  let shares = ["low", "high", "chance", "estimate", "at_least_one", "significance", "shrunken"]
  switch json {
  case .decimal(let number):
    #expect(number.isFinite, "\(path)")
    let name = path.split(separator: ".").last.map(String.init) ?? ""
    if shares.contains(name) || name.hasSuffix("_low") || name.hasSuffix("_high"),
      !name.hasPrefix("difference")
    {
      #expect((0...1).contains(number), "\(path): \(number)")
    }
    if number == 0 { #expect(number.sign == .plus, "\(path)") }
  case .number(let number): #expect(number >= 0, "\(path)")
  case .list(let values): for value in values { check(value, at: path) }
  case .object(let fields): for (name, value) in fields { check(value, at: "\(path).\(name)") }
  case .null, .text, .flag: break
  }
}
