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

  /// The text that an editor has not saved yet, as it would be read from its file.
  init(unsaved bytes: [UInt8]) {
    guard bytes.count > FileContent.limit else {
      self = .bytes(bytes)
      return
    }
    let start = Array(bytes.prefix(FileContent.sizeOfBeginning))
    self =
      GeneratedMark.isGenerated(start)
      ? .bytes(start) : .failed(.fileTooLarge(megabytes: FileContent.limit / 1_000_000))
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

  private static let sizeOfBeginning = 4096

  private static func beginning(of descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: sizeOfBeginning) { buffer, count in
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

#if !canImport(Darwin)
  // A part of the C library that Swift's own modules leave out.
  import CAttributes
#endif

/// Lets the memory of each thread grow in large steps, since thousands of files are read into it. Otherwise glibc asks the
/// system for one page after the other: 7,000 calls in a build of 10,000 notes, and 6% of its time, because no other thread
/// can get memory during a call. Memory that is never used costs nothing.
func growMemoryInLargeSteps() {
  #if canImport(Glibc)
    mallopt(M_TOP_PAD, 32 << 20)
  #endif
}

/// The metadata of a file other than its bytes, mode and owner: tags on a Mac, `user.*` on Linux, and access
/// control lists.
enum FileAttributes {
  /// Copies all attributes of an open file to another one. An access control list that the source does not
  /// have is removed.
  /// - Returns: false if some attributes could not be copied.
  static func copy(from source: Int32, to descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      return fcopyfile(source, descriptor, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR))
        == 0
    #else
      guard let names = names(of: source) else { return errno == ENOTSUP }
      // A folder may give every new file an access control list.
      if !names.contains(readers) { fremovexattr(descriptor, readers) }
      var isWhole = true
      for name in names {
        guard let value = value(of: name, source),
          fsetxattr(descriptor, name, value, value.count, 0) == 0
        else {
          // The system sets its own attributes (`security.`, `trusted.`) on new files as well.
          let isOwn = name.hasPrefix("user.") || name.hasPrefix("system.")
          isWhole = isWhole && !isOwn
          continue
        }
      }
      return isWhole
    #endif
  }

  #if !canImport(Darwin)
    private static let readers = "system.posix_acl_access"

    /// The names of all attributes; `nil` if they cannot be read, and the reason is in `errno`.
    private static func names(of source: Int32) -> [String]? {
      bytes { flistxattr(source, $0, $1) }.map { list in
        list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      }
    }

    private static func value(of name: String, _ source: Int32) -> [UInt8]? {
      bytes { fgetxattr(source, name, $0, $1) }
    }

    /// Calls a function twice, first for the size and then for the bytes.
    private static func bytes(
      _ read: (UnsafeMutablePointer<CChar>?, Int) -> Int
    ) -> [UInt8]? {
      let size = read(nil, 0)
      guard size >= 0 else { return nil }
      var buffer = [CChar](repeating: 0, count: size + 1)
      let count = buffer.withUnsafeMutableBufferPointer { read($0.baseAddress, size) }
      return count < 0 ? nil : buffer.prefix(size == 0 ? 0 : count).map { UInt8(bitPattern: $0) }
    }
  #endif
}
