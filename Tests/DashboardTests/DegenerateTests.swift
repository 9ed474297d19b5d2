import Dashboard
import Insights
import Journal
import PageModel
import Rendering
import Testing

/// A journal whose notes are all alike, and what its page says first.
private struct Extreme: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let state: String
  let files: [String: String]

  init(_ name: String, says state: String, _ files: [String: String]) {
    testDescription = name
    self.state = state
    self.files = files
  }
}

private let extremes = [
  Extreme(
    "none", says: "Nothing is written down yet. Three small steps make this page worth opening.",
    [:]),
  Extreme(
    "none that can be read",
    says: "2 notes could not be read and are not counted. Nothing else is written down yet.",
    [
      "applications/a.md": "---\ncompany: A\n<<<<<<< HEAD\n---\n",
      "applications/b.md": "---\ncompany: B\n<<<<<<< HEAD\n---\n",
    ]),
  Extreme(
    "one beside one that cannot be read",
    says:
      "1 application, sent on 2 March. It is still open. 1 note could not be read and is not counted.",
    applications(1) { _ in "role: R\napplied: 2026-03-02" }.merging([
      "applications/z.md": "---\ncompany: Z\n<<<<<<< HEAD\n---\n"
    ]) { $1 }),
  Extreme(
    "one",
    says:
      "1 application, sent on 2 March. It is still open.",
    applications(1) { _ in "role: R\napplied: 2026-03-02" }),
  Extreme(
    "all answered",
    says:
      "40 applications since 2 March; every one has its answer.",
    applications(40) { _ in "role: R\nhistory: [2026-03-02 applied, 2026-03-09 rejected]" }),
  Extreme(
    "none answered",
    says:
      "40 applications since 2 March, all still open.",
    applications(40) { "role: R\nchannel: c\($0 % 3)\napplied: 2026-03-02" }),
  Extreme(
    "all positive",
    says: "40 applications since 2 March. 40 became conversations, 40 are still open.",
    applications(40) { "role: R\(($0 % 2))\nhistory: [2026-03-02 applied, 2026-03-09 interview]" }),
  Extreme(
    "all sent on one day, as many as a hundred",
    says:
      "25 offers to answer. 100 applications since 2 March. 50 became conversations, 75 are still open.",
    applications(100) {
      let end = ["", ", 2026-03-09 screen", ", 2026-03-09 rejected", ", 2026-08-02 offer"][$0 % 4]
      return "role: R\nhistory: [2026-03-02 applied\(end)]"
    }),
  Extreme(
    "all to come", says: "No application has been sent yet. 12 postings are saved.",
    applications(12) { _ in
      "role: R\nhistory: [2026-09-02 applied, 2026-09-09 interview, 2026-09-10 rejected]"
    }),
  Extreme(
    "all undated",
    says: "40 applications. 10 became conversations, 30 are still open.",
    applications(40) {
      "role: R\napplied: true\n\(["", "", "status: screen", "status: rejected"][$0 % 4])"
    }),
  Extreme(
    "all private",
    says: "40 applications since 2 March. 20 became conversations, 20 are still open.",
    applications(40) {
      "role: R\nprivate: true\nchannel: c\nhistory: [2026-03-02 applied, 2026-03-09 \($0 % 2 == 0 ? "screen" : "rejected")]"
    }),
  Extreme(
    "no role and no channel",
    says:
      "40 applications since 2 March, all still open.",
    applications(40) { _ in "applied: 2026-03-02" }),
  Extreme(
    "an answer before the application",
    says:
      "1 application, sent on 12 March.",
    applications(1) { _ in "role: R\napplied: 2026-03-12\nstatus: rejected\nanswered: 2026-03-09" }),
  Extreme(
    "all unclear",
    says:
      "40 applications are known to have been sent. The status of 40 applications is not understood, so they are in no number.",
    applications(40) { _ in "role: R\napplied: 2026-03-02\nstatus: hm, well" }),
  Extreme(
    "all sent today",
    says:
      "40 applications since 7 August, all still open.",
    applications(40) { "role: R\nchannel: c\($0 % 3)\napplied: 2026-08-07" }),
  Extreme(
    "answers that come after two months",
    says:
      "40 applications since 2 March; every one has its answer.",
    applications(40) {
      "role: R\nchannel: c\($0 % 3)\nhistory: [2026-03-02 applied, 2026-06-09 rejected]"
    }),
  Extreme(
    "one of forty, in the smallest channel",
    says: "40 applications since 2 March. 1 became a conversation, 40 are still open.",
    applications(40) {
      "role: R\nchannel: c\($0 % 3)\nhistory: [2026-03-02 applied\($0 == 2 ? ", 2026-03-09 screen" : "")]"
    }),
  Extreme(
    "a thousand in a week",
    says:
      "1000 applications since 2 March. 334 became conversations, 1000 are still open.",
    applications(1000) {
      "role: R\nchannel: c\($0 % 11)\nhistory: [2026-03-0\(2 + $0 % 7) applied\($0 % 3 == 0 ? ", 2026-03-20 screen" : "")]"
    }),
  Extreme(
    "two thousand on a day",
    says:
      "2000 applications since 2 March. 1000 became conversations, 1000 are still open.",
    applications(2000) {
      "role: R\($0)\nhistory: [2026-03-02 applied, 2026-03-09 \($0 % 2 == 0 ? "screen" : "rejected")]"
    }),
]

/// What no text may contain: a number that is not one, a value as the program prints it, or a gap where a word
/// should be.
private func defects(in text: String) -> [String] {
  let traces =
    #/\b(?i:nan|inf|infinity|nil|null|optional\()|-0(?![0-9.])|  | [.,:;]|\(\)|“”|about 0%|about 100%/#
  return text.matches(of: traces).map { "'\($0.0)' in: \(text)" }
}

extension Element {
  /// The sentences, without tables: in them, nothing is a word and not a number.
  fileprivate var sentences: [String] {
    switch self {
    case .paragraph(let text): [text.plain]
    case .steps(let texts), .list(let texts): texts.map(\.plain)
    case .agenda(let items): items.map(\.text.plain)
    case .tallies(let tallies): tallies.map(\.words)
    case .fold(let fold): fold.elements.flatMap(\.sentences)
    case .figure(let figure):
      [figure.caption.plain] + figure.textInPlace.flatMap(\.sentences)
    case .shares(let shares):
      [shares.key, shares.remarkInText].compactMap { $0?.plain }
        + (shares.groupings + shares.folded).compactMap { $0.remark?.plain }
    case .lanes(let lanes): lanes.groups.flatMap(\.rows).map(\.line.plain)
    case .weeks(let weeks):
      [weeks.caption.plain] + (weeks.below + weeks.inText).flatMap(\.sentences)
    case .heading, .quote, .table, .notes: []
    }
  }
}

/// All numbers in a value, at any depth, except those of the notes themselves.
private func decimals(in value: Any) -> [Double] {
  if let number = value as? Double { return [number] }
  let mirror = Mirror(reflecting: value)
  if mirror.displayStyle == .class || value is Journal { return [] }
  return mirror.children.flatMap { decimals(in: $0.value) }
}

@Test(arguments: extremes)
private func `a journal whose notes are all alike has a page and a brief that make sense`(
  extreme: Extreme
) async {
  let journal = await journal(extreme.files)
  let page = await dashboard(journal)
  let brief = Brief.page(for: await Insights(journal))
  #expect(page.state.plain == extreme.state)
  #expect((page.words + brief.words).flatMap(defects(in:)) == [])
  let sentences = (page.sections + brief.sections).flatMap(\.elements).flatMap(\.sentences)
  // "calculated from 0 of 40" is in brackets, for those who want to know.
  let zero = #/(?<lead>^|[^m] )0 (?<what>of|was|were|are|is|went|applications|answers)\b/#
  #expect(sentences.filter { $0.contains(zero) } == [])
  // Nothing is promised for a day that no one can foresee.
  #expect(sentences.filter { $0.contains(#/(?:[2-9][0-9]|[0-9]{3}) more applications/#) } == [])
  for element in (page.sections + brief.sections).flatMap(\.elements) {
    switch element {
    case .heading, .paragraph, .steps, .list, .quote, .tallies, .fold:
      #expect(!element.words.isEmpty && element.words.allSatisfy { !$0.isEmpty }, "\(element)")
    case .agenda(let items): #expect(!items.isEmpty && items.allSatisfy { !$0.text.runs.isEmpty })
    case .table(let table):
      #expect(!table.rows.isEmpty, "\(table.caption)")
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.caption)")
    case .figure(let figure):
      #expect(!figure.title.isEmpty && !figure.caption.plain.isEmpty)
      #expect(!figure.table.rows.isEmpty, "\(figure.title)")
    case .lanes(let lanes):
      #expect(!lanes.groups.isEmpty)
      #expect(lanes.groups.allSatisfy { $0.count >= $0.rows.count && !$0.rows.isEmpty })
    case .weeks(let weeks):
      #expect(!weeks.caption.plain.isEmpty && !weeks.rows.isEmpty && !weeks.twins.isEmpty)
      #expect(weeks.twins.allSatisfy { !$0.table.rows.isEmpty })
    case .shares(let shares):
      #expect(!shares.groupings.isEmpty && !shares.key.plain.isEmpty)
      for grouping in shares.groupings + shares.folded {
        #expect(grouping.rows.count > 1, "\(grouping.title)")
        #expect(grouping.table.rows.allSatisfy { $0.count == grouping.columns.count })
      }
    case .notes(let notes): #expect(!notes.lists.isEmpty || !notes.leftOut.isEmpty)
    }
  }
}

@Test(arguments: extremes)
private func `both pages of such a journal are complete, and every number is finite`(
  extreme: Extreme
) async {
  let insights = await Insights(await journal(extreme.files))
  let numbers = decimals(in: insights)
  // Without a cohort there is nothing to calculate a chance from.
  #expect(numbers.isEmpty == (insights.rateCohort.count == 0))
  #expect(numbers.allSatisfy { $0.isFinite && !($0 == 0 && $0.sign == .minus) })
  let page = Dashboard.page(for: insights)
  let drawing = String(
    decoding: HTMLRenderer(template: htmlTemplate, style: "", script: "").render(page),
    as: UTF8.self)
  #expect(drawing.hasSuffix("</html>\n"))
  #expect(drawing.firstMatch(of: #/="(?i:[^" ]*\b(nan|inf)\b|-0")/#) == nil)
  let text = MarkdownRenderer(template: markdownTemplate).render(page)
  #expect(text.split(separator: "\n").allSatisfy { $0 != "-" && $0 != ">" && !$0.hasSuffix(" ") })
}
