import Journal
import TextKit

/// What the entries of a calendar call the applications and people that they are about, so that they stay the same ones
/// when a file gets another name.
///
/// The first application for a role at a company is only called by these. A later one also has its first day, so that it
/// does not change what the first one is called.
struct CalendarNames {
  private var names: [String: String] = [:]

  init(_ journal: Journal) {
    var taken: Set<String> = []
    let applications = journal.applications.map { ($0, CalendarNames.firstDay(of: $0)) }
      .sorted { a, b in
        (a.1?.number ?? .max, a.0.info.path.pathBytes) < (
          b.1?.number ?? .max, b.0.info.path.pathBytes
        )
      }
    for (application, day) in applications {
      let name =
        "\(normalizedWords(application.company)) - \(normalizedWords(application.role ?? ""))"
      add(
        [name, "\(name) \(day.map { "\($0)" } ?? "")"], of: application.info, among: &taken)
    }
    for person in journal.people {
      add([normalizedWords(person.fullName)], of: person.info, among: &taken)
    }
  }

  /// Calls a note by the first of some names that no other has, or else by its path.
  private mutating func add(_ possible: [String], of note: NoteInfo, among taken: inout Set<String>)
  {
    names[note.path] = possible.first { taken.insert($0).inserted } ?? note.path
  }

  private static func firstDay(of application: Application) -> Day? {
    application.applied ?? application.history.events.compactMap(\.day).min()
  }

  func name(of note: some NoteKind) -> String { names[note.info.path] ?? note.info.path }
}
