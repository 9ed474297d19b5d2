import Diagnostics
import Journal

/// What git would do with the files that onward makes, in its own words: only git knows which of its rules
/// counts.
struct PagesInGit {
  /// Those that git is told not to keep.
  let ignored: Set<PathBytes>
  /// Whether git is told not to keep what a command that was killed leaves behind.
  let ignoresUnfinished: Bool
  /// Those that git would merge line by line, and why.
  let merged: [(page: String, reason: Reason)]

  enum Reason: Equatable {
    /// No rule says otherwise.
    case untold
    /// A rule names this way of merging.
    case told(String)
  }

  init(_ pages: [String], in folder: JournalFolder) throws(GitProgram.Silence) {
    // A page that is kept already may be ignored all the same.
    let unfinished = [OpenFolder.newFilePrefix, OpenFolder.oldFilePrefix]
    let ignored = Set(
      PagesInGit.texts(
        try GitProgram.answer(
          ["check-ignore", "--no-index"], about: pages + unfinished, in: folder)
      ).map { PagesInGit.name($0).pathBytes })
    self.ignored = ignored.intersection(pages.map(\.pathBytes))
    ignoresUnfinished = ignored.isSuperset(of: unfinished.map(\.pathBytes))
    // For each page its name, the attribute's, and its value.
    let told = PagesInGit.texts(
      try GitProgram.answer(["check-attr", "merge"], about: pages, in: folder))
    merged = stride(from: 0, to: told.count - 2, by: 3).compactMap { start in
      PagesInGit.reason(told[start + 2]).map { (PagesInGit.name(told[start]), $0) }
    }
  }

  /// `nil` for the values by which git leaves a file as it is.
  private static func reason(_ value: String) -> Reason? {
    switch value {
    case "unset", "binary": nil
    case "unspecified": .untold
    case "set": .told("text")
    default: .told(value)
    }
  }

  /// A page's name, which git repeats as it was asked: with `./` before it.
  private static func name(_ asked: String) -> String { String(asked.dropFirst(2)) }

  private static func texts(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
