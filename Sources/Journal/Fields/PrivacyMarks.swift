import Markdown
import TextKit

/// The marks by which a text makes its note private, beside the field: the tag `#private`, or a line `Private: yes` that
/// is not in a place for fields. A note that may be private must not be shown.
enum PrivacyMarks {
  /// Whether a part of a tag is a word for private: `private`, `privat/search`, `job/private`.
  static func isMark(tag: String) -> Bool {
    tag.utf8.split(separator: .slash).contains {
      words.contains(FieldName.folded(String(decoding: $0, as: UTF8.self)))
    }
  }

  /// Whether a field of another name states that the note is private: `visibility: private`, `public: no`.
  static func isMark(_ field: Field) -> Bool {
    // Folding every key takes 6% more instructions in a build.
    guard mayBeMark(field.value), let first = field.key.text.utf8.first,
      !first.isASCIILetter || startsOfKeys.contains(first.lowercasedLetter)
    else { return false }
    let key = FieldName.folded(field.key.text)
    if keysOfVisibility.contains(key) {
      return field.value.texts.contains { words.contains(FieldName.folded($0.text)) }
    }
    return keysOfPublic.contains(key) && field.value.texts.contains { Bool.isFalse($0.text) }
  }

  /// Whether a value may be a word for private or for no. The first letter rules out most.
  private static func mayBeMark(_ value: FieldValue) -> Bool {
    guard case .text(let scalar) = value, let first = scalar.text.utf8.first else { return true }
    return !first.isASCIIWord || startsOfValues[Int(first | 0x20)]
  }

  /// By byte in lower case.
  private static let startsOfValues: [Bool] = {
    var starts = Array(repeating: false, count: 0x100)
    for word in Array(words) + Bool.words.filter(Bool.isFalse) {
      if let first = word.utf8.first { starts[Int(first | 0x20)] = true }
    }
    return starts
  }()

  private static let keysOfVisibility = Set(
    Language.all.flatMap(\.visibility).map { FieldName.folded($0) })
  private static let keysOfPublic = Set(
    Language.all.flatMap(\.publicness).map { FieldName.folded($0) })
  /// Whether a key is one whose value can make a note private.
  static func isKey(_ key: String) -> Bool {
    let key = FieldName.folded(key)
    return keysOfVisibility.contains(key) || keysOfPublic.contains(key)
  }

  private static let startsOfKeys = Set(
    keysOfVisibility.union(keysOfPublic).compactMap { $0.utf8.first })

  /// Whether the text has such a mark, in code and in hidden text as well.
  static func areIn(_ body: Body) -> Bool {
    // A tag has a `#`, and a field a colon.
    body.hasLine(with: .hash, or: .colon, includesHidden: true, where: isMark)
      || body.hasLine(with: .bar, includesHidden: true, where: isRow)
  }

  /// Whether a line is a row of a table with the field and a yes: `| Private | yes |`.
  private static func isRow(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let rest = line.drop { !$0.isASCIILetter && $0.isASCII }
    guard mayBegin(rest) else { return false }
    let cells = rest.split(separator: .bar, maxSplits: 2, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).filter { !"*_`".contains($0) }.trimmed
    }
    return cells.count > 1 && words.contains(FieldName.folded(cells[0])) && Bool.isTrue(cells[1])
  }

  private static func isMark(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = line
    while let hash = rest.firstIndex(of: .hash) {
      rest = rest[(hash + 1)...]
      // `[[Acme#Private]]` is a link to a heading.
      if hash > line.startIndex, line[hash - 1].isASCIILetter || line[hash - 1].isASCIIDigit {
        continue
      }
      // A heading has a space after it, or another `#`.
      if rest.first.map({ $0.isBlank || $0 == .hash }) ?? true { continue }
      let tag = tag(at: rest)
      if mayBegin(rest) || tag.contains(byte: .slash), isMark(tag: tag) { return true }
    }
    // At the start of the line, or after a bracket or a mark as in `(private:: yes)` and `%%private: yes%%`.
    rest = line.drop { !$0.isASCIILetter && $0.isASCII }
    while true {
      if mayBegin(rest), isField(rest) { return true }
      guard
        let bracket = rest.firstIndex(where: {
          $0 == .openingParenthesis || $0 == .openingBracket || $0 == UInt8(ascii: "%")
        })
      else { return false }
      rest = rest[(bracket + 1)...].drop { $0 == UInt8(ascii: "%") || $0.isBlank }
    }
  }

  private static func isField(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let colon = line.prefix(60).firstIndex(of: .colon) else { return false }
    let key = String(decoding: line[..<colon], as: UTF8.self).filter { !"*_`[]() ".contains($0) }
    guard words.contains(FieldName.folded(key)) else { return false }
    let value = String(
      decoding: line[(colon + 1)...].prefix { $0 != .closingParenthesis && $0 != .closingBracket },
      as: UTF8.self
    ).filter { !":*_`%".contains($0) }.trimmed
    return !value.isEmpty && !Bool.isFalse(value) && (Bool.isTrue(value) || value.utf8.count <= 12)
  }

  private static func tag(at bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(
      decoding: bytes.prefix { !$0.isBlank && !",.;:!?)]\"'".utf8.contains($0) }, as: UTF8.self)
  }

  /// Whether one of the words may begin here. Nearly all lines are ruled out by their first letter.
  private static func mayBegin(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.first.map { starts.contains($0.lowercasedLetter) } ?? false
  }

  private static let words = Set(
    Language.keysOfPrivacy.map { FieldName.folded($0) })

  private static let starts = Set(words.compactMap { $0.utf8.first })
}
