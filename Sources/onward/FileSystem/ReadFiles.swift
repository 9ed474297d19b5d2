import Diagnostics
import Journal
import TextKit

/// The texts that are open in an editor, by their paths in the journal. They may differ from the files.
struct OpenTexts: Sendable {
  private var texts: [PathBytes: [UInt8]] = [:]

  subscript(path: String) -> [UInt8]? {
    get { texts.isEmpty ? nil : texts[path.pathBytes] }
    set { texts[path.pathBytes] = newValue }
  }

  /// The paths in order.
  var paths: [String] { texts.keys.map(\.path).sortedAsPaths() }
}

/// The files of a journal as they were read, so that those which do not change need not be read again.
///
/// A file is the same if its identity, its size and both of its times are. The clock of a file system has steps of a few
/// milliseconds, and a second change within one step would not be seen. So a file that was changed lately is read twice
/// before it is trusted.
struct ReadFiles: Sendable {
  struct File: Sendable {
    let path: String
    let note: NoteFile
    /// `nil` if it could not be found out.
    let version: FileVersion?
    /// Whether this version was read at an earlier time, too.
    let wasReadBefore: Bool
  }

  private var files: [PathBytes: File] = [:]
  private let vocabulary: Vocabulary?
  /// The text of `onward.yml`, or `nil` if there is none.
  private let settings: [UInt8]?
  /// The last time at which one of the files changed, in seconds.
  private let latest: Int
  private let rest: Rest

  /// What else was found: problems of the folder, and the published rates.
  struct Rest: Equatable, Sendable {
    private let problems: [Diagnostic]
    private let rates: [PublishedRate]

    init(_ problems: [Diagnostic] = [], _ rates: [PublishedRate] = []) {
      self.problems = problems
      self.rates = rates
    }
  }

  init() { (vocabulary, settings, latest, rest) = (nil, nil, 0, Rest()) }

  init(_ files: [File], _ vocabulary: Vocabulary, ofSettings settings: [UInt8]?, _ rest: Rest) {
    self.vocabulary = vocabulary
    self.settings = settings
    self.rest = rest
    latest = files.lazy.compactMap { $0.version?.changed }.max() ?? 0
    self.files.reserveCapacity(files.count)
    for file in files { self.files[file.path.pathBytes] = file }
  }

  /// The words with which the files were read, or `nil` if these settings or this day have others.
  func vocabulary(ofSettings text: [UInt8]?, on today: Day) -> Vocabulary? {
    guard let vocabulary, vocabulary.today == today, settings == text else { return nil }
    return vocabulary
  }

  func version(of path: String) -> FileVersion? { files[path.pathBytes]?.version }

  /// The file as it was read, if it has the same version now and that can be trusted.
  func file(_ path: String, in version: FileVersion?) -> File? {
    guard let version, let file = files[path.pathBytes], file.version == version else { return nil }
    if let changed = version.changed, !file.wasReadBefore, changed >= latest - 1 { return nil }
    return file
  }
}

extension ReadFiles {
  /// What has changed since the files were read before.
  struct Changes {
    /// The paths in order.
    var changed: [String] = []
    var added: [String] = []
    var removed: [String] = []
    var isOfSettings = false
    /// Whether the journal may be another one even if no file is known to have changed.
    var isOther = false

    var count: Int { changed.count + added.count + removed.count + (isOfSettings ? 1 : 0) }
    var isEmpty: Bool { count == 0 && !isOther }
  }

  /// - Parameter pages: the paths of the pages that are made from the files, which are left out.
  func changes(since before: ReadFiles, except pages: Set<PathBytes>) -> Changes {
    var changes = Changes()
    for (path, file) in files where !pages.contains(path) {
      guard let old = before.files[path] else {
        changes.added.append(file.path)
        continue
      }
      if old.version != file.version {
        changes.changed.append(file.path)
      } else if file.version != nil, before.file(file.path, in: file.version) == nil {
        // It was read again, because a second change may have come within one step of the clock.
        changes.isOther = true
      }
    }
    changes.removed = before.files.filter { files[$0.key] == nil && !pages.contains($0.key) }
      .map(\.value.path).sortedAsPaths()
    changes.added = changes.added.sortedAsPaths()
    changes.changed = changes.changed.sortedAsPaths()
    changes.isOfSettings = settings != before.settings
    changes.isOther = changes.isOther || rest != before.rest
    return changes
  }
}

/// What distinguishes a file from what it was before.
enum FileVersion: Equatable, Sendable {
  case saved(FileStatus)
  case unsaved([UInt8])

  /// The second at which the file changed; `nil` for a text that is not saved.
  fileprivate var changed: Int? {
    if case .saved(let status) = self { status.changed } else { nil }
  }
}

/// The identity, the size and the times of a file.
struct FileStatus: Equatable, Sendable {
  private let identity: FileIdentity
  private let size: Int
  private let times: [Int]
  /// The second at which the file changed, or was renamed.
  let changed: Int

  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    identity = FileIdentity(status)
    size = Int(status.st_size)
    #if canImport(Darwin)
      let (content, any) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (content, any) = (status.st_mtim, status.st_ctim)
    #endif
    times = [content.tv_sec, content.tv_nsec, any.tv_sec, any.tv_nsec].map { Int($0) }
    changed = Int(any.tv_sec)
  }
}
