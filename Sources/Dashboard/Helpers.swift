import Diagnostics
import Insights
package import Journal
package import PageModel
import TextKit

/// Everyone who helped, each with what they did, so that the user can give them the news. For the weeks after the job.
package enum Helpers {
  package static let introduction = "Everybody who helped, to give them the news:"

  /// The days after the job on which the news is still news.
  private static let days = 30
  /// The number of companies, and of talks with their notes, that a line names.
  private static let limit = 3

  /// Whether the job is so new that the list helps.
  static func isDue(_ journal: Journal) -> Bool {
    guard let day = journal.jobs.compactMap(\.endedOn).max() else { return true }
    return journal.today.days(since: day) <= days
  }

  /// A line for each person: first who brought the job, then those with whom the user talked most, then those without a
  /// note who gave feedback. Private notes lend no words.
  ///
  /// - Parameter job: the application that has just become the job, which the journal need not know yet.
  package static func lines(_ journal: Journal, job: Application? = nil) -> [Text] {
    let talks = Dictionary(grouping: ContactLog(journal).all) { ObjectIdentifier($0.person) }
    let jobs = Set((journal.jobs + [job].compactMap(\.self)).map(\.info.path.pathBytes))
    let helpers = journal.people.visible.map { person in
      Helper(person, talks[ObjectIdentifier(person)]?.map(\.day) ?? [], jobs, journal)
    }
    return helpers.sorted { a, b in
      if a.broughtJob != b.broughtJob { return a.broughtJob }
      return a.days.count != b.days.count
        ? a.days.count > b.days.count
        : a.person.info.path.pathBytes < b.person.info.path.pathBytes
    }.map(\.line) + withoutNotes(journal)
  }

  /// Those who gave feedback, of whom only their name in it is known.
  private static func withoutNotes(_ journal: Journal) -> [Text] {
    var seen: Set<String> = []
    return journal.feedback.visible.compactMap { feedback in
      guard feedback.isReceived(by: journal.today), let from = feedback.from,
        journal.note(from, from: feedback.info) == nil, journal.mayName(from),
        seen.insert(normalizedWords(from.displayText)).inserted
      else { return nil }
      return "\(from.displayText): \(Helper.feedback(feedback.about))"
    }
  }

  private struct Helper {
    let person: Person
    /// The days of the talks.
    let days: [Day]
    let broughtJob: Bool
    private let companies: [String]
    private let journal: Journal

    init(_ person: Person, _ days: [Day], _ jobs: Set<PathBytes>, _ journal: Journal) {
      (self.person, self.days, self.journal) = (person, days, journal)
      let brought = journal.visibleApplications.filter { application in
        (application.isFoundThroughSomeone
          || person.role.map { normalizedWords($0) } == "recruiter")
          && application.contacts.contains {
            journal.person($0, from: application.info) === person
          }
      }
      broughtJob = brought.contains { jobs.contains($0.info.path.pathBytes) }
      companies = brought.filter { !jobs.contains($0.info.path.pathBytes) }
        .sorted { ($0.applied?.number ?? .min) > ($1.applied?.number ?? .min) }
        .map(\.company)
    }

    var line: Text {
      let help = person.helpsWith.map { journal.ownWords($0) }
      let did =
        [broughtJob ? "brought this job" : nil, told].compactMap(\.self)
        + (help.isEmpty ? [] : [help.inSentence]) + [gaveFeedback, talked].compactMap(\.self)
      let name: Text = "\(person.fullName, of: person.info)"
      return did.isEmpty ? name : "\(name): \(did, joinedBy: "; ")"
    }

    /// `told you about Acme and Bolt`
    private var told: Text? {
      if companies.isEmpty { return nil }
      let rest = companies.count - Helpers.limit
      let names =
        companies.prefix(Helpers.limit).map { Text($0) } + (rest > 0 ? ["\(rest) more"] : [])
      return "told you about \(names.inSentence)"
    }

    private var gaveFeedback: Text? {
      let given = journal.feedback.visible.filter { feedback in
        feedback.isReceived(by: journal.today)
          && journal.person(feedback.from, from: feedback.info) === person
      }
      return given.isEmpty ? nil : Helper.feedback(given.flatMap(\.about))
    }

    /// `gave feedback about the resume, interview`
    static func feedback(_ about: [String]) -> Text {
      var seen: Set<String> = []
      let topics = about.filter { seen.insert(normalizedWords($0)).inserted }
      return topics.isEmpty
        ? "gave feedback" : "gave feedback (\(topics.joined(separator: ", ")))"
    }

    /// `7 talks, the last on 5 August (said the word out loud)`
    private var talked: Text? {
      guard let last = days.max() else { return nil }
      let words = person.talks.last { $0.day == last && $0.note != nil }?.note.map { note -> Text in
        let text = NoteTextBuilder(of: person.info, in: journal).text(markdown: note)
        return " (\(text.asOwnWords))"
      }
      let day = last.spoken(on: journal.today)
      let count: Text =
        days.count == 1 ? "a talk on \(day)" : "\(days.count) talks, the last on \(day)"
      return "\(count)\(words ?? "")"
    }
  }
}

extension Feedback {
  fileprivate func isReceived(by today: Day) -> Bool {
    status == .received && received.map { $0 <= today } ?? true
  }
}

extension Application {
  /// Whether the user knows of the job through someone, as far as its channel says.
  fileprivate var isFoundThroughSomeone: Bool {
    guard let channel else { return false }
    let words = normalizedWords(channel)
    return Helpers.channels.contains { words.contains($0) }
  }
}

extension Helpers {
  /// How the words begin with which a channel names a person.
  fileprivate static let channels = ["refer", "recruit", "network", "friend"]
}
