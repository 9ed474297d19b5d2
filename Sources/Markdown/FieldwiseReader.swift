import Diagnostics
import TextKit

/// Reads invalid front matter one field at a time. So each broken field is reported at its own place, and every other
/// field is read as YAML.
struct FieldwiseReader {
  private(set) var fields: [Field] = []
  private(set) var problems: [(position: Position, message: Diagnostic.Message)] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The lines of one field, or those before the first field.
  private typealias Part = (range: Range<Int>, firstLine: Int)

  /// The maximum number of fields that are read as YAML. No note has more, except by mistake, and each costs a parser.
  private static let partLimit = 300

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int) {
    self.bytes = bytes
    for part in FieldwiseReader.parts(of: bytes, in: range, firstLine: firstLine) { read(part) }
  }

  private mutating func read(_ part: Part) {
    var reader = FieldReader(bytes, in: part.range, firstLine: part.firstLine)
    do throws(FieldReader.Stop) {
      fields += try reader.fields()
      problems += reader.problems
    } catch {
      var recovery = FrontMatterRecovery(
        bytes, in: part.range, firstLine: part.firstLine, allowingMissingSpace: true)
      fields += recovery.fields()
      let problem: (position: Position, message: Diagnostic.Message)? =
        switch error {
        case .broken(let position, let problem): (position, problem.messageForNote)
        case .notAMapping: problemOfText(in: part)
        }
      if let problem { problems.append(problem) }
      // The parser stops at the first problem of the part.
      for (position, error) in recovery.indentedKeys
      where position.line > problem?.position.line ?? 0 {
        problems.append((position, YAMLProblem.syntax(error).messageForNote))
      }
    }
  }

  /// The problem of a part that is a text to YAML: a key without a proper colon, or no field at all.
  private func problemOfText(
    in part: Part
  ) -> (position: Position, message: Diagnostic.Message)? {
    var lines = Lines(
      UnsafeBufferPointer(rebasing: bytes[..<part.range.upperBound]), from: part.range.lowerBound)
    var number = part.firstLine
    while let line = lines.next() {
      let content = bytes.trimmed(line)
      if !content.isEmpty, bytes[content.lowerBound] != .hash {
        let error = YAMLError(text: content, in: bytes)
        return (Position(line: number), YAMLProblem.syntax(error).messageForNote)
      }
      number += 1
    }
    return nil
  }

  /// Divides the front matter before each line that begins with a key at the left margin.
  private static func parts(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int
  ) -> [Part] {
    var parts: [Part] = []
    var open: (start: Int, line: Int) = (range.lowerBound, firstLine)
    var lines = Lines(
      UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), from: range.lowerBound)
    var number = firstLine
    var comments = CommentLines()
    while let line = lines.next() {
      let content = bytes.trimmed(line)
      if !comments.hide(content, in: bytes), content.lowerBound == line.lowerBound,
        !bytes.isListItem(content), FrontMatterLine(content, in: bytes, isStrict: false) != nil,
        parts.count < partLimit
      {
        if open.start < line.lowerBound {
          parts.append((open.start..<line.lowerBound, open.line))
        }
        open = (line.lowerBound, number)
      }
      number += 1
    }
    if open.start < range.upperBound { parts.append((open.start..<range.upperBound, open.line)) }
    return parts
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the line begins with a dash and a space, or with a character that was typed instead.
  fileprivate func isListItem(_ content: Range<Int>) -> Bool {
    guard let first = content.first else { return false }
    let isDash =
      self[first] == .dash
      && (content.count == 1 || self[first + 1].isSpaceOrTab)
    return isDash || lengthOfForeignBullet(in: content) != nil
  }
}
