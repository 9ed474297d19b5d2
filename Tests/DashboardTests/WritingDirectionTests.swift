import PageModel
import Rendering
import Testing

@testable import Dashboard

@Test(arguments: [
  ("Acme", false), ("Größe – ok", false), ("株式会社", false), ("חברה", true), ("شركة 12", true),
  ("a\u{200F}b", true), ("\u{202E}x", true),
])
func `text is isolated if a character in it could reverse its neighbors`(
  words: String, isApart: Bool
) {
  #expect(words.mayTurnNeighbors == isApart)
  let text: Text = "At \(words): 3 of 5"
  #expect(HTMLRenderer.markup(text).text.contains("<bdi>") == isApart)
  // A link is isolated by its style, and keeps the direction of the page.
  #expect(!HTMLRenderer.markup(Text([.note(words, path: "a.md")])).text.contains("<bdi>"))
}

@Test func `a deadline for sending is not upcoming after the application was sent`() async {
  let fields = "role: R\ndeadline: 2026-08-20\n"
  let journal = await journal([
    "applications/Sent.md": "---\ncompany: Sent\n\(fields)applied: 2026-08-01\n---\n",
    "applications/Test.md":
      "---\ncompany: Test\n\(fields)history: [2026-08-01 applied, 2026-08-03 assessment]\n---\n",
  ])
  let rows = await markdown(journal).split(separator: "\n").filter { $0.hasPrefix("- ") }
  #expect(rows.contains { $0.contains("Test") && $0.contains("20 August, assessment due") })
  #expect(rows.contains { $0.contains("Sent") && $0.hasSuffix("sent 1 August") })
}
