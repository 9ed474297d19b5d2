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
  /// - Parameter isInSigns: whether such characters may also come around them, as around a choice. Otherwise
  ///   only spaces may.
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
