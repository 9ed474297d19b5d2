import Diagnostics
import Journal
import Markdown
import Testing

private func reflection(_ body: String) async throws -> Reflection {
  let text =
    "---\napplication: \"[[Acme]]\"\ndate: 2026-03-26\nfactors: [\"theirs: hired inside\"]\n---\n"
    + body
  let journal = await Journal(
    reading: [SourceFile(path: "reflections/a.md", text: text)], settings: Settings(),
    hasSettings: true, on: Day(iso: "2026-04-01")!)
  return try #require(journal.reflections.first)
}

private let template = """
  <!-- Two lines are enough. -->

  ## What happened

  ## Theirs, mine, unknown

  - theirs:
  - mine:
  - unknown:

  ## What to keep

  ## What to try

  - [ ]

  """

@Test func `the empty template of a reflection has no factors, lessons or tries of its own`()
  async throws
{
  let empty = try await reflection(template)
  #expect(empty.factors.map(\.text) == ["hired inside"])
  #expect(empty.lessons == [] && empty.tries.isEmpty && empty.opening.isEmpty)
}

@Test func `text under each question is read as what the question asks for`() async throws {
  let filled = try await reflection(
    template.replacing("- mine:", with: "- mine: drew the server as a box")
      .replacing("## What to try", with: "- Ask at the end what happens next.\n\n## What to try")
      .replacing("- [ ]", with: "- [ ] Go through one sync design")
      .replacing("## What happened\n", with: "## What happened\n\nThey took somebody else.\n"))
  #expect(
    filled.factors.map { "\($0.side) \($0.text)" } == [
      "theirs hired inside", "mine drew the server as a box",
    ])
  #expect(filled.lessons == ["Ask at the end what happens next."])
  #expect(filled.tries.map(\.text) == ["Go through one sync design"])
  #expect(filled.opening.map(\.text) == ["They took somebody else."])
}

@Test(arguments: [
  ("pay, timing; me", ["unknown pay", "unknown timing", "unknown me"]),
  ("theirs: budget; mine: nerves", ["theirs budget", "mine nerves"]),
  ("theirs: budget, mine: nerves", ["theirs budget", "mine nerves"]),
  (
    "theirs: they hired from inside, and the budget was cut",
    ["theirs they hired from inside, and the budget was cut"]
  ),
])
private func `factors are divided at commas and semicolons, but not within a sentence`(
  value: String, factors: [String]
) async throws {
  let text = "---\napplication: \"[[Acme]]\"\nfactors: \"\(value)\"\n---\n"
  let journal = await Journal(
    reading: [SourceFile(path: "reflections/2026-03-26 a.md", text: text)], settings: Settings(),
    hasSettings: true, on: Day(iso: "2026-04-01")!)
  let reflection = try #require(journal.reflections.first)
  #expect(reflection.factors.map { "\($0.side.rawValue) \($0.text)" } == factors)
}

@Test func `a list is divided at commas and semicolons alike`() async throws {
  let text = "---\ncompany: Acme\nrole: R\nskills: Swift; SQL, Go\n---\n"
  let journal = await Journal(
    reading: [SourceFile(path: "applications/a.md", text: text)], settings: Settings(),
    hasSettings: true, on: Day(iso: "2026-04-01")!)
  #expect(journal.applications.first?.skills == ["Swift", "SQL", "Go"])
}
