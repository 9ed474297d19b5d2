import Diagnostics
import Markdown
import TextKit

/// Something with its day in the text of a note: an item of a list or a row of a table below a heading such as
/// Timeline.
struct DatedText {
  private let form: DateForms
  /// The whole of the first text.
  private let typed: String
  /// The texts after the date: that of a list item, or the cells of a row.
  let texts: [String]
  let place: Position

  /// Returns `nil` if the first text does not begin with a date.
  init?(_ texts: [String], on line: Int, order: DateOrder?) {
    guard let first = texts.first, let form = DateForms(startOf: first[...], order: order) else {
      return nil
    }
    self.form = form
    typed = first
    let rest = String(form.rest.drop { !$0.isLetter && !$0.isNumber && $0 != "(" }).trimmed
    self.texts = ([rest] + texts.dropFirst()).map(\.trimmed).filter { !$0.isEmpty }
    place = Position(line: line)
  }

  var day: DateForms.Reading { form.reading }
  var time: String? { form.time }

  /// The message about a day that can be two, or is not on its weekday.
  var ambiguity: Diagnostic.Message { .ambiguousDate(typed, for: "the text", form) }

  /// The texts as the item of a history whose stage is the text at the index.
  func item(withStageAt index: Int) -> String {
    let others = texts.indices.filter { $0 != index }.map { texts[$0] }
    return ([time].compactMap(\.self) + [texts[index]]).joined(separator: " ")
      + (others.isEmpty ? "" : " — " + others.joined(separator: ", "))
  }
}

extension DatedText {
  /// Those below a heading such as Timeline, in order. A task counts once it is done, or if it is planned.
  ///
  /// - Parameter blocks: The blocks with their lines.
  static func all(
    in blocks: [Block], order: DateOrder?, on today: Day
  ) -> (found: [DatedText], impossible: [(text: String, line: Int)]) {
    var found: [DatedText] = []
    var impossible: [(text: String, line: Int)] = []
    var openLevel: Int?
    for block in blocks {
      if case .heading(let level) = block.type {
        if TextHeadings.timeline.contains(normalizedWords(block.text)) {
          openLevel = openLevel.map { min($0, level) } ?? level
        } else if let open = openLevel, level <= open {
          openLevel = nil
        }
        continue
      }
      guard openLevel != nil, block.type == .paragraph, !block.isQuote, block.task != .dropped
      else { continue }
      for (offset, texts) in block.datedLines {
        let line = block.line + offset
        guard let dated = DatedText(texts, on: line, order: order) else {
          if let first = texts.first { impossible.append((first, line)) }
          continue
        }
        if block.task == .open, case .day(let day) = dated.day, day <= today { continue }
        found.append(dated)
      }
    }
    return (found, impossible)
  }
}

extension Block {
  /// The first line of a list item, or the rows of a table, each with the number of lines above it.
  fileprivate var datedLines: [(offset: Int, texts: [String])] {
    let rows = tableRows
    if !rows.isEmpty {
      // The row below the head is left out.
      return rows.enumerated().map { ($0 == 0 ? 0 : $0 + 1, $1) }
    }
    guard isListItem else { return [] }
    return [(0, [String(text.prefix { !$0.isNewline })])]
  }
}

extension HistoryReader {
  /// Reads the items and rows below a heading such as Timeline that begin with a date. Those whose stage is known are
  /// events; of the others, only the day counts.
  mutating func read(timelinesIn blocks: [Block]) {
    let (found, impossible) = DatedText.all(in: blocks, order: order, on: today)
    for dated in found { read(dated) }
    for (text, line) in impossible {
      guard let figures = ParsedEvent.leadingFigures(of: text),
        stageIndex(in: [String(text.dropFirst(figures.count)).trimmed]) != nil
      else { continue }
      problems.append((.invalidDate(figures, for: "the text"), Position(line: line)))
    }
  }

  private mutating func read(_ dated: DatedText) {
    let stage = stageIndex(in: dated.texts)
    switch dated.day {
    case .day(let day):
      if let stage {
        let text = "\(day) " + dated.item(withStageAt: stage)
        let index = read(Scalar(text: text, position: dated.place, bytes: 0..<0))
        let word = index.flatMap { events[$0].milestone?.word }
        problems.append((.textEvent("\(day) " + (word ?? dated.texts[stage])), dated.place))
      } else {
        let note = dated.texts.joined(separator: ", ")
        var event = Event(
          day: day, milestone: nil, line: dated.place.line, note: note.isEmpty ? nil : note)
        event.time = dated.time
        _ = add(event)
        problems.append((.textActivity(day.description), dated.place))
      }
    case .ambiguous:
      if stage == nil { return }
      problems.append((dated.ambiguity, dated.place))
    }
  }

  /// The index of the text that names a stage or an end.
  private func stageIndex(in texts: [String]) -> Int? {
    texts.firstIndex { text in
      switch terms.event(ParsedEvent(text, order: order, words: terms).stage) {
      case nil, .open, .archived: false
      default: true
      }
    }
  }
}
