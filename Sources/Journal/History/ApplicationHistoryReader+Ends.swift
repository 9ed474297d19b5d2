import Diagnostics
import TextKit

// What is beside the end of an application: what was planned before it, and what came after it.
extension ApplicationHistoryReader {
  /// The last end that has happened, if the application has ended.
  var lastEnd: Event? {
    guard ApplicationHistory.progress(of: events, on: today).outcome != nil else { return nil }
    return ApplicationHistory.inOrder(events, on: today).last {
      $0.milestone?.isEnd ?? false && !$0.isPlannedWithoutDay
        && $0.orderDay.map { $0 <= today } ?? true
    }
  }

  /// The stages that have a later day than an end that was written after them: probably they were planned, and the end
  /// came first. A list that has its latest event first is no such case.
  ///
  /// - Parameter events: The events in the order in which they were written.
  static func plannedBeforeEnd(in events: [Event]) -> [Event] {
    guard let end = events.lastIndex(where: \.isFinal), let endDay = events[end].day else {
      return []
    }
    let planned = events[..<end].filter { event in
      guard case .stage(let stage) = event.milestone, stage >= .screen else { return false }
      return event.day.map { endDay.isCertainlyBefore($0) } ?? false
    }
    if planned.isEmpty { return [] }
    let days = events.compactMap(\.day)
    let isNewestFirst =
      days.count >= 3 && zip(days, days.dropFirst()).allSatisfy { $0 >= $1 }
    return isNewestFirst ? [] : planned
  }

  private func isPlannedBeforeEnd(_ event: Event) -> Bool {
    plannedBeforeEnd.contains { $0.day == event.day && $0.milestone == event.milestone }
  }

  /// Leaves out the stages that were planned before the end, where the status confirms the end.
  mutating func removePlannedBeforeEnd(_ status: StatusField, reportingTo reader: inout NoteReader)
  {
    if plannedBeforeEnd.isEmpty { return }
    for index in events.indices where isPlannedBeforeEnd(events[index]) {
      guard let day = events[index].day, day <= today, let stage = events[index].milestone else {
        continue
      }
      events[index].milestone = nil
      reader.report(
        .stageAfterEnd(
          stage.word, on: "\(day)", end: status.text, isPlanned: false, isUnclear: false),
        at: Position(line: events[index].line))
    }
  }

  /// Reports a stage on a later day than the end. If it was probably planned before, it is unclear whether it took place,
  /// unless something later says that the application went on.
  mutating func checkStageAfterEnd(reportingTo reader: inout NoteReader) {
    guard events.contains(where: { $0.milestone?.isEnd ?? false }) else { return }
    let events = ApplicationHistory.inOrder(events, on: today)
    let end = events.lastIndex { event in
      event.isFinal && !event.isPlanned && event.orderDay.map { $0 <= today } ?? true
    }
    guard let end, let outcome = events[end].milestone else { return }
    let later = events[(end + 1)...].filter { $0.milestone != nil }
    guard let first = later.first, case .stage(let stage) = first.milestone, stage >= .screen,
      let day = first.day
    else { return }
    let isPlanned = day > today
    if !isPlanned {
      guard later.count == 1, isPlannedBeforeEnd(first),
        statusStage.map({ $0 < stage }) ?? true
      else { return }
      isUnclear = true
    }
    reader.report(
      .stageAfterEnd(
        stage.rawValue, on: "\(day)", end: outcome.word, isPlanned: isPlanned,
        isUnclear: !isPlanned), at: Position(line: first.line))
  }
}

extension Event {
  /// Whether it is an end after which nothing is expected. What was ghosted often goes on.
  fileprivate var isFinal: Bool {
    guard case .outcome(let outcome) = milestone else { return false }
    return [.rejected, .withdrawn, .closed].contains(outcome)
  }
}
