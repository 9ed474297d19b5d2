import Diagnostics
import Markdown
import TextKit

// When the application was sent, and what cannot have happened before that.
extension ApplicationHistoryReader {
  /// The day of sending, as a field gives it.
  static func sentDay(in reader: NoteReader) -> Day? {
    for field in reader.fields(ApplicationField.applied) {
      for text in field.value.texts {
        if case .day(let day) = DateForms.reading(of: text.text, order: reader.dateOrder) {
          return day
        }
      }
    }
    return nil
  }

  /// Adds the event of the applied date. `true` means that the application was sent on an unknown day.
  mutating func addApplied(from reader: inout NoteReader) {
    let fields = reader.fields(ApplicationField.applied)
    if fields.isEmpty { return }
    let sentFlag = fields.first {
      $0.value.texts.contains { ApplicationHistoryReader.meansSent($0.text) }
    }
    let isPlainAnswer = fields.allSatisfy { field in
      field.value.texts.allSatisfy {
        if case .value = Bool.read($0.text, order: nil) { true } else { false }
      }
    }
    let day = isPlainAnswer ? nil : reader.optional(ApplicationField.applied, as: Day.self)
    guard day != nil || sentFlag != nil || isSentOnUnreadDay(fields, reader) else { return }
    let applied = Milestone.stage(.applied)
    if day == nil, events.contains(where: { $0.milestone == applied }) { return }
    let known = events.firstIndex { event in
      event.milestone == applied && day.map { event.day?.mayBe($0) ?? false } ?? false
    }
    if let known {
      // Of two places that give the day, the exact one counts.
      if let day, day.isExact { events[known].day = day }
      return
    }
    if let withoutDay = events.firstIndex(where: { $0.milestone == applied && $0.day == nil }) {
      events[withoutDay].day = day
    } else {
      let line = fields.first?.key.position.line ?? 1
      events.insert(Event(day: day, milestone: applied, line: line), at: 0)
    }
  }

  /// Whether the applied date cannot be read, and the application was sent all the same. If that is not certain, it is
  /// unclear. `not yet` and `soon` are neither.
  mutating func isSentOnUnreadDay(_ fields: [Field], _ reader: NoteReader) -> Bool {
    for text in fields.flatMap(\.value.texts).map(\.text) {
      if case .value(false) = Bool.read(text, order: nil) { continue }
      if BlankText.matches(text) || EventFlag(text) == .didNotHappen { continue }
      switch UnreadDay(text, on: today, order: reader.dateOrder) {
      case .past: return true
      case .ahead, .unknown: doubts.add(unread: .applied)
      case nil:
        // `to apply`, `soon`
        let terms = reader.vocabulary.statusTerms
        if terms.term(ofStatus: text) == .stage(.saved) { continue }
        if case .planned = terms.aftermath(of: .interview, in: text) { continue }
        doubts.add(unread: .applied)
      }
    }
    return false
  }

  static func meansSent(_ text: String) -> Bool {
    EventFlag(text) == .happened
  }

  /// The earliest day of sending, whether or not it is planned.
  var firstSent: Day? {
    events.lazy.filter { $0.milestone == .stage(.applied) }.compactMap(\.day).min()
  }

  /// Whether the answered date cannot be right, or the applied date is wrong.
  var isAnsweredBeforeSending: Bool {
    if let answered, let firstSent { answered.isCertainlyBefore(firstSent) } else { false }
  }

  /// Reports an answered date, and the first answer in the history, before the day of sending.
  ///
  /// The text of a note may be about an earlier application as well, so that an event in it does not count then.
  ///
  /// - Returns: The lines of the text that do not count.
  mutating func checkAnswerBeforeSending(
    reportingTo reader: inout NoteReader
  ) -> Set<Int> {
    guard let sent = firstSent else { return [] }
    let applied = Milestone.stage(.applied).word
    if let answered {
      reader.reportDay(answered, of: ApplicationField.answered, before: sent, of: applied)
    }
    // If a recruiter called first, a conversation may come before the formal application.
    let isCalledFirst = events.contains {
      $0.milestone == .stage(.screen) && $0.day.map { $0 < sent } ?? true
    }
    let isEarly = { (event: Event) in
      guard let day = event.day, day.isCertainlyBefore(sent) else { return false }
      return switch event.milestone {
      case .stage(let stage): stage > .applied && stage != .screen && !isCalledFirst
      case .outcome(let outcome): outcome.impliedStage >= .applied
      case nil: false
      }
    }
    guard let early = events.first(where: isEarly), let day = early.day,
      let milestone = early.milestone
    else { return [] }
    var lines: Set<Int> = []
    for index in events.indices where isEarly(events[index]) {
      guard textLines.contains(events[index].line) else { continue }
      (events[index].milestone, events[index].isUnclear) = (nil, true)
      doubts.hasUnreadLine = true
      lines.insert(events[index].line)
    }
    reader.report(
      lines.contains(early.line)
        ? .eventBeforeSending(milestone.word, on: "\(day)", sent: "\(sent)")
        : .daysInWrongOrder(milestone.word, on: "\(day)", before: applied, on: "\(sent)"),
      at: Position(line: early.line))
    return lines
  }
}

// The day of the note itself: its `date`, `created` or `day`, or the day in its file's name. If it is the only one that
// the note gives, what has no day counts from then on.
extension ApplicationHistoryReader {
  /// The first and the last day of the note itself; `nil` if it has none.
  static func ownDays(in reader: NoteReader) -> ClosedRange<Day>? {
    var days = reader.fields(CommonField.date).flatMap(\.value.texts)
      .compactMap { Day.value(of: $0.text, order: reader.dateOrder) }
    if days.isEmpty, let day = DateForms.leadingDay(ofNameAt: reader.document.path) {
      days = [day]
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// Lets the events without a day at the beginning happen by the note's own day. Each of the others follows the one
  /// before it.
  mutating func countFirstEvents(from ownDay: Day, reportingTo reader: inout NoteReader) {
    let first = events.prefix { $0.orderDay == nil }.indices
    for index in first { events[index].happenedBy = ownDay }
    if let event = events[first].first(where: { $0.milestone != nil }),
      let milestone = event.milestone
    {
      reader.report(
        .statusAhead(milestone.word, until: "\(ownDay)"), at: Position(line: event.line))
    }
  }
}
