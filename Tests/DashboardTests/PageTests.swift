import Dashboard
import Diagnostics
import Insights
import Journal
import Markdown
import PageModel
import Rendering
import Testing

private let hostile = "</style><script>alert(1)</script>\"onclick=\"x|y`[z](javascript:1)\u{202E}"

private func hostileJournal() async -> Journal {
  let quoted = "'" + hostile.replacing("'", with: "''") + "'"
  var files = [
    "applications/<b>.md":
      "---\ncompany: \(quoted)\nrole: \(quoted)\nchannel: \(quoted)\nhistory: [2026-03-02 applied, 2026-05-02 interview, 2026-05-03 rejected]\nsetback_plan: \(quoted)\n---\n",
    "reflections/r.md":
      "---\napplication: \"[[<b>]]\"\nlessons: [\(quoted)]\n---\n- [ ] \(hostile)\n",
    "wins/2026-05-02.md": "---\ntitle: \(quoted)\n---\n",
    "days/2026-05-02.md": "---\nmood: \(quoted)\n---\n",
  ]
  for index in 0..<14 {
    files["applications/\(index).md"] =
      "---\ncompany: \(quoted)\nchannel: \(quoted)\nrole: R\napplied: 2026-07-0\(index % 7 + 1)\n---\n"
  }
  return await journal(files)
}

@Test func `hostile text makes no element and no attribute`() async {
  let page = await html(await hostileJournal())
  #expect(page.contains("&lt;script&gt;"))
  // The page has one style and one script of its own.
  for tag in ["<style", "</style", "<script", "</script"] {
    #expect(page.split(separator: tag).count == 2, "\(tag)")
  }
  #expect(!page.contains("\"onclick"))
  #expect(!page.contains("\u{202E}"))
  #expect(!page.contains("href=\"javascript"))
}

@Test func `hostile text breaks no line of the Markdown page`() async {
  let page = await markdown(await hostileJournal())
  // An escaped character is text. Without the escapes, only what has a meaning is left.
  let meaning = page.replacing(#/\\[^A-Za-z0-9\s]/#, with: "")
  #expect(!meaning.contains("<script"))
  #expect(!meaning.contains("](javascript"))
  let rows = page.split(separator: "\n").filter {
    $0.hasPrefix("| ") && $0.contains("applications/")
  }
  #expect(rows.count >= 15)
  for row in rows {
    let cells = row.replacing("\\|", with: "").split(
      separator: "|", omittingEmptySubsequences: false)
    #expect(cells.count == 6 || cells.count == 9, "\(row)")
  }
}

@Test func `the words of a private note appear on no page`() async {
  let journal = await journal([
    "applications/Zyx.md":
      "---\ncompany: Zyxw\nrole: Qrst\nchannel: Vuts\nsetback_plan: Ponm\nprivate: true\nmood: x\nhistory: [2026-03-02 applied, 2026-05-02 interview (Lkji), 2026-05-03 rejected]\ndeadline: Hgfe\n---\n",
    "applications/Open.md":
      "---\ncompany: Zyxw2\nrole: Qrst\nprivate: true\nhistory: [2026-03-02 applied, 2026-08-09 interview (Lkji)]\n---\n",
    "reflections/Zyx r.md":
      "---\napplication: \"[[Zyx]]\"\nprivate: true\nlessons: [Dcba]\n---\n- [ ] Wxyz\n",
    "reflections/about.md": "---\napplication: \"[[Zyx]]\"\n---\n- [ ] open try\n",
    "wins/2026-05-02 Srqp.md": "---\nprivate: true\n---\n# Onml\n",
  ])
  for page in [await markdown(journal), await html(journal)] {
    for word in ["Zyx", "Qrst", "Vuts", "Ponm", "Lkji", "Hgfe", "Dcba", "Wxyz", "Srqp", "Onml"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("rivate application"))
    // One style of days.
    let days = page.replacing("\u{A0}", with: " ")
    #expect(days.contains("2 March") && days.contains("3 May") && !page.contains("2026-03-02"))
  }
}

@Test func `a private note stays unnamed if the settings have another word for private`() async {
  var settings = Settings()
  settings.aliases = [("geheim", "private")]
  let broken = SourceFile(
    path: "applications/Zyx.md", text: "---\ngeheim: true\nmood: 3\nstatus: Qrst\n---\n")
  let journal = await Journal(
    reading: [broken], settings: settings, hasSettings: true, on: Day(number: 20_672))
  #expect(!(await markdown(journal)).contains("Zyx"))
  #expect((await markdown(journal)).contains("a private note"))
}

@Test func `both pages say the same things in the same order`() async {
  let page = await dashboard(await hostileJournal())
  let headings = page.sections.map(\.heading)
  #expect(
    headings == [
      "Now", "Open", "Lessons", "Numbers", "Days", "All",
    ])
  // A section without anything to say is on neither page, and nothing links to it.
  let bare = await html(await journal(["profile.md": "# Jo\n"]))
  #expect(!bare.contains("Numbers") && !bare.contains("#numbers"))
  let inMarkdown = await markdown(await hostileJournal()).split(separator: "\n").filter {
    $0.hasPrefix("## ")
  }
  #expect(inMarkdown.map { String($0.dropFirst(3)) } == headings)
  let inHTML = await html(await hostileJournal()).split(separator: "<h2").dropFirst().map {
    // The number of a section is an element of its own.
    String($0.split(separator: ">")[1].split(separator: "<")[0]).replacing(#/ $/#, with: "")
  }
  #expect(inHTML == headings)
}

@Test func `a page rebuilt the next day changes only what the day changes`() async {
  let files = [
    "applications/a.md": "---\ncompany: A\nrole: R\napplied: 2026-08-01\n---\n",
    "applications/b.md":
      "---\ncompany: B\nrole: R\nhistory: [2026-03-02 applied, 2026-05-03 rejected]\n---\n",
  ]
  let one = await markdown(await journal(files, today: "2026-08-07")).split(separator: "\n")
  let next = await markdown(await journal(files, today: "2026-08-08")).split(separator: "\n")
  #expect(one.count == next.count)
  // Only the marker contains the day.
  #expect(zip(one, next).count { $0 != $1 } == 1)
}

@Test func `a sentence of the page says who rejected, how far it got, and the plan made for it`()
  async
{
  let page = await markdown(
    await journal(
      [
        "applications/Brightwater.md":
          "---\ncompany: Brightwater\nrole: Engineer\nhistory: [2026-03-02 applied, 2026-03-18 interview, 2026-03-24 rejected]\nsetback_plan: Ring Jo. Walk.\n---\n"
      ], today: "2026-03-28"))
  #expect(
    page.contains(
      "[Brightwater, Engineer](applications/Brightwater.md) said no on 24 March, after an interview. Getting that far means that the application worked. Before the answer came, you wrote for this day:\n\n> Ring Jo. Walk."
    ))
}

@Test
func `a Mermaid diagram is next to its table if asked for, and contains no character of a note`()
  async
{
  let page = await dashboard(await hostileJournal())
  let plain = MarkdownRenderer(template: markdownTemplate).render(page)
  let drawn = MarkdownRenderer(template: markdownTemplate, drawsMermaid: true).render(page)
  #expect(!plain.contains("mermaid"))
  let diagrams = drawn.split(separator: "```").filter { $0.hasPrefix("mermaid\n") }
  #expect(diagrams.count == 1)
  let diagram = diagrams.first?.split(separator: "\n") ?? []
  #expect(diagram.prefix(2) == ["mermaid", "sankey-beta"])
  #expect(diagram.count > 4)
  for row in diagram.dropFirst(2) {
    let parts = row.split(separator: ",")
    #expect(parts.count == 3)
    #expect(Int(parts[2]) != nil)
    #expect(row.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == " " || $0 == ",") })
  }
  #expect(drawn.contains("| Stage | Reached | Went on |"))
}

@Test func `a column of all applications in which no row has anything is left out`() async {
  let saved = await journal(applications(5) { _ in "role: R\nstatus: saved" })
  #expect(await markdown(saved).contains("| Company | Role | How it stands |\n"))
  #expect(await html(saved).contains("<table class=\"searchable\">"))
  let sent = await journal(
    applications(5) { _ in
      "role: R\nchannel: c\nhistory: [2026-08-01 applied, 2026-08-05 rejected]"
    })
  #expect(await html(sent).contains("<table class=\"searchable whole\">"))
}

@Test func `on the first day nothing is counted`() async {
  let page = await dashboard(await journal(["profile.md": "---\ntype: profile\n---\n"]))
  #expect(page.sections.allSatisfy { $0.count == nil })
  #expect(!page.words.contains { $0.contains("note in all") })
}
