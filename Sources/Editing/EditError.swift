import Diagnostics
package import Journal
import Markdown
import TextKit

/// Why an edit is not made. Nothing is written then, and the user learns what to type instead.
package struct EditError: Error, Equatable {
  /// A sentence without a period.
  package let reason: String
  /// The line of the note that the reason is about, or `nil` if it is about no single line.
  package let line: Int?
  /// What the user has to fix before any edit, or `nil` if nothing is broken.
  package let remedy: String?
  /// The lines to type in an editor; empty if they are not known.
  package let manualInstructions: [String]
  /// The line of the text that the user would change, with the new value. Set only if the field is in the text.
  package let textLine: String?
  /// False if the same lines, typed in an editor, would be just as wrong.
  let isManualEditSafe: Bool

  init(
    _ reason: String, line: Int? = nil, remedy: String? = nil, manualInstructions: [String] = [],
    textLine: String? = nil, isManualEditSafe: Bool = true
  ) {
    self.textLine = textLine
    self.isManualEditSafe = isManualEditSafe
    self.reason = reason
    self.line = line
    self.remedy = remedy
    self.manualInstructions = manualInstructions
  }

  /// The error with lines to type in an editor, unless it already has some.
  ///
  /// - Parameter omissions: what those lines do not carry over.
  package func suggesting(_ lines: [String], omissions: String? = nil) -> EditError {
    if !isManualEditSafe { return self }
    let remedies = [remedy, omissions].compactMap(\.self)
    return EditError(
      reason, line: line, remedy: remedies.isEmpty ? nil : remedies.joined(separator: " "),
      manualInstructions: manualInstructions.isEmpty ? lines : manualInstructions,
      textLine: textLine)
  }

  /// The error without the line of the text, for an edit that consists of more than this line.
  var withoutTextLine: EditError {
    EditError(
      reason, line: line, remedy: remedy, manualInstructions: manualInstructions,
      isManualEditSafe: isManualEditSafe)
  }
}

// The text that the user is asked to type if an edit is refused.
extension HistoryPlan {
  /// The lines that the user would type. `…` represents the items of a list that stays where it is.
  ///
  /// - Parameter hasFrontMatter: Whether the note has two lines of dashes to put the lines between.
  func manualInstructions(hasFrontMatter: Bool) -> [String] {
    let lines =
      statuses.map { "\($0.key): \($0.after)" }
      + (items.isEmpty ? [] : ["\(historyKey):"] + writtenHistory)
    return hasFrontMatter || lines.isEmpty ? lines : ["---"] + lines + ["---"]
  }

  /// What the lines cannot carry over because its meaning is unknown, or `nil` if they carry everything.
  func remedyForOmissions(in document: Document, _ source: SourceFile) -> String? {
    if let several = statuses.first(where: {
      Set($0.textsBefore.map { normalizedWords($0) }).count > 1
    }
    ) {
      return
        "It is not known which of '\(several.before.shortened)' happened: keep those that did as items of the history, above the new one."
    }
    let reference = document.frontMatter.fields.first { field in
      statuses.contains { $0.key == field.key.text } && field.isAlias(in: source)
    }
    return reference.map {
      "The present value of '\($0.key.text)' is not known: if it happened, keep it as an item of the history, above the new one."
    }
  }

  private var writtenHistory: [String] {
    let written = { (text: String) in "  - " + YAMLScalar(text: text).written() }
    if itemsOutsideList.isEmpty {
      return (hasHistory ? ["  …"] : [])
        + (pairNames == nil ? items.map { written($0.text) } : writtenPairs)
    }
    var texts = itemsOutsideList.map(\.text)
    var order = HistoryOrder(days: itemsOutsideList.map(\.day), on: today)
    for item in items { texts.insert(item.text, at: order.insert(item.day)) }
    return texts.map(written)
  }

  private var writtenPairs: [String] {
    var names = pairNames ?? []
    return items.compactMap { item in
      PairedItem(item.text, avoiding: names).map {
        names.append($0.name)
        return "  " + $0.written
      }
    }
  }
}

extension NewEvent {
  /// The lines for a note that cannot be read. `…` represents the items already in its history.
  package func manualInstructions(on today: Day) -> [String] {
    (day > today ? [] : ["\(ApplicationField.status.name): \(milestone.word)"])
      + ["\(ApplicationField.history.name):", "  …", "  - " + YAMLScalar(text: text).written()]
  }
}

extension FieldChange {
  /// The lines that the user would type. `…` represents the items that are already there.
  package func manualInstructions(_ key: String) -> [String] {
    let key = YAMLScalar(text: key).written() + ":"
    return switch self {
    case .value(""): [key]
    case .value(let text): [key + " " + YAMLScalar(text: text).written()]
    case .addition(let item): [key, "  …", "  - " + YAMLScalar(text: item).written()]
    }
  }
}

extension Field {
  /// Whether the field's value is a YAML alias (`*name`), which was not read.
  fileprivate func isAlias(in source: SourceFile) -> Bool {
    guard value.texts.isEmpty else { return false }
    let afterColon = source.bytes[key.bytes.upperBound...].drop { $0 != .colon }
    return afterColon.dropFirst().first { $0 != .space } == .asterisk
  }
}
