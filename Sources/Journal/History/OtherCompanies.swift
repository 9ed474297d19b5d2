import TextKit

/// All companies of the journal. They show whether an event is about another company than its note: `offer (Globex)` in
/// the note of Acme.
struct OtherCompanies: Sendable {
  /// The names in lower case, each with the name as it is written.
  private let names: [String: String]

  static let none = OtherCompanies([])

  init(_ names: [String]) {
    self.names = Dictionary(
      names.mapInParallel { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The company that a bracket or a note after a stage names: `Globex`, `with Globex`, `at Globex, on site`.
  func named(in text: String?) -> String? {
    guard let text, !names.isEmpty, OtherCompanies.mayName(text) else { return nil }
    return names[OtherCompanies.firstName(in: text).lowercased()]
  }

  /// The first name in a text, without a short word before it: `Globex` of `at Globex, on site`.
  static func firstName(in text: String) -> String {
    var words = text[...].prefix(bytes: endOfName(in: text[...]))
    if !(words.first?.isUppercase ?? false), let space = words.utf8.firstIndex(of: .space) {
      words = words[space...]
    }
    if words.last == "." { words = words.dropLast() }
    return String(words).trimmed
  }

  /// A text that begins with a capital, and has nothing after its first name; `nil` for another one.
  static func bareName(_ text: String) -> String? {
    let isBare =
      (text.first?.isUppercase ?? false) && firstName(in: text).utf8.count == text.utf8.count
    return isBare ? text : nil
  }

  /// The number of bytes before the first character that ends a name, or before a dash.
  private static func endOfName(in text: Substring) -> Int {
    text.withBytes { bytes in
      bytes.indices.first { index in
        switch bytes[index] {
        case .comma, .colon, .exclamationMark, .openingParenthesis, .closingParenthesis,
          .openingBracket, .closingBracket, .slash, .semicolon:
          true
        default: bytes.hasLongDash(at: index)
        }
      } ?? bytes.count
    }
  }

  /// Whether a text begins with a name, or with a short word and a name.
  static func mayName(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard let first = bytes.first else { return false }
      if isCapital(first) { return true }
      guard let space = bytes.prefix(8).firstIndex(of: .space), space + 1 < bytes.count else {
        return false
      }
      return isCapital(bytes[space + 1])
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    !byte.isASCII || UInt8.uppercaseLetters.contains(byte)
  }
}

extension Application {
  /// Whether an event may name another company than the note's.
  var mayNameCompany: Bool {
    history.events.contains { event in
      event.milestone != nil
        && [event.label, event.note].contains { $0.map(OtherCompanies.mayName) ?? false }
    }
  }

  /// Whether an event names another company of the journal.
  func names(_ companies: OtherCompanies) -> Bool {
    history.events.contains { event in
      event.milestone != nil
        && [event.label, event.note].contains {
          guard let name = companies.named(in: $0) else { return false }
          return !([company] + contacts.map(\.link.text)).contains { OwnName.matches(name, $0) }
        }
    }
  }
}

extension [NoteFile] {
  /// The files, of which those whose events name another company of the journal are read again with its name. Only then
  /// is it known that they may be about that one.
  func rereadWithCompanies(_ vocabulary: Vocabulary, hasSettings: Bool) -> [NoteFile] {
    if !contains(where: { $0.source != nil }) { return self }
    let companies = OtherCompanies(compactMap { ($0.note as? Application)?.company })
    let isUnclear = mapInParallel { file in
      file.source != nil && (file.note as? Application)?.names(companies) ?? false
    }
    let unclear = indices.filter { isUnclear[$0] }
    if unclear.isEmpty { return self }
    let known = Vocabulary(
      settings: vocabulary.settings, on: vocabulary.today, companies: companies)
    var files = self
    for index in unclear {
      if let source = self[index].source {
        files[index] = NoteFile(source, known, hasSettings: hasSettings)
      }
    }
    return files
  }
}

/// A name in the bracket after a stage that may be another company than the note's: `offer (Initech)`.
///
/// Most brackets state which one it was, who was there, or where. So a name counts as one of a company if it has the
/// form of one (`Initech GmbH`), or if nothing else explains it and the application would get an offer or an end by it.
enum CompanyInBracket {
  /// The name of the company, or `nil` if the bracket is about something else, as nearly always.
  ///
  /// - Parameters:
  ///   - isDecisive: Whether the event is an offer or an end.
  ///   - known: The names and the words that the note explains.
  static func name(
    in bracket: String?, isDecisive: Bool, excluding known: () -> [String], _ terms: StatusTerms
  ) -> String? {
    // `offer (12 March)`
    guard let bracket, OtherCompanies.mayName(bracket), !(bracket.first?.isNumber ?? true) else {
      return nil
    }
    let name = OtherCompanies.firstName(in: bracket)
    let words = name.split(separator: " ")
    guard !words.isEmpty, words.count <= 4 else { return nil }
    let hasForm =
      words.count > 1 && (words.last.map { LegalForms.unmistakable.contains(form($0)) } ?? false)
    guard hasForm || isDecisive && terms.isUnknownName(name) else { return nil }
    return known().contains { OwnName.matches(name, $0) } ? nil : name
  }

  private static func form(_ word: Substring) -> String {
    word.lowercased().filter { $0 != "." && $0 != "," }
  }
}

extension StatusTerms {
  /// Whether a text is a name in capitals that may be a company's: not a place, and without words of a status or words
  /// that are often in a bracket.
  func isUnknownName(_ text: String) -> Bool {
    let words = StatusWords(text).segments.flatMap(\.words)
    guard !words.isEmpty, words.count <= 3,
      words.allSatisfy({ text[$0.range].first?.isUppercase ?? false })
    else { return false }
    let texts = words.map(\.text)
    return !texts.contains {
      StatusTerms.wordsOfStatuses.contains($0[...]) || StatusTerms.remarks.contains($0)
        || $0.utf8.count > 4 && WordRoles.shared.isOfCalendar($0)
    }
      && !Places.matches(texts)
  }

  private static let remarks = Set(
    Lexicon.phrases(\.sentences.remarks).flatMap { $0.split(separator: " ").map(String.init) })
}

/// The terms for a company's legal form.
package enum LegalForms {
  /// Words at the end of a name that are nothing else.
  package static let unmistakable: Set<String> = [
    "gmbh", "mbh", "ggmbh", "ag", "kg", "kgaa", "ohg", "ug", "gbr", "haftungsbeschränkt", "inc",
    "incorporated", "corp", "corporation", "llc", "llp", "ltd", "limited", "plc", "sa", "sas",
    "sarl", "sl", "slu", "srl", "spa", "bv", "nv", "ab", "oy", "oyj", "asa", "aps", "kk", "pty",
    "pvt", "lda", "ltda", "sro", "doo", "kft", "zrt", "จำกัด", "มหาชน",
  ]

  /// Words at the end of a name, also those that mean something else as well: `as`, `co`, `company`.
  package static let suffixes = unmistakable.union([
    "as", "co", "company", "eg", "ev", "gesellschaft", "lp", "se",
  ])

  /// Words before the name.
  package static let before: Set<String> = [
    "ооо", "оао", "зао", "пао", "ао", "тов", "pt", "شركة", "บริษัท", "công", "cty",
  ]

  /// Terms at either end, with or without a space; the longest first.
  package static let attached = [
    "有限责任公司", "股份有限公司", "一般社団法人", "公益財団法人", "有限责任公司", "(มหาชน)", "株式会社", "有限会社",
    "合同会社", "合資会社", "合名会社", "有限公司", "股份公司", "주식회사", "유한회사", "บริษัท", "จำกัด", "(株)",
    "（株）", "(有)", "（有）", "(同)", "（同）", "(주)", "（주）", "(유)", "㈱", "㈲", "㈜", "公司",
  ]

  /// Generic words at the end of many companies' names.
  package static let sorts = [
    "ホールディングス", "グループ", "ジャパン", "テクノロジーズ", "信息技术", "信息科技", "网络科技", "控股", "集团",
    "集團", "科技", "技术", "技術", "网络", "網絡", "信息", "软件", "股份", "그룹", "홀딩스", "코리아",
  ]
}

/// Places that people write in brackets, so that a place is not taken for a company: `offer (Berlin)`.
///
/// A place that is missing here costs a report at most.
enum Places {
  private static let names = Set(
    [
      "Berlin", "Hamburg", "Munich", "München", "Frankfurt", "Cologne", "Köln", "Stuttgart",
      "Düsseldorf", "Leipzig", "Dresden", "Hannover", "Nuremberg", "Nürnberg", "Bremen", "Essen",
      "Dortmund", "Bonn", "Mannheim", "Karlsruhe", "Freiburg", "Vienna", "Wien", "Graz", "Linz",
      "Salzburg", "Innsbruck", "Zurich", "Zürich", "Basel", "Bern", "Geneva", "Genf", "Genève",
      "Lausanne", "London", "Manchester", "Birmingham", "Leeds", "Glasgow", "Edinburgh",
      "Liverpool", "Bristol", "Sheffield", "Cardiff", "Belfast", "Cambridge", "Oxford", "Reading",
      "Brighton", "Nottingham", "Newcastle", "Southampton", "Dublin", "Cork", "Galway", "Paris",
      "Lyon", "Marseille", "Toulouse", "Nice", "Nantes", "Strasbourg", "Bordeaux", "Lille",
      "Rennes", "Grenoble", "Montpellier", "Brussels", "Bruxelles", "Brussel", "Antwerp",
      "Antwerpen", "Ghent", "Gent", "Amsterdam", "Rotterdam", "Utrecht", "Eindhoven", "Groningen",
      "Luxembourg", "Madrid", "Barcelona", "Valencia", "Seville", "Sevilla", "Bilbao", "Málaga",
      "Zaragoza", "Lisbon", "Lisboa", "Porto", "Braga", "Coimbra", "Rome", "Roma", "Milan",
      "Milano", "Turin", "Torino", "Naples", "Napoli", "Bologna", "Florence", "Firenze", "Venice",
      "Venezia", "Genoa", "Genova", "Verona", "Padova", "Warsaw", "Warszawa", "Kraków", "Cracow",
      "Wrocław", "Poznań", "Gdańsk", "Łódź", "Katowice", "Lublin", "Prague", "Praha", "Brno",
      "Budapest", "Bucharest", "Cluj", "Sofia", "Belgrade", "Zagreb", "Ljubljana", "Athens",
      "Copenhagen", "Aarhus", "Stockholm", "Gothenburg", "Malmö", "Oslo", "Bergen", "Helsinki",
      "Espoo", "Tampere", "Tallinn", "Riga", "Vilnius", "Reykjavik", "Istanbul", "Ankara", "Kyiv",
      "Moscow", "Tel Aviv", "Haifa", "Dubai", "Abu Dhabi", "Doha", "Riyadh", "Cairo", "Nairobi",
      "Lagos", "Accra", "Johannesburg", "Cape Town", "Mumbai", "Delhi", "New Delhi", "Bangalore",
      "Bengaluru", "Hyderabad", "Chennai", "Pune", "Kolkata", "Singapore", "Kuala Lumpur",
      "Jakarta", "Manila", "Bangkok", "Hanoi", "Ho Chi Minh City", "Hong Kong", "Taipei",
      "Shanghai", "Beijing", "Shenzhen", "Guangzhou", "Hangzhou", "Chengdu", "Nanjing", "Wuhan",
      "Tokyo", "Osaka", "Kyoto", "Nagoya", "Fukuoka", "Yokohama", "Seoul", "Busan", "Sydney",
      "Melbourne", "Brisbane", "Perth", "Adelaide", "Canberra", "Auckland", "Wellington",
      "New York", "New York City", "Brooklyn", "Manhattan", "Boston", "Chicago", "Seattle",
      "Portland", "San Francisco", "San Jose", "San Diego", "Los Angeles", "Oakland", "Palo Alto",
      "Mountain View", "Sunnyvale", "Sacramento", "Las Vegas", "Phoenix", "Denver", "Boulder",
      "Salt Lake City", "Austin", "Dallas", "Houston", "San Antonio", "Atlanta", "Miami",
      "Orlando", "Tampa", "Charlotte", "Raleigh", "Durham", "Nashville", "Philadelphia",
      "Pittsburgh", "Baltimore", "Washington", "Minneapolis", "Detroit", "Cleveland", "Columbus",
      "Cincinnati", "Indianapolis", "Kansas City", "St Louis", "New Orleans", "Toronto",
      "Vancouver", "Montreal", "Montréal", "Ottawa", "Calgary", "Edmonton", "Waterloo",
      "Mexico City", "Ciudad de México", "Guadalajara", "Monterrey", "Bogotá", "Medellín", "Lima",
      "Quito", "Santiago", "Buenos Aires", "Córdoba", "Montevideo", "São Paulo", "Rio de Janeiro",
      "Belo Horizonte", "Porto Alegre", "Curitiba", "Brasília", "Recife", "California", "Texas",
      "Florida", "Massachusetts", "Colorado", "Oregon", "Ohio", "Ontario", "Quebec", "Bavaria",
      "Bayern", "Catalonia", "Scotland", "Wales", "England", "Ireland", "Germany", "Deutschland",
      "Austria", "Österreich", "Switzerland", "Schweiz", "Suisse", "France", "Spain", "España",
      "Portugal", "Italy", "Italia", "Netherlands", "Nederland", "Holland", "Belgium", "Belgien",
      "Poland", "Polska", "Denmark", "Sweden", "Norway", "Finland", "Iceland", "Estonia", "Latvia",
      "Lithuania", "Czechia", "Hungary", "Romania", "Bulgaria", "Greece", "Croatia", "Serbia",
      "Slovenia", "Slovakia", "Ukraine", "Turkey", "Israel", "India", "Japan", "China", "Taiwan",
      "Korea", "Vietnam", "Thailand", "Indonesia", "Philippines", "Malaysia", "Australia",
      "New Zealand", "Canada", "Mexico", "México", "Brazil", "Brasil", "Argentina", "Chile",
      "Colombia", "Peru", "Uruguay", "South Africa", "Kenya", "Nigeria", "Egypt", "Morocco", "UK",
      "US", "USA", "EU", "UAE", "NYC", "LA", "SF", "EMEA", "APAC", "DACH", "LATAM", "Europe",
      "Asia", "Africa", "America",
    ].map { StatusWords.folded($0) })

  /// Whether the words are the name of a place, or begin with one: `Berlin office`.
  static func matches(_ words: [String]) -> Bool {
    (1...3).contains { names.contains(words.prefix($0).joined(separator: " ")) }
  }
}
