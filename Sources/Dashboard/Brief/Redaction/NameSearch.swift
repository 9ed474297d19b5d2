/// Finds known names in a text: whole words, the longest where several begin at one place.
struct NameSearch {
  let names: KnownNames

  struct Match {
    let range: Range<Int>
    let name: Int
    /// Another `s` at its end makes it the one of whom something is: "Danas Frage".
    let isPossessive: Bool
  }

  func matches(in text: [Character]) -> [Match] {
    let folded = FoldedText(text)
    var found: [Match] = []
    var place = 0
    while place < folded.characters.count {
      if let (match, end) = match(at: place, in: folded, of: text) {
        found.append(match)
        place = end
      } else {
        place += 1
      }
    }
    return found
  }

  private func match(
    at place: Int, in folded: FoldedText, of text: [Character]
  ) -> (match: Match, end: Int)? {
    let characters = folded.characters
    guard let candidates = names.forms[characters[place]] else { return nil }
    for (form, name) in candidates where characters[place...].starts(with: form.characters) {
      var end = place + form.characters.count
      let origin = folded.origins[place]
      let isLowercase = text[origin].isLowercase
      guard isStart(place, characters), !(form.isPart && isLowercase) else { continue }
      var isPossessive = false
      if !isEnd(end, characters) {
        guard !isLowercase, form.characters.count > 2, characters[end] == "s",
          isEnd(end + 1, characters)
        else { continue }
        isPossessive = true
        end += 1
      }
      let range = origin..<folded.origins[end - 1] + 1
      if let exactly = form.exactly, Array(text[range]) != exactly { continue }
      if isMonth(place..<end, characters) { continue }
      return (Match(range: range, name: name, isPossessive: isPossessive), end)
    }
    return nil
  }

  private func isStart(_ place: Int, _ text: [Character]) -> Bool {
    place == 0 || !text[place].isWordCharacter || !text[place - 1].isWordCharacter
      || text[place].takesPrefixes
  }

  private func isEnd(_ end: Int, _ text: [Character]) -> Bool {
    end >= text.count || !text[end - 1].isWordCharacter || !text[end].isWordCharacter
      || text[end - 1].takesSuffixes
  }

  /// `12 May` is a day, whoever is called May.
  private func isMonth(_ range: Range<Int>, _ text: [Character]) -> Bool {
    guard NameWords.months.contains(String(text[range])) else { return false }
    let before = text[..<range.lowerBound].suffix(2)
    let after = text[range.upperBound...].prefix(2)
    return (before.count == 2 && before.first?.isNumber == true && before.last == " ")
      || (after.count == 2 && after.first == " " && after.last?.isNumber == true)
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber }

  private var code: UInt32 { unicodeScalars.first?.value ?? 0 }

  /// Hebrew and Arabic write `in` and `the` as one word with a name; others write no blanks.
  fileprivate var takesPrefixes: Bool { (0x0590..<0x0900).contains(code) || takesSuffixes }

  /// Thai, Chinese, Japanese and Korean names end where the next word begins, or in a particle.
  fileprivate var takesSuffixes: Bool {
    (0x0E00..<0x1000).contains(code) || (0x3040..<0xD7B0).contains(code)
      || (0x20000..<0x40000).contains(code)
  }
}
