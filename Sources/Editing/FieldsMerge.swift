import Journal
import Markdown
import TextKit

/// The front matters of two versions of a note, merged field by field.
struct FieldsMerge {
  private let base: NoteVersion
  private let ours: NoteVersion
  private let theirs: NoteVersion
  private var entries: [Entry] = []
  /// The comments after the last field.
  private let tail: MergePiece

  /// A field of the result.
  private struct Entry {
    let key: NoteVersion.Key
    var lead: MergePiece
    var pieces: [MergePiece]
    /// The texts that are to be read if conflicts are settled in favor of one side. `nil` if the field is not there then.
    var ofOurs: [String]?
    var ofTheirs: [String]?
  }

  init(
    base: NoteVersion, ours: NoteVersion, theirs: NoteVersion, _ kind: any NoteKind.Type,
    _ vocabulary: Vocabulary
  ) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    tail = .threeWay(
      base: base.text(base.tail), ours: ours.text(ours.tail), theirs: theirs.text(theirs.tail))
    entries = FieldsMerge.order(base: base, ours: ours, theirs: theirs).compactMap { key in
      merged(key, kind, vocabulary)
    }
  }

  var pieces: [MergePiece] { entries.flatMap { [$0.lead] + $0.pieces } + [tail] }

  var hasConflict: Bool { pieces.hasConflict }

  /// The fields with their texts, in order.
  func expectedTexts(of side: MergeSide) -> [(key: NoteVersion.Key, texts: [String])] {
    entries.compactMap { entry in
      (side == .ours ? entry.ofOurs : entry.ofTheirs).map { (entry.key, $0) }
    }
  }

  /// Settles a field as it is on one side.
  mutating func take(_ side: MergeSide, _ key: NoteVersion.Key) {
    let version = side == .ours ? ours : theirs
    guard let index = entries.firstIndex(where: { $0.key == key }), let entry = version.entry(key)
    else { return }
    let texts = entry.field.value.texts.map(\.text)
    entries[index].pieces = [.merged(Array(version.bytes[entry.lines]))]
    (entries[index].ofOurs, entries[index].ofTheirs) = (texts, texts)
  }

  /// The keys in the order of our side, or of theirs if only they changed it. A key that the other side added follows the one
  /// that is before it there.
  private static func order(
    base: NoteVersion, ours: NoteVersion, theirs: NoteVersion
  ) -> [NoteVersion.Key] {
    let keys = [base, ours, theirs].map { $0.entries.map(\.key) }
    let common = Set(keys[0]).intersection(keys[1]).intersection(keys[2])
    let orders = keys.map { $0.filter(common.contains) }
    let isTheirs = orders[0] == orders[1] && orders[1] != orders[2]
    var result = isTheirs ? keys[2] : keys[1]
    let other = isTheirs ? keys[1] : keys[2]
    for (index, key) in other.enumerated() where !result.contains(key) {
      let before = other[..<index].reversed().lazy.compactMap { result.firstIndex(of: $0) }.first
      result.insert(key, at: before.map { $0 + 1 } ?? 0)
    }
    return result
  }

  private func merged(
    _ key: NoteVersion.Key, _ kind: any NoteKind.Type, _ vocabulary: Vocabulary
  ) -> Entry? {
    let (old, own, other) = (base.entry(key), ours.entry(key), theirs.entry(key))
    let texts = { (entry: NoteVersion.Entry?) in entry?.field.value.texts.map(\.text) }
    let isInBoth = own != nil && other != nil
    let lead = MergePiece.threeWay(
      base: base.text(old?.lead) ?? (isInBoth ? [] : nil), ours: ours.text(own?.lead),
      theirs: theirs.text(other?.lead))
    // Of a field that both added, as with a template, an empty value is where both began.
    let empty =
      old == nil && isInBoth && own?.field.value.isBlank != other?.field.value.isBlank
      ? (own?.field.value.isBlank ?? false
        ? ours.text(own?.lines) : theirs.text(other?.lines)) : nil
    let piece = MergePiece.threeWay(
      base: base.text(old?.lines) ?? empty, ours: ours.text(own?.lines),
      theirs: theirs.text(other?.lines))
    var entry = Entry(key: key, lead: lead, pieces: [piece], ofOurs: nil, ofTheirs: nil)
    if case .merged(let bytes) = piece {
      if bytes.isEmpty {
        // A field is removed with the comment above it, unless the other side changed that.
        guard lead.isConflict else { return nil }
        return entry
      }
      let isOurs = ours.text(own?.lines) == bytes
      entry.ofOurs = texts(isOurs ? own : other)
      entry.ofTheirs = entry.ofOurs
      return entry
    }
    (entry.ofOurs, entry.ofTheirs) = (texts(own), texts(other))
    guard let own, let other else {
      // With the comment above it, so that both belong to what is decided.
      entry.lead = .merged([])
      entry.pieces = [
        .conflict(
          ours: own.map { Array(ours.bytes[$0.lead.lowerBound..<$0.lines.upperBound]) } ?? [],
          theirs: other.map { Array(theirs.bytes[$0.lead.lowerBound..<$0.lines.upperBound]) } ?? [])
      ]
      return entry
    }
    let content = vocabulary.field(for: key.text, of: kind)?.content
    if let list = ListMerge(
      old.map { ($0, base) }, (own, ours), (other, theirs), content, vocabulary)
    {
      entry.pieces = list.pieces
      (entry.ofOurs, entry.ofTheirs) = (list.texts(of: .ours), list.texts(of: .theirs))
    }
    return entry
  }
}

/// The union of two versions of a field that is a list.
private struct ListMerge {
  let pieces: [MergePiece]
  private let ofOurs: [String]
  private let ofTheirs: [String]

  func texts(of side: MergeSide) -> [String] { side == .ours ? ofOurs : ofTheirs }

  /// - Returns: `nil` if the field is not a list, or the two are written so differently that they cannot be joined.
  init?(
    _ base: (entry: NoteVersion.Entry, version: NoteVersion)?,
    _ ours: (entry: NoteVersion.Entry, version: NoteVersion),
    _ theirs: (entry: NoteVersion.Entry, version: NoteVersion),
    _ content: FieldContent?, _ vocabulary: Vocabulary
  ) {
    guard let own = MergeItems(ours.entry, in: ours.version, content),
      let other = MergeItems(theirs.entry, in: theirs.version, content)
    else { return nil }
    let old = base.flatMap { MergeItems($0.entry, in: $0.version, content) }
    // A single text that both sides made a list is one item.
    guard base == nil || old != nil else { return nil }
    let shape = own.form == .empty ? other : own
    let form = shape.form
    let ending = shape.header.suffix(while: { $0.isLineEnding })
    let lines: [UInt8] = ending.isEmpty ? [.lineFeed] : ending
    let items = [old, own, other].map { list in
      (list?.items ?? []).map { $0.written(in: form, from: list?.form ?? form, ending: lines) }
    }
    guard items.allSatisfy({ $0.allSatisfy { $0 != nil } }) else { return nil }
    let known = items.map { $0.compactMap(\.self) }
    let merge = ItemMerge(
      base: known[0], ours: known[1], theirs: known[2],
      events: content?.isEvents ?? false ? vocabulary : nil, isYAML: form != .lines)
    (ofOurs, ofTheirs) = (
      ListMerge.texts(merge, .ours, form), ListMerge.texts(merge, .theirs, form)
    )
    let header = MergePiece.threeWay(
      base: old?.form == form ? old?.header : nil,
      ours: own.form == form ? own.header : shape.header,
      theirs: other.form == form ? other.header : shape.header)
    if form.isOfLines {
      let hasItems = MergeSide.allCases.allSatisfy { !merge.items(of: $0).isEmpty }
      guard hasItems else { return nil }
      pieces =
        [header]
        + merge.elements.map { element in
          switch element {
          case .item(let item): .merged(item.raw)
          case .conflict(let ours, let theirs):
            .conflict(ours: ours?.raw ?? [], theirs: theirs?.raw ?? [])
          }
        }
      return
    }
    let footer = MergePiece.threeWay(
      base: old?.form == form ? old?.footer : nil,
      ours: own.form == form ? own.footer : shape.footer,
      theirs: other.form == form ? other.footer : shape.footer)
    let isWhole = merge.elements.allSatisfy { if case .item = $0 { true } else { false } }
    guard isWhole, case .merged(let start) = header, case .merged(let end) = footer,
      !merge.elements.isEmpty
    else { return nil }
    let separator = Array(", ".utf8)
    let line = start + merge.items(of: .ours).map(\.raw).joined(separator: separator) + end
    pieces = [.merged(line)]
  }

  /// The texts as they are read from the merged field.
  private static func texts(_ merge: ItemMerge, _ side: MergeSide, _ form: MergeItems.Form)
    -> [String]
  {
    let texts = merge.texts(of: side)
    switch form {
    case .commas: return [texts.joined(separator: ", ")]
    case .lines: return [texts.joined(separator: "\n")]
    // A group is several texts.
    default: return merge.items(of: side).flatMap { $0.isGroup ? $0.text.components : [$0.text] }
    }
  }
}

extension String {
  /// The lines of a group, each a name and a value.
  fileprivate var components: [String] { split(separator: "\n").map(String.init) }
}

extension [UInt8] {
  /// The last bytes that satisfy the condition.
  fileprivate func suffix(while condition: (UInt8) -> Bool) -> [UInt8] {
    Array(self[(lastIndex { !condition($0) }.map { $0 + 1 } ?? 0)...])
  }
}
