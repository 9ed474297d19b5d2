import Diagnostics
package import Insights
import Journal
package import Markdown
package import PageModel
package import Redaction
import TextKit

/// A page to read before a conversation, or before an application is sent.
package struct PreparationPage {
  private let preparation: Preparation
  private let insights: Insights
  private let ownText: [Block]
  private var journal: Journal { insights.journal }
  private var application: Application { preparation.application }

  /// In items of a list.
  private static let questionLimit = 12
  private static let storyLimit = 5
  private static let shortLimit = 3
  /// In characters.
  private static let ownTextLimit = 1200
  private static let quoteLimit = 600

  /// - Parameter ownText: The text of the application's note.
  package init(_ preparation: Preparation, _ insights: Insights, ownText: [Block]) {
    self.preparation = preparation
    self.insights = insights
    self.ownText = ownText
  }

  package var page: Page { page(state: state) }

  /// The same page with labels in place of names.
  package var redacted: (page: Page, replacements: [Replacement]) {
    page(state: "\(state) \(Redactor.caution)").redacted(of: journal)
  }

  private func page(state: Text) -> Page {
    let sections = [
      Page.Section(id: "when", heading: headingOfFirst, elements: first),
      Page.Section(id: "lessons", heading: "What you learned for it", elements: lessons),
      Page.Section(id: "questions", heading: "What they may ask", elements: questions),
      Page.Section(id: "own", heading: "What you could ask", elements: ownQuestions),
    ]
    return Page(
      title: title, day: journal.today, state: state,
      sections: sections.filter { !$0.elements.isEmpty }
    ).awayFromNotes(of: journal)
  }

  private var title: String {
    if preparation.isBeforeSending { return "Before sending: \(application.label)" }
    if isEnded { return "What the notes have about \(application.label)" }
    guard let event = preparation.event, let day = event.day else {
      return "Before the next conversation: \(application.label)"
    }
    return "Before the \(event.what) on \(day.spoken(on: journal.today))"
  }

  /// Whether no conversation is ahead, since the application has ended.
  private var isEnded: Bool { preparation.event == nil && application.outcome != nil }

  private var state: Text {
    let whole: Text = "From the notes as of \(journal.today.spokenWithYear), and from nothing else."
    let isEmpty =
      preparation.lessons.isEmpty && preparation.questions.isEmpty && preparation.feedback.isEmpty
    return isEmpty
      ? "\(whole) They have no lesson and no question for it yet; a note about an interview keeps them for the next one."
      : whole
  }

  // MARK: When, with whom, and what is known

  private var headingOfFirst: String {
    preparation.isBeforeSending ? "What it is" : isEnded ? "What there was" : "When, and with whom"
  }

  private var first: [Element] {
    var lines: [Text] = []
    if let event = preparation.event, let day = event.day {
      let time = event.time.map { ", \($0)" } ?? ""
      let label = event.label.map { " (\($0))" }
      lines.append(
        "\(strong: "\(day.spokenWithWeekday(on: journal.today))\(time)"): \(event.what)\(label ?? "") with \(application.label)."
      )
      if let note = event.note { lines.append(Text(note.upperFirst).asOwnWords.asSentence) }
    } else if isEnded {
      let day = application.endedOn.map { " on \($0.spoken(on: journal.today))" } ?? ""
      lines.append("\(application.label): \(application.progress)\(day).")
    } else {
      lines.append("\(application.label).")
    }
    lines += known
    lines += rounds
    lines += preparation.earlier.flatMap(words)
    lines += preparation.earlier.prefix(PreparationPage.shortLimit).compactMap(aboutPeople)
    lines += otherApplications
    let own = ownQuote
    let quote: [Element] =
      own.isEmpty ? [] : [.paragraph("From your note about them:"), .quote(own)]
    return [.list(lines)] + quote
  }

  /// The text of the application's note, as far as it is quoted.
  private var ownQuote: [QuotedBlock] {
    NoteTextBuilder(of: application.info, in: journal).quotedBlocks(ownText)
      .shortened(to: PreparationPage.ownTextLimit).blocks
  }

  private var known: [Text] {
    let people = application.contacts.filter { link in
      journal.note(link, from: application.info).map { $0.visible != nil } ?? true
    }.map(\.displayText)
    return [
      place.map { "Where: \($0)." },
      skills,
      application.salary.map { "The pay, as they put it: \($0)." },
      people.isEmpty ? nil : "People in the note: \(people.joined(separator: ", ")).",
      preparation.isBeforeSending
        ? application.deadline.map { "It can be sent until \($0.spoken(on: journal.today))." }
        : nil,
    ].compactMap { $0.map { Text($0) } }
  }

  /// `Leipzig, hybrid`
  private var place: String? {
    var parts = [application.location, application.remote].compactMap(\.self)
    if parts.count == 2, normalizedWords(parts[0]) == normalizedWords(parts[1]) {
      parts.removeLast()
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// What they ask for, and which of it the profile has.
  private var skills: String? {
    let asked = application.skills
    if asked.isEmpty { return nil }
    let all = "They ask for \(asked.joined(separator: ", "))."
    guard let profile = journal.visibleProfile, !profile.skills.isEmpty else { return all }
    let own = Set(profile.skills.map { normalizedWords($0) })
    let known = asked.filter { own.contains(normalizedWords($0)) }
    let others = asked.filter { !own.contains(normalizedWords($0)) }
    if others.isEmpty { return "\(all) Your profile has all of it." }
    return known.isEmpty
      ? "\(all) Your profile has none of these words."
      : "\(all) Your profile has \(known.spokenList); it does not name \(others.spokenList)."
  }

  /// What came before with them, in one line.
  private var rounds: [Text] {
    if preparation.isBeforeSending { return [] }
    let past = application.history.happened.filter { event in
      event.isConversation && event != preparation.event
    }
    if past.isEmpty { return [] }
    let words = past.map { event in
      [event.what, event.day.map { $0.spoken(on: journal.today) }].compactMap(\.self)
        .joined(separator: " on ") + (event.note.map { " (\($0))" } ?? "")
    }
    return ["\(isEnded ? "With them" : "So far with them"): \(words.joined(separator: "; "))."]
  }

  /// Figures that the user named to them, and what they said about what comes next.
  private func words(_ note: Interview) -> [Text] {
    let day = note.date.spoken(on: journal.today)
    return [
      note.said.isEmpty
        ? nil : "The figure that you named on \(day): \(note.said.joined(separator: "; ")).",
      note.remarks.isEmpty
        ? nil : "What they said on \(day): \(note.remarks.map(\.text).joined(separator: "; ")).",
    ].compactMap { $0.map { Text($0) } }
  }

  /// What the text of an earlier note has about the people of that conversation: the first sentence about each, once.
  private func aboutPeople(_ note: Interview) -> Text? {
    let names = note.with.map(\.displayText).filter(Interview.isName).compactMap { name in
      name.split(separator: " ").last.map(String.init)
    }
    let sentences = note.blocks.filter { $0.type == .paragraph && !$0.isListItem && !$0.isQuote }
      .flatMap { $0.text.replacing("\n", with: " ").inSentences }
    let about = names.compactMap { name in
      sentences.first { sentence in
        sentence.split { !$0.isLetter }.contains { $0 == name }
      }
    }
    var seen: Set<String> = []
    let words = about.filter { seen.insert($0).inserted }
    if words.isEmpty { return nil }
    let quoted = words.map { "“\(Text($0).asOwnWords)”" as Text }
    return
      "What you noted about them on \(note.date.spoken(on: journal.today)): \(quoted, joinedBy: " ")"
  }

  private var otherApplications: [Text] {
    preparation.otherApplications.prefix(PreparationPage.shortLimit).map { other in
      let sent = other.applied.map { " on \($0.spoken(on: journal.today))" } ?? ""
      let role = other.role.map { ", \($0)" } ?? ""
      let end = other.endedOn.map { " on \($0.spoken(on: journal.today))" } ?? ""
      if !other.isSent { return "Another posting of theirs\(role): \(other.progress)." }
      let stage =
        other.isPositive ? " It got as far as \(other.stage.withArticle)." : ""
      return "You applied there before\(role)\(sent): \(other.progress)\(end).\(stage)"
    }
  }

  // MARK: Lessons

  private var lessons: [Element] {
    let lessons = preparation.lessons.map { lesson -> Text in
      let text = NoteTextBuilder(of: lesson.note.info, in: journal).text(of: lesson).asOwnWords
      return "\(text)\(lesson.counted)"
    }
    let tries = preparation.tries.prefix(PreparationPage.shortLimit).map { item -> Text in
      NoteTextBuilder(of: item.reflection.info, in: journal).text(of: item).asOwnWords
    }
    return (lessons.isEmpty ? [] : [.list(lessons)])
      + (tries.isEmpty ? [] : [.paragraph("Still to try:"), .list(Array(tries))])
      + preparation.feedback.prefix(PreparationPage.shortLimit).flatMap(quote)
  }

  private func quote(_ feedback: Feedback) -> [Element] {
    let blocks = NoteTextBuilder(of: feedback.info, in: journal)
      .quotedBlocks(feedback.blocks.filter(\.isQuote))
    if blocks.isEmpty { return [] }
    let day = feedback.received.map { ", on \($0.spoken(on: journal.today))" } ?? ""
    return [
      .paragraph("\(feedback.label(in: journal))\(day):"),
      .quote(blocks.shortened(to: PreparationPage.quoteLimit).blocks),
    ]
  }

  // MARK: Questions and stories

  private var questions: [Element] {
    let all = preparation.questions
    let shown = all.prefix(PreparationPage.questionLimit)
    let rest = all.count - shown.count
    let stories = preparation.stories.prefix(PreparationPage.storyLimit)
    let asked: [Element] =
      shown.isEmpty
      ? []
      : [
        .paragraph(
          "What they asked in \(preparation.conversations == 1 ? "the conversation that has" : "the \(preparation.conversations) conversations that have") a note, and what you said:"
        ),
        .list(shown.map(text)),
      ]
    return asked
      + (rest > 0 ? [.paragraph("\(rest.pluralized("more question")) in the notes.")] : [])
      + (stories.isEmpty ? [] : [.paragraph("Stories to tell:"), .list(stories.map(text))])
  }

  private func text(_ question: Preparation.AskedQuestion) -> Text {
    let count = question.count > 1 ? " (in \(question.count) of \(preparation.conversations))" : ""
    let byThem = question.isOfCompany ? " This company has asked it before." : ""
    let answer: Text
    switch (question.stories.first, question.answer) {
    case (nil, _) where isInOwnText(question): answer = " Your answer is in the note above"
    case (let story?, _): answer = " Told: \(Text(story.title).asOwnWords)"
    case (nil, let words?): answer = " \(Text(words).asOwnWords)"
    case (nil, nil): answer = ""
    }
    let landing: Text =
      switch question.hasLanded {
      case true?: " – it landed"
      case false?: " – it did not land"
      case nil: ""
      }
    let missing = question.lacksStory ? " No story is linked to it yet." : ""
    let said = answer.plain.isEmpty ? Text("") : (answer + landing).asSentence
    return "\(strong: question.text)\(count)\(said)\(byThem)\(missing)"
  }

  /// Whether the quoted note about the application has the question, and at least half of the words of the answer.
  private func isInOwnText(_ question: Preparation.AskedQuestion) -> Bool {
    guard question.isOfCompany, let answer = question.answer else { return false }
    let words = Set(normalizedWords(answer).split(separator: " "))
    return ownQuote.contains { block in
      let text = normalizedWords(block.texts.map(\.plain).joined(separator: " "))
      let known = Set(text.split(separator: " "))
      return " \(text) ".contains(" \(normalizedWords(question.text)) ")
        && 2 * words.count(where: known.contains) >= words.count
    }
  }

  private func text(_ told: Preparation.ToldStory) -> Text {
    let shows = told.story.shows.isEmpty ? "" : " (\(told.story.shows.joined(separator: ", ")))"
    let came: String
    if told.told == 1 {
      came =
        told.landed == 1 ? ", and it landed" : told.didNotLand == 1 ? ", and it did not land" : ""
    } else if told.told > 1, told.landed == told.told {
      came = ", and it landed each time"
    } else {
      let parts = [
        told.landed > 0 ? "it landed \(told.landed.times)" : nil,
        told.didNotLand > 0 ? "it did not land \(told.didNotLand.times)" : nil,
      ].compactMap(\.self)
      came = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
    }
    let known = told.isKnownThere ? "; they know it" : ""
    let fit = told.fitting.isEmpty ? "" : "; fits: \(told.fitting.joined(separator: ", "))"
    let use = told.told == 0 ? "not told yet" : "told \(told.told.times)\(came)"
    return "\(Text(told.story.title).asOwnWords)\(shows): \(use)\(known)\(fit)."
  }

  // MARK: The user's own questions

  private var ownQuestions: [Element] {
    if preparation.isBeforeSending || isEnded { return [] }
    let texts = preparation.unknowns.prefix(PreparationPage.shortLimit).map { unknown -> Text in
      switch unknown {
      case .answerDay:
        "What happens next, and by when? \(preparation.earlier.contains { !$0.remarks.isEmpty } ? "No exact day is noted." : "No day is noted.")"
      case .money: "What is the range for this job? No figure is noted."
      case .place: "Where is the work done, and when? No place is noted."
      case .people: "Who would you work with every day? No name is noted."
      case .share(let skill):
        "How much of the week is \(skill)? They ask for it, and you can do it."
      case .lookedFor(let wish):
        "You look for \(text(ofField: wish).asOwnWords): how is that here?"
      case .firstMonths: "What would be good to have done after the first half year?"
      case .reasonForOpening: "Why is the position open now?"
      }
    }
    return texts.isEmpty ? [] : [.list(texts)]
  }

  private func text(ofField words: String) -> Text {
    journal.visibleProfile.map { NoteTextBuilder(of: $0.info, in: journal).text(markdown: words) }
      ?? Text(words)
  }
}

extension Event {
  /// `final round`, or `conversation` if its stage is not known.
  fileprivate var what: String { milestone?.displayText ?? "conversation" }
}

extension Int {
  /// `once`, `twice`, `3 times`
  fileprivate var times: String {
    switch self {
    case 1: "once"
    case 2: "twice"
    default: "\(self) times"
    }
  }
}

extension String {
  /// The sentences of a text, each with its period.
  fileprivate var inSentences: [String] {
    var sentences: [String] = []
    var rest = self[...]
    while let end = rest.firstRange(of: #/[.?!]["”]?\s+(?=\p{Lu})/#) {
      sentences.append(String(rest[..<end.upperBound]).trimmed)
      rest = rest[end.upperBound...]
    }
    return sentences + [String(rest).trimmed].filter { !$0.isEmpty }
  }
}
