import Statistics
import Testing

@Test func `nothing of nothing has no share`() {
  #expect(Proportion(0, of: 0).share == nil)
}
