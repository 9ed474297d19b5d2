import TextKit

/// Names of people that are also short names of weekdays or months: `Sam`, `Dom`, `Mo`, `Mar`.
enum AmbiguousName {
  /// Whether a word is such a name, because it follows a word like `with`.
  static func isName(_ word: String, after previous: String) -> Bool {
    word.utf8.count <= 4 && before.contains(previous)
      && (CalendarWords.weekdays[word] != nil || CalendarWords.months[word] != nil)
  }

  /// Whether such a name begins a text that would be a date otherwise: `Sam 2026-10-05` in `interview with Sam
  /// 2026-10-05`. In `with Mar 5`, nothing else can be the date.
  static func begins(_ text: Substring, after previous: String?, order: DateOrder?) -> Bool {
    guard let previous, text.first?.isLetter ?? false else { return false }
    let name = text.prefix(while: \.isLetter)
    guard isName(foldingDiacritics(name), after: foldingDiacritics(previous)) else {
      return false
    }
    let rest = text[name.endIndex...].drop { $0.isBlank || ",.".contains($0) }
    return DateForms(startOf: rest, order: order) != nil
  }

  private static let before = Lexicon.phrases(\.smallWords.withPerson)
}
