/// Tells hosts that stand in running text without `https://` from abbreviations, versions, files and
/// the end of one sentence that the next is typed right behind.
struct HostNames {
  /// Those that fields name, in small letters.
  let known: Set<String>
  /// Words of skills and roles: `ASP.NET`, `Socket.io`.
  let ordinary: Set<String>

  /// - Parameter hasPath: something like `/jobs` stands behind it.
  func contains(_ typed: ArraySlice<Character>, hasPath: Bool) -> Bool {
    let word = String(typed).lowercased()
    let labels = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard labels.count > 1, let last = labels.last, last.count > 1, last.allSatisfy(\.isLetter),
      labels.allSatisfy(isLabel), !HostNames.technologies.contains(word), !ordinary.contains(word)
    else { return false }
    // `163.com` is a host, and `on the 5.de` ends a sentence.
    if last.count == 2, !labels.dropLast().contains(where: { $0.contains(where: \.isLetter) }) {
      return false
    }
    if labels.indices.contains(where: { known.contains(labels[$0...].joined(separator: ".")) }) {
      return true
    }
    // `sent.It was` and `Sent.Then`; a host is written in small letters, or in capitals alone.
    let end = typed.suffix(last.count)
    guard !end.contains(where: \.isUppercase) || !typed.contains(where: \.isLowercase) else {
      return false
    }
    if HostNames.fileEndings.contains(last) {
      // `notes.md` and `resume.v2.md` are files, `jobs.firma.md` a host.
      return HostNames.alsoCountries.contains(last) && labels.count > 2
        && !labels.contains { $0.contains(where: \.isDigit) }
    }
    return hasPath || last.count == 2 || HostNames.ends.contains(last)
  }

  private func isLabel(_ label: String) -> Bool {
    !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  /// Named like hosts.
  private static let technologies: Set<String> = [
    "asp.net", "ado.net", "vb.net", "ml.net", "paint.net", "node.js", "next.js", "vue.js", "ph.d",
  ]

  /// How files end that people speak of in notes.
  private static let fileEndings: Set<String> = alsoCountries.union([
    "txt", "pdf", "doc", "docx", "odt", "rtf", "pages", "xls", "xlsx", "csv", "tsv", "ppt", "pptx",
    "key", "json", "yml", "yaml", "toml", "xml", "html", "htm", "css", "js", "ts", "jsx", "tsx",
    "swift", "java", "kt", "go", "rb", "cs", "hs", "vb", "php", "cpp", "hpp", "sql", "png", "jpg",
    "jpeg", "gif", "svg", "mov", "gz", "tar", "bz", "xz", "db", "log", "lock", "ini", "cfg", "conf",
    "exe", "dmg", "ics", "eml", "bak", "tmp", "tex", "bib", "zip",
  ])

  /// Those of them that are countries as well: Moldova, Paraguay, Serbia, Saint Helena.
  private static let alsoCountries: Set<String> = ["md", "py", "rs", "sh"]

  /// How hosts end, besides two letters for a country.
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
