import Testing
import TextKit

@testable import Journal

/// The words of a text as a status is read, character by character.
private func slowlyFolded(_ text: String) -> String {
  StatusWords(text).segments.flatMap(\.words).map(\.text).joined(separator: " ")
}

/// Every phrase of every language.
private let phrases: [String] = Language.all.flatMap { language in
  let (rounds, small, sentences) = (language.conversations, language.smallWords, language.sentences)
  let listed = (language.statuses + language.statusOnly).map(\.phrases)
  let planned = language.planned.map(\.phrases)
  let others: [[String]] = [
    language.waiting, language.misfits, language.unclear, language.pastDays, rounds.interviews,
    rounds.otherKinds, small.articles, small.elsewhere, small.negations, sentences.employers,
    sentences.activities,
  ]
  return Array([listed, planned, others, language.months, language.weekdays].joined().joined())
}

@Test func `a phrase is folded to the words that a status is read as`() {
  #expect(phrases.count > 3000)
  for phrase in phrases {
    #expect(StatusWords.folded(phrase) == slowlyFolded(phrase), "\(phrase)")
    #expect(StatusWords.folded(phrase.uppercased()) == slowlyFolded(phrase.uppercased()))
  }
}

@Test func `a text with other characters is folded to the same words as well`() {
  let texts = [
    "", " ", "a ", " a", "a  b", "l'entretien", "L’été", "didn't", "'s", "l''été", "l'",
    "aujourd'hui l'offre",
    "30min", "1st round", "w/o", "a@b", "Ångström", "İstanbul", "ŉ", "e\u{301}te\u{301}",
    "か\u{3099}き", "面接・予定", "電話offer", "l'面接", "ªº°", "ﬁn", "ﾊﾝ", "Straße", "Œuvre", "þ",
    "a×b", "no\u{AD}w", "é\u{200D}", "offer—now", "…", "안녕 offer", "one\r\ntwo", "\u{3007}", "々",
  ]
  for text in texts { #expect(StatusWords.folded(text) == slowlyFolded(text), "\(text)") }
}

@Test func `an umlaut is looked up with and without an e`() {
  #expect(StatusWords.spellings("Rücknahme") == ("rucknahme", "ruecknahme"))
  #expect(StatusWords.spellings("Äußerung ÖÜ") == ("ausserung ou", "aeusserung oeue"))
  #expect(StatusWords.spellings("refusé") == ("refuse", nil))
  #expect(StatusWords.spellings("take-home") == ("take home", nil))
}

@Test func `the plain letters of a Latin letter are those of its name`() {
  let own: [Unicode.Scalar: String] = ["ß": "ss", "ı": "i", "Œ": "oe", "œ": "oe"]
  for value in UInt32(0xC0)...0x17F {
    guard let scalar = Unicode.Scalar(value) else { continue }
    #expect(scalar.plainLetters == own[scalar] ?? scalar.latinLetters, "\(scalar)")
  }
}
