// Texts that are not understood as a whole.
extension StatusGrammar {
  /// Whether the words that follow a stage may change what it means.
  func mayChangeMeaning(_ folded: String) -> Bool {
    let words = StatusWords(folded).segments.flatMap(\.words)[...]
    if words.contains(where: { $0.text.first?.isNumber ?? false }) { return true }
    let changing: [WordRoles.Role] = [
      .negation, .doubt, .failure, .reversal, .reopening, .planned, .byUser, .byEmployer,
    ]
    if contains(changing, words, .all) { return true }
    return words.indices.contains { start in
      (1...min(4, words.count - start)).contains { length in
        entry(words[start..<start + length])?.meaning?.term.isEnding ?? false
      }
    }
  }

  /// Whether a text begins with a stage or an end that a note of another kind would not begin with.
  func beginsLikeEvent(_ text: String) -> Bool {
    guard let segment = StatusWords(text, readsDates: true, order: order).segments.first else {
      return false
    }
    var words = segment.words[...]
    while let (count, _) = longest([.article, .auxiliary], at: words), count < words.count {
      words = words.dropFirst(count)
    }
    guard let first = words.first, !StatusGrammar.everyday.contains(first.text),
      !words.contains(where: { StatusGrammar.aboutTheStage.contains($0.text) })
    else { return false }
    return (1...min(4, words.count)).contains { length in
      guard let head = head(words.prefix(length)), head.use == .anywhere else { return false }
      if head.meaning.term.isEnding { return true }
      return head.meaning.planned != nil || (head.meaning.reachedStage ?? .saved) >= .screen
    }
  }

  /// Words that make a line about something else than the event itself.
  private static let aboutTheStage: Set = [
    "prep", "preparation", "preparations", "preparing", "prepping", "questions", "question",
    "notes",
    "note", "comparison", "feedback", "thoughts", "debrief", "ideas", "research", "tips", "topics",
    "agenda", "summary", "reflection", "checklist", "materials", "practice", "plan", "outfit",
    "vorbereitung", "fragen", "notizen", "questions", "preparacion", "preguntas", "notas",
    "preparazione", "domande", "appunti", "perguntas", "voorbereiding", "vragen", "notities",
    "pytania", "notatki",
  ]

  /// Stages whose first word begins many other lines as well.
  static let everyday: Set = [
    "phone", "test", "call", "final", "finals", "technical", "panel", "references", "reference",
    "assignment", "closed", "filled", "expired", "signed", "joined", "homework", "case", "system",
    "coding", "team", "no", "lost", "skipped", "skip", "canceled", "cancelled", "met", "hr",
    "recruiter", "manager", "screen", "portfolio", "background", "negotiating", "negotiation",
    "started", "took", "got", "passed", "reached", "made", "next", "prep", "scheduling", "invited",
    "progress", "moving", "dismissed", "missed", "deadline", "denied", "i", "we", "they",
  ]
}
