import Diagnostics
import Journal
import Markdown

/// The days of a history's items, in the order in which they are written: the oldest first, as most
/// people do, or the latest.
struct Timeline {
  private var days: [Day?]
  private let isLatestFirst: Bool

  init(_ history: Field?, _ story: Story) {
    let dayOfLine = Dictionary(story.events.map { ($0.line, $0.day) }) { first, _ in first }
    if case .list = history?.value {
      days = history?.value.texts.map { dayOfLine[$0.position.line] ?? nil } ?? []
    } else {
      days = []
    }
    let known = days.compactMap(\.self)
    isLatestFirst = known.count > 1 && known == known.sorted(by: >) && known.first != known.last
  }

  /// Where an item of this day belongs. One without a day belongs behind the latest.
  mutating func insert(_ day: Day?) -> Int {
    let index: Int
    switch (day, isLatestFirst) {
    case (let day?, true): index = days.firstIndex { $0.map { $0 <= day } ?? false } ?? days.count
    case (let day?, false): index = days.firstIndex { $0.map { $0 > day } ?? false } ?? days.count
    case (nil, true): index = min(1, days.count)
    case (nil, false): index = days.count
    }
    days.insert(day, at: index)
    return index
  }
}
