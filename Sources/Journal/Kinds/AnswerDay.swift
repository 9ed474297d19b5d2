import TextKit

/// The day by which they said they would answer, in what they said.
///
/// A remark names other days as well: that of the next round, of a meeting of theirs, of what the user is to send.
/// So a day counts only beside a word for the answer, or if there is nothing else: `by Friday the 21st`. Each part of
/// the sentence is read for itself.
enum AnswerDay {
  /// - Parameters:
  ///   - start: The day of the conversation. A day before it is not meant.
  /// - Returns: `nil` if they named no day, only a weekday, or a day for something else.
  static func day(in remark: String, from start: Day, order: DateOrder?) -> Day? {
    let clauses = remark.clauses
    // They are read from the end, since what was said last about the answer counts.
    for clause in clauses.reversed() where !clause.isAboutUser {
      guard let found = mention(in: clause, from: start, order: order) else { continue }
      let others =
        plainWords(clause[..<found.range.lowerBound])
        + plainWords(clause[found.range.upperBound...])
      if others.contains(where: isOfAnswer) || others.allSatisfy(isBesideDay) { return found.day }
    }
    return nil
  }

  /// The first day that the words name, on the day of the conversation or after it.
  private static func mention(
    in text: String, from start: Day, order: DateOrder?
  ) -> (day: Day, range: Range<String.Index>)? {
    for index in text.indices where text.isStartOfWord(index) {
      if DateForms.mayContain(text[index...]),
        let date = DateMention(in: text, at: index, after: nil, order: order)
      {
        let day = date.day ?? date.ofYear.compactMap { $0.first(from: start) }.min()
        if let day { return day.latest >= start ? (day.latest, index..<date.endOfDay) : nil }
      }
      if let found = numberedDay(in: text, at: index, from: start) { return found }
    }
    return nil
  }

  /// `the 21st`: the next day with this number.
  private static func numberedDay(
    in text: String, at index: String.Index, from start: Day
  ) -> (day: Day, range: Range<String.Index>)? {
    let figures = text[index...].prefix { $0.isASCII && $0.isNumber }
    let ending = text[figures.endIndex...].prefix { $0.isLetter }
    guard let number = Int(figures), (1...31).contains(number),
      ["st", "nd", "rd", "th"].contains(ending.lowercased())
    else { return nil }
    // Not every month has a 31st.
    let months = (0...2).compactMap { offset -> Day? in
      let month = start.month - 1 + offset
      return Day(year: start.year + month / 12, month: month % 12 + 1, day: number)
    }
    guard let day = months.first(where: { $0 >= start }) else { return nil }
    // Friday the 21st is only a Friday.
    let before = text[..<index].lowercased().split { !$0.isLetter }.suffix(2)
    let named = Day.weekdayNames.firstIndex { name in
      before.contains { $0 == name.lowercased() }
    }
    if let named, named + 1 != day.weekday { return nil }
    return (day, index..<ending.endIndex)
  }

  private static func isOfAnswer(_ word: String) -> Bool {
    answerWords.contains(word) || answerStems.contains { word.hasPrefix($0) }
  }

  private static func isBesideDay(_ word: String) -> Bool {
    wordsBesideDay.contains(word)
      || Day.weekdayNames.contains { $0.lowercased() == word }
      || CalendarWords.weekdays[word] != nil
  }

  /// How words for an answer begin. They are English, as the keys of these lines are.
  private static let answerStems = [
    "answer", "decid", "decision", "repl", "respon", "feedback", "result", "outcome", "verdict",
  ]
  private static let answerWords: Set<String> = [
    "hear", "word", "know", "news", "offer", "call", "calls", "mail", "email", "write", "writes",
    "back", "touch", "tell",
  ]
  private static let wordsBesideDay: Set<String> = [
    "by", "until", "till", "before", "on", "at", "the", "of", "no", "not", "later", "than",
    "latest",
    "end", "around", "about", "probably", "likely", "maybe", "or", "so", "earlier", "this", "next",
  ]
}

extension String {
  /// Its parts between commas, semicolons, full stops and `and`.
  fileprivate var clauses: [String] {
    // A date keeps its own comma and full stops: these are followed by a figure, or are not followed by a space.
    var parts: [String] = []
    var part = ""
    let characters = Array(self)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      let afterNext = index + 2 < characters.count ? characters[index + 2] : " "
      let isEnd =
        ",;.:–—".contains(character) && next.isWhitespace && !afterNext.isNumber
        && !(character == "." && part.last?.isNumber ?? false)
      if isEnd {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    return (parts + [part]).flatMap { part in
      [" and ", " but ", " then "].reduce([part]) { parts, joint in
        parts.flatMap { $0.split(separator: joint).map(String.init) }
      }
    }
  }

  /// Whether the user does what is said: `I should reply by 10 August`, but not `I hear by 10 August`.
  fileprivate var isAboutUser: Bool {
    let words = plainWords(self)
    return words.first == "i" && !words.contains { ["hear", "get", "know"].contains($0) }
  }

  fileprivate func isStartOfWord(_ index: Index) -> Bool {
    guard self[index].isLetter || self[index].isNumber else { return false }
    if index == startIndex { return true }
    let before = self[self.index(before: index)]
    return !before.isLetter && !before.isNumber
  }
}
