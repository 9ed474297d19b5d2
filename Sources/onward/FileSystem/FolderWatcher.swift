#if os(Linux)
  // The type of a file system.
  import CAttributes
#endif

/// Waits until something changes in the folders of a journal.
///
/// On Linux, the system reports each change (inotify). Elsewhere, and if the system cannot, `isPolling` asks the caller
/// to look at the files from time to time.
final class FolderWatcher {
  /// What ended a wait.
  enum Wakeup {
    case stopped
    case changes([FileChange])
    case time
  }

  /// Why the system's reports are not enough.
  enum PollingReason: Equatable {
    case asked
    /// The system only reports changes on Linux.
    case unsupported
    /// Other programs use all that the system allows.
    case exhausted
    /// Another machine may change the files, which no system reports.
    case network
  }

  private(set) var pollingReason: PollingReason?
  var isPolling: Bool { pollingReason != nil }

  private let stop: StopSignal
  #if os(Linux)
    /// The descriptor of the system's reports; negative if there are none.
    private var reports: Int32 = -1
    /// The watched folders, as paths in the journal, by the numbers that the system gave them.
    private var folders: [Int32: String] = [:]
    /// The numbers of the folders that exist, as far as the present round has found them.
    private var found: Set<Int32> = []
  #else
    private let reports: Int32 = -1
  #endif

  /// - Parameters:
  ///   - root: the path of the journal's folder.
  ///   - polls: whether the system's reports are not used.
  init(root: String, polls: Bool, stop: StopSignal) {
    self.stop = stop
    #if os(Linux)
      if polls {
        pollingReason = .asked
        return
      }
      reports = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      if reports < 0 {
        pollingReason = .exhausted
      } else if FolderWatcher.isOnNetwork(root) {
        pollingReason = .network
      }
      // The others are found when the journal is read, which needs readable settings.
      watch(root, as: "")
    #else
      pollingReason = polls ? .asked : .unsupported
    #endif
  }

  deinit { if reports >= 0 { close(reports) } }

  /// Waits for a change.
  ///
  /// - Parameter milliseconds: how long to wait at most.
  func wait(atMost milliseconds: Int) -> Wakeup {
    var descriptors = [
      pollfd(fd: stop.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: reports, events: Int16(POLLIN), revents: 0),
    ]
    // A signal ends the call early, and the next one sees it.
    guard poll(&descriptors, 2, Int32(clamping: max(0, milliseconds))) > 0 else { return .time }
    if descriptors[0].revents != 0 { return .stopped }
    #if os(Linux)
      return .changes(receive())
    #else
      return .time
    #endif
  }

  /// Milliseconds of a clock that no one sets.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}

/// A change in a watched folder.
struct FileChange: Equatable {
  /// The path in the journal. For a folder outside, its absolute path.
  let path: String
  let kind: Kind

  enum Kind {
    /// The file is complete: it was closed after writing, or renamed to this name.
    case complete
    /// More may come soon: the file was only created or is being written, or it is gone. Many editors remove or rename a
    /// file before they write the new one.
    case incomplete
    case folder
    /// There were more changes than the system reports one by one.
    case uncounted
  }
}

#if os(Linux)
  extension FolderWatcher {
    /// Begins to find the folders again.
    func beginRound() { found = [] }

    /// Watches a folder. It has to be called before the folder is read, so that no change is missed.
    ///
    /// - Parameters:
    ///   - folder: its path for the system.
    ///   - name: its path in the journal, or the absolute path of a folder outside.
    func watch(_ folder: String, as name: String) {
      guard reports >= 0 else { return }
      let number = inotify_add_watch(reports, folder, FolderWatcher.kinds)
      if number >= 0 {
        folders[number] = name
        found.insert(number)
      } else if errno == ENOSPC || errno == ENOMEM {
        close(reports)
        reports = -1
        pollingReason = .exhausted
      }
      // Otherwise the folder is gone or cannot be read, and what reads it reports that.
    }

    /// Forgets the folders that were not found in this round.
    func endRound() {
      for number in folders.keys where !found.contains(number) {
        inotify_rm_watch(reports, number)
        folders[number] = nil
      }
    }

    private static let kinds = [
      IN_CLOSE_WRITE, IN_MODIFY, IN_ATTRIB, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO,
      IN_DELETE_SELF, IN_MOVE_SELF, IN_ONLYDIR,
    ].reduce(UInt32(0)) { $0 | UInt32(bitPattern: Int32($1)) }

    /// Takes in the reports that have come.
    private func receive() -> [FileChange] {
      var changes: [FileChange] = []
      while true {
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          count = max(0, read(reports, buffer.baseAddress, buffer.count))
        }
        if bytes.isEmpty { return changes }
        bytes.withUnsafeBytes { bytes in
          var start = 0
          let head = MemoryLayout<inotify_event>.size
          while start + head <= bytes.count {
            let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            let end = min(bytes.count, start + head + Int(event.len))
            let name = String(
              decoding: bytes[(start + head)..<end].prefix { $0 != 0 }, as: UTF8.self)
            change(event, name).map { changes.append($0) }
            start = end
          }
        }
      }
    }

    private func change(_ event: inotify_event, _ name: String) -> FileChange? {
      func has(_ kinds: Int32...) -> Bool {
        kinds.contains { event.mask & UInt32(bitPattern: $0) != 0 }
      }
      if has(Int32(IN_Q_OVERFLOW)) { return FileChange(path: "", kind: .uncounted) }
      guard let folder = folders[event.wd] else { return nil }
      if has(Int32(IN_IGNORED)) {
        folders[event.wd] = nil
        return nil
      }
      let path = folder.isEmpty ? name : name.isEmpty ? folder : folder + "/" + name
      let isFolder =
        has(Int32(IN_ISDIR), Int32(IN_DELETE_SELF), Int32(IN_MOVE_SELF), Int32(IN_UNMOUNT))
      let isComplete = has(Int32(IN_CLOSE_WRITE), Int32(IN_MOVED_TO), Int32(IN_ATTRIB))
      return FileChange(
        path: path, kind: isFolder ? .folder : isComplete ? .complete : .incomplete)
    }

    /// Whether the folder is on a file system that other machines, or the host of this one, may write to.
    private static func isOnNetwork(_ folder: String) -> Bool {
      var status = statfs()
      guard statfs(folder, &status) == 0 else { return false }
      return networkTypes.contains(UInt32(truncatingIfNeeded: status.f_type))
    }

    /// The numbers of NFS, SMB (three versions), 9P (also of Windows folders under Linux), FUSE, VirtualBox and Ceph.
    private static let networkTypes: Set<UInt32> = [
      0x6969, 0x517B, 0xFE53_4D42, 0xFF53_4D42, 0x0102_1997, 0x6573_5546, 0x786F_4256, 0x00C3_6400,
    ]
  }
#else
  extension FolderWatcher {
    func beginRound() {}
    func watch(_ folder: String, as name: String) {}
    func endRound() {}
  }
#endif
