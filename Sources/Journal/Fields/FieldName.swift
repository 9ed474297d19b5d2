import Diagnostics
import Markdown
import TextKit

/// A field of a note: onward's name for it, the other keys that mean it, and what it contains.
///
/// A class, so that two fields are compared by identity and not by their names. A note's fields are
/// searched about thirty times.
package final class FieldName: Sendable {
  /// Onward's name for the field.
  package let name: String
  /// The other keys that mean it. If a note has several of them, the earlier in this list takes precedence.
  package let aliases: [String]
  /// The keys that mean something else as well, so that they alone do not show what a note is. Except for the name, which
  /// may be one of them, they are the last aliases.
  private let looseAliases: [String]
  /// The folded keys that mean only this field.
  let clearKeys: Set<String>
  package let content: FieldContent
  /// The purpose of the field, in one sentence. Editors show it.
  package let meaning: String
  /// An example line.
  package let example: String

  package convenience init(
    _ name: String, _ aliases: String..., loose: [String] = [], content: FieldContent = .text(),
    meaning: String, example: String = ""
  ) {
    self.init(
      name, aliases: aliases, loose: loose, content: content, meaning: meaning, example: example)
  }

  package init(
    _ name: String, aliases: [String], loose: [String] = [], content: FieldContent = .text(),
    meaning: String, example: String = ""
  ) {
    self.name = name
    self.aliases = (aliases + loose).filter { $0 != name }
    looseAliases = loose.map(FieldName.folded)
    clearKeys = Set(([name] + aliases).map(FieldName.folded)).subtracting(looseAliases)
    self.content = content
    self.meaning = meaning
    self.example = example.isEmpty ? "\(name): …" : example
  }

  /// Identifies the field without a reference to it, because fields live as long as the program.
  var id: ObjectIdentifier { ObjectIdentifier(self) }

  /// Whether the word is the field's name or one of its aliases, in any spelling that `folded` accepts.
  package func isCalled(_ word: String) -> Bool {
    let folded = FieldName.folded(word)
    return ([name] + aliases).contains { FieldName.folded($0) == folded }
  }

  /// All keys that mean it, as they are compared.
  package var foldedKeys: Set<String> { Set(([name] + aliases).map { FieldName.folded($0) }) }

  /// Whether a key is one of those that mean something else as well.
  func isLoose(_ key: String) -> Bool { looseAliases.contains(FieldName.folded(key)) }

  /// A key in lower case, without spaces, `-`, `_`, emoji, or a `?` at its end.
  ///
  /// ASCII is folded byte by byte: by characters, a build takes 4% more instructions.
  package static func folded(_ key: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(key.utf8.count)
    for byte in key.utf8 {
      switch byte {
      case .space, .dash, .underscore, .tab: continue
      case _ where byte.isASCIIUppercase: bytes.append(byte.lowercasedLetter)
      case 0x80...: return slowlyFolded(key)
      default: bytes.append(byte)
      }
    }
    if bytes.last == .questionMark { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func slowlyFolded(_ key: String) -> String {
    let letters = key.lowercased().filter { $0.isLetter || $0.isNumber }
    // A key of symbols alone names no field, but has to differ from others.
    return letters.isEmpty ? key : letters
  }
}

/// A field of a note together with the `FieldName` that its key means.
struct NamedField: Sendable {
  /// `nil` if the key means none of the kind's fields.
  let name: ObjectIdentifier?
  /// The key's precedence among the keys of its field; 0 is the highest.
  let rank: Int
  let field: Field
}

extension [NamedField] {
  /// The fields with this field name.
  func called(_ name: FieldName) -> [Field] {
    compactMap { $0.name == name.id ? $0.field : nil }
  }
}

/// Maps keys to fields, for the notes of one kind. A class because every note is read with one.
final class FieldTable: Sendable {
  /// Maps a key to its field and to the key's precedence among the field's keys.
  private let entries: [String: (name: ObjectIdentifier, rank: Int)]
  /// The built-in meanings of the user's own keys whose meaning in the settings is only used if no other key of the
  /// field has a value.
  private let builtInOfOwn: [String: (name: ObjectIdentifier, rank: Int)]
  /// Maps a folded key to the spelling that is suggested for a mistyped one.
  private let suggestions: [String: String]
  /// The keys of `suggestions` in a fixed order, without short ones: those are similar to too many other
  /// words.
  private let comparable: [String]

  /// - Parameter own: the `aliases` of the settings, from the user's key to onward's field. They override
  ///   the built-in tables.
  init(_ fields: [FieldName], own: [(key: String, field: String)]) {
    var entries: [String: (name: ObjectIdentifier, rank: Int)] = [:]
    var suggestions: [String: String] = [:]
    for field in fields {
      for (rank, key) in ([field.name] + field.aliases).enumerated() {
        let folded = FieldName.folded(key)
        // The first field to claim a key keeps it.
        if entries[folded] == nil { entries[folded] = (field.id, rank) }
        // The name is added unfolded too, as most notes use it. Folding it each time takes 4% more instructions in
        // a build.
        if entries[key] == nil { entries[key] = entries[folded] }
        suggestions[folded] = rank == 0 ? field.name : key
      }
    }
    var builtInOfOwn: [String: (name: ObjectIdentifier, rank: Int)] = [:]
    for (number, (key, name)) in own.enumerated() {
      guard let field = fields.first(where: { $0.name == name }) else { continue }
      let folded = FieldName.folded(key)
      if let builtIn = entries[folded], builtIn.name == field.id { continue }
      if !field.content.isJoined { builtInOfOwn[folded] = entries[folded] }
      entries[folded] = (field.id, FieldTable.ownRank + number)
      entries[key] = (field.id, FieldTable.ownRank + number)
    }
    self.entries = entries
    self.builtInOfOwn = builtInOfOwn
    self.suggestions = suggestions
    comparable = suggestions.keys.filter { $0.count >= 5 }.sorted()
  }

  subscript(key: String) -> (name: ObjectIdentifier, rank: Int)? {
    entries[key] ?? entries[FieldName.folded(key)]
  }

  /// The first rank of the user's own keys: they fill in a field only if no other key of it has a value.
  private static let ownRank = 1000

  /// A note's fields, each with the field name that its key means.
  func named(_ fields: [Field]) -> [NamedField] {
    let named = fields.map { field in
      let meaning = self[field.key.text]
      return NamedField(name: meaning?.name, rank: meaning?.rank ?? 0, field: field)
    }
    return builtInOfOwn.isEmpty ? named : withoutNeedlessOwn(named)
  }

  /// The fields, with the built-in meaning of each own key whose field has a value already.
  private func withoutNeedlessOwn(_ named: [NamedField]) -> [NamedField] {
    named.map { field in
      guard field.rank >= FieldTable.ownRank,
        let builtIn = builtInOfOwn[FieldName.folded(field.field.key.text)],
        named.contains(where: {
          $0.name == field.name && $0.rank < FieldTable.ownRank && !$0.field.value.isBlank
        })
      else { return field }
      return NamedField(name: builtIn.name, rank: builtIn.rank, field: field.field)
    }
  }

  /// The known key that the user probably meant by an unknown one.
  func suggestion(for key: String) -> String? {
    let folded = FieldName.folded(key)
    guard folded.count >= 5, !FieldTable.otherWords.contains(folded) else { return nil }
    let near = nearest(to: folded, among: comparable, within: folded.count >= 9 ? 2 : 1)
    return near.flatMap { suggestions[$0] }
  }

  /// Keys that differ from known ones by a letter or two, and are words with a meaning of their own.
  private static let otherWords = Set(
    Language.all.flatMap(\.wordsLikeFields).map(FieldName.folded))
}

/// What a field contains. Known before any note is read, for editors and for the commands that write a
/// field.
package enum FieldContent: Sendable {
  /// Free text. `offered` are common values; any other is valid too.
  case text(offered: [String] = [])
  /// Several texts, as a list or separated by commas.
  case list(offered: [String] = [])
  /// Several sentences, one per list item.
  case sentences(offered: [String] = [])
  case link
  case links
  case day
  /// A day that is usually ahead, like a deadline.
  case comingDay
  /// A day, or a flag if only the fact is known.
  case dayOrFlag
  /// A day that is usually ahead, or the word `never`.
  case dayOrNever
  case flag
  case number(ClosedRange<Int>)
  case rhythm
  /// One of a few words. `synonyms` are accepted too.
  case choice([String], synonyms: [String])
  /// Dated events, one per list item.
  case events
  /// Lines below the key, each with a name that the user chooses and a value. `offered` are values.
  case pairs(offered: [String])

  package var isSentences: Bool { if case .sentences = self { true } else { false } }

  static func choice<Choice: FieldChoice>(_: Choice.Type) -> FieldContent {
    .choice(Choice.allCases.map(\.rawValue), synonyms: Choice.synonyms.keys.sorted())
  }
}

extension FieldContent {
  /// Whether the field contains one free text.
  var isText: Bool { if case .text = self { true } else { false } }

  /// Whether the field contains a day.
  package var isDay: Bool {
    switch self {
    case .day, .comingDay, .dayOrFlag, .dayOrNever: true
    default: false
    }
  }

  /// Whether the values of several keys that mean the field are joined.
  package var isJoined: Bool {
    switch self {
    case .list, .sentences, .links, .events: true
    case .text, .link, .day, .comingDay, .dayOrFlag, .dayOrNever, .flag, .number, .rhythm, .choice,
      .pairs:
      false
    }
  }
}

/// A value that is one of a few words; case and punctuation do not matter.
protocol FieldChoice: FieldReadable, CaseIterable, RawRepresentable<String> {
  /// Other words that people use, in lower case, and the value that each means.
  static var synonyms: [String: Self] { get }
}

extension FieldChoice {
  package static var expected: String {
    let words = allCases.map(\.rawValue)
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  package static func read(_ text: String, order: DateOrder?) -> FieldReading<Self> {
    let word = normalizedWords(text)
    return (Self(rawValue: word) ?? synonyms[word]).map(FieldReading.value) ?? .invalid
  }
}
