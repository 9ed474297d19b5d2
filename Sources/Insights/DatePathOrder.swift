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

extension Array {
  /// The elements in the order of a number. Those with the same number keep their order.
  ///
  /// To compare the elements themselves, the references to them and their texts would be counted each time.
  func sorted(byNumber number: (Element) -> Int) -> [Element] {
    let numbers = map(number)
    return indices.sorted { numbers[$0] < numbers[$1] }.map { self[$0] }
  }
}
