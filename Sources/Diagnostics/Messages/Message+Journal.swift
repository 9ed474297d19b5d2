import TextKit

/// Messages about links between notes, and about the journal as a whole.
extension Diagnostic.Message {
  /// - Parameters:
  ///   - example: The name of a note to which the field could lead.
  ///   - isPerson: Whether the field leads to people, so that a note of a new one may be missing.
  package static func unknownLink(
    _ target: String, for key: String, suggestion: String?, example: String,
    isPerson: Bool = false
  ) -> Self {
    let file = "rite the file's name without .md, like \"[[\(suggestion ?? example)]]\""
    let isNew = isPerson && suggestion == nil && !target.contains(byte: .slash)
    let message = Self(
      .unknownLink, .warning,
      "'\(key)' names '\(target.shortened)', but there is no such note"
        + (suggestion.map { " (did you mean '\($0)'?)" } ?? ""),
      remedy: isNew
        ? "If there is a note of this person, w\(file). If not, make one: onward new person \(target.quotedForShell)"
        : "W\(file).")
    return suggestion.map { message.corrected(by: .link(to: $0, insteadOf: target)) } ?? message
  }

  package static func wrongKindOfLink(
    _ target: String, for key: String, expected: String, example: String
  ) -> Self {
    .init(
      .unknownLink, .warning,
      "'\(key)' names '\(target.shortened)', which is not \(expected)",
      remedy: "Link to \(expected), like \"[[\(example)]]\".")
  }

  /// - Parameter paths: The paths of the applications at that company, or `nil` if one of them is private.
  package static func ambiguousCompany(_ target: String, for key: String, paths: [String]?) -> Self
  {
    let which = paths.map { ": " + listed($0, limit: 5) } ?? ""
    let example = paths?.first.map(withoutEnding) ?? "applications/Acme - Engineer"
    let message = Self(
      .ambiguousLink, .warning,
      "'\(key)' names '\(target.shortened)', but several applications are at that company\(which); none of them counts here",
      remedy: "Write the path of one of them, like \"[[\(example)]]\".")
    return message.linked(toOneOf: paths, insteadOf: target)
  }

  /// The same with a link to each of the first notes as a choice.
  private func linked(toOneOf paths: [String]?, insteadOf target: String) -> Self {
    corrected(
      by: (paths ?? []).prefix(5).map { .link(to: Self.withoutEnding($0), insteadOf: target) })
  }

  /// The path of a note as a link gives it.
  private static func withoutEnding(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }

  /// - Parameter paths: The paths of the notes with that name, or `nil` if one of them is private.
  package static func ambiguousLink(_ target: String, for key: String, paths: [String]?) -> Self {
    let which = paths.map { ": " + listed($0, limit: 5) } ?? ""
    let example = paths?.first.map(withoutEnding) ?? "applications/Acme"
    let message = Self(
      .ambiguousLink, .warning,
      "'\(key)' names '\(target.shortened)', but several notes have that name\(which); the first counts",
      remedy: "Write its path, like \"[[\(example)]]\".")
    return message.linked(toOneOf: paths, insteadOf: target)
  }

  /// Reports open applications of whose postings only the address is known.
  package static func postingNotKept(others: Int) -> Self {
    let more =
      switch others {
      case 0: ""
      case 1: "; another open application has only the address, too"
      default: "; \(others) more open applications have only the address, too"
      }
    return .init(
      .postingNotKept, .hint,
      "the note has the address of the posting and nothing else of it, and such a page may be gone by the day of the interview\(more)",
      remedy: "If you like, paste the posting's text below a heading '## Posting'.")
  }

  package static func duplicateApplication(of path: String, reason: String) -> Self {
    .init(
      .duplicateApplication, .hint,
      "this may be the same application as '\(path)' (\(reason)); both count",
      remedy: "If it is the same application, merge the two notes.")
  }

  /// - Parameter path: The path of the first profile, or `nil` if that note is private.
  package static func severalProfiles(first path: String?) -> Self {
    .init(
      .severalProfiles, .warning,
      "there is already another profile; "
        + (path.map { "the one in '\($0)' counts" } ?? "the other one counts"),
      remedy: "Keep one profile.")
  }

  /// Reports a note about a conversation of an application that is only saved.
  ///
  /// - Parameter countsAsUnderWay: Whether the note names the round, which then counts as reached.
  package static func conversationBeforeSending(countsAsUnderWay: Bool) -> Self {
    .init(
      .interviewEvent, .warning,
      "the application is only saved, and this is a conversation about it"
        + (countsAsUnderWay ? ", so it counts as under way" : ""),
      remedy:
        "Add the day it was sent to the application, like 'applied: 2026-03-02', or correct the link."
    )
  }

  /// Reports a note of a day to come with words that are only known afterwards.
  package static let conversationAhead = Self(
    .interviewEvent, .warning,
    "its day is still to come, but it says how the conversation went, so nothing in it counts yet",
    remedy: "If the conversation was already, correct 'date', or the day in the name of the file.")

  /// Reports a line that states whether a lesson was kept that is written nowhere.
  package static let unknownLesson = Self(
    .unknownLesson, .hint,
    "no note has a lesson in these words, so that it was kept or not is not counted",
    remedy:
      "Write the lesson in the words that it has in a reflection or in a note about an interview, or end the line without it."
  )

  /// - Parameter path: The path of another accepted offer, or `nil` if that note is private.
  package static func severalJobs(first path: String?) -> Self {
    .init(
      .severalJobs, .hint,
      "this offer and \(path.map { "that of '\($0)'" } ?? "that of a private note") are both noted as accepted, so the page says that you start at both",
      remedy:
        "Nothing to do if you took both. If not, log the one that you do not take as withdrawn."
    )
  }

  /// Reports a second note about a conversation of one day.
  package static let secondOfDay = Self(
    .interviewEvent, .hint,
    "another note is about a conversation with them on the same day; the two count as one conversation",
    remedy: "Nothing to do. If one of them was on another day, correct its date.")

  /// Reports a note about a conversation of an unknown stage.
  package static let conversationOfNoStage = Self(
    .interviewEvent, .hint,
    "which round it was is not known, so the conversation counts in no stage",
    remedy: "Add a line like 'round: interview' or 'round: screen'.")

  package static func notANote(_ reason: String) -> Self {
    .init(
      .notANote, .hint, "not counted as a note: \(reason)",
      remedy:
        "Nothing to do. If it belongs to the journal, add 'type: application' (or another kind).")
  }

  /// Reports a file that no added field could make a note.
  package static func leftOut(_ reason: String, remedy: String = "Nothing to do.") -> Self {
    .init(.notANote, .hint, "not counted as a note: \(reason)", remedy: remedy)
  }

  /// Reports a file whose type counts only together with a field that the type's kind has.
  package static func typeAlone(_ type: String) -> Self {
    .init(
      .notANote, .hint,
      "not counted as a note: without an onward.yml, 'type: \(type.shortened)' alone is too common",
      remedy:
        "Nothing to do. If it belongs to the journal, 'onward init --adopt' adds an onward.yml.")
  }

  package static let readme = Self.leftOut(
    "a README explains its folder",
    remedy: "Nothing to do. If it is a note, give it another name.")

  /// - Parameter paths: The paths of the files, in order.
  package static func templateFiles(_ paths: [String]) -> Self {
    let others = paths.dropFirst()
    let isOne = others.isEmpty
    return .init(
      .templateFile, .hint,
      isOne
        ? "not counted, because its name is that of a template"
        : "not counted, because the name is that of a template; neither \(others.count == 1 ? "is" : "are") \(listed(others))",
      remedy: "Nothing to do. If it is a note, give it another name.")
  }

  /// How the settings can take the company of a file from its name.
  package struct CompanyInName: Sendable, Hashable {
    /// The company of the first such file.
    package var example: String
    /// The keys under `folders:` that make applications of all these files.
    package var folders: [String]
    /// Whether the settings have to state that the names are companies, because the notes have no role either.
    package let isToBeStated: Bool

    package init(example: String, folders: [String], isToBeStated: Bool) {
      self.example = example
      self.folders = folders
      self.isToBeStated = isToBeStated
    }

    fileprivate var remedy: String {
      let lines = folders.prefix(5).map { "\($0.inDoubleQuotes): application" }
      let folders = "'folders: {\(lines.joined(separator: ", "))}'"
      return "If it is an application, put "
        + (isToBeStated ? "\(folders) and 'aliases: {\"file name\": company}'" : folders)
        + " into onward.yml: 'onward init --adopt --dry-run' shows all such lines. If not, list it under 'ignore:' there."
    }
  }

  /// Why a file that has much in common with an application does not count.
  package enum NearApplicationReason: Sendable, Hashable {
    /// The value of its `type:` is not a known type.
    case type(String)
    /// No field that is filled in states the company.
    case noCompany
    /// The same, and the name of the file can give the company.
    case companyInName(CompanyInName)
    /// Its text lists what happened, and it has no fields.
    case eventsInText
    /// It is a board: a heading for each stage, and below it an item for each application.
    case board
    /// It is in the inbox, whose files are never notes.
    case inInbox
    /// It has a company, and too little else.
    case tooFewFields
    /// Its keys are in another language. The text of a setting for each.
    case otherLanguage([String])
    /// Its applications are the rows of a table.
    case inTable
    /// Its fields are below a heading or other text.
    case furtherDown
  }

  /// - Parameter others: The names of the other files in the same folder, for the same reason.
  package static func looksLikeApplication(
    _ reason: NearApplicationReason, alsoIn others: some Collection<String>
  ) -> Self {
    let because =
      switch reason {
      case .type(let word): "'type: \(word)' is not a known type"
      case .noCompany: "no company is filled in"
      case .companyInName(let name):
        "no company is filled in; its name may be one: '\(name.example.shortened)'"
      case .eventsInText: "its text lists what happened, but no field states the company"
      case .board: "a list with an item for each application is not read"
      case .inInbox: "it is in the inbox"
      case .tooFewFields: "its fields alone do not make it one"
      case .otherLanguage: "onward does not know its keys"
      case .inTable: "a table with a row for each application is not read"
      case .furtherDown: "its fields are below a heading or other text, where they are not read"
      }
    let remedy =
      switch reason {
      case .type(let word):
        "If it is an application, put 'types: {\(word.inDoubleQuotes): application}' into onward.yml. If not, list it under 'ignore:' there."
      case .noCompany:
        "If it is an application, fill in 'company:'. If not, list it under 'ignore:' in onward.yml."
      case .companyInName(let name): name.remedy
      case .eventsInText:
        "If it is about one application, add 'type: application' and 'company:'; if about several, give each a note of its own. If not, add 'type: none', or list it under 'ignore:' in onward.yml."
      case .inInbox:
        "If it is an application, move it to another folder. If not, list it under 'ignore:' in onward.yml."
      case .tooFewFields:
        "If it is an application, add 'type: application'. If not, add 'type: none', or list it under 'ignore:' in onward.yml."
      case .otherLanguage(let aliases):
        "If it is an application, put 'aliases: {\(aliases.joined(separator: ", "))}' into onward.yml. If not, add 'type: none', or list it under 'ignore:' there."
      case .inTable, .board:
        "If it is about applications, give each a note of its own: 'onward new application' begins one. If not, add 'type: none', or list it under 'ignore:' in onward.yml."
      case .furtherDown:
        "If it is an application, move the fields to the beginning of the text. If not, add 'type: none', or list it under 'ignore:' in onward.yml."
      }
    return .init(
      .looksLikeApplication, .hint,
      "this looks like an application, but is not counted: \(because)"
        + (others.isEmpty
          ? ""
          : "; the same is true of \(others.count) more in this folder: \(listed(others))"),
      remedy: remedy)
  }

  /// The first names, so that a message about many files can still be read.
  private static func listed(_ names: some Collection<String>, limit: Int = 10) -> String {
    let rest = names.count - limit
    return names.prefix(limit).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  package static func unreadableSettings(_ problem: String, remedy: String) -> Self {
    .init(.unreadableSettings, .error, "the settings cannot be read: \(problem)", remedy: remedy)
  }

  package static func unknownSetting(_ key: String, suggestion: String?) -> Self {
    let message = Self(
      .unknownSetting, .error,
      "'\(key.shortened)' is not a setting" + (suggestion.map { "; did you mean '\($0)'?" } ?? ""),
      remedy: "Correct or remove the line; all other settings apply.")
    return suggestion.map { message.corrected(by: .rename(key, to: $0)) } ?? message
  }

  package static func invalidSetting(_ key: String, _ value: String, expected: String) -> Self {
    .init(
      .invalidSetting, .error, "'\(key)' is '\(value.shortened)'; expected \(expected)",
      remedy:
        "Correct the value; until then its default applies. All other settings apply as written.")
  }

  package static func unknownPlaceholder(_ name: String, suggestion: String?) -> Self {
    let message = Self(
      .unknownPlaceholder, .error,
      "'{{\(name.shortened)}}' is not a section of the page"
        + (suggestion.map { "; did you mean '{{\($0)}}'?" } ?? ""),
      remedy: "Correct or remove it; the rest of the page is built.")
    // The names are short, so that another one may be meant as well.
    return suggestion.map {
      message.corrected(by: .write("{{\($0)}}", insteadOf: "{{\(name)}}"))
    } ?? message
  }

  package static func oldPlaceholder(_ name: String, isNow section: String) -> Self {
    .init(
      .oldPlaceholder, .warning,
      "'{{\(name)}}' is the name of a section in earlier versions; it is part of '{{\(section)}}' now",
      remedy:
        "Write '{{\(section)}}', which shows more, or remove it; the old name works in this version only."
    )
    .corrected(by: .write("{{\(section)}}", insteadOf: "{{\(name)}}"))
  }

  package static func loadingElement(_ name: String) -> Self {
    .init(
      .loadingElement, .error,
      "'<\(name)>' is not used on the page, because it could load something or lead away from the page",
      remedy: "Remove it; until then it is shown as text, and the rest of the page is built.")
  }
}

/// Messages about the file with the published rates.
extension Diagnostic.Message {
  package static func unreadableRates(_ problem: String, remedy: String) -> Self {
    .init(
      .unreadableRates, .error,
      "the published rates cannot be read: \(problem); none of them is shown", remedy: remedy)
  }

  package static func missingRates(_ path: String) -> Self {
    .unreadableRates(
      "there is no file '\(path.shortened)' in the journal",
      remedy:
        "Correct the name. Without this line the built-in rates are shown; with an empty file, none."
    )
  }

  package static func ratesOutside(_ path: String) -> Self {
    .unreadableRates(
      "'\(path.shortened)' is a link that leads out of the journal, so it was not read",
      remedy: "Replace the link with the file itself, or remove the line.")
  }

  /// - Parameter reason: The message about the file itself.
  package static func unopenedRates(_ path: String, _ reason: String) -> Self {
    .unreadableRates(
      "'\(path.shortened)': \(reason)",
      remedy: "Use a small text file that you have permission to read; it may be empty.")
  }

  /// - Parameter missing: The keys that do not appear, or have no value.
  package static func incompleteRate(_ sentence: String, missing: [String], example: String) -> Self
  {
    .init(
      .incompleteRate, .error,
      "'\(sentence.shortened)' lacks \(missing.map { "'\($0)'" }.joined(separator: ", ")); "
        + "it is not shown, because a figure without source, year, of and caveat misleads",
      remedy: "Add a line like '\(example)' below the figure, indented by two spaces.")
  }

  package static func unknownKeyOfRate(_ key: String, suggestion: String?) -> Self {
    let message = Self(
      .unknownKey, .error,
      "'\(key.shortened)' is not known here; expected source, year, of or caveat"
        + (suggestion.map { "; did you mean '\($0)'?" } ?? ""),
      remedy: "Rename or remove the line; all other lines count.")
    return suggestion.map { message.corrected(by: .rename(key, to: $0)) } ?? message
  }
}
