import Markdown
import TextKit

/// The names of people that an application gives outside its contacts: in a status, in the words of an event, in the way
/// it was found, in an address, or in a line of the text beside a field of the same name.
struct NamesBeside {
  let names: [String]

  init(in reader: NoteReader, channel: String?, _ history: ApplicationHistory) {
    let terms = reader.vocabulary.statusTerms
    let statuses = reader.fields(ApplicationField.status).flatMap(\.value.texts).map(\.text)
    let texts =
      statuses + [channel].compactMap(\.self)
      + history.events.flatMap { [$0.label, $0.note].compactMap(\.self) }
    let written = texts.filter { $0.contains(byte: .space) }.flatMap(terms.namesOfPeople)
    let people = reader.peopleBeside.flatMap { field in
      field.value.texts.flatMap { FieldLink.people(in: $0, of: field.key.text) }.map(\.link.text)
    }
    let addresses = reader.unknownFields.flatMap(\.value.texts).compactMap {
      NamesBeside.name(inAddress: $0.text)
    }
    names = written + people + addresses
  }

  /// `Jane Miller` for `jane.miller@acme.example`.
  private static func name(inAddress text: String) -> String? {
    guard text.contains(byte: UInt8(ascii: "@")) else { return nil }
    let local = String(text.prefix { $0 != "@" }).trimmed
    let words = Array(local.split { !$0.isLetter }.suffix(2))
    guard words.count == 2, words.allSatisfy({ $0.count > 1 }),
      local.allSatisfy({ $0.isLetter || ".-_".contains($0) })
    else { return nil }
    return words.map(\.capitalizedFirst).joined(separator: " ")
  }
}

extension Substring {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
