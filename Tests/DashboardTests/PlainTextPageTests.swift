import Dashboard
import Insights
import Journal
import PageModel
import Rendering
import Testing

/// The lines of a page between two fences each, and the lines outside of them.
private func fences(in page: String) -> (inside: [[String]], outside: [String]) {
  var inside: [[String]] = []
  var outside: [String] = []
  var fence: String?
  for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
    let ticks = String(line.prefix { $0 == "`" })
    if let open = fence {
      // Only a line of nothing but as many backticks ends it.
      if ticks == line, ticks.count >= open.count {
        fence = nil
      } else {
        inside[inside.count - 1].append(line)
      }
    } else if ticks.count >= 3 {
      fence = ticks
      inside.append([])
    } else {
      outside.append(line)
    }
  }
  return (inside, outside)
}

@Test func `the sample's page of plain text has fewer than 200 lines before the table of all`()
  async throws
{
  let (files, settings) = try shuffledSample()
  let journal = await Journal(
    reading: files, settings: settings, hasSettings: true,
    on: Day(iso: "2026-08-07") ?? Day(number: 0))
  let lines = await markdown(journal).split(separator: "\n", omittingEmptySubsequences: false)
  let before = try #require(lines.firstIndex(of: "## All"))
  #expect(before < 200, "\(before) lines")
}

@Test(arguments: ["``` Acme", "````\n``` Acme", "~~~ Acme", "``` sh\nrm -rf\n```", "a ``` b"])
func `no fence in a name ends the blocks of characters, or begins one`(name: String) async {
  let quoted = "'" + name.replacing("\n", with: " ") + "'"
  var notes: [String: String] = [:]
  for index in 0..<8 {
    notes["applications/\(index).md"] =
      "---\ncompany: \(quoted)\nrole: \(quoted)\nchannel: \(quoted)\nhistory: [2026-07-0\(index + 1) applied, 2026-07-20 interview]\n---\n\(name)\n"
  }
  notes["goals/g.md"] =
    "---\ntitle: \(quoted)\nmeasure: applications\ntarget: 2\nper: week\nplan: \(quoted)\n---\n"
  notes["days/2026-08-01.md"] = "---\nmood: 3\nwith: \(quoted)\n---\n"
  let journal = await journal(notes)
  let (inside, outside) = fences(in: await markdown(journal))
  // The towers and the days, each with nothing but characters that draw, digits, and the names of rows.
  #expect(inside.count == 2)
  #expect(inside.first?.dropLast().last?.hasPrefix("sent") == true)
  #expect(inside.last?.map { $0.prefix(3) }.prefix(3) == ["Mon", "Tue", "Wed"])
  #expect(inside.joined().allSatisfy { !$0.contains("`") && !$0.contains("~") })
  #expect(outside.contains("## All") && outside.contains("## Days"))
}

@Test func `characters with a fence of their own have a longer one around them`() {
  let lines = ["```", "Acme ````` Acme", "## All"]
  let weeks = Weeks(
    "Days.", columns: ["", "", ""], axis: .init(months: [], today: 1), key: [], rows: [], below: [],
    twins: [], characters: lines, inText: [])
  let page = Page(
    title: "t", day: Day(number: 0), state: "s",
    sections: [.init(id: "days", heading: "Days", elements: [.weeks(weeks)])])
  let (inside, outside) = fences(in: MarkdownRenderer(template: markdownTemplate).render(page))
  #expect(inside == [lines] && outside.contains("## Days") && outside.contains("Days."))
}

@Test
func
  `all is directly below its heading, a list below what leads to it, and a line of a fold is one of its items`()
{
  func text(_ elements: [Element]) -> String {
    let page = Page(
      title: "t", day: Day(number: 0), state: "s",
      sections: [.init(id: "days", heading: "Days", elements: elements)])
    let text = MarkdownRenderer(template: markdownTemplate).render(page)
    return text.split(separator: "## Days\n\n").last.map(String.init) ?? ""
  }
  let fold = Element.fold(Fold("more", [.list(["c"])], inText: "1 more."))
  #expect(text([.heading("H"), .list(["a", "b"])]) == "### H\n- a\n- b\n")
  #expect(text([.paragraph("So:"), .list(["a"])]) == "So:\n- a\n")
  #expect(text([.paragraph("So."), .list(["a"])]) == "So.\n\n- a\n")
  #expect(text([.list(["a"]), fold, .paragraph("p")]) == "- a\n- 1 more.\n\np\n")
  #expect(text([.paragraph("p"), fold, .list(["a"])]) == "p\n\n- 1 more.\n- a\n")
  #expect(text([.paragraph("p"), fold, .paragraph("q")]) == "p\n\n1 more.\n\nq\n")
  // The line of another part does not belong to the list before it.
  let parts = [Page.Part(id: "a", elements: [.list(["a"])]), .init(id: "b", elements: [fold])]
  let page = Page(
    title: "t", day: Day(number: 0), state: "s",
    sections: [.init(id: "days", heading: "Days", parts: parts)])
  let apart = MarkdownRenderer(template: markdownTemplate).render(page)
  #expect(apart.hasSuffix("## Days\n\n- a\n\n1 more.\n"))
  #expect(text([.list(["a"]), .heading("H"), .paragraph("p")]) == "- a\n\n### H\np\n")
}
