import Journal

/// What a field may hold, as JSON Schema says it. It flags nothing that `onward check` accepts: a blank
/// field, a list of one, a word in another case. Not all that `check` names can be said in a schema.
struct ValueSchema {
  let json: JSON

  init(_ field: FieldName) {
    var all = ValueSchema.rules(for: field)
    all["description"] = .text(field.meaning)
    if !field.example.hasSuffix("…") { all["examples"] = .list([ValueSchema.example(of: field)]) }
    json = .object(all)
  }

  /// The value of the example, without its key or its dash, as what it is to YAML.
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
    switch field.holds {
    case .text(let offered): offered.isEmpty ? [:] : ["anyOf": .list(words(offered))]
    case .list(let offered), .sentences(let offered):
      offered.isEmpty ? [:] : ["anyOf": .list([list(of: words(offered))] + words(offered))]
    case .link, .links: anyOf(type("string"), type("number"), type("array"))
    case .events: anyOf(type("array"), type("string"), type("object"))
    case .pairs(let offered):
      anyOf(
        .object([
          "type": .text("object"),
          "additionalProperties": .object(["anyOf": .list(words(offered))]),
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

  /// The words that an editor offers, and any other.
  private static func words(_ offered: [String]) -> [JSON] {
    [.object(["enum": .texts(offered)]), .object([:])]
  }

  private static func list(of items: [JSON]) -> JSON {
    .object(["type": .text("array"), "items": .object(["anyOf": .list(items)])])
  }

  /// One value, or nothing yet, or a list of such.
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

  /// What a day looks like is long, and so stands once in each schema, under a name that no field has.
  static let sharedDefinitions: [String: JSON] = ["aDay": pattern(DayPattern.whole)]

  /// A day as text; or `[[2026-03-14]]`, which is a list in a list to YAML.
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
      pattern(KeyPattern(words: Bool.words.keys.sorted()).text),
    ]
  }

  /// A whole number as text, which is how some programs write it.
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
