import ArgumentParser
import Diagnostics
import Journal
import TextKit

/// A filter `key=value`, in any case. A list matches if one of its items does. An empty value matches notes
/// without the value.
struct RecordFilter {
  let key: String
  private let value: String

  init(_ text: String) throws {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw ValidationError(
        "'\(text.escapedForTerminal)' is not a filter; write --where key=value.")
    }
    key = RecordFilter.folded(String(text[..<equals]))
    value = text[text.index(after: equals)...].lowercased()
  }

  func holds(for record: NoteRecord) -> Bool {
    if case .list(let items)? = record.values[key], !value.isEmpty {
      return items.contains { $0.plain.lowercased() == value }
    }
    return record.values[key]?.plain.lowercased() == value
  }

  var displayText: String { "\(key)=\(value)" }

  /// The key in its canonical form: `Cover-Letter` is `cover_letter`, as in the notes.
  static func folded(_ key: String) -> String {
    String(key.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }

  /// Throws if one of the keys is not a value of the records. Without a record, every key is accepted.
  static func check(_ keys: [String], in records: [NoteRecord]) throws {
    guard let known = records.first.map({ Set($0.values.keys) }) else { return }
    for key in keys where !known.contains(key) {
      let near = nearest(to: key, among: known.sorted(), within: key.count < 6 ? 1 : 2)
      throw ValidationError(
        "'\(key.escapedForTerminal)' is not a value of these notes"
          + (near.map { "; did you mean '\($0)'?" }
            ?? "; their values are: \(known.sorted().joined(separator: ", "))."))
    }
  }
}
