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
      return try replacing(
        start..<start, with: line + lineEnding(before: start), expecting: key, toEqual: texts)
    }
    let end = endOfComments(
      below: lineEnd(of: neighbor.value.bytes.upperBound), indentedMoreThan: before.count)
    return try replacing(
      end..<end, with: lineEnding(ofLineAt: end) + line, expecting: key, toEqual: texts)
  }
}

/// The days of a history's items in the order of writing: oldest first, which is usual, or latest first.
struct HistoryOrder {
  private var moments: [Moment?]
  private let isLatestFirst: Bool
  private let today: Day

  init(_ history: Field?, _ vocabulary: Vocabulary) {
    let items =
      switch history?.value {
      case .list, .pairs: history?.value.texts ?? []
      case .text, nil: [Scalar]()
      }
    self.init(ofItems: items.map(\.text), vocabulary)
  }

  init(ofItems texts: [String], _ vocabulary: Vocabulary) {
    self.init(
      texts.map { text in
        vocabulary.day(ofItem: text).map { Moment(day: $0, time: vocabulary.time(ofItem: text)) }
      }, on: vocabulary.today)
  }

  init(days: [Day?], on today: Day) {
    self.init(days.map { $0.map { Moment(day: $0, time: nil) } }, on: today)
  }

  private init(_ moments: [Moment?], on today: Day) {
    self.moments = moments
    self.today = today
    let known = moments.compactMap(\.?.day)
    isLatestFirst = known.count > 1 && known == known.sorted(by: >) && known.first != known.last
  }

  /// Returns the position for an item of this day. An item without a day goes after the latest past event.
  ///
  /// - Parameter before: The day of an event that the item comes after, if its own day is earlier.
  mutating func insert(_ day: Day?, time: String? = nil, after before: Day? = nil) -> Int {
    let isMoved = before.map { before in day.map { $0 < before } ?? true } ?? false
    let moment = (isMoved ? before : day).map { Moment(day: $0, time: isMoved ? nil : time) }
    let index: Int?
    switch (moment, isLatestFirst) {
    // Of one day's items, a lower one is read as the later one, in either order.
    case (let moment?, true):
      index = moments.firstIndex {
        $0.map { $0.day < moment.day || $0.isLaterThatDay(than: moment) } ?? false
      }
    case (let moment?, false):
      index = moments.firstIndex {
        $0.map { $0.day > moment.day || $0.isLaterThatDay(than: moment) } ?? false
      }
    case (nil, true):
      index = moments.firstIndex { $0.map { $0.day <= today } ?? false }.map { $0 + 1 }
    case (nil, false): index = moments.firstIndex { $0.map { $0.day > today } ?? false }
    }
    moments.insert(moment, at: index ?? moments.count)
    return index ?? moments.count - 1
  }
}

/// A day, and the time if it is known.
struct Moment {
  let day: Day
  private let minutes: Int?

  /// - Parameter time: As `10:30`.
  init(day: Day, time: String?) {
    self.day = day
    let figures = time.map { $0.split(separator: ":").compactMap { Int($0) } } ?? []
    minutes = figures.count == 2 ? figures[0] * 60 + figures[1] : nil
  }

  /// Whether both are on one day, and this one has the later time.
  func isLaterThatDay(than other: Moment) -> Bool {
    guard day == other.day, let minutes, let before = other.minutes else { return false }
    return minutes > before
  }
}

/// The events in the text of a note that are each on lines of their own, in a list or below each other, in the order of
/// their lines. A new event is written like the one before it.
struct TextHistory {
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
  func textHistory(of history: ApplicationHistory, _ vocabulary: Vocabulary) -> TextHistory {
    let events = history.events.filter { $0.day != nil && $0.milestone != nil }
    let days = Dictionary(events.map { ($0.line, $0.day) }) { first, _ in first }
    var textHistory = TextHistory()
    if days.keys.allSatisfy({ $0 < line(at: bodyStart) }) { return textHistory }
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
        guard let form = TextHistory.Form(texts[line - 1], isItem: block.isListItem) else {
          continue
        }
        let end = block.items.last.flatMap { ends[$0.item] } ?? line
        let lines =
          line...(block.isListItem ? EditableNote.lastLine(ofItemTo: end, form, in: texts) : line)
        let text = String(part)
        let hasDay = vocabulary.beginsWithDay(text)
        let mayTakeDay = form.gapAfterBox != nil || hasDay
        if let day = vocabulary.day(ofItem: text) ?? (mayTakeDay ? days[line] ?? nil : nil) {
          textHistory.items.append(
            TextHistory.Item(lines: lines, day: day, form: form, group: group))
        } else if hasDay || vocabulary.isEvent(item: text) {
          textHistory.extendLast(of: group, to: lines.upperBound)
        }
      }
    }
    return textHistory
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
    ofItemTo last: Int, _ form: TextHistory.Form, in lines: [String]
  ) -> Int {
    if form.lead.contains(">") { return last }
    let below = lines[min(last, lines.count)...].prefix { line in
      line.prefix(while: \.isBlank).count > form.lead.count
        && line.contains(where: { !$0.isBlank })
    }
    return last + below.count
  }

  /// Returns the note with an item in its text history, before the item at the index or after the last one.
  func adding(
    _ text: String, on day: Day, isAhead: Bool, to textHistory: inout TextHistory, at index: Int
  ) throws(EditError) -> EditableNote {
    let line = textHistory.line(text, on: day, at: index, isAhead: isAhead)
    let between = textHistory.lineBetween(at: index, in: self)
    let (place, lines) =
      index == 0
      ? (textHistory.items[0].lines.lowerBound, [line, between].compactMap(\.self))
      : (textHistory.items[index - 1].lines.upperBound + 1, [between, line].compactMap(\.self))
    let neighbor = textHistory.items[max(0, index - 1)]
    for later in textHistory.items.indices where later >= index {
      let old = textHistory.items[later].lines
      textHistory.items[later].lines =
        (old.lowerBound + lines.count)...(old.upperBound + lines.count)
    }
    let own = place + (index == 0 ? 0 : lines.count - 1)
    textHistory.items.insert(
      TextHistory.Item(lines: own...own, day: day, form: neighbor.form, group: neighbor.group),
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

extension TextHistory.Form {
  /// How an item is written, or `nil` if it begins in the middle of its line.
  fileprivate init?(_ line: String, isItem: Bool) {
    let lead = line.prefix { $0.isBlank || $0 == ">" }
    var rest = line[lead.endIndex...]
    var mark = TextHistory.Mark.none
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
      marksOfDay: TextHistory.Form.marksOfDay(atStartOf: rest))
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
