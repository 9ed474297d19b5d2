import Diagnostics
import Journal

/// A generated file: checked first, then written beside itself and moved into place,
/// so that nobody ever sees half a page and no file of the person's own is ever replaced.
struct PageFile {
  let name: String
  private let folder: OpenFolder
  /// What chooses another name.
  private let setting: String
  private let isBrief: Bool
  /// How the page that is there begins; `nil` if there is none.
  private let start: [UInt8]?

  /// Throws if this name must not be written.
  /// - Parameters:
  ///   - setting: what chooses another name.
  ///   - isBrief: whether only a brief may be replaced, and no dashboard.
  init(
    _ name: String, in folder: OpenFolder,
    namedBy setting: String = "'output: [mine.md, mine.html]' in onward.yml", isBrief: Bool = false
  ) throws(Failure) {
    self.name = name
    self.folder = folder
    self.setting = setting
    self.isBrief = isBrief
    guard let status = folder.status(of: name) else {
      guard errno == ENOENT else {
        throw Failure(
          "\(folder.shown(name)) cannot be written: \(lastError())",
          remedy: "Check the folder's permissions.")
      }
      start = nil
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        "\(folder.shown(name)) is not a plain file, so it is not replaced",
        remedy: "Move it away, or choose another name with \(setting).")
    }
    // The beginning shows whose it is; the rest may be longer than any memory.
    guard let start = FileContent.beginning(of: name, in: folder) else {
      throw Failure(
        "\(folder.shown(name)) cannot be read: \(lastError())", remedy: "Check its permissions.")
    }
    self.start = start
    if !FileRules.isGenerated(start) { throw notOurs }
    if isBrief, !FileRules.isBrief(start) {
      throw Failure(
        "\(folder.shown(name)) was made by onward and is no brief, so it is not replaced",
        remedy: "Choose another name with \(setting), like \(setting) brief.md.")
    }
  }

  private var notOurs: Failure {
    Failure(
      "\(folder.shown(name)) was not made by onward, so it is not replaced",
      remedy: "Rename it, or choose another name with \(setting).")
  }

  var isMissing: Bool { start == nil }

  /// The day for which the page that is there was made.
  var day: Day? { start.flatMap(FileRules.day(ofGenerated:)) }

  /// Whether the page that is there consists of these bytes.
  func contains(_ bytes: [UInt8]) -> Bool {
    guard let size = folder.status(of: name)?.st_size, size == bytes.count,
      case .bytes(bytes) = FileContent(name, in: folder, limit: bytes.count)
    else { return false }
    return true
  }

  /// Writes all pages or none. A page whose bytes are the same already is left alone.
  /// - Returns: for each page, whether it was written.
  static func replace(_ pages: [(file: PageFile, bytes: [UInt8])]) throws(Failure) -> [Bool] {
    let isChanged = pages.map { !$0.file.contains($0.bytes) }
    var prepared: [(page: PageFile, file: AtomicFile)] = []
    for (page, bytes) in zip(pages, isChanged).filter(\.1).map(\.0) {
      prepared.append((page, try AtomicFile(bytes, for: page.name, in: page.folder)))
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

  /// Whatever is there by now, only a page of ours is replaced.
  private func put(_ file: AtomicFile) throws(Failure) {
    if try file.create() { return }
    let isReplaced = try file.replace { name in
      guard let start = FileContent.beginning(of: name, in: folder) else { return false }
      return isBrief ? FileRules.isBrief(start) : FileRules.isGenerated(start)
    }
    if !isReplaced { throw notOurs }
  }
}
