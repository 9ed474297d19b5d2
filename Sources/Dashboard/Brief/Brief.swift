package import Insights
import Journal
package import PageModel
package import Redaction

/// A page for half an hour with a counselor or a friend. It is shorter than the dashboard, and its words about
/// the user are ones that two people can read together.
package enum Brief {
  /// The sections in reading order. A new section is a new file in this folder and one entry here.
  private static let sections: [any BriefSection] = [
    SummarySection(), WentWellSection(), DropOffSection(), VersionsSection(),
    BriefFeedbackSection(), LessonsAndTriesSection(), GoalsAndHelpSection(), QuestionsSection(),
  ]

  package static func page(for insights: Insights) -> Page {
    let journal = insights.journal
    let name = journal.visibleName
    return page(
      for: insights, title: name.map { "\($0): \(title.lowerFirst)" } ?? title,
      state: state(journal))
  }

  /// The same page without the user's name in its title, with labels in place of names.
  package static func redactedPage(
    for insights: Insights
  ) -> (page: Page, replacements: [Replacement]) {
    page(
      for: insights, title: title, state: "\(state(insights.journal)) \(Redactor.caution)"
    ).redacted(of: insights.journal)
  }

  private static let title = "The search in brief"

  private static func state(_ journal: Journal) -> Text {
    "For half an hour with a counselor or a friend, from the notes as of \(journal.today.spokenWithYear)."
  }

  private static func page(for insights: Insights, title: String, state: Text) -> Page {
    let made = sections.map { section in
      Page.Section(
        id: section.id, heading: section.heading,
        elements: section.elements(for: insights))
    }
    .filter { !$0.elements.isEmpty }
    // The page is read away from the notes, where a link to a note would lead nowhere, and so would a list of links.
    return Page(title: title, day: insights.journal.today, state: state, sections: made)
      .awayFromNotes(of: insights.journal)
  }
}

/// One section of the brief: its heading and its elements for a journal. Without elements it is left out.
protocol BriefSection: Sendable {
  var id: String { get }
  var heading: String { get }
  func elements(for insights: Insights) -> [Element]
}
