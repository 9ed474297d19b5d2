import Diagnostics
import Journal

/// What came of reading one file.
enum FileContent: Sendable {
  case bytes([UInt8])
  case missing
  case failed(Diagnostic.Message)

  /// Above this a file is not read: it is no note, whatever its name says.
  static let limit = 2_000_000

  /// Reads a regular file; nothing else is ever waited for.
  init(at path: String, limit: Int = FileContent.limit) {
    // Without waiting: a pipe without a writer would hold us for ever.
    self.init(open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC), limit)
  }

  /// Reads a regular file of an open folder; a link is not followed.
  init(_ name: String, in folder: OpenFolder, limit: Int = FileContent.limit) {
    self.init(folder.file(name), limit)
  }

  /// - Parameter descriptor: negative if the file could not be opened; else it is closed here.
  private init(_ descriptor: Int32, _ limit: Int) {
    guard descriptor >= 0 else {
      self = errno == ENOENT ? .missing : .failed(.unreadableFile(lastError()))
      return
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      self = .failed(.unreadableFile(lastError()))
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      self = .failed(.notAFile)
      return
    }
    guard status.st_size <= limit else {
      // A page of ours may be larger than any note; its beginning is enough to know it by.
      let start = FileContent.beginning(of: descriptor)
      self =
        FileRules.isGenerated(start)
        ? .bytes(start) : .failed(.fileTooLarge(megabytes: limit / 1_000_000))
      return
    }
    self = FileContent.contents(of: descriptor, expecting: Int(status.st_size))
  }

  /// The first bytes of a regular file of an open folder, however large it is; `nil` if it cannot be read.
  static func beginning(of name: String, in folder: OpenFolder) -> [UInt8]? {
    let descriptor = folder.file(name)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return beginning(of: descriptor)
  }

  private static func beginning(of descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }

  private static func contents(of descriptor: Int32, expecting size: Int) -> FileContent {
    var failure: String?
    // One byte more than expected: a file that gives less has ended, and is not asked again.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let got = read(descriptor, buffer.baseAddress! + count, buffer.count - count)
        if got == 0 { return }
        if got < 0 {
          if errno == EINTR { continue }
          failure = lastError()
          return
        }
        count += got
        if count == size { return }
      }
    }
    if let failure { return .failed(.unreadableFile(failure)) }
    if bytes.count > size { return .failed(.unreadableFile("it grew while it was read")) }
    return .bytes(bytes)
  }
}
