package import Diagnostics
package import Journal
package import Markdown
import TextKit

/// An edit that removes a problem of one file.
///
/// It is carried out on the bytes, and the result is read again: an edit after which the problem is still there is not a fix.
package struct ProblemFix: Sendable {
  package let title: String
  /// Whether it can be applied without asking: it is what the user meant, and nothing else is reported after it.
  package let isSafe: Bool
  /// The bytes that are replaced. All others stay.
  package let range: Range<Int>
  package let text: String
  /// The file after the edit.
  package let source: SourceFile

  /// The fixes of a problem, in the order in which they are offered.
  ///
  /// - Parameters:
  ///   - source: The file of the problem, as it was read.
  ///   - vocabulary: The one with which it was read.
  ///   - hasSettings: Whether the root has an `onward.yml`.
  package static func all(
    for problem: Diagnostic, in source: SourceFile, _ vocabulary: Vocabulary, hasSettings: Bool
  ) -> [ProblemFix] {
    let before = reported(in: source, vocabulary, hasSettings: hasSettings)
    let fixes = problem.message.corrections.compactMap { correction -> ProblemFix? in
      guard let edit = edit(for: correction.change, at: problem.position, in: source) else {
        return nil
      }
      let bytes =
        Array(source.bytes[..<edit.range.lowerBound]) + Array(edit.text.utf8)
        + source.bytes[edit.range.upperBound...]
      let edited = SourceFile(path: source.path, bytes: bytes)
      let after = reported(in: edited, vocabulary, hasSettings: hasSettings)
      // A problem of several notes is not found in one of them alone.
      let isOfFile = before.contains { $0.message == problem.message }
      guard !after.contains(problem), !isOfFile || after != before else { return nil }
      return ProblemFix(
        title: correction.title,
        isSafe: correction.isSafe && after.count < before.count, range: edit.range,
        text: edit.text, source: edited)
    }
    // Of several ways to write what is meant, the first one that is read is enough.
    guard let safe = fixes.first(where: \.isSafe) else { return fixes }
    return [safe]
  }

  /// The problems of a file by itself.
  private static func reported(
    in source: SourceFile, _ vocabulary: Vocabulary, hasSettings: Bool
  ) -> [Diagnostic] {
    if source.path == Settings.fileName {
      var problems: [Diagnostic] = []
      do throws(UnreadableSettings) {
        _ = try Settings(reading: source, reporting: &problems)
      } catch {
        return error.diagnostics
      }
      return problems
    }
    if let rates = vocabulary.settings.benchmarks?.path, rates.pathBytes == source.path.pathBytes {
      return PublishedRate.all(in: source).diagnostics
    }
    return vocabulary.note(in: source, hasSettings: hasSettings).diagnostics
      .filter { !$0.message.isForVerbose }
  }

  private typealias Edit = (range: Range<Int>, text: String)

  private static func edit(
    for change: Correction.Change, at position: Position, in source: SourceFile
  ) -> Edit? {
    let bytes = source.bytes
    let line = lineRange(position.line, in: bytes)
    switch change {
    case .replace(let word, let other):
      var start = offset(ofColumn: position.column, in: line, of: bytes)
      if start < line.upperBound, [.doubleQuote, .singleQuote].contains(bytes[start]) {
        start += 1
      }
      guard bytes[start..<line.upperBound].starts(with: word.utf8) else { return nil }
      return (start..<(start + word.utf8.count), other)
    case .replaceInLine(let word, let other):
      let start = offset(ofColumn: position.column, in: line, of: bytes)
      guard !word.isEmpty, start < line.upperBound,
        let found = (start..<line.upperBound).first(where: {
          bytes[$0..<line.upperBound].starts(with: word.utf8)
        })
      else { return nil }
      return (found..<(found + word.utf8.count), other)
    case .quoteValue:
      guard let value = value(in: line, of: bytes) else { return nil }
      let text = String(decoding: bytes[value], as: UTF8.self)
      let quoted = YAMLScalar(text: text).written()
      return quoted == text ? nil : (value, quoted)
    case .separateKey:
      guard let colon = bytes[line].firstIndex(of: .colon), colon + 1 < line.upperBound,
        !bytes[colon + 1].isBlank
      else { return nil }
      return ((colon + 1)..<(colon + 1), " ")
    case .closeFrontMatter: return closingLine(in: source)
    case .openFrontMatter:
      let start = bytes.starts(with: UTF8Bytes.byteOrderMark) ? 3 : 0
      return (start..<start, "---" + ending(ofLine: start, in: bytes))
    }
  }

  /// A line of dashes below the last field.
  private static func closingLine(in source: SourceFile) -> Edit? {
    guard let field = Document(parsing: source).frontMatter.fields.last else { return nil }
    let last = field.value.texts.map(\.position.line).max() ?? field.key.position.line
    let end = lineRange(max(last, field.key.position.line), in: source.bytes).upperBound
    let ending = ending(ofLine: end, in: source.bytes)
    return (end..<end, ending + "---")
  }

  /// The value on a line of front matter, without spaces around it. `nil` if it is in quotes or brackets already.
  private static func value(in line: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, bytes[start].isBlank { start += 1 }
    if start + 1 < line.upperBound, bytes[start] == .dash, bytes[start + 1].isBlank {
      start += 1
    } else {
      guard
        let colon = (start..<line.upperBound).first(where: {
          bytes[$0] == .colon && ($0 + 1 == line.upperBound || bytes[$0 + 1].isBlank)
        })
      else { return nil }
      start = colon + 1
    }
    while start < line.upperBound, bytes[start].isBlank { start += 1 }
    var end = line.upperBound
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    let marks: [UInt8] = [
      .doubleQuote, .singleQuote, .openingBracket, .openingBrace, .bar, .greaterThan,
    ]
    guard start < end, !marks.contains(bytes[start]) else { return nil }
    return start..<end
  }

  /// A line without its ending, counted from 1. Empty at the end of the file if there is no such line.
  private static func lineRange(_ number: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = 0
    for _ in 1..<max(number, 1) {
      guard let end = bytes[start...].firstIndex(where: \.isLineEnding) else {
        return bytes.count..<bytes.count
      }
      start = end + ending(ofLine: end, in: bytes).utf8.count
    }
    return start..<(bytes[start...].firstIndex(where: \.isLineEnding) ?? bytes.count)
  }

  /// The ending of the line that contains the byte, or a line feed if it has none.
  private static func ending(ofLine offset: Int, in bytes: [UInt8]) -> String {
    guard let end = bytes[offset...].firstIndex(where: \.isLineEnding) else { return "\n" }
    if bytes[end] == .lineFeed { return "\n" }
    return end + 1 < bytes.count && bytes[end + 1] == .lineFeed ? "\r\n" : "\r"
  }

  /// - Parameter column: Counted from 1, in Unicode scalars.
  private static func offset(
    ofColumn column: Int, in line: Range<Int>, of bytes: [UInt8]
  ) -> Int {
    var (offset, left) = (line.lowerBound, column - 1)
    while offset < line.upperBound, left > 0 {
      offset += 1
      while offset < line.upperBound, bytes[offset].isContinuation { offset += 1 }
      left -= 1
    }
    return offset
  }
}
