import Diagnostics

/// Something that bears the name of a file or folder of a journal and is not one, so that it cannot be made.
struct Obstacle {
  /// As it is called on the disk, in whatever case.
  private let name: String
  let wanted: String
  let isFolderWanted: Bool

  /// - Parameter path: of a file that a journal is to have.
  /// - Returns: `nil` where nothing is in the way.
  init?(to path: String, in folder: JournalFolder) {
    let parts = path.pathParts
    guard let top = parts.first,
      let name = folder.visibleNames.first(where: { $0.lowercased() == top.lowercased() }),
      parts.count > 1 ? !folder.isOwnFolder(name) : folder.isFolder(name)
    else { return nil }
    self.name = name
    wanted = top
    isFolderWanted = parts.count > 1
  }

  var sentence: String {
    isFolderWanted
      ? "In the way: \(name) is not a folder of this one, so \(wanted)/ was not made. Rename it and run this again, or name another folder for such notes under 'folders:' in onward.yml."
      : "In the way: \(name) is a folder, so the file \(wanted) was not made. Rename it and run this again."
  }
}
