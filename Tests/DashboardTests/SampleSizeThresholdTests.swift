import Dashboard
import Insights
import Journal
import PageModel
import Testing

/// Each part of the section "Numbers", by its beginning, and the number of applications in the
/// rate cohort from which it appears.
private let parts = [
  ("flow", 5), ("curve", 30), ("ways in: By channel", 30),
  ("By the month of sending", 100),
]

private let sizes = [0, 1, 4, 5, 11, 12, 29, 30, 99, 100]

@Test(arguments: sizes)
func `a part appears on the page from its threshold on`(count: Int) async {
  let page = await dashboard(await journal(mixed(count)))
  let marks = page["numbers"].map(\.mark)
  #expect(page["towers"].isEmpty == (count < 5))
  // Some days have it in a fold.
  #expect(page["outlook"].isEmpty == (count < 12))
  // Their headings say what was found.
  for (part, threshold) in [("flow", 5), ("waits", 30), ("ways-in", 30)] {
    let isHeaded = if case .heading? = page[part].first { true } else { false }
    #expect(isHeaded == (count >= threshold), "\(part)")
  }
  for (part, threshold) in parts {
    #expect(marks.contains { $0.hasPrefix(part) } == (count >= threshold), "\(part)")
  }
}

@Test(arguments: sizes)
func `a run that did not go on is judged from twelve applications on`(count: Int) async {
  let notes = applications(count) { index in
    "role: R\nhistory: [\(ago(29 + count - index)) applied\(index == 0 ? ", \(ago(25)) screen" : "")]"
  }
  let marks = await dashboard(await journal(notes))["numbers"].map(\.mark)
  #expect(marks.contains("Luck") == (count >= 12))
}

@Test(arguments: [5, 11, 12, 30])
func `the table of the stages has the shares that went on from twelve applications on`(count: Int)
  async
{
  let figures = await dashboard(await journal(mixed(count)))["numbers"].compactMap { element in
    if case .figure(let figure) = element, figure.kind == .flow { figure } else { nil }
  }
  #expect(figures.count == 1)
  #expect(
    figures.allSatisfy {
      $0.table.columns.contains { $0.heading == "Went on, if it had 21 days" } == (count >= 12)
    }
  )
}

@Test(arguments: sizes)
func `one sentence says what comes next, and after how many applications`(count: Int) async {
  let old = await dashboard(await journal(mixed(count)))["numbers"].flatMap(\.words)
  #expect(old.allSatisfy { !$0.hasPrefix("When ") }, "nobody sends anything any more")
  guard let threshold = [5, 12, 30, 100].first(where: { $0 > count }) else { return }
  let missing = threshold - count
  let young = Dictionary(
    uniqueKeysWithValues: (0..<missing).map {
      ("applications/young \($0).md", "---\ncompany: Y\nrole: R\napplied: \(ago(2))\n---\n")
    })
  let words = await dashboard(await journal(mixed(count).merging(young) { $1 }))["numbers"]
    .flatMap(\.words)
  let sentences = words.filter { $0.hasPrefix("When ") }
  // If none counts yet, there is nothing that these would be more than.
  let more =
    count == 0
    ? "\(missing) applications have"
    : missing == 1 ? "1 more application has" : "\(missing) more applications have"
  let also = count < 5 ? "" : " also"
  let what = [
    5: "how far they get and where they end", 12: "which share goes on from each stage",
    30: "how long answers take", 100: "the months side by side",
  ]
  #expect(sentences.count == 1)
  #expect(
    sentences.first?.hasPrefix(
      "When \(more) had 21 days for an answer (\(missing) \(missing == 1 ? "is" : "are") younger), this\(also) shows \(what[threshold] ?? "-")"
    )
      == true,
    "\(sentences)")
}

@Test(arguments: [
  (tooRecent: 1, "When 1 more application has had 1 day for an answer (1 is younger), this"),
  (tooRecent: 2, "When 1 more application has had 1 day for an answer (2 are younger), this"),
])
func `applications that are too recent are counted in the announcement`(
  tooRecent: Int, sentence: String
) async {
  var settings = Settings()
  settings.cohortAfter = 1
  let journal = await journal(
    applications(11 + tooRecent) { "role: R\napplied: \(ago($0 < 11 ? 1 : 0))" }, settings: settings
  )
  let words = await dashboard(journal)["numbers"].flatMap(\.words)
  #expect(words.contains { $0.hasPrefix(sentence) }, "\(words.filter { $0.hasPrefix("When") })")
}

@Test(arguments: [
  // Of 11 that count and 12 that are needed, one has to be sent and to wait for 21 days. Within the 9 days that are
  // left of a month, that takes 4 in the last 28 days: 1 * 28 <= 4 * 9.
  (sent: 3, isNear: false), (sent: 4, isNear: true),
])
func `what is more than a month away at the user's pace is not announced`(
  sent: Int, isNear: Bool
) async {
  // The young ones count towards the twelve too.
  let notes = applications(11) { "role: R\napplied: \(ago($0 < 11 - sent ? 60 : 22))" }
  let words = await dashboard(await journal(notes))["numbers"].flatMap(\.words)
  #expect(words.contains { $0.hasPrefix("When ") } == isNear)
}

@Test(arguments: [(waited: 89, isNear: false), (waited: 90, isNear: true)])
func `what only needs time is announced if that is less than a month`(waited: Int, isNear: Bool)
  async
{
  var settings = Settings()
  settings.cohortAfter = 120
  let notes = applications(12) { "role: R\napplied: \(ago($0 < 11 ? 200 : waited))" }
  let words = await dashboard(await journal(notes, settings: settings))["numbers"].flatMap(\.words)
  #expect(words.contains { $0.hasPrefix("When ") } == isNear)
}

@Test(arguments: [0, 1, 4, 5, 11, 12])
func `below twelve applications there is no percentage in any section with numbers`(count: Int)
  async
{
  let others = [
    "goals/g.md": "---\nmeasure: applications\ntarget: 3\nper: week\n---\n",
    "days/2026-08-06.md": "---\nmood: 3\n---\n",
    "feedback/f.md":
      "---\napplication: \"[[10000]]\"\nreceived: \(ago(60))\nversion: referral\n---\n",
  ]
  let page = await dashboard(await journal(mixed(count).merging(others) { $1 }))
  let words = ["numbers", "wider", "goals", "feedback"].flatMap { page[$0] }.flatMap(\.words)
  #expect(words.contains { $0.contains("%") } == (count >= 12))
  #expect(!page["goals"].isEmpty && !page["feedback"].isEmpty)
}

/// What the page says about a version after `old` applications without it and `new` applications with it,
/// of which `younger` more had no time for an answer.
private func change(old: Int, new: Int, younger: Int = 0) async -> String {
  let notes = applications(old + new + younger) { index in
    if index >= old + new { return "role: R\nresume: v2\napplied: \(ago(3))" }
    let end = index % 2 == 0 ? "screen" : "rejected"
    let version = index < old ? "v1" : "v2"
    let sent = 30 + old + new - index
    return "role: R\nresume: \(version)\nhistory: [\(ago(sent)) applied, \(ago(sent - 5)) \(end)]"
  }
  let feedback = ["feedback/f.md": "---\nfrom: Ann\nreceived: \(ago(90))\nversion: v2\n---\n"]
  let page = await dashboard(await journal(notes.merging(feedback) { $1 }))
  let paragraphs = page["feedback"].compactMap { element -> String? in
    if case .paragraph(let text) = element { text.plain } else { nil }
  }
  return paragraphs.last ?? ""
}

@Test func `numbers for a version appear from five applications on each side, and claim no cause`()
  async
{
  // Nothing was sent in the last four weeks, so no day is promised.
  #expect(await change(old: 5, new: 3) == "v2 came of feedback from Ann.")
  #expect(
    await change(old: 5, new: 3, younger: 1)
      == "v2 came of feedback from Ann."
  )
  #expect(
    await change(old: 5, new: 3, younger: 2)
      == "v2 came of feedback from Ann. What came with it stands here when 2 more applications have had time for an answer."
  )
  #expect(
    await change(old: 5, new: 4, younger: 1).contains("when 1 more application has had time"))
  // No application that is sent from now on was sent before the new version.
  #expect(
    await change(old: 4, new: 6)
      == "v2 came of feedback from Ann. Only 4 applications were sent with another version before it, too few to set beside what came with it."
  )
  #expect(await change(old: 1, new: 6).contains("Only 1 application was sent"))
  #expect(await change(old: 0, new: 6).contains("No application was sent with another version"))
  #expect(
    await change(old: 5, new: 5)
      == "v2 came of feedback from Ann. With it, 2 of 5 went on within 21 days. With other versions, before it, 3 of 5 did. Much else changed in that time, so it may not be the cause."
  )
}

@Test func `the range of the difference appears from a hundred applications in all`() async {
  #expect(await !change(old: 94, new: 5).contains("range"))
  // 2 of 5 - 48 of 95 = -.105; Wilson .118-.769 and .407-.604, so Newcombe's ends are
  // -.105 - sqrt((.4 - .118)^2 + (.604 - .505)^2) = -.40 and -.105 + sqrt(.369^2 + .098^2) = .28.
  #expect(
    await change(old: 95, new: 5).contains(
      " did. The likely range of the difference is -40 to 28 percentage points."))
}
