/// What a field holds, told before any note is read: for editors, and for whatever writes a field.
package enum FieldContent: Sendable {
  /// The person's own words; `offered` are those that come up often, and any other will do.
  case text(offered: [String] = [])
  /// Several such, as a list or with commas between them.
  case list(offered: [String] = [])
  /// Several sentences, one in each item of a list.
  case sentences(offered: [String] = [])
  case link
  case links
  case day
  /// A day, or only whether there was one.
  case dayOrFlag
  case flag
  case number(ClosedRange<Int>)
  case rhythm
  /// One of a few words; `synonyms` mean one of them too.
  case choice([String], synonyms: [String])
  /// Dated events, one in each item of a list.
  case events
  /// Lines below the key, each with a name of the person's own and a value; `offered` are values.
  case pairs(offered: [String])

  static func choice<Choice: FieldChoice>(_: Choice.Type) -> FieldContent {
    .choice(Choice.allCases.map(\.rawValue), synonyms: Choice.synonyms.keys.sorted())
  }
}

/// A value that is one of a few words, in any case and with any punctuation.
protocol FieldChoice: FieldReadable, CaseIterable, RawRepresentable<String> {
  /// What people also write, in lower case, and which of the words they mean by it.
  static var synonyms: [String: Self] { get }
}

extension FieldChoice {
  package static var expected: String {
    let words = allCases.map(\.rawValue)
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  package static func read(_ text: String, order: DateOrder?) -> FieldReading<Self> {
    let word = foldedWords(text)
    return (Self(rawValue: word) ?? synonyms[word]).map(FieldReading.value) ?? .invalid
  }
}
