import TextKit

/// The three versions of a file in one form: without a byte order mark, with one kind of line ending, and with an ending of
/// the last line. What only one side changed about these is restored in the result.
struct MergeText {
  let base: [UInt8]
  let ours: [UInt8]
  let theirs: [UInt8]
  /// The ending of the lines.
  let ending: [UInt8]
  private let hasMark: Bool
  private let endsWithLineEnding: Bool

  init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) {
    let mark = UTF8Bytes.byteOrderMark
    let all = [base, ours, theirs]
    hasMark = MergeText.merged(all.map { $0.starts(with: mark) })
    endsWithLineEnding = MergeText.merged(all.map { $0.last.map(\.isLineEnding) ?? true })
    let plain = all.map { $0.starts(with: mark) ? Array($0.dropFirst(3)) : $0 }
    let endings = plain.map(Ending.init)
    var texts = plain
    if endings.contains(.mixed) {
      // Lines that differ only in their endings are left to git.
      ending = [.lineFeed]
    } else {
      // A file without lines takes part in no decision.
      let known = endings.map { $0 == .none ? nil : $0 == .pair }
      let ofOurs = known[1] ?? known[2] ?? known[0] ?? false
      let isPair = MergeText.merged([known[0] ?? ofOurs, ofOurs, known[2] ?? ofOurs])
      ending = isPair ? [.carriageReturn, .lineFeed] : [.lineFeed]
      texts = zip(plain, endings).map { text, own in
        own == .none || (own == .pair) == isPair ? text : MergeText.converted(text, toPairs: isPair)
      }
    }
    let ending = ending
    texts = texts.map { $0.isEmpty || $0.last == .lineFeed ? $0 : $0 + ending }
    (self.base, self.ours, self.theirs) = (texts[0], texts[1], texts[2])
  }

  /// The file with the mark and the end that it is to have.
  func restored(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    if !endsWithLineEnding, bytes.last == .lineFeed { bytes.removeLast(ending.count) }
    return (hasMark ? UTF8Bytes.byteOrderMark : []) + bytes
  }

  private static func merged(_ values: [Bool]) -> Bool {
    values[1] == values[0] ? values[2] : values[1]
  }

  private static func converted(_ text: [UInt8], toPairs: Bool) -> [UInt8] {
    if !toPairs { return text.filter { $0 != .carriageReturn } }
    return text.flatMap { $0 == .lineFeed ? [.carriageReturn, $0] : [$0] }
  }

  private enum Ending {
    case none, lineFeed, pair, mixed

    init(of text: [UInt8]) {
      var (feeds, pairs, returns) = (0, 0, 0)
      for (index, byte) in text.enumerated() {
        if byte == .carriageReturn { returns += 1 }
        guard byte == .lineFeed else { continue }
        if index > 0, text[index - 1] == .carriageReturn { pairs += 1 } else { feeds += 1 }
      }
      self =
        returns > pairs || feeds > 0 && pairs > 0
        ? .mixed : pairs > 0 ? .pair : feeds > 0 ? .lineFeed : .none
    }
  }
}
