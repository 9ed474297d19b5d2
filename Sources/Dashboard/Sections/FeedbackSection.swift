import Diagnostics
import Insights
import Journal
import Markdown
import Statistics

/// The questions for feedback: what came, what is awaited, what was changed.
struct FeedbackSection: PageSection {
  let id = "feedback"
  let heading = "Feedback"

  /// Of so many, the words are shown; of those before them the notes hold them.
  private static let quoteLimit = 12
  private static let characterLimit = 600

  func elements(for findings: Findings) -> [Element] {
    let journal = findings.journal
    let requests = findings.feedback
    if journal.feedback.isEmpty {
      return [
        .paragraph(
          "When you ask somebody what they saw, a note in \(code: "feedback/") keeps the question, their words and what you changed."
        )
      ]
    }
    let spoken = { (day: Day?, word: String) in
      day.map { "\(word) \($0.spoken(on: journal.newestDay))" } ?? ""
    }
    let latest = requests.received.prefix(FeedbackSection.quoteLimit).map { feedback in
      (feedback, quote: quote(of: feedback, journal))
    }
    var elements = latest.flatMap { feedback, quote -> [Element] in
      if quote.isEmpty { return [] }
      let change = change(in: feedback, journal).map { Element.paragraph($0.asSentence) }
      return [.paragraph(came(feedback, journal) + ":")] + quote + [change].compactMap(\.self)
    }
    let summary = { (feedback: Feedback) in
      came(feedback, journal) + (change(in: feedback, journal).map { ". " + $0 } ?? "")
    }
    var items = latest.filter(\.quote.isEmpty).map { summary($0.0) }
    items += requests.received.dropFirst(FeedbackSection.quoteLimit).map(summary)
    items += requests.putOff.map {
      "\($0.label(in: journal), of: $0.info) has come, and is here when you want to read it"
    }
    items += requests.asked.map {
      "\($0.label(in: journal), of: $0.info): asked\(spoken($0.asked, " on")), no answer yet"
    }
    items += requests.drafted.map {
      "\($0.label(in: journal), of: $0.info): written, not sent yet"
    }
    items += requests.declined.map {
      "\($0.label(in: journal), of: $0.info): they would rather not say"
    }
    items += requests.noReply.map { "\($0.label(in: journal), of: $0.info): no reply came" }
    if !items.isEmpty { elements.append(.list(items)) }
    elements += ThemesPart.elements(findings) + ChangesPart.elements(findings)
    return elements.isEmpty
      ? [.paragraph(Text("\(journal.feedback.count.of("private note")) on feedback."))] : elements
  }

  private func came(_ feedback: Feedback, _ journal: Journal) -> Text {
    let day = feedback.received.map { " on \($0.spoken(on: journal.newestDay))" } ?? ""
    let about: Text = feedback.about.isEmpty ? "" : ", about \(feedback.about, joinedBy: ", ")"
    return "\(feedback.label(in: journal), of: feedback.info) came\(day)\(about)"
  }

  /// What became of it.
  private func change(in feedback: Feedback, _ journal: Journal) -> Text? {
    let version: Text = feedback.version.map { " (\($0))" } ?? ""
    return feedback.change.map {
      "What you changed: \(NoteWords(of: feedback.info, in: journal).text(markdown: $0))\(version)"
    }
  }

  /// Their words, apart from what the person made of them.
  private func quote(of feedback: Feedback, _ journal: Journal) -> [Element] {
    let words = NoteWords(of: feedback.info, in: journal)
      .passages(feedback.body.blocks.filter(\.isQuote))
    if words.isEmpty { return [] }
    let shown = words.shortened(to: FeedbackSection.characterLimit)
    if shown.isWhole { return [.quote(shown.passages)] }
    return [
      .quote(shown.passages), .paragraph("\("The rest of it", of: feedback.info) is in the note."),
    ]
  }
}
