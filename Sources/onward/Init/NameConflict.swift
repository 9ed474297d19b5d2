import Diagnostics
import Journal
import TextKit

/// Something that bears the name of a file or folder of a journal and is not one, so that it cannot be made.
struct NameConflict {
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

/// Names for the two pages that no file of the person's own has; `build` would not write over that.
struct FreePageNames {
  /// The files that bear a page's name and were not made by onward, as they are called on the disk.
  let inTheWay: [String]
  /// As the settings have them, where nothing is in the way.
  let names: Settings.Output

  init(insteadOf wanted: Settings.Output, in folder: JournalFolder) {
    let present = folder.visibleNames
    let own = { (output: Settings.Output) in
      let names = Set(output.names.map { $0.lowercased() })
      return present.filter {
        names.contains($0.lowercased()) && !FreePageNames.isPage($0, in: folder)
      }
    }
    inTheWay = own(wanted)
    var (names, number) = (wanted, 1)
    while !own(names).isEmpty {
      let stem = number == 1 ? "onward" : "onward-\(number)"
      names.markdown = stem + ".md"
      names.html = stem + ".html"
      number += 1
    }
    self.names = names
  }

  /// As a line of `onward.yml`.
  static func setting(_ names: Settings.Output) -> String {
    "output: [\(names.markdown), \(names.html)]"
  }

  private static func isPage(_ name: String, in folder: JournalFolder) -> Bool {
    do throws(Failure) {
      _ = try PageFile(name, in: try folder.opened())
      return true
    } catch {
      return false
    }
  }
}
