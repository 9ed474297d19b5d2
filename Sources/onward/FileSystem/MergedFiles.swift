import Diagnostics
import TextKit

/// The three files that git hands to a merge driver. The result goes into the one of our version.
struct MergedFiles {
  let base: String
  let ours: String
  let theirs: String

  /// The contents; `nil` if one of the files cannot be read as text of a note's size.
  var contents: (base: [UInt8], ours: [UInt8], theirs: [UInt8])? {
    guard case .bytes(let base) = FileContent(at: base),
      case .bytes(let ours) = FileContent(at: ours),
      case .bytes(let theirs) = FileContent(at: theirs)
    else { return nil }
    return (base, ours, theirs)
  }

  /// The files that do not exist, so that there is nothing to merge.
  var missing: [String] { [base, ours, theirs].filter { access($0, F_OK) != 0 } }

  func write(_ bytes: [UInt8]) throws(Failure) {
    if !MergedFiles.write(bytes, to: ours, O_TRUNC) {
      throw Failure(unwritable: ours, errno, toGrant: ours)
    }
  }

  /// Calls a function with three texts as files beside these, which are removed afterwards.
  func withTexts<Result>(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], _ use: (MergedFiles) -> Result
  ) throws(Failure) -> Result {
    let folder = self.ours.typedParent
    let names = (0..<3).map { _ in
      "\(folder)/\(OpenFolder.unusedName(OpenFolder.newFilePrefix))"
    }
    defer { for name in names { unlink(name) } }
    for (name, text) in zip(names, [base, ours, theirs]) {
      guard MergedFiles.write(text, to: name, O_CREAT | O_EXCL) else {
        throw Failure(unwritable: name, errno, toGrant: folder)
      }
    }
    return use(MergedFiles(base: names[0], ours: names[1], theirs: names[2]))
  }

  private static func write(_ bytes: [UInt8], to path: String, _ flags: Int32) -> Bool {
    let file = open(path, O_WRONLY | O_CLOEXEC | flags, 0o600)
    if file < 0 { return false }
    defer { close(file) }
    return writeAll(bytes, to: file)
  }
}
