import Diagnostics
import Journal
import TextKit

/// The sort key for notes that are ordered by day. Notes without a day come last, and notes of one day are
/// ordered by path, so that the order is the same on every machine.
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
