import Dashboard
import Insights
import Journal
import PageModel
import Testing

/// Applications with these lines, one every third day from 1 May on.
private func search(_ count: Int, _ lines: (Int) -> String) -> [String: String] {
  var notes: [String: String] = [:]
  for index in 0..<count {
    let text = "---\ncompany: C\(index)\nrole: Tester\n\(lines(index))\n---\n"
    notes["applications/\(index).md"] = text
  }
  return notes
}

private func day(_ index: Int) -> Day { Day(iso: "2026-05-01")! + 3 * index }

private func refused(_ index: Int) -> String {
  "history: [\(day(index)) applied, \(day(index) + 9) rejected]"
}

/// The words of the dashboard and of the brief. The table of activity has a row for each quiet week.
private func pages(_ notes: [String: String], today: String = "2026-08-07") async -> [String] {
  let insights = await Insights(await journal(notes, today: today))
  return [Dashboard.page(for: insights), Brief.page(for: insights)].map { page in
    page.words.filter { !$0.hasPrefix("a quiet week") }.joined(separator: "\n")
  }
}

/// The words that say that nothing came of the applications, and those that say that none is open.
nonisolated(unsafe) private let zeros = [
  #/(?i)no conversation|none (?:of them )?went on|\b0 of \d+|none led|led nowhere/#,
  #/(?i)none (?:is )?(?:still )?open|no application is (?:still )?open/#,
  #/(?i)no goal is under way|none is under way/#, #/(?i)name nobody/#,
  #/(?i)no application has (?:yet )?(?:been sent|had)|none has been sent/#,
]

@Test(arguments: [
  search(12, refused), search(14) { "private: true\n" + refused($0) },
  search(14) { _ in refused(0) }, search(1) { _ in "applied: 2026-05-01" }, [:],
  search(5) { _ in "status: saved" }, search(14) { _ in "status: hm, well" },
  search(20) { "history: [\(day($0)) applied, \(day($0) + 30) closed]" },
])
func `a page says each zero once`(notes: [String: String]) async {
  // The brief gives a reason with each question, which may be one of the others.
  for (page, said) in zip(await pages(notes), [zeros[...], zeros.prefix(2)]) {
    for zero in said { #expect(page.matches(of: zero).count <= 1, "\(page)") }
  }
}

@Test func `after twelve refusals no page says a zero`() async {
  for page in await pages(search(12, refused)) {
    #expect(page.contains("; every one has its answer."))
    #expect(page.matches(of: zeros[0]).isEmpty && page.matches(of: zeros[1]).isEmpty)
  }
  // A number that is not a zero is said.
  let one = await pages(
    search(12) { $0 == 3 ? "history: [\(day(3)) applied, \(day(4)) screen]" : refused($0) })
  for (page, said) in zip(one, ["from 1 of 12", "12 applications that had time for an answer"]) {
    #expect(page.contains(said))
  }
}

@Test func `a section of the brief that has nothing to say is left out`() async {
  let brief = Brief.page(for: await Insights(await journal([:])))
  for heading in ["Versions", "Where it stops", "What went well"] {
    #expect(!brief.sections.contains { $0.heading.hasPrefix(heading) }, "\(heading)")
  }
  #expect(!brief.sections.isEmpty)
}

@Test func `a verdict about the first step says what it rests on`() async {
  let page = await pages(search(40) { _ in refused(0) })[0]
  #expect(page.contains("none went on. This first step is where most is decided"))
}

@Test func `time for an answer is one number of days, also where answers take long`() async {
  // Answers come after 40 to 48 days.
  let slow = search(60) { index in
    let sent = Day(iso: "2026-01-05")! + 2 * index
    let word = index % 4 == 0 && index < 30 ? "screen" : "rejected"
    let answer = index % 3 == 0 ? "" : ", \(sent + 40 + index % 9) \(word)"
    return "channel: c\(index % 2)\nhistory: [\(sent) applied\(answer)]"
  }
  for page in await pages(slow, today: "2026-05-25") {
    let said = page.matches(
      of: #/(\d+) applications (?:that had time|have had 21 days) for an answer/#
    ).map {
      String($0.1)
    }
    #expect(Set(said).count == 1, "\(said)")
    #expect(page.contains("applications that were sent at least 47 days ago, from "))
  }
}

@Test func `where it stops names the step that the applications ended at`() async {
  func said(_ stages: [String]) async -> String {
    await pages(
      search(24) { index in
        let stage = stages[index % stages.count]
        return
          "history: [\(day(index)) applied, \(day(index) + 5) \(stage), \(day(index) + 9) rejected]"
      })[0]
  }
  let assessment = await said(["assessment"])
  // What counts there is below its step in the flow.
  #expect(!assessment.contains("What counts there"))
  #expect(assessment.contains("as far as an assessment and are through with it"))
  #expect(!assessment.contains("your work") && !assessment.contains("a screen"))
  let screen = await said(["screen"])
  #expect(!screen.contains("the assessment"))
  let both = await said(["screen", "assessment"])
  #expect(both.contains("as far as a screen or an assessment and are through with it"))
}

@Test(arguments: [
  (0.004, "under 1%"), (0.996, "over 99%"), (0.5, "about 50%"), (0.99, "about 99%"),
])
func `a share that is under or over a limit is not about it`(share: Double, says: String) {
  #expect(share.aboutPercent == says)
}

@Test func `of a better group of the same size, none is called the largest`() async {
  // 30 applications by each of two ways.
  let notes = search(60) { index in
    let isReferral = index % 2 == 0
    let sent = Day(iso: "2026-03-02")! + 2 * index
    let next = isReferral && index % 6 != 0 || index % 6 == 1 ? ", \(sent + 5) screen" : ""
    return "channel: \(isReferral ? "referral" : "job board")\nhistory: [\(sent) applied\(next)]"
  }
  let page = await pages(notes)[0]
  #expect(page.contains("one of the two largest by channel"), "\(page)")
  #expect(!page.contains("the largest group by channel"))
}
