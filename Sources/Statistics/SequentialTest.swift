import RealModule

/// Whether a share is below a limit, asked again with each new observation.
///
/// This is Wald's sequential probability ratio test of `limit` against a smaller share, `low`. The ratio is the
/// likelihood of the observations if the share is `low`, divided by their likelihood if it is `limit`. If the true share
/// is the limit or more, the ratio ever reaches 1/α with a probability of at most α, however often someone looks
/// (Ville's inequality). An interval has no such bound: it is below the limit for a while in far more searches than its
/// confidence says.
///
/// Wald, "Sequential tests of statistical hypotheses", 1945; Ville, "Étude critique de la notion de collectif", 1939.
package enum SequentialTest {
  /// Whether the observations so far show that the share is below the limit.
  ///
  /// - Parameters:
  ///   - limit: between 0 and 1.
  ///   - low: The share that is looked for, between 0 and the limit. The nearer it is to the true share, the sooner that
  ///     is shown.
  ///   - level: The largest probability of ever showing it where it is false.
  package static func shows(
    _ observed: Proportion, below limit: Double, lookingFor low: Double, level: Double
  ) -> Bool {
    let (count, rest) = (Double(observed.count), Double(observed.total - observed.count))
    let logRatio =
      count * Double.log(low / limit) + rest * Double.log((1 - low) / (1 - limit))
    return logRatio >= -Double.log(level)
  }
}
