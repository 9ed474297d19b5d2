import Diagnostics
import Insights
import Journal

/// The questions for feedback: what came, what is awaited, what was changed.
struct FeedbackSection: PageSection {
  let id = "feedback"
  let heading = "Feedback"

  func elements(for journal: Journal) -> [Element] {
    let requests = FeedbackRequests(journal)
    if journal.feedback.isEmpty {
      return [
        .paragraph(
          "When you ask somebody what they saw, a note in \(code: "feedback/") keeps the question, their words and what you changed."
        )
      ]
    }
    let spoken = { (day: Day?, word: String) in
      day.map { "\(word) \($0.spoken(on: journal.today))" } ?? ""
    }
    var items = requests.received.map { feedback -> Text in
      let about = feedback.about.isEmpty ? "" : ", about \(feedback.about.joined(separator: ", "))"
      let change = feedback.change.map { ". What you changed: \($0)" } ?? ""
      let version = feedback.version.map { " (\($0))" } ?? ""
      return
        "\(label(of: feedback, journal), of: feedback.info) came\(spoken(feedback.received, " on"))\(about)\(change)\(version)"
    }
    items += requests.putOff.map {
      "\(label(of: $0, journal), of: $0.info) has come, and is here when you want to read it"
    }
    items += requests.asked.map {
      "\(label(of: $0, journal), of: $0.info): asked\(spoken($0.asked, " on")), no answer yet"
    }
    items += requests.drafted.map {
      "\(label(of: $0, journal), of: $0.info): written, not sent yet"
    }
    var elements: [Element] = items.isEmpty ? [] : [.list(items)]
    let unanswered = requests.unanswered.count
    if unanswered > 0 {
      elements.append(
        .paragraph(Text("\(unanswered.of("question")) brought no feedback."))
      )
    }
    return elements.isEmpty
      ? [.paragraph(Text("\(journal.feedback.count.of("private note")) on feedback."))] : elements
  }

  /// Whom or what it is about.
  private func label(of feedback: Feedback, _ journal: Journal) -> String {
    if let application = journal.application(feedback.application, from: feedback.info) {
      return "Feedback on \(application.label)"
    }
    if let person = journal.person(feedback.from, from: feedback.info), !person.info.isPrivate {
      return "Feedback from \(person.fullName)"
    }
    return feedback.info.name
  }
}
