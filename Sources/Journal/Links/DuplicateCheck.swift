import Diagnostics
import TextKit

/// Reports applications that may have been noted twice.
enum DuplicateCheck {
  /// The largest number of days between two notes of one application. After that, the user may have applied again.
  private static let daysBetweenCopies = 90

  /// Returns a hint for each application that has the same posting address as another one, or the same
  /// company and role: if both were sent within `daysBetweenCopies`, or if only a number distinguishes the names of
  /// their files.
  static func diagnostics(for applications: [Application]) -> [Diagnostic] {
    let keys = applications.mapInParallel { application in
      Key(
        address: application.url.flatMap(PostingAddress.init), job: job(of: application),
        name: NumberedName(application.info.path))
    }
    var byAddress: [PostingAddress: Application] = [:]
    // Nearly every job has one application, so only further ones are in an array.
    var byJob: [String: Int] = [:]
    var furtherByJob: [String: [Int]] = [:]
    var found: [Diagnostic] = []
    byAddress.reserveCapacity(applications.count)
    byJob.reserveCapacity(applications.count)
    for index in inOrderOfNames(keys) {
      let (application, key) = (applications[index], keys[index])
      var reason: (of: String, String)?
      if let address = key.address {
        if let first = byAddress[address] {
          reason = (first.info.path, "the same address")
        } else {
          byAddress[address] = application
        }
      }
      if let first = byJob[key.job] {
        let mayBeSame = { (other: Int) in
          sameJob(application, key.name, applications[other], keys[other].name)
        }
        reason =
          reason ?? mayBeSame(first)
          ?? furtherByJob[key.job]?.lazy.compactMap(mayBeSame).first
        furtherByJob[key.job, default: []].append(index)
      } else {
        byJob[key.job] = index
      }
      if let reason {
        found.append(
          Diagnostic(
            application.info.path, .start, .duplicateApplication(of: reason.of, reason: reason.1)))
      }
    }
    return found
  }

  private struct Key {
    let address: PostingAddress?
    let job: String
    let name: NumberedName
  }

  /// The numbers of the applications: first those with a plain name, so that `Acme.md` is the first and
  /// `Acme 1.md` the copy.
  private static func inOrderOfNames(_ keys: [Key]) -> [Int] {
    let numbered = keys.indices.filter { keys[$0].name.number != nil }
    let unnumbered = keys.indices.filter { keys[$0].name.number == nil }
    let marked = unnumbered.filter { keys[$0].name.stemBeforeMark != nil }
    if numbered.isEmpty, marked.isEmpty { return Array(keys.indices) }
    // `Acme (Robin's iPhone).md` and `Acme-conflict.md` beside `Acme.md`
    let stems = Set(marked.isEmpty ? [] : unnumbered.map { keys[$0].name.wholeStem })
    let isCopy = { (index: Int) in
      keys[index].name.stemBeforeMark.map(stems.contains) ?? false
    }
    return unnumbered.filter { !isCopy($0) } + unnumbered.filter(isCopy)
      + numbered.sorted { (keys[$0].name.number ?? 0, $0) < (keys[$1].name.number ?? 0, $1) }
  }

  /// Why an application for the same job as an earlier one may be the same application, or `nil`.
  private static func sameJob(
    _ application: Application, _ name: NumberedName,
    _ earlier: Application, _ earlierName: NumberedName
  ) -> (of: String, String)? {
    if let day = application.applied, let other = earlier.applied {
      if abs(day.days(since: other)) > daysBetweenCopies { return nil }
      if application.role != nil {
        return (earlier.info.path, "the same company and role within \(daysBetweenCopies) days")
      }
    }
    guard name.differsInNumberOnly(from: earlierName) else { return nil }
    let what = application.role == nil ? "company" : "company and role"
    return (earlier.info.path, "the same \(what), and almost the same file name")
  }

  /// The company and the role.
  private static func job(of application: Application) -> String {
    normalizedWords(application.company) + "\n" + normalizedWords(application.role ?? "")
  }
}

/// The address of a posting, without the parts that differ from one visit to the next.
struct PostingAddress: Hashable, Sendable {
  /// The address without scheme, `www.`, slashes at the end of its path, tracking parameters, and a
  /// fragment that is only a place on the page.
  private let text: String

  /// - Returns: `nil` if this is not the address of a posting. A host without a path is a company's address.
  init?(_ url: String) {
    var rest = url.trimmed[...]
    for prefix in ["https://", "http://", "www."] where rest.startsIgnoringCase(with: prefix) {
      rest = rest.dropFirst(bytes: prefix.utf8.count)
    }
    var fragment = rest[rest.endIndex...]
    if let hash = rest.firstIndex(ofByte: .hash) {
      let after = rest[rest.utf8.index(after: hash)...]
      // Some sites load the posting from their fragment.
      if after.utf8.first == .slash || after.utf8.first == .exclamationMark {
        fragment = rest[hash...]
      }
      rest = rest[..<hash]
    }
    var query: [Substring] = []
    if let mark = rest.firstIndex(ofByte: .questionMark) {
      query = rest[rest.utf8.index(after: mark)...].split(separator: "&")
        .filter { !PostingAddress.isTracking($0) }.sorted()
      rest = rest[..<mark]
    }
    while rest.utf8.last == .slash { rest.removeLast() }
    while fragment.utf8.last == .slash { fragment.removeLast() }
    let slash = rest.firstIndex(ofByte: .slash) ?? rest.endIndex
    // Only the host is case-insensitive.
    let host = rest[..<slash]
    guard host.firstIndex(ofByte: .dot) != nil else { return nil }
    if slash == rest.endIndex, query.isEmpty, fragment.utf8.count < 3 { return nil }
    let isLowercase = host.withBytes { $0.allSatisfy { $0.isASCII && !$0.isASCIIUppercase } }
    var text = isLowercase ? String(rest) : host.lowercased() + rest[slash...]
    if !query.isEmpty { text += "?" + query.joined(separator: "&") }
    if !fragment.isEmpty { text += fragment }
    self.text = text
  }

  /// Whether a part of the query only records where a visitor came from.
  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || trackingParameters.contains(name)
  }

  private static let trackingParameters: Set<String> = [
    "refid", "trk", "trackingid", "trkemail", "trkinfo", "lipi", "midtoken", "midsig", "ebp",
    "gclid", "gbraid", "wbraid", "dclid", "fbclid", "msclkid", "twclid", "ttclid", "yclid",
    "igshid",
    "li_fat_id", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "gh_src", "lever-source",
    "lever-origin",
  ]
}

extension Substring {
  /// - Parameter prefix: ASCII in lower case.
  fileprivate func startsIgnoringCase(with prefix: String) -> Bool {
    withBytes { bytes in
      bytes.count >= prefix.utf8.count
        && prefix.utf8.enumerated().allSatisfy { bytes[$0].lowercasedLetter == $1 }
    }
  }
}

/// The name of a file, divided into the part before a final number or word for a copy, and that number:
/// `Acme 2`, `Acme (2)`, `Acme-2`, `Acme copy`, `Copy of Acme`.
struct NumberedName: Sendable {
  /// The folder and the name without the number. Empty if the name has no number.
  private let stem: String
  /// The number, or `nil` if the name is plain. A copy without a number has the number 1.
  let number: Int?
  private let path: String

  init(_ path: String) {
    self.path = path
    let (stem, number) = NumberedName.parts(of: path)
    self.stem = number == nil ? "" : stem
    self.number = number
  }

  /// The name before a bracket at its end or a word for a conflict, which a program adds to the name of a copy: `Acme` of
  /// `Acme (Robin's iPhone)`. `nil` if it has neither.
  var stemBeforeMark: String? {
    // Most names end with neither.
    let last = path.utf8.dropLast(3).last
    guard last == .closingParenthesis || last.map({ $0.lowercasedLetter }) == UInt8(ascii: "t")
    else { return nil }
    let stem = wholeStem
    if stem.hasSuffix(")"), let start = stem.lastIndex(of: "(") {
      let front = String(NumberedName.trimmed(stem[..<start]))
      return front.isEmpty ? nil : front
    }
    for word in ["conflict", "konflikt"] where stem.hasSuffix(word) {
      let front = stem.dropLast(word.count)
      guard [.space, .dash, .underscore].contains(front.utf8.last) else { continue }
      return String(NumberedName.trimmed(front))
    }
    return nil
  }

  /// The path without `.md`, in lower case.
  var wholeStem: String { NumberedName.plainStem(of: path) }

  /// Whether the files are in one folder, and a number, or a word for a copy, is the only difference.
  func differsInNumberOnly(from other: NumberedName) -> Bool {
    switch (number, other.number) {
    case (nil, nil): false
    case (nil, _?): other.stem == NumberedName.plainStem(of: path)
    case (_?, nil): stem == NumberedName.plainStem(of: other.path)
    case (_?, _?): stem == other.stem
    }
  }

  /// The path without `.md`, in lower case.
  private static func plainStem(of path: String) -> String {
    let path = path.lowercased()
    let dot = path.utf8.lastIndex(of: .dot) ?? path.endIndex
    return String(path[..<dot]).trimmed
  }

  private static func parts(of path: String) -> (stem: String, number: Int?) {
    guard mayHaveNumber(path) else { return ("", nil) }
    var stem = plainStem(of: path)[...]
    var number: Int?
    if let copy = withoutNumber(stem) { (stem, number) = copy }
    // `Acme copy 2` and `Acme - Kopie (2)`
    if let copy = withoutCopyWord(stem) { (stem, number) = (copy, number ?? 1) }
    return (String(stem), number)
  }

  /// Whether the name ends with a digit, a closing bracket or the last letter of a word for a copy, or begins
  /// like one. This is false for most names, which are then not examined: examining all of them takes 3% more
  /// instructions in a build.
  private static func mayHaveNumber(_ path: String) -> Bool {
    path.withBytes { bytes in
      let dot = bytes.lastIndex(of: .dot) ?? bytes.endIndex
      guard let last = bytes[..<dot].last else { return false }
      let start = bytes[..<dot].lastIndex(of: .slash).map { $0 + 1 } ?? 0
      return last.isASCIIDigit || last == .closingParenthesis || !last.isASCII
        || last.lowercasedLetter == UInt8(ascii: "y") || last.lowercasedLetter == UInt8(ascii: "e")
        || last.lowercasedLetter == UInt8(ascii: "a")
        || bytes[start].lowercasedLetter == UInt8(ascii: "c")
        || bytes[start].lowercasedLetter == UInt8(ascii: "k")
    }
  }

  /// The name before a final number of up to three digits: a longer one is a year or an identifier.
  private static func withoutNumber(_ name: Substring) -> (Substring, Int)? {
    var rest = name
    let isInBrackets = rest.utf8.last == .closingParenthesis
    if isInBrackets { rest.removeLast() }
    let digits = rest.utf8.reversed().prefix { $0.isASCIIDigit }.count
    guard (1...3).contains(digits) else { return nil }
    let number = Int(rest.suffix(digits))
    rest.removeLast(digits)
    if isInBrackets {
      guard rest.utf8.last == .openingParenthesis else { return nil }
      rest.removeLast()
    } else if ![.space, .dash, .underscore].contains(rest.utf8.last) {
      return nil
    }
    let stem = trimmed(rest)
    guard let number, !stem.isEmpty, stem.utf8.last != .slash else { return nil }
    return (stem, number)
  }

  private static let wordsForCopy = Language.all.flatMap(\.names.copies) + ["사본"]
  private static let wordsBeforeCopy = Language.all.flatMap(\.names.copiesOf).map { $0 + " " }

  /// The name without a word for a copy at its end or its beginning.
  private static func withoutCopyWord(_ name: Substring) -> Substring? {
    for word in wordsForCopy where name.hasSuffix(word) {
      let rest = name.dropLast(word.count)
      guard [.space, .dash, .underscore].contains(rest.utf8.last) else { continue }
      let stem = trimmed(rest)
      if !stem.isEmpty, stem.utf8.last != .slash { return stem }
    }
    let folder =
      name.utf8.lastIndex(of: .slash).map { name.utf8.index(after: $0) } ?? name.startIndex
    for words in wordsBeforeCopy where name[folder...].hasPrefix(words) {
      let stem = name[folder...].dropFirst(words.count)
      if !stem.isEmpty { return name[..<folder] + stem }
    }
    return nil
  }

  private static func trimmed(_ name: Substring) -> Substring {
    var name = name
    while [.space, .dash, .underscore].contains(name.utf8.last) { name.removeLast() }
    return name
  }
}
