package import Journal
import TextKit

/// What the notes know for the next conversation about an application, or before it is sent. Nothing in it is guessed:
/// each thing is in a note.
package struct Preparation: Sendable {
  package let application: Application
  /// The conversation that is planned; `nil` if none is.
  package let event: Event?
  /// Whether the application is only saved, so that it is about sending it.
  package let isBeforeSending: Bool
  /// The lessons for it: those in several notes first, then those of its stage, then the newest.
  package let lessons: [LessonsLearned.Lesson]
  /// Feedback about interviews or about fit, the newest first.
  package let feedback: [Feedback]
  /// Things to try that are not done, the newest first.
  package let tries: [LessonsLearned.Attempt]
  /// The questions of earlier conversations, those to think about first.
  package let questions: [AskedQuestion]
  /// The number of earlier conversations with a note that has a question. Two notes about one conversation count once.
  package let conversations: Int
  /// The stories to use: those that fit first, then those that landed most often.
  package let stories: [ToldStory]
  /// The earlier conversations about this application with a note, the latest first.
  package let earlier: [Interview]
  /// The other applications at the same company, the latest first.
  package let otherApplications: [Application]
  /// What is not known yet, as far as a question could find it out.
  package let unknowns: [Unknown]

  /// A question that came up in earlier conversations.
  package struct AskedQuestion: Sendable {
    package let text: String
    /// The number of conversations in which it was asked.
    package let count: Int
    /// The last answer, and how it went.
    package let answer: String?
    package let hasLanded: Bool?
    /// The stories in the answers, the last first, each once.
    package let stories: [Story]
    /// Whether this company asked it.
    package let isOfCompany: Bool
    /// Whether it has a word of what is noted about the conversation: `works council`.
    package let isFitting: Bool
    /// Whether it came twice, no story is linked to it, and it asks for more than a fact.
    package var lacksStory: Bool {
      count > 1 && stories.isEmpty && !FactQuestions.contains(text)
    }
  }

  /// A story with what became of it.
  package struct ToldStory: Sendable {
    package let story: Story
    /// In how many answers it was, and in how many of those it landed or did not.
    package let told: Int
    package let landed: Int
    package let didNotLand: Int
    /// The words of `shows` that the posting or the conversation names too.
    package let fitting: [String]
    /// Whether this company has heard it.
    package let isKnownThere: Bool
  }

  /// Something that the notes do not state.
  package enum Unknown: Sendable, Equatable {
    case answerDay, money, people, place
    /// How much of the job is what the user can do and the posting asks for.
    case share(of: String)
    /// Whether the job has what the user looks for, in the user's words.
    case lookedFor(String)
    /// What no field of a note holds.
    case reasonForOpening, firstMonths
  }

  package static let lessonLimit = 5

  /// - Parameter application: `nil` if the next conversation that is planned decides. Private ones are then left out.
  package init?(for application: Application?, _ insights: Insights) {
    let journal = insights.journal
    let planned = Preparation.next(of: application, insights)
    guard let application = application ?? planned?.application else { return nil }
    self.application = application
    event = planned?.event
    isBeforeSending = planned == nil && application.isSaved
    let stage: Stage? =
      if case .stage(let stage)? = planned?.event.milestone { stage } else { nil }
    let occasions = LessonOccasions(journal)
    let isMeant: (Stage?) -> Bool =
      isBeforeSending
      ? { $0.map { $0 < .screen } ?? false } : { $0.map { $0 >= .screen && $0 < .offer } ?? false }
    let meant = insights.lessons.lessons.filter { lesson in
      lesson.notes.contains { isMeant(occasions.stage(of: $0)) }
    }
    lessons = Array(
      meant.sorted(byNumber: { lesson in
        if lesson.count > 1 { return -lesson.count - 1 }
        let isOfStage = stage != nil && lesson.notes.contains { occasions.stage(of: $0) == stage }
        return isOfStage ? -1 : 0
      }).prefix(Preparation.lessonLimit))
    feedback =
      isBeforeSending
      ? []
      : insights.feedback.received.filter { note in
        note.about.contains { ["interview", "fit"].contains($0.lowercased()) }
      }
    // Those after a rejection by this company come first, then those of this stage.
    tries = insights.lessons.openTries.filter { isMeant(occasions.stage(of: $0.reflection)) }
      .sorted(byNumber: { attempt in
        let about = journal.application(of: attempt.reflection)
        if about?.companyKey == application.companyKey { return 0 }
        return stage != nil && occasions.stage(of: attempt.reflection) == stage ? 1 : 2
      })
    let today = journal.today
    let isOfCompany = { (note: Interview) in journal.application(of: note) === application }
    let notes = journal.interviews.visible.filter { $0.date <= today }.sorted { a, b in
      DatePathOrder(a.date, a.info) < DatePathOrder(b.date, b.info)
    }
    let asked = isBeforeSending ? [] : notes.filter { !$0.questions.isEmpty }
    conversations = asked.conversationCount(in: journal)
    let ofEvent = [planned?.event.label, planned?.event.note].compactMap(\.self).flatMap {
      plainWords($0)
    }
    let words = Set(application.skills.flatMap { plainWords($0) } + ofEvent)
    // A short word, like an article, is in any question.
    questions = Preparation.questions(
      asked, journal, fitting: Set(ofEvent.filter { $0.count > 4 }), isOfCompany)
    stories =
      isBeforeSending
      ? [] : Preparation.stories(notes, journal, fitting: words, isOfCompany)
    earlier = notes.filter(isOfCompany).reversed()
    let company = application.companyKey
    otherApplications = journal.visibleApplications.filter {
      $0 !== application && $0.companyKey == company && !$0.isUnclear
    }.sorted { ($0.lastActivity?.number ?? .min) > ($1.lastActivity?.number ?? .min) }
    unknowns = Preparation.unknowns(application, earlier, planned?.event, journal)
  }

  /// The next conversation that is planned, of an application or of all that may be named.
  private static func next(
    of application: Application?, _ insights: Insights
  ) -> (application: Application, event: Event)? {
    for entry in insights.upcomingEvents.entries {
      guard case .event(let event) = entry.kind, event.isConversation else { continue }
      if let application, application !== entry.application { continue }
      if application == nil, entry.application.visible == nil || entry.application.isDoubtful {
        continue
      }
      return (entry.application, event)
    }
    return nil
  }

  private static func questions(
    _ notes: [Interview], _ journal: Journal, fitting wanted: Set<String>,
    _ isOfCompany: (Interview) -> Bool
  ) -> [AskedQuestion] {
    var order: [String] = []
    var seen: Set<String> = []
    var asked: [String: [(note: Interview, question: Interview.Question)]] = [:]
    for note in notes {
      for question in note.questions {
        asked[normalizedWords(question.text), default: []].append((note, question))
      }
    }
    // The newest note first, and its questions as they are in it.
    for note in notes.reversed() {
      for question in note.questions {
        let words = normalizedWords(question.text)
        if seen.insert(words).inserted { order.append(words) }
      }
    }
    let all = order.compactMap { words -> AskedQuestion? in
      guard let all = asked[words], let last = all.last else { return nil }
      let stories = all.reversed().flatMap { entry in
        entry.question.links.compactMap { journal.story($0, from: entry.note.info)?.visible }
      }
      let lastAnswered = all.last { $0.question.answer != nil } ?? last
      return AskedQuestion(
        text: last.question.text, count: all.map(\.note).conversationCount(in: journal),
        answer: lastAnswered.question.answer, hasLanded: lastAnswered.question.hasLanded,
        stories: stories.withoutRepeats, isOfCompany: all.contains { isOfCompany($0.note) },
        isFitting: !wanted.isDisjoint(with: plainWords(last.question.text)))
    }
    // The newest first, unless it came more often, or there is a reason to think of one before. An answer that did not land
    // is such a reason.
    return all.sorted(byNumber: { -2 * $0.count - ($0.isOfCompany ? 1 : 0) }).sorted(byNumber: {
      question in
      if question.isOfCompany, question.hasLanded == false { return 0 }
      if question.lacksStory, question.hasLanded != true { return 1 }
      if question.isFitting { return 2 }
      if question.isOfCompany { return 3 }
      if question.hasLanded == false { return 4 }
      return question.count > 1 ? 5 : 6
    })
  }

  private static func stories(
    _ notes: [Interview], _ journal: Journal, fitting words: Set<String>,
    _ isOfCompany: (Interview) -> Bool
  ) -> [ToldStory] {
    journal.stories.visible.map { story in
      let uses = notes.flatMap { note in
        note.questions.filter { question in
          question.links.contains { journal.story($0, from: note.info) === story }
        }.map { (note: note, hasLanded: $0.hasLanded) }
      }
      let fitting = story.shows.filter { !Set(plainWords($0)).isDisjoint(with: words) }
      return ToldStory(
        story: story, told: uses.count, landed: uses.count { $0.hasLanded == true },
        didNotLand: uses.count { $0.hasLanded == false }, fitting: fitting,
        isKnownThere: uses.contains { isOfCompany($0.note) })
    }
    .sorted(byNumber: { -$0.landed })
    .sorted(byNumber: { -$0.fitting.count })
  }

  private static func unknowns(
    _ application: Application, _ earlier: [Interview], _ event: Event?, _ journal: Journal
  ) -> [Unknown] {
    let isDayKnown =
      application.answerBy.map { $0 >= journal.today } ?? false
      || earlier.contains { note in
        // A day that they named for the conversation itself is not one for the answer.
        note.promisedDay.map { $0 >= journal.today && $0 != event?.day } ?? false
      }
    let isMoneyKnown = application.salary != nil || earlier.contains { !$0.said.isEmpty }
    let arePeopleKnown =
      !application.contacts.isEmpty || earlier.contains { !$0.with.isEmpty } || event?.note != nil
    let asked = Set(application.skills.map { normalizedWords($0) })
    let shared = journal.visibleProfile?.skills.first { asked.contains(normalizedWords($0)) }
    // What is missing, and what the user looks for, in turn, so that three questions have something of both.
    let missing: [Unknown] = [
      isDayKnown ? nil : .answerDay, isMoneyKnown ? nil : .money, arePeopleKnown ? nil : .people,
      application.remote != nil || application.location != nil ? nil : .place,
    ].compactMap(\.self)
    let wishes = (journal.visibleProfile?.lookingFor ?? []).map { Unknown.lookedFor($0) }
    let rest: [Unknown] =
      [shared.map { .share(of: $0) }].compactMap(\.self) + [.firstMonths, .reasonForOpening]
    return Array(missing.prefix(1)) + wishes.prefix(1) + missing.dropFirst() + wishes.dropFirst()
      + rest
  }
}

/// The stage that each note with lessons is about.
private struct LessonOccasions {
  private let journal: Journal

  init(_ journal: Journal) { self.journal = journal }

  /// `nil` if it is not known.
  func stage(of note: any LessonNote) -> Stage? {
    switch note {
    case let interview as Interview: return journal.stage(of: interview)
    case let reflection as Reflection:
      let terms = journal.vocabulary.statusTerms
      if let words = reflection.stage, case .stage(let stage)? = terms.term(ofStatus: words) {
        return stage
      }
      return journal.application(of: reflection)?.stage
    default: return nil
    }
  }
}

extension [Interview] {
  /// The number of conversations that they are about: notes of one day about one application are about the same.
  fileprivate func conversationCount(in journal: Journal) -> Int {
    var days: [ObjectIdentifier: Set<Day>] = [:]
    for note in self {
      let about = journal.application(of: note).map(ObjectIdentifier.init)
      days[about ?? ObjectIdentifier(note), default: []].insert(note.date)
    }
    return days.values.reduce(0) { $0 + $1.count }
  }
}

/// Questions that ask for a fact: about pay, days or hours. A story does not answer them.
private enum FactQuestions {
  /// How words of such questions begin.
  private static let stems = [
    "earn", "salar", "compensat", "wage", "notice", "relocat", "visa",
  ]
  private static let words: Set<String> = ["pay", "paid", "hours", "available", "availability"]
  private static let phrases = ["when can you", "when could you", "start date", "how much do you"]

  static func contains(_ question: String) -> Bool {
    let text = normalizedWords(question)
    return phrases.contains { text.contains($0) }
      || text.split(separator: " ").contains { word in
        words.contains(String(word)) || stems.contains { word.hasPrefix($0) }
      }
  }
}

extension Array where Element: AnyObject {
  /// Each object once, in order.
  fileprivate var withoutRepeats: [Element] {
    var seen: Set<ObjectIdentifier> = []
    return filter { seen.insert(ObjectIdentifier($0)).inserted }
  }
}
