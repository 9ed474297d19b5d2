extension Int {
  /// The number with its noun: `1 note`, `2 notes`.
  package func pluralized(_ one: String, _ many: String? = nil) -> String {
    "\(self) " + (self == 1 ? one : many ?? one + "s")
  }

  /// `four`. From eleven on, the number in digits.
  package var inWords: String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return words.indices.contains(self) ? words[self] : String(self)
  }

  /// The number in digits, or `none`.
  package var orNone: String { self == 0 ? "none" : String(self) }

  /// A number of days as people say it: `two weeks`, `half a year`.
  package var daysInWords: String {
    let (weeks, rest) = quotientAndRemainder(dividingBy: 7)
    if rest > 0 { return pluralized("day") }
    return weeks == 26 ? "half a year" : "\(weeks.inWords) \(weeks == 1 ? "week" : "weeks")"
  }
}
