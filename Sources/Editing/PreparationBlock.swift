import TextKit

/// The part of a note that `onward prep --write` writes, between two marks. It is replaced when it is written again, and
/// no note is read from it.
package enum PreparationBlock {
  package static let start = "%% onward:prep %%"
  package static let end = "%% /onward:prep %%"

  /// Returns the note with a text between the marks: in the place of an earlier one, or else at its end.
  ///
  /// - Throws: If the first mark has no second one after it, so that it is not known what to replace.
  package static func written(_ text: String, into bytes: [UInt8]) throws(EditError) -> [UInt8] {
    guard let note = String(validating: bytes, as: UTF8.self) else {
      throw EditError("it is not UTF-8 text")
    }
    let lineEnd = note.utf8.contains(.carriageReturn) ? "\r\n" : "\n"
    let block = [start, "", text.replacing("%%", with: "%").trimmed, "", end]
      .joined(separator: "\n").replacing("\n", with: lineEnd)
    let lines = note.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.firstIndex(where: { isMark($0, start) }) else {
      let gap = note.isEmpty || note.hasSuffix(lineEnd + lineEnd) ? "" : lineEnd
      let body = note.isEmpty || note.last?.isNewline ?? false ? note : note + lineEnd
      return Array((body + gap + block + lineEnd).utf8)
    }
    guard let last = lines[first...].firstIndex(where: { isMark($0, end) }) else {
      throw EditError(
        "'\(start)' has no '\(end)' after it, so it is not known what to replace", line: first + 1)
    }
    return Array((note[..<lines[first].startIndex] + block + note[lines[last].endIndex...]).utf8)
  }

  private static func isMark(_ line: Substring, _ mark: String) -> Bool {
    let words = { (text: String) in text.filter { $0 != " " } }
    return words(String(line).trimmed) == words(mark)
  }
}
