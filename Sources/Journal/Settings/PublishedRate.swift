package import Diagnostics
package import Markdown
import TextKit

/// A figure that others have published, with everything that keeps it from misleading. Nothing is
/// calculated from it, so its numbers remain text.
package struct PublishedRate: Sendable, Equatable {
  /// The finding: `75% of job seekers never heard back about a job they applied for`.
  package let sentence: String
  /// The publisher of the figure.
  package let source: String
  package let year: String
  /// The denominator, in words: `about 2,500 workers`.
  package let of: String
  /// What the figure does not show.
  package let caveat: String

  package init(sentence: String, source: String, year: String, of: String, caveat: String) {
    self.sentence = sentence
    self.source = source
    self.year = year
    self.of = of
    self.caveat = caveat
  }
}

extension PublishedRate {
  /// Reads a file of published rates: the figure as a key, and its four lines indented below it.
  ///
  /// A rate that lacks one of the lines is left out and reported. An empty file has no rates, and is not a
  /// problem.
  package static func all(
    in source: SourceFile
  ) -> (rates: [PublishedRate], diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let file = FrontMatter(
      wholeFile: source, unreadable: Diagnostic.Message.unreadableRates(_:remedy:)
    ) { diagnostics.append(Diagnostic(source.path, $0, $1)) }
    let rates = file.fields.compactMap { field in
      rate(field) { diagnostics.append(Diagnostic(source.path, $0, $1)) }
    }
    return (rates, diagnostics)
  }

  /// The keys that every rate must have, each with an example line.
  private static let keys: [(name: String, example: String)] = [
    ("source", "source: Example survey"), ("year", "year: 2024"),
    ("of", "of: about 2,500 workers"), ("caveat", "caveat: a self-selected survey"),
  ]

  private static func rate(
    _ field: Field, report: (Position, Diagnostic.Message) -> Void
  ) -> PublishedRate? {
    var found: [String: Scalar] = [:]
    for pair in field.value.allPairs {
      guard let key = keys.first(where: { $0.name == FieldName.folded(pair.name.text) }) else {
        let typed = FieldName.folded(pair.name.text)
        let near = nearest(
          to: typed, among: keys.map(\.name), within: typed.count < 6 ? 1 : 2)
        report(pair.name.position, .unknownKeyOfRate(pair.name.text, suggestion: near))
        continue
      }
      if let first = found[key.name] {
        report(pair.name.position, .duplicateKey(key.name, firstLine: first.position.line))
      } else if !pair.value.isEmpty {
        found[key.name] = pair.value
      }
    }
    let missing = keys.filter { found[$0.name] == nil }
    let sentence = field.key.text.trimmed
    guard let source = found["source"], let year = found["year"], let of = found["of"],
      let caveat = found["caveat"]
    else {
      report(
        field.key.position,
        .incompleteRate(
          sentence, missing: missing.map(\.name), example: missing.first?.example ?? ""))
      return nil
    }
    return PublishedRate(
      sentence: sentence, source: source.text.trimmed, year: year.text.trimmed,
      of: of.text.trimmed, caveat: caveat.text.trimmed)
  }
}

extension FieldValue {
  /// The `name: value` lines below a key, with or without dashes before them.
  package var allPairs: [Pair] {
    switch self {
    case .text: []
    case .pairs(let pairs): pairs
    case .list(let items):
      items.flatMap { item -> [Pair] in
        if case .pairs(let pairs) = item { pairs } else { [] }
      }
    }
  }
}
