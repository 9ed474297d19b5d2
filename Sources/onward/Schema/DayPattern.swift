import Journal

/// The ways to write a day, as regular expressions: those that the reader of dates takes. Whether a month
/// has a thirtieth day, and what `3/2/2026` means, is not for a pattern to say.
enum DayPattern {
  /// A day and nothing else, perhaps with a time, or as a link to a daily note.
  static let whole =
    "^\\s*(\(written)|\\[\\[\(linked)\\]\\]|\\[[^\\]]*\\]\\(.*[0-9].*\\))\\s*$"

  /// What stands between the brackets of such a link.
  static let inBrackets = "^\(linked)$"

  private static let linked =
    "([^\\[\\]#|]*/)?\\s*\(written)(\\.[mM][dD])?\\s*([#|\\\\][^\\[\\]]*)?"

  private static let written = "(\(numeric)|\(named))(\(time))?\(blank)*"

  private static let blank = "[ \\t\\u00a0]"
  private static let year = "(19|20|21)[0-9]{2}"
  private static let month = "(0?[1-9]|1[0-2])"
  private static let day = "(0?[1-9]|[12][0-9]|3[01])"

  /// `2026-03-02`, `2026/03/02`, `02.03.2026`, `3/2/2026`.
  private static let numeric =
    "("
    + ["-", "/"].map { "\(year)\($0)\(month)\($0)\(day)" }.joined(separator: "|") + "|"
    + ["-", "/"].map { "(\(day)\($0)\(month)|\(month)\($0)\(day))\($0)\(year)" }
    .joined(separator: "|")
    + "|\(day)\\.\(month)\\.\(year))"

  /// `2 March 2026`, `2nd Mar. 2026`, `March 2, 2026`.
  private static let named =
    "(\(day)(st|nd|rd|th)?[ \\t\\u00a0.]*\(name)[ \\t\\u00a0.,]*"
    + "|\(name)[ \\t\\u00a0.]*\(day)((st|nd|rd|th)[ \\t\\u00a0,]*|[ \\t\\u00a0,]+))\(year)"

  private static let name =
    "("
    + Day.monthNames.map { month in
      let rest = month == "september" ? ["tember", "t"] : [String(month.dropFirst(3))]
      let short = inBothCases(String(month.prefix(3)))
      return rest == [""] ? short : "\(short)(\(rest.map(inBothCases).joined(separator: "|")))?"
    }.joined(separator: "|") + ")"

  /// `T10:30:00.000Z`, ` 10:30`, ` 14:00–15:00`.
  private static let time =
    "([Tt]|\(blank)*)([01]?[0-9]|2[0-3]):[0-5][0-9]([:.][0-9]+)*([zZ]|[+-][0-9][0-9:]*)?"
    + "(\(blank)*[-–—]\(blank)*[0-9:]*:[0-9:]+)?"

  private static func inBothCases(_ letters: String) -> String {
    letters.map(KeyPattern.inBothCases).joined()
  }
}
