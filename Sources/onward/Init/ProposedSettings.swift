import Diagnostics
import Journal
import PageModel
import TextKit

/// The lines of `onward.yml` that settle what the files that look like applications are. With them, each file counts
/// or is left out.
struct ProposedSettings {
  private var types: [(word: String, files: Int)] = []
  private var folders: [(path: String, files: Int)] = []
  private var tags: [(tag: String, files: Int)] = []
  private var aliases: [(key: String, field: String)] = []
  private var ignored: [String] = []
  private var seen: Set<PathBytes> = []

  init() {}

  var isEmpty: Bool { seen.isEmpty }

  /// The keys that the lines give a meaning to.
  var explainedKeys: [String] { aliases.map(\.key) }

  /// The folder in which most applications are, and those that look like one; `nil` if there is none.
  private var mainFolder: String?

  /// The number of files that the lines are about.
  var fileCount: Int { seen.count }

  /// Adds the lines for the files that look like applications. A file that still looks like one although there is a
  /// line for it is left out.
  ///
  /// - Returns: Whether there is any such file.
  mutating func add(for journal: Journal, _ keys: VaultKeys) -> Bool {
    // No setting moves what is in a text.
    let unsettled = journal.nearApplications.filter { !$0.isInText }
    addMainFolder(of: journal, unsettled, keys)
    var words: [String: Int] = [:]
    var withCompany: [String] = []
    var readmes: [String: [String]] = [:]
    for near in notSeen(among: unsettled) {
      // The notes of clients and invoices are not made applications.
      if Vocabulary.isFolderOfOthers(near.path) {
        ignored.append(near.path)
        continue
      }
      var hasName = false
      if case .companyInName(let name) = near.obstacle {
        hasName = true
        if name.isToBeStated { addAlias(Settings.keyOfFileName, of: "company") }
      }
      if let mainFolder, folders.contains(where: { $0.path == mainFolder }) {
        if near.path.pathRest(after: mainFolder + "/") != nil { continue }
        if !near.hasRole, !hasName {
          ignored.append(near.path)
          continue
        }
      }
      switch near.obstacle {
      case .type(let word): words[word, default: 0] += 1
      case .noCompany: addCompanyKey(of: near, keys)
      case .inInbox: ignored.append(near.path)
      case .tooFewFields: withCompany.append(near.path)
      case .companyInName where FileRules.isReadme(near.path):
        readmes[near.path.patternOfReadmes, default: []].append(near.path)
      case .companyInName: withCompany.append(near.path)
      case .otherLanguage: for (key, field) in near.keys { addAlias(key, of: field) }
      case .inTable, .furtherDown, .eventsInText, .board: break
      }
    }
    // The README of each company, by one pattern if there are several.
    for (pattern, paths) in readmes.sorted(by: { $0.key < $1.key }) {
      folders += paths.count > 1 ? [(pattern, paths.count)] : paths.map { ($0, 1) }
    }
    types += words.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    count(withCompany, journal, keys)
    return !unsettled.isEmpty
  }

  /// Adds the folder in which most applications are, unless it means a kind already.
  private mutating func addMainFolder(
    of journal: Journal, _ unsettled: [NearApplication], _ keys: VaultKeys
  ) {
    guard mainFolder == nil, let main = ProposedSettings.mainFolder(of: journal, unsettled, keys),
      journal.vocabulary.kindFolder(of: main + "/a.md") == nil
    else { return }
    mainFolder = main
    let inside = unsettled.filter { $0.path.pathRest(after: main + "/") != nil }
    let others = journal.applications.filter { $0.info.path.pathRest(after: main + "/") != nil }
    if !inside.isEmpty || !journal.applications.isEmpty && !unsettled.isEmpty {
      folders.append((main, inside.count + others.count))
    }
  }

  /// The files for which there is no line yet. Leaves the others out of the journal.
  private mutating func notSeen(among unsettled: [NearApplication]) -> [NearApplication] {
    let new = unsettled.filter { !seen.contains($0.path.pathBytes) }
    let again = unsettled.filter { seen.contains($0.path.pathBytes) }.map(\.path)
    ignored += again.filter { path in !ignored.contains { $0.pathBytes == path.pathBytes } }
    seen.formUnion(new.map(\.path.pathBytes))
    return new
  }

  /// Makes the key that probably states the company mean it. Leaves a file without such a key out.
  private mutating func addCompanyKey(of near: NearApplication, _ keys: VaultKeys) {
    if let key = keys.file(at: near.path)?.keyOfCompany {
      addAlias(key, of: "company")
    } else {
      ignored.append(near.path)
    }
  }

  private mutating func addAlias(_ key: String, of field: String) {
    if !aliases.contains(where: { $0.key == key }) { aliases.append((key, field)) }
  }

  /// The folder in which most of the applications are, and most files with fields are applications.
  private static func mainFolder(
    of journal: Journal, _ near: [NearApplication], _ keys: VaultKeys
  ) -> String? {
    let paths = journal.applications.map(\.info.path) + near.map(\.path)
    let counts = Dictionary(paths.map { ($0.folderOfNotes, 1) }, uniquingKeysWith: +)
    guard let (folder, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      !folder.isEmpty, count > 2, count * 2 > paths.count
    else { return nil }
    let all = keys.pathsOfFilesWithFields(in: folder).count
    return count * 2 > all ? folder : nil
  }

  /// Adds the lines that make applications of files that state a company: by their folder if all files in it are
  /// applications, by a tag that only they have, or one by one.
  private mutating func count(_ paths: [String], _ journal: Journal, _ keys: VaultKeys) {
    let known = Set((paths + journal.applications.map(\.info.path)).map(\.pathBytes))
    var rest: [String] = []
    let byFolder = Dictionary(grouping: paths) { $0.pathParent ?? "" }
    for (folder, paths) in byFolder.sorted(by: { $0.key < $1.key }) {
      let all = folder.isEmpty ? [] : keys.pathsOfFilesWithFields(in: folder)
      if all.count > 1, all.allSatisfy({ known.contains($0.pathBytes) }) {
        folders.append((folder, paths.count))
      } else {
        rest += paths
      }
    }
    let candidates = rest.flatMap { keys.file(at: $0)?.tags ?? [] }
    for tag in Set(candidates).sorted() where !tag.isEmpty {
      let tagged = keys.paths(taggedWith: tag)
      let new = rest.filter { path in tagged.contains { $0.pathBytes == path.pathBytes } }
      guard new.count > 1, tagged.allSatisfy({ known.contains($0.pathBytes) }) else { continue }
      tags.append((tag, new.count))
      rest.removeAll { path in new.contains { $0.pathBytes == path.pathBytes } }
    }
    folders += rest.map { ($0, 1) }
  }

  /// The settings with these lines.
  func apply(to settings: inout Settings) {
    settings.types += types.map { (word: $0.word, kind: Application.name) }
    settings.folders += folders.map { (folder: $0.path, kind: Application.name) }
    settings.tags += tags.map { (tag: $0.tag, kind: Application.name) }
    settings.aliases += aliases
    settings.ignore += ignored.map { Glob(ProposedSettings.pattern(for: $0)) }
  }

  var lines: [String] {
    func block(_ name: String, _ lines: [String]) -> [String] {
      lines.isEmpty ? [] : ["\(name):"] + lines
    }
    func counted(_ word: String, _ files: Int) -> String {
      "  \(word.inDoubleQuotes): \(Application.name)  # \(files.pluralized("note"))"
    }
    return block("types", types.map { counted($0.word, $0.files) })
      + block("folders", folders.map { counted($0.path, $0.files) })
      + block("tags", tags.map { counted($0.tag, $0.files) })
      + block("aliases", aliases.map { "  \($0.key.inDoubleQuotes): \($0.field)" })
      + block(
        "ignore",
        ignored.map {
          "  - \(ProposedSettings.pattern(for: $0).inDoubleQuotes)  # if it is not one"
        })
  }

  /// The pattern for one path. Characters that mean something in a pattern or in a list are replaced by `?`.
  private static func pattern(for path: String) -> String {
    let escaped = String(path.map { "*?[]{},!".contains($0) ? "?" : $0 })
    // Without a slash, it would match this name in every folder.
    return path.hasPathSeparator ? escaped : "./" + escaped
  }
}

extension UnknownKeys {
  /// The key that probably states the company, in a file without any of its known names.
  fileprivate var keyOfCompany: String? {
    keys.first { key in
      NearApplication.keysOfCompany.contains(FieldName.folded(key))
    }
  }
}
