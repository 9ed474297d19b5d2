import Journal
import Markdown
import TextKit

/// The events in the text of a note that are each on lines of their own, in a list or below each other, in the order of
/// their lines. A new event is written like the one before it.
struct Timeline {
  struct Item {
    /// Counted from 1.
    var lines: ClosedRange<Int>
    let day: Day
    let form: Form
    /// Equal for the items of one list, or of one paragraph.
    let group: Int
  }

  /// What is around the words of an item.
  struct Form {
    /// The spaces and the `>` of quotes at the start of the line.
    let lead: String
    /// What makes the line an item, with the spaces after it; empty for a line that is not one.
    let mark: Mark
    /// The spaces after the box of a task, or `nil` if the item is not a task.
    let gapAfterBox: String?
    /// What is around the day, like `**`.
    let marksOfDay: (before: String, after: String)
  }

  enum Mark {
    case none
    case bullet(String)
    case number(Int, after: String)
  }

  fileprivate(set) var items: [Item] = []

  var isEmpty: Bool { items.isEmpty }

  /// Adds the lines of an event without a day to the item before it, so that nothing is written between the two.
  fileprivate mutating func extendLast(of group: Int, to line: Int) {
    guard let last = items.last, last.group == group, last.lines.upperBound < line else { return }
    items[items.count - 1].lines = last.lines.lowerBound...line
  }

  /// The line of a new item at the index.
  fileprivate func line(_ text: String, on day: Day, at index: Int, isAhead: Bool) -> String {
    let form = items[max(0, index - 1)].form
    let mark =
      switch form.mark {
      case .none: ""
      case .bullet(let mark): mark
      case .number(let number, let after): "\(next(number, at: index))\(after)"
      }
    let box = form.gapAfterBox.map { (isAhead ? "[ ]" : "[x]") + $0 } ?? ""
    let words = text.dropFirst("\(day)".count)
    // `2026-03-24: 10:30` is hard to read.
    let hasTime = words.dropFirst().first?.isNumber ?? false
    let (before, after) = hasTime ? ("", "") : form.marksOfDay
    return form.lead + mark + box + before + "\(day)" + after + words
  }

  /// The number of a new item: the next one, unless all items have the same one.
  private func next(_ number: Int, at index: Int) -> Int {
    if index == 0 { return number }
    if index > 1, case .number(number, _) = items[index - 2].form.mark { return number }
    return number + 1
  }

  /// The empty line between two items, with the `>` of its quotes, or `nil` if there is none.
  fileprivate func lineBetween(at index: Int, in note: EditableNote) -> String? {
    let second = min(max(1, index - 1), items.count - 1)
    guard second > 0 else { return nil }
    let line = items[second - 1].lines.upperBound + 1
    guard items[second].lines.lowerBound == line + 1 else { return nil }
    let text = note.text(ofLine: line)
    return text.allSatisfy { $0.isBlank || $0 == ">" } ? text : nil
  }
}

extension EditableNote {
  /// The items of the text that are events of the history, with all others of the same lists: of two events on one day,
  /// only the first may be in the history.
  func timeline(of history: ApplicationHistory, _ vocabulary: Vocabulary) -> Timeline {
    let events = history.events.filter { $0.day != nil && $0.milestone != nil }
    let days = Dictionary(events.map { ($0.line, $0.day) }) { first, _ in first }
    var timeline = Timeline()
    if days.keys.allSatisfy({ $0 < line(at: bodyStart) }) { return timeline }
    let blocks = document.body.blocksWithLines
    let texts = NoteLines(source, document).lines
    let ends = EditableNote.lastLines(ofItemsIn: blocks)
    let lists = Set(
      blocks.compactMap { $0.isListItem && days[$0.line] != nil ? $0.items.last?.list : nil })
    for block in blocks where block.type == .paragraph && block.tableRows.isEmpty {
      let list = block.items.last?.list
      let isInTimeline =
        list.map { block.isListItem && lists.contains($0) }
        ?? (block.line...block.endLine).contains { days[$0] != nil }
      guard isInTimeline else { continue }
      let parts = block.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let group = list ?? -block.line
      for (index, part) in parts.enumerated() where !block.isListItem || index == 0 {
        let line = block.line + index
        guard let form = Timeline.Form(texts[line - 1], isItem: block.isListItem) else { continue }
        let end = block.items.last.flatMap { ends[$0.item] } ?? line
        let lines =
          line...(block.isListItem ? EditableNote.lastLine(ofItemTo: end, form, in: texts) : line)
        let text = String(part)
        let hasDay = vocabulary.beginsWithDay(text)
        let mayTakeDay = form.gapAfterBox != nil || hasDay
        if let day = vocabulary.day(ofItem: text) ?? (mayTakeDay ? days[line] ?? nil : nil) {
          timeline.items.append(Timeline.Item(lines: lines, day: day, form: form, group: group))
        } else if hasDay || vocabulary.isEvent(item: text) {
          timeline.extendLast(of: group, to: lines.upperBound)
        }
      }
    }
    return timeline
  }

  /// Whether the text has events, except those that are fields.
  func hasEventsInText(_ history: ApplicationHistory) -> Bool {
    let first = line(at: bodyStart)
    let fieldLines = textFields.map { line(of: $0) }
    return history.events.contains {
      $0.milestone != nil && $0.line >= first && !fieldLines.contains($0.line)
    }
  }

  /// The last line of each item of a list, with the lists below it.
  private static func lastLines(ofItemsIn blocks: [Block]) -> [Int: Int] {
    var lines: [Int: Int] = [:]
    for block in blocks {
      for item in block.items { lines[item.item] = max(lines[item.item] ?? 0, block.endLine) }
    }
    return lines
  }

  /// The last line of an item whose text ends with a line. What is hidden belongs to the item above it as well.
  private static func lastLine(
    ofItemTo last: Int, _ form: Timeline.Form, in lines: [String]
  ) -> Int {
    if form.lead.contains(">") { return last }
    let below = lines[min(last, lines.count)...].prefix { line in
      line.prefix(while: \.isBlank).count > form.lead.count
        && line.contains(where: { !$0.isBlank })
    }
    return last + below.count
  }

  /// Returns the note with an item in its timeline, before the item at the index or after the last one.
  func adding(
    _ text: String, on day: Day, isAhead: Bool, to timeline: inout Timeline, at index: Int
  ) throws(EditError) -> EditableNote {
    let line = timeline.line(text, on: day, at: index, isAhead: isAhead)
    let between = timeline.lineBetween(at: index, in: self)
    let (place, lines) =
      index == 0
      ? (timeline.items[0].lines.lowerBound, [line, between].compactMap(\.self))
      : (timeline.items[index - 1].lines.upperBound + 1, [between, line].compactMap(\.self))
    let neighbor = timeline.items[max(0, index - 1)]
    for later in timeline.items.indices where later >= index {
      let old = timeline.items[later].lines
      timeline.items[later].lines =
        (old.lowerBound + lines.count)...(old.upperBound + lines.count)
    }
    let own = place + (index == 0 ? 0 : lines.count - 1)
    timeline.items.insert(
      Timeline.Item(lines: own...own, day: day, form: neighbor.form, group: neighbor.group),
      at: index)
    return try inserting(lines: lines, at: offset(ofLine: place))
  }

  /// The line with this number, without its ending.
  fileprivate func text(ofLine number: Int) -> String {
    let start = offset(ofLine: number)
    return String(decoding: bytes[start..<lineEnd(of: start)], as: UTF8.self)
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

extension Timeline.Form {
  /// How an item is written, or `nil` if it begins in the middle of its line.
  fileprivate init?(_ line: String, isItem: Bool) {
    let lead = line.prefix { $0.isBlank || $0 == ">" }
    var rest = line[lead.endIndex...]
    var mark = Timeline.Mark.none
    var gapAfterBox: String?
    if isItem {
      guard let item = rest.prefixMatch(of: /(?:([-*+])|([0-9]{1,9})([.)]))([ \t]+)/) else {
        return nil
      }
      let gap = String(item.4)
      if let figures = item.2, let number = Int(figures) {
        mark = .number(number, after: String(item.3 ?? ".") + gap)
      } else {
        mark = .bullet(String(item.1 ?? "-") + gap)
      }
      rest = rest[item.range.upperBound...]
      if let box = rest.prefixMatch(of: /\[.\]([ \t]+)/) {
        gapAfterBox = String(box.1)
        rest = rest[box.range.upperBound...]
      }
    }
    self.init(
      lead: String(lead), mark: mark, gapAfterBox: gapAfterBox,
      marksOfDay: Timeline.Form.marksOfDay(atStartOf: rest))
  }

  private static func marksOfDay(atStartOf text: Substring) -> (String, String) {
    guard
      let day = text.prefixMatch(
        of: /(\*\*|__|\*|_|`|\[\[|)[0-9]{4}-[0-9]{2}-[0-9]{2}(:?(\*\*|__|\*|_|`|\]\]|):?)/)
    else { return ("", "") }
    let isClosed = day.1 == "[[" ? day.3 == "]]" : day.1 == day.3
    return isClosed ? (String(day.1), String(day.2)) : ("", "")
  }
}
