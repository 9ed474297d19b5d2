/// The first two letters of several words. Two letters rule out nearly every text that begins with none of the words.
package struct LetterPairs: Sendable {
  /// For each pair of the last five bits of two letters, which are the same for both cases.
  private var isStart = [Bool](repeating: false, count: 32 * 32)

  /// Words that do not begin with two ASCII letters are left out.
  package init(startsOf words: some Sequence<String>) {
    for word in words {
      let letters = Array(word.utf8.prefix(2))
      guard letters.count == 2, letters.allSatisfy({ $0 < 0x80 }) else { continue }
      isStart[LetterPairs.number(letters[0], letters[1])] = true
    }
  }

  /// Whether one of the words may begin with these two bytes. True by mistake at times, and false never.
  package func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    isStart[LetterPairs.number(first, second)]
  }

  private static func number(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 0x1F) << 5 | Int(second & 0x1F)
  }
}
