package import Diagnostics
package import Markdown
import TextKit

/// An edit that removes a problem of one file.
///
/// It is carried out on the bytes, and the result is read again: an edit after which the problem is still there is not a fix.
package struct ProblemFix: Sendable {
  package let title: String
  /// Whether it can be applied without asking: it is what the user meant, and no other error or warning appears.
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
  ///   - reading: How the file is read.
  package static func all(
    for problem: Diagnostic, in source: SourceFile, _ reading: FileProblems
  ) -> [ProblemFix] {
    let corrections = problem.message.corrections
    if corrections.isEmpty { return [] }
    let before = reading.problems(of: source)
    // A problem of several notes is not found in one of them alone.
    let isOfFile = before.contains { $0.message == problem.message }
    var fixes: [ProblemFix] = []
    for correction in corrections {
      guard let edit = edit(for: correction.change, at: problem.position, in: source) else {
        continue
      }
      let bytes =
        Array(source.bytes[..<edit.range.lowerBound]) + Array(edit.text.utf8)
        + source.bytes[edit.range.upperBound...]
      let edited = SourceFile(path: source.path, bytes: bytes)
      let after = reading.problems(of: edited)
      guard !after.contains(problem), !isOfFile || after != before else { continue }
      let isSafe = correction.isSafe && isBetter(after, than: before, without: problem)
      let fix = ProblemFix(
        title: correction.title, isSafe: isSafe, range: edit.range, text: edit.text, source: edited)
      // Of several ways to write what is meant, the first one that is read is enough.
      if isSafe { return [fix] }
      fixes.append(fix)
    }
    return fixes
  }

  /// Whether fewer problems are left, all of which were there before. If the problem is more than a hint, hints do not
  /// count: a status that is understood now may be one whose day is not known.
  private static func isBetter(
    _ after: [Diagnostic], than before: [Diagnostic], without problem: Diagnostic
  ) -> Bool {
    let counted = { (found: [Diagnostic]) in
      found.filter { problem.severity == .hint || $0.severity != .hint }.map(\.unnumbered)
    }
    let left = counted(after)
    var known = counted(before)
    guard left.count < known.count else { return false }
    return left.allSatisfy { text in
      guard let index = known.firstIndex(of: text) else { return false }
      known.remove(at: index)
      return true
    }
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
    case .ordinaryFences: return ordinaryFences(from: position.line, in: bytes)
    case .moveFieldsUp: return fieldsMovedUp(from: position.line, in: bytes)
    case .straightQuotes:
      return requoted(in: line, of: bytes, as: .plain, unquoted: withoutTypographicQuotes)
    case .doubleQuotes:
      return requoted(in: line, of: bytes, as: .doubleQuoted, unquoted: withoutSingleQuotes)
    case .hyphen:
      let start = contentStart(of: line, in: bytes)
      guard
        let bullet = UTF8Bytes.foreignBullets.first(where: {
          bytes[start..<line.upperBound].starts(with: $0)
        }), start + bullet.count < line.upperBound, bytes[start + bullet.count].isBlank
      else { return nil }
      return (start..<(start + bullet.count), "-")
    case .ordinarySpaces: return ordinarySpaces(in: line, of: bytes)
    case .ordinaryColon:
      let colon = UTF8Bytes.fullWidthColon
      guard
        let start = line.first(where: { bytes[$0..<line.upperBound].starts(with: colon) })
      else { return nil }
      let end = start + colon.count
      return (start..<end, end < line.upperBound && bytes[end].isBlank ? ":" : ": ")
    case .spacesForTabs:
      let start = contentStart(of: line, in: bytes)
      let indent = line.lowerBound..<start
      guard bytes[indent].contains(.tab), start + 1 < line.upperBound, bytes[start] == .dash,
        bytes[start + 1].isBlank
      else { return nil }
      return (indent, bytes[indent].map { $0 == .tab ? "  " : " " }.joined())
    case .removeRepetition(let first):
      let other = lineRange(first, in: bytes)
      let next = lineRange(position.line + 1, in: bytes)
      // A value may go on below its line.
      let isAlone =
        next.isEmpty || !bytes[next.lowerBound].isBlank && bytes[next.lowerBound] != .dash
        || bytes[next].starts(with: "---".utf8)
      guard !line.isEmpty, first < position.line, isAlone, bytes[line].elementsEqual(bytes[other]),
        bytes[line].last.map({ $0 != .colon && !$0.isBlank }) ?? false
      else { return nil }
      let ending = ending(ofLine: line.upperBound, in: bytes).utf8.count
      return (line.lowerBound..<min(line.upperBound + ending, bytes.count), "")
    case .addField(let key, let value):
      guard let (end, ending) = endOfFields(in: source) else { return nil }
      return (end..<end, "\(ending)\(key): \(YAMLScalar(text: value).written())")
    }
  }

  /// Lines of three hyphens in place of the lines around the fields.
  private static func ordinaryFences(from number: Int, in bytes: [UInt8]) -> Edit? {
    let opening = lineRange(number, in: bytes)
    var last = number
    var closing = opening
    repeat {
      last += 1
      closing = lineRange(last, in: bytes)
      if closing.lowerBound == bytes.count { return nil }
    } while !isFence(bytes[closing])
    let fields = String(decoding: bytes[opening.upperBound..<closing.lowerBound], as: UTF8.self)
    return (opening.lowerBound..<closing.upperBound, "---" + fields + "---")
  }

  /// Whether a line consists of dashes of any kind.
  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: line, as: UTF8.self).unicodeScalars.filter {
      $0 != " " && $0 != "\t" && $0 != "\u{A0}"
    }
    return line.count >= 2 && line.count <= 20 && !text.isEmpty
      && text.allSatisfy("-–—―−*_=".unicodeScalars.contains)
  }

  /// The fields with the lines around them at the start of the file, and what was above them below.
  private static func fieldsMovedUp(from number: Int, in bytes: [UInt8]) -> Edit? {
    let start = bytes.starts(with: UTF8Bytes.byteOrderMark) ? 3 : 0
    let opening = lineRange(number, in: bytes)
    var last = number
    var closing = opening
    repeat {
      last += 1
      closing = lineRange(last, in: bytes)
      if closing.lowerBound == bytes.count { return nil }
    } while !bytes[closing].elementsEqual("---".utf8)
    let ending = ending(ofLine: opening.upperBound, in: bytes)
    let fields = String(decoding: bytes[opening.lowerBound..<closing.upperBound], as: UTF8.self)
    let end = min(closing.upperBound + ending.utf8.count, bytes.count)
    let above = bytes[start..<opening.lowerBound]
    let isBlank = above.allSatisfy { $0.isBlank || $0.isLineEnding }
    let text = isBlank ? "" : String(decoding: above, as: UTF8.self)
    return (start..<end, fields + ending + text)
  }

  /// The value on the line, written in other quotes.
  private static func requoted(
    in line: Range<Int>, of bytes: [UInt8], as style: YAMLScalar.Style,
    unquoted: (String) -> String?
  ) -> Edit? {
    guard let value = value(in: line, of: bytes, mayBeQuoted: true),
      let text = unquoted(String(decoding: bytes[value], as: UTF8.self))
    else { return nil }
    return (value, YAMLScalar(text: text).written(as: style))
  }

  private static func withoutTypographicQuotes(_ value: String) -> String? {
    guard let first = value.first, let last = value.last, value.count > 2,
      "“”„‘’«»「".contains(first), "“”‘’«»」".contains(last)
    else { return nil }
    let inside = value.dropFirst().dropLast()
    return inside.contains(where: { "“”„«»「」".contains($0) }) ? nil : String(inside)
  }

  /// The text of a value in single quotes, if each one in it is an apostrophe: `'It's a job'`.
  private static func withoutSingleQuotes(_ value: String) -> String? {
    guard value.count > 2, value.first == "'", value.last == "'" else { return nil }
    let inside = Array(value.dropFirst().dropLast())
    for index in inside.indices where inside[index] == "'" {
      guard index > 0, index + 1 < inside.count, inside[index - 1].isLetter,
        inside[index + 1].isLetter
      else { return nil }
    }
    return inside.contains("'") ? String(inside) : nil
  }

  /// Ordinary spaces before the text of the line, after its dash and after its first colon.
  private static func ordinarySpaces(in line: Range<Int>, of bytes: [UInt8]) -> Edit? {
    let noBreakSpace = UTF8Bytes.noBreakSpace
    var text: [UInt8] = []
    var index = line.lowerBound
    /// Takes over spaces, and returns whether one of them was another one.
    func takeSpaces() -> Bool {
      var isChanged = false
      while index < line.upperBound {
        if bytes[index].isBlank {
          text.append(bytes[index])
          index += 1
        } else if bytes[index..<line.upperBound].starts(with: noBreakSpace) {
          text.append(.space)
          index += noBreakSpace.count
          isChanged = true
        } else {
          break
        }
      }
      return isChanged
    }
    var isChanged = takeSpaces()
    if index < line.upperBound, bytes[index] == .dash {
      text.append(.dash)
      index += 1
      isChanged = takeSpaces() || isChanged
    }
    if let colon = bytes[index..<line.upperBound].firstIndex(of: .colon) {
      text += bytes[index...colon]
      index = colon + 1
      isChanged = takeSpaces() || isChanged
    }
    return isChanged ? (line.lowerBound..<index, String(decoding: text, as: UTF8.self)) : nil
  }

  private static func contentStart(of line: Range<Int>, in bytes: [UInt8]) -> Int {
    bytes[line].firstIndex { !$0.isBlank } ?? line.upperBound
  }

  /// A line of dashes below the last field.
  private static func closingLine(in source: SourceFile) -> Edit? {
    endOfFields(in: source).map { end, ending in (end..<end, ending + "---") }
  }

  /// The end of the last line with a field, and the ending of that line.
  private static func endOfFields(in source: SourceFile) -> (end: Int, ending: String)? {
    guard let field = Document(parsing: source).frontMatter.fields.last else { return nil }
    let last = field.value.texts.map(\.position.line).max() ?? field.key.position.line
    let end = lineRange(max(last, field.key.position.line), in: source.bytes).upperBound
    return (end, ending(ofLine: end, in: source.bytes))
  }

  /// The value on a line of front matter, without spaces around it. `nil` if it is in quotes or brackets already.
  private static func value(
    in line: Range<Int>, of bytes: [UInt8], mayBeQuoted: Bool = false
  ) -> Range<Int>? {
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
    guard start < end, mayBeQuoted || !marks.contains(bytes[start]) else { return nil }
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

extension Diagnostic {
  /// The problem without its place and without the numbers of other lines, which a fix can change.
  fileprivate var unnumbered: String {
    message.text.filter { !$0.isNumber } + message.id.rawValue
  }
}
