import ArgumentParser
import Journal
import TextKit

/// The kinds of a new note, by their names, the names of their folders, or other words that `type:` accepts.
enum NewKind: String, ExpressibleByArgument, CaseIterable {
  case application, reflection, feedback, win, goal, person, day, profile

  init?(argument: String) {
    let typed = argument.asTypedKind
    guard
      let kind = NewKind.allCases.first(where: {
        ([$0.rawValue, $0.noteKind.folder] + $0.noteKind.synonyms).contains(typed)
      })
    else { return nil }
    self = kind
  }

  var noteKind: any NoteKind.Type {
    switch self {
    case .application: Application.self
    case .reflection: Reflection.self
    case .feedback: Feedback.self
    case .win: Win.self
    case .goal: Goal.self
    case .person: Person.self
    case .day: DayNote.self
    case .profile: Profile.self
    }
  }

  /// A command that creates such a note, as an example.
  var example: String {
    let words =
      switch self {
      case .application: "Acme - Engineer"
      case .person, .profile: "Jo"
      case .reflection, .feedback: "acme"
      case .goal: "Two talks a week"
      case .win, .day: "A call went well"
      }
    return "onward new \(rawValue) \(words)"
  }
}

extension String {
  /// A typed kind in lower case and without a slash at its end. A shell completes it to `applications/` if a
  /// folder has that name.
  var asTypedKind: String {
    let typed = lowercased()
    return typed.endsInPathSeparator ? String(typed.dropLast()) : typed
  }
}
