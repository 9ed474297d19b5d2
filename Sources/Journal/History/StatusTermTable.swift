extension StatusTerms {
  /// The words that people use for each status.
  static let table: [(StatusTerm, [String])] = [
    (
      .stage(.saved),
      [
        "saved", "bookmarked", "wishlist", "interested", "to apply", "draft", "applying", "queued",
        "inbox", "evaluated", "tailored", "planned",
      ]
    ),
    (
      .stage(.applied),
      [
        "applied", "submitted", "sent", "application submitted", "application sent",
        "awaiting response", "waiting", "no response", "no reply", "no answer", "no feedback",
        "no response yet",
      ]
    ),
    (
      .open,
      ["new", "open", "active", "pending", "in progress", "ongoing", "on hold", "parked"]
    ),
    (
      .stage(.acknowledged),
      [
        "acknowledged", "application received", "received", "confirmation", "under review",
        "in review", "reviewing", "viewed",
      ]
    ),
    (
      .stage(.screen),
      [
        "screen", "screening", "phone screen", "recruiter screen", "recruiter call", "hr screen",
        "phone call", "intro call", "phone",
      ]
    ),
    (
      .stage(.assessment),
      [
        "assessment", "online assessment", "oa", "take-home", "takehome", "assignment",
        "coding challenge", "case study",
      ]
    ),
    (
      .stage(.interview),
      [
        "interview", "interviewing", "interviewed", "technical", "technical interview",
        "technical screen", "hiring manager", "video interview", "onsite", "on-site", "panel",
        "behavioral", "behavioural", "first round", "1st round", "second round", "2nd round",
        "third round", "3rd round",
      ]
    ),
    (
      .stage(.final),
      [
        "final", "final round", "final interview", "last round", "references", "reference check",
        "team matching",
      ]
    ),
    (.stage(.offer), ["offer", "offered", "offer received", "negotiating", "negotiation"]),
    (.outcome(.accepted), ["accepted", "hired", "offer accepted", "signed", "joined"]),
    (.outcome(.declined), ["offer declined", "offer rejected", "declined offer", "i declined"]),
    (.declined, ["declined"]),
    (
      .outcome(.rejected),
      ["rejected", "rejection", "not selected", "unsuccessful", "denied", "regret", "negative"]
    ),
    (
      .outcome(.withdrawn),
      ["withdrawn", "withdrew", "i withdrew", "cancelled by me", "canceled by me"]
    ),
    (
      .outcome(.notPursued),
      ["discarded", "skipped", "skip", "not pursued", "do not apply", "no apply", "abandoned"]
    ),
    (.outcome(.ghosted), ["ghosted", "ghost"]),
    (
      .outcome(.closed),
      [
        "closed", "position closed", "expired", "filled", "cancelled", "canceled", "frozen",
        "hiring freeze",
      ]
    ),
    (.archived, ["archived"]),
  ]

  /// Words that are too short or too common to be used outside the field `status`.
  static let statusOnly: [(StatusTerm, [String])] = [
    (.stage(.assessment), ["test"]),
    (.outcome(.rejected), ["no", "lost", "turned down"]),
  ]
}
