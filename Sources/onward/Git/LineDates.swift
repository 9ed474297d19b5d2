import Diagnostics
import Journal

/// The days since which git has each line of a file as it is now.
struct LineDates {
  /// Since when git has a line.
  struct Since: Equatable {
    let day: Day
    /// Whether earlier commits are missing in this copy of the repository, so that it may have had the line before.
    let isLatest: Bool
  }

  /// By the number of the line, from 1. A line that is not committed has none.
  private let days: [Int: Since]

  /// Asks git. There are no days if it does not know the file.
  ///
  /// - Throws: a `Failure` if git is not installed or does not trust the folder.
  init(of path: String, in folder: JournalFolder) throws(Failure) {
    do throws(GitProgram.GitError) {
      let isCutOff = try GitProgram.isCutOff(folder)
      days = LineDates.days(
        inPorcelain: try GitProgram.lineOrigins(of: path, in: folder), isCutOff: isCutOff)
    } catch {
      switch error {
      case .refused: days = [:]
      case .notInstalled:
        throw Failure(
          "git is not installed, so it cannot say since when it has a line",
          remedy: "Install it (\(GitProgram.installing)), or leave out --proof.")
      case .untrusted:
        throw Failure(
          "git does not answer, because this folder belongs to someone else",
          remedy: "'onward doctor' says how to trust it, or leave out --proof.")
      }
    }
  }

  func since(line: Int) -> Since? { days[line] }

  /// Reads what `git blame --porcelain` prints: for each line the commit and the number of the line, and with the first
  /// line of a commit when it was made, in which time zone, and whether no commit before it is known.
  static func days(inPorcelain text: String, isCutOff: Bool) -> [Int: Since] {
    var days: [Int: Since] = [:]
    var known: [Substring: Since] = [:]
    var current: (commit: Substring, line: Int)?
    var seconds: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("\t") {
        if let current { days[current.line] = known[current.commit] }
        current = nil
        continue
      }
      let words = line.split(separator: " ")
      guard let first = words.first else { continue }
      if current == nil, words.count >= 3, first.count >= 40, let number = Int(words[2]) {
        current = (first, number)
      } else if first == "committer-time", words.count == 2 {
        seconds = Int(words[1])
      } else if first == "committer-tz", words.count == 2, let current, let time = seconds,
        current.commit.contains(where: { $0 != "0" })
      {
        known[current.commit] = day(time, words[1]).map { Since(day: $0, isLatest: false) }
      } else if first == "boundary", isCutOff, let current, let since = known[current.commit] {
        known[current.commit] = Since(day: since.day, isLatest: true)
      }
    }
    return days
  }

  /// - Parameter zone: like `+0130`.
  private static func day(_ seconds: Int, _ zone: Substring) -> Day? {
    guard let offset = Int(zone) else { return nil }
    let minutes = offset / 100 * 60 + offset % 100
    let local = seconds + minutes * 60
    return Day(number: local >= 0 ? local / 86400 : (local - 86399) / 86400)
  }
}
