import Diagnostics
package import Markdown
package import TextKit

/// A question to someone who saw the user's work, and the answer.
package final class Feedback: NoteKind {
  package static let name = "feedback"
  package static let synonyms = ["feedback request"]
  package static let folder = "feedback"
  package static let tellingFields = [asked, received]

  package let info: NoteInfo
  package let application: FieldLink?
  package let from: FieldLink?
  package let status: Status
  package let asked: Day?
  package let received: Day?
  /// The topics: resume, cover letter, interview, skills, experience, fit, salary, other.
  package let about: [String]
  /// What the user changed because of it.
  package let change: String?
  /// The new version of the resume or letter that resulted from it.
  package let version: String?
  package let readiness: Readiness
  /// The feedback in the other person's words: the quotes in the body.
  package let verbatim: [String]
  /// The blocks of the note's text, with their formatting.
  package let blocks: [Block]

  /// Whether the body contains a text that may be the question: more than headings and comments.
  package var hasQuestion: Bool {
    blocks.contains { block in
      if case .heading = block.type { return false }
      return !block.text.trimmed.isEmpty
    }
  }

  package var date: Day? { info.date }
  package var links: [FieldLink] { [application, from].compactMap(\.self) }

  package enum Status: String, Sendable, CaseIterable {
    case drafted, asked, received, declined
    case noReply = "no reply"
  }

  /// Whether the user wants to read the feedback yet.
  package enum Readiness: Sendable, Equatable {
    case ready
    /// `read_when_ready: true`: hidden until the line is removed.
    case later
    /// `read_when_ready: 2026-05-01`: hidden until that day.
    case from(Day)

    package func isReady(on today: Day) -> Bool {
      switch self {
      case .ready: true
      case .later: false
      case .from(let day): day <= today
      }
    }
  }

  package init?(from reader: inout NoteReader) {
    asked = reader.optional(Self.asked, as: Day.self)
    received = reader.optional(Self.received, as: Day.self)
    if let asked, let received {
      reader.reportDay(received, of: Self.received, before: asked, of: Self.asked.name)
    }
    application = reader.links(Self.application, to: [Application.self]).first
    from = reader.links(Self.from, to: [Person.self], mustResolve: false).first
    let hasSender = reader.text(Self.from) != nil
    let written = reader.optional(Self.status, as: Status.self)
    status = written ?? (received != nil ? .received : asked != nil ? .asked : .drafted)
    // A value that cannot be read hides the feedback too: someone who set the field does not want to be
    // surprised.
    let hasReadiness = reader.text(Self.readWhenReady) != nil
    readiness =
      reader.optional(Self.readWhenReady, as: Readiness.self) ?? (hasReadiness ? .later : .ready)
    info = reader.info()
    about = reader.list(Self.about)
    change = reader.markdown(Self.change)
    version = reader.text(Self.version)
    blocks = reader.document.body.blocks
    verbatim = blocks.filter { $0.isQuote && !$0.text.isEmpty }.map(\.text)
    guard application != nil || hasSender else {
      reader.report(
        .missingField(
          Self.application.name, of: Self.name, counted: false, example: Self.application.example),
        at: .start)
      return nil
    }
  }

  package static let application = FieldName(
    "application", "job application", "company", content: .link,
    meaning: "The application that it is about.", example: "application: \"[[Acme - Engineer]]\"")
  package static let from = FieldName(
    "from", "person", "asked of", "by", content: .link,
    meaning: "Who was asked: a note, or a name.",
    example: "from: \"[[Dana Whitfield]]\"")
  static let status = FieldName(
    "status", "state", content: .choice(Status.self), meaning: "How far the request has come.",
    example: "status: asked")
  static let asked = FieldName(
    "asked", "asked on", "date asked", loose: ["requested", "requested on"], content: .day,
    meaning: "The day you asked.", example: "asked: 2026-03-14")
  static let received = FieldName(
    "received", "received on", loose: ["answered", "answered on"], content: .day,
    meaning: "The day their answer came.", example: "received: 2026-03-20")
  static let about = FieldName(
    "about", "subject", "subjects", "topic", "topics",
    content: .list(offered: [
      "resume", "cover letter", "interview", "skills", "experience", "fit", "salary", "other",
    ]), meaning: "What it is about.", example: "about: [resume, interview]")
  static let change = FieldName(
    "change", "changed", "what i changed", meaning: "What you changed because of it.")
  static let version = FieldName(
    "version", "new version",
    meaning: "The new version of the resume or letter that resulted from it.")
  static let readWhenReady = FieldName(
    "read_when_ready", content: .dayOrFlag,
    meaning:
      "true, or a date: the feedback is hidden until you remove the line, or until that day.",
    example: "read_when_ready: true")
  package static let fields = [
    application, from, status, asked, received, about, change, version, readWhenReady,
  ]
  package static let requiredAnyOf = [application, from]
}

extension Feedback.Status: FieldChoice {
  static let synonyms: [String: Self] = [
    "draft": .drafted, "to ask": .drafted, "planned": .drafted,
    "requested": .asked, "sent": .asked, "waiting": .asked, "pending": .asked,
    "answered": .received, "got it": .received, "done": .received,
    "refused": .declined, "no": .declined,
    "no answer": .noReply, "no response": .noReply, "ghosted": .noReply,
  ]
}

extension Feedback.Readiness: FieldReadable {
  package static var expected: String { "true, or the date from which it may be shown" }

  package static func read(_ text: String, order: DateOrder?) -> FieldReading<Self> {
    if let isWaiting = Bool.value(of: text, order: order) {
      return .value(isWaiting ? .later : .ready)
    }
    return switch Day.read(text, order: order) {
    case .value(let day): .value(.from(day))
    case .ambiguous: .ambiguous
    case .invalid: .invalid
    }
  }
}

extension Feedback {
  package static let form = NoteForm(
    example: "acme", fileName: .dayAndTitle(prefix: ""), subject: .applicationOrPerson)
  package static let columns = [status, application, from, about, asked, received].map(\.name)
  package var searchTexts: [String?] { [application?.link.text, from?.displayText] }

  package func record(on today: Day) -> [String: JSON] {
    [
      Self.application.name: .optional(application?.link.text),
      Self.from.name: .optional(from?.displayText), Self.status.name: .text(status.rawValue),
      Self.asked.name: .day(asked), Self.received.name: .day(received),
      Self.about.name: .texts(about), Self.change.name: .optional(change),
      Self.version.name: .optional(version),
    ]
  }
}
