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
  package static let indispensable = [ApplicationField.company]
}
