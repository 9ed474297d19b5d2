import ArgumentParser
import Diagnostics
import Journal
import PageModel
import Rendering
import TextKit

/// A generated file. It is checked first, then written under a temporary name and moved into place. So no
/// one ever sees half a page, and none of the user's own files is ever replaced.
struct OutputFile {
  let name: String
  private let folder: OpenFolder
  /// The setting or option that chooses another name.
  private let setting: String
  private let content: Content
  /// The first bytes of the existing page; `nil` if there is none.
  private let start: [UInt8]?
  /// What other programs put above the existing page, like front matter with the time of the last change. It stays.
  private var preamble: [UInt8] { start.map(preamble(of:)) ?? [] }

  private func preamble(of start: [UInt8]) -> [UInt8] {
    if case .export = content { [] } else { GeneratedMark.preamble(of: start) }
  }

  /// Throws if this name must not be written.
  /// - Parameters:
  ///   - setting: the setting or option that chooses another name.
  ///   - content: what is written, which alone may be replaced.
  init(
    _ name: String, in folder: OpenFolder,
    namedBy setting: String = "'output: [mine.md, mine.html]' in onward.yml",
    content: Content = .page(.dashboard)
  ) throws(Failure) {
    self.name = name
    self.folder = folder
    self.setting = setting
    self.content = content
    guard let status = folder.status(of: name) else {
      guard errno == ENOENT else {
        throw Failure(unwritable: folder.displayPath(name), errno, toGrant: folder.path)
      }
      start = nil
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        "\(folder.displayPath(name)) is not a plain file, so it is not replaced",
        remedy: "Move it elsewhere, or choose another name with \(setting).")
    }
    // The beginning shows who made the file. The rest may be larger than memory.
    guard let start = FileContent.beginning(of: name, in: folder) else {
      throw Failure(
        "\(folder.displayPath(name)) cannot be read: \(lastError())",
        remedy: "Check its permissions.")
    }
    self.start = start
    if content.isIn(start) { return }
    guard case .page(let purpose) = content, GeneratedMark.isGenerated(start) else { throw notOurs }
    throw Failure(
      "\(folder.displayPath(name)) was made by onward but is not a \(purpose.rawValue), so it is not replaced",
      remedy: "Choose another name with \(setting), like \(setting) \(purpose.rawValue).md.")
  }

  /// What a file contains.
  enum Content: Equatable {
    case page(GeneratedMark.Purpose)
    /// An export whose files begin with this text.
    case export(mark: String)

    /// Whether a file that begins with these bytes contains it.
    func isIn(_ start: [UInt8]) -> Bool {
      switch self {
      case .page(let purpose): GeneratedMark.isGenerated(start, as: purpose)
      case .export(let mark): start.starts(with: mark.utf8)
      }
    }
  }

  private var notOurs: Failure {
    Failure(
      "\(folder.displayPath(name)) was not made by onward, so it is not replaced",
      remedy: "Rename it, or choose another name with \(setting).")
  }

  var isMissing: Bool { start == nil }

  /// The day that the existing page was made for; `nil` if there is no page or it names no day.
  var day: Day? { start.flatMap(GeneratedMark.day(of:)) }

  /// Whether the existing page consists of exactly these bytes, below its preamble.
  func contains(_ page: [UInt8]) -> Bool {
    let bytes = belowPreamble(page)
    guard let size = folder.status(of: name)?.st_size, size == bytes.count,
      case .bytes(bytes) = FileContent(name, in: folder, limit: bytes.count)
    else { return false }
    return true
  }

  /// Whether the existing page contains the markers of a merge. No line of a page that onward wrote begins like one.
  var hasMergeMarkers: Bool {
    // A page of 100,000 applications has 30 MB. What is much larger is not one, whatever its beginning says.
    guard case .bytes(let bytes) = FileContent(name, in: folder, limit: 200_000_000) else {
      return false
    }
    return bytes.split(whereSeparator: \.isLineEnding).contains { $0.starts(with: "<<<<<<< ".utf8) }
  }

  /// The bytes of the file. Nearly no page has a preamble, and a large one takes a while to copy.
  private func belowPreamble(_ page: [UInt8]) -> [UInt8] {
    let preamble = preamble
    return preamble.isEmpty ? page : preamble + page
  }

  /// Writes all pages or none. A page that already has the same bytes is left alone.
  /// - Returns: for each page, whether it was written.
  static func replace(_ pages: [(file: OutputFile, bytes: [UInt8])]) throws(Failure) -> [Bool] {
    let isChanged = pages.map { !$0.file.contains($0.bytes) }
    var prepared: [(page: OutputFile, file: AtomicFile)] = []
    for (page, bytes) in zip(pages, isChanged).filter(\.1).map(\.0) {
      prepared.append(
        (page, try AtomicFile(page.belowPreamble(bytes), for: page.name, in: page.folder)))
    }
    var inPlace: [AtomicFile] = []
    do throws(Failure) {
      for (page, file) in prepared {
        try page.put(file)
        inPlace.append(file)
      }
    } catch {
      for file in inPlace.reversed() { file.undo() }
      throw error
    }
    return isChanged
  }

  /// Puts the file in place. Whatever has that name by now, only a generated page is replaced.
  private func put(_ file: AtomicFile) throws(Failure) {
    if try file.create() { return }
    let isReplaced = try file.replace { name in
      guard let start = FileContent.beginning(of: name, in: folder) else { return false }
      return content.isIn(start) && preamble(of: start) == preamble
    }
    if !isReplaced { throw notOurs }
  }
}

extension OutputFile {
  /// A file that `-o` names.
  ///
  /// - Parameter path: the path as it was typed, relative to the current folder.
  init(typed path: String, content: Content) throws {
    let name = path.lastPathPart
    if name.isEmpty {
      throw ValidationError(
        "'\(path.escapedForTerminal)' is not the name of a file; name one, like -o mine.md.")
    }
    let folder = try JournalFolder(named: path.typedParent).opened()
    try self.init(name, in: folder, namedBy: "-o", content: content)
  }
}

extension String {
  /// The folder of a typed path, relative to the current folder.
  var typedParent: String {
    pathParent.map { $0.isEmpty ? "/" : $0 } ?? "."
  }
}
