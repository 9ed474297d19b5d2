import Diagnostics
import Insights
import Journal
import PageModel
import Redaction
import TextKit

/// A step in words.
struct StepText {
  /// The day that the step is for; `nil` if any day will do.
  let day: Day?
  /// `10:00`.
  let time: String?
  /// What could be done, without the day.
  let deed: Text
  /// The same as a sentence with its day.
  let whole: Text

  init(_ text: Text) {
    (day, time, deed, whole) = (nil, nil, text, text)
  }

  /// - Parameter when: the rest of the sentence, about the day.
  init(_ deed: Text, on day: Day, at time: String? = nil, _ when: Text) {
    self.day = day
    self.time = time
    self.deed = deed
    whole = deed + when
  }

  /// - Parameter whole: the whole sentence for a terminal, which has room for it.
  init(_ deed: Text, on day: Day, whole: Text) {
    (self.day, time, self.deed, self.whole) = (day, nil, deed, whole)
  }

  func item(on today: Day) -> AgendaItem {
    guard let day else { return AgendaItem(day: nil, deed) }
    return AgendaItem(day: day.spokenWithWeekday(on: today), detail: time ?? "", deed)
  }
}

extension [StepText] {
  /// By day and time. What has no day comes last, in the order in which it is.
  var byDay: [StepText] {
    let order = { (step: StepText) in (step.day?.number ?? .max, step.time ?? "") }
    return sorted { order($0) < order($1) }
  }
}

/// The words for each step: what the user could do, why, and the note that it is about.
struct StepWording {
  /// The number of offers that one line names.
  private static let offerLimit = 3

  private let journal: Journal
  private let command: (String) -> String

  /// - Parameter command: Completes a command for the journal.
  init(_ journal: Journal, command: @escaping (String) -> String) {
    self.journal = journal
    self.command = command
  }

  /// Several private applications are one step with their number.
  func text(for step: NextSteps.Step, _ insights: Insights) -> StepText {
    guard let kind = step.ofPrivate else { return text(for: step) }
    let count = insights.nextSteps.count(of: kind)
    if count < 2 { return text(for: step) }
    return switch kind {
    case .news:
      StepText("\(strong: "Ask how it stands") with \(count) private applications.")
    case .feedback:
      StepText(
        "\(strong: "Ask what they saw"), if you like: \(count) private applications said no. One question is enough; many don't answer it."
      )
    }
  }

  func text(for step: NextSteps.Step) -> StepText {
    switch step {
    case .prepare(let entry): prepare(entry)
    case .decide(let applications): decide(applications)
    case .followUp(let application, let due, isPromised: true):
      StepText(
        "\(strong: "Ask how it stands") with \(step: application): they named \(spoken(due)) for their answer."
      )
    case .followUp(let application, let due, isPromised: false):
      StepText(
        "\(strong: "Ask how it stands") with \(step: application): you set \(spoken(due)) for it.")
    case .askForNews(let application, let lastWord):
      StepText(askForNews(application, lastWord))
    case .tellHowItWent(let application, let event, let note):
      StepText(howItWent(application, event, note))
    case .expectAnswer(let application):
      StepText(
        "\(strong: "An answer may come today") from \(step: application)", on: journal.today,
        journal.pause == nil
          ? ": it is the day that they named. If none comes, one line tomorrow is fine."
          : ": it is the day that they named. Nothing is asked of you.")
    case .askAfterPromise(let application, let day):
      StepText(
        "\(strong: "Ask how it stands") with \(step: application), if you like: they said they would answer by \(spoken(day)). One friendly line is enough."
      )
    case .seekCompany(let contact): StepText(company(contact))
    case .reflect(let application): StepText(reflect(application))
    case .sendRequest(let feedback): StepText(sendRequest(feedback))
    case .askForFeedback(let application):
      StepText(
        "\(strong: "Ask what they saw"), if you like: \(step: application) said no\(on(application.endedOn)), after \(application.stage.withArticle). One question is enough; many don't answer it."
      )
    case .tryOut(let attempt):
      StepText(
        "\(strong: "Try"): \(NoteTextBuilder(of: attempt.reflection.info, in: journal).text(of: attempt).asOwnWords) (\("from your reflection", of: attempt.reflection.info))"
      )
    case .keepInTouch(let contact): StepText(keepInTouch(contact))
    case .askAgain(let door): StepText(DoorsPart.step(door, journal))
    case .goal(let state): StepText(goal(state))
    case .widen(let suggestion): StepText(widen(suggestion))
    case .apply(let application):
      StepText(
        "Nothing is under way. \(strong: "Send one that you saved"): \(step: application).")
    case .recordEnds(let applications): StepText(settle(applications))
    case .explainStatus(let applications): StepText(explainStatus(applications))
    }
  }

  private func askForNews(_ application: Application, _ lastWord: Day) -> Text {
    lastWord == application.applied
      ? "\(strong: "Ask how it stands") with \(step: application): you sent it on \(spoken(lastWord)), and it got as far as \(application.stage.withArticle)."
      : "\(strong: "Ask how it stands") with \(step: application): the last word was on \(spoken(lastWord)), after \(application.stage.withArticle)."
  }

  /// Whatever is written is enough, and nothing is as well.
  private func howItWent(
    _ application: Application, _ event: Event, _ note: Interview?
  ) -> Text {
    let what = event.milestone?.displayText ?? "conversation"
    if let note {
      let way: Text =
        note.info.visiblePath.map {
          "\(code: command("onward open \($0.quotedForShell)")) opens the note that you began"
        } ?? "the note that you began has room for them"
      return
        "\(strong: "How did the \(what) go?") It was yesterday, with \(step: application). Two lines while it is fresh, if you like: \(way). If a next one is set, \(application.wayToLog("interview tomorrow", in: journal, command)) notes it."
    }
    return
      "\(strong: "How did the \(what) go?") It was yesterday, with \(step: application). Two lines while it is fresh, if you like: \(application.wayToNote("interview", in: journal, command)) begins them. If a next one is set, \(application.wayToLog("interview tomorrow", in: journal, command)) notes it."
  }

  /// The same question about a second conversation. The first has said what helps.
  func alsoHowItWent(_ application: Application, _ event: Event) -> StepText {
    let what = event.milestone?.displayText ?? "conversation"
    return StepText("\(strong: "And the \(what)") with \(step: application)?")
  }

  private func sendRequest(_ feedback: Feedback) -> Text {
    feedback.hasQuestion
      ? "\(strong: "Send the question") that you wrote: \(of(feedback)). Whatever they answer, you asked."
      : "\(strong: "Write the question") that you began: \(of(feedback)). One question is enough."
  }

  private func settle(_ applications: [Application]) -> Text {
    guard applications.count == 1, let only = applications.first else {
      return
        "\(strong: "Some may be over"): \(whatIsSilent(applications)) for more than \(Thresholds.longSilence) days. If \(step: applications[0]) is over, \(applications[0].wayToLog("ghosted", in: journal, command)) records it. The others are under “Open”."
    }
    let last = only.lastActivity.map { " since \(spoken($0))" } ?? ""
    return
      "\(strong: "Is this one over?") \(step: only) has been silent\(last). If it is over, \(only.wayToLog("ghosted", in: journal, command)) records it; if not, it can wait."
  }

  private func whatIsSilent(_ applications: [Application]) -> String {
    applications.allSatisfy(\.isPositive)
      ? "\(applications.count) applications were answered, and then nothing came"
      : "\(applications.count) applications have been silent"
  }

  private func explainStatus(_ applications: [Application]) -> Text {
    let shown = applications.visible
    if !applications.contains(where: \.isUnclear) {
      let what: Text =
        if applications.count == 1, let only = shown.first { "\(step: only) has" } else {
          "\(applications.count.pluralized("note has", "notes have"))"
        }
      return
        "\(strong: "Say what it is"): \(what) a company and no role, so it may be about something else. \(code: "role:") in it makes it an application, and \(code: "ignore:") in \(code: "onward.yml") leaves it out."
    }
    let what: Text =
      if applications.count == 1, let only = shown.first { "of \(step: only) is" } else {
        "of \(applications.count.pluralized("application")) is"
      }
    let (strong, end) =
      applications.isDayUnclear
      ? ("Correct the day", "not a day that can be read") : ("Say what it means", "not understood")
    return
      "\(strong: strong): the \(applications.whatIsUnclear) \(what) \(end), so nothing is concluded from it. \(code: command("onward check --verbose")) shows why, and what settles it."
  }

  private func spoken(_ day: Day) -> String { day.spoken(on: journal.today) }

  private func on(_ day: Day?) -> String { day.map { " on \(spoken($0))" } ?? "" }

  private func decide(_ applications: [Application]) -> StepText {
    if applications.count == 1, let only = applications.first { return decide(only) }
    let rest = applications.count - StepWording.offerLimit
    let names =
      applications.prefix(StepWording.offerLimit).map { "\(step: $0)" as Text }
      + (rest > 0 ? ["\(rest) more"] : [])
    return StepText(
      "\(strong: "Take your time with the offers") from \(names.inSentence); \(code: "deadline:") in their notes puts their last day here."
    )
  }

  private func decide(_ application: Application) -> StepText {
    guard let day = application.deadline else {
      if application.isOldOffer(on: journal.today), let last = application.lastActivity {
        return StepText(
          "\(strong: "The offer") from \(step: application): no word is noted since \(spoken(last)). If you have answered, \(application.wayToLog("declined", in: journal, command)) or \(code: "accepted") notes it."
        )
      }
      return StepText(
        "\(strong: "Take your time with the offer") from \(step: application); \(code: "deadline:") in its note puts their last day here."
      )
    }
    return day < journal.today
      ? StepText(
        "\(strong: "The offer") from \(step: application): the last day that you noted was \(spoken(day))."
      )
      : StepText(
        "\(strong: "Answer the offer") from \(step: application)", on: day,
        ": the last day is \(spoken(day)).")
  }

  private func widen(_ suggestion: Suggestion) -> Text {
    let reason: Text =
      switch suggestion {
      case .group(let group):
        "of \(group.name ?? ""), \(group.positive.spoken) went on, more than of others"
      case .channel(let group, _):
        "by \(group.name ?? ""), \(group.positive.spoken) went on, more than by others"
      case .direction(let direction):
        "\("one of your notes", of: direction.note) names \(direction.name)"
      case .untriedChannel(let name): "none of your applications names \(name) as the way in yet"
      }
    return
      "\(strong: "Look a little wider"): \(reason). The section “\(WiderPart.heading)” says more."
  }

  private func prepare(_ entry: UpcomingEvent) -> StepText {
    let application = entry.application
    switch entry.kind {
    case .event(let event) where event.milestone == .stage(.applied):
      return StepText(
        "\(strong: "Send the application") to \(step: application)", on: entry.day,
        ": you set \(spoken(entry.day)) for it.")
    case .event(let event):
      let what = event.milestone?.displayText ?? "appointment"
      let which = application.visible == nil ? "" : event.label.map { " (\($0))" } ?? ""
      let time = event.time.map { " at \($0)" } ?? ""
      if entry.day == journal.today {
        // The event may be over by the time that this is read.
        return StepText(
          "\(strong: "The \(what)\(which)") with \(step: application)", on: entry.day,
          at: event.time, " is on \(spoken(entry.day))\(time).")
      }
      return StepText(
        "\(strong: "Get ready for the \(what)\(which)") with \(step: application)", on: entry.day,
        at: event.time, ": it is on \(spoken(entry.day))\(time).")
    case .deadline, .followUp:
      return StepText(
        "\(strong: entry.what.upperFirst) at \(step: application)", on: entry.day,
        " on \(spoken(entry.day)).")
    }
  }

  private func reflect(_ application: Application) -> Text {
    "When you are ready, \(strong: "two lines") about \(step: application): they said no\(on(application.endedOn)). What would you keep?"
  }

  /// Mood is shown and not judged: this names a person, and nothing more.
  private func company(_ contact: ScheduledContact) -> Text {
    let person = contact.person
    // What they help with may be any words, so that it is beside the sentence.
    let help: Text =
      person.helpsWith.isEmpty
      ? "" : " (\(journal.ownWords(person.helpsWith.joined(separator: "; "))))"
    return
      "\(strong: "A word with") \(person.fullName, of: person.info)\(help), if it suits you."
  }

  private func keepInTouch(_ contact: ScheduledContact) -> Text {
    let person = contact.person
    let last =
      contact.lastContact.map { "you last spoke on \(spoken($0))" }
      ?? "no talk is noted yet"
    return "\(strong: "A word with") \(person.fullName, of: person.info): \(last)."
  }

  private func goal(_ state: GoalProgress.GoalState) -> Text {
    let goal = state.goal
    let done = state.current?.done ?? 0
    // Nothing counts toward a goal that is counted by hand, until a number is written.
    let isCounted = goal.measure != .manual || goal.progress != nil
    let number = goal.target.map { isCounted ? "\(done) of \($0)" : "\($0)" } ?? "\(done)"
    let when =
      goal.period.map { " this \($0.rawValue)" } ?? goal.by.map { " by \(spoken($0))" } ?? ""
    let plan: Text =
      goal.plan.map { ". Your plan: \(journal.ownWords([$0].sentences))" } ?? "."
    return
      "\(Text([.strong(journal.privateNames.hidden(in: goal.title))]).asOwnWords): \("\(number)\(when)", of: goal.info)\(plan)"
  }

  private func of(_ feedback: Feedback) -> Text {
    if let application = journal.visibleApplication(feedback.application, from: feedback.info) {
      return "\("to \(application.company)", of: feedback.info)"
    }
    if let person = journal.visiblePerson(feedback.from, from: feedback.info) {
      return "\("to \(person.fullName)", of: feedback.info)"
    }
    return "\(feedback.info.name, of: feedback.info)"
  }
}
