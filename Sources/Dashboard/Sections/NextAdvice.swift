import Diagnostics
package import Insights
import Journal
package import PageModel
import Redaction
import TextKit

/// What the user could do now, in words that the page and the terminal share.
package struct NextAdvice {
  /// By day, and then those without a day, the most useful first.
  package let steps: [Text]
  /// The same steps for a page, which shows the days beside them.
  package let items: [AgendaItem]
  /// A sentence before the steps, on the first days after a pause.
  package let opening: Text?
  /// Everyone who helped; only after an accepted offer.
  package let helpers: [Text]
  /// Whether there is nothing to do. The only text then says so.
  package let isQuiet: Bool

  /// - Parameters:
  ///   - limit: the maximum number of steps, each about a different note; `nil` for all steps.
  ///   - folder: the journal's folder, quoted for a shell, if the user named it. The suggested commands then
  ///     name it too.
  ///   - isBelowState: whether the sentence about the state of the search is above it, so that nothing of it is said again.
  package init(
    _ insights: Insights, limit: Int?, folder: String? = nil, isBelowState: Bool = false
  ) {
    let command = { (text: String) in folder.map { "\(text) --journal \($0)" } ?? text }
    let journal = insights.journal
    // After an accepted offer nothing is asked for. Right after a rejection, its plan comes first, and looking back can wait.
    let plan = journal.isConcluded ? nil : FreshRejection.plan(insights)
    let found = LookBack.steps(insights, limit: limit.map { plan == nil ? $0 : $0 - 1 })
    let uncounted = journal.skippedFiles.sentence
    isQuiet = found.isEmpty && plan == nil && journal.hasBegun && uncounted == nil
    opening =
      found.isEmpty || plan != nil || limit == nil
      ? nil : PauseWording.return(insights, before: found)
    helpers =
      journal.isConcluded && journal.hasBegun && uncounted == nil && Helpers.isDue(journal)
      ? Helpers.lines(journal) : []
    let said: [StepText]
    if let uncounted, found.isEmpty || !journal.hasBegun {
      // A step, or even the whole journal, may be in the files that could not be read.
      said = [
        "\(uncounted) \(code: command("onward check")) says where, and what helps.",
        "Run \(code: command("onward build")) again after that.",
      ].map { StepText($0) }
    } else if !journal.hasBegun {
      said = NextAdvice.firstSteps(hasSettings: journal.hasSettings, command).map { StepText($0) }
    } else if journal.isConcluded {
      said = NextAdvice.afterTheJob(insights, command)
        .map { StepText($0) }
    } else if found.isEmpty, plan == nil, let pause = journal.pause {
      said = [
        StepText(
          PauseWording.nothingDue(pause, journal, isBelowState: isBelowState, command))
      ]
    } else if found.isEmpty, plan == nil {
      said = [
        StepText(
          "Nothing is due today. A new application, a call or a day off: all are fine.\(NextAdvice.firstAnswer(insights, command))"
        )
      ]
    } else {
      let wording = StepWording(journal, command: command)
      var hasAsked = false
      let texts = found.map { step -> StepText in
        guard case .tellHowItWent(let application, let event, _) = step else {
          return wording.text(for: step, insights)
        }
        defer { hasAsked = true }
        return hasAsked
          ? wording.alsoHowItWent(application, event) : wording.text(for: step, insights)
      }
      said = [plan].compactMap(\.self) + texts.byDay
    }
    steps = said.map(\.whole)
    items = said.map { $0.item(on: journal.today) }
  }

  /// In a young search that waits for its first answer, how that is noted; else empty.
  private static func firstAnswer(
    _ insights: Insights, _ command: (String) -> String
  ) -> Text {
    let journal = insights.journal
    // A conversation of which only a note says something is a talk, too.
    guard FewApplications.areAll(of: journal), insights.counts.positive == 0,
      journal.interviews.isEmpty,
      let first = insights.openApplications.underWay.compactMap(\.application.visible).first
    else { return "" }
    return
      " When \(step: first) answers, \(first.wayToLog("screen", in: journal, command)) notes a first talk."
  }

  /// After an accepted offer nothing is asked for. Companies that still have a day planned are named.
  private static func afterTheJob(
    _ insights: Insights, _ command: (String) -> String
  ) -> [Text] {
    let journal = insights.journal
    let nothing: Text = "Nothing is due now."
    let others = insights.nextSteps.mostUrgentPerNote.compactMap { step -> UpcomingEvent? in
      guard case .prepare(let entry) = step, case .event = entry.kind else { return nil }
      return entry
    }
    if others.isEmpty { return [nothing] + NextAdvice.otherOffers(insights, command) }
    let names = others.map {
      "\(note: $0.application) (\($0.day.spoken(on: journal.today)))" as Text
    }
    let way = others[0].application.wayToLog("withdrawn", in: journal, command)
    return [
      nothing,
      "A day is still planned with \(names, joinedBy: ", "). A short word that you have found something is enough; \(way) notes \(others.count == 1 ? "it" : "the first").",
    ] + NextAdvice.otherOffers(insights, command)
  }

  /// The offers that wait beside the job.
  private static func otherOffers(
    _ insights: Insights, _ command: (String) -> String
  ) -> [Text] {
    let journal = insights.journal
    return insights.openApplications.applications.map(\.application).filter {
      $0.stage == .offer && !$0.isDoubtful && !$0.isOldOffer(on: journal.today)
    }.map { offer in
      let by =
        offer.deadline.map { $0 < journal.today ? "" : ", until \($0.spoken(on: journal.today))" }
        ?? ""
      return
        "There is another offer from \(step: offer)\(by). If you stay with the job, \(offer.wayToLog("declined", in: journal, command)) notes your answer."
    }
  }

  private static func firstSteps(
    hasSettings: Bool, _ command: (String) -> String
  ) -> [Text] {
    let application: Text =
      "Write down one job: \(code: command("onward new application Acme - Engineer")) makes a note for it, with the company and the role that you name. A file of your own in the folder \(code: "applications") does as well."
    let build: Text =
      "Run \(code: command("onward build")) again. Later, add \(code: "reflections"), \(code: "wins"), \(code: "feedback"), \(code: "goals"), \(code: "people") and \(code: "days")."
    if hasSettings {
      return [
        application,
        "In \(code: "profile.md"), say what you look for. Whatever stays blank is not missed.",
        build,
      ]
    }
    return [
      "Make a journal: \(code: "onward init my-search") makes a folder with all that one needs, and \(code: "onward init --adopt") adds it to the folder that you are in.",
      application, build,
    ]
  }
}
