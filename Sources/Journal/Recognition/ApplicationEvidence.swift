import Markdown
import TextKit

/// What the fields of a file state about an application, for a file that neither its type nor its folder makes one.
///
/// Ordinary notes have many of the same keys: an invoice has a company and was `sent`, a project is `active`. So a
/// key or a word that other notes use as well is not evidence.
struct ApplicationEvidence {
  private enum Presence: Comparable { case absent, empty, filled }

  private var company = Presence.absent
  /// Whether the company's key is one that only names an employer. An `organization` can be anything.
  private var isEmployer = false
  /// Whether a role is filled in, under another key than `title`.
  private(set) var hasRole = false
  private var hasTitle = false
  /// `applied` and its synonyms.
  private var applied = Presence.absent
  /// `sent` or `submitted`, with a day.
  private var wasSent = false
  private var history = Presence.absent
  private var status = Presence.absent
  private var statusEvidence = StatusEvidence.none
  private var hasAddress = false
  /// The address is that of a posting, not of any page.
  private var hasPosting = false
  private var isOfOtherKind = false
  /// Whether it is about something else that one applies for or sends, or about a program.
  private var isOfOtherSubject = false
  /// Whether it is the application of someone else, or is certainly none: that of a mentee, a loan, a talk.
  private var isOfSomeoneElse = false
  private var isMeeting = false
  /// Whether it has a way to reach someone, or the role of someone who hires.
  private var isContact = false
  /// The text of the company, if it is filled in.
  private(set) var nameOfCompany: String?
  /// The text of the role, if it is filled in under another key than `title`.
  private(set) var nameOfRole: String?
  /// Whether a key that is not read probably states the company.
  private(set) var hasKeyOfCompany = false
  private var isTemplate = false

  /// - Parameter named: The fields of the file with the meaning that their keys have in an application.
  init(_ named: [NamedField], _ vocabulary: Vocabulary) {
    typealias F = ApplicationField
    for field in named {
      let key = field.field.key.text
      if field.field.isPlaceholder { isTemplate = true }
      let presence: Presence = field.isFilled ? .filled : .empty
      switch field.name {
      case F.company.id:
        company = max(company, presence)
        if presence == .filled, let text = field.field.value.texts.first {
          nameOfCompany = nameOfCompany ?? normalizedWords(Link.displayText(of: text.text))
        }
        if !F.company.isLoose(key) { isEmployer = true }
      case F.role.id where presence == .filled:
        if FieldName.folded(key) == "title" {
          hasTitle = true
        } else {
          hasRole = true
          nameOfRole = nameOfRole ?? field.field.value.texts.first?.text
        }
        if field.field.value.texts.contains(where: {
          Self.rolesOfContacts.contains(normalizedWords($0.text))
        }) {
          isContact = true
        }
      case F.applied.id: read(applied: field.field, presence, vocabulary)
      case F.history.id: read(history: field.field, presence, vocabulary)
      case F.status.id: read(status: field.field.value, presence, vocabulary)
      case F.url.id where presence == .filled: read(address: field.field)
      case CommonField.tags.id where field.field.value.isOfOtherKind: isOfOtherKind = true
      default: break
      }
      if presence == .filled {
        let folded = FieldName.folded(key)
        if Self.keysOfOtherNotes.contains(folded) { isOfOtherKind = true }
        if field.name == nil, NearApplication.keysOfCompany.contains(folded) {
          hasKeyOfCompany = true
        }
        // A key of the settings may be such a word, and then means what they say.
        if field.name == nil, Self.keysOfOtherSubjects.contains(folded) {
          (isOfOtherKind, isOfOtherSubject) = (true, true)
        }
        if field.name == nil, Self.keysOfSomeoneElse.contains(folded) {
          (isOfOtherKind, isOfSomeoneElse) = (true, true)
        }
        if Self.keysOfContacts.contains(folded) { isContact = true }
      }
      // Only notes of meetings have a place for those who attend, whether or not it is filled in.
      if field.name == nil, Self.mayBeginKeyOfMeeting(key),
        Self.keysOfMeetings.contains(FieldName.folded(key))
      {
        (isOfOtherKind, isMeeting) = (true, true)
      }
    }
  }

  /// Whether the note is an application by its fields alone.
  var makesApplication: Bool {
    guard company == .filled else { return false }
    if isOfSomeoneElse { return false }
    if applied == .filled || history == .filled { return !isOfOtherSubject || hasRole }
    if isTemplate || isOfOtherKind { return false }
    if wasSent && hasAnyRole { return true }
    return switch statusEvidence {
    case .none, .everyday: false
    // A page that was kept has a title and an address, too.
    case .shared: isEmployer && (hasRole || hasPosting)
    case .own: hasAnyRole || hasAddress
    }
  }

  /// Whether the note may well be an application, although it does not count as one.
  var looksLikeApplication: Bool {
    if isTemplate || company < .filled { return false }
    // A mentee's application has all fields of one.
    if isOfSomeoneElse { return applied == .filled || history == .filled }
    if isOfOtherKind { return false }
    let hasTellingStatus =
      switch statusEvidence {
      case .none: false
      case .everyday: hasRole
      case .shared: hasAnyRole
      case .own: isEmployer || hasRole
      }
    return hasTellingStatus || applied == .filled || wasSent || history == .filled || hasPosting
  }

  /// Whether the note may well be an application that leaves out the company: it states the sending or the events, and a
  /// role or a status.
  var looksLikeApplicationWithoutCompany: Bool {
    if company == .filled || isOfOtherKind || isTemplate || isContact { return false }
    if applied == .filled || history == .filled { return hasRole || statusEvidence >= .shared }
    return hasRole && wasSent
  }

  /// Whether the note has a status that only applications have, and nothing that is against it. If many files in a folder
  /// do, they may well be applications.
  var hasStatusOfApplications: Bool {
    statusEvidence == .own && !isOfOtherKind && !isTemplate && !isContact
  }

  /// Whether no key states or may state the company, not even an empty one.
  var canTakeCompanyFromName: Bool { company == .absent && !hasKeyOfCompany }

  /// Whether the note has as much in common with an application as one beside it in its folder would have: two of
  /// the fields that matter, even if nothing is filled in yet.
  var resemblesApplication: Bool {
    if isOfOtherKind || isTemplate { return false }
    let fields = [
      company > .absent, applied > .absent, history > .absent, hasPosting || hasAddress && hasRole,
      status == .filled || status == .empty && company > .absent,
    ]
    return fields.count { $0 } >= 2
  }

  /// Whether the note has a company and a role, and nothing that is against it.
  var mayBeSaved: Bool {
    company == .filled && hasRole && !isOfOtherKind && !isTemplate && !isContact
  }

  var hasCompany: Bool { company == .filled }

  /// Why it makes an application, as the end of a sentence.
  var reason: String {
    let other =
      if applied == .filled {
        "an applied day"
      } else if history == .filled {
        "a history"
      } else if wasSent && hasAnyRole {
        "a day of sending and a \(hasRole ? "role" : "title")"
      } else {
        "a status of applications and \(hasRole ? "a role" : hasAddress ? "an address" : "a title")"
      }
    return "it has a company and \(other)"
  }

  /// Whether the note is about a person, and states nothing about an application.
  var isAboutPerson: Bool {
    isOfOtherKind && isContact && status < .filled && applied < .filled && history < .filled
      && !wasSent && !hasPosting
  }

  /// Whether the note is about a meeting, and states nothing about an application.
  var isAboutMeeting: Bool {
    isMeeting && status < .filled && applied < .filled && history < .filled && !wasSent
      && !hasPosting
  }

  /// Whether any field is one that only notes about jobs have.
  var isAboutJob: Bool {
    if isOfOtherSubject, !hasOwnContent { return false }
    return company == .filled || hasRole || applied == .filled || history == .filled
      || statusEvidence == .own
  }

  /// Whether the note states something about an application apart from who offers the job.
  var hasOwnContent: Bool {
    status == .filled || applied == .filled || wasSent || history == .filled || hasAddress
      || hasRole || hasTitle
  }

  private var hasAnyRole: Bool { hasRole || hasTitle && isEmployer }

  private mutating func read(
    applied field: Field, _ presence: Presence, _ vocabulary: Vocabulary
  ) {
    let isWord = ApplicationField.applied.isLoose(field.key.text)
    guard presence == .filled else {
      if !isWord { applied = max(applied, .empty) }
      return
    }
    if isWord {
      let order = vocabulary.settings.dateOrder
      wasSent =
        wasSent
        || field.value.texts.contains { DateForms.reading(of: $0.text, order: order) != nil }
    } else if !field.value.texts.allSatisfy({ Bool.isFalse($0.text) }) {
      applied = .filled
    }
  }

  private mutating func read(
    history field: Field, _ presence: Presence, _ vocabulary: Vocabulary
  ) {
    let isOwnName = FieldName.folded(field.key.text) == ApplicationField.history.name
    if isOwnName { history = max(history, .empty) }
    guard presence == .filled else { return }
    let terms = vocabulary.statusTerms
    let order = vocabulary.settings.dateOrder
    let isKnown = field.value.texts.contains { text in
      let event = ParsedEvent(text.text.trimmed, order: order)
      return (event.date != nil || isOwnName) && terms.term(ofEvent: event.stage) != nil
    }
    if isKnown || field.value.hasStage(terms) { history = .filled }
  }

  private mutating func read(
    status value: FieldValue, _ presence: Presence, _ vocabulary: Vocabulary
  ) {
    let texts = value.texts.filter { !$0.isBlank }.map { Link.displayText(of: $0.text) }
    let known = texts.filter { vocabulary.statusTerms.term(ofStatus: $0) != nil }
    if known.isEmpty,
      texts.contains(where: { Self.statusesOfOtherSubjects.contains(normalizedWords($0)) })
    {
      isOfOtherKind = true
    }
    // A status that is not understood is not evidence: `unread`, `seedling`.
    status = max(status, presence == .filled && known.isEmpty ? .absent : presence)
    // A list of all statuses is that of a template for applications.
    let isChoice = known.count > 1 && known.count == texts.count
    let evidence = isChoice ? .own : known.map { StatusEvidence($0, vocabulary) }.max()
    statusEvidence = max(statusEvidence, evidence ?? .none)
  }

  private mutating func read(address field: Field) {
    let isOfPosting =
      FieldName.folded(field.key.text) != "url"
      && FieldName.folded(field.key.text) != "link"
    for text in field.value.texts {
      let address = (Link(address: text.text)?.target ?? text.text).lowercased()
      guard address.contains("://") || address.hasPrefix("www.") else { continue }
      hasAddress = true
      if isOfPosting || Self.partsOfPostings.contains(where: address.contains) { hasPosting = true }
    }
  }

  private static let keysOfContacts: Set = [
    "email", "emailaddress", "mail", "phone", "phonenumber", "telephone", "tel", "mobile",
    "birthday",
  ]

  /// Folding every key would take longer than the rest.
  private static func mayBeginKeyOfMeeting(_ key: String) -> Bool {
    guard let first = key.utf8.first?.lowercasedLetter else { return false }
    return first == UInt8(ascii: "a") || first == UInt8(ascii: "p")
  }

  /// The keys of notes of meetings.
  private static let keysOfMeetings: Set = ["attendees", "attendee", "participants"]

  private static let rolesOfContacts = Set(
    Language.all.flatMap(\.evidence.contactRoles).map { normalizedWords($0) })

  /// The keys of contacts, invoices, meetings and tasks.
  private static let keysOfOtherNotes: Set<String> = Set(
    [
      "email", "emailaddress", "mail", "phone", "phonenumber", "telephone", "tel", "mobile", "name",
      "fullname", "firstname", "lastname", "birthday", "amount", "total", "price", "cost",
      "invoice",
      "invoicenumber", "quantity", "attendees", "attendee", "participants", "due",
    ] + Language.all.flatMap { $0.otherKeys.map { FieldName.folded($0) } })

  /// The keys of flats, parcels, manuscripts, loans and programs.
  private static let keysOfOtherSubjects = Set(
    Language.all.flatMap { $0.otherSubjects.map { FieldName.folded($0) } })

  /// The keys of other people's applications, loans, talks and tickets.
  private static let keysOfSomeoneElse = Set(
    Language.all.flatMap { $0.keysOfSomeoneElse.map { FieldName.folded($0) } })

  private static let statusesOfOtherSubjects = Set(
    Language.all.flatMap { $0.otherStatuses.map { normalizedWords($0) } })

  private static let partsOfPostings =
    [
      "/job", "/career", "/vacanc", "/stelle", "/posting", "/position", "jobs.", "careers.",
      "karriere",
    ] + PostingSites.all
}

extension NamedField {
  /// Whether the field has a value that is not a template's placeholder.
  var isFilled: Bool { !field.value.isBlank && !field.isPlaceholder }
}

extension FieldValue {
  /// Whether a tag states that the note is about something else than an application.
  fileprivate var isOfOtherKind: Bool {
    texts.contains { text in
      text.text.split(whereSeparator: { $0 == "," || $0.isWhitespace }).contains { tag in
        tagsOfOtherNotes.contains(
          tag.lowercased().drop { $0 == "#" }.split(separator: "/").first.map(String.init) ?? "")
      }
    }
  }

  /// Whether a list of groups names a known stage: `- status: Interview`, `- round: Final`.
  fileprivate func hasStage(_ terms: StatusTerms) -> Bool {
    guard case .list(let items) = self else { return false }
    return items.contains { item in
      guard case .pairs(let pairs) = item else { return false }
      return pairs.contains {
        ["status", "stage", "round", "event"].contains(FieldName.folded($0.name.text))
          && terms.term(ofEvent: $0.value.text) != nil
      }
    }
  }
}

/// The tags of notes about something else that has a company.
private let tagsOfOtherNotes = Set(
  Language.all.flatMap(\.evidence.otherTags).map { $0.lowercased() })

extension Vocabulary {
  /// Whether a file is in a folder whose name is a word for clients, invoices and the like.
  package static func isFolderOfOthers(_ path: String) -> Bool {
    path.pathParts.dropLast().contains {
      tagsOfOtherNotes.contains($0.lowercased()) || foldersOfOthers.contains(FieldName.folded($0))
    }
  }

  private static let foldersOfOthers = Set(
    Language.all.flatMap(\.evidence.otherFolders).map { FieldName.folded($0) })
}
