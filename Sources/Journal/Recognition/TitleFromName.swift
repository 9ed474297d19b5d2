import Diagnostics
import Markdown
import TextKit

/// The company or the role that the name of a file gives, for an application that leaves one of them out.
///
/// A name is used only if the note itself shows which of the two it is. `Globex - Baker` alone could be either way
/// round.
struct TitleFromName {
  private(set) var company: String?
  private(set) var role: String?

  /// - Parameters:
  ///   - path: The path of the file. A README is named by its folder.
  ///   - company: What the note states; `nil` if it does not.
  ///   - role: The same for the role.
  ///   - heading: The first heading. It counts in place of a name that a program has added an ID to.
  init(path: String, company: String?, role: String?, heading: () -> String?) {
    guard company == nil || role == nil else { return }
    guard let name = TitleFromName.typedName(path, heading) else { return }
    for word in TitleFromName.joints {
      guard let joint = name.lowercased().firstRange(of: word) else { continue }
      let offset = name.lowercased().distance(
        from: name.lowercased().startIndex, to: joint.lowerBound)
      let left = String(name.prefix(offset)).trimmed
      let right = String(name.dropFirst(offset + word.count)).trimmed
      guard !left.isEmpty, !right.isEmpty else { continue }
      if let company, !TitleFromName.isSame(company, right) { return }
      (self.company, self.role) = (company == nil ? right : nil, role == nil ? left : nil)
      return
    }
    guard company != nil || role != nil else {
      takeHeading(heading(), besideFolderOf: path, name)
      return
    }
    if let (left, right) = TitleFromName.split(name, at: company ?? role ?? "") {
      let other = TitleFromName.isSame(left, company ?? role ?? "") ? right : left
      if company == nil { self.company = other } else { self.role = other }
      return
    }
    if TitleFromName.isDivided(name) || TitleFromName.isSame(name, company ?? role ?? "") { return }
    if company == nil { self.company = name } else { self.role = name }
  }

  /// Takes both from the heading of a README, if one of its parts is the name of the folder: `# Acme — Engineer` in
  /// `acme/README.md`. A folder has the name of the company, because it is for everything about it.
  private mutating func takeHeading(
    _ heading: String?, besideFolderOf path: String, _ name: String
  ) {
    guard FileRules.isReadme(path), let heading else { return }
    if TitleFromName.isSame(heading, name), !TitleFromName.isDivided(heading) { company = heading }
    guard let (left, right) = TitleFromName.split(heading, at: name) else { return }
    (company, role) = TitleFromName.isSame(left, name) ? (left, right) : (right, left)
  }

  /// The whole name of a file, which the settings may state to be the company. `nil` if it may have a role as well.
  static func wholeName(ofFileAt path: String) -> String? {
    name(of: path.withoutExportID).flatMap { isDivided($0) ? nil : $0 }
  }

  /// Takes the whole name as the field that the settings give it, in a note that leaves out that field.
  fileprivate mutating func takeName(_ name: String?, as field: FieldName) {
    if field === ApplicationField.company { company = company ?? name }
    if field === ApplicationField.role { role = role ?? name }
  }

  /// The words between a role and its company, in lower case.
  private static let joints =
    Language.all.flatMap(\.names.beforeCompany).map { " \($0) " } + [" @ ", "@"]
  private static let dashes = [" - ", " – ", " — ", " | "]

  private static func isDivided(_ name: String) -> Bool { dashes.contains(where: name.contains) }

  /// The two parts of a name, one of which is the known text.
  private static func split(_ name: String, at known: String) -> (String, String)? {
    for dash in dashes {
      let parts = name.split(separator: dash).map { String($0).trimmed }
      guard parts.count > 1 else { continue }
      for count in [1, parts.count - 1] {
        let left = parts.prefix(count).joined(separator: dash)
        let right = parts.dropFirst(count).joined(separator: dash)
        if isSame(left, known) != isSame(right, known) { return (left, right) }
      }
    }
    return nil
  }

  /// Whether two names are the same, or one begins with all words of the other: `Globex` and `Globex Inc.`.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    let (a, b) = (normalizedWords(a), normalizedWords(b))
    if a.isEmpty || b.isEmpty { return false }
    return a == b || a.hasPrefix(b + " ") || b.hasPrefix(a + " ")
  }

  /// The name as it was typed. If a program has added an ID, it is the heading.
  fileprivate static func typedName(_ path: String, _ heading: () -> String?) -> String? {
    let plain = path.withoutExportID
    return name(of: plain == path ? path : heading().map { $0 + ".md" } ?? plain)
  }

  /// The name without the date at its start; `nil` if it is not a name of anything.
  private static func name(of path: String) -> String? {
    var name =
      FileRules.isReadme(path)
      ? path.pathParent?.lastPathPart ?? "" : path.fileName
    if let form = DateForms(startOf: name[...], order: nil) {
      name = String(form.rest.drop { $0.isBlank || "-–—_".contains($0) })
    }
    let isSlug = !name.contains { $0.isUppercase || $0 == " " }
    if isSlug { name = String(name.map { $0 == "-" || $0 == "_" ? " " : $0 }) }
    name = name.trimmed
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
    // Two characters are a word in Chinese and Japanese.
    guard letters.count > (letters.contains { $0.value >= 0x3000 } ? 1 : 2),
      !namesOfNothing.contains(normalizedWords(String(name.filter { !$0.isNumber })))
    else { return nil }
    return name
  }

  private static let namesOfNothing = Set(
    Language.all.flatMap(\.names.untitled).map { normalizedWords($0) })
}

extension [NamedField] {
  /// The company or the role that an application in a folder of applications leaves out and the name of its file
  /// gives, as fields. None if the note does not state anything else: then nothing shows that it is an application.
  func titleFromName(of document: Document, _ vocabulary: Vocabulary) -> [NamedField] {
    let path = document.path
    typealias F = ApplicationField
    func text(_ name: FieldName) -> String? {
      first { $0.name == name.id && $0.isFilled }?.field.value.texts.first.map {
        Link.displayText(of: $0.text)
      }
    }
    if [F.company, F.role].allSatisfy({ name in contains { $0.name == name.id && $0.isFilled } }) {
      return []
    }
    let (company, role) = (text(F.company), text(F.role))
    let meaning = vocabulary.table(of: Application.self)[Settings.keyOfFileName]?.name
    guard meaning != nil || vocabulary.kind(ofPath: path) == Application.self,
      ApplicationEvidence(self, vocabulary).hasOwnContent
    else { return [] }
    let heading = { document.body.blocks.firstHeading }
    var title = TitleFromName(path: path, company: company, role: role, heading: heading)
    for field in [F.company, F.role] where field.id == meaning {
      title.takeName(TitleFromName.typedName(path, heading), as: field)
    }
    let missing = [
      (F.company, company == nil ? title.company : nil), (F.role, role == nil ? title.role : nil),
    ]
    return missing.compactMap { name, text in
      text.map { NamedField(name, from: $0) }
    }
  }
}

extension String {
  /// The path without the ID of 32 figures that an export of Notion puts after each name.
  fileprivate var withoutExportID: String {
    let stem = FileRules.stem(of: self) ?? self
    let id = stem.utf8.suffix(32)
    guard id.count == 32, id.allSatisfy({ $0.isASCIIDigit || (0x61...0x66).contains($0) }),
      stem.utf8.dropLast(32).last == .space
    else { return self }
    return String(stem[...].prefix(bytes: stem.utf8.count - 33)) + ".md"
  }
}

extension NamedField {
  /// A field that is not in the note's text.
  fileprivate init(_ name: FieldName, from text: String) {
    let value = Scalar(text: text, position: .start, bytes: 0..<0)
    let key = Scalar(text: name.name, position: .start, bytes: 0..<0)
    // After the keys of the note itself, which are empty.
    self.init(name: name.id, rank: 0, field: Field(key: key, value: .text(value)))
  }
}
