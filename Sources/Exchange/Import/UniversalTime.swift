import TextKit

extension String {
  /// The text in which a time of day in UTC at the start of a line is left out, as in `2026-03-04T23:30:00Z`. The hour
  /// where the user was is not known, so only the day stays.
  var withoutTimesInUTC: String {
    guard utf8.contains(.colon), contains(where: \.isNumber) else { return self }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      let bytes = Array(line.utf8)
      guard let end = bytes.endOfTimeInUTC else { return String(line) }
      return String(decoding: bytes[..<10] + bytes[end...], as: UTF8.self)
    }.joined(separator: "\n")
  }
}

extension [UInt8] {
  /// Where a day and a time with a mark of UTC end; `nil` if the text does not begin with one.
  fileprivate var endOfTimeInUTC: Int? {
    let form = Array("0000-00-00T00:00".utf8)
    guard count > form.count else { return nil }
    for (byte, wanted) in zip(self, form) {
      let isRight =
        switch wanted {
        case UInt8(ascii: "0"): byte.isASCIIDigit
        case UInt8(ascii: "T"): byte == wanted || byte == .space
        default: byte == wanted
        }
      if !isRight { return nil }
    }
    var rest = self[form.count...].drop { $0 == .colon || $0 == .dot || $0.isASCIIDigit }
    if rest.first == .space { rest = rest.dropFirst() }
    for mark in ["Z", "UTC", "GMT", "+00:00", "+0000"] where rest.starts(with: Array(mark.utf8)) {
      let end = rest.startIndex + mark.utf8.count
      if end == count || !self[end].isASCIIWord { return end }
    }
    return nil
  }
}
