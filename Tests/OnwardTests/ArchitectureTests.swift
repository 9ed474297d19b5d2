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

/// What each module may import. A module that is missing here may import nothing.
private let allowed: [String: Set<String>] = [
  "TextKit": [],
  "Diagnostics": ["TextKit"],
  "Markdown": ["CCMark", "CYAML", "Diagnostics", "TextKit"],
  "Journal": ["Markdown", "Diagnostics", "TextKit"],
  "Editing": ["Journal", "Markdown", "Diagnostics", "TextKit"],
  "Statistics": ["RealModule"],
  "Insights": ["Journal", "Statistics", "Diagnostics", "TextKit"],
  "PageModel": ["Insights", "Statistics", "Journal", "Markdown", "Diagnostics", "TextKit"],
  "Charts": ["PageModel", "Insights", "Statistics", "Journal", "Diagnostics", "TextKit"],
  "Rendering": ["PageModel", "Insights", "Journal", "Markdown", "Diagnostics", "TextKit"],
  "Redaction": ["PageModel", "Insights", "Journal", "Markdown", "Diagnostics", "TextKit"],
  "Templates": ["CPageFiles"],
  "Dashboard": [
    "PageModel", "Charts", "Redaction", "Insights", "Statistics", "Journal", "Markdown",
    "Diagnostics", "TextKit",
  ],
  "onward": [
    "Dashboard", "Rendering", "Redaction", "PageModel", "Insights", "Statistics", "Editing",
    "Journal",
    "Markdown", "Diagnostics", "TextKit", "Templates", "ArgumentParser",
  ],
]

/// Single imports beyond that, each with its reason.
private let importExceptions: [String: Set<String>] = [
  // Work on all cores needs a scheduler. Of Dispatch only `concurrentPerform` is used, which has a test.
  "TextKit/MapInParallel.swift": ["Dispatch"],
  // The C library, for everything that touches a disk or a clock.
  "onward/FileSystem/CLibrary.swift": ["Darwin", "Glibc", "Musl"],
  // What Swift's modules of the C library lack on Linux.
  "onward/FileSystem/FileAttributes.swift": ["CAttributes"],
  "onward/FileSystem/AtomicRename.swift": ["CAttributes"],
  // The JSON encoder, and nothing else of Foundation, which has a test.
  "onward/Output/JSON.swift": ["FoundationEssentials", "Foundation"],
]

private func strays(among imports: [ImportStatement]) -> [ImportStatement] {
  imports.filter {
    !(allowed[$0.module] ?? []).contains($0.imported)
      && !(importExceptions[$0.file] ?? []).contains($0.imported)
  }
}

// MARK: What the sources may import

@Test func `every module imports only what its place allows`() {
  let found = strays(among: imports)
  #expect(found.isEmpty, "\(found)")
}

@Test func `every exception to the imports is still needed`() {
  for (file, modules) in importExceptions {
    #expect(
      Set(imports.filter { $0.file == file }.map(\.imported)).isSuperset(of: modules), "\(file)")
  }
}

@Test func `every import is seen`() {
  // Counted in another way: lines that begin with the word, after attributes and access levels.
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

private let expectedImports = 560

@Test func `every module of the package has its place, and no other`() throws {
  let manifest = try String(
    contentsOf: projectRoot.appending(path: "Package.swift"), encoding: .utf8)
  let targets = manifest.matches(
    of: #/\.(?:target|executableTarget)\(\s*name: "(\w+)"/#
  ).map { String($0.1) }
  // One belongs to the tests, and the other is C.
  #expect(Set(targets).subtracting(["SeededRandom", "CPageFiles"]) == Set(allowed.keys))
  #expect(Set(sources.map(\.module)) == Set(allowed.keys))
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
func `a forbidden import is found in whatever way it is written`(text: String) {
  let planted = SourceCode("Journal/Planted.swift", text)
  #expect(strays(among: ImportStatement.all(in: planted)).count == 1)
}

@Test func `what only looks like an import is none`() {
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

@Test func `a module without a place may import nothing`() {
  let planted = SourceCode("Novelties/Planted.swift", "import Journal")
  #expect(strays(among: ImportStatement.all(in: planted)).count == 1)
}

// MARK: What the sources may ask of the system

private struct Uses: Hashable, CustomStringConvertible {
  let file: String
  let names: Set<String>

  var description: String { "\(file): \(names.sorted())" }
}

/// By file, outside the folder that may.
private func uses(
  of names: SystemCall.Names, in sources: [SourceCode], outside folder: String
) -> Set<Uses> {
  let found = sources.filter { !$0.file.hasPrefix(folder) }.flatMap {
    SystemCall.all(of: names, in: $0)
  }
  let byFile = Dictionary(grouping: found, by: \.file)
  return Set(byFile.map { Uses(file: $0.key, names: Set($0.value.map(\.name))) })
}

@Test func `only the folder FileSystem opens, reads and writes files, but for what is named here`()
{
  let found = uses(of: .disk, in: sources, outside: "onward/FileSystem/")
  #expect(
    found == [
      // Whether stdout is a terminal, how wide it is, and whether colors are wanted; a closed pipe is no reason
      // to be killed. It writes through FileSystem's `writeAll`.
      Uses(file: "onward/Output/Terminal.swift", names: ["isatty", "ioctl", "signal", "getenv"]),
      // Git is another program, and its folder is looked at.
      Uses(file: "onward/Git/GitProgram.swift", names: ["access", "fread", "pclose", "popen"]),
      Uses(file: "onward/Git/GitRepository.swift", names: ["access", "stat"]),
      // The person's own editor, which is another program.
      Uses(
        file: "onward/Output/Editor.swift",
        names: ["isatty", "getenv", "posix_spawn", "environ", "waitpid"]),
      // What `~` means where a shell completes a line.
      Uses(file: "onward/Completions/TypedLine.swift", names: ["getenv"]),
    ])
}

@Test func `nothing asks for the time or for chance, but for what is named here`() {
  let found = uses(of: .clockAndChance, in: sources, outside: "-")
  #expect(
    found == [
      // Today, where `--today` names no day.
      Uses(file: "onward/Commands/Support/JournalOptions.swift", names: ["time", "localtime_r"]),
      // Names for temporary files, and how old an abandoned one is.
      Uses(file: "onward/FileSystem/UnfinishedFiles.swift", names: ["random", "time"]),
      // A mistyped command is looked at before ArgumentParser sees it.
      Uses(file: "onward/Onward.swift", names: ["CommandLine"]),
    ])
}

@Test func `nothing can reach a network`() {
  let found = uses(of: .network, in: sources, outside: "-")
  #expect(found == [])
}

@Test func `of Dispatch, only work on all cores is used`() {
  let found = sources.flatMap { source in
    source.words.indices.filter { source.words[$0].name.hasPrefix("Dispatch") }.filter { index in
      index == 0 || source.words[index - 1].text != "import"
    }.map { index in source.words[index..<index + 3].map(\.text).joined() }
  }
  #expect(found == ["DispatchQueue.concurrentPerform"])
}

@Test func `of Foundation, only the JSON encoder is used`() throws {
  let source = try #require(sources.first { $0.file == "onward/Output/JSON.swift" })
  let types = Set(source.words.map(\.name).filter { $0.first?.isUppercase ?? false })
  #expect(
    types.subtracting(["Journal", "Diagnostics", "FoundationEssentials", "Foundation"]) == [
      "JSON", "JSONEncoder", "Encodable", "Encoder", "Sendable", "String", "Int", "Double", "Bool",
      "Day", "UTF8",
    ])
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
])
func `a call is found in whatever way it is written`(text: String) {
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
])
func `a method of ours that has the name of a call is none`(text: String) {
  #expect(SystemCall.all(of: .disk, in: SourceCode("Journal/Planted.swift", text)).isEmpty)
}

@Test(arguments: [
  "let a = Int.random(in: 0..<3)", "let a = list.shuffled()", "let a = ContinuousClock.now",
  "let now = time(nil)", "let a = set.randomElement()", "try await Task.sleep(for: .seconds(1))",
])
func `a planted question for the time or for chance is found`(text: String) {
  let planted = SourceCode("Insights/Planted.swift", text)
  #expect(SystemCall.all(of: .clockAndChance, in: planted).count == 1)
}

/// Code that takes a path for a text: its characters instead of its bytes.
@Test func `paths are compared, sorted and split by their bytes`() throws {
  let sources = projectRoot.appending(path: "Sources")
  let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap {
    $0 as? String
  }
  // What a person typed for a kind, and words of a note that may be an address.
  let others = ["NewKind.swift", "UnknownKeys.swift", "PersonNames.swift"]
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
