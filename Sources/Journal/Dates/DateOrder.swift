import TextKit

/// Whether `3/2/2026` is 3 February or 2 March, if the settings say so.
package enum DateOrder: String, Sendable, CaseIterable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}

extension DateOrder {
  /// The order that the dates of one list show: in a list with `15/09/2026`, `08/09/2026` is in September as well.
  ///
  /// Only dates at the start of a text count, and those at the end of one that have a year: `available 24/7` is not a date.
  /// - Returns: `nil` if none of them can be read in one way only, or if they contradict each other.
  init?(shownBy texts: some Sequence<String>) {
    var shown: Set<DateOrder> = []
    for text in texts where DateOrder.mayShow(text) {
      let words = text.split(whereSeparator: \.isBlank)
      let places = [(words.first, false), (words.last, true)]
      shown.formUnion(
        places.compactMap { word, needsYear in
          word.flatMap { DateOrder.shown(by: $0, needsYear: needsYear) }
        })
    }
    guard let only = shown.first, shown.count == 1,
      !DateOrder.isOutOfOrder(texts, read: only)
    else { return nil }
    self = only
  }

  /// The orders in which the first word of a text is a day with a year: one for `15/09/2026`, two for `08/09/2026`. Empty
  /// for any other text, and for a day that is the same in both.
  package static func possible(in text: String) -> Set<DateOrder> {
    guard mayShow(text), let word = text.split(whereSeparator: \.isBlank).first,
      let figures = Figures(word), figures.year != nil
    else { return [] }
    if let order = figures.order { return [order] }
    let isDay = (1...12).contains(figures.first) && (1...12).contains(figures.second)
    return isDay && figures.first != figures.second ? [.dayFirst, .monthFirst] : []
  }

  /// Whether the days of a list are in order only if those that can be two days are read the other way, so that both orders
  /// are probably mixed: `12/10` before `10/15`.
  private static func isOutOfOrder(_ texts: some Sequence<String>, read order: DateOrder) -> Bool {
    let dates = texts.compactMap { text in
      text.split(whereSeparator: \.isBlank).first.flatMap(Figures.init)
    }
    let days = dates.map { $0.key($0.order ?? order) }
    let others = dates.map { $0.key($0.order ?? (order == .dayFirst ? .monthFirst : .dayFirst)) }
    if isAscending(days) { return false }
    return isAscending(others)
      || !isAscending(days.reversed()) && isAscending(others.reversed())
  }

  private static func isAscending(_ days: [Int]) -> Bool {
    zip(days, days.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// Nearly all dates have another form, and need not be looked at.
  private static func mayShow(_ text: String) -> Bool {
    text.withBytes { bytes in
      bytes.contains(.slash) || bytes.count > 5 && (bytes[1] == .dash || bytes[2] == .dash)
    }
  }

  private static func shown(by word: Substring, needsYear: Bool) -> DateOrder? {
    guard let figures = Figures(word), figures.year != nil || !needsYear else { return nil }
    return figures.order
  }

  /// The figures of a date like `15/09` or `9/15/26`.
  private struct Figures {
    let first: Int
    let second: Int
    let year: Int?

    init?(_ word: Substring) {
      let date = word.drop { !$0.isNumber }
      let figures = date.prefix { $0.isASCII && ($0.isNumber || $0 == "/" || $0 == "-") }
      let parts = figures.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
      guard (2...3).contains(parts.count),
        parts.prefix(2).allSatisfy({ (1...2).contains($0.count) }),
        let first = Int(parts[0]), let second = Int(parts[1])
      else { return nil }
      let hasYear = parts.count == 3 && [2, 4].contains(parts[2].count)
      // `26-06-01` is more probably a day of 2026 than one of 2001, and shows no order.
      if parts.count == 3, parts[2].count == 2, figures.contains("-"), (20...39).contains(first) {
        return nil
      }
      // `15-09` may be a range, and `14/3/1` is not a date.
      guard hasYear || parts.count == 2 && figures.utf8.contains(.slash) else { return nil }
      (self.first, self.second) = (first, second)
      year = hasYear ? Int(parts[2]).map { $0 % 100 } : nil
    }

    /// The order of the figures if only one is possible.
    var order: DateOrder? {
      switch (first, second) {
      case (13...31, 1...12): .dayFirst
      case (1...12, 13...31): .monthFirst
      default: nil
      }
    }

    /// A number that is greater for a later day.
    func key(_ order: DateOrder) -> Int {
      let (day, month) = order == .dayFirst ? (first, second) : (second, first)
      return ((year ?? 0) * 16 + month) * 32 + day
    }
  }
}
