import Diagnostics
import Journal
import TextKit

/// The versions that git has of some notes, under the names that they had.
struct NoteVersions {
  /// The content of a note in a commit.
  struct Version {
    /// The day of the commit, in the time zone in which it was made.
    let day: Day
    /// Whether earlier commits are missing in this copy of the repository, so that git may have had the same before.
    let isOldestKnown: Bool
    let bytes: [UInt8]
  }

  /// By the path that a note has now, the oldest version first.
  private var versions: [PathBytes: [Version]] = [:]

  /// Asks git. There are no versions if it does not know the folder.
  ///
  /// - Throws: a `Failure` if git is not installed or does not trust the folder.
  init(of paths: [String], in folder: JournalFolder) throws(Failure) {
    do throws(GitProgram.GitError) {
      let isCutOff = try GitProgram.isCutOff(folder)
      let prefix = try GitProgram.prefix(of: folder)
      let found = NoteVersions.found(
        of: paths, in: String(decoding: prefix, as: UTF8.self),
        inLog: try GitProgram.changes(in: folder))
      let contents = try GitProgram.contents(of: found.map(\.name), in: folder)
      for (place, content) in zip(found, contents) {
        guard let content else { continue }
        let version = Version(
          day: place.commit.day, isOldestKnown: isCutOff && place.commit.isFirst, bytes: content)
        versions[place.path, default: []].append(version)
      }
    } catch {
      switch error {
      case .refused: return
      case .notInstalled:
        throw Failure(
          "git is not installed, so it cannot say since when it has an effort",
          remedy: "Install it (\(GitProgram.installing)), or leave out --proof.")
      case .untrusted:
        throw Failure(
          "git does not answer, because this folder belongs to someone else",
          remedy: "'onward doctor' says how to trust it, or leave out --proof.")
      }
    }
  }

  func all(of path: String) -> [Version] { versions[path.pathBytes] ?? [] }

  private struct Commit {
    let hash: String
    let day: Day
    /// Whether no commit before it is known.
    let isFirst: Bool
  }

  private struct Place {
    /// The path that the note has now.
    let path: PathBytes
    let commit: Commit
    /// The name of the content: the commit and the path in it.
    let name: String
  }

  /// Where the versions of the notes are, the oldest first. A name that a note had before is followed, also out of the
  /// folder.
  ///
  /// - Parameter prefix: The path of the folder in the repository.
  private static func found(
    of paths: [String], in prefix: String, inLog log: [UInt8]
  ) -> [Place] {
    var current: [PathBytes: [PathBytes]] = [:]
    for path in paths { current[(prefix + path).pathBytes] = [path.pathBytes] }
    var found: [Place] = []
    var commit: Commit?
    var words = log.split(separator: 0, omittingEmptySubsequences: false)[...]
    while let word = words.popFirst() {
      if word.first == 1 {
        commit = NoteVersions.commit(String(decoding: word, as: UTF8.self))
        continue
      }
      // A status has the line ending after the commit before it. The first letter is the kind of the change.
      guard let status = word.first(where: { $0 != .lineFeed }), let path = words.popFirst() else {
        continue
      }
      let isRenamed = status == UInt8(ascii: "R")
      guard let name = isRenamed || status == UInt8(ascii: "C") ? words.popFirst() : path,
        let commit
      else { continue }
      let file = String(decoding: name, as: UTF8.self)
      guard let notes = current[file.pathBytes], !name.contains(.lineFeed) else { continue }
      if status != UInt8(ascii: "D") {
        found += notes.map { Place(path: $0, commit: commit, name: "\(commit.hash):\(file)") }
      }
      if isRenamed {
        current[file.pathBytes] = nil
        current[String(decoding: path, as: UTF8.self).pathBytes, default: []] += notes
      }
    }
    return found.reversed()
  }

  /// Reads the hash, the day and the parents of a commit, each after a byte 1.
  private static func commit(_ text: String) -> Commit? {
    let parts = text.split(separator: "\u{1}", omittingEmptySubsequences: false).dropFirst()
    guard parts.count == 3, let day = Day(iso: String(parts[2])) else { return nil }
    return Commit(hash: String(parts[1]), day: day, isFirst: parts[3].isEmpty)
  }
}
