import TextKit

/// Distinguishes the statuses that only applications have from those that tasks, invoices and projects have as well.
enum EverydayStatus {
  /// Whether the text is a status that only an application has. Words from the settings always are.
  ///
  /// - Parameter text: A status that is understood.
  static func isOurs(_ text: String, _ vocabulary: Vocabulary) -> Bool {
    let word = normalizedWords(text)
    if vocabulary.settings.stages.contains(where: { normalizedWords($0.word) == word }) {
      return true
    }
    switch vocabulary.statusTerms.status(text) {
    case .open, .archived, nil: return false
    case .stage(.saved): return isAboutApplying(word)
    default: return !words.contains(word)
    }
  }

  /// Whether a word for an application that was not sent yet is one of an application: an idea or a draft can be of
  /// anything.
  private static func isAboutApplying(_ word: String) -> Bool {
    ownWordsBeforeSending.contains(word) || word.contains("appl") || word.contains("bewerb")
      || word.contains("candidat") || word.contains("sollicit") || word.contains("応募")
  }

  private static let ownWordsBeforeSending: Set = [
    "saved", "bookmarked", "wishlist", "interested", "queued", "evaluated", "tailored",
  ]

  /// The words that ordinary life uses as well.
  private static let words: Set<String> = [
    "sent", "planned", "draft", "inbox", "closed", "expired", "filled", "signed", "joined", "test",
    "phone", "waiting", "scheduled", "completed", "done", "received", "confirmation", "confirmed",
    "in review", "under review", "reviewing", "reviewed", "viewed", "being reviewed", "replied",
    "responded", "submitted", "accepted", "contract signed", "signed contract", "started",
    "onboarding", "employed", "cancelled", "canceled", "frozen", "final", "finals", "technical",
    "panel", "assignment", "homework", "references", "negotiation", "negotiating", "positive",
    "negative", "lost", "no", "declined", "denied", "skipped", "skip", "abandoned", "discarded",
    "call", "phone call", "under consideration", "withdrawn", "offer", "offers",
    // The same in other languages.
    "gesendet", "verschickt", "abgeschickt", "versendet", "versandt", "abgesendet", "eingereicht",
    "geschlossen", "abgelaufen", "besetzt", "erledigt", "fertig", "abgeschlossen", "wartend",
    "warten", "eingegangen", "geprüft", "in prüfung", "unterschrieben", "telefon", "telefonat",
    "enviado", "enviada", "cerrado", "cerrada", "caducado", "firmado", "completado", "esperando",
    "envoyé", "envoyée", "fermé", "expiré", "signé", "terminé", "en attente", "inviato", "inviata",
    "chiuso", "chiusa", "scaduto", "firmato", "completato", "in attesa", "verzonden", "gesloten",
    "verlopen", "getekend", "voltooid", "wachtend", "wysłane", "zamknięte", "podpisane",
    "zakończone",
  ]
}

extension Vocabulary {
  /// Whether the text is a status that only applications have, and not tasks or invoices as well.
  package func isStatusOfApplication(_ text: String) -> Bool { EverydayStatus.isOurs(text, self) }
}
