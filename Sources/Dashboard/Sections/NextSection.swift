import Insights
import Journal

/// At most three things that could be done now, each with its reason.
struct NextSection: PageSection {
  let id = "next"
  let heading = "Next"

  static let limit = 3

  func elements(for journal: Journal) -> [Element] {
    if journal.noteCount == 0 { return NextSection.firstSteps }
    let steps = NextSteps(journal).steps
    if steps.isEmpty {
      return [
        .paragraph(
          "Nothing asks for you today. A new application, a call or a day off: all are fine.")
      ]
    }
    return [.steps(steps.prefix(NextSection.limit).map { words(for: $0, journal) })]
  }

  private func words(for step: NextSteps.Step, _ journal: Journal) -> Text {
    let spoken = { (day: Day) in day.spoken(on: journal.today) }
    switch step {
    case .prepare(let entry):
      switch entry.kind {
      case .event(let event) where event.milestone == .stage(.applied):
        return
          "\(strong: "Send the application") to \(note: entry.application): you set \(spoken(entry.day)) for it."
      case .event(let event):
        let what = event.milestone?.stageWords ?? "appointment"
        let which = event.label.map { " (\($0))" } ?? ""
        let time = event.time.map { " at \($0)" } ?? ""
        let words = entry.application.info.isPrivate ? "" : which
        return
          "\(strong: "Get ready for the \(what)\(words)") with \(note: entry.application): it is on \(spoken(entry.day))\(time)."
      default:
        return entry.application.stage == .offer
          ? "\(strong: "Answer the offer") from \(note: entry.application): the last day is \(spoken(entry.day))."
          : "\(strong: "Mind the deadline") of \(note: entry.application): it is \(spoken(entry.day))."
      }
    case .followUp(let application, let due):
      return
        "\(strong: "Ask how it stands") with \(note: application): you set \(spoken(due)) for it."
    case .decide(let application):
      return
        "\(strong: "Take your time with the offer") from \(note: application); \(code: "deadline:") in its note puts their last day here."
    case .askHowItStands(let application, let lastWord):
      return
        "\(strong: "Ask how it stands") with \(note: application): the last word was on \(spoken(lastWord)), after \(application.stage.withArticle)."
    case .reflect(let application):
      let day = application.endedOn.map { " on \(spoken($0))" } ?? ""
      return
        "When you are ready, \(strong: "two lines about \(application.label)"): they said no\(day). What would you keep? (\(note: application))"
    case .tryOut(let attempt):
      return
        "\(strong: "Try"): \(attempt.attempt.text) (\("from your reflection", of: attempt.reflection.info))"
    case .apply(let application):
      return
        "Nothing is under way. \(strong: "Send one that you saved"): \(note: application)."
    }
  }

  private static let firstSteps: [Element] = [
    .steps([
      "Make a folder \(code: "applications") and in it a file for one job, starting with these lines: \(code: "---"), \(code: "company: Acme"), \(code: "role: Engineer"), \(code: "applied: 2026-03-02"), \(code: "---"). Write below them whatever you like.",
      "Make an empty file \(code: "onward.yml") beside that folder. It marks the journal, so that every command finds it.",
      "Run \(code: "onward build") again. Later, add \(code: "reflections"), \(code: "wins"), \(code: "feedback"), \(code: "goals"), \(code: "people") and \(code: "days").",
    ])
  ]
}

extension Milestone {
  /// What a planned event is called in a sentence.
  var stageWords: String {
    switch self {
    case .stage(let stage): stage.words
    case .outcome(let outcome): outcome.words
    }
  }
}
