import Journal

/// Words that stand in names and name nobody by themselves.
enum NameWords {
  /// What says in which form a company is one.
  static let legalForms: Set<String> = [
    "gmbh", "mbh", "ggmbh", "ag", "se", "kg", "kgaa", "ohg", "ug", "gbr", "ev", "eg", "inc",
    "incorporated", "corp", "corporation", "co", "company", "llc", "llp", "lp", "ltd", "limited",
    "plc", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "oy", "oyj", "as", "asa", "aps",
    "kk", "pty", "pvt", "sro", "doo", "kft", "zrt", "gesellschaft", "haftungsbeschränkt",
  ]

  /// What many companies are called besides their name. A company's other words stand for it also
  /// alone, for that is how people speak of it, where they are written with a capital letter: so `Care`
  /// in "Amberley Care" stays, and `Transit` at the start of a sentence may be taken for a company. Too
  /// much is replaced rather than too little.
  static let ordinaryInCompanies: Set<String> = [
    "the", "and", "und", "for", "für", "of", "bank", "business", "capital", "care", "center",
    "centre", "city", "cloud", "college", "community", "connect", "consulting", "data", "design",
    "development", "digital", "education", "energie", "energy", "engineering", "finance",
    "financial", "first", "food", "foundation", "games", "general", "gesundheit", "global", "group",
    "gruppe", "health", "healthcare", "holding", "home", "hospital", "house", "institute",
    "insurance", "international", "lab", "labs", "learning", "life", "logistics", "logistik",
    "management", "market", "media", "medical", "mobile", "mobility", "national", "network",
    "networks", "new", "north", "office", "one", "online", "open", "partner", "partners", "pay",
    "people", "power", "research", "school", "science", "sciences", "security", "service",
    "services", "shop", "social", "software", "solutions", "sons", "south", "stadt", "stiftung",
    "street", "studio", "studios", "system", "systeme", "systems", "team", "tech", "technologies",
    "technology", "transport", "travel", "trust", "union", "university", "ventures", "verkehr",
    "west", "work", "works", "world",
  ]

  static let titles: Set<String> = [
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "frau", "herr",
    "jr", "sr", "phd", "dipl", "ing", "monsieur", "madame", "señor", "señora",
  ]

  /// What a location says besides a place.
  static let ordinaryInPlaces: Set<String> = [
    "remote", "remotely", "hybrid", "onsite", "on-site", "office", "home", "homeoffice", "anywhere",
    "everywhere", "worldwide", "world", "global", "flexible", "various", "several", "multiple",
    "locations", "unknown", "none", "only", "first", "fully", "partly", "full", "part", "days",
    "day", "week", "time", "within", "near", "around", "area", "region", "and", "or", "und", "oder",
    "in", "at", "from", "nan", "tbd", "na",
  ]

  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}
