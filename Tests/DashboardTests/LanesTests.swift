import Charts
import Insights
import Journal
import PageModel
import Rendering
import Testing

@testable import Dashboard

private let today = Day(iso: "2026-08-07") ?? Day(number: 0)

private func lane(
  _ events: [(ago: Int, shape: Lane.Shape)], _ plans: [(ahead: Int, isQuestion: Bool)] = []
) -> Lane {
  LaneChart(on: today).lane(
    of: events.map { .init(today + -$0.ago, $0.shape) },
    plans.map { .init(today + $0.ahead, isQuestion: $0.isQuestion) })
}

/// The place of a day on a scale that begins 70 days ago and has 84 days.
private func place(_ days: Int) -> Double { Double(70 + days) / 84 }

@Test func `each shape is at its day, on a scale of 70 days back and 14 ahead`() {
  let drawn = lane(
    [(70, .sent), (50, .step(.step2)), (35, .step(.step3)), (20, .note)],
    [(0, false), (14, true)])
  #expect(
    drawn.marks == [
      .init(at: 0, .sent), .init(at: place(-50), .step(.step2)),
      .init(at: place(-35), .step(.step3)), .init(at: place(-20), .note),
      .init(at: place(0), .date), .init(at: 1, .question),
    ])
  // The silence begins after the last step, and a note is not a step.
  #expect(
    drawn.lines == [
      .init(from: 0, to: place(-35), .talk), .init(from: place(-35), to: place(0), .silence),
      .init(from: place(0), to: 1, .plan),
    ])
}

@Test func `what was before the scale is an arrow, and so is what comes after it`() {
  #expect(
    lane([(90, .sent), (80, .step(.step2))])
      == Lane(lines: [.init(from: 0, to: place(0), .silence)], marks: [.init(at: 0, .earlier)]))
  let spoken = lane([(71, .sent), (10, .step(.step2))], [(15, false), (16, true)])
  #expect(
    spoken.lines == [
      .init(from: 0, to: place(-10), .talk), .init(from: place(-10), to: place(0), .silence),
      .init(from: place(0), to: 1, .plan),
    ])
  #expect(
    spoken.marks == [
      .init(at: 0, .earlier), .init(at: place(-10), .step(.step2)), .init(at: 1, .later),
    ])
}

@Test func `a question of the past is left of today, and no line leads to it`() {
  let drawn = lane([(40, .sent)], [(-20, true)])
  #expect(drawn.lines == [.init(from: place(-40), to: place(0), .silence)])
  #expect(drawn.marks.last == .init(at: place(-20), .question))
  // One before the scale has no place.
  #expect(lane([(90, .sent)], [(-80, true)]).marks == [.init(at: 0, .earlier)])
}

@Test func `without a day there is no drawing, and on one day everything is at one place`() {
  #expect(lane([]) == Lane())
  #expect(lane([], [(3, false)]).lines == [.init(from: place(0), to: place(3), .plan)])
  let one = lane([(0, .sent), (0, .step(.step2)), (0, .step(.step4))])
  #expect(one.lines.isEmpty && Set(one.marks.map(\.place)) == [place(0)])
  #expect(one.marks.last?.shape == .step(.step4))
}

@Test func `the names of the months have room on the narrowest page, on every day`() {
  var seen: Set<Int> = []
  for offset in 0..<800 {
    let day = today + offset
    let months = LaneChart(on: day).months
    let half = Lane.todayText.drawnWidth / 2 / Drawing.narrowWidth
    var spans = [(Lane.today - half, Lane.today + half)]
    for month in months {
      let from = month.place
      spans.append((from, from + month.text.drawnWidth / Drawing.narrowWidth))
      let first = day + (Int((from * 84).rounded()) - 70)
      #expect(first.dayOfMonth == 1 && first.monthName.hasPrefix(month.text.prefix(3)))
      #expect(month.text.hasSuffix(" \(first.year)") == (first.year != day.year))
    }
    spans.sort { $0.0 < $1.0 }
    #expect(spans.allSatisfy { $0.0 >= 0 && $0.1 <= 1 }, "\(day)")
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.1 <= $1.0 }, "\(day)")
    seen.insert(months.count)
  }
  // Most days show two months. The one that just began has no room before today.
  #expect(seen == [1, 2])
}

private func elements(_ notes: [String: String]) async -> [Element] {
  let files = notes.map { name, lines in
    ("applications/\(name).md", "---\ncompany: \(name)\nrole: Baker\n\(lines)\n---\n")
  }
  return await dashboard(await journal(Dictionary(uniqueKeysWithValues: files)))["open"]
}

extension [Element] {
  fileprivate var lanes: Lanes? {
    lazy.compactMap { if case .lanes(let lanes) = $0 { lanes } else { nil } }.first
  }
}

extension Lanes {
  fileprivate var said: [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: groups.map { group in
        (group.heading, group.rows.map { "\($0.name.plain): \($0.next.plain)|\($0.aside.plain)" })
      })
  }
}

@Test func `an application is in the group of whose turn it is`() async throws {
  let elements = await elements([
    "Test": "history: [2026-07-22 applied, 2026-08-03 assessment]\ndeadline: 2026-08-10",
    "Final":
      "history: [2026-06-10 applied, 2026-07-15 interview, 2026-08-08 10:00 final]\nfollow_up: 2026-08-20",
    "Offer": "history: [2026-06-10 applied, 2026-08-01 offer]\ndeadline: 2026-08-09",
    "Taken": "history: [2026-06-10 applied, 2026-08-02 offer]",
    "Later": "history: [2026-06-10 applied]\nfollow_up: 2026-07-02",
    "Sooner": "history: [2026-05-18 applied]\nfollow_up: 2026-06-02",
    "Moved": "history: [2026-05-18 applied, 2026-07-20 screen]\nfollow_up: 2026-06-02",
    "Fresh": "applied: 2026-08-03", "Undated": "applied: true",
    "Old": "history: [2026-01-02 applied, 2026-01-05 screen]",
  ])
  let lanes = try #require(elements.lanes)
  #expect(
    lanes.said == [
      "A date ahead": [
        "Final: Sat 8 August, 10:00 final round|then 20 August ask how it stands",
        "Offer: Sun 9 August answer due|", "Test: Mon 10 August assessment due|",
      ],
      "Up to you": [
        "Taken: answer the offer|since 2 August", "Later: ask, or let it rest|since 2 July",
        "Sooner: ask, or let it rest|since 2 June",
      ],
      "Their turn": [
        "Fresh: sent 3 August|", "Moved: last word 20 July|", "Undated: day not known|",
      ],
    ])
  #expect(lanes.groups.map(\.heading) == ["A date ahead", "Up to you", "Their turn"])
  guard case .fold(let silent)? = elements.last, case .list(let named)? = silent.elements.last
  else {
    Issue.record("no fold is the last element")
    return
  }
  #expect(silent.summary == "Long silent: 1 open application")
  #expect(named.map(\.plain) == ["Old, Baker: 5 January"])
  // The words for people who hear the page.
  let rows = lanes.groups.flatMap(\.rows)
  #expect(
    rows.map(\.said.plain).prefix(2) == [
      // With a date ahead no one is silent.
      "sent 10 June, interview 15 July", "sent 10 June, offer 1 August",
    ])
  let taken = rows.first { $0.name.plain == "Taken" }
  #expect(taken?.said.plain == "sent 10 June, offer 2 August")
  let fresh = rows.first { $0.name.plain == "Fresh" }
  #expect(fresh?.said.plain == "sent 3 August, silent since 3 August")
  #expect(rows.last?.said.plain == "no day is known" && rows.last?.lane == Lane())
}

@Test func `an appointment of today is a date ahead until the note says that it is over`()
  async throws
{
  let open = "history: [2026-07-22 applied, 2026-08-07 14:30 screen]"
  let lanes = try #require(await elements(["Acme": open]).lanes)
  #expect(lanes.said == ["A date ahead": ["Acme: Fri 7 August, 14:30 screen|"]])
  #expect(lanes.groups[0].rows[0].lane.marks.map(\.shape) == [.sent, .date])
  #expect(lanes.key.map(\.shape) == [.sent, .silence, .date])
}

@Test func `at most thirty have a row, those with a date first, and the rest is counted`()
  async throws
{
  var notes = ["Last": "applied: 2026-06-01\nfollow_up: 2026-08-20"]
  for index in 0..<35 { notes["C\(index)"] = "applied: 2026-07-\(10 + index % 20)" }
  let elements = await elements(notes)
  let lanes = try #require(elements.lanes)
  #expect(lanes.groups.map(\.rows.count) == [1, 29] && lanes.groups.map(\.count) == [1, 35])
  #expect(elements.flatMap(\.words).last == "6 more in All.")
}

@Test func `nothing of a private application but its days is in a lane`() async throws {
  let notes = [
    "applications/Secret.md":
      "---\ncompany: Secret\nrole: Spy\nprivate: true\nhistory: [2026-07-22 applied, 2026-08-10 interview (whispers)]\n---\n"
  ]
  let journal = await journal(notes)
  let page = await dashboard(journal)
  let words = page.words.joined(separator: "\n")
  #expect(words.contains("A private application") && words.contains("10 August"))
  for text in [words, await html(journal), await markdown(journal)] {
    #expect(!text.contains(#/Secret|Spy|whispers/#))
  }
}

@Test func `both pages have each row, and no word of a note is markup`() async {
  let name = "<b>&\"'`*[x](y)"
  let journal = await journal([
    "applications/a.md":
      "---\ncompany: '\(name.replacing("'", with: "''"))'\nrole: '\(name.replacing("'", with: "''"))'\nhistory: [2026-07-22 applied, 2026-08-10 interview]\n---\n"
  ])
  let page = await html(journal)
  #expect(
    page.contains(
      "</th><td class=\"lane\"><svg aria-hidden=\"true\"><line class=\"silence\" x1=\"64.3%\" x2=\"83.3%\""
    ))
  #expect(page.contains("<span>sent 22\u{A0}July</span>"))
  #expect(!page.contains("<b>"))
  let text = await markdown(journal)
  #expect(text.contains("### A date ahead\n- Mon 10 August, interview: [\\<b\\>"))
}

@Test func `the words of a lane are changed like all others`() async throws {
  let journal = await journal([
    "applications/a.md": "---\ncompany: Acme\nrole: Baker\napplied: 2026-08-03\n---\n",
    "applications/b.md": "---\ncompany: Acme\nrole: Baker\napplied: 2026-01-03\n---\n",
  ])
  let page = await dashboard(journal).withTexts { text in
    text.replacing(
      text.plain.matches(of: #/Acme|Baker/#).map { match in
        let start = text.plain.distance(from: text.plain.startIndex, to: match.range.lowerBound)
        return (range: start..<start + match.0.count, text: "–")
      })
  }
  #expect(!page["open"].flatMap(\.words).joined().contains(#/Acme|Baker/#))
  #expect(page["open"].flatMap(\.words).contains("–"))
}

@Test func `a company with several rows has its roles on a narrow page too`() async throws {
  let lanes = try #require(
    await dashboard(
      journal([
        "applications/a.md": "---\ncompany: Twice\nrole: Engineer\napplied: \(ago(3))\n---\n",
        "applications/b.md": "---\ncompany: Twice\nrole: Writer\napplied: \(ago(4))\n---\n",
        "applications/c.md": "---\ncompany: Once\nrole: Writer\napplied: \(ago(5))\n---\n",
      ]))["in-motion"].lazy.compactMap { element in
        if case .lanes(let lanes) = element { lanes } else { nil }
      }.first)
  #expect(lanes.repeatedNames == ["Twice"])
  let html = String(decoding: LanesTable.markup(lanes, id: "x").bytes, as: UTF8.self)
  #expect(html.split(separator: "<tr class=\"again\">").count == 3)
}
