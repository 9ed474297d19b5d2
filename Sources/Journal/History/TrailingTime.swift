import Markdown
import TextKit

/// The parts of `interview at 14:00 with Dana`: a stage, the time after it, and the rest.
struct TrailingTime {
  /// The text before the time, without `at` or `@`. Empty if there is none.
  let stage: Substring
  /// The hour and minute, as `14:00`.
  let time: String
  let rest: Substring

  /// Returns `nil` if there is no time within the first `end` bytes.
  init?(in text: Substring, before end: Int) {
    let start = text.withBytes { bytes in
      bytes.prefix(end).indices.lazy.compactMap { TrailingTime.start(bytes, colon: $0) }.first
    }
    guard let start else { return nil }
    var scanner = DateScanner(rest: text.dropFirst(bytes: start))
    guard let time = scanner.time() else { return nil }
    if let next = scanner.rest.first, next.isLetter || next.isNumber { return nil }
    self.time = time
    rest = scanner.rest.drop { $0.isBlank || $0 == "," }
    stage = TrailingTime.withoutPreposition(text.prefix(bytes: start))
  }

  /// Whether the byte is the colon between the hour and the minute of a time.
  static func isWithinTime(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    start(bytes, colon: index) != nil
  }

  /// The index of the byte at which the time with the colon at `colon` starts. `nil` if that byte is not
  /// the colon of a time.
  private static func start(_ bytes: UnsafeBufferPointer<UInt8>, colon: Int) -> Int? {
    guard bytes[colon] == UInt8(ascii: ":") else { return nil }
    let isDigit = { (index: Int) in
      bytes.indices.contains(index)
        && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
    }
    guard isDigit(colon - 1), isDigit(colon + 1), isDigit(colon + 2), !isDigit(colon + 3) else {
      return nil
    }
    let start = isDigit(colon - 2) ? colon - 2 : colon - 1
    let isWord = start == 0 || " \t,@".utf8.contains(bytes[start - 1])
    return isWord ? start : nil
  }

  private static func withoutPreposition(_ text: Substring) -> Substring {
    let text = trimmedAtEnd(text)
    let word = text[
      (text.lastIndex(where: \.isBlank).map(text.index(after:)) ?? text.startIndex)...]
    return word.lowercased() == "at" ? trimmedAtEnd(text.dropLast(word.count)) : text
  }

  private static func trimmedAtEnd(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, last.isBlank || last == "," || last == "@" { text.removeLast() }
    return text
  }
}
