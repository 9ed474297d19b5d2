import Diagnostics
import Journal
import TextKit

/// Where a note stands in a list that goes by days: by its day, one without a day at the end, two of one
/// day by their paths, so that the order is the same on every machine.
struct DatePathOrder: Comparable {
  private let day: Int
  private let path: String

  init(_ day: Day?, _ note: NoteInfo) {
    self.day = day?.number ?? .max
    path = note.path
  }

  static func < (a: DatePathOrder, b: DatePathOrder) -> Bool {
    a.day != b.day ? a.day < b.day : a.path.pathBytes < b.path.pathBytes
  }
}
