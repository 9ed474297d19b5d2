/// What a word for a status means. Some words say less than a stage: the story around them decides.
package enum StatusWord: Sendable, Hashable {
  case stage(Stage)
  case outcome(Outcome)
  /// `open`, `in progress`: nothing ended, and nothing says that it was sent.
  case open
  /// `declined`: theirs or mine, depending on whether there was an offer.
  case declined
  /// `archived`: where the note lies, not how it ended.
  case housekeeping
}

/// The words that people use for where an application stands.
package struct StatusWords: Sendable {
  private var meanings: [String: (meaning: StatusWord, isForStatusOnly: Bool)] = [:]

  /// - Parameter own: the words of the settings, each with one of ours; they win over the table.
  init(own: [(word: String, meaning: StatusWord)] = []) {
    for (meaning, words) in StatusWords.table {
      for word in words { meanings[foldedWords(word)] = (meaning, false) }
    }
    for (meaning, words) in StatusWords.statusOnly {
      for word in words { meanings[foldedWords(word)] = (meaning, true) }
    }
    for (word, meaning) in own { meanings[foldedWords(word)] = (meaning, false) }
  }

  /// What a whole `status:` means; `nil` where it is not understood.
  func status(_ text: String) -> StatusWord? { found(text)?.meaning }

  /// What the words between the date and the note of a history item mean.
  func event(_ text: some StringProtocol) -> StatusWord? {
    let found = found(String(text))
    return found?.isForStatusOnly == true ? nil : found?.meaning
  }

  private func found(_ text: String) -> (meaning: StatusWord, isForStatusOnly: Bool)? {
    // Most people type the word as it stands in the table.
    meanings[text] ?? meanings[foldedWords(text)]
  }

  /// In a fixed order, for suggestions.
  var known: [String] { meanings.keys.sorted() }

  private static let table: [(StatusWord, [String])] = [
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
    (.housekeeping, ["archived"]),
  ]

  /// Too short or too common to mean anything in a sentence about a day.
  private static let statusOnly: [(StatusWord, [String])] = [
    (.stage(.assessment), ["test"]),
    (.outcome(.rejected), ["no", "lost", "turned down"]),
  ]
}

extension StatusWords {
  /// The longest known word that a longer text starts with, to suggest it; never to read it so.
  func phrase(within folded: String) -> String? {
    known.filter { folded.hasPrefix($0 + " ") }.max { $0.count < $1.count }
  }
}
