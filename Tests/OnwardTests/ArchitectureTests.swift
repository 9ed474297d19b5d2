import Foundation
import Testing

/// Every import of the sources: file, its module, and what it imports.
private let imports: [(file: String, module: String, imported: String)] = {
  let sources = projectRoot.appending(path: "Sources")
  let files =
    FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
  return files.filter { $0.hasSuffix(".swift") }.flatMap { file in
    let text = (try? String(contentsOf: sources.appending(path: file), encoding: .utf8)) ?? ""
    return text.matches(
      of: #/(?m)^\s*(?:(?:@\w+|package|public|internal|private)\s+)*import\s+(?:\w+\s+)?(\w+)/#
    ).map {
      (file, String(file.prefix { $0 != "/" }), String($0.1))
    }
  }
}()

@Test func `the imports are found`() {
  #expect(imports.contains { $0.module == "Markdown" && $0.imported == "CYAML" })
  #expect(imports.count > 50)
}

@Test func `the C libraries are imported in Markdown alone, and the one for files in the rim`() {
  let strays = imports.filter {
    let home = $0.imported == "CAttributes" ? "onward" : "Markdown"
    return ["CCMark", "CYAML", "CAttributes"].contains($0.imported) && $0.module != home
  }
  #expect(strays.map(\.file) == [])
}

@Test func `the statistics know numbers, and nothing of a journal`() {
  let known = Set(imports.filter { $0.module == "Statistics" }.map(\.imported))
  #expect(known == ["RealModule"])
}

@Test func `nothing but the rim can reach a disk, a clock or a locale`() {
  let outside = [
    "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Musl", "Dispatch", "ArgumentParser",
    "System",
  ]
  let strays = imports.filter { outside.contains($0.imported) && $0.module != "onward" }
  #expect(strays.map(\.file) == [])
}

@Test func `within the rim, only the folder Disk opens, reads and writes files`() throws {
  let rim = projectRoot.appending(path: "Sources/onward")
  let files = try #require(FileManager.default.enumerator(atPath: rim.path)).compactMap {
    $0 as? String
  }
  for file in files where file.hasSuffix(".swift") && !file.hasPrefix("Disk/") {
    let text = try String(contentsOf: rim.appending(path: file), encoding: .utf8)
    #expect(
      !text.contains(#/\b(open|fopen|opendir|rename|unlink|mkdir|creat|FileManager)\(/#), "\(file)")
  }
}

@Test func `modules import only those before them`() {
  let order = [
    "Diagnostics", "Markdown", "Journal", "Editing", "Statistics", "Insights", "Dashboard",
    "onward",
  ]
  for (file, module, imported) in imports {
    guard let place = order.firstIndex(of: module), let other = order.firstIndex(of: imported)
    else { continue }
    #expect(other < place, "\(file) imports \(imported)")
  }
}

/// Code that takes a path for a text: its characters instead of its bytes.
@Test func `paths are compared, sorted and split by their bytes`() throws {
  let sources = projectRoot.appending(path: "Sources")
  let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap {
    $0 as? String
  }
  // What a person typed for a kind, and words of a note that may be an address.
  let others = ["TypedKind.swift", "FileKeys.swift", "WrittenName.swift"]
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
