package import Diagnostics
import Markdown
import TextKit

/// A file that is not a note, although it has much in common with an application.
package struct NearApplication: Sendable {
  package let path: String
  /// Why it does not count.
  package let obstacle: Diagnostic.Message.NearApplicationReason
  /// What has to be near it so that it is reported.
  let companions: Companions
  /// The companies that it names, in lower case.
  let companies: [String]
  /// The keys that are in another language, each with the field that it means.
  package private(set) var keys: [(key: String, field: String)] = []
  /// Whether it has a role, which few notes about anything else have.
  package let hasRole: Bool

  enum Companions: Sendable, Hashable {
    /// Its own fields show it.
    case none
    /// An application in its folder, or in one around, below or beside that. Elsewhere, its fields are too few to mean
    /// anything.
    case applications
    /// An application in its own folder: a person of a company has a role there as well.
    case sameFolder
    /// At least that many files like it in its folder, with itself. One alone may be about anything.
    case likeIt(Int)
  }

  init(
    path: String, obstacle: Diagnostic.Message.NearApplicationReason, companions: Companions,
    hasRole: Bool = true, companies: [String] = []
  ) {
    self.hasRole = hasRole
    self.path = path
    self.obstacle = obstacle
    self.companions = companions
    self.companies = companies
  }

  /// The same with the company that the heading of a README gives.
  func named(by document: Document) -> NearApplication {
    guard case .noCompany = obstacle, companions == .none, FileRules.isReadme(path),
      let company = TitleFromName(
        path: path, company: nil, role: nil, heading: { document.body.blocks.firstHeading }
      ).company
    else { return self }
    return NearApplication(
      path: path,
      obstacle: .companyInName(.init(example: company, folders: [], isToBeStated: false)),
      companions: .none, hasRole: hasRole, companies: companies)
  }

  mutating func translate(_ fields: TranslatedFields) {
    if case .otherLanguage = obstacle { keys = fields.keys }
  }

  /// Whether its fields are in the text, in a place or a form that is not read. No setting changes that.
  package var isInText: Bool {
    switch obstacle {
    case .inTable, .furtherDown, .eventsInText, .board: true
    case .type, .noCompany, .companyInName, .inInbox, .tooFewFields, .otherLanguage: false
    }
  }
}

extension NearApplication {
  /// The keys that probably state the company, in a file without any of its known names. Not read by themselves.
  package static let keysOfCompany: Set = [
    "recruiter", "recruitingagency", "agency", "staffingagency", "headhunter", "client",
    "hiringcompany", "org", "account", "customer", "startup", "studio", "school", "hospital",
  ]
}

extension NearApplication {
  /// The files that are reported. The others only resemble an application, and are in no folder with one, or list
  /// applications that have notes.
  static func reported(
    _ candidates: [NearApplication], beside applications: [Application]
  ) -> [NearApplication] {
    if candidates.isEmpty { return [] }
    let near =
      candidates.contains { $0.companions != .none }
      ? NearApplication.withCompanions(candidates, beside: applications) : candidates
    guard near.contains(where: \.isInText) else { return near }
    let known = Set(
      applications.map { normalizedWords($0.company) }
        + near.filter { !$0.isInText }.flatMap(\.companies))
    return near.filter {
      !$0.isInText || $0.companies.isEmpty || !known.isSuperset(of: $0.companies)
    }
  }

  /// Leaves out those that need an application near them and have none. A folder for each company, year or city is
  /// a part of the same search; the root of a vault is not, because everything is in it.
  private static func withCompanions(
    _ candidates: [NearApplication], beside applications: [Application]
  ) -> [NearApplication] {
    let folders = Set(applications.map { $0.info.path.folderOfNotes })
    // Every folder that has an application in it or further down.
    let around = Set(folders.flatMap(\.foldersAround))
    let counts = Dictionary(
      candidates.filter { ![.applications, .sameFolder].contains($0.companions) }.map {
        ($0.path.folderOfNotes.pathBytes, 1)
      }, uniquingKeysWith: +)
    return candidates.filter { near in
      let folder = near.path.folderOfNotes
      switch near.companions {
      case .none: return true
      case .sameFolder: return folders.contains(folder)
      case .likeIt(let count) where counts[folder.pathBytes, default: 0] >= count: return true
      case .likeIt, .applications:
        return folders.contains(folder) || around.contains(folder)
          || folder.foldersAround.contains { folders.contains($0) }
          || folder.pathParent.map(around.contains) ?? false
      }
    }
  }

  /// One hint for each folder and reason, at the first of the files.
  ///
  /// - Parameter paths: All files of the journal.
  static func diagnostics(for found: [NearApplication], among paths: [String]) -> [Diagnostic] {
    var groups: [Group: [NearApplication]] = [:]
    for near in found {
      let folder = near.path.folderOfNotes
      var obstacle = near.obstacle
      // Each file has a name of its own.
      if case .companyInName(let name) = obstacle {
        obstacle = .companyInName(
          .init(example: "", folders: [], isToBeStated: name.isToBeStated))
      }
      groups[Group(folder: folder.pathBytes, obstacle: obstacle), default: []].append(near)
    }
    return groups.compactMap { group, files in
      guard let first = files.first else { return nil }
      let others = files.dropFirst().map {
        FileRules.isReadme($0.path)
          ? ($0.path.pathParent?.lastPathPart ?? "") + "/" + $0.path.lastPathPart
          : $0.path.lastPathPart
      }
      return Diagnostic(
        first.path, .start, .looksLikeApplication(reason(of: files, among: paths), alsoIn: others))
    }
  }

  /// The reason of all files, with the keys of each.
  private static func reason(
    of files: [NearApplication], among paths: [String]
  ) -> Diagnostic.Message.NearApplicationReason {
    if case .companyInName(var name)? = files.first?.obstacle {
      name.folders = foldersKeys(for: files.map(\.path), among: paths)
      return .companyInName(name)
    }
    guard case .otherLanguage? = files.first?.obstacle else {
      return files.first?.obstacle ?? .tooFewFields
    }
    var seen: Set<String> = []
    let keys = files.flatMap(\.keys).filter { seen.insert($0.key).inserted }
    return .otherLanguage(keys.map { "\($0.key.inDoubleQuotes): \($0.field)" })
  }

  /// The keys under `folders:` that make applications of files in one folder: the folder, unless it is full of other
  /// files, or the READMEs of all companies.
  private static func foldersKeys(for files: [String], among paths: [String]) -> [String] {
    guard let first = files.first else { return [] }
    let folder = first.folderOfNotes
    if FileRules.isReadme(first) { return files.count == 1 ? [first] : [first.patternOfReadmes] }
    let all = paths.count { $0.pathParent?.pathBytes == folder.pathBytes }
    return folder.isEmpty || files.count * 2 <= all ? files : [folder]
  }

  private struct Group: Hashable {
    let folder: PathBytes
    let obstacle: Diagnostic.Message.NearApplicationReason
  }
}

extension String {
  /// The pattern for this README and those in the folders beside its own.
  package var patternOfReadmes: String {
    let folder = folderOfNotes
    return (folder.isEmpty ? "" : folder + "/") + "*/" + lastPathPart
  }

  /// The folder in which a file is beside others like it. A README means the folder that it is in.
  package var folderOfNotes: String {
    let folder = pathParent ?? ""
    return FileRules.isReadme(self) ? folder.pathParent ?? "" : folder
  }
}

extension String {
  /// The folder itself and those around it, up to the one in the root.
  fileprivate var foldersAround: [String] {
    var folders: [String] = []
    var folder: String? = self
    while let next = folder, !next.isEmpty {
      folders.append(next)
      folder = next.pathParent
    }
    return folders
  }
}

/// The fields of a file with the meaning that their keys have in any of the languages. They are not read like that
/// without a line of the settings, because a word may mean something else in another language.
struct TranslatedFields {
  let fields: [NamedField]
  /// The keys that only have a meaning in another language.
  let keys: [(key: String, field: String)]

  init(_ named: [NamedField]) {
    var keys: [(key: String, field: String)] = []
    fields = named.map { field in
      guard field.name == nil, let meant = Language.field(of: field.field.key.text),
        let name = ApplicationField.all.first(where: { $0.name == meant })
      else { return field }
      keys.append((field.field.key.text.shortened, meant))
      return NamedField(name: name.id, rank: 0, field: field.field)
    }
    self.keys = keys
  }
}

extension NearApplication {
  /// A file whose applications are in its text, where they are not read: in the rows of a table, or below other text.
  ///
  /// - Returns: `nil` if there are none.
  init?(inTextOf document: Document, _ vocabulary: Vocabulary) {
    let table = vocabulary.table(of: Application.self)
    let keys = NearApplication.tellingKeys
    let found = document.body.records(naming: keys).filter { record in
      record.fields.contains { keys.contains($0.key.text) && !$0.value.isBlank }
    }.compactMap { record in
      let evidence = ApplicationEvidence(
        TranslatedFields(table.named(record.fields)).fields, vocabulary)
      // The heading of a section may be the company.
      return evidence.makesApplication
        || !record.isRow && evidence.looksLikeApplicationWithoutCompany
        ? (record, evidence.nameOfCompany) : nil
    }
    if found.isEmpty { return nil }
    let rows = found.count { $0.0.isRow }
    self.init(
      path: document.path, obstacle: rows > 0 ? .inTable : .furtherDown, companions: .none,
      companies: found.compactMap(\.1))
  }

  private static let tellingKeys = KeyStarts(
    [ApplicationField.company, ApplicationField.applied].flatMap {
      [$0.name] + $0.aliases + Language.keys(of: $0.name)
    }, fold: FieldName.folded)
}
