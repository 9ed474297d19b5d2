import Journal
import Markdown

/// The days of a history's items, in the order in which they are written: the oldest first, as most
/// people do, or the latest.
struct Timeline {
  private var days: [Day?] = []
  private let isLatestFirst: Bool
  private let today: Day

  init(_ history: Field?, _ vocabulary: Vocabulary) {
    today = vocabulary.today
    switch history?.value {
    case .list, .pairs:
      days = history?.value.texts.map { vocabulary.day(ofItem: $0.text) } ?? []
    case .text, nil: break
    }
    let known = days.compactMap(\.self)
    isLatestFirst = known.count > 1 && known == known.sorted(by: >) && known.first != known.last
  }

  /// Where an item of this day belongs. One without a day belongs behind the latest that has happened.
  mutating func insert(_ day: Day?) -> Int {
    let index: Int?
    switch (day, isLatestFirst) {
    // Of one day, what stands further down is read as the later, in either order.
    case (let day?, true): index = days.firstIndex { $0.map { $0 < day } ?? false }
    case (let day?, false): index = days.firstIndex { $0.map { $0 > day } ?? false }
    case (nil, true): index = days.firstIndex { $0.map { $0 <= today } ?? false }.map { $0 + 1 }
    case (nil, false): index = days.firstIndex { $0.map { $0 > today } ?? false }
    }
    days.insert(day, at: index ?? days.count)
    return index ?? days.count - 1
  }
}
