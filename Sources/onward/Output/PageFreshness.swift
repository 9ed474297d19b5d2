import Diagnostics
import Journal
import PageModel
import TextKit

/// Whether the two pages are what the notes give, for the day that is written in them.
struct PageFreshness {
  enum State: String {
    case upToDate = "up to date"
    case missing
    case stale = "does not match the notes"
  }

  /// For each page its name and state.
  let pages: [(name: String, state: State)]
  /// The day that the pages were made for.
  let day: Day
  private let today: Day
  /// The pages in which a merge left its markers.
  private let marked: [String]

  /// Builds the pages again, and compares.
  init(
    comparing names: Settings.Output, in folder: JournalFolder, on today: Day
  ) async throws {
    let root = try folder.opened()
    let files = try [OutputFile(names.markdown, in: root), OutputFile(names.html, in: root)]
    day = files.lazy.compactMap(\OutputFile.day).first ?? today
    self.today = today
    let built = try await Pages(of: try await folder.journal(on: day), in: folder)
    pages = zip(files, [built.markdown, built.html]).map { file, bytes in
      (file.name, file.isMissing ? .missing : file.contains(bytes) ? .upToDate : .stale)
    }
    marked = zip(files, pages).filter { file, page in
      page.state == .stale && file.hasMergeMarkers
    }.map(\.1.name)
  }

  /// The freshness for `doctor`; `nil` if it cannot be known, which other checks report.
  init?(of names: Settings.Output, in folder: JournalFolder, on today: Day) async {
    guard let known = try? await PageFreshness(comparing: names, in: folder, on: today) else {
      return nil
    }
    self = known
  }

  /// - Parameter build: `onward build` as a person would type it for this journal.
  func results(build: String) -> [HealthCheck.Result] {
    let shown = { (names: [String]) in names.joined(separator: " and ") }
    if !marked.isEmpty {
      return [
        .note(
          "a merge left markers in \(shown(marked)); the next build replaces \(marked.count == 1 ? "it" : "them")",
          build)
      ]
    }
    let stale = pages.filter { $0.state == .stale }.map(\.name)
    if !stale.isEmpty {
      return [
        .note(
          "\(shown(stale)) \(stale.count == 1 ? "does" : "do") not match the notes; \(stale.count == 1 ? "it was" : "they were") made for \(day)",
          build)
      ]
    }
    let present = pages.filter { $0.state == .upToDate }.map(\.name)
    guard day < today, !present.isEmpty else { return [] }
    return [
      .note("\(shown(present)) \(present.count == 1 ? "was" : "were") made for \(day)", build)
    ]
  }
}
