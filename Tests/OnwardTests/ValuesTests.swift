import Templates
import Testing

/// The commands that write for others, or that a person might show to someone.
private let shown = [
  "build && cat dashboard.md dashboard.html", "brief", "brief --redact", "stats",
  "stats --format json",
  "record --from 2026-03-01", "export json", "export csv", "export ics", "export vcf",
  "check --verbose",
  "doctor", "status", "next --all",
]

@Test(arguments: shown) func `no command has a word of a note about values`(command: String) throws
{
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/Acme.md", "---\ncompany: Acme\nrole: Cook\napplied: 2026-03-02\n---\n")
  let without = try scratch.run("onward \(command) --today 2026-03-20")
  // It does not say that it is private, and its folder and kind are not named either.
  try scratch.write(
    "values/2026-03-10 Zebrafish.md", "---\nchosen: [Okapi, Narwhal]\n---\nThe AXOLOTL.\n")
  let with = try scratch.run("onward \(command) --today 2026-03-20")
  for word in ["Zebrafish", "Okapi", "Narwhal", "AXOLOTL"] {
    #expect(!with.output.contains(word) && !with.errors.contains(word))
  }
  if command.hasPrefix("export") || command.hasPrefix("record") || command.hasPrefix("brief") {
    #expect(with.output == without.output && with.errors == without.errors)
  }
}

@Test func `the pages do not even count it`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/Acme.md", "---\ncompany: Acme\nrole: Cook\napplied: 2026-03-02\n---\n")
  try scratch.run("onward build --today 2026-03-20").expectSuccess()
  let page = try scratch.text("dashboard.html")
  try scratch.write("values/a.md", "---\nprivate: no\n---\nx\n")
  try scratch.run("onward build --today 2026-03-20").expectSuccess()
  #expect(try scratch.text("dashboard.html") == page)
}
