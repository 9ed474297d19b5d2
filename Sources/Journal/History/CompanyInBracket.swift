import TextKit

/// A name in the bracket after a stage that may be another company than the note's: `offer (Initech)`.
///
/// Most brackets state which one it was, who was there, or where. So a name counts as one of a company if it has the
/// form of one (`Initech GmbH`), or if nothing else explains it and the application would get an offer or an end by it.
enum CompanyInBracket {
  /// The name of the company, or `nil` if the bracket is about something else, as nearly always.
  ///
  /// - Parameters:
  ///   - isDecisive: Whether the event is an offer or an end.
  ///   - known: The names and the words that the note explains.
  static func name(
    in bracket: String?, isDecisive: Bool, besides known: () -> [String], _ terms: StatusTerms
  ) -> String? {
    guard let bracket, OtherCompanies.mayName(bracket) else { return nil }
    let name = OtherCompanies.firstName(in: bracket)
    let words = name.split(separator: " ")
    guard !words.isEmpty, words.count <= 4 else { return nil }
    let hasForm = words.count > 1 && (words.last.map { forms.contains(form($0)) } ?? false)
    guard hasForm || isDecisive && terms.isUnknownName(name) else { return nil }
    return known().contains { OwnName.matches(name, $0) } ? nil : name
  }

  private static func form(_ word: Substring) -> String {
    word.lowercased().filter { $0 != "." && $0 != "," }
  }

  /// The forms of companies that are written after a name.
  private static let forms: Set = [
    "gmbh", "ag", "kg", "ug", "ohg", "inc", "ltd", "limited", "llc", "llp", "plc", "corp",
    "corporation", "sa", "sas", "sarl", "sl", "slu", "spa", "srl", "bv", "nv", "oy", "ab", "aps",
    "pty", "lda", "ltda", "sro", "kk",
  ]
}

extension StatusTerms {
  /// Whether a text is a name in capitals that may be a company's: not a place, and without words of a status or words
  /// that are often in a bracket.
  func isUnknownName(_ text: String) -> Bool {
    let words = StatusWords(text).segments.flatMap(\.words)
    guard !words.isEmpty, words.count <= 3,
      words.allSatisfy({ text[$0.range].first?.isUppercase ?? false })
    else { return false }
    let texts = words.map(\.text)
    return !texts.contains {
      StatusTerms.vocabulary.contains($0[...]) || StatusTerms.remarks.contains($0)
    }
      && !Places.matches(texts)
  }

  private static let remarks = Set(
    Lexicon.phrases(\.sentences.remarks).flatMap { $0.split(separator: " ").map(String.init) })
}
