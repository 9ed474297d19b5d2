import Diagnostics
import Markdown
import TextKit

/// A field of a note: our name for it, the names that people give it, and what it holds.
///
/// A class, so that two are told apart by what they are and not by comparing their names: a note's
/// fields are gone through some thirty times.
package final class FieldName: Sendable {
  /// As we write it.
  package let name: String
  /// As others do; where a note has several of them, the earlier in this list counts first.
  package let aliases: [String]
  package let holds: FieldContent
  /// What it is for, in a sentence.
  package let meaning: String
  /// A line that shows how to write it.
  package let example: String

  package init(
    _ name: String, _ aliases: String..., holds: FieldContent = .text(), meaning: String,
    example: String = ""
  ) {
    self.name = name
    self.aliases = aliases
    self.holds = holds
    self.meaning = meaning
    self.example = example.isEmpty ? "\(name): …" : example
  }

  /// Told apart by this, the fields themselves need not be held: they live as long as the program.
  var id: ObjectIdentifier { ObjectIdentifier(self) }

  /// Our name for it or another's, however it is spelled.
  func isCalled(_ word: String) -> Bool {
    ([name] + aliases).contains { FieldName.folded($0) == FieldName.folded(word) }
  }

  /// A key without regard to case, blanks, `-`, `_`, or a `?` at its end.
  package static func folded(_ key: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(key.utf8.count)
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "\t"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
      case 0x80...: return slowlyFolded(key)
      default: bytes.append(byte)
      }
    }
    if bytes.last == UInt8(ascii: "?") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func slowlyFolded(_ key: String) -> String {
    let kept = key.lowercased().filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
    return kept.hasSuffix("?") ? String(kept.dropLast()) : kept
  }
}

/// A field of a note, and which one its key means.
struct NamedField: Sendable {
  /// `nil` where the key means none of the kind's fields.
  let name: ObjectIdentifier?
  /// How early the key counts among the field's keys.
  let rank: Int
  let field: Field
}

/// Which key means which field, for the notes of one kind. A class because every note is read by one.
final class FieldTable: Sendable {
  /// From a folded key to the field and how early the key counts among the field's keys.
  private let entries: [String: (name: ObjectIdentifier, rank: Int)]
  /// The folded keys that a mistyped one is compared with.
  private let suggestions: [String: String]
  /// Their keys in a fixed order; short words are too near to too many others to tell.
  private let comparable: [String]

  /// - Parameter own: the settings' `aliases`, their key -> our field; they win over our tables.
  init(_ fields: [FieldName], own: [(key: String, field: String)]) {
    var entries: [String: (name: ObjectIdentifier, rank: Int)] = [:]
    var suggestions: [String: String] = [:]
    for field in fields {
      for (rank, key) in ([field.name] + field.aliases).enumerated() {
        let folded = FieldName.folded(key)
        // The first field to claim a key keeps it.
        if entries[folded] == nil { entries[folded] = (field.id, rank) }
        // As typed too: most keys are, and then need no folding.
        if entries[key] == nil { entries[key] = entries[folded] }
        suggestions[folded] = rank == 0 ? field.name : key
      }
    }
    for (key, name) in own {
      guard let field = fields.first(where: { $0.name == name }) else { continue }
      // Rank 1: after our own name for it, before every other.
      entries[FieldName.folded(key)] = (field.id, 1)
      entries[key] = (field.id, 1)
    }
    self.entries = entries
    self.suggestions = suggestions
    comparable = suggestions.keys.filter { $0.count >= 5 }.sorted()
  }

  subscript(key: String) -> (name: ObjectIdentifier, rank: Int)? {
    entries[key] ?? entries[FieldName.folded(key)]
  }

  /// A note's fields beside what their keys mean.
  func named(_ fields: [Field]) -> [NamedField] {
    fields.map { field in
      let meaning = self[field.key.text]
      return NamedField(name: meaning?.name, rank: meaning?.rank ?? 0, field: field)
    }
  }

  /// The known key that an unknown one was probably meant to be.
  func suggestion(for key: String) -> String? {
    let folded = FieldName.folded(key)
    guard folded.count >= 5 else { return nil }
    let near = nearest(to: folded, among: comparable, within: folded.count >= 9 ? 2 : 1)
    return near.flatMap { suggestions[$0] }
  }
}

/// What a field holds, told before any note is read: for editors, and for whatever writes a field.
package enum FieldContent: Sendable {
  /// The person's own words; `offered` are those that come up often, and any other will do.
  case text(offered: [String] = [])
  /// Several such, as a list or with commas between them.
  case list(offered: [String] = [])
  /// Several sentences, one in each item of a list.
  case sentences(offered: [String] = [])
  case link
  case links
  case day
  /// A day, or only whether there was one.
  case dayOrFlag
  case flag
  case number(ClosedRange<Int>)
  case rhythm
  /// One of a few words; `synonyms` mean one of them too.
  case choice([String], synonyms: [String])
  /// Dated events, one in each item of a list.
  case events
  /// Lines below the key, each with a name of the person's own and a value; `offered` are values.
  case pairs(offered: [String])

  static func choice<Choice: FieldChoice>(_: Choice.Type) -> FieldContent {
    .choice(Choice.allCases.map(\.rawValue), synonyms: Choice.synonyms.keys.sorted())
  }
}

/// A value that is one of a few words, in any case and with any punctuation.
protocol FieldChoice: FieldReadable, CaseIterable, RawRepresentable<String> {
  /// What people also write, in lower case, and which of the words they mean by it.
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
