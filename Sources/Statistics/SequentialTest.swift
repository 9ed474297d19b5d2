import RealModule

/// Whether a share is below a limit, asked again with each new observation.
///
/// This is Wald's sequential probability ratio test of `limit` against half of it. The ratio says how many times as
/// likely the observations are if half of the limit is true as if the limit is. If the true share is the limit or
/// more, the ratio ever reaches 1/α with a probability of at most α, however often someone looks (Ville's inequality).
/// An interval has no such bound: it is below the limit for a while in far more searches than its confidence says.
///
/// Wald, "Sequential tests of statistical hypotheses", 1945; Ville, "Étude critique de la notion de collectif", 1939.
package enum SequentialTest {
  /// Whether the observations so far show that the share is below the limit.
  ///
  /// - Parameters:
  ///   - limit: between 0 and 1.
  ///   - level: The largest probability of ever showing it where it is false.
  package static func shows(_ observed: Proportion, below limit: Double, level: Double) -> Bool {
    let (count, rest) = (Double(observed.count), Double(observed.total - observed.count))
    let half = limit / 2
    let logRatio =
      count * Double.log(half / limit) + rest * Double.log((1 - half) / (1 - limit))
    return logRatio >= -Double.log(level)
  }
}
