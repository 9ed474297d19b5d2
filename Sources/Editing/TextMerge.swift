import Journal
import TextKit

/// The text that git made of three versions of a text. Of what it left in conflict, lists of events that both sides
/// continued are united.
struct TextMerge {
  private(set) var pieces: [MergePiece] = []

  /// The number of characters of a marker that no line of the texts can be taken for.
  static func markerSize(for texts: [[UInt8]]) -> Int {
    var longest = 6
    for text in texts {
      var (run, last): (Int, UInt8) = (0, 0)
      for byte in text {
        run = byte == last ? run + 1 : 1
        last = byte
        let isMarker =
          byte == .lessThan || byte == .greaterThan || byte == .equals || byte == .bar
        if isMarker, run > longest { longest = run }
      }
    }
    return longest + 1
  }

  /// - Parameters:
  ///   - output: what `git merge-file --diff3` wrote, with each conflict in three parts.
  ///   - size: the number of characters of its markers.
  ///   - ending: the ending of the lines.
  ///   - unitesEvents: whether lines with a day at their beginning are events, or talks.
  /// - Returns: `nil` if a conflict is not complete.
  init?(
    _ output: [UInt8], markerSize size: Int, ending: [UInt8], _ vocabulary: Vocabulary,
    unitesEvents: Bool
  ) {
    var parts: [[UInt8]] = [[]]
    let marks: [UInt8] = [.lessThan, .bar, .equals, .greaterThan]
    var position = 0
    while position < output.count {
      let end = output.endOfLine(at: position)
      let line = output[position..<end]
      position = end
      let isMarker =
        marks.contains(line[line.startIndex]) && line.count > size
        && line.prefix(size).allSatisfy { $0 == line.first }
        && line[line.startIndex + size].isBlank
      guard isMarker else {
        parts[parts.count - 1] += line
        continue
      }
      guard line.first == marks[parts.count - 1] else { return nil }
      if line.first != .greaterThan {
        parts.append([])
        continue
      }
      pieces.append(.merged(parts[0]))
      pieces += TextMerge.settled(
        base: parts[2], ours: parts[1], theirs: parts[3], ending, unitesEvents ? vocabulary : nil)
      parts = [[]]
    }
    guard parts.count == 1 else { return nil }
    pieces.append(.merged(parts[0]))
  }

  private static func settled(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], _ ending: [UInt8], _ vocabulary: Vocabulary?
  ) -> [MergePiece] {
    if let vocabulary,
      let old = DatedItems(base, vocabulary), let own = DatedItems(ours, vocabulary),
      let other = DatedItems(theirs, vocabulary), own.form == other.form,
      old.items.isEmpty || old.form == own.form
    {
      let merge = ItemMerge(
        base: old.items, ours: own.items, theirs: other.items, events: vocabulary, isYAML: false)
      return merge.elements.map { element in
        switch element {
        case .item(let item): .merged(item.raw)
        case .conflict(let ours, let theirs):
          .conflict(ours: ours?.raw ?? [], theirs: theirs?.raw ?? [])
        }
      }
    }
    return trimmed(ours: ours, theirs: theirs)
  }

  /// The conflict without the lines at its beginning and its end that are the same on both sides.
  private static func trimmed(ours: [UInt8], theirs: [UInt8]) -> [MergePiece] {
    var (own, other) = (ours.lines[...], theirs.lines[...])
    var (before, after): ([UInt8], [UInt8]) = ([], [])
    while let first = own.first, first == other.first {
      before += first
      own.removeFirst()
      other.removeFirst()
    }
    while let last = own.last, last == other.last {
      after = last + after
      own.removeLast()
      other.removeLast()
    }
    return [
      .merged(before),
      .conflict(ours: Array(own.joined()), theirs: Array(other.joined())),
      .merged(after),
    ]
  }
}

/// Lines of a text that are all items with a day: of a list, rows of a table, or headings with the text below them.
private struct DatedItems {
  enum Form { case list, table, headings }

  private(set) var form = Form.list
  private(set) var items: [MergeItems.Item] = []

  /// - Returns: `nil` if a line belongs to no item.
  init?(_ text: [UInt8], _ vocabulary: Vocabulary) {
    var pending: [UInt8] = []
    var found: [(raw: [UInt8], before: Int, text: String, lines: Int)] = []
    for line in text.lines {
      if line.allSatisfy(\.isBlank) {
        pending += line
        continue
      }
      if let start = DatedItems.start(of: line, vocabulary) {
        if found.isEmpty { form = start.form }
        guard start.form == form else { return nil }
        found.append((pending + line, pending.count + start.before, start.text, 1))
      } else {
        // The text below a heading, and further lines of an item.
        let isBelow = form == .headings ? line.first != .hash : line.first?.isSpaceOrTab ?? false
        guard !found.isEmpty, isBelow, form != .table else { return nil }
        let last = found.count - 1
        found[last].raw += pending + line
        found[last].text += "\n" + String(decoding: pending + line, as: UTF8.self).trimmed
        found[last].lines += 1
      }
      pending = []
    }
    if !pending.isEmpty {
      guard !found.isEmpty else { return nil }
      found[found.count - 1].raw += pending
    }
    let form = form
    items = found.map { item in
      // Only the text of one line of a list can be changed.
      let isLine = form == .list && item.lines == 1
      let content = isLine ? item.raw[item.before...].reversed().prefix(while: \.isBlank).count : 0
      return MergeItems.Item(
        raw: item.raw, before: item.before, after: content, text: item.text, isGroup: !isLine)
    }
  }

  private static func start(
    of line: [UInt8], _ vocabulary: Vocabulary
  ) -> (form: Form, before: Int, text: String)? {
    let text = String(decoding: line, as: UTF8.self)
    let content = text.drop(while: \.isBlank)
    guard let first = content.first else { return nil }
    let form: Form
    switch first {
    case "-", "*", "+": form = .list
    case "|": form = .table
    case "#": form = .headings
    default: return nil
    }
    let item = content.drop { $0 == first }.drop(while: \.isBlank)
    let words =
      form == .table
      ? item.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
        .joined(separator: " ")
      : String(item).trimmed
    guard vocabulary.beginsWithDay(words) else { return nil }
    return (form, text.utf8.count - item.utf8.count, words)
  }
}

extension [UInt8] {
  /// The lines with their endings.
  fileprivate var lines: [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    while start < count {
      let end = endOfLine(at: start)
      lines.append(Array(self[start..<end]))
      start = end
    }
    return lines
  }
}
