package import Diagnostics
import TextKit

/// Fields that are meant as front matter, but are in another place or another form, so that they are not read.
package struct MisplacedFields: Sendable {
  package let reason: Diagnostic.Message.MisplacedReason
  /// The place of the line above the fields.
  package let position: Position
  /// What can be recovered of them.
  package let fields: [Field]

  /// Returns `nil` if there is no such block. Above it there may only be headings and comments.
  ///
  /// - Parameters:
  ///   - start: The index at which the text below the front matter begins.
  ///   - hasFrontMatter: Whether there is front matter above it.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, firstLine: Int, hasFrontMatter: Bool
  ) {
    var lines = Lines(bytes, from: start)
    var number = firstLine - 1
    var comment: Comment?
    while let line = lines.next() {
      number += 1
      let content = bytes.trimmed(line)
      if let open = comment {
        if bytes.firstRange(of: open.end, in: content) != nil { comment = nil }
        continue
      }
      guard let first = content.first.map({ bytes[$0] }) else { continue }
      if first == .hash { continue }
      if let opened = Comment(bytes, content) {
        let rest = (content.lowerBound + opened.length)..<content.upperBound
        if bytes.firstRange(of: opened.end, in: rest) == nil { comment = opened }
        continue
      }
      position = Position(line: number)
      if let fence = Fence(bytes, content) {
        guard
          let block = MisplacedFields.block(
            bytes, from: lines.position, line: number + 1, closedBy: fence)
        else { return nil }
        fields = block
        switch fence.syntax {
        case .toml: reason = .toml
        case .code: reason = .codeBlock
        case .dashes where hasFrontMatter: reason = .second
        case .dashes where number > 1: reason = .belowFirstLine
        case .dashes, .other: reason = .otherFence(String(decoding: bytes[line], as: UTF8.self))
        }
        return
      }
      guard !hasFrontMatter,
        let block = MisplacedFields.block(
          bytes, from: line.lowerBound, line: number, closedBy: nil)
      else { return nil }
      fields = block
      reason = .unopened
      return
    }
    return nil
  }

  /// The fields up to the closing line; `nil` if there are none, or if no line closes them.
  ///
  /// - Parameter fence: The line above the fields. Without one, the fields end directly above the first line of
  ///   dashes.
  private static func block(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, line: Int, closedBy fence: Fence?
  ) -> [Field]? {
    let isTOML = fence?.syntax == .toml
    var lines = Lines(bytes, from: start)
    var end: Int?
    var isEmpty = true
    while let next = lines.next(), next.lowerBound - start <= Document.frontMatterLimit {
      let content = bytes.trimmed(next)
      if content.isEmpty {
        if fence == nil { return nil }
        continue
      }
      if let other = Fence(bytes, content), other.closes(fence) {
        end = next.lowerBound
        break
      }
      let isField = fieldSeparator(bytes, content, isTOML: isTOML) != nil
      if isEmpty || fence == nil, !isField { return nil }
      isEmpty = false
    }
    guard let end, !isEmpty else { return nil }
    let fields =
      isTOML
      ? tomlFields(bytes, start..<end, firstLine: line)
      : FrontMatter(recoveringFrom: bytes, in: start..<end, firstLine: line).visibleFields
    return fields.isEmpty ? nil : fields
  }

  /// The index of the character between a key and its value.
  private static func fieldSeparator(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, isTOML: Bool
  ) -> Int? {
    let separator: UInt8 = isTOML ? .equals : .colon
    guard let index = line.first(where: { bytes[$0] == separator }),
      bytes.fieldKey(in: line.lowerBound..<index) != nil
    else { return nil }
    let isFollowed = index + 1 == line.upperBound || bytes[index + 1].isBlank
    return isTOML || isFollowed ? index : nil
  }

  private static func tomlFields(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, firstLine: Int
  ) -> [Field] {
    var fields: [Field] = []
    var lines = Lines(
      UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), from: range.lowerBound)
    var number = firstLine - 1
    while let line = lines.next() {
      number += 1
      let content = bytes.trimmed(line)
      guard let equals = fieldSeparator(bytes, content, isTOML: true) else { continue }
      let scalar = { (range: Range<Int>) in
        let range = bytes.trimmed(range)
        let text = String(decoding: bytes[range], as: UTF8.self)
        return Scalar(
          text: String(text.drop { $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }),
          position: Position(line: number), bytes: range)
      }
      fields.append(
        Field(
          key: scalar(content.lowerBound..<equals),
          value: .text(scalar((equals + 1)..<content.upperBound))))
    }
    return fields
  }
}

/// A line above or below fields.
private struct Fence {
  enum Syntax {
    case dashes
    case toml
    case code
    case other
  }
  let syntax: Syntax

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    let text = bytes[line]
    guard let first = text.first, line.count <= 20 else { return nil }
    switch first {
    case .backtick, .tilde:
      guard text.prefix(while: { $0 == first }).count >= 3 else { return nil }
      syntax = .code
      return
    case .plus:
      guard text.elementsEqual("+++".utf8) else { return nil }
      syntax = .toml
      return
    case .dash where text.elementsEqual("---".utf8):
      syntax = .dashes
      return
    default: break
    }
    guard
      [.dash, .asterisk, .underscore, .equals, .startOfLongDash].contains(first)
        || text.starts(with: UTF8Bytes.noBreakSpace)
    else { return nil }
    // Other dashes, which some editors write for `---`, another number of them, or a no-break space beside them.
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars.filter {
      $0 != " " && $0 != "\u{A0}"
    }
    guard !scalars.isEmpty, scalars.allSatisfy("-–—―−*_=".unicodeScalars.contains), line.count >= 2
    else { return nil }
    syntax = .other
  }

  /// Whether the line may close fields with that line above them.
  func closes(_ opening: Fence?) -> Bool {
    switch (syntax, opening?.syntax) {
    case (.dashes, nil), (.dashes, .dashes), (.toml, .toml), (.code, .code): true
    case (.dashes, .other), (.other, .other), (.other, .dashes): true
    default: false
    }
  }
}

/// A comment that hides the lines up to its end.
private struct Comment {
  let end: StaticString
  /// The number of bytes of its mark.
  let length: Int

  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    if bytes[line].starts(with: "<!--".utf8) {
      (end, length) = ("-->", 4)
    } else if bytes[line].starts(with: "%%".utf8) {
      (end, length) = ("%%", 2)
    } else {
      return nil
    }
  }
}
