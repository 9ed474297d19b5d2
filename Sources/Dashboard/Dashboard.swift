package import Diagnostics
package import Insights
import Journal
package import PageModel

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
    let made = sections.map { section in
      Page.Section(
        id: section.id, heading: section.heading, elements: section.elements(for: insights))
    }
    let journal = insights.journal
    let name =
      journal.settings.name ?? journal.profile.flatMap { $0.info.isPrivate ? nil : $0.fullName }
    return Page(
      title: name.map { "\($0): the search so far" } ?? "The search so far",
      day: journal.today,
      state: StateOfTheSearch.sentence(for: insights),
      sections: made)
  }
}

/// One section of the page: its heading and its elements for a journal.
protocol PageSection: Sendable {
  /// The section's name in a page template.
  var id: String { get }
  var heading: String { get }
  /// Never empty. If there is nothing yet, one line says what will appear here, and what brings it.
  func elements(for insights: Insights) -> [Element]
}

extension PageTemplate {
  /// A template of the dashboard: the sections are its placeholders.
  package init(_ source: SourceFile, isHTML: Bool = false) {
    self.init(source, placeholders: Dashboard.placeholders, isHTML: isHTML)
  }
}
