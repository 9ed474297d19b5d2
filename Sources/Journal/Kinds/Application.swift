import Diagnostics

/// One job that was applied for, or may be.
package final class Application: NoteKind {
  package static let name = "application"
  package static let synonyms = ["job application", "job"]
  package static let folder = "applications"

  package let info: NoteInfo
  package let company: String
  /// `nil` where the note doesn't say; a warning asks for it.
  package let role: String?
  package let story: Story
  /// The note tells the course of the application, and not only where it stands.
  package let hasHistory: Bool
  /// The day of the answer where the note names it apart from the history; `nil` while it lies ahead.
  package let answered: Day?
  /// `nil` while nobody has answered.
  package let answer: Answer?
  package let industry: String?
  /// How it was found: referral, job board, recruiter …
  package let channel: String?
  package let location: String?
  package let remote: String?
  package let seniority: String?
  package let salary: String?
  package let url: String?
  /// The versions that were sent.
  package let resume: String?
  package let coverLetter: String?
  package let skills: [String]
  package let contacts: [FieldLink]
  package let followUp: Day?
  /// To apply by, or to answer an offer by.
  package let deadline: Day?
  /// What the person wrote, before the answer came, to read after a no.
  package let setbackPlan: String?
  /// `reflect: skip`: no reflection on this one, ever.
  package let skipsReflection: Bool
  /// Where the record came from; not the channel.
  package let source: String?

  package var links: [FieldLink] { contacts }

  package var stage: Stage { story.stage }
  package var outcome: Outcome? { story.outcome }
  package var applied: Day? { story.applied }

  /// It left the person's hands.
  package var isSent: Bool { stage >= .applied }
  /// Sent, and nothing has ended it.
  package var isOpen: Bool { isSent && outcome == nil }
  /// Somebody wanted to know more.
  package var isPositive: Bool { isSent && stage.isPositive }

  package init?(from reader: inout NoteReader) {
    typealias F = ApplicationField
    // Every field is read before giving up, so that one run reports every problem.
    let company = reader.required(F.company, as: String.self)
    let role = reader.text(F.role)
    let stories = StoryReader(from: &reader)
    followUp = reader.optional(F.followUp, as: Day.self)
    deadline = reader.optional(F.deadline, as: Day.self)
    skipsReflection = F.isSkip(reader.text(F.reflect))
    info = reader.info()
    guard let company else { return nil }
    if role == nil {
      reader.report(
        .missingField("role", of: Self.name, counted: true, example: F.role.example), at: .start)
    }
    self.company = company
    self.role = role
    story = stories.story
    hasHistory = stories.hasHistory
    answered = stories.answered
    answer = Answer(in: story, answered: answered, on: reader.vocabulary.today)
    industry = reader.text(F.industry)
    channel = reader.text(F.channel)
    location = reader.text(F.location)
    remote = reader.text(F.remote)
    seniority = reader.text(F.seniority)
    salary = reader.text(F.salary)
    url = reader.addresses(F.url).first
    resume = reader.text(F.resume)
    coverLetter = reader.text(F.coverLetter)
    skills = reader.words(F.skills)
    contacts = reader.links(F.contacts, to: [Person.self], mustLead: false)
    setbackPlan = reader.text(F.setbackPlan)
    source = reader.text(F.source)
  }

  package static let fields = ApplicationField.all
}

/// The fields of an application, with the names that trackers and vaults give them.
package enum ApplicationField {
  package static let company = FieldName(
    "company", "employer", "organization", "organisation", "firm", "company name", "employer name",
    "business",
    example: "company: Acme")
  static let role = FieldName(
    "role", "job title", "position", "job position", "job role", "job", "role title",
    "position title", "posting title", "title", example: "role: Engineer")
  package static let applied = FieldName(
    "applied", "applied on", "applied at", "date applied", "applied date", "application date",
    "date of application", "submitted", "submitted on", "submitted at", "date submitted", "sent",
    "sent on", "date sent", "submission date", "application submitted")
  package static let status = FieldName(
    "status", "current status", "job status", "application status", "app status", "app stage",
    "application stage",
    "status name", "stage", "state", "result", "outcome", "response", "list", "list name")
  package static let history = FieldName("history", "timeline", "events")
  static let answered = FieldName(
    "answered", "answered on", "answer date", "date answered", "response date", "date of response",
    "rejected on", "rejection date", "date rejected", "closed", "closed on", "closed at",
    "date closed")
  static let industry = FieldName("industry", "sector", "domain")
  static let channel = FieldName(
    "channel", "found via", "found on", "found through", "via", "how found", "platform", "method",
    "application method", "applied via", "job board")
  static let location = FieldName("location", "locations", "city", "place", "office")
  static let remote = FieldName(
    "remote", "remote status", "work mode", "workplace", "workplace type", "work type",
    "work model",
    "arrangement")
  static let seniority = FieldName("seniority", "level", "seniority level")
  package static let salary = FieldName(
    "salary", "salary range", "pay", "pay range", "compensation", "wage")
  static let url = FieldName(
    "url", "link", "job url", "job link", "posting", "posting url", "posting link", "job posting",
    "application url", "application link")
  static let resume = FieldName(
    "resume", "resume version", "resume used", "résumé", "cv", "cv version")
  static let coverLetter = FieldName(
    "cover_letter", "cover letter version", "cover letter used", "letter", "letter version")
  static let skills = FieldName(
    "skills", "required skills", "tech stack", "stack", "technologies", "keywords")
  static let contacts = FieldName("contacts", "contact", "people")
  static let followUp = FieldName(
    "follow_up", "follow up date", "follow up on", "follow up at", "next follow up")
  static let deadline = FieldName(
    "deadline", "due", "due date", "apply by", "closing date", "answer by", "expires",
    "application deadline")
  static let setbackPlan = FieldName("setback_plan", "if rejected", "if they say no")
  static let reflect = FieldName("reflect", "reflection")
  static let source = FieldName("source", "imported from")

  package static let all = [
    company, role, applied, status, history, answered, industry, channel, location, remote,
    seniority, salary, url, resume, coverLetter, skills, contacts, followUp, deadline, setbackPlan,
    reflect, source,
  ]

  /// `skip`, and the words that mean it.
  static func isSkip(_ text: String?) -> Bool {
    ["skip", "skipped", "no", "false", "never"].contains(text?.lowercased())
  }
}
