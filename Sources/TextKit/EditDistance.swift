/// The known word that was probably meant by a typed one.
///
/// The distance is the optimal string alignment, a restricted form of Damerau's distance (1964). It counts two
/// neighbors in the wrong order as one edit, because that is the most frequent mistake in typing. Levenshtein's
/// distance would count two.
///
/// - Parameter limit: The largest number of edits (insert, delete, replace, swap of two neighbors).
/// - Returns: The nearest candidate within the limit, or the first of several that are equally near. `nil` if
///   no candidate is near enough, or if the word is itself a candidate.
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
