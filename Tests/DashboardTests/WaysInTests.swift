import Charts
import Insights
import Journal
import PageModel
import Rendering
import Statistics
import Testing

@testable import Dashboard

@Test(arguments: [(0, 1), (1, 1), (4, 9), (1, 20), (7, 9), (5000, 10_000)])
func `a share is a dot inside its range, on a line from 0 to 100%`(count: Int, total: Int) throws {
  let counted = Proportion(count, of: total)
  let track = ShareTrack.track(of: counted, isSmall: false)
  let interval = try #require(counted.interval)
  #expect(
    track.marks == [
      .line(at: 0, .grid), .line(at: 0.5, .grid), .line(at: 1, .grid),
      .bar(from: interval.low, to: interval.high, .range),
      .dot(at: Double(count) / Double(total), .stage),
    ])
  // A small group has the same shape, paler, and no numbers of a range.
  let small = ShareTrack.track(of: counted, isSmall: true)
  #expect(small.marks[3] == .bar(from: interval.low, to: interval.high, .track))
  #expect(small.marks[4] == .dot(at: Double(count) / Double(total), .neutral))
  #expect(track.title == interval.displayText && small.title == nil)
}

@Test func `a track is drawn in parts of its width, so that it fits any place`() {
  let svg = text(
    SVGRenderer.markup(
      Track(
        [.line(at: 0.5, .grid), .bar(from: 0.25, to: 0.625, .range), .dot(at: 1, .stage)],
        title: "25% to 63%")))
  #expect(svg.contains(#"<line class="grid" x1="50%" x2="50%""#))
  #expect(svg.contains(#"<rect class="range" x="25%" width="37.5%""#))
  #expect(svg.contains(#"<circle class="stage" cx="100%""#))
  #expect(svg.contains("<title>25% to 63%</title>") && !svg.contains("viewBox"))
}

private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

/// A search in which each application has these lines, and every third one went on unless `stops` says otherwise.
private func shares(
  _ count: Int, stops: (Int) -> Bool = { $0 % 3 > 0 }, _ lines: (Int) -> String
) async -> Shares? {
  let notes = applications(count) { index in
    let sent = 29 + count - index
    return
      "\(lines(index))\nhistory: [\(ago(sent)) applied, \(ago(sent - 5)) \(stops(index) ? "rejected" : "screen")]"
  }
  return await dashboard(await journal(notes))["numbers"].compactMap { element in
    if case .shares(let shares) = element { shares } else { nil }
  }.first
}

private func names(_ rows: [Shares.Row]) -> [String] { rows.map(\.cells[0].plain) }

@Test
func `channel, role and industry are side by side, and the others are in a fold that names them`()
  async throws
{
  let all = try #require(
    await shares(60) {
      "role: R\($0 % 2)\nchannel: c\($0 % 2)\nindustry: i\($0 % 2)\nremote: p\($0 % 2)\nresume: v\($0 % 2)\ncover_letter: l\($0 % 2)"
    })
  #expect(all.groupings.map(\.title) == ["By channel", "By role", "By industry"])
  #expect(
    all.folded.map(\.title) == ["By place of work", "By resume version", "By letter version"])
  #expect(all.foldSummary == "By place of work, resume and letter")
  // If there are only others, no fold hides them.
  let others = try #require(await shares(60) { "role: R\nremote: p\($0 % 2)" })
  #expect(others.groupings.map(\.title) == ["By place of work"] && others.folded.isEmpty)
}

@Test func `the page says from which number on groups are compared`() async throws {
  let all = try #require(
    await shares(40) { "role: \($0 < 6 ? "Small" : $0 % 2 == 0 ? "A" : "B")" })
  #expect(all.key.plain.hasSuffix("groups of 8 or more are compared."))
  let notes = applications(40) { index in
    "role: \(index < 20 ? "A" : "B")\nhistory: [\(ago(70 - index)) applied, \(ago(65 - index)) \(index < 18 ? "screen" : "rejected")]"
  }
  let said = await dashboard(await journal(notes))["comparisons"].flatMap(\.words)
  #expect(
    said.contains { $0.hasPrefix("These two groups, of 8 applications or more each, differ") })
}

@Test func `groups of fewer than five are after the others, pale and without a range`() async throws
{
  // Of 60, 4 came by referral, and all of them went on.
  let all = try #require(
    await shares(60, stops: { $0 % 3 > 0 && $0 >= 4 }) {
      "role: R\nchannel: \($0 < 4 ? "referral" : $0 % 2 == 0 ? "event" : "board")"
    })
  let rows = try #require(all.groupings.first).rows
  #expect(names(rows).last == "referral" && rows.map(\.isSmall) == [false, false, true])
  #expect(rows.map { $0.cells[2].plain.isEmpty } == [false, false, true])
  #expect(rows[2].cells[1].plain == "4 of 4")
  // The page of plain text has one table, and says what it leaves out.
  #expect(all.tableInText?.rows.map { $0[1].plain } == Array(names(rows).prefix(2)))
  #expect(
    all.remarkInText?.plain
      == "Left out: 1 group of fewer than 5 applications; onward stats has them all.")
}

@Test func `where no group led further, no order is claimed`() async throws {
  // All that went on came without a channel.
  let all = try #require(
    await shares(60, stops: { $0 < 30 }) {
      "role: R\($0 % 2)" + ($0 < 30 ? "\nchannel: \($0 < 6 ? "b" : $0 < 12 ? "a" : "z")" : "")
    })
  let channels = try #require(all.groupings.first { $0.title == "By channel" })
  // The largest first; of one size, by name.
  #expect(names(channels.rows) == ["z", "a", "b"])
  #expect(channels.remark?.plain == "None of these led further yet.")
  #expect(all.groupings.first { $0.title == "By role" }?.remark == nil)
}

@Test(arguments: [(8, 0, 0), (9, 1, 0), (30, 22, 0), (60, 30, 22)])
func `of many groups the largest are shown, and more are in a fold`(
  count: Int, folded: Int, left: Int
) async throws {
  let all = try #require(await shares(8 * count) { "role: R\($0 % count)" })
  let roles = try #require(all.groupings.first)
  #expect(roles.rows.count == 8 && roles.folded.count == folded)
  if count == 9 { #expect(roles.foldSummary == "1 more role") }
  if count == 30 { #expect(roles.foldSummary == "22 more roles") }
  #expect(
    roles.remark?.plain == (left == 0 ? nil : "22 more roles: onward stats has them all."))
  #expect(Set(names(roles.rows + roles.folded)).count == 8 + folded)
  #expect(all.tableInText?.rows.count == 8)
}
