import Diagnostics
import Markdown

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
