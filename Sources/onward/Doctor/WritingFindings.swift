import Diagnostics
import Journal

/// What would keep `new`, `log` and `set` from writing: folders and notes of somebody else's, or locked ones.
struct WritingFindings {
  let folder: JournalFolder
  let journal: Journal

  var all: [Finding] {
    folders.map { name, reason in
      .problem(
        "nothing can be written into \(name)/: \(reason)", folder.commandToOpen([name]))
    } + notes
  }

  /// The folders of the notes, and those in which new ones would lie.
  private var folders: [(name: String, reason: String)] {
    // The ones that cannot be read are reported as such.
    var names = journal.writtenFolders
    for unopened in journal.unopened { names[unopened.path.pathBytes] = nil }
    let sorted = names.sorted { $0.key < $1.key }.map(\.value)
    return sorted.filter { folder.isFolder($0) }.compactMap { name in
      folder.writingRefused(name).map { (name, $0) }
    }
  }

  private var notes: [Finding] {
    let locked = journal.notes.map(\.info.path).compactMap { path in
      folder.writingRefused(path).map { (path: path, reason: $0) }
    }
    guard let first = locked.first else { return [] }
    let shown = locked.prefix(WritingFindings.limit).map(\.path)
    let rest = locked.count - shown.count
    return [
      .problem(
        "\(locked.count.of("note")) may be read and not written (\(first.reason)): \(shown.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")",
        folder.commandToOpen(rest > 0 ? [""] : shown))
    ]
  }

  private static let limit = 3
}

extension Journal {
  /// The folders that commands write notes into, by their paths from the root, without the root itself.
  var writtenFolders: [PathBytes: String] {
    var names: [PathBytes: String] = [:]
    for name in Vocabulary.kinds.map({ $0.folder }) + settings.folders.map(\.folder) {
      names[name.pathBytes] = name
    }
    for note in notes {
      var path = note.info.path
      while let parent = path.pathParent {
        names[parent.pathBytes] = parent
        path = parent
      }
    }
    return names
  }
}
