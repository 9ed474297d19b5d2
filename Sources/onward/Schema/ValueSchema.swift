import Journal

/// What a field may hold, as JSON Schema says it. It flags what `onward check` would flag, and never what
/// that accepts: a blank field, a list of one, a word in another case.
struct ValueSchema {
  let json: JSON

  init(_ field: FieldName) {
    var all = ValueSchema.rules(for: field.holds)
    all["description"] = .text(field.meaning)
    if !field.example.hasSuffix("…") { all["examples"] = .texts([ValueSchema.shown(field)]) }
    json = .object(all)
  }

  /// The value of the example, without its key or its dash.
  private static func shown(_ field: FieldName) -> String {
    let start = field.example.hasPrefix("- ") ? "- " : "\(field.name): "
    let value =
      field.example.hasPrefix(start) ? field.example.dropFirst(start.count) : field.example[...]
    return value.hasPrefix("\"") ? String(value.dropFirst().dropLast()) : String(value)
  }

  private static func rules(for content: FieldContent) -> [String: JSON] {
    switch content {
    case .text(let offered): ["anyOf": .list(words(offered) + [.object([:])])]
    case .list(let offered), .sentences(let offered):
      ["anyOf": .list(words(offered) + [list(of: words(offered)), .object([:])])]
    case .link, .links: anyOf(type("string"), type("array"))
    case .events: anyOf(type("array"), type("string"), type("object"))
    case .pairs(let offered):
      anyOf(
        .object([
          "type": .text("object"),
          "additionalProperties": .object(["anyOf": .list(words(offered) + [.object([:])])]),
        ]))
    case .day: alone(or: [pattern("[0-9]")])
    case .dayOrFlag: alone(or: [pattern("[0-9]"), type("boolean"), flagWords])
    case .flag:
      alone(or: [type("boolean"), .object(["enum": .list([.number(0), .number(1)])]), flagWords])
    case .number(let range):
      alone(or: [
        .object([
          "type": .text("integer"), "minimum": .number(range.lowerBound),
          "maximum": .number(range.upperBound),
        ]), pattern(digits(range)),
      ])
    case .rhythm:
      alone(or: [
        pattern("^\\s*[0-9]+" + KeyPattern(words: Rhythm.daysOfUnit.keys.sorted()).text.dropFirst())
      ])
    case .choice(let words, let synonyms):
      alone(or: [
        .object(["enum": .texts(words)]), pattern(KeyPattern(words: words + synonyms).text),
      ])
    }
  }

  /// The words that an editor offers.
  private static func words(_ offered: [String]) -> [JSON] {
    offered.isEmpty ? [] : [.object(["enum": .texts(offered)])]
  }

  private static func list(of items: [JSON]) -> JSON {
    .object(["type": .text("array"), "items": .object(["anyOf": .list(items + [.object([:])])])])
  }

  /// One value, or a list of such, or nothing yet.
  private static func alone(or values: [JSON]) -> [String: JSON] {
    let blank = pattern("^\\s*$")
    let one = values + [type("null"), blank]
    return [
      "anyOf": .list(
        one + [.object(["type": .text("array"), "items": .object(["anyOf": .list(one)])])])
    ]
  }

  private static func anyOf(_ values: JSON...) -> [String: JSON] {
    ["anyOf": .list(values + [type("null")])]
  }

  private static let flagWords = pattern(KeyPattern(words: Bool.words.keys.sorted()).text)

  /// A whole number as text, which is how some programs write it.
  private static func digits(_ range: ClosedRange<Int>) -> String {
    let few =
      range.count <= 10 ? "(" + range.map(String.init).joined(separator: "|") + ")" : "[0-9]+"
    return "^\\s*\(few)\\s*$"
  }

  private static func type(_ name: String) -> JSON { .object(["type": .text(name)]) }

  private static func pattern(_ text: some StringProtocol) -> JSON {
    .object(["type": .text("string"), "pattern": .text(String(text))])
  }
}
