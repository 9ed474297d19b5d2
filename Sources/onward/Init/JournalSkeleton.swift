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
