import Journal

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
