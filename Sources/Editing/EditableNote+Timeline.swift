import Journal
import TextKit

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
