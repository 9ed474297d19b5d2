import Journal
import TextKit

/// The union of two versions of a list. An item that only one side removed is gone, and one that only one side changed is
/// changed. Of a list of events, one that both sides added is there once.
struct ItemMerge {
  typealias Item = MergeItems.Item

  enum MergedItem {
    case item(Item)
    /// An item that both sides changed, or that one changed and the other removed.
    case conflict(ours: Item?, theirs: Item?)
  }

  private(set) var elements: [MergedItem] = []
  /// The words of the journal if the items are events.
  private let vocabulary: Vocabulary?
  /// Whether a text has to be written so that YAML reads it.
  private let isYAML: Bool
  /// The elements that only our side has, or changed.
  private var isOurs: [Bool] = []

  init(
    base: [Item], ours: [Item], theirs: [Item], events vocabulary: Vocabulary?, isYAML: Bool
  ) {
    self.vocabulary = vocabulary
    self.isYAML = isYAML
    let (base, ours, theirs) = (Numbered(base), Numbered(ours), Numbered(theirs))
    let ourEdits = edits(of: base, in: ours)
    let theirEdits = edits(of: base, in: theirs)
    var settled: Set<Key> = []
    for (key, item) in ours.items {
      if let old = base[key] {
        if let other = theirs[key] {
          append(merged(old, item, other))
        } else if let edited = theirEdits[key], let other = theirs[edited] {
          settled.insert(edited)
          append(.item(other))
        } else if item.raw != old.raw {
          // They removed it, and our side changed the comment above it.
          append(.conflict(ours: item, theirs: nil))
        }
      } else if let old = ourEdits.first(where: { $0.value == key })?.key {
        if theirs[old] != nil {
          append(.item(item), isOurs: true)
        } else if let edited = theirEdits[old], let other = theirs[edited], let old = base[old] {
          settled.insert(edited)
          append(settledEdits(old, item, other), isOurs: true)
        } else {
          append(.conflict(ours: item, theirs: nil))
        }
      } else {
        append(.item(item), isOurs: true)
      }
    }
    for (index, (key, item)) in theirs.items.enumerated()
    where ours[key] == nil && !settled.contains(key) {
      if let old = base[key] {
        // Our side removed or changed it. If they changed the comment above it, that must not be lost.
        guard item.raw != old.raw else { continue }
        insert(.conflict(ours: nil, theirs: item), item, after: theirs, index)
        continue
      }
      let isEdit = theirEdits.values.contains(key)
      insert(isEdit ? .conflict(ours: nil, theirs: item) : .item(item), item, after: theirs, index)
    }
  }

  /// The texts of the items if conflicts are settled in favor of one side.
  func texts(of side: MergeSide) -> [String] { items(of: side).map(\.text) }

  func items(of side: MergeSide) -> [Item] {
    elements.compactMap {
      switch ($0, side) {
      case (.item(let item), _): item
      case (.conflict(let ours, _), .ours): ours
      case (.conflict(_, let theirs), .theirs): theirs
      }
    }
  }

  private mutating func append(_ element: MergedItem, isOurs: Bool = false) {
    elements.append(element)
    self.isOurs.append(isOurs)
  }

  /// An item that no side changed, apart from comments above it.
  private func merged(_ old: Item, _ ours: Item, _ theirs: Item) -> MergedItem {
    if theirs.raw == old.raw || theirs.raw == ours.raw { return .item(ours) }
    return ours.raw == old.raw ? .item(theirs) : .conflict(ours: ours, theirs: theirs)
  }

  /// An item that both sides changed. One may have changed its day, and the other its note.
  private func settledEdits(_ old: Item, _ ours: Item, _ theirs: Item) -> MergedItem {
    if ours.key == theirs.key { return merged(old, ours, theirs) }
    guard let vocabulary else { return .conflict(ours: ours, theirs: theirs) }
    let parts = [old, ours, theirs].map { EventParts($0.text, vocabulary) }
    var text = ""
    for part in [\EventParts.date, \.stage, \.note] {
      guard
        case .merged(let bytes) = MergePiece.threeWay(
          base: Array(parts[0][keyPath: part].utf8), ours: Array(parts[1][keyPath: part].utf8),
          theirs: Array(parts[2][keyPath: part].utf8))
      else { return .conflict(ours: ours, theirs: theirs) }
      text += String(decoding: bytes, as: UTF8.self)
    }
    return ours.with(text: text, isYAML: isYAML).map(MergedItem.item)
      ?? .conflict(ours: ours, theirs: theirs)
  }

  /// Adds an item that only their side has, at its place.
  private mutating func insert(
    _ element: MergedItem, _ item: Item, after theirs: Numbered, _ index: Int
  ) {
    if let vocabulary, case .item = element {
      let identity = vocabulary.identity(ofItem: item.firstLine)
      for (place, known) in elements.enumerated() where isOurs[place] {
        guard case .item(let other) = known,
          vocabulary.identity(ofItem: other.firstLine).isSameEvent(as: identity),
          let both = combined(other, item, vocabulary)
        else { continue }
        elements[place] = .item(both)
        return
      }
    }
    let place = dayPlace(of: item) ?? place(after: theirs, index)
    elements.insert(element, at: place)
    isOurs.insert(false, at: place)
  }

  /// The place of an event among the others, which are in the order of their days. `nil` if it has none.
  private func dayPlace(of item: Item) -> Int? {
    guard let vocabulary else { return nil }
    let texts = elements.map { element in
      switch element {
      case .item(let item): item.firstLine
      case .conflict(let ours, let theirs): (ours ?? theirs)?.firstLine ?? ""
      }
    }
    guard let day = vocabulary.day(ofItem: item.firstLine) else { return nil }
    var order = HistoryOrder(ofItems: texts, vocabulary)
    return order.insert(day, time: vocabulary.time(ofItem: item.firstLine))
  }

  /// After the item that is before it on their side, and after what our side added there.
  private func place(after theirs: Numbered, _ index: Int) -> Int {
    let known = elements.map { element in
      switch element {
      case .item(let item): item.key
      case .conflict(let ours, let theirs): (theirs ?? ours)?.key ?? ""
      }
    }
    for before in theirs.items[..<index].reversed() {
      guard var place = known.lastIndex(of: before.item.key) else { continue }
      repeat { place += 1 } while place < isOurs.count && isOurs[place]
      return place
    }
    for next in theirs.items[(index + 1)...] {
      if let place = known.firstIndex(of: next.item.key) { return place }
    }
    return elements.count
  }

  /// One item for an event that both sides added. `nil` if both have to stay as they are.
  private func combined(_ ours: Item, _ theirs: Item, _ vocabulary: Vocabulary) -> Item? {
    if ours.key == theirs.key { return ours }
    guard ours.isPlainLine, theirs.isPlainLine else { return nil }
    let words = [ours, theirs].map { Set(normalizedWords($0.text).split(separator: " ")) }
    if words[1].isSubset(of: words[0]) { return ours }
    if words[0].isSubset(of: words[1]) { return theirs }
    // Two notes of one event are read as one, with a semicolon between them.
    let parts = [ours, theirs].map { EventParts($0.text, vocabulary) }
    let (first, second) = (parts[0], parts[1])
    guard !second.plainNote.isEmpty else { return nil }
    let (whole, other) =
      first.hasStage(of: second)
      ? (ours, second) : second.hasStage(of: first) ? (theirs, first) : (nil, first)
    guard let whole, !other.plainNote.isEmpty else { return nil }
    let separator =
      whole.text == whole.firstLine && EventParts(whole.text, vocabulary).note.isEmpty
      ? " — " : "; "
    return whole.with(text: whole.text + separator + other.plainNote, isYAML: isYAML)
  }

  /// The items of the base that one side changed, each with what it is there: another note on its day, or another day.
  private func edits(of base: Numbered, in side: Numbered) -> [Key: Key] {
    guard let vocabulary else { return [:] }
    let removed = base.items.filter { side[$0.key] == nil }
      .map { ($0.key, vocabulary.identity(ofItem: $0.item.firstLine)) }
    var added = side.items.filter { base[$0.key] == nil }
      .map { ($0.key, vocabulary.identity(ofItem: $0.item.firstLine)) }
    var edits: [Key: Key] = [:]
    for (key, identity) in removed {
      guard let index = added.firstIndex(where: { $0.1.isSameEvent(as: identity) }) else {
        continue
      }
      edits[key] = added.remove(at: index).0
    }
    for (key, identity) in removed where edits[key] == nil {
      let isAlike = { (other: (Key, EventIdentity)) in other.1.hasSameStage(as: identity) }
      let sameDay = added.indices.filter { identity.day != nil && added[$0].1.day == identity.day }
      let sameStage = added.indices.filter { isAlike(added[$0]) }
      let isOnly = removed.count { edits[$0.0] == nil && isAlike($0) } == 1
      let index =
        isOnly && sameStage.count == 1 ? sameStage[0] : sameDay.count == 1 ? sameDay[0] : nil
      if let index { edits[key] = added.remove(at: index).0 }
    }
    return edits
  }

  /// The text of an item, and which one of several with that text it is.
  private struct Key: Hashable {
    let text: String
    let occurrence: Int
  }

  private struct Numbered {
    let items: [(key: Key, item: Item)]
    private let index: [Key: Item]

    init(_ items: [Item]) {
      var counts: [String: Int] = [:]
      self.items = items.map { item in
        let count = counts[item.key, default: 0]
        counts[item.key] = count + 1
        return (Key(text: item.key, occurrence: count), item)
      }
      index = Dictionary(self.items.map { ($0.key, $0.item) }) { first, _ in first }
    }

    subscript(key: Key) -> Item? { index[key] }
  }
}

extension MergeItems.Item {
  /// The text of its first line, which states the event.
  fileprivate var firstLine: String {
    String(text.prefix { !$0.isNewline })
  }
}

/// The text of an event in three parts, which together are the text.
private struct EventParts {
  let date: String
  let stage: String
  /// With the dash before it.
  let note: String

  init(_ text: String, _ vocabulary: Vocabulary) {
    let afterDate = vocabulary.date(startOf: text[...]).map(\.rest) ?? text[...]
    date = String(text.dropLast(afterDate.count))
    let words = vocabulary.identity(ofItem: text).note ?? ""
    if !words.isEmpty, afterDate.hasSuffix(words) {
      let before = afterDate.dropLast(words.count)
      let isSeparator = { (character: Character) in
        character.isWhitespace || "—–-,;".contains(character)
      }
      let stage = before.prefix(before.count - before.reversed().prefix(while: isSeparator).count)
      self.stage = String(stage)
      note = String(afterDate.dropFirst(stage.count))
    } else {
      stage = String(afterDate)
      note = ""
    }
  }

  /// The note without the dash before it.
  var plainNote: String {
    String(note.drop { $0.isWhitespace || "—–-,;".contains($0) })
  }

  /// Whether it has all words of the other one's stage, and its time.
  func hasStage(of other: EventParts) -> Bool {
    let words = { (parts: EventParts) in
      Set(normalizedWords(parts.date + " " + parts.stage).split(separator: " "))
    }
    return words(other).isSubset(of: words(self))
  }
}
