import TextKit

/// The kind of a rejection, in the brackets after it: `rejected (form)`. They are few on purpose, so that each has enough
/// of them to say something. Other words in the brackets are a label and no kind.
package enum RejectionKind: String, Sendable, CaseIterable {
  /// A letter that everyone gets.
  case form
  /// Words about this application.
  case personal
  case afterTalk = "after a talk"
  /// The job went to someone who works there already.
  case `internal`
  /// The position was withdrawn, frozen, or not filled at all.
  case positionClosed = "position closed"
  case other

  /// - Parameter label: The words in the brackets. Several, with commas between, may have one kind among them. `nil` if
  ///   they name none.
  package init?(label: String) {
    let parts = label.split(whereSeparator: { ",;/".contains($0) })
    guard
      let kind = parts.lazy.compactMap({
        RejectionKind.words[foldingDiacritics(normalizedWords($0))]
      }).first
    else { return nil }
    self = kind
  }

  private static let words: [String: RejectionKind] = {
    let own = allCases.map { ($0.rawValue, $0) }
    let ofLanguages = Language.all.flatMap { language in
      language.rejectionKinds.flatMap { kind, words in
        words.map { (foldingDiacritics(normalizedWords($0)), kind) }
      }
    }
    return Dictionary(own + ofLanguages, uniquingKeysWith: { first, _ in first })
  }()
}

extension Application {
  /// The kind of the rejection that ended it, as the last rejection of the history or the status has it; `nil` if they
  /// name none, or if it did not end with a rejection.
  package var rejectionKind: RejectionKind? {
    guard outcome == .rejected else { return nil }
    let last = history.happened.filter { $0.milestone == .outcome(.rejected) }.last
    return [last?.label, kindOfEnd].lazy.compactMap { $0.flatMap(RejectionKind.init(label:)) }.first
  }
}
