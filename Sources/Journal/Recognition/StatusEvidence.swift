import TextKit

/// How far a status shows that a note is an application: tasks, invoices and projects have many of the same words.
package enum StatusEvidence: Comparable, Sendable {
  /// The status is not understood, or every kind of note has it: `open`, `archived`.
  case none
  /// A word of daily life, like `sent` or `closed`. Beside a company and a role, the note looks like an application,
  /// but does not count.
  case everyday
  /// A word of applications that other notes have as well, like `reviewing` or `offer`. It counts beside a company
  /// and a role.
  case shared
  /// A word that only applications have. Words from the settings always are.
  case own

  package init(_ text: String, _ vocabulary: Vocabulary) {
    let word = normalizedWords(text)
    if vocabulary.settings.stages.contains(where: { normalizedWords($0.word) == word }) {
      self = .own
      return
    }
    switch vocabulary.statusTerms.term(ofStatus: text) {
    case .open, .archived, nil: self = .none
    case .stage(.saved): self = StatusEvidence.isAboutApplying(word) ? .own : .everyday
    default:
      self =
        StatusEvidence.everydayWords.contains(word)
        ? .everyday : StatusEvidence.sharedWords.contains(word) ? .shared : .own
    }
  }

  /// Whether a word for an application that was not sent yet is one of an application: an idea or a draft can be of
  /// anything.
  private static func isAboutApplying(_ word: String) -> Bool {
    drafts.contains(word) || partsAboutApplying.contains(where: word.contains)
  }

  private static let drafts = words(\.evidence.drafts)
  private static let partsAboutApplying = Set(Language.all.flatMap(\.evidence.applying))

  /// The words of daily life that are understood as a status after the sending. Those before it are everyday words
  /// unless they are about applying.
  static let everydayWords = words(\.evidence.everyday)

  /// The words of applications that, without a role, can be about an invoice, a document or a deal.
  static let sharedWords = words(\.evidence.shared)

  private static func words(_ list: (Language) -> [String]) -> Set<String> {
    Set(Language.all.flatMap(list).map { normalizedWords($0) })
  }
}
