/// Which of several comparisons hold, the chance of even one false one being kept below a limit.
///
/// Holm, "A simple sequentially rejective multiple test procedure", 1979: the smallest of m p-values
/// is held against α/m, the next against α/(m - 1), and so on until one fails. A p-value is 0...1.
package enum Holm {
  /// For each p-value, the smallest family-wise level at which its hypothesis is rejected; at most 1.
  package static func adjusted(_ significances: [Double]) -> [Double] {
    let ascending = significances.indices.sorted { significances[$0] < significances[$1] }
    var adjusted = significances
    var largest = 0.0
    for (place, index) in ascending.enumerated() {
      let remaining = Double(ascending.count - place)
      largest = max(largest, min(1, remaining * significances[index]))
      adjusted[index] = largest
    }
    return adjusted
  }
}
