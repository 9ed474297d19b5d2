import Diagnostics
import Markdown
import TextKit

/// Whether a file is a note, and of which kind.
struct KindDecision {
  private(set) var kind: (any NoteKind.Type)?
  /// Set if the file is not a note, but has much in common with an application.
  private(set) var near: NearApplication?
  /// The fields with the meaning that their keys have in an application, if they were looked up.
  private(set) var named: [NamedField]?
  /// Why it is an application, if nothing but its fields makes it one.
  private(set) var reason: String?
  /// Whether the file may have the fields of an application in a place where they are not read.
  private(set) var mayHaveOthers = false
  /// Whether a company and a role are filled in.
  private(set) var hasTitle = false
  private var messages: [(Diagnostic.Message, Position)] = []
  private let path: String

  /// Determines the kind by `type:`, then by the folder, then by the tags, then by the keys.
  ///
  /// - Parameters:
  ///   - isReadable: Whether the fields are all that the file has. Otherwise they are only what could be recovered.
  ///   - hasSettings: Whether the root has an `onward.yml`, so that its folders mean kinds.
  init(
    path: String, _ fields: [Field], isReadable: Bool, _ vocabulary: Vocabulary, hasSettings: Bool
  ) {
    self.path = path
    if fields.contains(where: \.takesOut) {
      messages.append(
        (
          .leftOut(
            "its type is 'none'", remedy: "Nothing to do. If it is a note, change its type."),
          .start
        ))
      return
    }
    if FileRules.isReadme(path) {
      decideReadme(fields, vocabulary, hasSettings: hasSettings)
      return
    }
    if FileRules.isInbox(path) {
      messages.append(
        (
          .leftOut(
            "it is in the inbox",
            remedy: "Nothing to do. If it is a note, move it to another folder."), .start
        ))
      let evidence = evidence(fields, vocabulary)
      if evidence.makesApplication || evidence.looksLikeApplication {
        setNear(.inInbox, true, evidence)
      }
      return
    }
    if let (word, position) = KindDecision.type(in: fields, vocabulary) {
      decide(type: word, at: position, fields, vocabulary, hasSettings: hasSettings)
    } else if hasSettings, let kind = vocabulary.kind(ofPath: path) {
      self.kind = kind
      if isReadable {
        leaveOutAttachment(fields, vocabulary)
        leaveOutTranscript(fields, vocabulary)
      }
    } else if let kind = vocabulary.kind(ofTagsIn: fields) {
      self.kind = kind
    } else {
      decideByKeys(fields, vocabulary)
    }
    leaveOutOutline(fields, vocabulary)
  }

  // MARK: - The rules, in order

  private mutating func decide(
    type word: String, at position: Position, _ fields: [Field], _ vocabulary: Vocabulary,
    hasSettings: Bool
  ) {
    switch vocabulary.meaning(ofType: word) {
    case .kind(let kind, let isOwnWord):
      if hasSettings || isOwnWord || isConfirmed(kind, word, fields, vocabulary) {
        self.kind = kind
      } else {
        messages.append((.typeAlone(word), position))
      }
    case .noKind(let usual):
      if let usual, isConfirmed(usual, word, fields, vocabulary) {
        kind = usual
      } else {
        messages.append((.notANote("its type is '\(word.shortened)'"), position))
      }
    case .unknown:
      if let suggestion = vocabulary.suggestion(forType: word),
        let kind = vocabulary.kind(ofType: suggestion),
        hasSettings || isConfirmed(kind, suggestion, fields, vocabulary)
      {
        messages.append((.unknownType(word, suggestion: suggestion), position))
        return
      }
      messages.append((.notANote("its type is '\(word.shortened)'"), position))
      let evidence = evidence(fields, vocabulary)
      setNear(
        .type(word.shortened), evidence.makesApplication || evidence.looksLikeApplication, evidence)
    }
  }

  /// Whether a note is of the kind that its type names, if the type alone does not show it: in a folder without
  /// settings, or if the settings give the type no kind. Only `application` is enough on
  /// its own: the other types are words of daily life, which need a key that only that kind has, or a folder with
  /// the kind's name.
  private mutating func isConfirmed(
    _ kind: any NoteKind.Type, _ word: String, _ fields: [Field], _ vocabulary: Vocabulary
  ) -> Bool {
    if kind == Application.self {
      // A program is called an application as well, and a task of a machine is called a job.
      let isClear = !["application", "job"].contains(FieldName.folded(word))
      let evidence = evidence(fields, vocabulary)
      return isClear || evidence.isAboutJob
    }
    if kind.isShownByFolderAlone, vocabulary.kind(ofPath: path) == kind { return true }
    return fields.contains { field in
      let key = FieldName.folded(field.key.text)
      return !field.value.isBlank && kind.tellingFields.contains { $0.clearKeys.contains(key) }
    }
  }

  private mutating func decideByKeys(_ fields: [Field], _ vocabulary: Vocabulary) {
    let evidence = evidence(fields, vocabulary)
    if evidence.makesApplication {
      kind = Application.self
      reason = evidence.reason
      return
    }
    messages.append(
      (.notANote("neither its type, its folder nor its fields determine its kind"), .start))
    setNear(byKeys: evidence, fields, vocabulary)
  }

  /// Whether the file looks like an application by its keys, which may be in another language.
  private mutating func setNear(
    byKeys evidence: ApplicationEvidence, _ fields: [Field], _ vocabulary: Vocabulary
  ) {
    hasTitle = evidence.hasCompany && evidence.hasRole
    let name = companyInName(ofNote: evidence)
    setNear(
      evidence.hasCompany ? .tooFewFields : name.map { .companyInName($0) } ?? .noCompany,
      evidence.looksLikeApplication || evidence.looksLikeApplicationWithoutCompany, evidence)
    if near?.companions ?? .applications != .none, let name, evidence.hasStatusOfApplications,
      !FileRules.isAboutConversations(path)
    {
      near = NearApplication(
        path: path, obstacle: .companyInName(name),
        companions: .likeIt(evidence.hasRole ? 2 : 3), hasRole: evidence.hasRole)
    }
    if near == nil { setNear(.tooFewFields, besideOthers: evidence) }
    mayHaveOthers = near == nil
    let translated = TranslatedFields(named(fields, vocabulary))
    guard near.map({ $0.companions != .none }) ?? true, !translated.keys.isEmpty else { return }
    let other = ApplicationEvidence(translated.fields, vocabulary)
    setNear(
      .otherLanguage([]),
      other.makesApplication || other.looksLikeApplication && other.hasRole
        || other.looksLikeApplicationWithoutCompany && companyInName(ofNote: other) != nil, other)
    if near == nil { setNear(.otherLanguage([]), besideOthers: other) }
    near?.translate(translated)
  }

  /// The company that the name of a file without one may be, unless the note has a place for it.
  private func companyInName(
    ofNote evidence: ApplicationEvidence
  ) -> Diagnostic.Message.CompanyInName? {
    guard evidence.canTakeCompanyFromName else { return nil }
    let stated = evidence.nameOfRole.flatMap {
      TitleFromName(path: path, company: nil, role: $0, heading: { nil }).company
    }
    guard let company = stated ?? TitleFromName.wholeName(ofFileAt: path) else { return nil }
    return .init(example: company, folders: [], isToBeStated: stated == nil)
  }

  private mutating func setNear(
    _ obstacle: Diagnostic.Message.NearApplicationReason, _ isClear: Bool,
    _ evidence: ApplicationEvidence
  ) {
    guard isClear || near == nil && evidence.resemblesApplication,
      !FileRules.isAboutConversations(path)
    else { return }
    near = NearApplication(
      path: path, obstacle: obstacle, companions: isClear ? .none : .applications,
      hasRole: evidence.hasRole, companies: [evidence.nameOfCompany].compactMap(\.self))
  }

  /// A company and a role in the folder of an application: one that is only saved.
  private mutating func setNear(
    _ obstacle: Diagnostic.Message.NearApplicationReason,
    besideOthers evidence: ApplicationEvidence
  ) {
    guard evidence.mayBeSaved, !FileRules.isReadme(path), !FileRules.isAboutConversations(path)
    else { return }
    near = NearApplication(
      path: path, obstacle: obstacle, companions: .sameFolder,
      hasRole: evidence.hasRole, companies: [evidence.nameOfCompany].compactMap(\.self))
  }

  /// A README is an application if its fields alone make it one, or if it has a folder of its own below a folder of
  /// applications, and states anything about one. In the root and in the folder of a kind, it is a guide.
  private mutating func decideReadme(
    _ fields: [Field], _ vocabulary: Vocabulary, hasSettings: Bool
  ) {
    if !vocabulary.isGuide(path) {
      let evidence = evidence(fields, vocabulary)
      let type = KindDecision.type(in: fields, vocabulary)?.word
      let isOwn = hasSettings && vocabulary.isReadmeOfApplication(path)
      let isMarked =
        type.flatMap(vocabulary.kind(ofType:)) == Application.self
        || vocabulary.kind(ofTagsIn: fields) == Application.self
      if isOwn && evidence.hasOwnContent && evidence.isAboutJob
        || isMarked && evidence.isAboutJob
      {
        kind = Application.self
      } else if type == nil, evidence.makesApplication {
        kind = Application.self
        reason = evidence.reason
      } else if type == nil {
        setNear(byKeys: evidence, fields, vocabulary)
      }
    }
    leaveOutOutline(fields, vocabulary)
    if kind == nil { messages.append((.readme, .start)) }
  }

  // MARK: - Files in a folder of notes that are left out

  /// A file of text alone beside applications is an attachment: a posting, a letter.
  private mutating func leaveOutAttachment(_ fields: [Field], _ vocabulary: Vocabulary) {
    guard kind == Application.self else { return }
    let named = named(fields, vocabulary)
    // Nearly every application has a status that is understood, and nothing more has to be known about it. Without this
    // shortcut, a build takes 4% more instructions.
    let statesStatus = named.indices.contains { index in
      named[index].name == ApplicationField.status.id
        && named[index].field.value.texts.contains {
          vocabulary.statusTerms.term(ofStatus: $0.text) != nil
        }
    }
    if statesStatus { return }
    if !named.contains(where: \.isAboutApplication) {
      kind = nil
      mayHaveOthers = true
      setNear(byKeysOfOtherLanguage: named, vocabulary)
      messages.append(
        (.leftOut("it has no field of an application, so it is an attachment"), .start))
    } else {
      leaveOut(otherKind: evidence(fields, vocabulary))
    }
  }

  /// A file without any field of an interview, in a folder of them, may be a recording in words or a list of questions.
  private mutating func leaveOutTranscript(_ fields: [Field], _ vocabulary: Vocabulary) {
    guard kind == Interview.self else { return }
    let table = vocabulary.table(of: Interview.self)
    let own = Interview.fields.map(\.id)
    if table.named(fields).contains(where: { field in own.contains { $0 == field.name } }) {
      return
    }
    // A file of a day is most likely about the conversation of that day: that its application is missing is reported.
    let hasDay = fields.contains {
      CommonField.date.clearKeys.contains(FieldName.folded($0.key.text))
    }
    if hasDay || DateForms.leadingDay(ofNameAt: path) != nil { return }
    kind = nil
    messages.append(
      (
        .leftOut(
          "it has no field of an interview",
          remedy:
            "Nothing to do. If it is a note about a conversation, add its 'application'."
        ), .start
      ))
  }

  /// Leaves out a note about a meeting or a person.
  private mutating func leaveOut(otherKind evidence: ApplicationEvidence) {
    let subject: String
    if evidence.isAboutMeeting {
      subject = "meeting"
    } else if evidence.isAboutPerson {
      subject = "person"
    } else {
      return
    }
    kind = nil
    let isPerson = subject == "person" ? " If it is a person, add 'type: person'." : ""
    messages.append(
      (
        .leftOut(
          "its fields are those of a \(subject)",
          remedy: "Nothing to do. If it is an application, add its 'status'.\(isPerson)"),
        .start
      ))
  }

  /// In a folder of applications, one key in another language that states the company or the course is enough.
  private mutating func setNear(
    byKeysOfOtherLanguage named: [NamedField], _ vocabulary: Vocabulary
  ) {
    let translated = TranslatedFields(named)
    let telling = [
      ApplicationField.company, ApplicationField.role, ApplicationField.applied,
      ApplicationField.status, ApplicationField.history,
    ].map(\.id)
    let evidence = ApplicationEvidence(translated.fields, vocabulary)
    guard
      translated.fields.contains(where: { field in
        field.isFilled && telling.contains { $0 == field.name }
      }),
      !evidence.isAboutPerson
    else { return }
    setNear(.otherLanguage([]), true, evidence)
    near?.translate(translated)
  }

  /// An outline for other notes, whose values are placeholders.
  private mutating func leaveOutOutline(_ fields: [Field], _ vocabulary: Vocabulary) {
    guard let kind, fields.contains(where: \.isPlaceholder) else { return }
    let table = vocabulary.table(of: kind)
    let required = kind.requiredAnyOf.map(\.id)
    let filled = table.named(fields).filter { $0.isFilled && $0.name != CommonField.type.id }
    let isStarted = filled.contains { field in
      required.isEmpty
        ? field.name != nil && field.name != CommonField.tags.id
        : required.contains { $0 == field.name }
    }
    if isStarted { return }
    self.kind = nil
    messages.append((.leftOut("its values are placeholders, so it is a template"), .start))
  }

  // MARK: - The fields

  /// The value of `type:`, or `nil` if there is none. Of several, the first that is known.
  static func type(
    in fields: [Field], _ vocabulary: Vocabulary
  ) -> (word: String, position: Position)? {
    let type = fields.first {
      // Folding every key takes 9% more instructions in a build.
      let first = $0.key.text.utf8.first.map { $0.lowercasedLetter }
      guard first == UInt8(ascii: "t") || first == UInt8(ascii: "n") else { return false }
      return CommonField.type.isCalled($0.key.text) && !$0.value.isBlank
    }
    let words = (type?.value.texts ?? []).filter { !$0.isBlank }.map {
      (word: Link.displayText(of: $0.text), position: $0.position)
    }
    return words.first { vocabulary.kind(ofType: $0.word) != nil } ?? words.first
  }

  private mutating func named(_ fields: [Field], _ vocabulary: Vocabulary) -> [NamedField] {
    if let named { return named }
    let found = vocabulary.table(of: Application.self).named(fields)
    named = found
    return found
  }

  private mutating func evidence(
    _ fields: [Field], _ vocabulary: Vocabulary
  ) -> ApplicationEvidence {
    ApplicationEvidence(named(fields, vocabulary), vocabulary)
  }

  /// What the file, which is not a note, has in common with an application. If its fields do not show it, its text
  /// may.
  func near(in document: Document, _ vocabulary: Vocabulary) -> NearApplication? {
    if let near { return near.named(by: document) }
    guard mayHaveOthers, !FileRules.isAboutConversations(path) else { return nil }
    if let found = NearApplication(inTextOf: document, vocabulary) { return found }
    if let found = NearApplication(byLinesOf: document, vocabulary) { return found }
    guard hasTitle, document.body.mayHaveHeading(TextHeadings.mayBeAboutEvents) else { return nil }
    return NearApplication(path: path, obstacle: .tooFewFields, companions: .applications)
  }

  func diagnostics(for path: String) -> [Diagnostic] {
    messages.map { Diagnostic(path, $0.1, $0.0) }
  }
}

extension Field {
  /// Whether the field is `type: none`, which states that the file is not a note.
  fileprivate var takesOut: Bool {
    guard key.text.utf8.first.map({ $0.lowercasedLetter }) == UInt8(ascii: "t"),
      case .text(let scalar) = value, scalar.text.trimmed.lowercased() == Settings.noKind
    else { return false }
    return CommonField.type.isCalled(key.text)
  }
}

extension NamedField {
  /// Whether the key means a field that only an application has. A title or an address can be that of a page that was kept.
  fileprivate var isAboutApplication: Bool {
    guard let name, !CommonField.all.contains(where: { $0.id == name }) else { return false }
    return !["title", "link", "url", "source", "place"].contains(FieldName.folded(field.key.text))
  }
}
