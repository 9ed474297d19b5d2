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
    case headingEvent = "heading-event"
    case fieldEvent = "field-event"
    case textEvent = "text-event"

    // Links between notes
    case unknownLink = "unknown-link"
    case ambiguousLink = "ambiguous-link"
    case duplicateApplication = "duplicate-application"
    case severalProfiles = "several-profiles"
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
    case loadingElement = "loading-element"
  }
}

extension Diagnostic.ID {
  /// Whether the problem is reported only with `--verbose`: nothing is wrong, but the user may want to know.
  package var isForVerbose: Bool {
    switch self {
    case .notANote, .headingEvent, .fieldEvent, .fromFileName, .textField, .textEvent: true
    default: false
    }
  }

  /// Whether it reports an event that counts, which a heading or another line of the text gives.
  package var isOfEvent: Bool { self == .headingEvent || self == .textEvent }
}
