import Journal
import TextKit

/// A JSON Schema (draft 7, which YAML language servers read) for the front matter of one kind of note, or
/// for `onward.yml`.
struct NoteSchema: Sendable {
  /// The name of the schema's file, without its ending.
  let name: String
  let json: JSON

  /// One schema for each kind, and one for the settings.
  static let all: [NoteSchema] = Vocabulary.kinds.map { NoteSchema($0) } + [settings]

  private init(_ kind: any NoteKind.Type) {
    name = kind.name
    var all: [String: JSON] = [
      "title": .text("The front matter of \(kind.name) notes"),
      "additionalProperties": .flag(true),
    ]
    if !kind.requiredAnyOf.isEmpty {
      all["anyOf"] = .list(kind.requiredAnyOf.flatMap(NoteSchema.present))
    }
    json = NoteSchema.json(kind.fields + CommonField.all, all)
  }

  private static let settings = NoteSchema(
    name: "onward",
    json: json(
      Settings.fields,
      [
        "title": .text("The settings of a journal, onward.yml"),
        "additionalProperties": .flag(false),
      ]))

  private init(name: String, json: JSON) {
    self.name = name
    self.json = json
  }

  private static func json(_ fields: [FieldName], _ more: [String: JSON]) -> JSON {
    var definitions = fields.contains(where: \.content.isDay) ? ValueSchema.sharedDefinitions : [:]
    var own: [String: JSON] = [:]
    var patterns: [String: JSON] = [:]
    var claimed: Set<String> = []
    for field in fields {
      let reference = NoteSchema.reference(to: field)
      definitions[field.name] = ValueSchema(field).json
      own[field.name] = reference
      // The first field to claim a key keeps it, as when a note is read.
      let keys = ([field.name] + field.aliases).filter {
        claimed.insert(FieldName.folded($0)).inserted
      }
      // Onward's own name is in `properties`. If it were matched here too, each mistake would be reported twice.
      patterns[KeyPattern(keys: keys, butNot: field.name).text] = reference
    }
    let all: [String: JSON] = [
      "$schema": .text("http://json-schema.org/draft-07/schema#"),
      "type": .texts(["object", "null"]), "definitions": .object(definitions),
      "properties": .object(own), "patternProperties": .object(patterns),
    ]
    return .object(all.merging(more) { $1 })
  }

  /// A reference to the definition of a field in the same schema.
  static func reference(to field: FieldName) -> JSON {
    .object(["$ref": .text("#/definitions/\(field.name)")])
  }

  /// Two alternatives, one of which must hold: the field is present under onward's name, or under any key that
  /// means it. The second is written as "not all keys are other keys".
  private static func present(_ field: FieldName) -> [JSON] {
    let isNone = JSON.object([
      "pattern": .text(KeyPattern(keys: [field.name] + field.aliases).text)
    ])
    return [
      .object(["required": .texts([field.name])]),
      .object(["not": .object(["propertyNames": .object(["not": isNone])])]),
    ]
  }
}

/// A regular expression for keys or words, ignoring case and the separators between letters or words. JSON
/// Schema has no flags, so each letter appears in both cases.
struct KeyPattern {
  private let alternatives: [String]
  private let between: String
  private let excluded: String?
  /// The expression for what may come before and after a word.
  private let around: String

  /// A pattern for keys, with spaces, `-` and `_` anywhere, and a `?` at the end.
  ///
  /// - Parameter excluded: a spelling that must not match.
  init(keys: [String], butNot excluded: String? = nil) {
    alternatives = keys.map(FieldName.folded)
    between = "[ _-]*"
    self.excluded = excluded
    around = ""
  }

  /// A pattern for words, with any characters between them that are not letters or digits.
  ///
  /// - Parameter isInSigns: whether such characters are also allowed before and after the words. Otherwise only
  ///   spaces are.
  init(words: [String], isInSigns: Bool = false) {
    alternatives = words.map(normalizedWords)
    between = ""
    excluded = nil
    around = isInSigns ? "[^A-Za-z0-9]*" : "\\s*"
  }

  var text: String {
    let all = alternatives.map { word in
      word.map { $0 == " " ? "[^A-Za-z0-9]+" : KeyPattern.inBothCases($0) }
        .joined(separator: between)
    }
    let end = (between.isEmpty ? around : between + "\\??") + "$"
    let start = "^" + (excluded.map { "(?!\($0)$)" } ?? "") + between + around
    return start + "(" + all.joined(separator: "|") + ")" + end
  }

  /// A letter in both cases; any other character as itself.
  static func inBothCases(_ character: Character) -> String {
    let (lower, upper) = (character.lowercased(), character.uppercased())
    return lower == upper || upper.count > 1 ? escaped(lower) : "[\(lower)\(upper)]"
  }

  private static func escaped(_ text: String) -> String {
    text.contains { "\\^$.|?*+()[]{}/".contains($0) } ? "\\" + text : text
  }
}

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
    case .day, .comingDay: alone(field, days)
    case .dayOrFlag: alone(field, days + flags)
    case .dayOrNever:
      alone(
        field,
        days + [.object(["enum": .texts(["never"])]), pattern("^\\s*[nN][eE][vV][eE][rR]\\s*$")])
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
            "^\\s*([eE][vV][eE][rR][yY] +)?0*([1-9][0-9]{0,2}|1000)"
              + KeyPattern(words: LengthUnit.ofWord.keys.sorted()).text.dropFirst()),
          pattern(KeyPattern(words: Rhythm.daysOfWord.keys.sorted(), isInSigns: true).text),
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
          type("null"), pattern(blank),
          .object(["type": .text("array"), "items": NoteSchema.reference(to: field)]),
        ])
    ]
  }

  /// What people write in a field without a value. The program knows more words; see `BlankText`.
  private static let blank =
    "^[\\s_~./?\"'`()\\[\\]{}–—―−…“”„‘’‚«»？-]*$|^\\s*([nN][uU][lL][lL]|[nN][oO][nN][eE]|[nN]/[aA]|[tT][bB][dD])\\s*$"

  private static func anyOf(_ values: JSON...) -> [String: JSON] {
    ["anyOf": .list(values + [type("null")])]
  }

  /// The pattern of a day. Each schema contains it once, under a name that no field has.
  static let sharedDefinitions: [String: JSON] = ["aDay": pattern(DayPattern.text)]

  /// A day as text, or `[[2026-03-14]]`, which is a list in a list in YAML.
  private static var days: [JSON] {
    [
      .object(["$ref": .text("#/definitions/aDay")]),
      list(in: list(holding: pattern(DayPattern.text))),
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
      pattern(KeyPattern(words: Bool.words).text),
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

/// Regular expressions for texts that may be a day: those with figures for at least two of year, month and day, or
/// with a word and a year.
///
/// The reader of dates accepts many spellings in several languages. A pattern for exactly them would be pages long.
/// `onward check` reports the rest.
enum DayPattern {
  static let text = "\(figures)|\(named)"

  /// `2026-03`, `3/2/26`, `20260302`, and figures of other scripts.
  private static let figures =
    "[0-9][^0-9]+[0-9]|[0-9]{8}|[\\u0660-\\u0669\\u06f0-\\u06f9\\uff10-\\uff19]"

  /// `March 2026`, `三月 2026`, `2026 March`.
  private static let named =
    "[^0-9\\s.,/_-]{2,}[^0-9]*(19|20|21)[0-9]{2}|(19|20|21)[0-9]{2}[^0-9]*[^0-9\\s.,/_-]{2,}"
}
