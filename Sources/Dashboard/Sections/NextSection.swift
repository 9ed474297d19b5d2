package import Insights
import Journal
package import PageModel

/// At most three things that could be done now, each with its reason.
struct NextSection: PageSection {
  let id = "next"
  let heading = "Next"

  func elements(for findings: Insights) -> [Element] {
    let advice = NextAdvice(findings, limit: NextSteps.shown)
    return advice.isQuiet ? advice.steps.map(Element.paragraph) : [.steps(advice.steps)]
  }
}

/// What could be done now, in words: the same for the page and for the terminal.
package struct NextAdvice {
  package let steps: [Text]
  /// Nothing asks for anything: the only text says so.
  package let isQuiet: Bool

  /// - Parameters:
  ///   - limit: at most so many, each about another note; `nil` for all.
  ///   - folder: the journal, as a word for a shell, if the person named it; the commands name it too then.
  package init(_ findings: Insights, limit: Int?, folder: String? = nil) {
    let command = { (words: String) in folder.map { "\(words) --journal \($0)" } ?? words }
    let journal = findings.journal
    let found =
      limit.map { findings.nextSteps.oncePerNote.prefix($0) } ?? findings.nextSteps.steps[...]
    let uncounted = journal.uncounted.sentence
    isQuiet = found.isEmpty && journal.hasBegun && uncounted == nil
    if let uncounted, found.isEmpty || !journal.hasBegun {
      // What asks for something, or is the whole journal, may stand in what could not be read.
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
