import Diagnostics
import Insights
import Journal
import PageModel
import TextKit

/// The state of the search in one or two sentences, at the top of the page.
enum StateOfTheSearch {
  static func sentence(for insights: Insights) -> Text {
    let journal = insights.journal
    guard let uncounted = journal.skippedFiles.sentence else { return counted(insights) }
    return journal.hasBegun
      ? counted(insights) + " " + Text(uncounted)
      : Text("\(uncounted) Nothing else is written down yet.")
  }

  private static func counted(_ insights: Insights) -> Text {
    let journal = insights.journal
    if !journal.hasBegun {
      return "Nothing is written down yet. Three small steps make this page worth opening."
    }
    let counts = insights.counts
    guard counts.applications > 0 else {
      let saved =
        counts.saved == 0 ? "" : " \(counts.saved.pluralized("posting is", "postings are")) saved."
      return Text("No application has been sent yet.\(saved)")
    }
    let first = journal.applications.compactMap(\.applied).min()
    let word = counts.applications == 1 ? "on" : "since"
    let since = first.map { " \(word) \($0.spoken(on: journal.newestDay))" } ?? ""
    let sent = counts.applications.pluralized("application")
    return
      "\(sent) sent\(since), \(openWords(counts.open)). \(answers(counts))"
  }

  private static func openWords(_ open: Int) -> String {
    open == 0 ? "none open right now" : "\(open) still open"
  }

  private static func answers(_ counts: Counts) -> String {
    if counts[.accepted] > 0 {
      if counts.applications == 1 { return "It became a job." }
      return counts[.accepted] == 1
        ? "One of them became a job." : "\(counts[.accepted]) of them became jobs."
    }
    let talked = counts.reached(.screen)
    return talked == 0
      ? "No conversation has come of \(counts.applications == 1 ? "it" : "them") yet."
      : "\(talked) led to a conversation or further."
  }
}
