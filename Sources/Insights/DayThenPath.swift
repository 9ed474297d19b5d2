import Diagnostics
import Journal

/// Where a note stands in a list that goes by days: by its day, one without a day at the end, two of one
/// day by their paths, so that the order is the same on every machine.
struct DayThenPath: Comparable {
  private let day: Int
  private let path: String

  init(_ day: Day?, _ note: NoteInfo) {
    self.day = day?.number ?? .max
    path = note.path
  }

  static func < (a: DayThenPath, b: DayThenPath) -> Bool {
    a.day != b.day ? a.day < b.day : a.path.pathBytes < b.path.pathBytes
  }
}
