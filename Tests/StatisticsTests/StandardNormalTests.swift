import Statistics
import Testing

private struct Point: Decodable {
  let p: Double
  let z: Double
}

@Test func `quantiles of the normal distribution equal SciPy's`() throws {
  // reference.py: scipy.stats.norm.ppf. The tolerance is relative, since z goes up to 37.
  for point in try reference("normal-quantile", as: Point.self) {
    #expect(
      isClose(StandardNormal.quantile(point.p), point.z, within: 4e-15 * max(1, abs(point.z))),
      "\(point)")
  }
}

@Test func `probabilities of the normal distribution equal SciPy's`() throws {
  // reference.py: scipy.stats.norm.cdf. The tolerance is relative, since p goes down to 1e-299.
  for point in try reference("normal-cumulative", as: Point.self) {
    let p = StandardNormal.cumulative(point.z)
    #expect(isClose(p, point.p, within: 1e-12 * point.p), "\(point): \(p)")
  }
}

@Test func `the quantile of a probability has that probability`() {
  // By definition: each function is the inverse of the other.
  for thousandths in 1..<1000 {
    let p = Double(thousandths) / 1000
    #expect(isClose(StandardNormal.cumulative(StandardNormal.quantile(p)), p, within: 4e-15))
  }
}

@Test func `outside the range of probabilities, the quantile is infinite`() {
  // By definition: no value is below -∞, and every value is below ∞.
  #expect(StandardNormal.quantile(0) == -.infinity)
  #expect(StandardNormal.quantile(1) == .infinity)
  #expect(StandardNormal.quantile(-0.1) == -.infinity)
  #expect(StandardNormal.quantile(0.5) == 0)
}
