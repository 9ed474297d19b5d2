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
  func record(excluding channel: String?) -> String? {
    // `Referral from Kim Lee` also contains a name.
    channel == text ? nil : text
  }

  private static func channel(in text: String) -> String? {
    let words = plainWords(text)
    if channels.contains(words.joined(separator: " ")) { return text }
    // Only the way in itself can be compared with that of other applications.
    let head = words.first ?? ""
    let rest = words.dropFirst().first ?? ""
    let typed = text.trimmed.drop { !$0.isLetter && !$0.isNumber }
    let next = typed.dropFirst(head.count).first { $0 != " " }
    guard channels.contains(head), small.contains(rest) || next.map(separators.contains) ?? false
    else { return nil }
    return String(typed.prefix(head.count))
  }

  private static let separators: Set<Character> = ["(", ":", ",", "-", "–", "—", "/", "|"]
  private static let small = folded(Language.all.flatMap(\.besideChannel))
  private static let channels = folded(Language.all.flatMap(\.channels)).union(websites)

  private static func folded(_ words: [String]) -> Set<String> {
    Set(words.map { plainWords($0).joined(separator: " ") })
  }

  /// Names of websites, companies and offices, in the form in which they are compared. They are in no language.
  private static let websites: Set<String> = [
    "google", "google search", "google jobs", "linkedin", "linked in", "linkedin easy apply",
    "linkedin jobs", "linkedin post", "indeed", "indeed com", "glassdoor", "ziprecruiter",
    "monster", "dice", "wellfound", "angellist", "angel list", "hacker news", "hn", "who is hiring",
    "hn who is hiring", "reddit", "twitter", "x", "facebook", "facebook group", "instagram",
    "discord", "slack", "slack community", "github", "stack overflow", "otta",
    "welcome to the jungle", "hired", "triplebyte", "builtin", "built in", "simplyhired",
    "careerbuilder", "handshake", "remoteok", "remote ok", "we work remotely", "weworkremotely",
    "flexjobs", "idealist", "usajobs", "seek", "reed", "totaljobs", "cv library", "cwjobs", "xing",
    "stepstone", "kununu", "infojobs", "tecnoempleo", "apec", "pole emploi", "france travail",
    "hellowork", "pracuj", "pracuj pl", "nofluffjobs", "justjoinit", "just join it", "jobs ch",
    "karriere at", "arbeitsagentur", "agentur fur arbeit", "naukri", "wantedly", "rikunabi",
    "mynavi", "bizreach", "boss zhipin", "infopraca", "nationale vacaturebank", "craigslist",
    "gumtree", "jobindex", "finn", "jora", "adzuna", "jooble", "hiring cafe", "boss直聘", "智联招聘",
    "前程无忧", "拉勾", "脉脉",
  ]
}
