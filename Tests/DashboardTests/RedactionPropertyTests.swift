import Dashboard
import Insights
import Journal
import PageModel
import Redaction
import Rendering
import SeededRandom
import Testing

/// Syllables of names: with composed and decomposed accents, in other scripts, with characters that mean something
/// in Markdown or YAML, and with invisible ones.
private let syllables = [
  "zor", "vex", "Qua", "mü", "mu\u{308}", "né", "ne\u{301}", "ßik", "İx", "ığ", "Ωξ", "цю", "גשר",
  "בן", "株式", "한글", "x*y", "q_z", "k`j", "w[v", "z]k", "p|q", "h#k", "v~w", "j&k", "k<z", "z>k",
  "q\\z", "$v", "x\u{200B}k", "vo'k", "zo’k", "k-v", "z.k",
]

private func name(_ random: inout SplitMix64) -> String {
  let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
    // Two letters or fewer may be a word of a language, or a part of a label.
    (0..<Int.random(in: 2...3, using: &random)).map { _ in syllables.randomElement(using: &random)!
    }
    .joined()
  }
  return words.joined(separator: " ")
}

/// A name as someone may write it in Markdown: in another case, broken by emphasis, or across lines.
private func written(_ name: String, _ random: inout SplitMix64) -> String {
  let escaped = name.map { "\\`*_[]<>#|~&$".contains($0) ? "\\\($0)" : String($0) }.joined()
  return switch Int.random(in: 0..<7, using: &random) {
  case 0: escaped.uppercased()
  case 1: escaped.lowercased()
  case 2: "**\(escaped)**"
  case 3: "*\(escaped)*’s"
  case 4: escaped.replacing(" ", with: "\n> ")
  case 5 where name.prefix(2).allSatisfy(\.isLetter): "*\(escaped.prefix(1))*\(escaped.dropFirst())"
  default: escaped
  }
}

/// A text as a reader sees it, without Markdown, case or invisible characters. Independent of the program.
private func read(_ markdown: String) -> String {
  var words = ""
  var isEscaped = false
  for scalar in markdown.unicodeScalars {
    if scalar == "\\", !isEscaped {
      isEscaped = true
      continue
    }
    let isMark = !isEscaped && (scalar == "*" || scalar == "`")
    if !isMark, scalar.value != 0x200B { words.unicodeScalars.append(scalar) }
    isEscaped = false
  }
  return words.uppercased().lowercased().replacing("’", with: "'")
}

private func found(_ names: [String], on page: Page) -> [String] {
  let text = read(MarkdownRenderer(template: PageTemplate(ofAll: page)).render(page))
  return names.filter { name in
    // As the page writes it: a backslash before every special character.
    text.contains(read(name.map { "\\*`".contains($0) ? "\\\($0)" : String($0) }.joined()))
  }
}

private func quoted(_ name: String) -> String { "'" + name.replacing("'", with: "''") + "'" }

@Test(arguments: 0..<60)
func `no name from a field is left on a redacted page`(seed: Int) async {
  var random = SplitMix64(state: UInt64(seed))
  let companies = (0..<4).map { _ in name(&random) }
  let people = (0..<3).map { _ in name(&random) }
  let places = (0..<2).map { _ in
    name(&random).filter { !"[]|;,/()".contains($0) }
  }
  let all = companies + people + places
  let said = (0..<12).map { _ in
    "word \(written(all.randomElement(using: &random)!, &random)), and (\(written(all.randomElement(using: &random)!, &random))) word"
  }
  var files: [String: String] = [
    "feedback/f.md":
      "---\nfrom: \(quoted(people[0]))\nreceived: \(ago(5))\nchange: \(quoted(said[0].replacing("\n> ", with: " ")))\n---\n> \(said[1])\n",
    "reflections/r.md":
      "---\napplication: nowhere\n---\n## Lessons\n"
      + said[2..<7].map { "- \($0.replacing("\n> ", with: "\n  "))\n" }.joined() + "\n## Try\n"
      + said[7..<12].map { "- [ ] \($0.replacing("\n> ", with: "\n  "))\n" }.joined(),
  ]
  for (index, company) in companies.enumerated() {
    files["applications/\(index).md"] =
      "---\ncompany: \(quoted(company))\nrole: Engineer\nlocation: \(quoted(places[index % 2]))\nhistory: [\(ago(50)) applied, \(ago(40)) \(index % 2 == 0 ? "final" : "screen")]\n---\n"
  }
  for (index, person) in people.enumerated() {
    files["people/\(index).md"] =
      "---\nname: \(quoted(person))\nhelps_with: [\(quoted(all.randomElement(using: &random)!))]\n---\n"
  }
  let insights = await Insights(await journal(files))
  let (page, replacements) = Brief.redactedPage(for: insights)
  let left = found(all, on: page)
  #expect(left == [])
  #expect(replacements.contains { $0.label.hasPrefix("Company ") })
  // The page without redaction contains the names; otherwise this test would prove nothing.
  #expect(found(all, on: Brief.page(for: insights)).count >= 5)
}
