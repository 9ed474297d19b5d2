package import Diagnostics
import Markdown
import TextKit

/// A file that is not a note, although it has much in common with an application.
package struct NearApplication: Sendable {
  package let path: String
  /// Why it does not count.
  package let obstacle: Diagnostic.Message.NearApplicationReason
  /// Whether it is reported only if an application is in its folder, or in one around, below or beside that. Elsewhere,
  /// its fields are too few to mean anything.
  let needsCompanion: Bool
  /// The companies that it names, in lower case.
  let companies: [String]
  /// The keys that are in another language, each with the field that it means.
  package private(set) var keys: [(key: String, field: String)] = []
  /// Whether it has a role, which few notes about anything else have.
  package let hasRole: Bool

  init(
    path: String, obstacle: Diagnostic.Message.NearApplicationReason, needsCompanion: Bool,
    hasRole: Bool = true, companies: [String] = []
  ) {
    self.hasRole = hasRole
    self.path = path
    self.obstacle = obstacle
    self.needsCompanion = needsCompanion
    self.companies = companies
  }

  mutating func translate(_ fields: TranslatedFields) {
    if case .otherLanguage = obstacle { keys = fields.keys }
  }

  /// Whether its fields are in the text, in a place or a form that is not read. No setting changes that.
  package var isInText: Bool {
    switch obstacle {
    case .inTable, .furtherDown: true
    case .type, .noCompany, .inInbox, .tooFewFields, .otherLanguage: false
    }
  }
}

extension NearApplication {
  /// Those that are reported. The others only resemble an application, and are in no folder with one, or list
  /// applications that have notes.
  static func reported(
    _ candidates: [NearApplication], beside applications: [Application]
  ) -> [NearApplication] {
    if candidates.isEmpty { return [] }
    let near =
      candidates.contains(where: \.needsCompanion)
      ? NearApplication.withCompanions(candidates, beside: applications) : candidates
    guard near.contains(where: \.isInText) else { return near }
    let known = Set(
      applications.map { normalizedWords($0.company) }
        + near.filter { !$0.isInText }.flatMap(\.companies))
    return near.filter { !$0.isInText || !known.isSuperset(of: $0.companies) }
  }

  /// Leaves out those that need an application near them and have none. A folder for each company, year or city is
  /// a part of the same search; the root of a vault is not, because everything is in it.
  private static func withCompanions(
    _ candidates: [NearApplication], beside applications: [Application]
  ) -> [NearApplication] {
    let folders = Set(applications.map { $0.info.path.folderOfNotes })
    // Every folder that has an application in it or further down.
    let around = Set(folders.flatMap(\.foldersAround))
    return candidates.filter { near in
      let folder = near.path.folderOfNotes
      return !near.needsCompanion || folders.contains(folder) || around.contains(folder)
        || folder.foldersAround.contains { folders.contains($0) }
        || folder.pathParent.map(around.contains) ?? false
    }
  }

  /// One hint for each folder and reason, at the first of the files.
  static func diagnostics(for found: [NearApplication]) -> [Diagnostic] {
    var groups: [Group: [NearApplication]] = [:]
    for near in found {
      let folder = near.path.folderOfNotes
      groups[Group(folder: folder.pathBytes, obstacle: near.obstacle), default: []].append(near)
    }
    return groups.compactMap { group, files in
      guard let first = files.first else { return nil }
      let others = files.dropFirst().map {
        FileRules.isReadme($0.path)
          ? ($0.path.pathParent?.lastPathPart ?? "") + "/" + $0.path.lastPathPart
          : $0.path.lastPathPart
      }
      return Diagnostic(
        first.path, .start, .looksLikeApplication(reason(of: files), alsoIn: others))
    }
  }

  /// The reason of all files, with the keys of each.
  private static func reason(
    of files: [NearApplication]
  ) -> Diagnostic.Message.NearApplicationReason {
    guard case .otherLanguage? = files.first?.obstacle else {
      return files.first?.obstacle ?? .tooFewFields
    }
    var seen: Set<String> = []
    let keys = files.flatMap(\.keys).filter { seen.insert($0.key).inserted }
    return .otherLanguage(keys.map { "\($0.key.inDoubleQuotes): \($0.field)" })
  }

  private struct Group: Hashable {
    let folder: PathBytes
    let obstacle: Diagnostic.Message.NearApplicationReason
  }
}

extension String {
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
    let found = document.body.records(naming: NearApplication.companyKeys).compactMap { record in
      let evidence = ApplicationEvidence(
        TranslatedFields(table.named(record.fields)).fields, vocabulary)
      return evidence.makesApplication ? (record, evidence.nameOfCompany) : nil
    }
    if found.isEmpty { return nil }
    let rows = found.count { $0.0.isRow }
    self.init(
      path: document.path, obstacle: rows > 0 ? .inTable : .furtherDown, needsCompanion: false,
      companies: found.compactMap(\.1))
  }

  private static let companyKeys = KeyStarts(
    [ApplicationField.company.name] + ApplicationField.company.aliases
      + Language.keys(of: ApplicationField.company.name), fold: FieldName.folded)
}
