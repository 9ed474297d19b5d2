package import Insights
import Journal
package import PageModel

/// At most three things that the user could do now, each with its reason.
struct NextSection: PageSection {
  let id = "next"
  let heading = "Next"

  func elements(for insights: Insights) -> [Element] {
    let advice = NextAdvice(insights, limit: NextSteps.shown)
    return advice.isQuiet ? advice.steps.map(Element.paragraph) : [.steps(advice.steps)]
  }
}

/// What the user could do now, in words that the page and the terminal share.
package struct NextAdvice {
  package let steps: [Text]
  /// Whether there is nothing to do. The only text then says so.
  package let isQuiet: Bool

  /// - Parameters:
  ///   - limit: the maximum number of steps, each about a different note; `nil` for all steps.
  ///   - folder: the journal's folder, quoted for a shell, if the user named it. The suggested commands then
  ///     name it too.
  package init(_ insights: Insights, limit: Int?, folder: String? = nil) {
    let command = { (words: String) in folder.map { "\(words) --journal \($0)" } ?? words }
    let journal = insights.journal
    let found =
      limit.map { insights.nextSteps.mostUrgentPerNote.prefix($0) } ?? insights.nextSteps.steps[...]
    let uncounted = journal.skippedFiles.sentence
    isQuiet = found.isEmpty && journal.hasBegun && uncounted == nil
    if let uncounted, found.isEmpty || !journal.hasBegun {
      // A step, or even the whole journal, may be in the files that could not be read.
      steps = [
        "\(uncounted) \(code: command("onward check")) says where, and what helps.",
        "Run \(code: command("onward build")) again after that.",
      ]
    } else if !journal.hasBegun {
      steps = NextAdvice.firstSteps(hasSettings: journal.hasSettings, command)
    } else if found.isEmpty {
      steps = ["Nothing asks for you today. A new application, a call or a day off: all are fine."]
    } else {
      let wording = StepWording(journal)
      steps = found.map { wording.text(for: $0) }
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
