import TextKit

/// A stage with its date after it: `applied 2026-03-02 via their site`.
struct DatedStage {
  let date: DateForms
  /// The text without the date.
  let text: String

  /// Returns `nil` unless the text starts with a known stage, and a date follows it.
  init?(_ text: String, order: DateOrder?, words: StatusTerms) {
    guard text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    var starts: [String.Index] = []
    var isStart = false
    for index in text.indices {
      let character = text[index]
      // After a separator, the date belongs to the note.
      if "(:—–;".contains(character) || starts.count > DatedStage.limit { break }
      if isStart, character.isLetter || character.isNumber || "[~≈".contains(character) {
        starts.append(index)
      }
      isStart = character.isBlank
    }
    for start in starts {
      guard let form = DateForms(startOf: text[start...], order: order),
        let stage = DatedStage.stage(in: text[..<start], words)
      else { continue }
      date = form
      self.text = form.rest.isEmpty ? stage : stage + " " + form.rest
      return
    }
    return nil
  }

  /// The number of words after which no date is expected.
  private static let limit = 6

  /// The known stage in the text before the date, without `on` at its end.
  private static func stage(in text: Substring, _ words: StatusTerms) -> String? {
    var stage = String(text).trimmed
    while let last = stage.last, last == "," || last == "-" || last == "@" {
      stage = String(stage.dropLast()).trimmed
    }
    if words.eventMeaning(stage) != nil { return stage }
    guard let end = stage.lastIndex(where: \.isBlank) else { return nil }
    let shorter = String(stage[..<end]).trimmed
    return words.eventMeaning(shorter) == nil ? nil : shorter
  }
}
