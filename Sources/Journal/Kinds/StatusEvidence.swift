import TextKit

/// How far a status shows that a note is an application: tasks, invoices and projects have many of the same words.
package enum StatusEvidence: Comparable, Sendable {
  /// The status is not understood, or every kind of note has it: `open`, `archived`.
  case none
  /// A word of daily life, like `sent` or `closed`. Beside a company and a role, the note looks like an application,
  /// but does not count.
  case everyday
  /// A word of applications that other notes have as well, like `reviewing` or `offer`. It counts beside a company
  /// and a role.
  case shared
  /// A word that only applications have. Words from the settings always are.
  case own

  package init(_ text: String, _ vocabulary: Vocabulary) {
    let word = normalizedWords(text)
    if vocabulary.settings.stages.contains(where: { normalizedWords($0.word) == word }) {
      self = .own
      return
    }
    switch vocabulary.statusTerms.term(ofStatus: text) {
    case .open, .archived, nil: self = .none
    case .stage(.saved): self = StatusEvidence.isAboutApplying(word) ? .own : .everyday
    default:
      self =
        StatusEvidence.everydayWords.contains(word)
        ? .everyday : StatusEvidence.sharedWords.contains(word) ? .shared : .own
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

  /// The words of daily life that are understood as a status after the sending. Those before it are everyday words
  /// unless they are about applying.
  static let everydayWords: Set<String> = [
    "sent", "closed", "expired", "filled", "signed", "joined", "contract signed", "signed contract",
    "onboarding", "employed", "test", "phone", "phone call", "waiting", "lost", "no", "silent",
    // The same in other languages.
    "gesendet", "verschickt", "abgeschickt", "versendet", "versandt", "abgesendet", "eingereicht",
    "geschlossen", "abgelaufen", "besetzt", "wartend", "warten", "unterschrieben", "telefonat",
    "envoyé", "envoyée", "fermé", "fermée", "expiré", "expirée", "signé", "en attente",
    "enviado", "enviada", "cerrado", "cerrada", "caducado", "caducada", "firmado", "esperando",
    "inviato", "inviata", "chiuso", "chiusa", "scaduto", "scaduta", "firmato", "firmata",
    "in attesa", "fechado", "fechada", "encerrado", "encerrada", "assinado", "aguardando",
    "verstuurd", "verzonden", "gesloten", "verlopen", "getekend", "wachten", "wachtend",
    "wysłane", "wysłano", "zamknięte", "oczekuje", "送付済み", "提出済み", "已发送", "已提交", "已关闭",
    "等待", "等待中",
  ]

  /// The words of applications that, without a role, can be about an invoice, a document or a deal.
  static let sharedWords: Set<String> = [
    "submitted", "received", "confirmation", "under review", "in review", "reviewing", "reviewed",
    "viewed", "being reviewed", "under consideration", "replied", "responded", "assignment",
    "homework", "technical", "panel", "final", "finals", "references", "offer", "offers",
    "negotiating", "negotiation", "accepted", "declined", "denied", "negative", "withdrawn",
    "skipped", "skip", "abandoned", "discarded", "dismissed", "cancelled", "canceled", "frozen",
    "eingegangen", "in prüfung", "angebot", "recibido", "recibida", "propuesta", "proposition",
    "proposta", "aanbod", "propozycja",
  ]
}
