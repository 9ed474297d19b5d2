import SeededRandom

extension SplitMix64 {
  /// More often few than many, and often none.
  mutating func smallNumber(upTo limit: Int) -> Int {
    Int(
      Double(limit) * Double.random(in: 0...1, using: &self)
        * Double.random(in: 0...1, using: &self))
  }
}
