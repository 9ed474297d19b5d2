import Insights
package import Journal
import PageModel
import TextKit

/// The words after `log` for a first conversation, a first interview, an offer and the job.
package struct GoodNewsMessage {
  /// One or two sentences.
  package let sentences: [String]
  /// Everyone who helped, each with what they did. Only after the job.
  package let helpers: [String]
  /// Other offers that were accepted. Only after the job.
  package let otherJobs: [Application]
  /// The other applications that were sent and have not ended. Only after the job.
  package let open: [Application]
  /// Whether the application has no day by which to answer the offer.
  package let lacksDeadline: Bool

  /// `nil` for any other event.
  ///
  /// - Parameters:
  ///   - milestone: what has just been recorded.
  ///   - day: its day, which may be ahead.
  ///   - journal: the journal before that.
  package init?(
    _ milestone: Milestone, on day: Day, _ application: Application, in journal: Journal
  ) {
    let name = [application.company, application.role].compactMap(\.self).joined(separator: ", ")
    var lacksDeadline = false
    var helpers: [String] = []
    var open: [Application] = []
    var otherJobs: [Application] = []
    switch milestone {
    case .outcome(.accepted):
      sentences = [
        "\(name): you have the job. Congratulations.",
        "From now on nothing here asks anything of you.",
      ]
      helpers = Helpers.lines(journal, job: application).map(\.plain)
      let others = journal.applications.filter {
        $0.info.path.pathBytes != application.info.path.pathBytes && $0.isSent
      }
      open = others.filter { $0.outcome == nil }
      otherJobs = others.filter { $0.outcome == .accepted && !$0.isDoubtful }
    case .stage(.offer):
      sentences = ["An offer from \(application.company). Whatever you decide, they chose you."]
      lacksDeadline = application.deadline == nil
    case .stage(let stage) where stage.isConversation:
      guard let first = GoodNewsMessage.first(stage, in: journal) else { return nil }
      let isAhead = day > journal.today
      sentences = [
        isAhead
          ? "\(first), on \(day.weekdayName), \(day.spoken(on: journal.today)): what you sent was read, and they want to know more."
          : "\(first): what you sent was read, and they wanted to know more."
      ]
    case .stage, .outcome: return nil
    }
    (self.helpers, self.open, self.lacksDeadline) = (helpers, open, lacksDeadline)
    self.otherJobs = otherJobs
  }

  /// What the stage is the first of in the journal; `nil` if there was one before.
  private static func first(_ stage: Stage, in journal: Journal) -> String? {
    let known = journal.applications.flatMap { application in
      application.history.events.compactMap { event -> Stage? in
        if case .stage(let stage)? = event.milestone { stage } else { nil }
      }
    }
    if !known.contains(where: { $0.isConversation || $0 == .offer }) {
      return "The first conversation of this search"
    }
    if stage >= .interview, !known.contains(where: { $0 >= .interview }) {
      return "The first interview of this search"
    }
    return nil
  }
}

extension Stage {
  fileprivate var isConversation: Bool { [.screen, .interview, .final].contains(self) }
}
