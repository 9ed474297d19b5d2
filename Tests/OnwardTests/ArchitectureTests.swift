import Foundation
import Testing

/// Every Swift file of the sources, and of the templates, which are a module too.
private let sources: [SourceCode] = {
  [("Sources", ""), ("templates", "Templates/")].flatMap { folder, module in
    let root = projectRoot.appending(path: folder)
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (files ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { file in
      let text = try? String(contentsOf: root.appending(path: file), encoding: .utf8)
      return SourceCode(module + file, text ?? "")
    }
  }
}()

private let imports = sources.flatMap(ImportStatement.all)

/// What each module may import. A module that is not listed may import nothing.
private let allowed: [String: Set<String>] = [
  "TextKit": [],
  "Diagnostics": ["TextKit"],
  "Markdown": ["CCMark", "CYAML", "Diagnostics", "TextKit"],
  "Journal": ["Markdown", "Diagnostics", "TextKit"],
  "Editing": ["Journal", "Markdown", "Diagnostics", "TextKit"],
  "LanguageServer": ["Diagnostics", "TextKit"],
  "LanguageFeatures": [
    "LanguageServer", "Editing", "Journal", "Markdown", "Diagnostics", "TextKit",
  ],
  "Statistics": ["RealModule"],
  "Insights": ["Journal", "Statistics", "Diagnostics", "TextKit"],
  "PageModel": ["Insights", "Statistics", "Journal", "Markdown", "Diagnostics", "TextKit"],
  "Charts": ["PageModel", "Insights", "Statistics", "Journal", "Diagnostics", "TextKit"],
  "Rendering": ["PageModel", "Journal", "TextKit"],
  "Redaction": ["PageModel", "Journal", "Markdown", "TextKit"],
  "Exchange": [
    "CZlib", "PageModel", "Insights", "Editing", "Journal", "Markdown", "Diagnostics", "TextKit",
  ],
  "Templates": ["CPageFiles"],
  "Dashboard": [
    "PageModel", "Charts", "Redaction", "Insights", "Statistics", "Journal", "Markdown",
    "Diagnostics", "TextKit",
  ],
  "onward": [
    "Dashboard", "Rendering", "Redaction", "Exchange", "PageModel", "Insights", "Statistics",
    "Editing", "Journal", "LanguageServer", "LanguageFeatures",
    "Markdown", "Diagnostics", "TextKit", "Templates", "ArgumentParser",
  ],
]

/// Single imports beyond that, each with its reason.
private let importExceptions: [String: Set<String>] = [
  // Work on all cores needs a scheduler. Only `concurrentPerform` of Dispatch is used; a test checks that.
  "TextKit/Array+MapInParallel.swift": ["Dispatch"],
  // The C library, for everything that uses a disk or a clock.
  "onward/FileSystem/CLibrary.swift": ["Darwin", "Glibc", "Musl"],
  // What Swift's modules of the C library lack on Linux.
  "onward/FileSystem/FileContent.swift": ["CAttributes"],
  "onward/FileSystem/FolderWatcher.swift": ["CAttributes"],
  "onward/FileSystem/OpenFolder.swift": ["CAttributes"],
  // The JSON encoder, and nothing else of Foundation; a test checks that.
  "onward/Output/JSON+Text.swift": ["FoundationEssentials", "Foundation"],
  // The JSON encoder and decoder, and nothing else of Foundation; a test checks that, too.
  "LanguageServer/MessageCoding.swift": ["FoundationEssentials", "Foundation"],
]

private func strays(among imports: [ImportStatement]) -> [ImportStatement] {
  imports.filter {
    !(allowed[$0.module] ?? []).contains($0.imported)
      && !(importExceptions[$0.file] ?? []).contains($0.imported)
  }
}

// MARK: What the sources may import

@Test func `every module imports only what the table allows`() {
  let found = strays(among: imports)
  #expect(found.isEmpty, "\(found)")
}

@Test func `every exception to the imports is still needed`() {
  for (file, modules) in importExceptions {
    #expect(
      Set(imports.filter { $0.file == file }.map(\.imported)).isSuperset(of: modules), "\(file)")
  }
}

@Test func `every import is found`() {
  // Counted in another way: lines that start with the word, after attributes and access levels.
  let lines = sources.flatMap { source -> [String] in
    let path =
      source.module == "Templates"
      ? "templates/" + source.file.dropFirst("Templates/".count) : "Sources/" + source.file
    let text = try? String(contentsOf: projectRoot.appending(path: path), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }
  let counted = lines.count {
    let words = $0.split(separator: " ").drop {
      $0.hasPrefix("@") || $0 == "package" || $0 == "public"
    }
    return words.first == "import" && words.count > 1
  }
  #expect(imports.count == counted)
  #expect(
    imports.count == expectedImports,
    """
    The sources have \(imports.count) imports, and \(expectedImports) were expected. If imports were added \
    or removed on purpose, write the new number into `expectedImports`; else some are no longer found.
    """)
}

private let expectedImports = 1383

@Test func `the table lists every module of the package and no other`() throws {
  let manifest = try String(
    contentsOf: projectRoot.appending(path: "Package.swift"), encoding: .utf8)
  let targets = manifest.matches(
    of: #/\.(?:target|executableTarget)\(\s*name: "(\w+)"/#
  ).map { String($0.1) }
  // One belongs to the tests, and the other is C.
  #expect(Set(targets).subtracting(["SeededRandom", "CPageFiles"]) == Set(allowed.keys))
  #expect(Set(sources.map(\.module)) == Set(allowed.keys))
}

@Test func `the page of the architecture lists the targets in the order of the package`() throws {
  let manifest = try String(
    contentsOf: projectRoot.appending(path: "Package.swift"), encoding: .utf8)
  let targets = manifest.matches(
    of: #/\.(?:target|executableTarget|systemLibrary)\(\s*name: "(\w+)"/#
  ).map { String($0.1) }
  let page = try DocumentationPage("docs/architecture.md")
  #expect(page.names(below: "The targets") == targets.filter { $0 != "SeededRandom" })
}

@Test func `the page of the architecture names each file that runs work on several cores`() throws {
  let files = sources.filter { source in
    source.words.contains { ["mapInParallel", "mapSlicesInParallel"].contains($0.text) }
      || zip(source.words, source.words.dropFirst()).contains {
        $0.text == "async" && $1.text == "let"
      }
  }.map { String($0.file.dropLast(".swift".count)) }
  let page = try DocumentationPage("docs/architecture.md")
  let named = page.names(below: "What runs on several cores")
  #expect(Set(named) == Set(files).subtracting(["TextKit/Array+MapInParallel"]))
}

@Test func `no import opens what is internal`() {
  let found = imports.filter { !$0.attributes.isDisjoint(with: openingAttributes) }
  #expect(found.isEmpty, "\(found)")
  let exported = imports.filter { $0.attributes.contains("@_exported") }
  #expect(Set(exported.map(\.file)) == ["onward/FileSystem/CLibrary.swift"])
}

private let openingAttributes: Set = [
  "@testable", "@_implementationOnly", "@_spi", "@_spiOnly", "@_private", "@_weakLinked",
]

@Test(arguments: [
  "import Foundation", "package import Glibc", "@preconcurrency import Dispatch",
  "internal import struct Foundation.Date", "import func Darwin.open", "  import Musl",
  "#if canImport(Glibc) import Glibc\n#endif", "import\n  Foundation", "let a = 1; import System",
  "@_spi(Testing) public import Dashboard", "import Diagnostics\nimport class Foundation.Process",
  "import Diagnostics /* import Markdown */ ; import Insights", "@_exported import Editing",
  "import `Foundation`", "import Editing.Submodule",
])
func `a forbidden import is found in whatever form it is written`(text: String) {
  let planted = SourceCode("Journal/Planted.swift", text)
  #expect(strays(among: ImportStatement.all(in: planted)).count == 1)
}

@Test func `text that only resembles an import is not one`() {
  let harmless = SourceCode(
    "Journal/Planted.swift",
    #"""
    // import Foundation
    /* import Foundation /* import Glibc */ import Darwin */
    let words = ["import Foundation", #"a "import Glibc" "#, """
      import Darwin
      """]
    let `import` = words.import
    """#)
  #expect(ImportStatement.all(in: harmless).isEmpty)
}

@Test(arguments: ["@testable", "@_implementationOnly", "@_spi(Testing)"])
func `an import that opens what is internal is found`(attribute: String) {
  let planted = SourceCode("Dashboard/Planted.swift", "\(attribute) package import Journal")
  let found = ImportStatement.all(in: planted)
  #expect(found.count == 1 && !found[0].attributes.isDisjoint(with: openingAttributes))
}

@Test func `a module that is not in the table may import nothing`() {
  let planted = SourceCode("Novelties/Planted.swift", "import Journal")
  #expect(strays(among: ImportStatement.all(in: planted)).count == 1)
}

// MARK: What the sources may ask of the system

private struct Uses: Hashable, CustomStringConvertible {
  let file: String
  let names: Set<String>

  var description: String { "\(file): \(names.sorted())" }
}

/// The uses in each file, except those in the folder that is allowed to.
private func uses(
  of names: SystemCall.Names, in sources: [SourceCode], outside folder: String
) -> Set<Uses> {
  let found = sources.filter { !$0.file.hasPrefix(folder) }.flatMap {
    SystemCall.all(of: names, in: $0)
  }
  let byFile = Dictionary(grouping: found, by: \.file)
  return Set(byFile.map { Uses(file: $0.key, names: Set($0.value.map(\.name))) })
}

@Test
func `only the folder FileSystem opens, reads and writes files, except for what is listed here`() {
  let found = uses(of: .disk, in: sources, outside: "onward/FileSystem/")
  #expect(
    found == [
      // Whether stdout is a terminal, how wide it is, and whether colors are wanted. A closed pipe must not
      // kill the program. It writes through FileSystem's `writeAll`.
      Uses(file: "onward/Output/Terminal.swift", names: ["isatty", "ioctl", "signal", "getenv"]),
      // Git is another program, and its folder is inspected.
      Uses(file: "onward/Git/GitProgram.swift", names: ["access", "fread", "pclose", "popen"]),
      Uses(file: "onward/Git/GitRepository.swift", names: ["access", "stat"]),
      // Where the shell found the program, for the settings of git.
      Uses(file: "onward/Git/MergeDriver.swift", names: ["access", "getenv"]),
      // The user's own editor, which is another program.
      Uses(
        file: "onward/Output/Editor.swift",
        names: ["isatty", "getenv", "posix_spawn", "environ", "waitpid"]),
      // The meaning of `~` when a shell completes a line.
      Uses(file: "onward/Completions/CompletionKind+Candidates.swift", names: ["getenv"]),
    ])
}

@Test func `nothing uses the clock or randomness, except for what is listed here`() {
  let found = uses(of: .clockAndChance, in: sources, outside: "-")
  #expect(
    found == [
      // Paths and days are keys of dictionaries. Nothing is sorted or printed by their hash values.
      Uses(file: "TextKit/PathBytes.swift", names: ["Hasher"]),
      Uses(file: "Journal/Dates/Day.swift", names: ["Hasher"]),
      // Today, unless `--today` gives a day.
      Uses(file: "onward/Commands/Support/JournalOptions.swift", names: ["time", "localtime_r"]),
      // Names of temporary files, and the age of abandoned ones.
      Uses(file: "onward/FileSystem/OpenFolder.swift", names: ["random", "time"]),
      // How long a watch waits for more changes.
      Uses(file: "onward/FileSystem/FolderWatcher.swift", names: ["clock_gettime"]),
      // A mistyped command is examined before ArgumentParser sees it.
      Uses(file: "onward/Onward.swift", names: ["CommandLine"]),
      // The command that `undo` takes back is shown as it was typed, and so is one that goes on.
      Uses(file: "onward/Output/ShellCommand.swift", names: ["CommandLine"]),
      // The name by which the shell found the program, for the settings of git.
      Uses(file: "onward/Git/MergeDriver.swift", names: ["CommandLine"]),
    ])
}

@Test func `nothing can reach a network`() {
  let found = uses(of: .network, in: sources, outside: "-")
  #expect(found == [])
}

@Test func `only work on all cores is used of Dispatch`() {
  let found = sources.flatMap { source in
    source.words.indices.filter { source.words[$0].name.hasPrefix("Dispatch") }.filter { index in
      index == 0 || source.words[index - 1].text != "import"
    }.map { index in source.words[index..<index + 3].map(\.text).joined() }
  }
  #expect(found == ["DispatchQueue.concurrentPerform"])
}

/// The types, the members after a dot and the argument labels of a file: all that can reach an imported module.
private func reach(of source: SourceCode) -> Set<String> {
  let words = source.words
  return Set(
    words.indices.dropFirst().dropLast().filter { index in
      let (previous, next) = (words[index - 1].text, words[index + 1].text)
      return words[index].isName && words[index].text.first?.isNumber == false
        && previous != "import"
        && (previous == "." || words[index].name.first?.isUppercase == true
          || next == ":" && (previous == "(" || previous == ","))
    }.map { words[$0].name })
}

@Test func `only the JSON encoder is used of Foundation`() throws {
  let source = try #require(sources.first { $0.file == "onward/Output/JSON+Text.swift" })
  // Foundation adds methods and initializers to the types of the standard library, which read and write files.
  #expect(
    reach(of: source).symmetricDifference([
      "JSONEncoder", "outputFormatting", "prettyPrinted", "sortedKeys", "withoutEscapingSlashes",
      "encode", "JSON", "escaped", "String", "UTF8", "self", "decoding", "as", "utf8", "utf16",
      "allSatisfy", "unicodeScalars", "isHiddenControl", "append", "radix", "uppercase",
      "repeating",
      "count", "FoundationEssentials",
    ]) == [])
}

@Test func `only the JSON coders are used of Foundation in the language server`() throws {
  let source = try #require(sources.first { $0.file == "LanguageServer/MessageCoding.swift" })
  #expect(
    reach(of: source).symmetricDifference([
      "JSONEncoder", "JSONDecoder", "outputFormatting", "sortedKeys", "withoutEscapingSlashes",
      "encode", "decode", "from", "in", "Data", "self", "Encodable", "Decodable", "Decoder",
      "MessageCoding", "AnyJSON", "Bool", "Type", "UInt8", "Value", "map", "FoundationEssentials",
    ]) == [])
}

@Test(arguments: [
  #"try? "x".write(toFile: "/tmp/planted", atomically: true, encoding: .utf8)"#,
  #"let a = try? String(contentsOfFile: "/etc/hostname", encoding: .utf8)"#,
  "let a = FileManager.default", "let a = NSHomeDirectory() + x",
])
func `a use of Foundation's files is found in the file that may import it`(text: String) throws {
  let source = try #require(sources.first { $0.file == "onward/Output/JSON+Text.swift" })
  let planted = SourceCode("onward/Output/JSON+Text.swift", text + "\n")
  #expect(!reach(of: planted).subtracting(reach(of: source)).isEmpty)
}

@Test func `the sources contain no attributes but these`() {
  // Others bind a function of C without an import, or make one of these visible to C.
  let found = Set(sources.flatMap(attributes))
  #expect(
    found == [
      "@main", "@discardableResult", "@escaping", "@_exported", "@Sendable", "@Argument", "@Flag",
      "@OptionGroup", "@Option", "@inlinable",
    ])
}

private func attributes(of source: SourceCode) -> [String] {
  source.words.map(\.text).filter { $0.hasPrefix("@") }
}

@Test(arguments: [
  #"@_silgen_name("unlink") func planted(_ path: UnsafePointer<CChar>) -> Int32"#,
  #"@_cdecl("main") func planted() {}"#, "@_extern(c) func unlink(_ path: String)",
  #"@c(planted) func a() {}"#,
])
func `an attribute that binds a function of C is found`(text: String) {
  let known = Set(sources.flatMap(attributes))
  #expect(!Set(attributes(of: SourceCode("Journal/Planted.swift", text))).isSubset(of: known))
}

@Test(arguments: SystemCall.Names.disk.always.union(SystemCall.Names.disk.asCalls).sorted())
func `a planted call of the disk is found`(name: String) {
  let text =
    "func look(at path: String) -> Bool {\n  let found = \(name)(path, 0)\n  return found > 0\n}"
  let found = SystemCall.all(of: .disk, in: SourceCode("Dashboard/Planted.swift", text))
  #expect(found.map(\.name) == [name])
  #expect(found.map(\.line) == [2])
}

@Test(arguments: SystemCall.Names.network.always.union(SystemCall.Names.network.asCalls).sorted())
func `a planted call of the network is found`(name: String) {
  let planted = SourceCode("onward/FileSystem/Planted.swift", "let a = \(name)(b)")
  #expect(SystemCall.all(of: .network, in: planted).map(\.name) == [name])
}

@Test(arguments: [
  "let a = Glibc.open(path, 0)", #"print("\(unlink(path))")"#, "let a = paths.map(unlink)",
  "if (open (path, 0) < 0) {}", "`open`(path, 0)", "let files = FileManager.default",
  "let open = 1\nremove(path)",
  // As a value, which is called elsewhere.
  "let f: (UnsafePointer<CChar>) -> Int32 = remove", "let make = mkdir", "run(remove)",
  "run(a, remove)", "let f = isDry ? nothing : remove", "let f = isDry ? remove : nothing",
  "paths.forEach(access)", "f(remove: remove)",
  // With the name of a module in front.
  "SwiftGlibc.unlink(path)", "Glibc.unlink(path)", #"CCMark.fopen(path, "w")"#,
  "CYAML.remove(path)",
  "onward.remove(path)", "Markdown.unlink(path)", "`Glibc`.remove(path)",
  // Beside a function of that name with other labels, and after names that hide nothing.
  "func remove(a: Int) {}\nremove(path)",
  "func delete(remove path: String) { remove(path) }", "let remove = 1\nremove(path)",
  // After a regular expression that contains a quote.
  #"let q = /"/; unlink(path)"#, ##"let q = #/"/#; unlink(path)"##,
  ##"let q = #/\/#"/#; unlink(path)"##, #"if text.contains(/"/) { unlink(path) }"#,
  "let a = b /c + unlink(d) / e", "let a = b / c; unlink(d); let e = f / g",
  #"let a = b / c; let d = "/"; unlink(e)"#, #"return /\/"/.isEmpty || unlink(path)"#,
  // Through the libraries for Markdown and YAML.
  "cmark_parse_file(file, 0)", "yaml_parser_set_input_file(&parser, file)",
  "yaml_emitter_set_output_file(&emitter, file)", "let f = yaml_parser_set_input_file",
])
func `a call is found in whatever form it is written`(text: String) {
  let names = SystemCall.Names(
    always: SystemCall.Names.disk.always,
    asCalls: SystemCall.Names.disk.asCalls.subtracting(["print"]))
  let planted = SourceCode("Journal/Planted.swift", text)
  #expect(SystemCall.all(of: names, in: planted).count == 1)
}

@Test(arguments: [
  "let a = reader.read(text)", "func open(_ block: Block) {}\nfunc go() { open(block) }",
  "init(read: @Sendable (Int) -> Int) { read(1) }", "// open(path)", #"let a = "open(path)""#,
  "case link(Text)", "let a = f(access: 1)", "let link = note.link",
  "let open = 1\nrun(open)", "for link in links { run(link) }", "links.map { link in run(link) }",
  "links.map { link -> [Text] in run(link) }", "func a(_ open: Int) { run(open) }",
  "let (open, close) = a\nrun(close)", "func remove(at a: Int) {}\nremove(at: 1)",
  "init(from open: Int, to close: Int) { run(open, close) }",
])
func `a method of onward's with the name of a system call is not one`(text: String) {
  #expect(SystemCall.all(of: .disk, in: SourceCode("Journal/Planted.swift", text)).isEmpty)
}

@Test(arguments: [
  "let a = Int.random(in: 0..<3)", "let a = list.shuffled()", "let a = ContinuousClock.now",
  "let now = time(nil)", "let a = set.randomElement()", "try await Task.sleep(for: .seconds(1))",
  "var h = Hasher()", "let a = text.hashValue", "list.shuffle()", "let a = Date()",
  "let a = UUID()",
  "var g = SystemRandomNumberGenerator()", "let a = SuspendingClock()",
  "let c: some Clock = .continuous",
  "extension Array { var one: Element? { randomElement() } }", "let now = time",
  "let f = Glibc.time",
  "let a: Double = .random(in: 0...1)", "let a = names.map(\\.hashValue)",
])
func `a planted use of the clock or of randomness is found`(text: String) {
  let planted = SourceCode("Insights/Planted.swift", text)
  #expect(SystemCall.all(of: .clockAndChance, in: planted).count == 1)
}

@Test func `only these files ask whether a note is private`() {
  let found = sources.filter { $0.words.contains { $0.name == "isPrivate" } }.map(\.file)
  #expect(
    Set(found) == [
      // The door: what may be shown of a note.
      "Journal/Journal.swift",
      // Reading the field, and listing its value.
      "Journal/Fields/NoteReader.swift", "Journal/Kinds/NoteKind.swift",
      "Journal/NoteFile.swift",
      // Writing it: a note about a private one is private too.
      "onward/Commands/NewCommand.swift", "onward/Commands/Support/ProblemFixing.swift",
      "onward/Commands/Support/NewSubject.swift",
      "Editing/NewNote.swift",
      // A private row makes a private note.
      "Exchange/Import/Formats/Note.swift", "Exchange/Import/ImportedNote.swift",
    ])
}

/// Finds code that treats a path as text, by its characters instead of its bytes.
@Test func `paths are compared, sorted and split by their bytes`() throws {
  let sources = projectRoot.appending(path: "Sources")
  let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap {
    $0 as? String
  }
  // These files handle keys, words of a note that may be an address, a tag and a date.
  let others = [
    "UnknownKeys.swift", "NameDictionary+Persons.swift",
    "ApplicationEvidence.swift",
    "DateMention.swift",
  ]
  for file in files where file.hasSuffix(".swift") && !others.contains(where: file.hasSuffix) {
    let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
    let found = [
      text.firstMatch(of: #/split\(separator: "\/"/#)?.0,
      text.firstMatch(
        of: #/(contains|hasPrefix|hasSuffix|firstIndex\(of:|lastIndex\(of:).? ?"\/"/#)?.0,
      text.firstMatch(of: #/\.path (==|!=|<|>) \S*\.path\b/#)?.0,
      text.firstMatch(of: #/(Set|Dictionary)\([^()]*\.path\)/#)?.0,
    ]
    #expect(found.compactMap(\.self) == [], "\(file)")
  }
}

// MARK: Where the words of languages are

/// The texts between quotes, in lower case, of the lines that are not comments.
private func literals(in text: Substring) -> Set<String> {
  let code = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
  return Set(
    code.flatMap { line in
      line.matches(of: #/"((?:\\.|[^"\\])*)"/#).map { $0.1.lowercased() }
    })
}

/// The text of each Swift file, by its path below `Sources`.
private func textsOfSources() throws -> [String: String] {
  let folder = projectRoot.appending(path: "Sources")
  let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap {
    $0 as? String
  }
  return try Dictionary(
    uniqueKeysWithValues: files.filter { $0.hasSuffix(".swift") }.map {
      ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    })
}

@Test func `the words of a language are in its file and in no other`() throws {
  let texts = try textsOfSources()
  let languages = texts.filter { $0.value.contains(" = Language(\n") }
  let english = try #require(languages["Journal/Languages/English.swift"])
  var words: Set<String> = []
  for text in languages.values where text != english { words.formUnion(literals(in: text[...])) }
  // Many languages use an English word as well, and two or three letters are often a name or a symbol.
  words = words.subtracting(literals(in: english[...])).filter {
    $0.utf8.count > 3 && !alsoEnglish.contains($0)
  }
  #expect(words.count > 6000)
  #expect(words.contains("beworben") && words.contains("märz") && words.contains("frau"))
  for (file, text) in texts where languages[file] == nil {
    let found = literals(in: text[...]).intersection(words)
    #expect(found.subtracting(namesInManyLanguages[file] ?? []).isEmpty, "\(file)")
  }
}

/// Words that a language has in its file and the English file does not need.
private let alsoEnglish: Set = [
  "answered", "channel", "cover_letter", "follow_up", "industry", "journal", "lang", "list",
  "participants", "source", "total", "direction",
]

/// Names that are of no one language, by their file.
private let namesInManyLanguages: [String: Set<String>] = [
  "Journal/ConflictCopy.swift": ["copia", "copie", "local", "コピー", "副本"],
  // The key of a field; in Dutch it means `by`.
  "Journal/Kinds/Application.swift": ["door"],
  "Exchange/ApplicationColumn.swift": ["door"],
  "onward/Init/ObsidianFiles.swift": ["door"],
  "Journal/History/OtherCompanies.swift": ["グループ", "公司", "技术", "技術"],
  "Redaction/Addresses.swift": ["jetzt", "versicherung", "公司"],
  "Redaction/NameDictionary+Persons.swift": ["主管", "社長", "经理", "部長"],
]

@Test func `the code that reads notes contains no English words but keys and symbols`() throws {
  let texts = try textsOfSources()
  let languages = texts.filter { $0.value.contains(" = Language(\n") }
  let words = languages.values.reduce(into: Set<String>()) {
    $0.formUnion(literals(in: $1[...]))
  }.filter { $0.count > 1 }
  let folders = ["Dates", "Fields", "History", "Links", "Words"].map { "Journal/\($0)/" }
  for (file, text) in texts where folders.contains(where: file.hasPrefix) {
    if languages[file] != nil { continue }
    let found = literals(in: text[...]).intersection(words)
    #expect(found.subtracting(keysAndSymbols[file] ?? []) == [], "\(file)")
  }
}

/// The keys of a group of fields, onward's own words, units without a language and names, by their file.
private let keysAndSymbols: [String: Set<String>] = [
  "Journal/Dates/DateScanner+Time.swift": ["art", "cet", "est", "et", "ist", "pt", "west"],
  "Journal/Fields/BlankText.swift": ["na", "nan"],
  "Journal/Fields/FieldReadable.swift": [
    "company", "date", "day", "email", "first", "last", "link", "linkedin", "mail", "mobile", "no",
    "note",
    "notes", "on", "phone", "position", "role", "team", "tel", "telephone", "text", "title", "type",
    "url", "value", "yes",
  ],
  "Journal/Fields/NoteReader.swift": ["energy", "mood", "title"],
  "Journal/Fields/TextFields.swift": ["title"],
  "Journal/History/ApplicationHistoryReader+Status.swift": ["accepted"],
  "Journal/History/EventGroup.swift": [
    "at", "comments", "contact", "contacts", "date", "day", "description", "details", "event",
    "kind", "note", "notes", "on", "outcome", "people", "person", "recruiter", "result", "round",
    "stage", "state", "status", "step", "text", "time", "title", "type", "when", "with",
  ],
  "Journal/History/EventKey.swift": ["declined"],
  "Journal/History/HistoryReader+Fields.swift": [
    "interviews", "note", "people", "stage", "type", "with",
  ],
  "Journal/History/OtherCompanies.swift": [
    "ab", "as", "co", "company", "eu", "la", "nice", "pt", "sa", "se", "us", "グループ", "公司", "技术",
    "技術",
  ],
  "Journal/History/RejectionKind.swift": ["after a talk", "position closed"],
  "Journal/History/Stage.swift": ["not pursued"],
  "Journal/History/StatusField.swift": ["reply", "response"],
  "Journal/History/StatusGroup.swift": ["response"],
  "Journal/Links/DuplicateCheck.swift": ["company"],
  "Journal/Statuses/StatusGrammar.swift": ["company"],
  "Journal/Statuses/StatusWords.swift": ["min"],
]

// MARK: What the documentation states about the sources

/// What docs/architecture.md lists for the path of a note: the files to read, how many it says there are, and those that
/// run and find nothing.
private func filesOnThePath() throws -> (names: [String], said: Int?, passing: [String]) {
  let page = try String(
    contentsOf: projectRoot.appending(path: "docs/architecture.md"), encoding: .utf8)
  let section = try #require(
    page.components(separatedBy: "\n### ").first { $0.hasPrefix("Every file on the way\n") })
  let rows = section.split(separator: "\n").filter { $0.hasPrefix("| ") }
  let names = { (rows: [Substring]) in
    rows.flatMap { row in
      row.split(separator: "|")[1].matches(of: #/`([^`]+)`/#).map { String($0.1) }
    }
  }
  return (
    names(rows.filter { $0.hasPrefix("| `") }),
    section.firstMatch(of: #/through these (\d+) files/#).flatMap { Int($0.1) },
    names(rows.filter { !$0.hasPrefix("| `") })
  )
}

/// Further files of the listed types. For the note of docs/architecture.md none of their functions runs, as a debugger
/// showed.
private let filesOffThePath: Set = [
  "ApplicationHistoryReader+Contradictions", "ApplicationHistoryReader+Slips", "HistoryReader+Text",
  "HistoryReader+BeginningDay",
  "HistoryReader+Statements",
  "StatusGrammar+Aftermath", "StatusGrammar+Choices", "StatusGrammar+Clauses", "StatusGrammar+Days",
  "StatusGrammar+Labels", "StatusGrammar+Notes", "StatusGrammar+Objections",
  "StatusGrammar+Rounds", "StatusGrammar+Segments",
  "StatusGrammar+Sentences", "StatusGrammar+Tail", "StatusGrammar+Times",
  "StatusGrammar+ClauseMeaning",
  "StatusGrammar+Unsettled", "StatusGrammar+Waiting", "StatusTerms+LoggedWords",
  "StatusTerms+Suggestions",
]

@Test func `the files on a note's path exist, and are as many as the architecture says`() throws {
  let (names, said, passing) = try filesOnThePath()
  #expect(names.count == said)
  #expect(Set(names + passing).count == names.count + passing.count)
  let existing = Set(
    sources.map { String($0.file.dropLast(".swift".count).split(separator: "/").last!) })
  for name in names + passing {
    #expect(existing.contains(String(name.split(separator: "/").last!)), "\(name)")
  }
  // What a type does for the insights is a side road.
  let further = existing.subtracting(["Application+Progress"]).filter { file in
    file.contains("+") && names.contains(String(file.prefix { $0 != "+" }))
  }
  #expect(further.subtracting(names).subtracting(passing) == filesOffThePath)
}

@Test func `the architecture says about how many files and lines there are`() throws {
  let page = try String(
    contentsOf: projectRoot.appending(path: "docs/architecture.md"), encoding: .utf8)
  let said = try #require(page.firstMatch(of: #/about (\d+) Swift files with (\d+),000 lines/#))
  let (files, thousands) = (try #require(Int(said.1)), try #require(Int(said.2)))
  let texts = try textsOfSources()
  #expect(abs(texts.count - files) <= files / 20)
  let lines = texts.values.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "\n") } }
  #expect(abs(lines - thousands * 1000) <= thousands * 50)
}
