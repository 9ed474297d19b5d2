import Diagnostics
import Markdown

// Reports what a note states that is probably a slip, although it is understood.
extension ApplicationHistoryReader {
  /// Reports an end that is still ahead, since few know the day of a rejection before it: the year is probably wrong.
  /// A status that is ahead was reported with its own words.
  func reportEndAhead(to reader: inout NoteReader) {
    if reader.diagnostics.contains(where: { $0.message.id == .statusAhead }) { return }
    for event in events {
      guard case .outcome(let outcome)? = event.milestone, let day = event.day, day > today else {
        continue
      }
      reader.report(.endAhead(outcome.rawValue, on: "\(day)"), at: Position(line: event.line))
    }
  }
  /// Reports `applied: no` beside a status or an event that shows that the application was sent.
  func reportDeniedSending(to reader: inout NoteReader) {
    let denied = reader.fields(ApplicationField.applied).first { field in
      !field.value.texts.isEmpty && field.value.texts.allSatisfy { Bool.isFalse($0.text) }
    }
    guard let denied else { return }
    let stage = ApplicationHistory.progress(of: events, on: today).stage
    guard stage >= .applied else { return }
    reader.report(
      .deniedSending(denied.key.text.shortened, stage.rawValue), at: denied.key.position)
  }
}
