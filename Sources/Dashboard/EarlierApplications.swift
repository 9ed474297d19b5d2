import Insights
package import Journal
import PageModel
import TextKit

/// What was before with a company, in words for someone who applies there again.
package struct EarlierApplications {
  /// A sentence for each earlier application, the latest first, with what was noted at its end.
  package let sentences: [String]

  private static let limit = 2

  /// - Parameter application: the new one, which the journal need not have.
  package init(before application: Application, in journal: Journal) {
    let company = application.companyKey
    // Private notes lend no words.
    let earlier = journal.visibleApplications.filter { other in
      other.info.path.pathBytes != application.info.path.pathBytes && other.isSent
        && other.companyKey == company
    }.sorted { ($0.applied?.number ?? .min) > ($1.applied?.number ?? .min) }
    let rest = earlier.count - EarlierApplications.limit
    sentences =
      earlier.prefix(EarlierApplications.limit).flatMap {
        EarlierApplications.sentences(about: $0, journal)
      } + (rest > 0 ? ["\(rest.pluralized("more application")) there before that."] : [])
  }

  /// `You applied to Acme in March: a screen, then a personal no.`
  private static func sentences(about application: Application, _ journal: Journal) -> [String] {
    let role = application.role.map { " (\($0))" } ?? ""
    let when = application.applied.map { " in \(month(of: $0, journal.today))" } ?? " before"
    let steps = application.stagesOnTheWay.map(\.withArticle)
    let isOpen = application.outcome == nil
    let course =
      (steps.isEmpty ? "" : steps.joined(separator: ", ") + (isOpen ? "; " : ", then "))
      + end(application)
    var sentences = ["You applied to \(application.company)\(role)\(when): \(course)."]
    let last = application.history.happened.filter { $0.milestone?.isEnd ?? false }.last
    if let note = last?.note {
      let words = journal.textWithoutPrivateNames(note, from: application.info)
      sentences.append("You noted: \(words)")
    }
    let people = PeopleThere.names(at: application, journal).map(\.plain)
    if !people.isEmpty { sentences.append("People there: \(people.joined(separator: ", ")).") }
    if application.door == .shut { sentences.append("Its note has 'door: shut'.") }
    return sentences
  }

  private static func month(of day: Day, _ today: Day) -> String {
    day.year == today.year ? day.monthName : day.spokenMonth
  }

  private static func end(_ application: Application) -> String {
    switch application.outcome {
    case .rejected:
      switch application.rejectionKind {
      case .form: "a form letter"
      case .personal: "a personal no"
      case .internal: "a no, because the job went to somebody inside"
      case .positionClosed: "a no, because the position was withdrawn"
      case .afterTalk, .other, nil: "a no"
      }
    case .ghosted: "silence"
    case .withdrawn, .notPursued: "you ended it"
    case .closed: "the position was closed"
    case .declined: "you declined their offer"
    case .accepted: "you took the job"
    case nil: "it is still open"
    }
  }
}

extension Application {
  /// The stages beyond a receipt that it reached, each once, in the order in which it did.
  fileprivate var stagesOnTheWay: [Stage] {
    var seen: Set<Stage> = []
    return history.milestones.compactMap(\.stage).filter {
      $0.isPositive && seen.insert($0).inserted
    }
  }
}
