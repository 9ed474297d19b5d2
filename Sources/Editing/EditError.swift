import Diagnostics
package import Journal
import Markdown
import TextKit

/// Why an edit is not made. Nothing is written then; the person is told what to type instead.
package struct EditError: Error, Equatable {
  /// A sentence without a full stop.
  package let reason: String
  /// The line of the note where the reason stands; `nil` where it has no one place.
  package let line: Int?
  /// What has to be mended before any edit; `nil` where nothing is broken.
  package let remedy: String?
  /// The lines to write in an editor; empty where they could not be told.
  package let byHand: [String]
  /// False if the same lines from an editor would be as wrong.
  let isWorthTypingByHand: Bool

  init(
    _ reason: String, line: Int? = nil, remedy: String? = nil, byHand: [String] = [],
    isWorthTypingByHand: Bool = true
  ) {
    self.isWorthTypingByHand = isWorthTypingByHand
    self.reason = reason
    self.line = line
    self.remedy = remedy
    self.byHand = byHand
  }

  /// With lines to write in an editor, where the reason names none.
  ///
  /// - Parameter leftOut: what those lines do not carry over.
  package func suggesting(_ lines: [String], leftOut: String? = nil) -> EditError {
    if !isWorthTypingByHand { return self }
    let remedies = [remedy, leftOut].compactMap(\.self)
    return EditError(
      reason, line: line, remedy: remedies.isEmpty ? nil : remedies.joined(separator: " "),
      byHand: byHand.isEmpty ? lines : byHand)
  }
}

// What a person is told to type where the edit is refused.
extension HistoryPlan {
  /// The lines that a person would write.
  var byHand: [String] {
    statuses.map { "\($0.key): \($0.after)" }
      + (items.isEmpty ? [] : ["\(historyKey):"] + (hasHistory ? ["  …"] : []))
      + writtenItems
  }

  /// What the lines cannot carry over, for nobody knows what it says; `nil` where they carry all.
  func leftOut(of document: Document, _ source: SourceFile) -> String? {
    if let several = statuses.first(where: {
      Set($0.wordsBefore.map { normalizedWords($0) }).count > 1
    }
    ) {
      return
        "Which of '\(several.before.shortened)' happened is not known: keep those that did as items of the history, above the new one."
    }
    let reference = document.frontMatter.fields.first { field in
      statuses.contains { $0.key == field.key.text } && field.isReference(in: source)
    }
    return reference.map {
      "What '\($0.key.text)' says now is not known: if it happened, keep it as an item of the history, above the new one."
    }
  }

  private var writtenItems: [String] {
    guard var names = pairNames else {
      return items.map { "  - " + YAMLScalar(text: $0.text).written() }
    }
    return items.compactMap { item in
      PairedItem(item.text, beside: names).map {
        names.append($0.name)
        return "  " + $0.written
      }
    }
  }
}

extension NewEvent {
  /// The lines for a note that cannot be read; `…` stands for what its history tells already.
  package func byHand(on today: Day) -> [String] {
    (day > today ? [] : ["status: \(milestone.word)"])
      + ["history:", "  …", "  - " + YAMLScalar(text: text).written()]
  }
}

extension FieldEdit.Change {
  /// The lines that a person would write; `…` stands for the items that are there.
  package func byHand(_ key: String) -> [String] {
    let key = YAMLScalar(text: key).written() + ":"
    return switch self {
    case .value(""): [key]
    case .value(let text): [key + " " + YAMLScalar(text: text).written()]
    case .addition(let item): [key, "  …", "  - " + YAMLScalar(text: item).written()]
    }
  }
}

extension Field {
  /// Its value is an alias (`*name`), and so was not read.
  fileprivate func isReference(in source: SourceFile) -> Bool {
    guard value.texts.isEmpty else { return false }
    let behindColon = source.bytes[key.bytes.upperBound...].drop { $0 != UInt8(ascii: ":") }
    return behindColon.dropFirst().first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "*")
  }
}
