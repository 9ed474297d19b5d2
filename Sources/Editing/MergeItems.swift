import Journal
import Markdown
import TextKit

/// A field's value as items that can be merged one by one.
struct MergeItems {
  /// How the items are written.
  enum Form: Equatable {
    /// `- item` on lines of their own, each with this before its dash.
    case block(indent: [UInt8])
    /// `2026-03-02: applied` on lines of their own, with this before them.
    case pairs(indent: [UInt8])
    /// The lines of a text after `|`.
    case lines
    /// Between brackets, on one line.
    case flow
    /// With commas between them, as one text.
    case commas
    case empty
  }

  struct Item: Equatable {
    /// Whole lines with their endings; in a list on one line, the text as it is written.
    let raw: [UInt8]
    /// What is before the text in `raw`, and what is after it.
    let before: Int
    let after: Int
    /// The text without quotes. For a group, its names and values.
    let text: String
    let isGroup: Bool

    /// What makes it another item: its text, and a comment on its line.
    var key: String {
      text + "\u{0}" + String(decoding: raw.suffix(after), as: UTF8.self).trimmed
    }

    /// Whether it is one line and nothing is on it but a text.
    var isPlainLine: Bool {
      !isGroup && raw.dropLast().allSatisfy { !$0.isLineEnding || $0 == .carriageReturn }
        && raw.suffix(after).allSatisfy(\.isBlank)
        && raw.prefix(before).allSatisfy { $0.isBlank || $0 == .dash }
    }
  }

  let form: Form
  /// The line of the key, or what is before the first item on it.
  let header: [UInt8]
  let items: [Item]
  /// What is after the last item, if all are on one line.
  let footer: [UInt8]

  /// - Parameter content: what the field contains; `nil` if its key is unknown.
  /// - Returns: `nil` if it is one value, or its items are not apart from each other.
  init?(_ entry: NoteVersion.Entry, in version: NoteVersion, _ content: FieldContent?) {
    let bytes = version.bytes
    let firstLine = bytes.endOfLine(at: entry.lines.lowerBound)
    let colon = bytes[entry.field.key.bytes.upperBound...].firstIndex(of: .colon)
    let value = colon.flatMap { colon in
      bytes[(colon + 1)..<entry.lines.upperBound].firstIndex { !$0.isBlank }
    }
    switch entry.field.value {
    case .text(let scalar) where scalar.bytes.isEmpty && scalar.isEmpty:
      self.init(.empty, header: bytes[entry.lines])
    case .list(let items) where items.isEmpty:
      guard firstLine == entry.lines.upperBound else { return nil }
      self.init(.empty, header: bytes[entry.lines])
    case .list(let items):
      if let value, bytes[value] == .openingBracket {
        self.init(flow: items, entry, bytes)
      } else {
        let starts = items.map(\.bytes)
        self.init(
          .block(indent: []), of: starts, entry, bytes,
          texts: items.map(\.mergedText), isGroup: items.map(\.isGroup))
      }
    case .pairs(let pairs):
      guard content?.isEvents == true else { return nil }
      self.init(
        .pairs(indent: []), of: pairs.map(\.joined.bytes), entry, bytes,
        texts: pairs.map(\.joined.text), isGroup: pairs.map { _ in false })
    case .text(let scalar):
      if content?.isEvents == true, let value, bytes[value] == .bar {
        self.init(linesOf: entry, from: firstLine, bytes)
      } else if content?.isSeparatedByCommas == true {
        self.init(commasIn: scalar, entry, bytes)
      } else {
        return nil
      }
    }
  }

  private init(
    _ form: Form, header: ArraySlice<UInt8>, items: [Item] = [], footer: ArraySlice<UInt8> = []
  ) {
    self.form = form
    self.header = Array(header)
    self.items = items
    self.footer = Array(footer)
  }

  private init?(flow items: [FieldValue.Item], _ entry: NoteVersion.Entry, _ bytes: [UInt8]) {
    guard bytes[entry.lines].count(where: { $0 == .lineFeed }) <= 1,
      let first = items.first?.bytes.lowerBound, let last = items.last?.bytes.upperBound,
      items.allSatisfy({ !$0.isGroup })
    else { return nil }
    self.init(
      .flow, header: bytes[entry.lines.lowerBound..<first],
      items: items.map { Item(raw: bytes[$0.bytes], text: $0.mergedText) },
      footer: bytes[last..<entry.lines.upperBound])
  }

  private init?(commasIn scalar: Scalar, _ entry: NoteVersion.Entry, _ bytes: [UInt8]) {
    guard bytes[scalar.bytes].elementsEqual(scalar.text.utf8),
      !scalar.text.contains(where: { "[]\"#{}\n;".contains($0) })
    else { return nil }
    let texts = scalar.text.split(separator: ",").map { String($0).trimmed }
    guard texts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(
      .commas, header: bytes[entry.lines.lowerBound..<scalar.bytes.lowerBound],
      items: texts.map { Item(raw: Array($0.utf8)[...], text: $0) },
      footer: bytes[scalar.bytes.upperBound..<entry.lines.upperBound])
  }

  private init?(linesOf entry: NoteVersion.Entry, from start: Int, _ bytes: [UInt8]) {
    var items: [Item] = []
    var position = start
    while position < entry.lines.upperBound {
      let end = bytes.endOfLine(at: position)
      let line = String(decoding: bytes[position..<end], as: UTF8.self)
      let text = line.drop { $0.isBlank || "-*".contains($0) }
      items.append(
        Item(
          raw: Array(bytes[position..<end]),
          before: line.utf8.count - text.utf8.count, after: 0, text: String(text).trimmed,
          isGroup: false))
      position = end
    }
    self.init(.lines, header: bytes[entry.lines.lowerBound..<start], items: items)
  }

  /// Items on lines of their own. A comment above an item is part of it.
  private init?(
    _ form: Form, of ranges: [Range<Int>], _ entry: NoteVersion.Entry, _ bytes: [UInt8],
    texts: [String], isGroup: [Bool]
  ) {
    let isBlock = form == .block(indent: [])
    var end = bytes.endOfLine(at: entry.lines.lowerBound)
    let header = bytes[entry.lines.lowerBound..<end]
    var items: [Item] = []
    var indents: Set<[UInt8]> = []
    for (index, range) in ranges.enumerated() {
      let start = bytes.startOfLine(at: range.lowerBound)
      let next =
        index + 1 < ranges.count
        ? bytes.startOfLine(at: ranges[index + 1].lowerBound) : entry.lines.upperBound
      let before = bytes[start..<range.lowerBound]
      guard start >= end, next > start, !range.isEmpty,
        before.filter({ !$0.isSpaceOrTab }) == (isBlock ? [.dash] : [])
      else { return nil }
      let ownEnd = bytes.endOfContent(in: start..<next, atLeast: range.upperBound)
      indents.insert(Array(before.prefix { $0.isSpaceOrTab }))
      items.append(
        Item(
          raw: Array(bytes[end..<ownEnd]), before: range.lowerBound - end,
          after: max(0, ownEnd - range.upperBound), text: texts[index], isGroup: isGroup[index]))
      end = ownEnd
    }
    guard indents.count == 1, let indent = indents.first, end == entry.lines.upperBound else {
      return nil
    }
    self.init(
      isBlock ? .block(indent: indent) : .pairs(indent: indent), header: header, items: items)
  }
}

extension MergeItems.Item {
  fileprivate init(raw: ArraySlice<UInt8>, text: String) {
    self.init(raw: Array(raw), before: 0, after: 0, text: text, isGroup: false)
  }

  /// The item as it is written in another form.
  ///
  /// - Returns: `nil` if it has more than a text, which the other form cannot contain.
  func written(
    in form: MergeItems.Form, from own: MergeItems.Form, ending: [UInt8]
  ) -> MergeItems.Item? {
    if form == own { return self }
    let isWithinLine = own == .flow || own == .commas
    guard !isGroup, isWithinLine || isPlainLine else { return nil }
    switch form {
    case .block(let indent):
      let scalar =
        isWithinLine
        ? Array(YAMLScalar(text: text).written().utf8)
        : Array(raw[before..<(raw.count - after)])
      guard own != .lines, !own.isPairs else { return nil }
      let start = indent + Array("- ".utf8)
      return Self(
        raw: start + scalar + ending, before: start.count, after: ending.count, text: text,
        isGroup: false)
    case .flow:
      let scalar = YAMLScalar(text: text, isInFlow: true).written()
      return Self(raw: Array(scalar.utf8)[...], text: text)
    case .commas:
      let isPlain = !text.contains { ",;[]\"#{}:".contains($0) }
      return isPlain ? Self(raw: Array(text.utf8)[...], text: text) : nil
    case .pairs(let indent):
      guard own.isPairs else { return nil }
      return Self(
        raw: indent + raw.drop { $0.isSpaceOrTab }, before: indent.count, after: after, text: text,
        isGroup: false)
    case .lines, .empty: return nil
    }
  }

  /// The item with another text, in the same form.
  ///
  /// - Parameter isYAML: whether the text has to be written so that YAML reads it.
  func with(text: String, isYAML: Bool) -> Self? {
    guard isPlainLine else { return nil }
    let style: YAMLScalar.Style =
      switch raw[before] {
      case .singleQuote: .singleQuoted
      case .doubleQuote: .doubleQuoted
      default: .plain
      }
    let written = isYAML ? YAMLScalar(text: text).written(as: style) : text
    return Self(
      raw: Array(raw.prefix(before)) + Array(written.utf8) + Array(raw.suffix(after)),
      before: before,
      after: after, text: text, isGroup: false)
  }
}

extension MergeItems.Form {
  var isPairs: Bool { if case .pairs = self { true } else { false } }
  /// Whether each item is on lines of its own.
  var isOfLines: Bool { self != .flow && self != .commas && self != .empty }
}

extension FieldValue.Item {
  fileprivate var isGroup: Bool { if case .pairs = self { true } else { false } }

  fileprivate var mergedText: String {
    switch self {
    case .text(let scalar): scalar.text
    case .pairs(let pairs): pairs.map(\.joined.text).joined(separator: "\n")
    }
  }
}
