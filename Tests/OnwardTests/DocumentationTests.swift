import Diagnostics
import Foundation
import Journal
import Testing

@Test(arguments: Diagnostic.ID.allCases)
func `every problem is in the guide, with a wrong and a right example`(id: Diagnostic.ID)
  throws
{
  let guide = try String(
    contentsOf: projectRoot.appending(path: "docs/problems.md"), encoding: .utf8)
  let section = try #require(
    guide.components(separatedBy: "\n### ").first { $0.hasPrefix(id.rawValue + "\n") })
  #expect(section.contains("Wrong"))
  #expect(section.contains("Right"))
  #expect(guide.contains("(#\(id.rawValue))"))
}

@Test(arguments: ["conflict-marker", "unclosed-front-matter", "incomplete-rate"])
func `an example in the guide has its problem if it is wrong, and not if it is right`(id: String)
  throws
{
  let examples = try DocumentationPage("docs/problems.md").fences.filter { $0.heading == id }
  #expect(examples.count == 2)
  for (example, isWrong) in zip(examples, [true, false]) {
    let scratch = try Scratch()
    var lines = example.lines
    if example.language == "yaml" {
      try scratch.write("onward.yml", "benchmarks: rates.yml\n")
      try scratch.write("rates.yml", lines.joined(separator: "\n"))
    } else {
      if lines.first != "---" { lines = ["---", "company: Acme"] + lines + ["---"] }
      try scratch.write("onward.yml", "")
      try scratch.write("applications/Acme.md", lines.joined(separator: "\n"))
    }
    let run = try scratch.run("onward check --today 2026-04-02")
    #expect(run.output.contains("[\(id)]") == isWrong, "\(run.output)\(run.errors)")
  }
}

/// Git's own check, and this one, take such a line for an unfinished merge.
@Test(arguments: DocumentationPage.all)
func `no line of a page begins like a marker of a merge`(page: DocumentationPage) throws {
  let text = try String(contentsOf: projectRoot.appending(path: page.path), encoding: .utf8)
  let marked = text.split(separator: "\n").filter { line in
    ["<<<<<<<", "=======", ">>>>>>>"].contains { line.hasPrefix($0) }
  }
  #expect(marked == [])
}

// MARK: - Tables

/// An empty line ends a table, so that the rows below it are shown as text.
@Test(arguments: DocumentationPage.all)
func `every table of a page begins with a header`(page: DocumentationPage) {
  let lines = page.prose
  for (index, line) in lines.enumerated() where line.hasPrefix("|") {
    guard index == 0 || !lines[index - 1].hasPrefix("|") else { continue }
    let next = index + 1 < lines.count ? lines[index + 1] : ""
    #expect(next.hasPrefix("|-") && next.allSatisfy { "|-".contains($0) }, "\(line)")
  }
}

// MARK: - Links

@Test(arguments: DocumentationPage.all)
func `every link leads to a file, and to a heading in it`(page: DocumentationPage) throws {
  let folder = URL(filePath: "/" + page.path).deletingLastPathComponent()
  for link in page.links {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let target =
      parts[0].isEmpty
      ? page.path
      : String(folder.appending(path: String(parts[0])).standardizedFileURL.path.dropFirst())
    let exists = FileManager.default.fileExists(atPath: DocumentationPage.path(of: target))
    #expect(exists, "\(page.path) links to \(link)")
    if parts.count == 2, exists {
      let anchors = try DocumentationPage(target).headings.map(\.anchor)
      #expect(anchors.contains(String(parts[1])), "\(page.path) links to \(link)")
    }
  }
}

@Test func `the links are found, and every page can be reached`() {
  let links = DocumentationPage.all.flatMap { page in page.links.map { (page.path, $0) } }
  #expect(links.count > 100)
  let index = DocumentationPage.all.first { $0.path == "docs/README.md" }
  for page in DocumentationPage.all where page.path.hasPrefix("docs/") {
    let name = String(page.path.dropFirst(5))
    #expect(name == "README.md" || index?.links.contains(name) == true, "docs/README.md: \(name)")
  }
}

@Test func `the README has at most 110 lines`() throws {
  let readme = try String(contentsOf: projectRoot.appending(path: "README.md"), encoding: .utf8)
  #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 111)
}

// MARK: - Commands

/// How commands begin that no test can run, and why.
private let unrunnable = [
  ("make ", "builds or installs, with a network, and takes minutes"),
  ("tar -xzf onward-", "needs an archive; Tests/Packaging makes and installs one"),
  ("cd onward-", "as above"),
  ("./install.sh", "as above"),
  ("sh ~/.local/share/onward/uninstall.sh", "as above"),
  ("sudo ", "changes this machine"),
  ("ONWARD_RECORD=1 swift ", "as below"),
  ("swift ", "builds this project, which runs this test"),
  ("git push", "needs another repository; GitTests has one"),
  ("git pull", "needs another repository; GitTests has one"),
  ("git commit --no-edit", "needs an unfinished merge; GitTests finishes one with the same lines"),
]

@Test(arguments: DocumentationPage.all.filter { !$0.commands.isEmpty })
func `every command of a page runs, in order, with the exit code that the page states`(
  page: DocumentationPage
) throws {
  let scratch = try Scratch()
  try scratch.write("home/.keep", "")
  var folder = scratch.url.appending(path: "home").path
  // A page that creates a journal starts without one, every other page in a copy of the sample.
  if !page.commands.contains(where: { $0.hasPrefix("onward init ") && !$0.contains("--adopt") }) {
    try scratch.copy("sample-journal", as: "home/journal")
    folder += "/journal"
  }
  let environment = [
    "HOME": scratch.url.appending(path: "home").path, "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com", "NO_COLOR": "1",
  ]
  for command in page.commands
  where !unrunnable.contains(where: { command.hasPrefix($0.0) }) {
    // `make install` copies the folder `editors` there.
    let line = command.replacing(
      "/usr/local/share/onward", with: DocumentationPage.path(of: "editors"))
    try scratch.write(
      "step",
      "cd '\(folder)' || exit 99\n{ \(line)\n}\ncode=$?\npwd >'\(scratch.url.path)/folder'\nexit $code\n"
    )
    let run = try scratch.run("bash step", environment: environment)
    let expected = command.firstMatch(of: #/#.*exit code (\d+)/#).flatMap { Int32($0.1) } ?? 0
    #expect(run.code == expected, "\(page.path): \(command)\n\(run.output)\(run.errors)")
    folder = try scratch.text("folder").trimmingCharacters(in: .newlines)
  }
}

@Test func `the commands are found`() {
  #expect(DocumentationPage.all.flatMap(\.commands).count > 40)
  #expect(DocumentationPage.all.flatMap { $0.fences.map(\.language) }.allSatisfy { $0 != "bash" })
}

// MARK: - Subcommands and options

/// The subcommands that `onward help` lists, each with its long options.
private let options: [String: Set<String>] = {
  let names = help("").split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.compactMap {
    $0.firstMatch(of: #/^  ([a-z-]+)(?:, [a-z]+)* +\S/#).map { String($0.1) }
  }
  return Dictionary(uniqueKeysWithValues: names.map { ($0, Set(longOptions(in: help($0)))) })
}()

private func help(_ command: String) -> String {
  (try? Program.shell("onward help \(command)", in: projectRoot))?.output ?? ""
}

private func longOptions(in text: String) -> [String] {
  text.matches(of: #/(?:^|[^\w-])(--[a-z][a-z-]+)/#).map { String($0.1) }
}

/// Options of the program itself: `--help` hides the one for completions.
private let ownOptions = ["--version", "--help", "--generate-completion-script"]

/// The unknown word or option in a command line of onward, or `nil` if everything in it exists.
private func problem(in command: String) -> String? {
  guard let word = command.split(separator: " ").dropFirst().first.map(String.init) else {
    return nil
  }
  if word.hasPrefix("-") { return ownOptions.contains(word) ? nil : word }
  if word == "help" || word.first?.isUppercase == true { return nil }
  guard let known = options[word] else { return word }
  return longOptions(in: command).first { !known.contains($0) }
}

@Test(arguments: DocumentationPage.all)
func `every command and option that a page names exists`(page: DocumentationPage) {
  #expect(options.count >= 11)
  let shell = page.fences.filter { ["sh", ""].contains($0.language) }.flatMap(\.lines).flatMap {
    $0.split(separator: #/&&|[|;(]/#).map { $0.trimmingCharacters(in: .whitespaces) }
  }
  for command in page.codeSpans + shell where command.hasPrefix("onward ") {
    #expect(problem(in: command) == nil, "\(page.path): \(command)")
  }
  let all = options.values.reduce(Set(ownOptions)) { $0.union($1) }
  for line in page.prose {
    let spans = DocumentationPage.codeSpans(in: line)
    // A row about one command contains options of that command.
    let subject = spans.first.flatMap { line.hasPrefix("| `onward ") ? $0 : nil }
    for span in spans where span.contains(#/^--[a-z]/#) {
      let option = longOptions(in: span).first ?? span
      let reason: String? =
        if let subject { problem(in: "\(subject) \(option)") } else {
          all.contains(option) ? nil : option
        }
      #expect(reason == nil, "\(page.path): \(span)")
    }
  }
}

@Test func `the page of commands lists every command and every option`() throws {
  let page = try DocumentationPage("docs/commands.md")
  let rows = page.headings.flatMap(\.rows).map { $0.joined(separator: " ") }
  let common = Set(longOptions(in: rows.filter { !$0.hasPrefix("`onward") }.joined()))
  #expect(common.contains("--journal"))
  for (command, options) in options {
    let row = try #require(rows.first { $0.hasPrefix("`onward \(command)") }, "\(command)")
    let missing = options.subtracting(common).subtracting(longOptions(in: row))
    #expect(missing == [], "\(command)")
  }
}

// MARK: - Settings

/// The fields of a kind of note, or the settings. SchemaTests compares the file with the program.
private func schema(_ name: String) throws -> [String: Any] {
  let file = projectRoot.appending(path: "editors/schemas/\(name).schema.json")
  return try #require(
    JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
}

private func fields(_ name: String) throws -> Set<String> {
  Set(try #require(schema(name)["properties"] as? [String: Any]).keys)
}

@Test func `the page of settings lists every setting, and every example in it is understood`()
  throws
{
  let page = try DocumentationPage("docs/settings.md")
  let heading = try #require(page.headings.first { $0.text == "onward.yml" })
  #expect(try Set(page.names(below: "onward.yml")) == fields("onward"))
  let blocks = page.fences.filter { $0.language == "yaml" }.map { $0.lines.joined(separator: "\n") }
  let rates = try #require(blocks.first { $0.contains("caveat:") })
  let examples =
    heading.rows.compactMap { DocumentationPage.codeSpans(in: $0.last ?? "").first }
    + blocks.filter { $0 != rates }
  #expect(examples.count > 13)
  for example in examples {
    let scratch = try Scratch()
    try scratch.write("published-rates.yml", rates)
    try scratch.write("onward.yml", example)
    let run = try scratch.run("onward check --strict")
    #expect(run == Run(output: "", errors: "", code: 0), "\(example)")
  }
}

@Test func `the page of settings lists every placeholder, and each of them works`() throws {
  let page = try DocumentationPage("docs/settings.md")
  let documented = page.names(below: "Your own page").filter { $0.hasPrefix("{{") }
  for template in ["dashboard.md", "dashboard.html"] {
    let text = try String(
      contentsOf: projectRoot.appending(path: "templates/\(template)"), encoding: .utf8)
    let used = text.matches(of: #/{{[a-z-]+}}/#).map { String($0.0) }
    #expect(used.count > 7)
    #expect(Set(used).subtracting(documented) == [])
  }
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("templates/dashboard.md", documented.joined(separator: "\n\n"))
  #expect(try scratch.run("onward build --strict").code == 0)
}

// MARK: - Notes

/// The folder of each kind by its name.
private let kinds = [
  "application": "applications", "reflection": "reflections", "feedback": "feedback",
  "interview": "interviews", "story": "stories", "win": "wins", "goal": "goals", "person": "people",
  "day": "days", "profile": "profile",
  "values": "values",
]

@Test(arguments: kinds.keys.sorted())
func `the page of notes lists every field of a kind, and only keys that the kind reads`(
  kind: String
) throws {
  let page = try DocumentationPage("docs/notes.md")
  let common = "Fields and values"
  #expect(try Set(page.names(below: kind) + page.names(below: common)) == fields(kind))
  let patterns = try #require(schema(kind)["patternProperties"] as? [String: [String: Any]])
  for row in page.headings.filter({ [kind, common].contains($0.text) }).flatMap(\.rows) {
    let field = try #require(DocumentationPage.codeSpans(in: row[0]).first)
    let pattern = try #require(
      patterns.first { $0.value["$ref"] as? String == "#/definitions/\(field)" }?.key)
    let expression = try NSRegularExpression(pattern: pattern)
    // A goal's own key takes precedence over that of every note.
    for key in DocumentationPage.codeSpans(in: row[3]) {
      let range = NSRange(key.startIndex..., in: key)
      #expect(expression.firstMatch(in: key, range: range) != nil, "\(field): \(key)")
    }
  }
}

@Test func `every example of a note is understood`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  let page = try DocumentationPage("docs/notes.md")
  let examples = page.fences.filter { $0.language == "markdown" }
  #expect(Set(examples.map(\.heading)) == Set(kinds.keys))
  for example in examples {
    let folder = try #require(kinds[example.heading])
    let name = example.heading == "application" ? "Acme - Engineer" : "2026-03-26 An example"
    let path = folder == "profile" ? "profile.md" : "\(folder)/\(name).md"
    try scratch.write(path, example.lines.joined(separator: "\n"))
  }
  let run = try scratch.run("onward check --strict --today 2026-04-02")
  #expect(run == Run(output: "", errors: "", code: 0))
  let count = try scratch.run("onward stats --format json --today 2026-04-02").output
  #expect(count.contains(#""read" : \#(kinds.count)"#))
  let readme = try #require(
    try DocumentationPage("README.md").fences.first { $0.language == "markdown" })
  let other = try Scratch()
  try other.write("Acme.md", readme.lines.joined(separator: "\n"))
  #expect(try other.run("onward check . --strict --today 2026-04-02").code == 0)
  #expect(
    try other.run("onward list applications --journal . --format paths").output == "Acme.md\n")
}

@Test func `every word for a status means what the page states`() throws {
  let page = try DocumentationPage("docs/notes.md")
  let rows = page.headings.filter { $0.text == "Statuses and events" }.flatMap(\.rows)
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  var expected: [String: String] = [:]
  for (number, row) in rows.enumerated() {
    let words = row.enumerated().filter { $0.offset != 1 }.flatMap {
      DocumentationPage.codeSpans(in: $0.element)
    }
    for (place, word) in words.enumerated() {
      let path = "applications/\(number)-\(place).md"
      try scratch.write(path, "---\ncompany: C\(number) \(place)\nstatus: \(word)\n---\n")
      // As the page explains below the table: without an offer, the employer declined.
      expected[path] = word == "declined" ? "rejected" : words[0].replacing(" ", with: "_")
    }
  }
  #expect(rows.count == 15)
  let list = try scratch.run("onward list applications --format json").output
  let object = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [String: Any]
  let notes = try #require(object?["notes"] as? [[String: Any]])
  #expect(notes.count == expected.count)
  for note in notes {
    let path = try #require(note["path"] as? String)
    let status = note["outcome"] as? String ?? note["stage"] as? String
    #expect(status == expected[path], "\(path)")
  }
}

@Test func `the page of notes names every language, for statuses and for the names of months`()
  throws
{
  let page = try String(contentsOf: projectRoot.appending(path: "docs/notes.md"), encoding: .utf8)
  for language in Language.all {
    let count = page.components(separatedBy: language.name).count - 1
    #expect(count >= 2, "\(language.name)")
  }
}

// MARK: - Glossary

@Test func `every type that the glossary names exists, and no other has its name`() throws {
  let sources = projectRoot.appending(path: "Sources")
  let files = try #require(FileManager.default.enumerator(atPath: sources.path))
  var declared: [String: Int] = [:]
  for file in files.compactMap({ $0 as? String }) where file.hasSuffix(".swift") {
    let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
    for found in text.matches(
      of: #/\b(?:struct|class|enum|protocol|actor|typealias) ([A-Z]\w*)/#)
    {
      declared[String(found.1), default: 0] += 1
    }
  }
  let rows = try DocumentationPage("docs/glossary.md").headings.flatMap(\.rows)
  #expect(rows.count > 80)
  for row in rows {
    for type in DocumentationPage.codeSpans(in: row.last ?? "") {
      #expect(declared[type] == 1, "\(row[0]): \(type)")
    }
  }
}

@Test func `every other name of a term in the glossary is one that stats prints`() throws {
  let printed = try Set(
    DocumentationPage("docs/stats.md").headings.flatMap(\.rows).flatMap { row in
      DocumentationPage.codeSpans(in: row[0])
    } + DocumentationPage("docs/stats.md").headings.map(\.text))
  let rows = try DocumentationPage("docs/glossary.md").headings.flatMap(\.rows)
  let names = rows.filter { $0.count == 4 }.flatMap { DocumentationPage.codeSpans(in: $0[2]) }
  #expect(Set(names).subtracting(printed) == [])
  #expect(Set(names).isSuperset(of: ["outlook", "where_it_stops", "went_on", "victories"]))
}

// MARK: - Contributing

@Test func `every file that the guide for a change names exists`() throws {
  let sources = try #require(FileManager.default.enumerator(atPath: projectRoot.path))
  var names: Set<String> = []
  while let path = sources.nextObject() as? String {
    if path.hasPrefix(".build") || path.hasPrefix(".git/") {
      sources.skipDescendants()
    } else {
      names.formUnion([path, String(path.split(separator: "/").last ?? "")])
    }
  }
  let page = try DocumentationPage("CONTRIBUTING.md")
  let files = page.codeSpans.flatMap { span in
    span.hasSuffix("Tests") && !span.contains("/")
      ? [span + ".swift"]
      : span.hasSuffix(".swift") && !span.contains("NAME") && span != "Type+Topic.swift"
        ? [span] : []
  }
  #expect(files.count > 15)
  for file in files { #expect(names.contains(file), "\(file)") }
}

// MARK: - Numbers

@Test func `the page of numbers lists every name that stats prints, and no other`() throws {
  let scratch = try Scratch()
  try scratch.copy("sample-journal", as: "sample-journal")
  let run = try scratch.run(
    "onward stats --journal sample-journal --today 2026-08-07 --format json")
  let numbers = try #require(
    try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  let page = try DocumentationPage("docs/stats.md")
  let sections = page.headings.filter { numbers[$0.text] != nil }.map(\.text)
  #expect(sections.count > 25)
  for (name, value) in numbers {
    let names = names(in: value).filter { Int($0) == nil }
    if names.isEmpty {
      #expect(page.codeSpans.contains(name), "\(name)")
    } else {
      #expect(Set(page.names(below: name)) == names, "\(name)")
    }
  }
  // A heading of the third level is a name.
  let level3 = page.prose.filter { $0.hasPrefix("### ") }.map { String($0.dropFirst(4)) }
  #expect(Set(level3) == Set(sections))
}

/// The keys of all nested objects.
private func names(in value: Any) -> Set<String> {
  if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(names(in: $1)) } }
  guard let object = value as? [String: Any] else { return [] }
  return object.reduce(into: Set(object.keys)) { $0.formUnion(names(in: $1.value)) }
}

// MARK: - Promises

@Test func `every promise of the README names tests that exist`() throws {
  let text = { (path: String) in
    try String(contentsOf: projectRoot.appending(path: path), encoding: .utf8)
  }
  let readme = try #require(try text("README.md").components(separatedBy: "## Promises\n").last)
  let promises = readme.components(separatedBy: "\n## ")[0]
    .matches(of: #/(?m)^(\d)\. ([^\n]+)/#)
  let sections = try text("docs/promises.md").components(separatedBy: "\n## ").dropFirst()
  #expect(promises.count == 5 && sections.count == promises.count)
  for (promise, section) in zip(promises, sections) {
    // The heading is the beginning of the promise, perhaps without its middle.
    let heading = section.prefix { $0 != "\n" }
    #expect(heading.hasPrefix("\(promise.1). "), "\(heading)")
    let first = heading.dropFirst(3).split(separator: " ").prefix(3).joined(separator: " ")
    #expect(promise.2.hasPrefix(first), "\(heading)")
    let tests = section.split(separator: "\n").filter { $0.hasPrefix("- ") }
    #expect(tests.count >= 3, "\(heading)")
    for test in tests {
      let parts = try #require(test.firstMatch(of: #/^- `([^`]+)`: (.+)$/#), "\(test)")
      let file = try text(String(parts.1))
      #expect(
        file.contains("func `\(parts.2)`") || file.contains("def \(parts.2)("), "\(test)")
    }
  }
}

/// Each row of these pages ends with the tests that hold it, or, in a few rows, with what holds it instead.
@Test(arguments: [("SECURITY.md", 1), ("REGRESSIONS.md", 0)])
func `every row of a page about faults names tests that exist`(path: String, without: Int) throws {
  let cells = try DocumentationPage(path).headings.flatMap(\.rows).compactMap(\.last)
  let named = cells.map { cell in
    cell.matches(of: #/`(Tests/[^`]+)`: (.+?)(?=; `Tests/|$)/#).map { (String($0.1), String($0.2)) }
  }
  #expect(cells.count > 30)
  #expect(named.count { $0.isEmpty } == without)
  for (file, test) in named.joined() {
    let text = try String(contentsOf: projectRoot.appending(path: file), encoding: .utf8)
    #expect(text.contains("func `\(test)`") || text.contains("def \(test)("), "\(file): \(test)")
  }
}
