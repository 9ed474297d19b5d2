import Statistics
import Testing

private struct Case: Decodable {
  let values: [Double]
  let window, least: Int
  let medians: [Double?]
}

@Test func `running medians are those of pandas`() throws {
  // reference.py: pandas' rolling(window).median().
  for row in try reference("running-median", as: Case.self) {
    #expect(RollingMedian.of(row.values, window: row.window, from: row.least) == row.medians)
  }
}

@Test func `one odd day changes little`() {
  // By hand: of the last three 3 3, 3 4 3, 4 3 1, 3 1 4; nothing before the second value.
  #expect(RollingMedian.of([3, 3, 4, 3, 1, 4], window: 3, from: 2) == [nil, 3, 3, 3, 3, 3])
  // Of an even number, halfway.
  #expect(RollingMedian.of([1, 4], window: 7, from: 1) == [1, 2.5])
}

@Test func `a median of nothing is none, and the smallest window is the value itself`() {
  // Stated in the method's own comment.
  #expect(RollingMedian.of([], window: 7, from: 10) == [])
  #expect(RollingMedian.of([2, 5], window: 7, from: 10) == [nil, nil])
  #expect(RollingMedian.of([2, 5], window: 0, from: 0) == [2, 5])
}
