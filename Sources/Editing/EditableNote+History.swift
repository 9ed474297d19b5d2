import Diagnostics
import Journal
import Markdown
import TextKit

/// An item of a history that is written as a YAML mapping: `2026-03-24: rejected`.
///
/// A key may appear only once in a mapping. A second event on a day, or an event without a day, therefore
/// uses everything but its note as its key: `2026-03-24 offer:`.
struct PairedItem {
  let name: String
  let value: String

  /// - Parameter taken: the keys that the mapping already contains.
  /// - Returns: `nil` if the whole text is one of those keys too.
  init?(_ item: String, avoiding taken: [String]) {
    let isFigure = { (text: String) in text.first.map { ("0"..."9").contains($0) } ?? false }
    let words = item.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, isFigure(item), !isFigure(words[1]), !taken.contains(words[0]) {
      (name, value) = (words[0], words[1])
      return
    }
    let dash = item.firstRange(of: " — ")
    name = String(item[..<(dash?.lowerBound ?? item.endIndex)])
    value = dash.map { String(item[$0.lowerBound...].dropFirst()) } ?? ""
    if taken.contains(name) { return nil }
  }

  var written: String {
    YAMLScalar(text: name).written() + ":"
      + (value.isEmpty ? "" : " " + YAMLScalar(text: value).written())
  }

  /// The text as the reader of a note joins key and value.
  var text: String { value.isEmpty ? name + ":" : name + ": " + value }
}

extension EditableNote {
  /// Returns the note with one more pair, on a line of its own that is indented like the others.
  ///
  /// - Parameter index: the pair's position; `nil` appends it.
  func appending(
    _ text: String, at index: Int?, toPairs pairs: [FieldValue.Pair], of field: Field
  ) throws(EditError) -> EditableNote {
    let key = field.key.text
    let index = min(index ?? pairs.count, pairs.count)
    guard !pairs.isEmpty, let item = PairedItem(text, avoiding: pairs.map(\.name.text)) else {
      throw EditError("'\(key)' contains fields of its own", line: line(of: field))
    }
    let neighbor = pairs[max(0, index - 1)]
    let start = lineStart(of: neighbor.name.bytes.lowerBound)
    let before = bytes[start..<neighbor.name.bytes.lowerBound]
    guard before.allSatisfy({ $0 == .space }), start > field.key.bytes.upperBound,
      !isBlockScalar(.text(neighbor.value))
    else {
      throw EditError("the items of '\(key)' are not each on one line", line: line(of: field))
    }
    if index > 0 { _ = try onOneLine(neighbor.value) }
    let line = String(decoding: before, as: UTF8.self) + item.written
    var texts = pairs.map(\.joined.text)
    texts.insert(item.text, at: index)
    if index == 0 {
      return try replacing(start..<start, with: line + lineEnding, expecting: key, toEqual: texts)
    }
    let end = endOfComments(
      below: lineEnd(of: neighbor.value.bytes.upperBound), indentedMoreThan: before.count)
    return try replacing(end..<end, with: lineEnding + line, expecting: key, toEqual: texts)
  }
}

/// An item of a list in the text of a note that is an event: `- 2026-03-11 screen`.
struct TimelineItem {
  /// Counted from 1.
  var line: Int
  let day: Day
}

extension EditableNote {
  /// The items of the text that are events of the history, in the order of their lines. Only plain items of a list that is
  /// not within another one can be added to.
  func timeline(of history: ApplicationHistory, _ vocabulary: Vocabulary) -> [TimelineItem] {
    let lines = Set(history.events.filter { $0.day != nil && $0.milestone != nil }.map(\.line))
    return lines.sorted().compactMap { line in
      let start = offset(ofLine: line)
      guard start >= bodyStart, start + 2 < bytes.count,
        [.dash, .asterisk, .plus].contains(bytes[start]), bytes[start + 1] == .space
      else { return nil }
      let text = String(decoding: bytes[(start + 2)..<lineEnd(of: start)], as: UTF8.self)
      return vocabulary.day(ofItem: text).map { TimelineItem(line: line, day: $0) }
    }
  }

  /// Returns the note with an item in its timeline, before the item at the index or after the last one.
  func adding(
    _ text: String, to timeline: [TimelineItem], at index: Int
  ) throws(EditError) -> EditableNote {
    guard let last = timeline.last else { return self }
    let marker = String(decoding: bytes[offset(ofLine: last.line)...].prefix(2), as: UTF8.self)
    let place =
      index < timeline.count ? offset(ofLine: timeline[index].line) : endOfItem(onLine: last.line)
    return try inserting(line: marker + text, at: place)
  }

  /// The line of an item that was added after the last one.
  func lastLine(of timeline: [TimelineItem]) -> Int {
    guard let last = timeline.last else { return 1 }
    return line(at: endOfItem(onLine: last.line))
  }

  /// The start of the line after an item with its continued lines.
  private func endOfItem(onLine line: Int) -> Int {
    var number = line + 1
    while case let start = offset(ofLine: number), start < bytes.count,
      bytes[start] == .space || bytes[start] == .tab,
      bytes[start..<lineEnd(of: start)].contains(where: { !$0.isBlank })
    {
      number += 1
    }
    return offset(ofLine: number)
  }

  /// The offset of the first byte of a line, or the number of bytes if there are fewer lines.
  private func offset(ofLine line: Int) -> Int {
    var start = 0
    for _ in 1..<max(1, line) where start < bytes.count {
      let end = lineEnd(of: start)
      let isPair = bytes[end...].prefix(2).elementsEqual([.carriageReturn, .lineFeed])
      start = min(bytes.count, end + (isPair ? 2 : 1))
    }
    return start
  }
}
