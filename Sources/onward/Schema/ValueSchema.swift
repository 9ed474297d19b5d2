import Journal
import TextKit

/// The JSON Schema for the value of a field. It accepts everything that `onward check` accepts, such as an
/// empty field, a list of one item, or a word in another case. Not every problem that `check` finds can be
/// expressed in a schema.
struct ValueSchema {
  let json: JSON

  init(_ field: FieldName) {
    var all = ValueSchema.rules(for: field)
    all["description"] = .text(field.meaning)
    if !field.example.hasSuffix("…") { all["examples"] = .list([ValueSchema.example(of: field)]) }
    json = .object(all)
  }

  /// The value of the field's example without its key or dash, with the type that it has in YAML.
  private static func example(of field: FieldName) -> JSON {
    let start = field.example.hasPrefix("- ") ? "- " : "\(field.name): "
    let value = String(
      field.example.hasPrefix(start) ? field.example.dropFirst(start.count) : field.example[...])
    if value == "true" { return .flag(true) }
    if let number = Int(value) { return .number(number) }
    if value.hasPrefix("["), value.hasSuffix("]") {
      return .texts(value.dropFirst().dropLast().split(separator: ",").map { String($0).trimmed })
    }
    return .text(value.hasPrefix("\"") ? String(value.dropFirst().dropLast()) : value)
  }

  private static func rules(for field: FieldName) -> [String: JSON] {
    switch field.content {
    case .text(let offered): offered.isEmpty ? [:] : ["anyOf": .list(terms(offered))]
    case .list(let offered), .sentences(let offered):
      offered.isEmpty ? [:] : ["anyOf": .list([list(of: terms(offered))] + terms(offered))]
    case .link, .links: anyOf(type("string"), type("number"), type("array"))
    case .events: anyOf(type("array"), type("string"), type("object"))
    case .pairs(let offered):
      anyOf(
        .object([
          "type": .text("object"),
          "additionalProperties": .object(["anyOf": .list(terms(offered))]),
        ]), type("array"))
    case .day: alone(field, days)
    case .dayOrFlag: alone(field, days + flags)
    case .flag: alone(field, flags)
    case .number(let range):
      alone(
        field,
        [
          .object([
            "type": .text("integer"), "minimum": .number(range.lowerBound),
            "maximum": .number(range.upperBound),
          ]), pattern(digits(range)),
        ])
    case .rhythm:
      alone(
        field,
        [
          pattern(
            "^\\s*0*([1-9][0-9]{0,2}|1000)"
              + KeyPattern(words: Rhythm.daysOfUnit.keys.sorted()).text.dropFirst())
        ])
    case .choice(let words, let synonyms):
      alone(
        field,
        [
          .object(["enum": .texts(words)]),
          pattern(KeyPattern(words: words + synonyms, isInSigns: true).text),
        ])
    }
  }

  /// Alternatives for the words that an editor offers, and for any other value.
  private static func terms(_ offered: [String]) -> [JSON] {
    [.object(["enum": .texts(offered)]), .object([:])]
  }

  private static func list(of items: [JSON]) -> JSON {
    .object(["type": .text("array"), "items": .object(["anyOf": .list(items)])])
  }

  /// One value, an empty value, or a list of such values.
  private static func alone(_ field: FieldName, _ values: [JSON]) -> [String: JSON] {
    [
      "anyOf": .list(
        values + [
          type("null"), pattern("^\\s*$"),
          .object(["type": .text("array"), "items": NoteSchema.reference(to: field)]),
        ])
    ]
  }

  private static func anyOf(_ values: JSON...) -> [String: JSON] {
    ["anyOf": .list(values + [type("null")])]
  }

  /// The pattern of a day. It is long, so each schema contains it once, under a name that no field has.
  static let sharedDefinitions: [String: JSON] = ["aDay": pattern(DayPattern.whole)]

  /// A day as text, or `[[2026-03-14]]`, which is a list in a list in YAML.
  private static var days: [JSON] {
    [
      .object(["$ref": .text("#/definitions/aDay")]),
      list(in: list(holding: pattern(DayPattern.inBrackets))),
    ]
  }

  private static func list(in items: JSON) -> JSON {
    .object(["type": .text("array"), "items": items])
  }

  private static func list(holding item: JSON) -> JSON {
    .object(["type": .text("array"), "contains": item])
  }

  private static var flags: [JSON] {
    [
      type("boolean"), .object(["enum": .list([.number(0), .number(1)])]),
      pattern(KeyPattern(words: Bool.spellings.keys.sorted()).text),
    ]
  }

  /// The pattern of a whole number as text, because some programs write numbers so.
  private static func digits(_ range: ClosedRange<Int>) -> String {
    let few =
      range.count <= 10 ? "0*(" + range.map(String.init).joined(separator: "|") + ")" : "[0-9]+"
    return "^\\s*\\+?\(few)\\s*$"
  }

  private static func type(_ name: String) -> JSON { .object(["type": .text(name)]) }

  private static func pattern(_ text: some StringProtocol) -> JSON {
    .object(["type": .text("string"), "pattern": .text(String(text))])
  }
}

/// Regular expressions for all spellings of a day that the reader of dates accepts. They do not check whether
/// a month has a thirtieth day, or what `3/2/2026` means.
enum DayPattern {
  /// A day with nothing around it, possibly with a time, or as a link to a daily note.
  static let whole =
    "^\\s*(\(written)|\\[\\[\(linked)\\]\\]|\\[[^\\]]*\\]\\(.*[0-9].*\\))\\s*$"

  /// The text between the brackets of such a link.
  static let inBrackets = "^\(linked)$"

  private static let linked =
    "([^\\[\\]#|]*/)?\\s*\(written)(\\.[mM][dD])?\\s*([#|\\\\][^\\[\\]]*)?"

  private static let written = "(\(numeric)|\(named))(\(time))?\(space)*"

  private static let space = "[ \\t\\u00a0]"
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
    "([Tt]|\(space)*)([01]?[0-9]|2[0-3]):[0-5][0-9]([:.][0-9]+)*([zZ]|[+-][0-9][0-9:]*)?"
    + "(\(space)*[-–—]\(space)*[0-9:]*:[0-9:]+)?"

  private static func inBothCases(_ letters: String) -> String {
    letters.map(KeyPattern.inBothCases).joined()
  }
}
