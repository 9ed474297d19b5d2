import Diagnostics

extension Diagnostic.Message {
  /// Reports a date that can be read as two different days, with the reason.
  ///
  /// - Parameter form: The date as it was read.
  static func ambiguousDate(
    _ text: String, for key: String, _ form: DateForms?
  ) -> Diagnostic.Message {
    guard let day = form?.dayOfOtherWeekday else {
      return ambiguousDate(text, for: key)
    }
    let name = Language.english.weekdays[day.weekday - 1][0]
    return wrongWeekday(text, for: key, day: "\(day)", weekday: name)
  }
}
