import Diagnostics
import Journal
import PageModel

/// The result of reading one file.
enum FileContent: Sendable {
  case bytes([UInt8])
  case missing
  case failed(Diagnostic.Message)

  /// The size in bytes above which a file is not read. A larger file is not a note, whatever its name is.
  static let limit = 2_000_000

  /// Reads a regular file. It never waits for anything else, such as a pipe.
  init(at path: String, limit: Int = FileContent.limit) {
    // Non-blocking: opening a pipe without a writer would wait forever.
    self.init(open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC), limit)
  }

  /// Reads a regular file of an open folder. A link is not followed.
  init(_ name: String, in folder: OpenFolder, limit: Int = FileContent.limit) {
    self.init(folder.file(name), limit)
  }

  /// - Parameter descriptor: negative if the file could not be opened; otherwise it is closed here.
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
      // A generated page may be larger than any note. Its beginning is enough to recognize it.
      let start = FileContent.beginning(of: descriptor)
      self =
        GeneratedMark.isGenerated(start)
        ? .bytes(start) : .failed(.fileTooLarge(megabytes: limit / 1_000_000))
      return
    }
    self = FileContent.contents(of: descriptor, expecting: Int(status.st_size))
  }

  /// The first bytes of a regular file of any size in an open folder; `nil` if it cannot be read.
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
    // Room for one byte more than expected, which only a file that grew fills. After exactly the expected
    // number of bytes, the file has ended and is not read again.
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
