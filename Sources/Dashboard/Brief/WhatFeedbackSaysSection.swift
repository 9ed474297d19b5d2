import Insights
import Journal
import Markdown

/// What comes up in feedback, in their words where the notes have them, and what was changed.
struct WhatFeedbackSaysSection: PageSection {
  let id = "what-feedback-says"
  let heading = "What feedback says"

  private static let limit = 4
  /// Of a quote: two lines or so.
  private static let characterLimit = 220

  func elements(for findings: Findings) -> [Element] {
    let requests = findings.feedback
    let shown = requests.received.prefix(WhatFeedbackSaysSection.limit)
    let said = shown.flatMap { elements(for: $0, findings.journal) }
    let rest = requests.received.count - shown.count
    let open = standing(requests, older: rest)
    let all = ThemesPart.elements(findings) + said + (open.isEmpty ? [] : [.list(open)])
    return all.isEmpty ? [.paragraph("No feedback has been asked for yet.")] : all
  }

  private func elements(for feedback: Feedback, _ journal: Journal) -> [Element] {
    let words = NoteWords(of: feedback.info, in: journal)
    let day = feedback.received.map { ", on \($0.spoken(on: journal.newestDay))" } ?? ""
    let about = feedback.about.isEmpty ? "" : ", about \(feedback.about.joined(separator: ", "))"
    let quote = words.passages(feedback.body.blocks.filter(\.isQuote))
    let label: Text = "\(feedback.label(in: journal))\(day)\(about)"
    let change = feedback.change.map { change -> Element in
      let version = feedback.version.map { " (\($0))" } ?? ""
      let said: Text = "What was changed: \(words.text(markdown: change))\(version)"
      return .paragraph(said.asSentence)
    }
    let said: [Element] =
      quote.isEmpty
      ? [.paragraph(label.asSentence)]
      : [
        .paragraph(label + ":"),
        .quote(quote.shortened(to: WhatFeedbackSaysSection.characterLimit).passages),
      ]
    return said + [change].compactMap(\.self)
  }

  /// What has no words to show: how many, and why.
  private func standing(_ requests: FeedbackRequests, older: Int) -> [Text] {
    [
      (older, "more came before that"),
      (requests.putOff.count, "came, to be read at another time"),
      (requests.asked.count, "asked for, no answer yet"),
      (requests.drafted.count, "written, not sent yet"),
      (requests.declined.count, "asked for; they would rather not say"),
      (requests.noReply.count, "asked for; no reply came"),
    ].filter { $0.0 > 0 }.map { "\($0) \($1)" }
  }
}
