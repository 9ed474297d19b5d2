import TextKit

/// What a `source:` states. Most people mean how they found the job; some programs mean where the record came from.
struct Origin {
  /// The way in, or `nil` if the text names none.
  let channel: String?
  private let text: String?

  init(_ text: String?) {
    self.text = text
    channel = text.flatMap(Origin.channel)
  }

  /// The text as the place that the record came from, or `nil` if it is only the channel.
  func record(besides channel: String?) -> String? {
    // `Referral from Kim Lee` also contains a name.
    channel == text ? nil : text
  }

  private static func channel(in text: String) -> String? {
    let words = plainWords(text)
    if ways.contains(words.joined(separator: " ")) { return text }
    // Only the way in itself can be compared with that of other applications.
    let head = words.first ?? ""
    let rest = words.dropFirst().first ?? ""
    let typed = text.trimmed.drop { !$0.isLetter && !$0.isNumber }
    let next = typed.dropFirst(head.count).first { $0 != " " }
    guard ways.contains(head), small.contains(rest) || next.map(separators.contains) ?? false
    else { return nil }
    return String(typed.prefix(head.count))
  }

  private static let separators: Set<Character> = ["(", ":", ",", "-", "–", "—", "/", "|"]
  private static let small: Set = [
    "from", "by", "via", "through", "at", "with", "von", "durch", "uber",
  ]

  private static let ways: Set<String> = [
    "referral", "referred", "employee referral", "internal referral", "recommendation", "friend",
    "a friend",
    "friends", "family", "colleague", "former colleague", "ex colleague", "network", "networking",
    "personal network",
    "my network", "contact", "word of mouth", "alumni", "alumni network", "mentor",
    "recruiter", "a recruiter", "external recruiter", "recruiter outreach", "recruiting agency",
    "recruitment agency",
    "headhunter", "agency", "staffing agency", "temp agency", "inbound", "outreach",
    "recruiter message",
    "linkedin recruiter",
    "event", "career fair", "job fair", "meetup", "conference", "campus", "university", "school",
    "career center",
    "career centre", "hackathon", "open day", "workshop",
    "company site", "company website", "companys website", "company web site", "company page",
    "company careers page",
    "company career page", "career page", "careers page", "career site", "careers site", "careers",
    "website",
    "web site", "site", "their site", "their website", "homepage", "direct", "direct application",
    "direct apply",
    "applied directly", "cold", "cold application", "cold email", "cold mail", "cold outreach",
    "cold call",
    "speculative", "speculative application", "unsolicited", "walk in",
    "job board", "jobboard", "job boards", "job portal", "job site", "job search site", "online",
    "online job board",
    "job alert", "newsletter", "mailing list", "newspaper", "advert", "ad", "advertisement",
    "job ad", "social media",
    "employment agency", "job center", "job centre", "google", "google search", "google jobs",
    "search engine",
    "linkedin", "linked in", "linkedin easy apply", "linkedin jobs", "linkedin post", "indeed",
    "indeed com",
    "glassdoor", "ziprecruiter", "monster", "dice", "wellfound", "angellist", "angel list",
    "hacker news", "hn",
    "who is hiring", "hn who is hiring", "reddit", "twitter", "x", "facebook", "facebook group",
    "instagram", "discord", "slack",
    "slack community", "github", "stack overflow", "otta", "welcome to the jungle", "hired",
    "triplebyte", "builtin",
    "built in", "simplyhired", "careerbuilder", "handshake", "remoteok", "remote ok",
    "we work remotely",
    "weworkremotely", "flexjobs", "idealist", "usajobs", "seek", "reed", "totaljobs", "cv library",
    "cwjobs", "xing",
    "stepstone", "kununu", "infojobs", "tecnoempleo", "apec", "pole emploi", "france travail",
    "hellowork", "pracuj",
    "pracuj pl", "nofluffjobs", "justjoinit", "just join it", "jobs ch", "karriere at",
    "arbeitsagentur",
    "agentur fur arbeit", "naukri", "wantedly", "rikunabi", "mynavi", "bizreach", "boss zhipin",
    "infopraca",
    "nationale vacaturebank", "craigslist", "gumtree", "jobindex", "finn", "jora", "adzuna",
    "jooble", "hiring cafe",
    "empfehlung", "freund", "freundin", "bekannte", "bekannter", "kollege", "kollegin", "netzwerk",
    "personalvermittler",
    "personalvermittlung", "vermittler", "jobmesse", "messe", "firmenseite", "firmenwebsite",
    "webseite", "karriereseite",
    "jobborse", "jobportal", "stellenborse", "initiativ", "initiativbewerbung", "zeitung",
    "anzeige", "stellenanzeige",
    "recommandation", "cooptation", "ami", "reseau", "cabinet", "cabinet de recrutement",
    "recruteur", "salon", "forum",
    "site de l entreprise", "site entreprise", "candidature spontanee", "annonce",
    "recomendacion", "referido", "referida", "amigo", "amiga", "red de contactos", "reclutador",
    "reclutadora",
    "feria de empleo", "portal de empleo", "web de la empresa", "candidatura espontanea",
    "contacto",
    "raccomandazione", "amico", "amica", "passaparola", "recruiter esterno", "agenzia",
    "agenzia interinale", "fiera",
    "sito aziendale", "sito web", "candidatura spontanea", "annuncio",
    "indicacao", "recomendacao", "amigos", "recrutador", "recrutadora", "feira de emprego",
    "site da empresa",
    "portal de emprego", "anuncio",
    "aanbeveling", "via via", "vriend", "vriendin", "wervingsbureau", "uitzendbureau", "banenbeurs",
    "bedrijfswebsite",
    "vacaturesite", "open sollicitatie",
    "polecenie", "znajomy", "znajoma", "rekruter", "rekruterka", "agencja", "targi pracy",
    "strona firmy",
    "ogloszenie", "portal z ofertami",
    "紹介", "リファラル", "知人", "友人", "エージェント", "転職エージェント", "転職サイト", "求人サイト", "スカウト", "ハローワーク", "説明会",
    "企業サイト", "公式サイト", "内推", "朋友", "朋友介绍", "猎头", "招聘会", "校园招聘", "官网", "公司官网", "招聘网站", "boss直聘",
    "智联招聘", "前程无忧",
    "拉勾", "脉脉",
  ]
}
