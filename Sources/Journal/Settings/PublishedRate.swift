/// A figure that others have published, with all that keeps it from misleading. Nothing is counted with
/// it, so its numbers stay words.
package struct PublishedRate: Sendable, Equatable {
  /// What was found: `75% of job seekers never heard back about a job they applied for`.
  package let sentence: String
  /// Who found it.
  package let source: String
  package let year: String
  /// The denominator, in words: `about 2,500 workers`.
  package let of: String
  /// What the figure does not say.
  package let caveat: String

  package init(sentence: String, source: String, year: String, of: String, caveat: String) {
    self.sentence = sentence
    self.source = source
    self.year = year
    self.of = of
    self.caveat = caveat
  }
}
