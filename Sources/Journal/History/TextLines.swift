import Markdown
import TextKit

/// A line of the text of a note that may be an event: an item of a list, a row of a table, a line of a paragraph.
struct TextLine {
  /// The text of the line, or the cells of a row.
  var texts: [String]
  let line: Int
  let task: Block.Task?
  /// The date for this line, from the item that contains it, or from the heading or line above it. For `- applied` within
  /// `- 2026-10-01`, it is that day.
  var dateAround: String?
  /// For an item that is only a date, the text of the item that contains it: `- rejected` around `- 2026-10-01`.
  var textAround: String?

  /// Whether the line is a column of a table: a stage and its day.
  var isColumn = false
  /// Whether the line is the head of a table, which names what is in its columns.
  var isHead = false

  /// Whether the line has the form of a field: a name and a value.
  fileprivate var mayBeField: Bool {
    if isColumn { return false }
    return texts.count == 2 || texts.first?.first?.isLetter ?? false && texts[0].contains(":")
  }
}

/// The lines of a note that may be events.
struct TextLines {
  /// The lines below a heading such as Timeline.
  private(set) var timeline: [TextLine] = []
  /// The lines of each other list, table or paragraph, except within quotes, code and postings.
  private(set) var others: [Run] = []

  /// The lines of a list, a table or a paragraph.
  struct Run {
    fileprivate(set) var lines: [TextLine]
    /// Whether they are items, rows or indented lines, and not sentences.
    let isList: Bool
    /// Whether the lines have a heading of their own, below the title, that names a topic: `## Tom's way`.
    let isBelowTopic: Bool
  }

  /// What is below the current heading.
  private enum Part: Equatable {
    case other, posting, timeline
  }

  /// - Parameter blocks: The blocks with their lines.
  init(_ blocks: [Block], order: DateOrder?) {
    var reader = Reader(order: order)
    for block in blocks {
      switch block.type {
      case .heading(let level): reader.take(heading: block, level)
      case .paragraph: reader.take(paragraph: block)
      case .code: reader.take(code: block)
      case .html: break
      }
    }
    reader.closeRun()
    (timeline, others) = (reader.timeline, reader.others)
  }

  private static func part(below heading: String) -> Part {
    if TextHeadings.isTimeline(heading) { return .timeline }
    return TextHeadings.posting.contains(normalizedWords(heading)) ? .posting : .other
  }

  /// Gives each line without a date the last date above it.
  private static func addDates(
    to lines: inout [TextLine], _ above: inout String?, _ order: DateOrder?, isItem: Bool
  ) {
    for index in lines.indices {
      guard lines[index].texts.count == 1, let text = lines[index].texts.first else { continue }
      if !isItem, isBareDate(text, order) {
        above = text
      } else if beginsWithDate(text, order) {
        // The lines below have neither this date nor the one before it.
        if !isItem { above = nil }
      } else if lines[index].dateAround == nil {
        lines[index].dateAround = above
      }
    }
  }

  static func beginsWithDate(_ text: String, _ order: DateOrder?) -> Bool {
    DateForms(startOf: text[...], order: order) != nil
      || DateMention(in: text, at: text.startIndex, after: nil, order: order) != nil
  }

  /// Whether the text is only a date, with or without a year.
  static func isBareDate(_ text: String, _ order: DateOrder?) -> Bool {
    guard text.utf8.count <= 60, text.utf8.contains(where: \.isASCIIDigit) else { return false }
    let rest =
      DateForms(startOf: text[...], order: order)?.rest
      ?? DateMention(in: text, at: text.startIndex, after: nil, order: order).map {
        text[$0.end...]
      }
    return rest.map { !$0.contains { $0.isLetter || $0.isNumber } } ?? false
  }

  /// The text with its day, for `- 20. März: Absage`. Markdown reads `20.` as the number of a nested list.
  private static func withDay(_ text: String, of block: Block) -> String {
    guard block.items.count > 1, let day = block.items.last?.number, (1...31).contains(day)
    else { return text }
    let month = text.prefix(while: \.isLetter)
    guard CalendarWords.months[foldingDiacritics(month)] != nil else { return text }
    // `1. March 20` has its day after the month.
    let figures = text[month.endIndex...].drop { !$0.isLetter && !$0.isNumber }
      .prefix(while: \.isNumber)
    return (1...2).contains(figures.count) ? text : "\(day). \(text)"
  }

  /// The rows of a table, the first line of a list item, or the lines of a paragraph.
  private static func lines(of block: Block, _ order: DateOrder?) -> [TextLine] {
    let rows = block.tableRows
    if let columns = linesOfColumns(rows, on: block.line) { return columns }
    if !rows.isEmpty {
      // The row below the head is left out.
      return rows.enumerated().map {
        var line = TextLine(texts: $1, line: block.line + ($0 == 0 ? 0 : $0 + 1), task: nil)
        line.isHead = $0 == 0
        return line
      }
    }
    let lines = block.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if block.listDepth > 0 {
      guard block.isListItem, let first = lines.first else {
        return lines.enumerated().compactMap { row($1, on: block.line + $0) }
      }
      let typed = withDay(String(first), of: block).withoutSignBeforeDate(order)
      let text = block.task.map { TaskSymbols.textWithDay(typed, $0) } ?? typed
      return [TextLine(texts: [text], line: block.line, task: block.task)]
        + lines.enumerated().dropFirst().compactMap {
          indentedItem($1, on: block.line + $0) ?? row($1, on: block.line + $0)
        }
    }
    return lines.enumerated().map {
      indentedItem($1, on: block.line + $0) ?? row($1, on: block.line + $0)
        ?? TextLine(texts: [String($1)], line: block.line + $0, task: nil)
    }
  }

  /// A row of a table that has no head, or that follows other lines. `nil` for any other line.
  private static func row(_ line: Substring, on number: Int) -> TextLine? {
    guard String(line).trimmed.first == "|" else { return nil }
    let cells = cells(of: line)
    return cells.count > 1 ? TextLine(texts: cells, line: number, task: nil) : nil
  }

  /// A line for each column of a table with one row, if its cells are days: `| Applied | Interview | Rejected |`.
  private static func linesOfColumns(_ rows: [[String]], on line: Int) -> [TextLine]? {
    guard rows.count == 2, rows[1].count(where: { isBareDate($0, nil) }) > 1,
      !rows[0].contains(where: { isBareDate($0, nil) }),
      // `| Interview | 2026-10-01 | 2026-10-08 |` is a row about one stage.
      rows[1].allSatisfy({ isBareDate($0, nil) || BlankText.matches($0) })
    else { return nil }
    return zip(rows[0], rows[1]).filter { isBareDate($1, nil) }.map { head, cell in
      var column = TextLine(texts: [head, cell], line: line + 2, task: nil)
      column.isColumn = true
      return column
    }
  }

  /// A line that is written as an item, but indented too far to be one: Markdown reads `History:` and
  /// a list below it with a tab before each item as one paragraph.
  private static func indentedItem(_ line: Substring, on number: Int) -> TextLine? {
    let text = line.drop(while: \.isBlank)
    guard let mark = text.first, "-*+".contains(mark), text.dropFirst().first?.isBlank ?? false
    else { return nil }
    let rest = text.dropFirst().drop(while: \.isBlank)
    guard rest.first == "[", rest.dropFirst(2).first == "]", let sign = rest.dropFirst().first
    else {
      return TextLine(texts: [String(rest)], line: number, task: nil)
    }
    let task: Block.Task = sign == "x" || sign == "X" ? .done : .open
    let typed = String(rest.dropFirst(3)).trimmed
    return sign == "-"
      ? nil : TextLine(texts: [TaskSymbols.textWithDay(typed, task)], line: number, task: task)
  }

  /// The lines of code that is only indented. A list with a tab before each item is code, and was not meant as such.
  fileprivate static func lines(ofIndented block: Block) -> [TextLine] {
    var lines = block.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.enumerated().map {
      indentedItem($1, on: block.line + $0)
        ?? TextLine(texts: cells(of: $1), line: block.line + $0, task: nil)
    }
  }

  /// The cells of a row, or the line as its only one.
  private static func cells(of line: Substring) -> [String] {
    let text = String(line).trimmed
    guard text.first == "|" else { return [text] }
    return text.split(separator: "|").map { String($0).trimmed }
  }
}

extension TextLines {
  /// Takes the blocks of a note one after another.
  private struct Reader {
    let order: DateOrder?
    var timeline: [TextLine] = []
    var others: [Run] = []
    private var open: (part: Part, level: Int)?
    /// How deep the timeline is in quotes, if it is a callout or its heading is a line of a paragraph.
    private var timelineDepth: Int?
    private var bareDate: (item: Int, text: String)?
    private var bareText: (item: Int, text: String)?
    /// The text of the last heading or separate line that is only a date.
    private var dateAbove: String?
    private var run: (list: Int, lines: [TextLine])?
    /// Before the first heading of level 2, a line like `Applied: 2026-10-01` is a field.
    private var mayBeFields = true
    private var isBelowTopic = false

    init(order: DateOrder?) { self.order = order }

    mutating func closeRun() {
      if let run, !run.lines.isEmpty {
        others.append(Run(lines: run.lines, isList: true, isBelowTopic: isBelowTopic))
      }
      run = nil
    }

    mutating func take(heading block: Block, _ level: Int) {
      closeRun()
      timelineDepth = nil
      if level > 1 {
        mayBeFields = false
        isBelowTopic = !TextHeadings.notes.contains(normalizedWords(block.text))
      }
      dateAbove = TextLines.isBareDate(block.text, order) ? block.text : nil
      if dateAbove != nil, let open, open.part != .other {
        // Within a timeline, a heading of the same level may be a day.
        if open.part == .timeline {
          timeline.append(TextLine(texts: [block.text], line: block.line, task: nil))
        }
        return
      }
      let part = TextLines.part(below: block.text)
      if part != .other, open.map({ $0.part == part || level <= $0.level }) ?? true {
        open = (part, open.map { min($0.level, level) } ?? level)
      } else if let opened = open?.level, level <= opened {
        open = nil
      }
    }

    mutating func take(paragraph block: Block) {
      if let depth = timelineDepth, block.quoteDepth < depth { timelineDepth = nil }
      var lines = TextLines.lines(of: block, order)
      for index in lines.indices {
        for cell in lines[index].texts.indices where lines[index].texts[cell].mayBeginWithSign {
          lines[index].texts[cell] = lines[index].texts[cell].withoutSignBeforeDate(order)
        }
      }
      if isHeading(lines, of: block) {
        timelineDepth = block.quoteDepth
        lines.removeFirst()
      }
      let isTimeline =
        timelineDepth == block.quoteDepth || (open?.part == .timeline && !block.isQuote)
      guard isTimeline || !block.isQuote, block.task != .dropped, open?.part != .posting
      else { return }
      addItemAround(block, to: &lines)
      TextLines.addDates(to: &lines, &dateAbove, order, isItem: block.isListItem)
      if isTimeline {
        timeline += lines
        return
      }
      if mayBeFields {
        // `Sept 1, 2026: applied` is not a field.
        lines.removeAll { $0.mayBeField && !TextLines.beginsWithDate($0.texts[0], order) }
      }
      add(lines, of: block)
    }

    mutating func take(code block: Block) {
      guard block.isIndentedCode, !block.isQuote, open?.part != .posting else { return }
      var lines = TextLines.lines(ofIndented: block)
      guard
        lines.contains(where: { line in
          line.texts.first.map { TextLines.beginsWithDate($0, order) } ?? false
        })
      else { return }
      TextLines.addDates(to: &lines, &dateAbove, order, isItem: false)
      if open?.part == .timeline || timelineDepth == 0 {
        timeline += lines
      } else {
        closeRun()
        others.append(Run(lines: lines, isList: true, isBelowTopic: isBelowTopic))
      }
    }

    /// Whether the first line of a paragraph is the heading of a timeline.
    private func isHeading(_ lines: [TextLine], of block: Block) -> Bool {
      guard !block.isListItem, open?.part != .posting, let first = lines.first,
        first.texts.count == 1
      else { return false }
      return first.texts[0].utf8.count <= 40 && TextHeadings.isTimeline(first.texts[0])
    }

    /// Gives an item the date or the text that it lacks, from the item that contains it.
    private mutating func addItemAround(_ block: Block, to lines: inout [TextLine]) {
      guard let item = block.items.last?.item, block.isListItem,
        let text = lines.first?.texts.first
      else { return }
      if let around = bareDate, block.items.contains(where: { $0.item == around.item }),
        DateForms(startOf: text[...], order: order) == nil
      {
        lines[0].dateAround = around.text
      } else if TextLines.isBareDate(text, order) {
        bareDate = (item, text)
        if let around = bareText, block.items.dropLast().last?.item == around.item {
          lines[0].textAround = around.text
        }
      } else {
        bareText = (item, text)
      }
    }

    private mutating func add(_ lines: [TextLine], of block: Block) {
      guard let list = block.items.first?.list else {
        closeRun()
        if !lines.isEmpty {
          let isTable = lines.contains { $0.texts.count > 1 }
          others.append(Run(lines: lines, isList: isTable, isBelowTopic: isBelowTopic))
        }
        return
      }
      if run?.list != list {
        closeRun()
        run = (list, [])
      }
      run?.lines += lines
    }
  }
}

extension String {
  fileprivate var mayBeginWithSign: Bool { !(utf8.first?.isASCII ?? true) }
}

/// The symbols that the Tasks plugin of Obsidian writes after a task: `📅 2026-10-01 ✅ 2026-10-02`.
enum TaskSymbols {
  /// The symbols for the days on which a task was done, is due, is scheduled, begins, was written or was dropped, and
  /// other symbols of the plugin.
  private static let all: Set<Character> = [
    "✅", "📅", "📆", "🗓", "⏳", "⌛", "🛫", "➕", "❌", "🔁", "⏫", "🔼", "🔽", "🔺", "⏬", "🏁", "🆔", "⛔",
  ]
  private static let due: [Character] = ["📅", "📆", "🗓", "⏳", "⌛", "🛫"]

  /// The text without its symbols, after the one day that counts: the day on which the task was done, or else the day
  /// on which it is due. If the text begins with a day, that day counts.
  static func textWithDay(_ text: String, _ task: Block.Task) -> String {
    guard !text.utf8.allSatisfy({ $0.isASCII }), let start = text.firstIndex(where: isSymbol) else {
      return text
    }
    let words = String(text[..<start]).trimmed
    var days: [Character: String] = [:]
    for part in parts(of: text[start...]) {
      guard let first = part.first,
        case .day(let day)? = DateForms(
          startOf: part.dropFirst().drop { $0.isBlank || $0 == "\u{FE0F}" }, order: nil)?.reading
      else { continue }
      days[base(of: first)] = day.description
    }
    let wanted: [Character] = task == .done ? ["✅"] + due : due
    guard DateForms(startOf: words[...], order: nil) == nil,
      let day = wanted.lazy.compactMap({ days[$0] }).first
    else { return words }
    return day + " " + words
  }

  private static func isSymbol(_ character: Character) -> Bool { all.contains(base(of: character)) }

  /// The symbol without the selector that makes it colored.
  private static func base(of character: Character) -> Character {
    character.unicodeScalars.first.map(Character.init) ?? character
  }

  /// The text in parts that each begin with one of the characters.
  private static func parts(of text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while let first = rest.indices.first {
      let next = rest[rest.index(after: first)...].firstIndex(where: isSymbol) ?? rest.endIndex
      parts.append(rest[..<next])
      rest = rest[next...]
    }
    return parts
  }
}
