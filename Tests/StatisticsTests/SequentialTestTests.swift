import Foundation
import Statistics
import Testing

private func shows(_ count: Int, of total: Int) -> Bool {
  SequentialTest.shows(
    Proportion(count, of: total), below: 0.2, lookingFor: 0.075, level: 0.05)
}

/// The exact probability that a share below 20% is shown at any of the looks, with one after each observation.
private func everShown(trueShare p: Double, observations: Int) -> Double {
  // The probability of each count among the searches in which it was not shown yet.
  var silent = [1.0]
  var shown = 0.0
  for total in 1...observations {
    var next = [Double](repeating: 0, count: total + 1)
    for (count, probability) in silent.enumerated() {
      next[count] += probability * (1 - p)
      next[count + 1] += probability * p
    }
    for count in next.indices where shows(count, of: total) {
      shown += next[count]
      next[count] = 0
    }
    silent = next
  }
  return shown
}

@Test func `the first totals at which a share below 20 of 100 is shown, by hand`() {
  // ln 20 = 2.9957. Each that stopped adds ln(0.925/0.8) = 0.145182; each that went on subtracts
  // ln(0.2/0.075) = 0.980829. 2.9957 / 0.145182 = 20.6, and each that went on needs 1 + 6.756 more.
  let first = (0...3).map { count in (1...200).first { shows(count, of: $0) } }
  #expect(first == [21, 29, 37, 44])
}

@Test func `it is seldom shown at any look if the share is 20 of 100 or more`() {
  // Ville's inequality: at most 0.05, whatever the number of looks.
  #expect(everShown(trueShare: 0.2, observations: 400) < 0.05)
  #expect(everShown(trueShare: 0.25, observations: 400) < 0.02)
}

@Test func `it is shown in most searches of half a year if the share is 5 of 100`() {
  #expect(everShown(trueShare: 0.05, observations: 80) > 0.85)
}

@Test func `nothing is shown without observations, or if all went on`() {
  #expect(!shows(0, of: 0))
  #expect(!shows(500, of: 500))
}
