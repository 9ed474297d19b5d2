import Markdown
import TextKit

/// The names of people that an application gives outside its contacts: in a status, in the words of an event, in the way
/// it was found, in an address, or in a line of the text beside a field of the same name.
///
/// Only a page without names asks for them, so the words are searched when it does.
struct NamesBeside {
  /// The statuses as typed, if they have several words.
  private var statuses: [String] = []
  /// The names that a line beside a field or an address gives.
  private var stated: [String] = []

  init(in reader: NoteReader) {
    for field in reader.fields(ApplicationField.status) {
      statuses += field.value.texts.map(\.text).filter { $0.contains(byte: .space) }
    }
    for field in reader.peopleBeside {
      stated += field.value.texts.flatMap { FieldLink.people(in: $0, of: field.key.text) }
        .map(\.link.text)
    }
    for field in reader.unknownFields {
      for scalar in field.value.texts where scalar.text.contains(byte: .at) {
        if let name = NamesBeside.name(inAddress: scalar.text) { stated.append(name) }
      }
    }
  }

  /// - Parameters:
  ///   - words: Other texts of the application that may name people.
  func names(also words: [String], _ terms: StatusTerms) -> [String] {
    (statuses + words.filter { $0.contains(byte: .space) }).flatMap(terms.namesOfPeople) + stated
  }

  /// `Jane Miller` for `jane.miller@acme.example`.
  private static func name(inAddress text: String) -> String? {
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
