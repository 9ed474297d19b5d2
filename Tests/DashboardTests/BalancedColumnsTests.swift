import PageModel
import SeededRandom
import Testing

@testable import Rendering

@Test func `columns are in order, and no other division has a shorter longest one`() {
  var random = SplitMix64(state: 17)
  for count in [1, 2, 3, 5, 8] {
    for _ in 0..<40 {
      let lengths = (0..<count).map { _ in Double(Int.random(in: 1...30, using: &random)) }
      let ranges = BalancedColumns.ranges(of: lengths)
      #expect(ranges.flatMap(Array.init) == Array(0..<count) && ranges.count <= 3)
      #expect(ranges.allSatisfy { !$0.isEmpty })
      let longest = { (ranges: [Range<Int>]) in
        ranges.map { lengths[$0].reduce(0, +) }.max() ?? 0
      }
      for first in 0...count {
        for second in first...count {
          #expect(longest(ranges) <= longest([0..<first, first..<second, second..<count]))
        }
      }
    }
  }
  #expect(BalancedColumns.ranges(of: [Double]()).isEmpty)
}

@Test func `what has no heading stays below the piece before it`() {
  let long = Element.paragraph(Text(String(repeating: "a ", count: 200)))
  let pieces: [[Element]] = [
    [long], [.heading("b"), long], [.fold(Fold("c", [long]))], [.heading("d"), long],
  ]
  #expect(BalancedColumns.ranges(ofPieces: pieces) == [0..<1, 1..<3, 3..<4])
}
