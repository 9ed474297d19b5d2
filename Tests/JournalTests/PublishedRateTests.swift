import Diagnostics
import Journal
import Markdown
import Testing

private func read(_ text: String) -> (rates: [PublishedRate], problems: [String]) {
  let (rates, diagnostics) = PublishedRate.all(in: SourceFile(path: "rates.yml", text: text))
  return (rates, diagnostics.sorted().map(\.line))
}

private let good = """
  # Mine.
  1 in 2 wrote back:
    source: "Poll: one #2"
    year: 0999
    of: 1,200 people
    caveat: no
  "20%: a year":
    Source: Another
    YEAR: 2021-22
    of: 12:30
    caveat: 1.10

  """

private let whole = PublishedRate(
  sentence: "1 in 2 wrote back", source: "Poll: one #2", year: "0999", of: "1,200 people",
  caveat: "no")

@Test func `rates are read in the file's order, and their numbers stay as they were written`() {
  let (rates, problems) = read(good)
  #expect(problems == [])
  #expect(
    rates == [
      whole,
      PublishedRate(
        sentence: "20%: a year", source: "Another", year: "2021-22", of: "12:30", caveat: "1.10"),
    ])
}

@Test func `a rate's lines may be a list, and the file may have Windows line ends`() {
  let listed = "1 in 2 wrote back:\n- source: S\n- year: 1\n- of: O\n- caveat: C\n"
  let expected = PublishedRate(
    sentence: "1 in 2 wrote back", source: "S", year: "1", of: "O", caveat: "C")
  #expect(read(listed).rates == [expected])
  #expect(read("\u{FEFF}" + listed.replacing("\n", with: "\r\n")).rates == [expected])
}

@Test(arguments: ["", "\n\n", "# Nothing here.\n", "---\n", "\u{FEFF}"])
func `an empty file has no rates and no problems`(text: String) {
  let (rates, problems) = read(text)
  #expect(rates == [])
  #expect(problems == [])
}

@Test func `a rate with a missing field is reported and left out, and the others are kept`() {
  let (rates, problems) = read(
    good + "Half of all:\n  source: S\n  year:\n  of: O\nJust words: S, 2020\nNothing:\n")
  #expect(rates.count == 2)
  #expect(
    problems == [
      "rates.yml:12:1: error: 'Half of all' lacks 'year', 'caveat'; it is not shown, because a figure without source, year, of and caveat misleads [incomplete-rate]",
      "rates.yml:16:1: error: 'Just words' lacks 'source', 'year', 'of', 'caveat'; it is not shown, because a figure without source, year, of and caveat misleads [incomplete-rate]",
      "rates.yml:17:1: error: 'Nothing' lacks 'source', 'year', 'of', 'caveat'; it is not shown, because a figure without source, year, of and caveat misleads [incomplete-rate]",
    ])
}

@Test func `an unknown key is reported with a suggestion`() {
  let (rates, problems) = read(
    "Half of all:\n  sorce: T\n  source: S\n  year: 1\n  of: O\n  caveat: C\n  colour: red\n")
  #expect(rates.count == 1)
  #expect(
    problems == [
      "rates.yml:2:3: error: 'sorce' is not known here; expected source, year, of or caveat; did you mean 'source'? [unknown-key]",
      "rates.yml:7:3: error: 'colour' is not known here; expected source, year, of or caveat [unknown-key]",
    ])
}

@Test func `the first of two lines with the same key counts`() {
  let (rates, problems) = read(
    "Half:\n  source: S\n  source: T\n  year: 1\n  of: O\n  caveat: C\nHalf:\n  source: U\n")
  #expect(rates.map(\.source) == ["S"])
  #expect(
    problems == [
      "rates.yml:3:3: warning: 'source' appears here again; the one on line 2 counts [duplicate-key]",
      "rates.yml:8:3: warning: 'source' appears here again; the one on line 2 counts [duplicate-key]",
    ])
}

@Test(arguments: [
  (
    "Half: of: all\n",
    "1:9: error: the published rates cannot be read: a value that contains a colon followed by a space must be in quotes; none of them is shown [unreadable-rates]"
  ),
  (
    "- Half\n",
    "1:1: error: the published rates cannot be read: it contains no 'key: value' lines; none of them is shown [unreadable-rates]"
  ),
  (
    "Half: &a\n  source: S\n",
    "1:7: error: the published rates cannot be read: an anchor (&name) is not supported here; none of them is shown [unreadable-rates]"
  ),
])
func `a file with invalid YAML shows no rates, and reports where the problem is`(
  text: String, problem: String
) {
  let (rates, problems) = read(text)
  #expect(rates == [])
  #expect(problems == ["rates.yml:" + problem])
  #expect(read(good + text).rates == [])
}

@Test func `a file that is not UTF-8 shows no rates, and reports where the problem is`() {
  let bytes = Array("Half:\n  source: S".utf8) + [0xE4, 0x0A]
  let (rates, diagnostics) = PublishedRate.all(in: SourceFile(path: "rates.yml", bytes: bytes))
  #expect(rates == [])
  #expect(diagnostics.map(\.message.id) == [.notUTF8])
  #expect(diagnostics.map(\.position.line) == [2])
}

@Test func `a problem in the user's own rates file is an error`()
  async throws
{
  var found: [Diagnostic] = []
  let settings = try Settings(
    reading: SourceFile(path: "onward.yml", text: "benchmarks: rates.yml\n"), reporting: &found)
  let rates = PublishedRate.all(in: SourceFile(path: "rates.yml", text: "Half:\n"))
  let journal = await Journal(
    reading: [], settings: settings, hasSettings: true, on: Day(number: 20_672),
    publishedRates: [whole], alsoReporting: rates.diagnostics)
  #expect(journal.diagnostics.map(\.severity) == [.error])
  #expect(journal.publishedRates == [whole])
}
