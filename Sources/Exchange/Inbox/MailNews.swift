package import Journal
import TextKit

/// What the sentences of a mail say about an application, each with the sentence itself. Nothing is decided: the user reads
/// the sentence, and may know better.
package struct MailNews: Sendable {
  package enum Kind: Sendable, CaseIterable {
    case rejection, offer, invitation, receipt
  }

  package let kind: Kind
  /// The sentence, as it was written.
  package let sentence: String
  /// The stage of an invitation: what its sentence calls the meeting or the task.
  package let stage: Stage
  /// The days that an invitation names, in order.
  package let days: [DayAndTime]

  package struct DayAndTime: Sendable, Hashable {
    package let day: Day
    /// As `10:30`.
    package let time: String?
  }

  /// Everything that a mail says, one of each kind. A receipt only counts if there is no other news in the mail.
  ///
  /// - Returns: an empty list for a newsletter, and for what is not understood.
  package static func all(in mail: MailText, _ vocabulary: Vocabulary) -> [MailNews] {
    let folded = mail.sentences.map { FoldedSentence($0) }
    let isToMany = folded.contains { $0.contains(newsletters) }
    var found: [MailNews] = []
    for (index, sentence) in folded.enumerated() {
      guard let kind = kind(of: sentence), !found.contains(where: { $0.kind == kind }) else {
        continue
      }
      let text = mail.sentences[index]
      let stage = stage(in: text, vocabulary)
      // A newsletter invites to webinars.
      if kind == .invitation, isToMany, stage == nil { continue }
      let near = [text] + mail.sentences[(index + 1)...].prefix(2) + [mail.subject]
      found.append(
        MailNews(
          kind: kind, sentence: text,
          stage: stage ?? self.stage(in: mail.subject, vocabulary) ?? .interview,
          days: kind == .invitation ? days(in: near, of: mail, vocabulary) : []))
    }
    let news = found.filter { $0.kind != .receipt }
    return news.isEmpty ? found : news.sorted { $0.kind.order < $1.kind.order }
  }

  /// Whether the mail is one to many: a newsletter, or a list of jobs.
  package static func isToMany(_ mail: MailText) -> Bool {
    mail.sentences.contains { FoldedSentence($0).contains(newsletters) }
  }

  private static func kind(of sentence: FoldedSentence) -> Kind? {
    if sentence.beginsCondition { return nil }
    if sentence.contains(rejections) { return .rejection }
    if sentence.contains(offers) { return .offer }
    if sentence.contains(invitations), !sentence.contains(later) { return .invitation }
    return sentence.contains(receipts) ? .receipt : nil
  }

  /// The stage that the sentence names with the most words, the first of these.
  private static func stage(in sentence: String, _ vocabulary: Vocabulary) -> Stage? {
    let words = plainWords(sentence).prefix(60)
    for count in (1...3).reversed() where count <= words.count {
      for start in 0...(words.count - count) {
        let run = words[start..<start + count].joined(separator: " ")
        guard case .stage(let stage)? = vocabulary.statusTerms.term(ofStatus: run),
          [.screen, .assessment, .interview, .final].contains(stage)
        else { continue }
        return stage
      }
    }
    return nil
  }

  /// The days from the mail's own on that the texts name with figures.
  private static func days(
    in texts: [String], of mail: MailText, _ vocabulary: Vocabulary
  ) -> [DayAndTime] {
    var found: [DayAndTime] = []
    for text in texts {
      let words = text.split(whereSeparator: \.isWhitespace).prefix(80).map(String.init)
      var start = 0
      while start < words.count {
        var length = 1
        for count in (1...8).reversed() where start + count <= words.count {
          let typed = words[start..<start + count].joined(separator: " ").withoutPunctuationAround
          guard typed.contains(where: \.isNumber), let day = day(typed, of: mail, vocabulary) else {
            continue
          }
          if !found.contains(where: {
            $0.day == day.day && (day.time == nil || $0.time == day.time)
          }) {
            found.removeAll { $0.day == day.day && $0.time == nil }
            found.append(day)
          }
          length = count
          break
        }
        start += length
      }
    }
    return found
  }

  private static func day(
    _ text: String, of mail: MailText, _ vocabulary: Vocabulary
  ) -> DayAndTime? {
    let order = vocabulary.settings.dateOrder
    guard let sent = mail.day else {
      guard let found = LeadingDay(text[...], order: order), let day = found.day, day.isExact,
        found.rest.isEmpty
      else { return nil }
      return DayAndTime(day: day, time: found.time)
    }
    guard let spoken = SpokenDay(text, on: sent, order: order), !spoken.isMonth,
      let day = try? spoken.day(toward: .future), day.isExact, day >= sent
    else { return nil }
    return DayAndTime(day: day, time: spoken.time)
  }

  private static let rejections = Phrases(\.rejections)
  private static let offers = Phrases(\.offers)
  private static let invitations = Phrases(\.invitations)
  private static let receipts = Phrases(\.receipts)
  private static let later = Phrases(\.later)
  private static let newsletters = Phrases(\.newsletters)
}

extension MailNews.Kind {
  fileprivate var order: Int { MailNews.Kind.allCases.firstIndex(of: self) ?? 0 }
}

/// Phrases of mails in all languages, folded like the sentences in which they are searched.
private struct Phrases: Sendable {
  /// The words of each phrase, by the first of them. A long mail has thousands of sentences, and there are hundreds of
  /// phrases.
  let byFirstWord: [String: [[String]]]
  /// Those in a script without spaces.
  let unspaced: [String]

  init(_ list: (Language.MailWords) -> [String]) {
    let all = Language.all.flatMap { list($0.mail) }
    let isUnspaced = { (phrase: String) in
      phrase.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
    }
    let words = all.filter { !isUnspaced($0) }.map { plainWords($0) }
    byFirstWord = Dictionary(grouping: words) { $0.first ?? "" }
    unspaced = all.filter(isUnspaced)
  }
}

/// A sentence without case, accents and punctuation.
private struct FoldedSentence {
  private let words: [String]
  private let text: String

  init(_ text: String) {
    // No sentence is longer; what is, is a list or a table.
    let text = String(text.prefix(2000))
    self.text = text
    words = plainWords(text)
  }

  func contains(_ phrases: Phrases) -> Bool {
    words.indices.contains { index in
      phrases.byFirstWord[words[index]]?.contains { words[index...].starts(with: $0) } ?? false
    }
      || !text.utf8.allSatisfy({ $0 < 0x80 }) && phrases.unspaced.contains { text.contains($0) }
  }

  var beginsCondition: Bool { FoldedSentence.conditions.contains { words.starts(with: $0) } }

  private static let conditions = Language.wordsOfConditions.map { plainWords($0) }
}

extension String {
  fileprivate var withoutPunctuationAround: String {
    let isPunctuation = { (character: Character) in ",;:!?()[]\"'.".contains(character) }
    return String(drop(while: isPunctuation).reversed().drop(while: isPunctuation).reversed())
  }
}
