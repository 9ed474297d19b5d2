/// Telephone numbers, told from dates and sums by how they begin and how many digits they have.
enum PhoneNumbers {
  static func ranges(in text: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < text.count {
      let isStart = text[place].isDigit || text[place] == "+" || text[place] == "("
      guard isStart, place == 0 || !(text[place - 1].isLetter || text[place - 1].isNumber) else {
        place += 1
        continue
      }
      let end = end(of: text, from: place)
      if isPhone(text[place..<end]), end == text.count || !text[end].isLetter {
        found.append(place..<end)
        place = end
      } else {
        // A shorter number within this one is none either.
        place = max(end, place + 1)
      }
    }
    return found
  }

  /// Behind its last digit.
  private static func end(of text: [Character], from start: Int) -> Int {
    var end = start
    var signs = 0
    for index in start..<text.count {
      let character = text[index]
      if character.isDigit {
        end = index + 1
        signs = 0
      } else if "()+".contains(character) {
        continue
      } else if " \u{A0}-./‑".contains(character), signs == 0 {
        signs = 1
      } else {
        break
      }
    }
    return end
  }

  private static func isPhone(_ text: ArraySlice<Character>) -> Bool {
    let groups = text.split { !$0.isDigit }.map { String($0) }
    let digits = groups.reduce(0) { $0 + $1.count }
    if isDate(groups) { return false }
    switch text.first {
    case "+", "(": return digits >= 7
    case "0": return digits >= (groups.count > 1 ? 6 : 8)
    default: return digits >= 9 && text.contains { "-./)‑".contains($0) }
    }
  }

  /// `2026-08-07` or `07.08.2026`, with whatever number follows it.
  private static func isDate(_ groups: [String]) -> Bool {
    let isYear = { (text: String) in
      text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
    }
    guard groups.count >= 3 else { return false }
    return (isYear(groups[0]) && groups[1].count <= 2 && groups[2].count <= 2)
      || (groups[0].count <= 2 && groups[1].count <= 2 && isYear(groups[2]))
  }
}
