import SeededRandom

extension SplitMix64 {
  /// A random number that is more often small than large, and often 0.
  mutating func smallNumber(upTo limit: Int) -> Int {
    Int(
      Double(limit) * Double.random(in: 0...1, using: &self)
        * Double.random(in: 0...1, using: &self))
  }
}
