import Diagnostics
import Markdown
import TextKit

/// Lines that begin with a day without a year, and whose other words are not understood at once:
/// `20 Nov at 9 rejected`, `(20 Nov) rejected`. They are read and reported like those with a year.
extension HistoryReader {
  /// Whether a line begins with a day without a year before other words, and has no other date.
  func beginsWithDayWithoutYear(_ line: TextLine) -> Bool {
    let texts = texts(of: line)
    return DatedText(texts, on: line.line, order: order) == nil && beginningDay(of: texts) != nil
  }

  /// The day without a year at the start of a text or of a cell, with the words after it, and the other cells.
  func beginningDay(of texts: [String]) -> (day: DayWithoutYear, others: [String])? {
    for (index, text) in texts.enumerated() {
      guard let day = beginningDay(of: text), texts.count > 1 || !hasDayAndStage(text) else {
        continue
      }
      // In a cell after another, only a time follows the day.
      if index > 0, day.rest.utf8.count > 8 { continue }
      return (day, texts.indices.filter { $0 != index }.map { texts[$0] })
    }
    return nil
  }

  private func beginningDay(of typed: String) -> DayWithoutYear? {
    guard typed.utf8.contains(where: \.isASCIIDigit) else { return nil }
    let isApproximate = typed.first.map { "~≈".contains($0) } ?? false
    let text = (isApproximate ? String(typed.dropFirst()).trimmed : typed)
      .withoutBracketsAroundDay(order).withoutWordBeforeDate(order)
    guard let date = DateMention(in: text, at: text.startIndex, after: nil, order: order) else {
      return dayInFigures(of: text, isApproximate)
    }
    let rest = String(text[date.endOfDay...]).trimmed
    guard !date.ofYear.isEmpty, rest.contains(where: { $0.isLetter || $0.isNumber }) else {
      return nil
    }
    return DayWithoutYear(date: date, rest: rest, isApproximate: isApproximate)
  }

  /// `20.11 um 9 Absage`: two figures are a day only before what may be an event. `2.5 hours` is not one.
  private func dayInFigures(of text: String, _ isApproximate: Bool) -> DayWithoutYear? {
    guard
      let date = DateMention(
        in: text, at: text.startIndex, after: HistoryReader.wordBeforeDay, order: order),
      !date.ofYear.isEmpty
    else { return nil }
    let rest = String(text[date.endOfDay...]).trimmed
    let word = rest.prefix(while: \.isLetter)
    guard mayMeanEvent(rest, isHeading: false), LengthUnit.ofWord[foldingDiacritics(word)] == nil
    else { return nil }
    return DayWithoutYear(date: date, rest: rest, isApproximate: isApproximate)
  }

  /// Reads a line that begins with a day without a year as if it had the year, if the days of the note leave one only.
  /// Reports it otherwise.
  mutating func readBeginning(of line: TextLine, isHeading: Bool) {
    let texts = texts(of: line)
    guard let (day, others) = beginningDay(of: texts) else { return }
    if let dated = dated(day, others, line) { return take(dated, of: line, isHeading: isHeading) }
    let words = [day.rest] + others
    let isEvent =
      stageIndex(in: words) != nil
      || words.contains { mayMeanEvent($0, isHeading: isHeading) }
    // A heading or what is only below a day may be about anything.
    if line.task == .open || !isEvent && (isHeading || line.dateAround != nil) { return }
    problems.append((.dayWithoutYear(texts.joined(separator: " ")), Position(line: line.line)))
    if isEvent { doubts.hasUnreadLine = true }
  }

  /// The line with the year of its day.
  private func dated(_ day: DayWithoutYear, _ others: [String], _ line: TextLine) -> DatedText? {
    let text = { (meaning: StatusMeaning?) -> DatedText? in
      onlyDay(of: day, meaning, line.task).flatMap {
        DatedText([day.text(on: $0)] + others, on: line.line, order: order)
      }
    }
    guard let dated = text(nil), let stage = stageIndex(in: dated.texts) else { return text(nil) }
    // The stage may leave no year: nothing was sent a second time.
    return text(
      terms.meaning(
        ofEvent: ParsedEvent(dated.texts[stage], order: order, terms: terms).stage))
  }
}

extension String {
  /// The text without brackets around its day: `20 Nov rejected` of `(20 Nov) rejected`.
  fileprivate func withoutBracketsAroundDay(_ order: DateOrder?) -> String {
    guard let first, first == "(" || first == "[",
      let end = firstIndex(of: first == "(" ? ")" : "]")
    else { return self }
    let day = String(self[..<end].dropFirst()).trimmed
    return TextLines.isBareDate(day, order) ? day + " " + self[index(after: end)...] : self
  }

  /// The text without a time at its start that is not read as one: `Refus` of `à 9h Refus`.
  var withoutUnreadTime: String {
    var words = split(whereSeparator: \.isBlank)[...]
    var isHour = false
    if let first = words.first, CalendarWords.beforeTime.contains(foldingDiacritics(first)) {
      words.removeFirst()
      isHour = true
    }
    guard let typed = words.first else { return self }
    let isMark: (Character) -> Bool = { "()[],:".contains($0) }
    var word = String(typed.drop(while: isMark))
    while let last = word.last, isMark(last) { word.removeLast() }
    let figures = word.prefix { $0.isASCII && $0.isNumber }
    let mark = word[figures.endIndex...].lowercased()
    let isTime = mark == "h" || (isHour && mark.isEmpty) || SpokenDay.isTime(word)
    guard (1...2).contains(figures.count), isTime else { return self }
    return words.dropFirst().joined(separator: " ")
  }
}
