package enum AddressKind: String { case link, contact }

/// Finds links, mail addresses and telephone numbers in running text. They identify someone without a name.
package enum Addresses {
  package typealias FoundAddress = (range: Range<Int>, kind: AddressKind)

  /// - Parameter hosts: decides which words with a dot are hosts.
  package static func ranges(in text: [Character], hosts: HostNames) -> [FoundAddress] {
    var found: [FoundAddress] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(where: endsAddress) ?? text.count
      if start < end { found += addresses(in: text, start..<end, hosts) }
      start = end + 1
    }
    let phones = PhoneNumbers.ranges(in: text).filter { phone in
      !found.contains { $0.range.overlaps(phone) }
    }
    return (found + phones.map { ($0, .contact) }).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  private static func endsAddress(_ character: Character) -> Bool {
    character.isWhitespace || "<>\"“”„|«»、。，！？：；「」『』（）《》【】".contains(character)
  }

  private static func addresses(
    in text: [Character], _ word: Range<Int>, _ hosts: HostNames
  ) -> [FoundAddress] {
    let lowered = text[word].map { Character($0.lowercased().first.map(String.init) ?? "") }
    if let start = schemeStart(in: lowered) ?? first("www.", in: lowered) {
      let end = trimmedEnd(of: lowered)
      let isMail = lowered[start...].starts(with: "mailto:")
      let range =
        word.lowerBound + start..<max(word.lowerBound + end, word.lowerBound + start + 1)
      return [(range, isMail ? .contact : .link)]
    }
    var found: [FoundAddress] = []
    // A path extends to the end of its word, so anything in it that looks like another host is part of it.
    for run in runs(in: text, word) where run.lowerBound >= found.last?.range.upperBound ?? 0 {
      if let address = address(in: text, run, of: word, hosts) { found.append(address) }
    }
    return found
  }

  /// The runs of letters, digits and the other characters of hosts and mail addresses. They are split where a
  /// script without spaces meets another one: `詳細はacme.co.jpを参照`.
  private static func runs(in text: [Character], _ word: Range<Int>) -> [Range<Int>] {
    let pieces = text[word].split { !($0.isWordCharacter || "@._%+-".contains($0)) }
    return pieces.flatMap { piece -> [Range<Int>] in
      if piece.contains(where: \.isASCII), piece.contains(where: \.isUnspaced) {
        return piece.split(whereSeparator: \.isUnspaced).map(\.indices)
      }
      return [piece.indices]
    }
  }

  private static func address(
    in text: [Character], _ run: Range<Int>, of word: Range<Int>, _ hosts: HostNames
  ) -> FoundAddress? {
    guard let start = text[run].firstIndex(where: \.isWordCharacter),
      let last = text[run].lastIndex(where: \.isWordCharacter)
    else { return nil }
    var end = last + 1
    if let at = text[start..<end].firstIndex(of: "@") {
      return text[at..<end].contains(".") ? (start..<end, .contact) : nil
    }
    let path = text[end..<word.upperBound]
    let hasPath =
      "/:?#".contains(path.first ?? " ") && path.dropFirst().contains(where: \.isWordCharacter)
    guard hosts.contains(text[start..<end], hasPath: hasPath) else { return nil }
    if hasPath { end = start + trimmedEnd(of: Array(text[start..<word.upperBound])) }
    return (start..<end, .link)
  }

  /// The start of the period or bracket after an address. A closing bracket belongs to the address if the
  /// address contains the opening one.
  private static func trimmedEnd(of word: [Character]) -> Int {
    let closing = word.drop { !$0.isLetter && !$0.isNumber }.contains("(") ? "" : ")"
    return (word.lastIndex { !".,;:!?'’]}*_\(closing)".contains($0) } ?? -1) + 1
  }

  /// The start of the letters before `://`, or of `mailto:`.
  private static func schemeStart(in word: [Character]) -> Int? {
    if let mail = first("mailto:", in: word) { return mail }
    guard let colon = first("://", in: word) else { return nil }
    return word[..<colon].lastIndex { !($0.isLetter && $0.isASCII) }.map { $0 + 1 } ?? 0
  }

  private static func first(_ text: String, in word: [Character]) -> Int? {
    let sought = Array(text)
    return word.indices.first { word[$0...].starts(with: sought) }
  }
}

/// Distinguishes hosts without `https://` in running text from abbreviations, versions, files, and sentences
/// that follow a period without a space.
package struct HostNames {
  /// Hosts in the notes' fields, in lowercase.
  package let known: Set<String>
  /// Words of skills and roles that look like hosts: `ASP.NET`, `Socket.io`.
  package let ordinary: Set<String>

  /// - Parameter hasPath: whether something like `/jobs` follows.
  package func contains(_ typed: ArraySlice<Character>, hasPath: Bool) -> Bool {
    let word = String(typed).lowercased()
    let labels = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter),
      labels.allSatisfy(isLabel), !HostNames.technologies.contains(word), !ordinary.contains(word)
    else { return false }
    // `163.com` is a host, but `on the 5.de` is the end of a sentence.
    if last.count == 2, !labels.dropLast().contains(where: { $0.contains(where: \.isLetter) }) {
      return false
    }
    if labels.indices.contains(where: { known.contains(labels[$0...].joined(separator: ".")) }) {
      return true
    }
    // `sent.It was` and `Sent.Then`: a host is written in lowercase, or only in capitals.
    let end = typed.suffix(last.count)
    guard !end.contains(where: \.isUppercase) || !typed.contains(where: \.isLowercase) else {
      return false
    }
    if HostNames.fileEndings.contains(last) {
      // `notes.md` and `resume.v2.md` are files, `jobs.firma.md` is a host.
      return HostNames.alsoCountries.contains(last) && labels.count > 2
        && !labels.contains { $0.contains(where: \.isDigit) }
    }
    return hasPath || last.count == 2 || HostNames.ends.contains(last)
  }

  private func isLabel(_ label: String) -> Bool {
    !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// Technologies whose names look like hosts.
  private static let technologies: Set<String> = [
    "asp.net", "ado.net", "vb.net", "ml.net", "paint.net", "node.js", "next.js", "vue.js", "ph.d",
  ]

  /// The extensions of files that notes often mention.
  private static let fileEndings: Set<String> = alsoCountries.union([
    "txt", "pdf", "doc", "docx", "odt", "rtf", "pages", "xls", "xlsx", "csv", "tsv", "ppt", "pptx",
    "key", "json", "yml", "yaml", "toml", "xml", "html", "htm", "css", "js", "ts", "jsx", "tsx",
    "swift", "java", "kt", "go", "rb", "cs", "hs", "vb", "php", "cpp", "hpp", "sql", "png", "jpg",
    "jpeg", "gif", "svg", "mov", "gz", "tar", "bz", "xz", "db", "log", "lock", "ini", "cfg", "conf",
    "exe", "dmg", "ics", "eml", "bak", "tmp", "tex", "bib", "zip",
  ])

  /// File extensions that are country domains too: Moldova, Paraguay, Serbia, Saint Helena.
  private static let alsoCountries: Set<String> = ["md", "py", "rs", "sh"]

  /// Top-level domains, other than the two letters of a country.
  private static let ends: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "name", "pro", "jobs", "mobi",
    "app", "dev", "xyz", "online", "site", "website", "tech", "store", "shop", "cloud", "career",
    "careers", "work", "works", "team", "agency", "studio", "design", "digital", "group", "global",
    "solutions", "consulting", "consultants", "health", "healthcare", "care", "clinic", "bank",
    "finance", "financial", "capital", "ventures", "fund", "insurance", "energy", "solar",
    "systems",
    "software", "services", "technology", "engineering", "network", "media", "news", "press",
    "blog",
    "page", "link", "email", "social", "community", "foundation", "ngo", "ong", "school", "academy",
    "university", "college", "education", "training", "institute", "museum", "coop", "company",
    "gmbh", "ltd", "llc", "inc", "srl", "partners", "holdings", "industries", "international",
    "enterprises", "legal", "law", "hospital", "hotel", "restaurant", "cafe", "travel", "tours",
    "homes", "house", "berlin", "hamburg", "koeln", "cologne", "bayern", "wien", "london", "paris",
    "nyc", "tokyo", "osaka", "amsterdam", "swiss", "eus", "cat", "asia", "africa", "lat", "world",
    "earth", "city", "town", "space", "live", "life", "one", "zone", "center", "today", "plus",
    "games", "game", "fit", "art", "wiki", "tools", "recruiting", "jetzt", "versicherung",
    "immobilien", "haus", "reise", "reisen", "tirol", "saarland", "nrw", "ruhr", "vlaanderen",
    "gent", "brussels", "scot", "wales", "quebec", "moscow", "istanbul", "bzh", "corsica", "onion",
    "example", "test", "みんな", "москва", "рф", "онлайн", "сайт", "中国", "公司", "网络", "香港", "台灣",
    "한국", "ไทย",
  ]
}

/// Finds telephone numbers. Their beginning and their number of digits distinguish them from dates and
/// amounts.
package enum PhoneNumbers {
  package static func ranges(in text: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < text.count {
      let isStart = text[place].isDigit || text[place] == "+" || text[place] == "("
      guard isStart, place == 0 || !(text[place - 1].isLetter || text[place - 1].isNumber) else {
        place += 1
        continue
      }
      let end = end(of: text, from: place)
      if isPhone(text[place..<end]), end == text.count || !text[end].isLetter {
        found.append(place..<end)
        place = end
      } else {
        // A shorter number within this one is not a telephone number either.
        place = max(end, place + 1)
      }
    }
    return found
  }

  /// The end of the number, directly after its last digit.
  private static func end(of text: [Character], from start: Int) -> Int {
    var end = start
    var separators = 0
    for index in start..<text.count {
      let character = text[index]
      if character.isDigit {
        end = index + 1
        separators = 0
      } else if "()+".contains(character) {
        continue
      } else if " \u{A0}-./‑".contains(character), separators == 0 {
        separators = 1
      } else {
        break
      }
    }
    return end
  }

  private static func isPhone(_ text: ArraySlice<Character>) -> Bool {
    let groups = text.split { !$0.isDigit }.map { String($0) }
    let digits = groups.reduce(0) { $0 + $1.count }
    if isDate(groups) { return false }
    switch text.first {
    case "+", "(": return digits >= 7
    case "0": return digits >= (groups.count > 1 ? 6 : 8)
    default: return digits >= 9 && text.contains { "-./)‑".contains($0) }
    }
  }

  /// Whether it is a date, like `2026-08-07` or `07.08.2026`, possibly followed by another number.
  private static func isDate(_ groups: [String]) -> Bool {
    let isYear = { (text: String) in
      text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
    }
    guard groups.count >= 3 else { return false }
    return (isYear(groups[0]) && groups[1].count <= 2 && groups[2].count <= 2)
      || (groups[0].count <= 2 && groups[1].count <= 2 && isYear(groups[2]))
  }
}
