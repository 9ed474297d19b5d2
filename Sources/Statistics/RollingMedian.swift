/// The middle of the latest values: what is usual these days, whatever a single odd day says.
///
/// Tukey, "Exploratory Data Analysis", 1977.
package enum RollingMedian {
  /// The median of the last `window` values at each place, or of as many as there are until then;
  /// `nil` at the places before `least` values are there. A window below 1 counts as 1.
  package static func of(_ values: [Double], window: Int, from least: Int) -> [Double?] {
    values.indices.map { place in
      let seen = values[...place]
      return seen.count < least ? nil : median(seen.suffix(max(1, window)))
    }
  }

  /// Of an even number of values, halfway between the two in the middle.
  private static func median(_ values: ArraySlice<Double>) -> Double {
    let sorted = values.sorted()
    let (lower, upper) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return lower + (upper - lower) / 2
  }
}
