import Diagnostics
import Journal
import Templates
import TextKit

/// The files of a new journal, each with its path and its text. It does not access the disk.
struct JournalSkeleton {
  let settings: Settings.Output
  /// The day that replaces `{{0d}}`.
  let today: Day
  /// Whether git keeps the pages without merging them. Otherwise it ignores them.
  let keepsPages: Bool
  let isDemo: Bool
  /// Existing folders that have the name of a kind but do not contain such notes.
  var foldersLeftAlone: [String] = []
  /// Values of `type:` that have the name of a kind but are not on such notes.
  var typesLeftAlone: [String] = []

  var files: [(path: String, text: [UInt8])] {
    [
      (Settings.fileName, filled(settingsFile)),
      (
        "README.md",
        filled(
          StartTemplate.guide + Array("\n".utf8)
            + (keepsPages ? StartTemplate.pagesInGit : StartTemplate.pagesOutOfGit))
      ),
      ("profile.md", filled(isDemo ? SampleTemplate.profile : StartTemplate.profile)),
    ]
      + Vocabulary.kinds.filter { !$0.form.isOnlyOne }.map { kind in
        ("\(kind.folder)/README.md", StartTemplate.aboutFolders[kind.folder] ?? kind.emptyGuide)
      }
      + (isDemo
        ? [("SAMPLE.md", filled(SampleTemplate.about))]
          + SampleTemplate.notes.map { (filled($0.path), filled($0.text)) } : [])
  }

  /// Whether a file is the page about a folder that `init` makes. Then the folder is one of a journal.
  static func isGuide(_ file: String, ofFolder folder: String) -> Bool {
    guard let kind = Vocabulary.kinds.first(where: { $0.folder == folder }),
      case .bytes(let bytes) = FileContent(at: file)
    else { return false }
    return bytes == StartTemplate.aboutFolders[kind.folder] ?? kind.emptyGuide
  }

  /// The lines of `onward.yml` that change something.
  var activeSettings: [String] {
    String(decoding: settingsFile, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  private var settingsFile: [UInt8] {
    var lines = String(decoding: StartTemplate.settings, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func put(_ text: String, below start: String) {
      guard let index = lines.firstIndex(where: { $0.hasPrefix(start) }) else { return }
      lines.insert(text, at: index + 1)
    }
    if isDemo { put("name: \(SampleTemplate.name)", below: "# name:") }
    if !foldersLeftAlone.isEmpty {
      let folders = foldersLeftAlone.map { "  \($0.inDoubleQuotes): \(Settings.noKind)" }
      put((["folders:"] + folders).joined(separator: "\n"), below: "# folders:")
    }
    if !typesLeftAlone.isEmpty {
      let types = typesLeftAlone.map { "  \($0.inDoubleQuotes): \(Settings.noKind)" }
      put((["types:"] + types).joined(separator: "\n"), below: "# types:")
    }
    if settings != Settings().output { put(FreePageNames.setting(settings), below: "# output:") }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func filled(_ text: [UInt8]) -> [UInt8] {
    Array(filled(String(decoding: text, as: UTF8.self)).utf8)
  }

  /// The text with days and the names of the pages in place of the placeholders in braces.
  private func filled(_ text: String) -> String {
    Placeholders.filled(text, with: value)
  }

  private func value(of name: Substring) -> String? {
    switch name {
    case "markdown": return settings.markdown
    case "html": return settings.html
    case "pages": return settings.names.map(\.quotedForShell).joined(separator: " ")
    default:
      guard name.hasSuffix("d"), let days = Int(name.dropLast()) else { return nil }
      return (today + days).description
    }
  }
}

/// An entry that has the name of a file or folder of a journal but the wrong type, so that the file or folder
/// cannot be created.
struct NameConflict {
  /// The name on the disk, which may differ in case.
  private let name: String
  let wanted: String
  let isFolderWanted: Bool

  /// - Parameter path: the path of a file that a journal is to have.
  /// - Returns: `nil` if nothing is in the way.
  init?(to path: String, in folder: JournalFolder) {
    let parts = path.pathParts
    guard let top = parts.first,
      let name = folder.visibleNames.first(where: { $0.lowercased() == top.lowercased() }),
      parts.count > 1 ? !folder.isOwnFolder(name) : folder.isFolder(name)
    else { return nil }
    self.name = name
    wanted = top
    isFolderWanted = parts.count > 1
  }

  var sentence: String {
    isFolderWanted
      ? "In the way: \(name) is not a folder inside this one, so \(wanted)/ was not created. Rename it and run this command again, or name another folder for such notes under 'folders:' in onward.yml."
      : "In the way: \(name) is a folder, so the file \(wanted) was not created. Rename it and run this command again."
  }
}

/// Names for the two pages that none of the user's own files has, because `build` would not overwrite those.
struct FreePageNames {
  /// The files that have a page's name and were not made by onward, by their names on the disk.
  let inTheWay: [String]
  /// The names from the settings if nothing is in the way; otherwise new names.
  let names: Settings.Output

  init(insteadOf wanted: Settings.Output, in folder: JournalFolder) {
    let present = folder.visibleNames
    let own = { (output: Settings.Output) in
      let names = Set(output.names.map { $0.lowercased() })
      return present.filter {
        names.contains($0.lowercased()) && !FreePageNames.isPage($0, in: folder)
      }
    }
    inTheWay = own(wanted)
    var (names, number) = (wanted, 1)
    while !own(names).isEmpty {
      let stem = number == 1 ? "onward" : "onward-\(number)"
      names.markdown = stem + ".md"
      names.html = stem + ".html"
      number += 1
    }
    self.names = names
  }

  /// The names as a line of `onward.yml`.
  static func setting(_ names: Settings.Output) -> String {
    "output: [\(names.markdown), \(names.html)]"
  }

  private static func isPage(_ name: String, in folder: JournalFolder) -> Bool {
    do throws(Failure) {
      _ = try OutputFile(name, in: try folder.opened())
      return true
    } catch {
      return false
    }
  }
}

/// A file with rules for git about the files that onward makes, and the lines that it must have.
struct GitFile {
  let name: String
  let lines: [String]
  /// The pattern in each line.
  private let patterns: [String]

  /// All git files of a journal.
  ///
  /// - Parameter notes: the patterns of the notes.
  static func all(for pages: Settings.Output, keepsPages: Bool, notes: [String]) -> [GitFile] {
    [
      attributes(of: keepsPages ? pages : nil, notes: notes),
      ignoring(keepsPages ? [] : pages.names),
    ]
  }

  /// The file that makes git merge the notes and the pages with the driver that `MergeDriver` sets up in each clone. A clone
  /// without it merges them line by line. It also keeps git from changing the line endings of pages, as on Windows: every
  /// byte of a page follows from the notes.
  ///
  /// - Parameter pages: `nil` if git ignores them.
  static func attributes(of pages: Settings.Output?, notes: [String]) -> GitFile {
    let merge = "merge=\(MergeDriver.name)"
    let pages = (pages?.names ?? []).map(literal).map(quoted)
    let notes = notes.map(quoted)
    return GitFile(
      name: ".gitattributes",
      lines: pages.map { "\($0) -text \(merge) linguist-generated" }
        + notes.map { "\($0) \(merge)" },
      patterns: pages + notes)
  }

  /// The patterns of the files that may be notes: those in the folders of the kinds and of the settings, and in others that
  /// have notes.
  static func patterns(ofNotes journal: Journal) -> [String] {
    let settings = journal.settings
    let excluded = settings.folders.filter { $0.kind == Settings.noKind }.map {
      $0.folder.lowercased()
    }
    let kinds = Vocabulary.kinds.map { (name: $0.folder, isFile: $0.form.isOnlyOne) }.filter {
      !excluded.contains($0.name.lowercased())
    }
    let own = settings.folders.filter { $0.kind != Settings.noKind }.map(\.folder)
    let named =
      kinds.map { $0.isFile ? "/\($0.name).md" : pattern(ofFolder: $0.name) }
      + own.map { $0.hasSuffix(".md") ? "/" + $0 : pattern(ofFolder: $0) }
    // A folder with notes counts under the name that it has, since git distinguishes case.
    let folders = kinds.filter { !$0.isFile }.map(\.name) + own
    let others = journal.notes.map(\.info.path).compactMap { path -> String? in
      if folders.contains(where: { path.pathRest(after: $0 + "/") != nil }) { return nil }
      let ofFile = "/\(path)".pathBytes
      if named.contains(where: { $0.pathBytes == ofFile }) { return nil }
      guard path.hasPathSeparator, let top = path.pathParts.first else { return "/*.md" }
      return pattern(ofFolder: literal(top))
    }
    var known = Set<PathBytes>()
    return (named + others.sorted()).filter { known.insert($0.pathBytes).inserted }
  }

  private static func pattern(ofFolder name: String) -> String {
    let name = name.pathParts.joined(separator: "/")
    return "/\(name)/**/*.md"
  }

  /// The file that makes git ignore these files of the root, and the unfinished files of a killed command.
  private static func ignoring(_ names: [String]) -> GitFile {
    let (own, unfinished) = (names.map(literal), [OpenFolder.unfinishedPattern])
    return GitFile(
      name: ".gitignore", lines: own.map { "/" + $0 } + unfinished, patterns: own + unfinished)
  }

  /// A pattern that matches only this name.
  private static func literal(_ name: String) -> String {
    name.unicodeScalars.map { "*?[".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// The pattern in quotes if it needs them: without quotes, git reads it only up to the first space.
  private static func quoted(_ pattern: String) -> String {
    let isPlain =
      !pattern.contains { $0.isWhitespace || "\"\\".contains($0) }
      && !pattern.hasPrefix("#") && !pattern.hasPrefix("!")
    return isPlain
      ? pattern
      : pattern.inDoubleQuotes
  }

  /// Whether lines can be added. They would corrupt UTF-16 or UTF-32 text, which git does not read anyway.
  static func canBeExtended(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(0) && !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
  }

  /// The lines that the file does not have yet.
  func missing(in bytes: [UInt8]) -> [String] {
    let present = Set(
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      })
    return zip(patterns, lines).compactMap { pattern, line in
      // A bare name ignores a file as well. Of the attributes, only the merge driver matters, and the last line counts.
      let isPresent =
        present.contains(line)
        || (line.utf8.first == .slash && present.contains(pattern))
        || present.contains { $0.hasPrefix("\(pattern) ") && $0.contains(" merge=") }
      return isPresent ? nil : line
    }
  }

  /// The file with the missing lines added at its end. All other lines stay as they are.
  func completed(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    let gap = bytes.isEmpty || bytes.last == .lineFeed ? "" : ending
    return bytes + Array((gap + missing(in: bytes).map { $0 + ending }.joined()).utf8)
  }
}
