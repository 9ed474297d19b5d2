/// Finds known names in a text: whole words in scripts that separate them, and the longest name if several
/// begin at one position.
package struct NameSearch {
  package let names: NameDictionary

  package struct Match {
    package let range: Range<Int>
    package let name: Int
    /// Whether the match ends in a possessive `s`, as in "Danas Frage".
    package let isPossessive: Bool

    /// The part of the match that is outside addresses, without spaces at its ends; `nil` if none is.
    package func outside(_ addresses: [Range<Int>], in text: [Character]) -> Match? {
      guard let address = addresses.first(where: range.overlaps) else { return self }
      let isBefore = range.lowerBound < address.lowerBound
      let rest =
        isBefore
        ? range.lowerBound..<address.lowerBound
        : min(address.upperBound, range.upperBound)..<range.upperBound
      guard let first = text[rest].firstIndex(where: \.isWordCharacter),
        let last = text[rest].lastIndex(where: \.isWordCharacter)
      else { return nil }
      return Match(range: first..<last + 1, name: name, isPossessive: isPossessive && !isBefore)
    }
  }

  package func matches(in text: [Character]) -> [Match] {
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
    guard isStart(place, characters) else { return nil }
    for known in names.forms(at: place, in: characters) {
      let form = known.form
      guard var end = form.end(in: characters, from: place) else { continue }
      let isLowercase = text[folded.origins[place]].isLowercase
      var isPossessive = false
      if !isEnd(end, characters) {
        guard !isLowercase, form.characters.count > 2, characters[end] == "s",
          isEnd(end + 1, characters)
        else { continue }
        isPossessive = true
        end += 1
      }
      let range = folded.origins[place]..<folded.origins[end - 1] + 1
      guard isName(form, place..<end, characters, typed: text[range]) else { continue }
      return (Match(range: range, name: known.name, isPossessive: isPossessive), end)
    }
    return nil
  }

  private func isName(
    _ form: NamePattern, _ range: Range<Int>, _ characters: [Character],
    typed: ArraySlice<Character>
  ) -> Bool {
    switch form.matchRule {
    case .anyhow: !isMonth(range, characters)
    case .capitalized: typed.first?.isLowercase == false && !isMonth(range, characters)
    case .exactly(let letters): Array(typed) == letters
    case .alone:
      NameTitles.stand(beside: range, in: characters)
        || !characters.isContinued(around: range)
    case .atStart:
      range.lowerBound == 0 || !characters[range.lowerBound - 1].isHangul
    case .titled: NameTitles.stand(beside: range, in: characters)
    }
  }

  private func isStart(_ place: Int, _ text: [Character]) -> Bool {
    place == 0 || !text[place].isWordCharacter || !text[place - 1].isWordCharacter
      || text[place].takesPrefixes || text[place - 1].isUnspaced
  }

  private func isEnd(_ end: Int, _ text: [Character]) -> Bool {
    end >= text.count || !text[end - 1].isWordCharacter || !text[end].isWordCharacter
      || text[end - 1].isUnspaced || text[end].isUnspaced
  }

  /// Whether it is a month in a date: `12 May` is a day, even if someone is called May.
  private func isMonth(_ range: Range<Int>, _ text: [Character]) -> Bool {
    guard StopWords.months.contains(String(text[range])) else { return false }
    let before = text[..<range.lowerBound].suffix(2)
    let after = text[range.upperBound...].prefix(2)
    return (before.count == 2 && before.first?.isNumber == true && before.last == " ")
      || (after.count == 2 && after.first == " " && after.last?.isNumber == true)
  }
}

extension NamePattern {
  /// The end of the pattern in a text if it begins at `start`, or `nil` if it does not. Between characters of
  /// a script without spaces, a space or a line break is ignored: `山田太郎` and `山田 太郎` are the same.
  fileprivate func end(in text: [Character], from start: Int) -> Int? {
    // Korean uses spaces, so the ends of two short words may together look like a name.
    let mayBreak =
      !characters[0].isHangul
      || (characters.count > 2 && (start == 0 || !text[start - 1].isHangul))
    var place = start
    for index in characters.indices {
      let character = characters[index]
      let isInside = mayBreak && index > 0 && characters[index - 1].isUnspaced
      if isInside, character.isUnspaced, place < text.count, text[place] == " " { place += 1 }
      if place < text.count, text[place] == character {
        place += 1
      } else if !(isInside && character == " " && index + 1 < characters.count
        && characters[index + 1].isUnspaced)
      {
        return nil
      }
    }
    return place
  }
}

extension [Character] {
  /// Whether a character of the same script comes directly before the range, or after it and is not a
  /// particle.
  package func isContinued(around range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? self[range.lowerBound - 1] : nil
    let next = range.upperBound < count ? self[range.upperBound] : nil
    let after = next.flatMap { "はがをにとのもへでや".contains($0) ? nil : $0 }
    return before?.sharesWriting(with: self[range.lowerBound]) ?? false
      || after?.sharesWriting(with: self[range.upperBound - 1]) ?? false
  }
}
