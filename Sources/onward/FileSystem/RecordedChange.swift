import Diagnostics
import TextKit

/// A change that a command made to one note, with the bytes before and after it, so that `onward undo` can take it
/// back.
///
/// The changes are files in the journal's folder `.onward`, which git ignores and only the user may open, because the
/// notes may be private.
struct RecordedChange: Equatable {
  /// The path of the note in the journal.
  let path: String
  /// The command line as it was typed.
  private let command: String
  /// The same in a sentence: in single quotes, or in backticks if it contains quotes itself.
  var commandInSentence: String { command.contains("'") ? "`\(command)`" : "'\(command)'" }
  /// `nil` if the change created the note.
  let before: [UInt8]?
  let after: [UInt8]
  /// The run of a command that changed several notes; `nil` if it changed this one only.
  let run: Run?

  /// One run of a command that changes several notes, all of which `onward undo` takes back together.
  struct Run: Equatable {
    fileprivate let process: Int32
    /// The number of notes that it changes, so that none is forgotten before the others.
    fileprivate let count: Int

    init(count: Int) { (process, self.count) = (getpid(), count) }

    fileprivate init?(word: Substring) {
      let numbers = word.split(separator: ".").compactMap { Int32($0) }
      guard numbers.count == 2 else { return nil }
      (process, count) = (numbers[0], Int(numbers[1]))
    }

    fileprivate var word: String { "\(process).\(count)" }
  }

  /// The name of the folder in the journal's root.
  static let folder = ".onward"
  /// The number of changes that are kept.
  static let limit = 20
  private static let prefix = "change-"
  private static let magic = "onward-change-1"

  init(path: String, before: [UInt8]?, after: [UInt8], of run: Run? = nil) {
    self.path = path
    self.run = run
    self.before = before
    self.after = after
    command = ShellCommand.asTyped.text
  }

  /// Reads a recorded change: a line with the lengths of its parts, and then the parts. `nil` if the bytes are anything
  /// else.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: .lineFeed) else { return nil }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard (5...6).contains(words.count), words[0] == RecordedChange.magic else { return nil }
    run = words.count == 6 ? Run(word: words[5]) : nil
    let lengths = words[1..<5].map { $0 == "-" ? 0 : Int($0) ?? -1 }
    var rest = bytes[(end + 1)...]
    guard lengths.allSatisfy({ $0 >= 0 && $0 <= rest.count }),
      lengths.reduce(0, +) == rest.count
    else { return nil }
    let parts = lengths.map { length in
      let part = Array(rest.prefix(length))
      rest = rest.dropFirst(length)
      return part
    }
    guard let path = String(validating: parts[0], as: UTF8.self),
      let command = String(validating: parts[1], as: UTF8.self)
    else { return nil }
    (self.path, self.command, after) = (path, command, parts[3])
    before = words[3] == "-" ? nil : parts[2]
  }

  /// Whether one run of a command made both.
  func isOfSameRun(as other: RecordedChange) -> Bool {
    run != nil && run == other.run && command == other.command
  }

  var bytes: [UInt8] {
    let lengths = [
      "\(path.utf8.count)", "\(command.utf8.count)", before.map { "\($0.count)" } ?? "-",
      "\(after.count)",
    ]
    let first = ([RecordedChange.magic] + lengths + [run?.word].compactMap(\.self))
    return Array("\(first.joined(separator: " "))\n".utf8)
      + Array(path.utf8) + Array(command.utf8) + (before ?? []) + after
  }

  /// A file with a change in the journal's folder for them.
  struct File {
    fileprivate let folder: OpenFolder?
    fileprivate let name: String
    /// Why the change could not be recorded; `nil` if it is.
    let problem: String?

    /// Removes the file, because the change was not made, or was taken back.
    func remove() { if let folder { unlinkat(folder.descriptor, name, 0) } }
  }

  /// Records the change. The caller has the lock of the root.
  func recorded(in root: OpenFolder) -> File {
    guard let folder = root.privateFolder(RecordedChange.folder, isMaking: true) else {
      return File(
        folder: nil, name: "", problem: "the folder \(RecordedChange.folder): \(lastError())")
    }
    let names = RecordedChange.names(in: folder)
    let number = names.last.flatMap { Int($0.dropFirst(RecordedChange.prefix.count)) } ?? 0
    let name = RecordedChange.prefix + RecordedChange.padded(number + 1)
    do throws(Failure) {
      if folder.status(of: ".gitignore") == nil {
        _ = try AtomicFile(Array("*\n".utf8), for: ".gitignore", in: folder, isForUser: true)
          .create()
      }
      guard try AtomicFile(bytes, for: name, in: folder, isForUser: true).create() else {
        return File(folder: nil, name: name, problem: "\(name) already exists")
      }
    } catch {
      return File(folder: nil, name: name, problem: error.problem)
    }
    let kept = max(RecordedChange.limit, run?.count ?? 0)
    for old in names.dropLast(kept - 1) { unlinkat(folder.descriptor, old, 0) }
    return File(folder: folder, name: name, problem: nil)
  }

  /// The changes that can be taken back, the last one at the end.
  private static func names(in folder: OpenFolder) -> [String] {
    folder.names.filter { $0.hasPrefix(prefix) && Int($0.dropFirst(prefix.count)) != nil }.sorted()
  }

  /// The number with zeros before it, so that the names sort by it.
  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 9 - digits.count)) + digits
  }

  /// The last change that was recorded in a journal, with its file; `nil` if there is none. Throws if it cannot be read.
  static func last(in root: OpenFolder) throws(Failure) -> (change: RecordedChange, file: File)? {
    guard let folder = root.privateFolder(RecordedChange.folder, isMaking: false) else {
      let path = root.displayPath(RecordedChange.folder)
      if root.status(of: RecordedChange.folder) != nil {
        throw Failure(
          "\(path) cannot be read, so it is not known what the last change was. Nothing was taken back",
          remedy:
            "If it is yours, this command opens it: \(JournalFolder.commandToGrantAccess(places: [path]))"
        )
      }
      return nil
    }
    guard let name = names(in: folder).last else { return nil }
    let file = File(folder: folder, name: name, problem: nil)
    guard case .bytes(let bytes) = FileContent(name, in: folder, limit: 3 * FileContent.limit),
      let change = RecordedChange(bytes)
    else {
      let path = folder.displayPath(name)
      throw Failure(
        "\(path) cannot be read, so it is not known what the last change was",
        remedy: "To go on with the change before it, remove that file: rm \(path.quotedForShell)")
    }
    return (change, file)
  }
}
