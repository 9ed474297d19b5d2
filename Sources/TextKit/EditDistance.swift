/// The known word that a typed one was probably meant to be.
///
/// - Parameter limit: how many edits (insert, delete, replace, swap of two neighbours) are forgiven.
/// - Returns: the nearest candidate within the limit, the first of several equally near; `nil` where
///   none is near, or the word is one of them already.
///
/// Distance: optimal string alignment, the restricted form of Damerau's (1964).
package func nearest(to word: String, among candidates: [String], within limit: Int) -> String? {
  let typed = Array(word.unicodeScalars)
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let known = Array(candidate.unicodeScalars)
    guard abs(known.count - typed.count) <= limit else { continue }
    let distance = editDistance(typed, known)
    if distance == 0 { return nil }
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in 1...a.count {
    row[0] = i
    for j in 1...b.count {
      let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      row[j] = min(last[j] + 1, row[j - 1] + 1, replaced)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count]
}
