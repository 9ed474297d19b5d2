import Statistics
import Testing

private struct Case: Decodable {
  let values: [Double]
  let window, least: Int
  let medians: [Double?]
}

@Test func `rolling medians equal those of pandas`() throws {
  // reference.py: pandas' rolling(window).median().
  for row in try reference("running-median", as: Case.self) {
    #expect(
      RollingMedian.values(for: row.values, window: row.window, minimumCount: row.least)
        == row.medians)
  }
}

@Test func `one unusual day changes little`() {
  // By hand: the windows are 3 3, 3 3 4, 3 4 3, 4 3 1 and 3 1 4; the first value has no median.
  #expect(
    RollingMedian.values(for: [3, 3, 4, 3, 1, 4], window: 3, minimumCount: 2) == [
      nil, 3, 3, 3, 3, 3,
    ])
  // The median of an even number of values is halfway between the middle two.
  #expect(RollingMedian.values(for: [1, 4], window: 7, minimumCount: 1) == [1, 2.5])
}

@Test func `no values have no median, and in the smallest window each value is its own`() {
  // Stated in the method's own comment.
  #expect(RollingMedian.values(for: [], window: 7, minimumCount: 10) == [])
  #expect(RollingMedian.values(for: [2, 5], window: 7, minimumCount: 10) == [nil, nil])
  #expect(RollingMedian.values(for: [2, 5], window: 0, minimumCount: 0) == [2, 5])
}
