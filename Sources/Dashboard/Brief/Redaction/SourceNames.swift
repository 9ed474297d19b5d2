extension String {
  /// Whom or what a source names: `Kim Lee` in `Referral from Kim Lee`. Empty where it says only how
  /// the record came, in small letters: `csv import`.
  var sourceNames: [String] {
    guard contains(where: { $0.isLetter && !$0.isLowercase }) else { return [] }
    let words = withoutBrackets.split(whereSeparator: \.isWhitespace).map(String.init)
    let names = words.split { !$0.namesSomethingInASource }.map { $0.joined(separator: " ") }
    return [self] + names.filter { $0 != self }
  }

  /// The words of it that may stand for it alone.
  var sourceWords: [String] { nameWords.filter(\.namesSomethingInASource) }

  private var namesSomethingInASource: Bool {
    guard let form = NameForm(self), let first = first(where: \.isLetter) else { return false }
    return !first.isLowercase && !NameWords.ordinaryInSources.contains(String(form.characters))
  }
}
