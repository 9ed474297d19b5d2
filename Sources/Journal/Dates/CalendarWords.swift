import TextKit

extension Day {
  /// The months' names in English, which the pages and the terminal use: `January`.
  package static let monthNames = Language.english.months.compactMap(\.first)
  /// The names of the weekdays in English, from Monday on.
  package static let weekdayNames = Language.english.weekdays.compactMap(\.first)

  package var monthName: String { Day.monthNames[month - 1] }
  package var weekdayName: String { Day.weekdayNames[weekday - 1] }
}

/// The names of months and weekdays in every language that is understood, by their folded spelling.
enum CalendarWords {
  /// The months from 1 to 12. No name means two months; a test checks it.
  static let months: [String: Int] = Language.all.reduce(into: [:]) { names, language in
    for (index, month) in language.months.enumerated() {
      for name in month { names[foldingDiacritics(name)] = index + 1 }
    }
  }

  /// The weekdays that a name can mean, from 1 for Monday to 7 for Sunday.
  static let weekdays: [String: Set<Int>] = Language.all.reduce(into: [:]) { names, language in
    for (index, weekday) in language.weekdays.enumerated() {
      for name in weekday { names[foldingDiacritics(name), default: []].insert(index + 1) }
    }
  }

  /// The names of weekdays that number a round as well: `segunda` is Monday in Portuguese, and second in four languages.
  static let ordinals = Lexicon.phrases(\.conversations.ordinals).intersection(weekdays.keys)

  /// Words in front of a day that is known approximately.
  static let about = folded(\.dates.about)

  /// Words for a part of a month, and the day in its middle.
  static let parts: [String: Int] = Language.all.reduce(into: [:]) { parts, language in
    for (day, words) in language.dates.partsOfMonth {
      for word in words { parts[foldingDiacritics(word)] = day }
    }
  }

  /// Words around a day that do not change it: `the 2nd of March`, `den 2. März`, `2 de março de 2026`.
  static let fillers = folded(\.dates.around)

  /// Words between two days of a month: `18 to 20 March`, `18 and 20 March`.
  static let ranges = folded { $0.dates.ranges + $0.dates.joints }
  static let rangesOfDates = folded(\.dates.ranges)
  /// Words before the first day of a range: `from 2 March to 5 March`.
  static let startsOfRanges = folded(\.dates.starts)
  /// Words before a length of time: `for two weeks`.
  static let beforeLengths = folded(\.dates.beforeLengths)

  /// The letters that make a number an ordinal.
  static let ordinalEndings = folded(\.dates.ordinalEndings)

  /// Words before a time. `kl` is Danish, Norwegian and Swedish.
  static let beforeTime = folded(\.dates.beforeTime).union(["kl"])
  static let noon = folded(\.dates.noon)
  /// Words for a half of the day after an hour, and the hours before that half.
  static let halvesOfDay: [String: Int] = Language.all.reduce(into: [:]) { halves, language in
    for (hours, words) in language.dates.halvesOfDay {
      for word in words { halves[word.lowercased()] = hours }
    }
  }
  /// Words after a number that is not a year.
  static let counted = folded { $0.dates.counted + $0.dates.ordinalEndings }
    .union(halvesOfDay.keys).union(["h"])
  /// Words that are the short name of a month as well, in another language.
  static let likeMonths = folded(\.dates.likeMonths)
  /// Words after the hour of a time.
  static let hours = folded(\.dates.hours)

  private static func folded(_ list: (Language) -> [String]) -> Set<String> {
    Set(Language.all.flatMap(list).map { foldingDiacritics($0) })
  }

  /// Whether a text may begin with a date in words. Two letters rule out nearly every other
  /// text. Without these tables, a build takes two fifths more instructions.
  static func mayBeginDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    mayBegin(bytes, dateBeginnings)
  }

  /// Whether a text may begin with the name of a weekday.
  static func mayBeginWeekday(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    mayBegin(bytes, weekdayBeginnings)
  }

  /// Whether a text after a day may still belong to it: a weekday, or `at` before a time.
  static func mayFollowDay(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    mayBegin(bytes, followingDay)
  }

  private static func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ pairs: LetterPairs) -> Bool {
    guard bytes.count > 1 else { return false }
    return !bytes[0].isASCII || !bytes[1].isASCII || pairs.contains(bytes[0], bytes[1])
  }

  /// Every word that a date in words can begin with. `segunda-feira` begins with `segunda`.
  static let firstWords = Set(
    [Set(months.keys), Set(weekdays.keys), about, Set(parts.keys), fillers].joined()
      .map { String($0.prefix(while: \.isLetter)) })
  private static let dateBeginnings = LetterPairs(startsOf: firstWords)
  private static let weekdayBeginnings = LetterPairs(startsOf: weekdays.keys)
  private static let followingDay = LetterPairs(
    startsOf: weekdays.keys + Array(beforeTime) + Array(noon))
}

/// Names of people that are also short names of weekdays or months: `Sam`, `Dom`, `Mo`, `Mar`.
enum AmbiguousName {
  /// Whether a word is such a name, because it follows a word like `with`.
  static func isName(_ word: String, after previous: String) -> Bool {
    word.utf8.count <= 4 && before.contains(previous)
      && (CalendarWords.weekdays[word] != nil || CalendarWords.months[word] != nil)
  }

  /// Whether a text begins with such a name, followed by a date: `Sam 2026-10-05` in `interview with Sam 2026-10-05`. In
  /// `with Mar 5`, `Mar` is a part of the date.
  static func begins(_ text: Substring, after previous: String?, order: DateOrder?) -> Bool {
    guard let previous, text.first?.isLetter ?? false else { return false }
    let name = text.prefix(while: \.isLetter)
    guard isName(foldingDiacritics(name), after: foldingDiacritics(previous)) else {
      return false
    }
    let rest = text[name.endIndex...].drop { $0.isBlank || ",.".contains($0) }
    return DateForms(startOf: rest, order: order) != nil
  }

  static let before = Lexicon.phrases(\.smallWords.withPerson)
  static let startsOfBefore = PhraseStarts(before)
}
