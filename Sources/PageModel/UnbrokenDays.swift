import Journal
import Markdown
import TextKit

extension Text {
  /// The text with a no-break space between the day and the month of each date, so that no line ends with `on 5`. It is for
  /// sentences: the cells of a table are searched and sorted as they are.
  package var withUnbrokenDays: Text {
    let has = runs.contains { run in
      if case .text(let text, let style, _) = run, !style.contains(.code) {
        text.hasBreakableDay
      } else {
        false
      }
    }
    if !has { return self }
    return Text(
      runs.map { run in
        guard case .text(let text, let style, let target) = run, !style.contains(.code) else {
          return run
        }
        return .text(text.withUnbrokenDays, style, to: target)
      })
  }
}

extension String {
  fileprivate var hasBreakableDay: Bool {
    var copy = self
    return copy.withUTF8 { bytes in
      bytes.indices.contains { UnbrokenDays.isBreak(at: $0, in: bytes) }
    }
  }

  fileprivate var withUnbrokenDays: String {
    var result: [UInt8] = []
    var copy = self
    copy.withUTF8 { bytes in
      for index in bytes.indices {
        if UnbrokenDays.isBreak(at: index, in: bytes) {
          result += UnbrokenDays.space
        } else {
          result.append(bytes[index])
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

private enum UnbrokenDays {
  static let space = Array("\u{A0}".utf8)

  /// The names of months, in full and in three letters.
  private static let months: [[UInt8]] = (1...12).flatMap { month -> [[UInt8]] in
    let name = (Day(iso: "2026-\(month < 10 ? "0" : "")\(month)-01") ?? Day(number: 0)).monthName
    return [Array(name.utf8), Array(name.utf8.prefix(3))]
  }

  /// Whether the byte is the space in `5 August`.
  static func isBreak(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[index] == .space, index > 0, bytes[index - 1].isASCIIDigit,
      index + 3 < bytes.count, bytes[index + 1].isASCIIUppercase
    else { return false }
    let rest = bytes[(index + 1)...]
    return months.contains { month in
      rest.starts(with: month)
        && rest.dropFirst(month.count).first.map { !$0.isASCIILetter } ?? true
    }
  }
}
