import Diagnostics
import Insights
import Journal
import PageModel
import TextKit

/// Companies that the user meant to ask again, once the day has come.
enum DoorsPart {
  private static let limit = 3

  static func elements(_ insights: Insights) -> [Element] {
    let journal = insights.journal
    // After an accepted offer nothing is asked for, and nothing is due in a pause.
    if journal.isConcluded || journal.pause != nil { return [] }
    let steps = LookBack.steps(insights, limit: NextSteps.shown).compactMap { step in
      if case .askAgain(let door) = step { door.application.info.path.pathBytes } else { nil }
    }
    let doors = insights.doors.due.filter { door in
      door.application.visible != nil && !steps.contains(door.application.info.path.pathBytes)
    }
    if doors.isEmpty { return [] }
    return [
      .heading("Doors"),
      .list(doors.prefix(limit).map { line($0, journal) }),
    ]
  }

  /// `Querwind Energie: you noted “may need a second one in autumn”. If you like, write to Ines (you meant to, on 1 August).`
  private static func line(_ door: Doors.Entry, _ journal: Journal) -> Text {
    let application = door.application
    let day = door.day.spoken(on: journal.today)
    let deed = person(at: application, journal).map { "write to \($0)" as Text } ?? "ask again"
    guard let words = words(about: application, journal) else {
      return "\(note: application): \(deed) (you meant to, on \(day))."
    }
    return
      "\(note: application): you noted “\(words)”. If you like, \(deed) (you meant to, on \(day))."
  }

  /// The same as a step.
  static func step(_ door: Doors.Entry, _ journal: Journal) -> Text {
    let application = door.application
    let day = door.day.spoken(on: journal.today)
    let whom = person(at: application, journal).map { ": write to \($0)" as Text } ?? ""
    let words =
      words(about: application, journal).map { ", and noted of their answer: “\($0)”" as Text }
      ?? ""
    return
      "\(strong: "Ask again") at \(step: application), if you like\(whom). You meant to, on \(day)\(words)."
  }

  /// The note of the event that ended it, if it is short; `nil` for a private application.
  private static func words(about application: Application, _ journal: Journal) -> Text? {
    guard application.visible != nil,
      let note = application.history.happened.filter({ $0.milestone?.isEnd ?? false }).last?.note,
      note.count <= longestNote, !journal.saysOnlyHow(note)
    else { return nil }
    return NoteTextBuilder(of: application.info, in: journal).text(markdown: note).asOwnWords
  }

  // As long as a sentence.
  private static let longestNote = 120

  /// The first of the people there.
  private static func person(at application: Application, _ journal: Journal) -> Text? {
    PeopleThere.names(at: application, journal).first
  }
}

extension Journal {
  /// Whether a note says only how an answer came: `by phone`.
  fileprivate func saysOnlyHow(_ note: String) -> Bool {
    note.split(separator: " ").first.map { vocabulary.statusTerms.beginsNote(String($0)) } ?? false
  }
}
