/// The median of the latest values: what is usual at the moment, regardless of single odd values.
///
/// Tukey, "Exploratory Data Analysis", 1977.
package enum RollingMedian {
  /// Returns for each index the median of the last `window` values up to there, or of fewer at the start. It is `nil`
  /// until there are `minimumCount` values. A window below 1 counts as 1.
  package static func values(for values: [Double], window: Int, minimumCount: Int) -> [Double?] {
    values.indices.map { place in
      let seen = values[...place]
      return seen.count < minimumCount ? nil : median(seen.suffix(max(1, window)))
    }
  }

  /// The median. For an even number of values it is halfway between the two in the middle.
  private static func median(_ values: ArraySlice<Double>) -> Double {
    let sorted = values.sorted()
    let (lower, upper) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return lower + (upper - lower) / 2
  }
}
