import Diagnostics
package import Insights
import Journal
package import Markdown
package import PageModel
import TextKit

/// Makes the dashboard of a journal.
package enum Dashboard {
  /// The sections in reading order. A new section is a new file in `Sections/` and one entry here.
  private static let sections: [any PageSection] = [
    NextSection(), WinsSection(), InMotionSection(), LessonsSection(), FeedbackSection(),
    NumbersSection(), WiderSection(), GoalsSection(), PeopleSection(), ApplicationsSection(),
    ProblemsSection(),
  ]

  /// The placeholders that a page template may use: the page's title, day and state, a list of its sections,
  /// and every section.
  package static let placeholders = ["title", "day", "state", "contents"] + sections.map(\.id)

  package static func page(for insights: Insights) -> Page {
    let made = sections.mapInParallel { section in
      Page.Section(
        id: section.id, heading: section.heading, elements: section.elements(for: insights))
    }
    let journal = insights.journal
    let name = journal.visibleName
    return Page(
      title: name.map { "\($0): the search so far" } ?? "The search so far",
      day: journal.today,
      state: StateOfTheSearch.sentence(for: insights),
      sections: made.filter { !$0.elements.isEmpty })
  }
}

extension Journal {
  /// The name of the user, if a page may show it: the one in the settings, or else the one in the profile.
  var visibleName: String? { settings.name ?? visibleProfile?.fullName }
}

/// One section of the page: its heading and its elements for a journal.
protocol PageSection: Sendable {
  /// The section's name in a page template.
  var id: String { get }
  var heading: String { get }
  /// If there is nothing yet, one line says what will appear here, and what brings it. Without any element, the page has
  /// no such section: a wider search is no promise.
  func elements(for insights: Insights) -> [Element]
}

extension PageTemplate {
  /// A template of the dashboard: the sections are its placeholders.
  package init(_ source: SourceFile, isHTML: Bool = false) {
    self.init(source, placeholders: Dashboard.placeholders, isHTML: isHTML)
  }
}

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
    let unclear =
      counts.unclear == 0
      ? ""
      : " The status of \(counts.unclear.pluralized("application")) is not understood, so \(counts.unclear == 1 ? "it is" : "they are") in no number."
    guard counts.applications > 0 else {
      let saved =
        counts.saved == 0 ? "" : " \(counts.saved.pluralized("posting is", "postings are")) saved."
      let sent =
        counts.unclear == 0
        ? "No application has been sent yet." : "No application is known to have been sent."
      return Text("\(sent)\(saved)\(unclear)")
    }
    let first = journal.applications.filter(\.isSent).compactMap(\.applied).min()
    let word = counts.applications == 1 ? "on" : "since"
    let since = first.map { " \(word) \($0.spoken(on: journal.today))" } ?? ""
    let sent = counts.applications.pluralized("application")
    return
      "\(sent) sent\(since), \(openWords(counts.open)). \(answers(counts, journal))\(unclear)"
  }

  private static func openWords(_ open: Int) -> String {
    open == 0 ? "none open right now" : "\(open) still open"
  }

  private static func answers(_ counts: Counts, _ journal: Journal) -> String {
    if counts[.accepted] > 0 {
      // What was accepted may be a place to study.
      let accepted = journal.applications.filter { $0.outcome == .accepted }
      if accepted.contains(where: \.isDoubtful) {
        return counts.applications == 1
          ? "It was accepted."
          : "\(counts[.accepted] == 1 ? "One" : "\(counts[.accepted])") of them \(counts[.accepted] == 1 ? "was" : "were") accepted."
      }
      if counts.applications == 1 { return "It became a job." }
      return counts[.accepted] == 1
        ? "One of them became a job." : "\(counts[.accepted]) of them became jobs."
    }
    return counts.positive == 0
      ? "No conversation has come of \(counts.applications == 1 ? "it" : "them") yet."
      : "\(counts.positive) \(counts.positiveVerb)."
  }
}
