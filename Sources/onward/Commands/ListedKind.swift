import ArgumentParser
import Journal

/// The kinds that can be listed, singular or plural, and what a table shows of each.
enum ListedKind: String, ExpressibleByArgument, CaseIterable {
  case applications, reflections, feedback, wins, goals, people, days, profile

  init?(argument: String) {
    let typed = argument.asTypedKind
    let singular: [ListedKind: String] = [.people: "person"]
    let kind = ListedKind.allCases.first {
      $0.rawValue == typed || (singular[$0] ?? String($0.rawValue.dropLast())) == typed
    }
    guard let kind else { return nil }
    self = kind
  }

  func records(of journal: Journal) -> [NoteRecord] {
    switch self {
    case .applications: journal.applications.map(NoteRecord.init(_:))
    case .reflections: journal.reflections.map(NoteRecord.init(_:))
    case .feedback: journal.feedback.map(NoteRecord.init(_:))
    case .wins: journal.wins.map(NoteRecord.init(_:))
    case .goals: journal.goals.map(NoteRecord.init(_:))
    case .people: journal.people.map { NoteRecord($0, on: journal.today) }
    case .days: journal.days.map(NoteRecord.init(_:))
    case .profile: [journal.profile].compactMap { $0.map(NoteRecord.init(_:)) }
    }
  }

  /// The columns of the table and of CSV; the path comes last.
  var columns: [String] {
    switch self {
    case .applications:
      ["company", "role", "stage", "outcome", "applied", "last_activity", "channel"]
    case .reflections: ["date", "application", "mood", "lessons"]
    case .feedback: ["status", "application", "from", "about", "asked", "received"]
    case .wins: ["date", "title"]
    case .goals: ["title", "measure", "target", "per", "by", "progress"]
    case .people: ["name", "role", "helps_with", "last_contact"]
    case .days: ["date", "mood", "energy", "with"]
    case .profile: ["name", "roles", "industries", "searching_since"]
    }
  }
}
