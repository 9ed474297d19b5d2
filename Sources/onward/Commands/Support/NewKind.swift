import ArgumentParser
import Journal
import TextKit

/// The kinds that a note can be begun as, by their names, their folders' or what else `type:` may call them.
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

  /// How one is begun.
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
  /// A kind as it may be typed: in any case, and as the folder that a shell makes of it where one of that
  /// name is near, `applications/`.
  var asTypedKind: String {
    let typed = lowercased()
    return typed.endsInPathSeparator ? String(typed.dropLast()) : typed
  }
}
