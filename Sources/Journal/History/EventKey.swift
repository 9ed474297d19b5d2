package import Markdown
import TextKit

/// The event that a key of the note means: `interview_date`, `rejected`, `dateRejected`.
struct EventKey {
  let meaning: StatusMeaning
  /// The word for it in a history.
  let word: String
  /// Whether a plain yes is enough: no one ticks `interview` for an interview that took place on no day.
  let mayBeFlag: Bool
  /// Whether it is one of onward's own words, and not only a phrase that means the same.
  let isOwnWord: Bool

  /// Returns `nil` if the key means no event, or one that other notes have as well: `sent`, `received`, `closed`.
  init?(_ key: String, _ terms: StatusTerms) {
    // A sentence cannot be a key.
    guard (5...40).contains(key.utf8.count) || key.lowercased() == "oa" else { return nil }
    let words = EventKey.words(of: key)
    let phrase = EventKey.runTogether[words.joined()] ?? words.joined(separator: " ")
    guard !words.isEmpty, words.count <= 4, !words.contains(where: EventKey.aboutTheStage.contains),
      // A single word has to be a listed one, because the keys of other programs are single words too.
      let meaning = words.count == 1
        ? terms.listedEvent(phrase) : terms.eventMeaning(phrase),
      meaning.stageBefore == nil, meaning.day == nil, meaning.note == nil
    else { return nil }
    self.meaning = meaning
    isOwnWord = EventKey.ownWords.contains(phrase)
    if let stage = meaning.planned {
      (word, mayBeFlag) = (stage.rawValue, false)
      return
    }
    switch meaning.term {
    case .stage(let stage):
      guard stage > .acknowledged || stage == .acknowledged && isOwnWord else { return nil }
      (word, mayBeFlag) = (stage.rawValue, false)
    case .outcome(let outcome):
      switch outcome {
      case .rejected, .withdrawn, .ghosted: mayBeFlag = true
      case .accepted, .declined:
        guard isOwnWord else { return nil }
        mayBeFlag = false
      case .closed, .notPursued: return nil
      }
      word = Milestone.outcome(outcome).word
    case .declined: (word, mayBeFlag) = ("declined", false)
    case .open, .endedByUser, .declinedByUser, .archived: return nil
    }
  }

  /// The words of a key in lower case, without those for the day.
  private static func words(of key: String) -> [String] {
    var words: [String] = [""]
    var wasLower = false
    for character in key {
      if !character.isLetter, !character.isNumber {
        words.append("")
        wasLower = false
        continue
      }
      if character.isUppercase, wasLower { words.append("") }
      wasLower = character.isLowercase
      words[words.count - 1] += character.lowercased()
    }
    return words.filter { !$0.isEmpty && !fillers.contains($0) }
  }

  private static let fillers: Set = [
    "date", "dates", "day", "days", "on", "at", "of", "the", "when", "was", "is", "were", "i",
    "got", "been",
    "last", "latest", "next", "upcoming", "most", "recent",
  ]

  /// The words that make a key about something else than the event itself.
  private static let aboutTheStage: Set = [
    "prep", "preparation", "questions", "question", "notes", "note", "feedback", "results",
    "result", "deadline",
    "due", "by", "link", "url", "reminder", "follow", "format", "type", "count", "number", "rating",
    "score",
    "location", "time", "duration", "stage", "stages", "status", "amount", "salary", "reason",
    "with", "thank",
  ]

  /// Onward's words and the usual forms of them.
  private static let ownWords: Set = [
    "acknowledged", "acknowledgement", "acknowledgment", "confirmation", "application received",
    "screen",
    "phone screen", "assessment", "interview", "final", "final round", "offer", "offer received",
    "rejected",
    "rejection", "withdrawn", "withdrew", "ghosted", "accepted", "offer accepted", "hired",
    "declined",
    "offer declined",
  ]

  /// Keys in lower case without a separator: `interviewdate`, `phonescreen`.
  private static let runTogether: [String: String] = {
    var phrases: [String: String] = [:]
    for word in ownWords {
      let joined = word.filter { $0 != " " }
      for key in [joined, "date" + joined, joined + "date", joined + "on", joined + "at"] {
        phrases[key] = word
      }
    }
    return phrases
  }()
}

extension Vocabulary {
  /// The fields that state an end without a day: `rejected: true`.
  package func tickedEnds(among fields: [Field]) -> [Field] {
    let table = table(of: Application.self)
    return fields.filter { field in
      guard case .text(let scalar) = field.value, EventFlag(scalar.text) == .happened,
        table[field.key.text] == nil
      else { return false }
      return EventKey(field.key.text, statusTerms)?.mayBeFlag ?? false
    }
  }
}
