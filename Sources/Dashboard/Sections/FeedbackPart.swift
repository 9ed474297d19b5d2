import Diagnostics
import Insights
import Journal
import Markdown
import PageModel
import TextKit

/// The feedback requests: what came, what is awaited, and what was changed.
enum FeedbackPart {
  static let later: Text =
    "Feedback: when you ask somebody what they saw, a note in \(code: "feedback/") keeps the question, their words and what you changed."

  /// The number of answers that are quoted. Older ones have only a line each.
  private static let quoteLimit = 12
  private static let characterLimit = 600

  static func elements(_ insights: Insights) -> [Element] {
    let journal = insights.journal
    let requests = insights.feedback
    if journal.feedback.isEmpty { return [] }
    let spoken = { (day: Day?, word: String) in
      day.map { "\(word) \($0.spoken(on: journal.today))" } ?? ""
    }
    let latest = requests.received.prefix(quoteLimit).map { feedback in
      (feedback, quote: quote(of: feedback, journal))
    }
    let quoted = latest.filter { !$0.quote.isEmpty }
    let words = quoted.map { feedback, quote -> [Element] in
      let change = change(in: feedback, journal).map { Element.paragraph($0.asSentence) }
      return [.paragraph(received(feedback, journal) + ":")] + quote + [change].compactMap(\.self)
    }
    var elements = words.first ?? []
    if words.count > 1 {
      let earlier = words.dropFirst()
      elements.append(
        .fold(
          Fold(
            "\(earlier.count.pluralized("earlier answer"))", Array(earlier.joined()),
            inText:
              "Before that: \(quoted.dropFirst().map { received($0.0, journal) }, joinedBy: "; ").")
        ))
    }
    let summary = { (feedback: Feedback) in
      received(feedback, journal) + (change(in: feedback, journal).map { ". " + $0 } ?? "")
    }
    var items = latest.filter(\.quote.isEmpty).map { summary($0.0) }
    items += requests.postponed.map {
      "\($0.label(in: journal), of: $0.info) \(Feedback.Status.received.displayText), and is here when you want to read it"
    }
    items += requests.asked.map {
      "\($0.label(in: journal), of: $0.info): asked\(spoken($0.asked, " on")), \(Feedback.Status.asked.displayText)"
    }
    items += lines(requests.drafted, .drafted, journal)
    if !items.isEmpty { elements.append(.list(items)) }
    let ended =
      lines(requests.declined, .declined, journal) + lines(requests.noReply, .noReply, journal)
    elements += fold("older answer", requests.received.dropFirst(quoteLimit).map(summary))
    elements += fold("request without an answer", ended, plural: "requests without an answer")
    elements += ThemesPart.elements(insights)
    return [.heading("Feedback")]
      + (elements.isEmpty
        ? [.paragraph(Text("\(journal.feedback.count.pluralized("private note")) on feedback."))]
        : elements)
  }

  private static func fold(
    _ what: String, _ items: [Text], plural: String? = nil
  ) -> [Element] {
    if items.isEmpty { return [] }
    let summary = items.count.pluralized(what, plural ?? "\(what)s")
    return [
      .fold(
        Fold(
          summary, list: items, restIn: "in the notes that \(code: "onward list feedback") lists"))
    ]
  }

  private static func lines(
    _ requests: [Feedback], _ status: Feedback.Status, _ journal: Journal
  ) -> [Text] {
    requests.map { "\($0.label(in: journal), of: $0.info): \(status.displayText)" }
  }

  private static func received(_ feedback: Feedback, _ journal: Journal) -> Text {
    let day = feedback.received.map { " on \($0.spoken(on: journal.today))" } ?? ""
    let about: Text = feedback.about.isEmpty ? "" : ", about \(feedback.about, joinedBy: ", ")"
    return "\(feedback.label(in: journal), of: feedback.info) came\(day)\(about)"
  }

  /// What the user changed because of the feedback.
  private static func change(in feedback: Feedback, _ journal: Journal) -> Text? {
    let version: Text = feedback.version.map { " (\($0))" } ?? ""
    return feedback.change.map {
      "What you changed: \(NoteTextBuilder(of: feedback.info, in: journal).text(markdown: $0).asOwnWords)\(version)"
    }
  }

  /// The words of the person asked, without the user's own notes on them.
  private static func quote(of feedback: Feedback, _ journal: Journal) -> [Element] {
    let quote = NoteTextBuilder(of: feedback.info, in: journal)
      .quotedBlocks(feedback.blocks.filter(\.isQuote))
    if quote.isEmpty { return [] }
    let shown = quote.shortened(to: characterLimit)
    if shown.isWhole { return [.quote(shown.blocks)] }
    return [
      .quote(shown.blocks), .paragraph("\("The rest of it", of: feedback.info) is in the note."),
    ]
  }
}

extension Feedback.Status {
  /// What became of a request.
  var displayText: String {
    switch self {
    case .drafted: "written, not sent yet"
    case .asked: "no answer yet"
    case .received: "has come"
    case .declined: "they would rather not say"
    case .noReply: "no reply came"
    }
  }
}

extension Feedback {
  /// The application or person that the feedback is about.
  func label(in journal: Journal) -> String {
    if let application = journal.application(application, from: info) {
      return "Feedback on \(application.label)"
    }
    guard let from else { return info.name }
    guard let person = journal.person(from, from: info) else {
      // Someone without a note of their own, or an application, which may be private.
      let isNamed = journal.application(from, from: info) == nil && !from.displayText.isEmpty
      return isNamed ? "Feedback from \(from.displayText)" : info.name
    }
    return person.visible.map { "Feedback from \($0.fullName)" } ?? info.name
  }
}
