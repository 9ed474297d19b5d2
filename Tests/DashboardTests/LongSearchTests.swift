import Dashboard
import Insights
import Journal
import PageModel
import Testing

/// The paragraphs of a part, in its folds too.
private func words(_ elements: [Element]) -> [String] { elements.flatMap(\.words) }

@Test(arguments: [(1, "week"), (4, "month"), (40, "year")])
func `many applications are drawn by week, month or year, and each is counted`(
  daysBetween: Int, period: String
) async throws {
  let all = applications(320) { "role: R\napplied: \(ago(1 + $0 * daysBetween))" }
  let insights = await Insights(journal(all))
  let figure = try #require(
    await dashboard(insights.journal)["towers"].lazy.compactMap { element in
      if case .figure(let figure) = element { figure } else { nil }
    }.first)
  #expect(figure.caption.plain.contains("by the \(period) of sending"))
  let periods = insights.sentApplications.periods(
    by: try #require(SentApplications.Grouping(rawValue: period)))
  #expect(periods.map { $0.counts[0] }.reduce(0, +) == 320)
  // A year begins on its first day, also after a leap year.
  if period == "year" {
    #expect(periods.allSatisfy { $0.start?.description.hasSuffix("-01-01") ?? false })
  }
}

@Test func `the sentence above the characters is about what they draw`() async throws {
  // A column for each on the wide page, and too many for a line of characters.
  let all = applications(120) { "role: R\napplied: \(ago(1 + $0))" }
  let figure = try #require(
    await dashboard(await journal(all))["towers"].lazy.compactMap { element in
      if case .figure(let figure) = element { figure } else { nil }
    }.first)
  #expect(figure.caption.plain.hasPrefix("Every application, as you sent them."))
  #expect(figure.captionInText.plain.hasPrefix("Every application, by the week of sending."))
  #expect(figure.characters?.first == "Each column is a week.")
}

@Test func `a fold with very many lines says how many more there are, and where`() async throws {
  let notes = Dictionary(
    uniqueKeysWithValues: (0..<130).map { number in
      ("wins/w\(number).md", "---\ntitle: Win \(number)\ndate: \(ago(number + 1))\n---\n")
    })
  let page = await dashboard(await journal(notes))
  let folds = page["wins"].compactMap { element -> Fold? in
    if case .fold(let fold) = element { fold } else { nil }
  }
  let fold = try #require(folds.first)
  #expect(fold.summary == "124 before that")
  guard case .list(let lines)? = fold.elements.first else {
    Issue.record("no list is first in the fold")
    return
  }
  #expect(lines.count == Fold.mostItems)
  #expect(words(fold.elements).contains { $0.hasPrefix("24 more are in the notes that") })
  // A page of plain text has no folds, so that the line itself names them.
  let line = try #require(fold.inText).plain
  #expect(line.hasPrefix("124 before that: ") && line.contains("Win 6;"))
  #expect(line.hasSuffix("104 more are listed by onward stats --why counts.wins."))
}

@Test func `of many goals those of the week come first, and the others are counted`() async {
  let goals = Dictionary(
    uniqueKeysWithValues: (0..<6).map { number in
      (
        "goals/g\(number).md",
        "---\ntitle: Goal \(number)\nmeasure: applications\ntarget: 3\nper: \(number < 4 ? "month" : "week")\n---\n"
      )
    })
  let page = await dashboard(await journal(goals))
  let tallies = page["this-week"].flatMap { element -> [String] in
    if case .tallies(let tallies) = element { tallies.map(\.name.plain) } else { [] }
  }
  // The three goals that are steps have their numbers there.
  #expect(tallies == ["Goal 4", "Goal 5", "Goal 3"])
}

@Test func `after a run longer than chance, no rate of before is announced`() async {
  // Every second of the first 30 went on, and then none of 40.
  let changed = applications(70) { index in
    let went = index < 30 && index % 2 == 0 ? ", \(ago(195 - index)) screen" : ""
    return "role: R\nhistory: [\(ago(200 - index)) applied\(went), \(ago(100 - index)) rejected]"
  }
  let said = words(await dashboard(await journal(changed))["numbers"])
  #expect(said.contains { $0.contains("longer than chance") })
  #expect(!said.contains { $0.hasPrefix("At this rate") })
}

@Test func `people beyond the first have a line each`() async {
  let people = Dictionary(
    uniqueKeysWithValues: (0..<23).map { ("people/Person \($0).md", "---\nevery: 2w\n---\n") })
  let page = await dashboard(await journal(people))
  let summaries = page["people"].compactMap { element -> String? in
    if case .fold(let fold) = element { fold.summary } else { nil }
  }
  #expect(summaries == ["3 more people"])
}
