import Diagnostics
import Markdown
import TextKit

/// Lines of the text whose day has no year, and lines without a day.
extension HistoryReader {
  /// A day of an unknown year in a line, and the line without it.
  struct DayWithoutYear {
    let date: DateMention
    /// What the line states: its stage first.
    var rest: String
    var isApproximate = false

    var days: [DayOfYear] { date.ofYear }

    /// The text of the event, with the year of its day. A range of days ends in the same month.
    func text(on day: Day) -> String {
      let last = date.lastDay.flatMap { Day(year: day.year, month: day.month, day: $0) }
      let after = last.map { "- \($0)" } ?? date.time
      return [(isApproximate ? "~" : "") + day.description, after, rest]
        .compactMap(\.self)
        .joined(separator: " ")
    }
  }

  /// Whether a line has a day without a year and a stage, and no other date: `1 Oct: applied`, `Applied - Oct 1`.
  func hasDayWithoutYear(_ line: TextLine) -> Bool {
    let texts = texts(of: line)
    return DatedText(texts, on: line.line, order: order) == nil && dayWithoutYear(in: texts) != nil
  }

  /// Whether an item of a history has a day without a year, and a stage.
  func hasDayWithoutYear(_ item: Scalar) -> Bool { dayWithoutYear(in: [item.text.trimmed]) != nil }

  private func dayWithoutYear(in texts: [String]) -> DayWithoutYear? {
    if let text = texts.first?.withoutWordBeforeDate(order), texts.count == 1 {
      guard text.utf8.contains(where: \.isASCIIDigit), !hasDayAndStage(text) else { return nil }
      return dayWithoutYear(atStartOf: text) ?? dayWithoutYear(afterStageIn: text)
    }
    // A cell of a row is the day.
    guard let index = texts.firstIndex(where: { TextLines.isBareDate($0, order) }) else {
      return nil
    }
    let others = texts.indices.filter { $0 != index }.map { texts[$0] }
    guard let stage = stageIndex(in: others),
      let date = DateMention(
        in: texts[index], at: texts[index].startIndex, after: nil, order: order),
      !date.ofYear.isEmpty
    else { return nil }
    let notes = others.indices.filter { $0 != stage }.map { others[$0].trimmed }
      .filter { !$0.isEmpty }
    return DayWithoutYear(
      date: date,
      rest: others[stage] + (notes.isEmpty ? "" : " — " + notes.joined(separator: ", ")))
  }

  private func dayWithoutYear(atStartOf typed: String) -> DayWithoutYear? {
    // `~20 March`, `ca. 20 March`
    let isApproximate = typed.first.map { "~≈".contains($0) } ?? false
    let text = isApproximate ? String(typed.dropFirst()).trimmed : typed
    // `17.09 – interview`: at the start of a line, two figures before a stage are a day.
    let date =
      DateMention(in: text, at: text.startIndex, after: nil, order: order)
      ?? DateMention(
        in: text, at: text.startIndex, after: HistoryReader.wordBeforeDay, order: order)
    guard let date, !date.ofYear.isEmpty else { return nil }
    let rest = text[date.end...].wordsAfterDate
    if stageIndex(in: [rest]) == nil { return nil }
    return DayWithoutYear(date: date, rest: rest, isApproximate: isApproximate)
  }

  /// A word after which two figures are a day.
  static let wordBeforeDay = StatusWords(Language.english.dates.before[0]).segments.first?
    .words.first

  /// `Applied - Oct 1`, `Rejected (15 Oct) by mail`
  private func dayWithoutYear(afterStageIn text: String) -> DayWithoutYear? {
    let segments = StatusWords(text, readsDates: true, order: order).segments
    let dated = segments.flatMap(\.words).filter { $0.date != nil }
    guard dated.count == 1, let word = dated.first, let date = word.date, !date.ofYear.isEmpty
    else { return nil }
    let isSymbol: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    var front = text[..<word.range.lowerBound]
    while let last = front.last, isSymbol(last) { front.removeLast() }
    var words = String(front)
    if terms.meaning(ofEvent: words) == nil, let end = words.lastIndex(where: \.isBlank) {
      // `Rejected on Oct 15`
      words = String(words[..<end]).trimmed
    }
    guard stageIndex(in: [words]) != nil else { return nil }
    let rest = String(text[word.range.upperBound...].drop(while: isSymbol))
    return DayWithoutYear(date: date, rest: words + (rest.isEmpty ? "" : " — " + rest))
  }

  /// Reads a line whose day has no year, if the days of the note leave one year only. Reports it otherwise.
  mutating func readWithoutYear(_ line: TextLine, isHeading: Bool = false) {
    let texts = texts(of: line)
    guard let found = dayWithoutYear(in: texts) else {
      return readBeginning(of: line, isHeading: isHeading)
    }
    let place = Position(line: line.line)
    let meaning = terms.meaning(ofEvent: ParsedEvent(found.rest, order: order, terms: terms).stage)
    if let day = onlyDay(of: found, meaning, line.task) {
      take(event: found.text(on: day), place, line.task, isHeading: isHeading)
    } else if line.task != .open {
      problems.append((.dayWithoutYear(texts.joined(separator: " ")), place))
      addOnUnreadDay([found.rest], texts[0], place)
      doubts.hasUnreadLine = true
    }
  }

  /// Reads the items of the history whose day has no year. The other days of the note may leave one year only.
  mutating func readItemsWithoutYear() {
    let items = itemsWithoutYear.map { (item: ($0.item, $0.order), place: $0.place) }
    readInPlace(items) { reader, item in
      let order = reader.order
      reader.order = item.1
      reader.read(itemWithoutYear: item.0)
      reader.order = order
    }
    itemsWithoutYear = []
  }

  private mutating func read(itemWithoutYear item: Scalar) {
    guard let found = dayWithoutYear(in: [item.text.trimmed]) else { return }
    let words = ParsedEvent(found.rest, order: order, terms: terms)
    let meaning = terms.meaning(ofEvent: words.stage) ?? withoutNamesAndLabel(words)?.meaning
    if let day = onlyDay(of: found, meaning, nil) {
      return take(
        item: Scalar(text: found.text(on: day), position: item.position, bytes: item.bytes))
    }
    problems.append((.dayWithoutYear(item.text.trimmed), item.position))
    if let meaning { add(meaning, on: item.text, line: item.position.line) }
    var event = Event(day: nil, milestone: nil, line: item.position.line, note: item.text.trimmed)
    event.isUnclear = true
    _ = add(event)
  }

  /// The day, if its text can only be one, and the other days of the note leave one year only.
  func onlyDay(
    of found: DayWithoutYear, _ meaning: StatusMeaning?, _ task: Block.Task?
  ) -> Day? {
    guard let only = found.days.first, found.days.count == 1 else { return nil }
    return day(of: only, meaning, task)
  }

  /// The day of an unknown year in the only year that fits the other days of the note, or `nil` if several do.
  ///
  /// An application takes less than a year. So what follows the sending is the first such day after it, and what comes
  /// before an end is the last such day before it.
  func day(of date: DayOfYear, _ meaning: StatusMeaning?, _ task: Block.Task?) -> Day? {
    let sent =
      firstDay
      ?? events.first { $0.milestone == .stage(.applied) && $0.day?.isExact ?? false }?.day
    let isSending = meaning?.term == .stage(.applied)
    if let sent {
      let after = date.following(sent, on: today)
      // A second sending within a year would be one more than anyone has noted.
      return isSending && after != sent ? nil : after
    }
    let days = events.compactMap(\.day).filter(\.isExact)
    guard let earliest = days.min() else { return nil }
    if isSending { return date.last(until: earliest) }
    if let end = events.first(where: { $0.day == earliest })?.milestone, case .outcome = end {
      return meaning.map { !$0.term.isEnding } ?? true ? date.last(until: earliest) : nil
    }
    let after = date.following(earliest, on: today)
    return task != .open && after.map { $0 > today } ?? false ? nil : after
  }

  /// Reads a line without a day. A task that is done is an event in its place; of other lines, it is not known whether
  /// they have happened.
  mutating func readWithoutDay(_ line: TextLine) {
    guard line.task != .open, let text = line.texts.first, text.utf8.count <= 80 else { return }
    let parsed = ParsedEvent(text, order: order, terms: terms)
    guard
      let meaning = terms.meaning(ofEvent: parsed.stage) ?? withoutNamesAndLabel(parsed)?.meaning,
      let milestone = MeantEvents.milestone(meaning.term)
    else { return readUnclear(text, parsed, of: line) }
    if events.contains(where: { $0.milestone == milestone }) { return }
    if milestone == .stage(.applied), firstDay != nil { return }
    let place = Position(line: line.line)
    if line.task == .done {
      problems.append((.undatedStatus(milestone.word), place))
      take(item: Scalar(text: text, position: place, bytes: 0..<0))
      return
    }
    reportWithoutDay(text, place)
  }

  /// Reads a row of a table that names a stage and no day: `| Interview | x |`. A row that is not ticked or filled in says
  /// that nothing has happened yet.
  mutating func read(rowWithoutDay row: TextLine) {
    guard let stage = stageIndex(in: row.texts) else {
      if row.texts.contains(where: { terms.mention(in: $0)?.isEnding ?? false }) {
        reportWithoutDay(row.texts.joined(separator: " "), Position(line: row.line))
      }
      return
    }
    let others = row.texts.indices.filter { $0 != stage && !row.texts[$0].isEmpty }
      .map { row.texts[$0] }
    if others.contains(where: { EventFlag($0) == .happened }) {
      readWithoutDay(TextLine(texts: [row.texts[stage]], line: row.line, task: .done))
    } else if others.contains(where: { EventFlag($0) == nil }) {
      reportWithoutDay(row.texts.joined(separator: " "), Position(line: row.line))
    }
  }

  /// Reports a line without a day that mentions an end, or a stage after a weekday or another label: `Friday: interview`.
  private mutating func readUnclear(_ text: String, _ parsed: ParsedEvent, of line: TextLine) {
    if terms.isActivity(text) || events.contains(where: { $0.milestone?.isEnd ?? false }) { return }
    let isEvent =
      parsed.label.map {
        withoutNamesAndLabel(parsed.with(words: $0, order: order, terms)) != nil
          || stageIndex(in: [$0]) != nil
      }
      ?? false
    guard isEvent || terms.mention(in: text)?.isEnding ?? false else { return }
    reportWithoutDay(text, Position(line: line.line))
  }

  private mutating func reportWithoutDay(_ text: String, _ place: Position) {
    // One report is enough.
    if !doubts.hasUnreadLine { problems.append((.lineWithoutDay(text), place)) }
    doubts.hasUnreadLine = true
  }
}
