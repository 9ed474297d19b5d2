import Journal

/// Words that are part of names but name nothing by themselves.
package enum StopWords {
  /// Generic words in the names of many companies. The other words of a company's name may also refer to it
  /// on their own, because people use them like that; they count with a capital letter. So `Care` in
  /// "Amberley Care" stays, and `Transit` at the start of a sentence may be taken for a company. Rather too
  /// much is replaced than too little.
  package static let ordinaryInCompanies: Set<String> = [
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
    "west", "work", "works", "world", "銀行", "大学", "病院", "商事", "製作所", "本社", "支社", "支店", "银行",
    "은행", "대학교", "본사", "지사",
  ]

  /// Titles in addition to those of `NameTitles`.
  package static let titles: Set<String> = [
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "frau", "herr",
    "jr", "sr", "phd", "dipl", "ing", "monsieur", "madame", "señor", "señora",
  ]

  /// Words that show that a name in a company's brackets is another name of the company.
  package static let beforeFormerNames: Set<String> = [
    "formerly", "former", "previously", "once", "now", "ex", "fka", "aka", "dba", "vormals",
    "früher", "ehemals", "jetzt", "auch",
  ]

  /// Other words in such brackets that are not names.
  package static let besideFormerNames = beforeFormerNames.union([
    "a", "an", "the", "part", "of", "by", "via", "owned", "acquired", "subsidiary", "brand",
    "member", "known", "as", "called", "team", "startup", "series", "again", "reapplied", "ein",
    "eine", "teil", "von", "der", "gehört", "zu",
  ])

  /// Words next to a name that give someone's position or pronouns.
  package static let positions: Set<String> = [
    "ceo", "cto", "cfo", "coo", "cpo", "cio", "vp", "svp", "hr", "hrbp", "chief", "officer",
    "president", "founder", "cofounder", "director", "head", "lead", "manager", "managerin",
    "leiter", "leiterin", "owner", "recruiter", "recruiterin", "recruiting", "recruitment",
    "headhunter", "sourcer", "hiring", "talent", "acquisition", "partner", "human", "resources",
    "people", "engineering", "product", "sales", "marketing", "operations", "team", "engineer",
    "developer", "designer", "consultant", "coach", "mentor", "mentorin", "counselor", "assistant",
    "senior", "junior", "interim", "former", "ex", "co", "of", "the", "my", "for", "and", "she",
    "her", "he", "him", "they", "them",
  ]

  /// Words of a location that are not a place.
  package static let ordinaryInPlaces: Set<String> = [
    "remote", "remotely", "hybrid", "onsite", "on-site", "office", "home", "homeoffice", "anywhere",
    "everywhere", "worldwide", "world", "global", "flexible", "various", "several", "multiple",
    "locations", "unknown", "none", "only", "first", "fully", "partly", "full", "part", "days",
    "day", "week", "time", "within", "near", "around", "area", "region", "and", "or", "und", "oder",
    "in", "at", "from", "nan", "tbd", "na", "リモート", "フルリモート", "リモート可", "在宅", "在宅勤務", "ハイブリッド",
    "オンライン", "勤務地", "全国", "远程", "遠程", "遠端", "混合", "线上", "居家", "居家办公", "全职", "원격", "재택",
    "재택근무", "하이브리드", "온라인", "ทางไกล",
  ]

  /// Words in the names of many places, which refer to none of them on their own.
  package static let ordinaryInPlaceNames = ordinaryInPlaces.union([
    "greater", "great", "new", "old", "north", "northern", "south", "southern", "east", "eastern",
    "west", "western", "central", "upper", "lower", "inner", "outer", "downtown", "metro",
    "metropolitan", "city", "town", "village", "county", "country", "state", "states", "united",
    "kingdom", "republic", "province", "district", "federal", "bay", "valley", "lake", "river",
    "island", "islands", "coast", "beach", "park", "hill", "hills", "mount", "mountain", "port",
    "fort", "point", "rock", "spring", "springs", "falls", "long", "little", "big", "high", "salt",
    "saint", "san", "santa", "sankt", "los", "las", "the", "den", "der", "die", "das", "del", "bad",
    "main", "nord", "norden", "süd", "sud", "süden", "ost", "osten", "est", "ouest", "westen",
    "noord", "oost", "zuid", "centrum", "zentrum", "centre", "center", "mitte", "stadt", "land",
    "campus", "hub", "hq", "headquarters", "based", "grand", "grande", "costa", "hong", "am",
    "im", "an", "bei", "nahe", "raum", "großraum", "umgebung", "on", "upon", "sur", "les",
  ])

  /// Words of a source that are not the name of a person or a site.
  package static let ordinaryInSources: Set<String> = [
    "job", "jobs", "board", "company", "website", "web", "site", "page", "career", "careers",
    "portal",
    "referral", "referred", "recommendation", "recruiter", "recruiting", "agency", "friend",
    "family",
    "colleague", "former", "alumni", "university", "newsletter", "email", "mail", "letter", "phone",
    "call", "fair", "meetup", "event", "conference", "import", "imported", "csv", "search",
    "direct",
    "online", "list", "via", "from", "through", "by", "at", "on", "my", "a", "an", "internal",
    "external", "cold", "message", "application", "unknown", "other", "spontaneous", "initiative",
  ]

  /// Words for an office, in a contact that is not a person.
  package static let offices = [
    "採用", "担当", "人事", "営業", "窓口", "総務", "招聘", "招募", "人力", "채용", "담당", "인사",
  ]

  package static let months = Set(Day.monthNames.map { $0.lowercased() })
}

extension Journal {
  /// Words of roles, industries and skills. They name kinds of work, even if a company's name contains one.
  package var ordinaryWords: Set<String> {
    let phrases =
      applications.flatMap {
        [$0.role, $0.industry, $0.channel, $0.seniority].compactMap(\.self) + $0.skills
      } + (profile.map { $0.roles + $0.industries + $0.skills + $0.openTo } ?? [])
    // There are few phrases, each in many notes.
    return Set(
      Set(phrases).flatMap { phrase in
        phrase.nameWords.compactMap { NamePattern($0).map { String($0.characters) } }
      })
  }
}
