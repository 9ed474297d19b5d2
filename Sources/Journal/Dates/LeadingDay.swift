/// A day at the start of a line, in any form that notes take, and what is after it.
package struct LeadingDay {
  /// `nil` if the text can mean two days.
  package let day: Day?
  /// The time as `10:30`, if there is one.
  package let time: String?
  /// The text after the day and its time, without spaces at its start.
  package let rest: Substring

  /// Returns `nil` if the text does not start with a day.
  package init?(_ text: Substring, order: DateOrder?) {
    guard let form = DateForms(startOf: text, order: order) else { return nil }
    if case .day(let day) = form.reading { self.day = day } else { day = nil }
    time = form.time
    rest = form.rest
  }
}
