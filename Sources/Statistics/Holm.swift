/// Adjusts the p-values of several comparisons, so that the probability of even one false positive stays below α.
///
/// Holm, "A simple sequentially rejective multiple test procedure", 1979: the smallest of m p-values is compared with
/// α/m, the next with α/(m - 1), and so on until one fails. A p-value is in 0...1.
package enum Holm {
  /// For each p-value, the smallest family-wise level at which its hypothesis is rejected, at most 1.
  package static func adjusted(_ pValues: [Double]) -> [Double] {
    let ascending = pValues.indices.sorted { pValues[$0] < pValues[$1] }
    var adjusted = pValues
    var largest = 0.0
    for (place, index) in ascending.enumerated() {
      let remaining = Double(ascending.count - place)
      largest = max(largest, min(1, remaining * pValues[index]))
      adjusted[index] = largest
    }
    return adjusted
  }
}
