package import Journal
package import Statistics

/// How many of those that reached one stage went on to the next, among the eligible applications.
package struct Conversion: Sendable {
  package let steps: [Step]

  package struct Step: Sendable {
    package let from: Stage
    package let to: Stage
    /// Those that got at least to `to`, of those that got at least to `from`.
    package let wentOn: Proportion
  }

  /// The stages that most applications pass; a receipt and an assessment are on some ways only.
  package static let stages: [Stage] = [.applied, .screen, .interview, .final, .offer]

  package init(_ eligible: Eligible) {
    let reached = Conversion.stages.map { stage in
      eligible.applications.count { $0.stage >= stage }
    }
    steps = zip(Conversion.stages, Conversion.stages.dropFirst()).enumerated().map { index, pair in
      Step(from: pair.0, to: pair.1, wentOn: Proportion(reached[index + 1], of: reached[index]))
    }
  }
}
