import TextKit

/// One problem at its place: what was found, what was expected, and what to do about it.
///
/// A problem in a note is a value like any other. It never stops the rest of the journal from being read.
package struct Diagnostic: Sendable, Hashable {
  /// The path of the file, relative to the journal's root.
  package var path: String
  package var position: Position
  package var message: Message

  package init(_ path: String, _ position: Position, _ message: Message) {
    self.path = path
    self.position = position
    self.message = message
  }

  package var severity: Severity { message.severity }

  /// How bad a problem is, from worst to mildest.
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Something that the user wrote is not read, or not counted as they meant it.
    case error
    /// Something was read, but perhaps not as it was meant.
    case warning
    /// Nothing is wrong, but the journal could show more.
    case hint

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .hint: 2
      }
    }
  }

  /// The description of a problem, without its place. All messages are in the folder `Messages`, except the causes of
  /// invalid YAML (`YAMLError+Causes`).
  package struct Message: Sendable, Hashable {
    package let id: ID
    package var severity: Severity
    /// One sentence without a period: what was found and what was expected.
    package let text: String
    /// What the user can type or do, as a sentence.
    package let remedy: String
    /// The unknown word that the message is about, if the settings can define its meaning.
    package let unknown: UnknownWord?
    /// Whether it is about a line with a day whose words are not understood. Only their number is shown without
    /// `--verbose`, since most are about something that the user did on the way.
    package private(set) var isOfUnreadLine = false
    /// What the remedy would write, in the order in which it is tried or offered. Empty if only the user can know.
    package private(set) var corrections: [Correction] = []

    package init(
      _ id: ID, _ severity: Severity, _ text: String, remedy: String,
      about unknown: UnknownWord? = nil
    ) {
      self.id = id
      self.severity = severity
      self.text = text
      self.remedy = remedy
      self.unknown = unknown
    }

    /// The same with what the remedy would write.
    func corrected(by corrections: Correction...) -> Self { corrected(by: corrections) }

    func corrected(by corrections: [Correction]) -> Self {
      var message = self
      message.corrections = corrections
      return message
    }

    /// The same about a line whose words are not understood.
    var ofUnreadLine: Self {
      var message = self
      message.isOfUnreadLine = true
      return message
    }
  }
}

/// A key, a status or a date that onward does not know, and the known word that it resembles, if any.
package struct UnknownWord: Sendable, Hashable {
  package let word: String
  package let nearest: String?

  init(_ word: String, nearest: String?) {
    self.word = word
    self.nearest = nearest
  }
}

extension Diagnostic: Comparable {
  /// Orders by path, then place, then ID: the order in which a person works through the problems.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    let paths = (a.path.pathBytes, b.path.pathBytes)
    if paths.0 != paths.1 { return paths.0 < paths.1 }
    if a.position != b.position { return a.position < b.position }
    if a.message.id != b.message.id { return a.message.id.rawValue < b.message.id.rawValue }
    return a.message.text < b.message.text
  }
}

extension Diagnostic {
  /// The diagnostic as one line, in the format of compilers, which editors understand:
  /// `notes/a.md:4:10: error: 'applied' is 'soon'; expected a date [invalid-date]`.
  package var line: String {
    "\(path.escapedForTerminal):\(position.line):\(position.column): \(severity): "
      + "\(message.text.escapedForTerminal) [\(message.id.rawValue)]"
  }
}

extension Diagnostic {
  /// The stable names of all problems. Each appears in `[…]` at the end of a line, as a heading in
  /// docs/problems.md, and with an example in the tests.
  package enum ID: String, Sendable, CaseIterable {
    // A file on disk
    case unreadableFile = "unreadable-file"
    case unreadableFolder = "unreadable-folder"
    case notAFile = "not-a-file"
    case linkedFolder = "linked-folder"
    case fileTooLarge = "file-too-large"
    case notDownloaded = "not-downloaded"
    case conflictCopy = "conflict-copy"
    case notUTF8 = "not-utf8"
    case nulByte = "nul-byte"
    case utf16 = "utf-16"

    // A document
    case conflictMarker = "conflict-marker"
    case unclosedFrontMatter = "unclosed-front-matter"
    case unclosedComment = "unclosed-comment"
    case unclosedCode = "unclosed-code"
    case misplacedFrontMatter = "misplaced-front-matter"
    case frontMatterTooLarge = "front-matter-too-large"
    case invalidYAML = "invalid-yaml"
    case refusedYAML = "refused-yaml"
    case duplicateKey = "duplicate-key"
    case cutByComment = "cut-by-comment"

    // A field
    case missingField = "missing-field"
    case invalidValue = "invalid-value"
    case severalValues = "several-values"
    case invalidDate = "invalid-date"
    case ambiguousDate = "ambiguous-date"
    case impossibleDay = "impossible-day"
    case unknownKey = "unknown-key"
    case unknownType = "unknown-type"
    case textField = "text-field"
    case fromFileName = "from-file-name"

    // The course of an application
    case unknownStatus = "unknown-status"
    case unknownStage = "unknown-stage"
    case severalStatuses = "several-statuses"
    case undatedStatus = "undated-status"
    case statusAhead = "status-ahead"
    case savedButSent = "saved-but-sent"
    case openButNotSent = "open-but-not-sent"
    case declinedByWhom = "declined-by-whom"
    case acceptedWithoutOffer = "accepted-without-offer"
    case severalJobs = "several-jobs"
    case headingEvent = "heading-event"
    case fieldEvent = "field-event"
    case textEvent = "text-event"

    // Links between notes
    case unknownLink = "unknown-link"
    case ambiguousLink = "ambiguous-link"
    case duplicateApplication = "duplicate-application"
    case postingNotKept = "posting-not-kept"
    case severalProfiles = "several-profiles"
    case interviewEvent = "interview-event"
    case unknownLesson = "unknown-lesson"
    case notANote = "not-a-note"
    case looksLikeApplication = "looks-like-application"
    case templateFile = "template-file"

    // Settings and templates
    case unreadableSettings = "unreadable-settings"
    case unknownSetting = "unknown-setting"
    case invalidSetting = "invalid-setting"
    case unreadableRates = "unreadable-rates"
    case incompleteRate = "incomplete-rate"
    case unknownPlaceholder = "unknown-placeholder"
    case oldPlaceholder = "old-placeholder"
    case loadingElement = "loading-element"
  }
}

extension Diagnostic.ID {
  /// Whether the problem is reported only with `--verbose`: nothing is wrong, but the user may want to know.
  package var isForVerbose: Bool {
    switch self {
    case .notANote, .headingEvent, .fieldEvent, .fromFileName, .textField, .textEvent,
      .postingNotKept:
      true
    default: false
    }
  }

  /// Whether it reports an event that counts, which a heading or another line of the text gives.
  package var isOfEvent: Bool { self == .headingEvent || self == .textEvent }
}

extension Diagnostic.Message {
  /// Whether it is reported only with `--verbose`. What does not count is a warning, and is always reported.
  package var isForVerbose: Bool { id.isForVerbose && severity == .hint }
}
