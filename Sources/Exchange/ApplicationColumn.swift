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

  /// The texts of all columns for an application that is compared or written, and not shown to others.
  static func texts(of application: Application) -> [String] {
    // The values of an application were determined for today when it was read.
    let values = application.values(on: Day(number: 0))
    return all.map { $0.text(application, values) }
  }

  /// The values of the columns that may have several.
  static func items(of application: Application) -> [String: [String]] {
    let values = application.values(on: Day(number: 0))
    return all.filter(\.isList).reduce(into: [:]) { items, column in
      if case .list(let parts)? = values[column.name] { items[column.name] = parts.map(\.plain) }
    }
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
      application.history.items.joined(separator: "\n")
    },
    ApplicationColumn("answered", isPlain: false) { _, values in values["answered"]?.plain ?? "" },
    ApplicationColumn("industry"), ApplicationColumn("channel"),
    ApplicationColumn("location"), ApplicationColumn("remote"), ApplicationColumn("seniority"),
    ApplicationColumn("salary"), ApplicationColumn("url"), ApplicationColumn("resume"),
    ApplicationColumn("cover_letter"), ApplicationColumn("skills"), ApplicationColumn("contacts"),
    ApplicationColumn("follow_up"), ApplicationColumn("deadline"),
    ApplicationColumn("answer_by"), ApplicationColumn("tags"), ApplicationColumn("reflect"),
    ApplicationColumn("door"), ApplicationColumn("revisit"), ApplicationColumn("date"),
    ApplicationColumn("source"), ApplicationColumn("setback_plan"),
  ]
}

extension ApplicationHistory {
  /// The events as items of `history:`, which are read as these events again.
  var items: [String] {
    var items: [String] = []
    var announced: Stage?
    var hadOffer = false
    for event in events {
      if case .stage(let stage) = event.milestone {
        if stage >= .offer { hadOffer = true }
        // An invitation also states what is to come.
        if event.isToCome, stage == announced { continue }
      }
      announced = event.invitedTo
      items.append(event.item(hadOffer: hadOffer))
    }
    return items
  }
}

extension Event {
  /// Whether it is planned for a day that is not known yet.
  fileprivate var isToCome: Bool { isPlanned && day == nil && !followsPlanned }

  /// The words for the milestone that mean the same without the events around it.
  private func words(hadOffer: Bool) -> String {
    if let invitedTo { return "invited to \(Milestone.stage(invitedTo).word)" }
    guard let milestone else { return "" }
    // Without an offer, `declined` can be their decision.
    if milestone == .outcome(.declined), !hadOffer { return "offer declined" }
    return milestone.word + (isToCome ? " scheduled" : "")
  }

  /// The event as an item of `history:`.
  ///
  /// - Parameter hadOffer: Whether the history states an offer before it.
  func item(hadOffer: Bool = false) -> String {
    let words = words(hadOffer: hadOffer)
    let parts = [
      day.map { "\($0)" }, self.time, words.isEmpty ? nil : words, label.map { "(\($0))" },
      note.map { words.isEmpty ? $0 : "— \($0)" },
    ]
    return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
      .replacing("\n", with: " ")
  }
}

extension Application {
  /// The status that a note of this application has: how it ended, or else how far it got. As it was typed if it is not
  /// understood.
  var statusWord: String {
    if let statusAsTyped { return statusAsTyped }
    if let outcome {
      // The kind of a rejection may be nowhere else.
      let kind = outcome == .rejected ? kindOfEnd : nil
      return Milestone.outcome(outcome).word
        + (kind.flatMap { RejectionKind(label: $0) == nil ? nil : " (\($0))" } ?? "")
    }
    return history.knownStage.map { Milestone.stage($0).word } ?? ""
  }
}
