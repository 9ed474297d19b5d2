import Journal
import TextKit

/// A column of a table of applications, named after the field of a note.
struct ApplicationColumn: Sendable {
  let name: String
  /// Whether it is a value by itself, and not a part of the course.
  let isPlain: Bool
  /// Whether it may have several values.
  var isList: Bool { ["skills", "contacts", "tags"].contains(name) }
  private let text: @Sendable (Application, [String: JSON]) -> String

  private init(
    _ name: String, isPlain: Bool = true,
    text: @escaping @Sendable (Application, [String: JSON]) -> String
  ) {
    (self.name, self.isPlain, self.text) = (name, isPlain, text)
  }

  func text(of application: Application, _ values: [String: JSON]) -> String {
    text(application, values)
  }

  /// The text for an application that is compared or written, and not shown to others.
  func text(of application: Application) -> String {
    // The values of an application were determined for today when it was read.
    text(application, application.values(on: Day(number: 0)))
  }

  /// A column of the value with the same name. Several values are separated by semicolons.
  private init(_ name: String) {
    self.init(name) { _, values in values[name]?.plain ?? "" }
  }

  static let all: [ApplicationColumn] = [
    ApplicationColumn("company"), ApplicationColumn("role"),
    ApplicationColumn("status", isPlain: false) { application, _ in application.statusWord },
    ApplicationColumn("applied", isPlain: false) { _, values in values["applied"]?.plain ?? "" },
    // One event a line, as in a note, because words may contain every other mark.
    ApplicationColumn("history", isPlain: false) { application, _ in
      application.history.events.map(\.item).joined(separator: "\n")
    },
    ApplicationColumn("answered", isPlain: false) { _, values in values["answered"]?.plain ?? "" },
    ApplicationColumn("industry"), ApplicationColumn("channel"),
    ApplicationColumn("location"), ApplicationColumn("remote"), ApplicationColumn("seniority"),
    ApplicationColumn("salary"), ApplicationColumn("url"), ApplicationColumn("resume"),
    ApplicationColumn("cover_letter"), ApplicationColumn("skills"), ApplicationColumn("contacts"),
    ApplicationColumn("follow_up"), ApplicationColumn("deadline"), ApplicationColumn("tags"),
    ApplicationColumn("reflect"), ApplicationColumn("source"), ApplicationColumn("setback_plan"),
  ]
}

extension Event {
  /// The event as an item of `history:`.
  var item: String {
    let words = milestone?.word ?? ""
    let parts = [
      day.map { "\($0)" }, self.time, words.isEmpty ? nil : words, label.map { "(\($0))" },
      note.map { words.isEmpty ? $0 : "— \($0)" },
    ]
    return parts.compactMap(\.self).joined(separator: " ").replacing("\n", with: " ")
  }
}

extension Application {
  /// The status that a note of this application has: how it ended, or else how far it got. As it was typed if it is not
  /// understood.
  var statusWord: String {
    if let statusAsTyped { return statusAsTyped }
    if let outcome { return Milestone.outcome(outcome).word }
    return history.knownStage.map { Milestone.stage($0).word } ?? ""
  }
}
