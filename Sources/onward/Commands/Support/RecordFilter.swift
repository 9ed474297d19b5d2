import ArgumentParser
import Diagnostics
import Journal
import TextKit

/// A filter `key=value`, in any case. A list matches if one of its items does. An empty value matches notes
/// without the value, and `outcome=open` applications that were sent and have not ended.
struct RecordFilter {
  let key: String
  /// In lower case.
  private let value: String
  private let typedValue: String

  init(_ text: String) throws {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw ValidationError(
        "'\(text.escapedForTerminal)' is not a filter; write --where key=value.")
    }
    key = RecordFilter.folded(String(text[..<equals]))
    typedValue = String(text[text.index(after: equals)...])
    value = typedValue.lowercased()
  }

  func holds(for record: NoteRecord) -> Bool {
    if key == RecordFilter.outcome, value == RecordFilter.open, record.isApplication {
      return record.isOpenApplication
    }
    if key == RecordFilter.status, record.hasNoStatusOfItsOwn {
      if value == RecordFilter.open { return record.isOpenApplication }
      return record.statusOfApplication.lowercased() == value
    }
    if case .list(let items)? = record.values[key], !value.isEmpty {
      return items.contains { $0.plain.lowercased() == value }
    }
    return record.values[key]?.plain.lowercased() == value
  }

  /// What the notes have instead of a value that none of them has: the nearest one, or all if they are few. Words of
  /// private notes are not among them.
  func alternative(in records: [NoteRecord]) -> String? {
    if value.isEmpty || records.contains(where: holds) { return nil }
    let words = Dictionary(
      records.filter(\.isShown).flatMap { $0.words(key) }.map { ($0.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first })
    let none = "none has \(key)=\(typedValue.escapedForTerminal)"
    if let near = nearest(to: value, among: words.keys.sorted(), within: max(1, value.count / 3)) {
      return "\(none); did you mean '\((words[near] ?? near).escapedForTerminal)'?"
    }
    if words.isEmpty || words.count > RecordFilter.fewWords { return "\(none)." }
    let all = words.sorted { $0.key < $1.key }.map(\.value.escapedForTerminal)
    return "\(none); the notes have: \(all.joined(separator: ", "))."
  }

  /// More values than these are too many to read.
  private static let fewWords = 12

  var displayText: String { "\(key)=\(value)" }

  /// The key in its canonical form: `Cover-Letter` is `cover_letter`, as in the notes.
  static func folded(_ key: String) -> String {
    String(key.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
  }

  static let outcome = Application.DerivedValue.outcome
  static let stage = Application.DerivedValue.stage
  /// The outcome of an application, or else its stage.
  static let status = "status"
  private static let open = "open"

  /// Throws if one of the keys is not a field of the records, or if a filter has a value that no application can have.
  /// Without a record, every key is accepted.
  static func check(
    _ filters: [RecordFilter], _ others: [String] = [], in records: [NoteRecord]
  ) throws {
    guard let first = records.first else { return }
    var known = Set(first.values.keys)
    if first.hasNoStatusOfItsOwn { known.insert(status) }
    if first.isApplication { for filter in filters { try filter.checkValue() } }
    for key in filters.map(\.key) + others where !known.contains(key) {
      let near = nearest(to: key, among: known.sorted(), within: key.count < 6 ? 1 : 2)
      throw ValidationError(
        "these notes have no field '\(key.escapedForTerminal)'"
          + (near.map { "; did you mean '\($0)'?" }
            ?? "; their fields are: \(known.sorted().joined(separator: ", "))."))
    }
  }

  /// Throws if the value is neither empty nor one that an application can have.
  private func checkValue() throws {
    let known: [String]
    switch key {
    case RecordFilter.outcome: known = [RecordFilter.open] + Outcome.allCases.map(\.rawValue)
    case RecordFilter.stage: known = Stage.allCases.map(\.rawValue)
    case RecordFilter.status:
      known =
        [RecordFilter.open] + Stage.allCases.map(\.rawValue) + Outcome.allCases.map(\.rawValue)
    default: return
    }
    if value.isEmpty || known.contains(value) { return }
    throw ValidationError(
      "'\(value.escapedForTerminal)' is not a value of \(key); write --where \(key)= with one of: \(known.joined(separator: ", ")); or with nothing, for those without one."
    )
  }
}

extension NoteRecord {
  /// Whether it is an application, of which other values make up the status.
  fileprivate var hasNoStatusOfItsOwn: Bool { isApplication && values["status"] == nil }

  /// The outcome, or else the stage; empty if it is unclear.
  var statusOfApplication: String {
    if case .text(let outcome)? = values[RecordFilter.outcome] { return outcome }
    if case .flag(false)? = values["unclear"], case .text(let stage)? = values[RecordFilter.stage] {
      return stage
    }
    return ""
  }

  fileprivate var isApplication: Bool {
    values[RecordFilter.outcome] != nil && values[RecordFilter.stage] != nil
  }

  /// The texts of a value.
  fileprivate func words(_ key: String) -> [String] {
    switch values[key] {
    case .list(let items)?: items.map(\.plain)
    case .text(let text)?: [text]
    default: []
    }
  }

  /// Whether it is an application that was sent, is understood and has no outcome.
  fileprivate var isOpenApplication: Bool {
    if case .flag(false)? = values["unclear"], case .null? = values[RecordFilter.outcome],
      case .text(let stage)? = values[RecordFilter.stage]
    {
      return stage != Stage.saved.rawValue
    }
    return false
  }
}
