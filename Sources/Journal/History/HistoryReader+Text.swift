import Diagnostics
import Markdown
import TextKit

/// Something with its day in the text of a note: an item of a list, a row of a table, a line, or a heading.
struct DatedText {
  private let form: DateForms
  /// The text of the date and what follows it.
  let typed: String
  /// The texts after the date: that of a list item, or the cells of a row.
  let texts: [String]
  let place: Position

  /// Returns `nil` if the first text does not begin with a date, and none of the others is one.
  init?(_ texts: [String], on line: Int, order: DateOrder?) {
    var texts = texts
    if texts.count > 1, DateForms(startOf: texts[0][...], order: order) == nil,
      let index = texts.firstIndex(where: { DateForms.reading(of: $0, order: order) != nil })
    {
      // `| Stage | Date |`
      texts.insert(texts.remove(at: index), at: 0)
    }
    guard let first = texts.first?.withoutWordBeforeDate(order),
      let form = DateForms(startOf: first[...], order: order)
    else { return nil }
    self.form = form
    typed = first
    let rest = form.rest.wordsAfterDate.trimmed
    self.texts = ([rest] + texts.dropFirst()).map(\.trimmed).filter { !$0.isEmpty }
    place = Position(line: line)
  }

  var day: DateForms.Reading { form.reading }
  var time: String? { form.time }

  /// The message about a day that can be two, or is not on its weekday.
  func ambiguity(in place: String) -> Diagnostic.Message {
    .ambiguousDate(typed, for: place, form)
  }

  /// The texts as the item of a history whose stage is the text at the index.
  func item(on day: Day, withStageAt index: Int) -> String {
    let others = texts.indices.filter { $0 != index }.map { texts[$0] }
    return (["\(day)"] + [time].compactMap(\.self) + [texts[index]]).joined(separator: " ")
      + (others.isEmpty ? "" : " — " + others.joined(separator: ", "))
  }
}

/// Events in the text of a note. Wherever they are, their words are read like the items of a history.
extension HistoryReader {
  /// Reads headings that have a day and a stage.
  mutating func read(headings blocks: [Block]) {
    place = .heading
    defer { place = .field }
    let dated = blocks.filter(\.mayBeDatedHeading)
    reading(inOrderOf: dated.map(\.text)) { reader in
      for block in dated {
        let text = block.text.withoutSignBeforeDate(reader.order)
        guard reader.mayBeEvent(heading: text) else { continue }
        reader.read(TextLine(texts: [text], line: block.line, task: nil), isHeading: true)
      }
    }
  }

  /// Whether a heading begins with a day, or consists of a stage and its day. Other words before a day name a topic as
  /// often as an event: `System design, 18 March`, `Rejected ideas, 12 March`.
  private func mayBeEvent(heading text: String) -> Bool {
    if TextLines.beginsWithDate(text, order) || ParsedEvent.leadingFigures(of: text) != nil {
      return true
    }
    if beginningDay(of: [text]) != nil { return true }
    var words = normalizedWords(text.prefix { !$0.isNumber })
    if let end = words.lastIndex(of: " "),
      ParsedEvent.wordsBeforeDate.contains(String(words[end...]).trimmed)
    {
      words = String(words[..<end])
    }
    guard terms.listedMeaning(ofEvent: words) != nil, let last = words.split(separator: " ").last
    else {
      return false
    }
    // `Phone screen`, and not `Case study`
    return terms.listedMeaning(ofEvent: String(last)) != nil
  }

  /// Reads the lines below a heading such as Timeline. Those whose stage is known are events; of the others, only the
  /// day counts.
  ///
  /// - Parameter hasStatus: Whether the note has a status. Without one, its stage may be in other lists alone.
  mutating func read(timelinesIn blocks: [Block], hasStatus: Bool) {
    place = .line
    defer { place = .field }
    let lines = TextLines(blocks, order: order)
    reading(inOrderOf: lines.timeline.flatMap(\.texts)) { $0.read(timeline: lines.timeline) }
    for run in lines.others {
      reading(inOrderOf: run.lines.flatMap(\.texts)) { $0.read(other: run, hasStatus: hasStatus) }
    }
  }

  private mutating func read(timeline lines: [TextLine]) {
    var withoutYear: [(item: TextLine, place: Int)] = []
    for (index, line) in lines.enumerated() {
      let next = index + 1 < lines.count ? lines[index + 1] : nil
      // The day belongs to the items below it, or the item to the day below it.
      if let next, next.dateAround == line.texts.first, isEvent(next) { continue }
      if let next, let around = next.textAround, around == line.texts.first { continue }
      if hasDayWithoutYear(line) || beginsWithDayWithoutYear(line) {
        withoutYear.append((line, events.count))
      } else {
        read(line, isHeading: false)
      }
    }
    // Once all days with a year are known.
    readInPlace(withoutYear) { $0.readWithoutYear($1) }
  }

  /// Reads the lines of a list that is not below such a heading, if all that have a day are events.
  private mutating func read(other run: TextLines.Run, hasStatus: Bool) {
    let withoutYear = Set(run.lines.filter(hasDayWithoutYear).map(\.line))
    let dated = run.lines.filter {
      DatedText($0.texts, on: $0.line, order: order) != nil || isEvent($0)
        || withoutYear.contains($0.line)
    }
    let events = dated.filter {
      (isEvent($0) || withoutYear.contains($0.line)) && $0.task != .open
    }
    guard let first = events.first(where: { !isKnown($0) }) else { return }
    let isHistory = events.count >= 2 && events.count == dated.count
    // `interview canceled` gives no event, and is a line of such a list as well.
    let isHistoryWithCanceled =
      dated.count >= 2
      && dated.allSatisfy { line in events.contains { $0.line == line.line } || isCanceled(line) }
    // Next to a status or below another heading, such a list is as often about something else: a course, another company,
    // the steps to come.
    if isHistory, !hasStatus, !run.isBelowTopic {
      for line in events where !withoutYear.contains(line.line) { read(line, isHeading: false) }
      for line in events where withoutYear.contains(line.line) { readWithoutYear(line) }
    } else if isHistory || !hasStatus || isHistoryWithCanceled {
      // A sentence like `Rejected on 13 May by phone` may be part of a text about anything.
      let isSentence =
        !isHistory && !run.isList && events.allSatisfy { withoutYear.contains($0.line) }
      let isUnclear = !hasStatus && !isSentence
      if isUnclear { doubts.hasUnreadLine = true }
      problems.append(
        (
          .eventElsewhere(texts(of: first).joined(separator: " "), isUnclear: isUnclear),
          Position(line: first.line)
        ))
    }
  }

  private mutating func read(_ line: TextLine, isHeading: Bool) {
    let texts = texts(of: line)
    let place = Position(line: line.line)
    if let dated = DatedText(texts, on: line.line, order: order) {
      return take(dated, of: line, isHeading: isHeading)
    }
    guard let text = texts.first, texts.count == 1 else {
      return isHeading || line.isHead ? () : self.read(rowWithoutDay: line)
    }
    guard text.utf8.contains(where: \.isASCIIDigit) else {
      return isHeading ? () : readWithoutDay(line)
    }
    if hasDayAndStage(text) {
      return take(event: text, place, line.task, isHeading: isHeading)
    }
    if hasDayWithoutYear(line) || beginsWithDayWithoutYear(line) {
      return readWithoutYear(line, isHeading: isHeading)
    }
    if let figures = ParsedEvent(text, order: order).impossibleDate {
      let rest = String(text.dropFirst(figures.count)).trimmed
      if stageIndex(in: [rest]) != nil {
        problems.append((.invalidDate(figures, for: placeName(isHeading)), place))
        addOnUnreadDay([rest], figures, place)
      }
    }
  }

  /// Reads a line with its day. What is only below a day, and is not an event, may be about anything.
  mutating func take(_ dated: DatedText, of line: TextLine, isHeading: Bool) {
    if line.dateAround != nil, stageIndex(in: dated.texts) == nil,
      !dated.texts.contains(where: terms.beginsLikeEvent)
    {
      return
    }
    read(dated, line.task, isHeading: isHeading)
  }

  /// The texts of a line with the date or the text around it.
  func texts(of line: TextLine) -> [String] {
    guard let first = line.texts.first else { return [] }
    if let around = line.dateAround, !hasDayAndStage(first) { return [around + " " + first] }
    return line.texts + [line.textAround].compactMap(\.self)
  }

  /// Adds the event of a line whose day cannot be read.
  mutating func addOnUnreadDay(_ texts: [String], _ day: String, _ place: Position) {
    guard let index = stageIndex(in: texts),
      let meaning = terms.meaning(
        ofEvent:
          ParsedEvent(texts[index], order: order, terms: terms).stage)
    else {
      doubts.hasUnreadLine = true
      return
    }
    add(meaning, on: day, line: place.line)
  }

  func placeName(_ isHeading: Bool) -> String { isHeading ? "a heading" : "the text" }

  private mutating func read(_ dated: DatedText, _ task: Block.Task?, isHeading: Bool) {
    let stage = stageIndex(in: dated.texts)
    guard case .day(let day) = dated.day else {
      if stage != nil || dated.texts.contains(where: { mayMeanEvent($0, isHeading: isHeading) }) {
        problems.append((dated.ambiguity(in: placeName(isHeading)), dated.place))
        addOnUnreadDay(dated.texts, dated.typed, dated.place)
      }
      return
    }
    // A heading like `## March 2026: interviews` is about several things.
    if isHeading, !day.isExact { return }
    if let stage {
      let text = dated.item(on: day, withStageAt: stage)
      return take(event: text, dated.place, task, isHeading: isHeading)
    }
    if task == .open, day <= today { return }
    let note = dated.texts.joined(separator: ", ")
    var event = Event(
      day: day, milestone: nil, line: dated.place.line, note: note.isEmpty ? nil : note)
    event.time = dated.time
    if let text = dated.texts.first(where: { mayMeanEvent($0, isHeading: isHeading) }) {
      event.isUnclear = true
      problems.append(
        (unknownStage(ParsedEvent(text, order: order, terms: terms), hasDay: true), dated.place))
    } else if isHeading {
      return
    } else {
      let isUnderstood = dated.texts.contains(where: terms.isActivity)
      problems.append(
        (.textActivity(day.description, isUnderstood: isUnderstood), dated.place))
    }
    _ = add(event)
  }

  /// Whether a text that is not understood begins like an event, or mentions a stage or an end and is not plainly about
  /// something that the user did on the way.
  func mayMeanEvent(_ text: String, isHeading: Bool) -> Bool {
    if isHeading { return terms.beginsLikeEvent(text.withoutUnreadTime) }
    if terms.isActivity(text) || terms.isAboutStage(text) { return false }
    return terms.beginsLikeEvent(text) || terms.mention(in: text) != nil
  }

  /// Reads a line as an item of a history, and reports what it means.
  mutating func take(
    event text: String, _ place: Position, _ task: Block.Task?, isHeading: Bool
  ) {
    if task == .open, let day = ParsedEvent(text, order: order, terms: terms).day, day <= today {
      return
    }
    let count = events.count
    let known = problems.count
    let index = read(Scalar(text: text, position: place, bytes: 0..<0))
    let new = index.map { [events[$0]] } ?? []
    for event in (events.count > count ? Array(events[count...]) : isHeading ? [] : new) {
      guard let word = event.milestone?.word else { continue }
      let words = [event.day?.description, word].compactMap(\.self).joined(separator: " ")
      problems.append((isHeading ? .headingEvent(words) : .textEvent(words), place))
    }
    // An item of a history is reported with other words.
    problems[known...].sort { $0.position.line < $1.position.line }
  }

  /// Reads a line without a day as an item of a history.
  mutating func take(item: Scalar) { read(item) }

  private func isEvent(_ line: TextLine) -> Bool {
    let texts = texts(of: line)
    if let dated = DatedText(texts, on: line.line, order: order) {
      return stageIndex(in: dated.texts) != nil
    }
    return texts.count == 1 && hasDayAndStage(texts[0])
  }

  /// Whether a line with a day states that a meeting did not take place.
  private func isCanceled(_ line: TextLine) -> Bool {
    DatedText(texts(of: line), on: line.line, order: order)?.texts.contains {
      terms.canceledStage(in: $0) != nil
    } ?? false
  }

  /// Whether the events contain what the line states.
  private func isKnown(_ line: TextLine) -> Bool {
    guard let dated = DatedText(texts(of: line), on: line.line, order: order),
      case .day(let day) = dated.day, let stage = stageIndex(in: dated.texts),
      let term = terms.term(
        ofEvent: ParsedEvent(dated.texts[stage], order: order, terms: terms).stage)
    else { return false }
    let milestone = MeantEvents.milestone(term)
    return milestone == .stage(.applied) && firstDay == day
      || events.contains { $0.day == day && $0.milestone == milestone }
  }

  /// Whether a line has its day after its stage: `Applied: 2026-10-01`, `Applied (2026-10-01)`, `applied 2026-10-01`.
  func hasDayAndStage(_ text: String) -> Bool {
    let parsed = ParsedEvent(text, order: order, terms: terms)
    guard parsed.day(order) != nil, let meaning = terms.meaning(ofEvent: parsed.stage) else {
      return false
    }
    return MeantEvents.milestone(meaning.term) != nil
  }

  /// The index of the text that names a stage or an end, or several events of which the first has the day of the line.
  func stageIndex(in texts: [String]) -> Int? {
    let single = texts.firstIndex { text in
      switch terms.term(ofEvent: ParsedEvent(text, order: order, terms: terms).stage) {
      case nil, .open, .archived: false
      default: true
      }
    }
    return single
      ?? texts.firstIndex {
        !EventClauses.split("2000-01-01 " + $0, order: order, terms: terms).isEmpty
      } ?? texts.firstIndex { plainMilestone(of: $0) != nil }
  }
}

extension HistoryReader {
  /// What words mean that are only understood with the names of the note, or without a label.
  private func plainMilestone(of text: String) -> Milestone? {
    let parsed = ParsedEvent(text, order: order, terms: terms)
    return withoutNamesAndLabel(parsed).flatMap { MeantEvents.milestone($0.meaning.term) }
  }
}

extension ParsedEvent {
  /// The day, before or after the stage.
  fileprivate func day(_ order: DateOrder?) -> Day? {
    let reading =
      date?.reading ?? label.flatMap { DateForms(startOf: $0[...], order: order)?.reading }
    if case .day(let day)? = reading { return day }
    return nil
  }

  fileprivate var day: Day? { day(nil) }
}

extension Block {
  fileprivate var mayBeDatedHeading: Bool {
    guard case .heading(let level) = type else { return false }
    return level > 1 && !isQuote && listDepth == 0
  }
}
