import Diagnostics
import Journal
import TextKit

/// An entry that has the name of a file or folder of a journal but the wrong type, so that the file or folder
/// cannot be created.
struct NameConflict {
  /// The name on the disk, which may differ in case.
  private let name: String
  let wanted: String
  let isFolderWanted: Bool

  /// - Parameter path: the path of a file that a journal is to have.
  /// - Returns: `nil` if nothing is in the way.
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
      ? "In the way: \(name) is not a folder inside this one, so \(wanted)/ was not created. Rename it and run this command again, or name another folder for such notes under 'folders:' in onward.yml."
      : "In the way: \(name) is a folder, so the file \(wanted) was not created. Rename it and run this command again."
  }
}

/// Names for the two pages that none of the user's own files has, because `build` would not overwrite those.
struct FreePageNames {
  /// The files that have a page's name and were not made by onward, by their names on the disk.
  let inTheWay: [String]
  /// The names from the settings if nothing is in the way; otherwise new names.
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

  /// The names as a line of `onward.yml`.
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
