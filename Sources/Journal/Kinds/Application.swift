import Diagnostics
import Markdown
package import TextKit

/// One job that the user applied for, or might.
package final class Application: NoteKind {
  package static let name = "application"
  package static let synonyms = ["job application", "job"]
  package static let folder = "applications"
  /// The tags that make a note an application.
  static let tags = ["job-application", "jobapplication", "job/application"]

  package let info: NoteInfo
  package let company: String
  /// `nil` if the note does not give it; a warning asks for it.
  package let role: String?
  package let history: ApplicationHistory
  /// Whether the note contains events that have happened, and not only a status.
  package let hasHistory: Bool
  /// The day of the answer, if the note gives it apart from the history. `nil` while that day is in the
  /// future.
  package let answered: Day?
  /// `nil` while no one has answered.
  package let answer: Answer?
  package let industry: String?
  /// How the job was found: referral, job board, recruiter …
  package let channel: String?
  package let location: String?
  package let remote: String?
  package let seniority: String?
  package let salary: String?
  package let url: String?
  /// The version of the resume that was sent.
  package let resume: String?
  package let coverLetter: String?
  package let skills: [String]
  package let contacts: [FieldLink]
  private let namesBeside: NamesBeside
  /// Whether `answered` is the day on which the application was closed, by whomever.
  private let isAnsweredDayOfEnd: Bool
  package let followUp: Day?
  /// Whether `follow_up: never` is set, so that asking for news is never suggested.
  package let isNeverFollowedUp: Bool
  /// The day to apply by, or to answer an offer by.
  package let deadline: Day?
  /// The day by which they said they would answer.
  package let answerBy: Day?
  /// What the user wrote before the answer came, to read after a rejection.
  package let setbackPlan: String?
  /// The words in brackets after a status that ends it: `position filled`; `nil` without them.
  package let kindOfEnd: String?
  /// Whether the user would ask this company again; `nil` if the note does not say.
  package let door: Door?
  /// The day on which the user means to ask there again.
  package let revisit: Day?
  /// Whether the note has the address of the posting, and nothing else of it.
  package let hasOnlyAddressOfPosting: Bool
  /// Whether `reflect: skip` is set, so that a reflection is never suggested.
  package let skipsReflection: Bool
  /// The status as the note has it, if it is not understood; `nil` otherwise.
  package let statusAsTyped: String?
  /// The program or file that the record was imported from. Unlike `channel`, not how the job was found.
  package let source: String?

  /// Whether it may be an application for something other than a job, like a place to study or a talk. Only its fields make
  /// it an application, and it has no role, or it is accepted without any day.
  package var isDoubtful: Bool {
    countsByFields && (role == nil || outcome == .accepted && !hasHistory && applied == nil)
  }
  /// Whether only its fields make it an application, and not its folder, its type or a tag.
  package let countsByFields: Bool

  package var links: [FieldLink] { contacts }

  package var stage: Stage { history.stage }
  /// Whether it is not known how far it got, or whether it has ended. See `ApplicationHistory.isUnclear`.
  package var isUnclear: Bool { history.isUnclear }
  /// Whether it is unclear only because the day of sending cannot be read.
  package let isSendingUnclear: Bool
  package var outcome: Outcome? { history.outcome }
  package var applied: Day? { history.applied }

  /// Whether the application was sent, and its status is understood. Everything that is calculated from
  /// applications leaves out the unclear ones.
  package var isSent: Bool { !isUnclear && stage >= .applied }
  /// Whether the application is only saved: not sent, not given up, and understood.
  package var isSaved: Bool { !isUnclear && stage == .saved && outcome == nil }
  /// Whether the application was sent and has no outcome.
  package var isOpen: Bool { isSent && outcome == nil }
  /// Whether someone wanted to know more.
  package var isPositive: Bool { isSent && stage.isPositive }

  package init?(from reader: inout NoteReader) {
    typealias F = ApplicationField
    // Every field is read before returning `nil`, so that one run reports every problem.
    let company = reader.required(F.company, as: String.self)
    let role = reader.text(F.role)
    let historyReader = ApplicationHistoryReader(from: &reader)
    let history = historyReader.history
    reader.reportUnreadCourse(history)
    let followUp = reader.optional(F.followUp, as: FollowUp.self)
    self.followUp = followUp?.checkedDay
    isNeverFollowedUp = followUp == .never
    // A month without a day ends with its last day.
    let deadline = reader.optional(F.deadline, as: Day.self)?.latest
    answerBy = reader.optional(F.answerBy, as: Day.self)?.latest
    // It is the user who answers an offer.
    self.deadline =
      deadline
      ?? (history.stage == .offer ? answerBy ?? historyReader.lastDay : nil)
    skipsReflection = F.isSkip(reader.text(F.reflect))
    door = reader.optional(F.door, as: Door.self)
    revisit = reader.optional(F.revisit, as: Day.self)
    info = reader.info()
    guard let company else { return nil }
    if role == nil {
      reader.report(
        reader.reason.map { .missingRole(because: $0, example: F.role.example) }
          ?? .missingField(F.role.name, of: Self.name, counted: true, example: F.role.example),
        at: .start)
    }
    countsByFields = reader.reason != nil
    self.company = company
    self.role = role
    self.history = history
    hasHistory = historyReader.hasHistory
    isSendingUnclear = historyReader.isSendingUnclear
    kindOfEnd = historyReader.kindOfEnd
    answered = historyReader.answered
    isAnsweredDayOfEnd = historyReader.isAnsweredDayOfEnd
    answer = Answer(
      in: history, answered: answered, isDayOfEnd: historyReader.isAnsweredDayOfEnd,
      on: reader.vocabulary.today)
    industry = reader.text(F.industry)
    let origin = Origin(reader.text(F.source))
    channel = reader.text(F.channel) ?? origin.channel
    location = reader.text(F.location)
    remote = reader.text(F.remote)
    seniority = reader.text(F.seniority)
    salary = reader.text(F.salary)
    url = reader.addresses(F.url).first
    hasOnlyAddressOfPosting = url != nil && !reader.document.body.hasBlocks
    resume = F.version(reader.text(F.resume))
    coverLetter = F.version(reader.text(F.coverLetter))
    skills = reader.list(F.skills)
    contacts = reader.links(F.contacts, to: [Person.self], mustResolve: false).adding(
      historyReader.people)
    namesBeside = NamesBeside(in: reader)
    setbackPlan = reader.markdown(F.setbackPlan)
    statusAsTyped = historyReader.isUnclear ? reader.text(F.status) : nil
    source = reader.text(F.importedFrom) ?? origin.record(excluding: channel)
  }

  /// The application with another history.
  private init(_ other: Application, _ history: ApplicationHistory, on today: Day) {
    self.history = history
    answer = Answer(
      in: history, answered: other.answered, isDayOfEnd: other.isAnsweredDayOfEnd, on: today)
    hasHistory = other.hasHistory || history.happened.contains { $0.day != nil }
    (info, company, role, answered) = (other.info, other.company, other.role, other.answered)
    (industry, channel, location) = (other.industry, other.channel, other.location)
    (remote, seniority, salary, url) = (other.remote, other.seniority, other.salary, other.url)
    (resume, coverLetter, skills) = (other.resume, other.coverLetter, other.skills)
    (contacts, namesBeside) = (other.contacts, other.namesBeside)
    isAnsweredDayOfEnd = other.isAnsweredDayOfEnd
    (followUp, isNeverFollowedUp) = (other.followUp, other.isNeverFollowedUp)
    (deadline, answerBy) = (other.deadline, other.answerBy)
    (setbackPlan, kindOfEnd) = (other.setbackPlan, other.kindOfEnd)
    (skipsReflection, statusAsTyped) = (other.skipsReflection, other.statusAsTyped)
    (door, revisit) = (other.door, other.revisit)
    hasOnlyAddressOfPosting = other.hasOnlyAddressOfPosting
    (source, countsByFields) = (other.source, other.countsByFields)
    isSendingUnclear = other.isSendingUnclear
  }

  /// The application with conversations that its own note may not have.
  func adding(_ conversations: [Event], on today: Day) -> Application {
    Application(self, history.adding(conversations, on: today), on: today)
  }

  /// The company's name for comparing: in lower case, without accents, and without a legal form at its end. `Acme GmbH` is
  /// `Acme`, and so is `ACME B.V.`
  package var companyKey: String {
    var words = foldingDiacritics(normalizedWords(company)).split(separator: " ")
    while words.count > 1, let last = words.last {
      // `B.V.` is two words here.
      let letters = words.reversed().prefix { $0.utf8.count == 1 }
      let isDotted =
        letters.count > 1 && letters.count < words.count
        && LegalForms.suffixes.contains(letters.reversed().joined())
      if !isDotted, !LegalForms.suffixes.contains(String(last)) { break }
      words.removeLast(isDotted ? letters.count : 1)
    }
    return words.joined(separator: " ")
  }

  /// The role without the part after its last comma, if that says where it is and not what: `Baker, shop 3`,
  /// `Baker, Berlin`.
  package var roleWithoutPlace: String? {
    guard let role, let comma = role.utf8.lastIndex(of: .comma) else { return role }
    let name = String(role[..<comma]).trimmed
    let rest = String(role[role.utf8.index(after: comma)...]).trimmed
    if name.isEmpty || rest.isEmpty { return role }
    let isNumbered = rest.utf8.last?.isASCIIDigit ?? false
    let isPlace =
      location.map { normalizedWords($0).contains(normalizedWords(rest)) } ?? false
      || Places.matches(StatusWords(rest).segments.flatMap(\.words).map(\.text))
    return isNumbered || isPlace ? name : role
  }

  /// The day of the outcome, or `nil` if the application is open or the day is not recorded.
  package var endedOn: Day? {
    guard outcome != nil else { return nil }
    return history.events.last { $0.milestone?.isEnd ?? false && !$0.isPlanned }?.day
  }

  /// The names of people that the note gives in other places than its contacts, as in `Interview with Jane Miller`. They
  /// are only replaced in what is redacted.
  package func namesBeside(_ terms: StatusTerms) -> [String] {
    namesBeside.names(
      also: [channel].compactMap(\.self)
        + history.events.flatMap { [$0.label, $0.note].compactMap(\.self) },
      terms)
  }

  /// The last day on which anything happened, or `nil` if the note gives none. An answer counts even if only
  /// `answered` gives its day.
  package var lastActivity: Day? { [history.lastActivity, answered].compactMap(\.self).max() }

  package static let fields = ApplicationField.all
  package static let requiredAnyOf = [ApplicationField.company]
}

/// The fields of an application, with the keys that other trackers and vaults use.
package enum ApplicationField {
  package static let company = FieldName(
    "company", "employer", "firm", "company name", "employer name",
    loose: ["organization", "organisation", "business"],
    meaning: "The company that offers the job.", example: "company: Acme")
  package static let role = FieldName(
    "role", "job title", "position", "job position", "job role", "job", "role title",
    "position title", "posting title", "title", meaning: "The job's title.",
    example: "role: Engineer")
  package static let applied = FieldName(
    "applied", "applied on", "applied at", "date applied", "applied date", "application date",
    "date of application", "application submitted",
    loose: [
      "submitted", "submitted on", "submitted at", "date submitted", "sent", "sent on", "date sent",
      "submission date",
    ], content: .dayOrFlag,
    meaning: "The day it was sent, or true if the day is not known.",
    example: "applied: 2026-03-14")
  package static let status = FieldName(
    "status",
    aliases: [
      "current status", "job status", "application status", "app status", "app stage",
      "application stage", "status name", "stage", "current stage", "stage reached",
      "furthest stage", "furthest", "phase", "current phase", "progress", "state",
    ] + keysOfResult + keysOfResponse + ["list", "list name"],
    content: .text(offered: StatusTerms.ours),
    meaning:
      "How far it got, or how it ended. Your own words go into onward.yml.",
    example: "status: applied")
  /// The keys of `status` for how the application ended.
  private static let keysOfResult = ["result", "outcome", "decision", "final decision"]
  /// The keys of `status` for what they wrote, or only for whether they did.
  private static let keysOfResponse = ["response", "reply"]

  /// Whether a key means how the application ended, or what they wrote.
  package static func isAboutAnswer(_ key: String) -> Bool {
    (keysOfResult + keysOfResponse).contains { FieldName.folded($0) == FieldName.folded(key) }
  }

  /// Whether a key is `status` or one for how the application ended, so that nothing beside it settles what it means.
  static func isDecisive(_ key: String) -> Bool {
    let key = FieldName.folded(key)
    return ([status.name] + keysOfResult).contains { FieldName.folded($0) == key }
  }

  static func isResponse(_ key: String) -> Bool { keysOfResponse.contains(FieldName.folded(key)) }

  package static let history = FieldName(
    "history", "timeline", "events", "log", "logs", "status history", "stage history",
    "application history", "status log", "activity log", "event log", "history log",
    "status changes", "status updates", content: .events,
    meaning:
      "What happened, one event per item: date, stage, and optionally (which one) and — a note.",
    example: "- 2026-03-18 interview (system design) — with Dana")
  static let interviews = FieldName(
    "interviews", "interview rounds", "interview history", "interview log", "rounds",
    content: .events,
    meaning: "The interviews, one per item: a date, and optionally another stage and a note.",
    example: "interviews: [2026-03-18]")
  static let lastContact = FieldName(
    "last_contact", "last update", "last interaction", "last contacted", "last contact date",
    "last activity", "last heard", "last heard from", "last communication", content: .day,
    meaning: "The day of the last word from either side, if the history does not give it.",
    example: "last_contact: 2026-03-14")
  static let answered = FieldName(
    "answered", "answered on", "answer date", "date answered", "response date", "date of response",
    "result date", "date of result", "decision date",
    // These do not say whose decision it was.
    loose: ["closed", "closed on", "closed at", "date closed"], content: .day,
    meaning: "The day of their answer, if the history does not give it.",
    example: "answered: 2026-03-24")
  static let industry = FieldName(
    "industry", "sector", "domain", meaning: "The industry, in the same words each time.")
  static let channel = FieldName(
    "channel", "found via", "found on", "found through", "via", "how found", "platform", "method",
    "application method", "applied via", "job board",
    content: .text(offered: usualChannels.map(\.name)), meaning: "How the job was found.",
    example: "channel: referral")
  static let location = FieldName(
    "location", "locations", "city", "place", "office", meaning: "Where the work is.")
  static let remote = FieldName(
    "remote", "remote status", "work mode", "workplace", "workplace type", "work type",
    "work model", "arrangement", content: .text(offered: ["remote", "hybrid", "on site"]),
    meaning: "How much of the work is remote.")
  static let seniority = FieldName(
    "seniority", "level", "seniority level", meaning: "The level that the posting names.")
  package static let salary = FieldName(
    "salary", "salary range", "pay", "pay range", "compensation", "wage",
    meaning: "The pay, as the posting or the company states it.")
  static let url = FieldName(
    "url", "link", "job url", "job link", "posting", "posting url", "posting link", "job posting",
    "application url", "application link", meaning: "The address of the posting.",
    example: "url: https://example.org/jobs/1")
  static let resume = FieldName(
    "resume", "resume version", "resume used", "résumé", "cv", "cv version",
    meaning: "The version of the resume that was sent.")
  static let coverLetter = FieldName(
    "cover_letter", "cover letter version", "cover letter used", "letter", "letter version",
    meaning: "The version of the cover letter that was sent.")
  static let skills = FieldName(
    "skills", "required skills", "tech stack", "stack", "technologies", "keywords",
    content: .list(), meaning: "What the posting asks for.", example: "skills: [Swift, SQL]")
  package static let contacts = FieldName(
    "contacts", "contact", "people", "contact person", "contact persons", "contact people",
    "contact name", "point of contact", "recruiter", "recruiters", "recruiter name",
    "recruiter contact", "recruited by", "headhunter", "hiring manager", "hiring managers",
    "hiring manager name", "hiring contact", "hr contact", "hr manager", "interviewer",
    "interviewers", "interviewed by", "interviewer name", "interviewer names", "panel members",
    "referrer", "referrers", "referred by", "referral", "referrals", "referral by",
    "referral from", "referral contact", "referral name", "introduced by", content: .links,
    meaning: "The people you know or met there.",
    example: "contacts: \"[[Dana Whitfield]]\"")
  static let followUp = FieldName(
    "follow_up", "follow up date", "follow up on", "follow up at", "next follow up",
    content: .dayOrNever, meaning: "The day to think about asking for news, or never.",
    example: "follow_up: 2026-03-14")
  static let deadline = FieldName(
    "deadline", "due", "due date", "apply by", "closing date", "expires",
    "closes", "closing", "closes on", "closing on", "expires on", "expiry date", "expiration date",
    "application deadline", "deadline date", content: .comingDay,
    meaning: "The day to apply by, or to answer an offer by.",
    example: "deadline: 2026-03-14")
  package static let answerBy = FieldName(
    "answer_by", "they answer by", "decision by", "hear back by", content: .comingDay,
    meaning: "The day by which they said they would answer; of an offer, the day to answer it by.",
    example: "answer_by: 2026-03-27")
  static let setbackPlan = FieldName(
    "setback_plan", "if rejected", "if they say no",
    meaning: "What you will do after a rejection, written before it comes and shown when it does.")
  static let reflect = FieldName(
    "reflect", "reflection", content: .text(offered: ["skip"]),
    meaning: "skip: a reflection on this one is never suggested.", example: "reflect: skip")
  static let door = FieldName(
    "door", content: .choice(Door.self),
    meaning: "open: you would ask this company again; shut: you would not.",
    example: "door: open")
  static let revisit = FieldName(
    "revisit", "revisit on", "revisit date", "ask again", "ask again on", "try again on",
    content: .comingDay, meaning: "The day on which you mean to ask there again.",
    example: "revisit: 2026-10-01")
  package static let source = FieldName(
    "source",
    meaning: "How the job was found, if the channel is not given; else where the record came from.")
  package static let importedFrom = FieldName(
    "imported_from", meaning: "Where the record came from; not how the job was found.")

  package static let all = [
    company, role, applied, status, history, interviews, answered, lastContact, industry, channel,
    location, remote,
    seniority, salary, url, resume, coverLetter, skills, contacts, followUp, deadline, answerBy,
    setbackPlan, reflect, door, revisit, source, importedFrom,
  ]

  /// The usual channels, those that lead to a conversation most often first.
  /// `stem` is the part that all spellings have in common.
  package static let usualChannels: [(name: String, stem: String)] = [
    ("referral", "refer"), ("recruiter", "recruit"), ("event", "event"),
    ("company site", "compan"), ("job board", "board"),
  ]

  /// The name of a version, or `nil` if the text only states whether there was one: `cover_letter: yes`.
  static func version(_ text: String?) -> String? {
    guard let text, case .invalid = Bool.read(text, order: nil) else { return nil }
    return text
  }

  /// Whether the text is `skip` or a word with the same meaning.
  static func isSkip(_ text: String?) -> Bool {
    guard let text else { return false }
    return ["skip", "skipped", "never"].contains(text.lowercased()) || Bool.isFalse(text)
  }
}

/// The value of `door:`: whether the user would ask a company again.
package enum Door: String, Sendable, CaseIterable, FieldChoice {
  case open, shut

  static let synonyms: [String: Door] = Language.all.reduce(into: [:]) { all, language in
    for (door, words) in language.doors {
      for word in words { all[normalizedWords(word)] = door }
    }
  }
}

/// The value of `follow_up:`.
enum FollowUp: FieldReadable, Equatable {
  case on(Day)
  case never

  static var expected: String { "a date like 2026-03-14, or never" }

  static func read(_ text: String, order: DateOrder?) -> FieldReading<FollowUp> {
    switch Day.read(text, order: order) {
    case .value(let day): .value(.on(day))
    case .ambiguous: .ambiguous
    case .invalid: text.trimmed.lowercased() == "never" ? .value(.never) : .invalid
    }
  }

  var checkedDay: Day? {
    if case .on(let day) = self { day } else { nil }
  }
}

extension Application {
  private typealias F = ApplicationField

  /// The names of the values that follow from the history. No field contains them.
  package enum DerivedValue {
    package static let stage = "stage"
    static let unclear = "unclear"
    static let statusAsTyped = "status_as_typed"
    package static let outcome = "outcome"
    static let events = "events"
    static let lastActivity = "last_activity"
    static let rejectionKind = "rejection_kind"
  }

  /// The values of `record` that may be known only after sending: the people may be those who interviewed, and the
  /// deadline that of an offer.
  package static let valuesOfCourse: Set = [
    DerivedValue.stage, DerivedValue.unclear, DerivedValue.statusAsTyped, DerivedValue.outcome,
    DerivedValue.events,
    DerivedValue.lastActivity, DerivedValue.rejectionKind, F.door.name, F.revisit.name,
    F.answered.name, F.followUp.name, F.setbackPlan.name, F.reflect.name,
    F.contacts.name, F.deadline.name, F.answerBy.name,
  ]

  package static let form = NoteForm(
    example: "Acme - Engineer", question: "Which company?",
    titleFields: [F.company.name, F.role.name])
  package static let columns = [
    F.company.name, F.role.name, DerivedValue.stage, DerivedValue.outcome, DerivedValue.unclear,
    F.applied.name, DerivedValue.lastActivity, F.channel.name,
  ]
  package var names: [String] { [company, role].compactMap(\.self) }

  package func record(on today: Day) -> [String: JSON] {
    [
      F.company.name: .text(company), F.role.name: .optional(role),
      DerivedValue.stage: .optional(history.knownStage?.rawValue),
      DerivedValue.unclear: .flag(isUnclear),
      DerivedValue.statusAsTyped: .optional(statusAsTyped),
      DerivedValue.outcome: .optional(outcome?.rawValue),
      F.applied.name: .day(applied),
      DerivedValue.events: .list(
        history.events.map { JSON($0, isAhead: $0.isPlanned || $0 == history.appointmentOfToday) }),
      DerivedValue.lastActivity: .day(lastActivity), F.answered.name: .day(answered),
      F.industry.name: .optional(industry), F.channel.name: .optional(channel),
      F.location.name: .optional(location), F.remote.name: .optional(remote),
      F.seniority.name: .optional(seniority), F.salary.name: .optional(salary),
      F.url.name: .optional(url), F.resume.name: .optional(resume),
      F.coverLetter.name: .optional(coverLetter), F.skills.name: .texts(skills),
      F.contacts.name: .texts(contacts.map(\.displayText)),
      F.followUp.name: isNeverFollowedUp ? .text("never") : .day(followUp),
      F.deadline.name: .day(deadline), F.answerBy.name: .day(answerBy),
      F.setbackPlan.name: .optional(setbackPlan),
      F.reflect.name: skipsReflection ? .text("skip") : .null,
      DerivedValue.rejectionKind: .optional(rejectionKind?.rawValue),
      F.door.name: .optional(door?.rawValue), F.revisit.name: .day(revisit),
      F.source.name: .optional(source),
    ]
  }
}

extension [FieldLink] {
  /// The links, followed by the others that have another name.
  fileprivate func adding(_ others: [FieldLink]) -> [FieldLink] {
    if others.isEmpty { return self }
    var seen = Set(map { normalizedWords($0.displayText) })
    return self + others.filter { seen.insert(normalizedWords($0.displayText)).inserted }
  }
}

extension JSON {
  /// - Parameter isAhead: Whether it does not count as reached yet.
  fileprivate init(_ event: Event, isAhead: Bool) {
    self = .object([
      "date": .day(event.day), "time": .optional(event.time),
      "stage": .optional(event.milestone?.name), "label": .optional(event.label),
      "note": .optional(event.note.flatMap { $0.isEmpty ? nil : $0 }), "planned": .flag(isAhead),
    ])
  }
}
