import Diagnostics
package import Insights
import Journal
package import Markdown
package import PageModel
import TextKit

/// Makes the dashboard of a journal.
package enum Dashboard {
  /// The section of the numbers, and the part with the picture of all applications. `stats` shows them, too.
  package static let numbers = "numbers"
  package static let towers = "towers"

  /// The sections in reading order, and the parts of each. A new part is a type in `Sections/`, usually with a file of its
  /// own, and one entry here.
  private static let sections: [DashboardSection] = [
    DashboardSection(
      "now", "Now",
      [
        PagePart("win", LatestWinPart.elements),
        PagePart("next") { NextPart.elements($0) + BeforeNextPart.elements($0) },
        PagePart(towers, StagesPart.towers),
        PagePart("this-week", ThisWeekPart.elements),
      ], layout: .placed),
    DashboardSection(
      "open", "Open", [PagePart("in-motion", later: InMotionPart.later, InMotionPart.elements)],
      count: InMotionPart.count),
    DashboardSection(
      "lessons", "Lessons",
      [
        PagePart(LessonsPart.latestPart, laterIfEmpty: LessonsPart.later, LessonsPart.latest),
        PagePart("learned", LessonsPart.learned),
        PagePart("factors", LessonsPart.factors),
        PagePart("to-try", LessonsPart.tries),
        PagePart(WinsPart.place, later: WinsPart.later, WinsPart.elements),
        PagePart("feedback", later: FeedbackPart.later, FeedbackPart.elements),
        PagePart("doors", DoorsPart.elements),
      ]),
    DashboardSection(
      numbers, "Numbers",
      [
        PagePart("flow", StagesPart.elements),
        PagePart("waits", ReplyTimesPart.elements),
        PagePart("ways-in", WaysInPart.elements),
        PagePart("comparisons", WaysInPart.comparisons),
        PagePart("versions", VersionComparisonsPart.elements),
        PagePart("where-it-stops", DropOffPart.withHeading),
        PagePart("luck", DrySpellPart.elements),
        PagePart("outlook", ForecastPart.elements),
        PagePart("months", MonthsPart.elements),
        PagePart("uncounted", UncountedInRates.elements),
        PagePart("wider", WiderPart.elements),
        // Their folds share a line.
        PagePart("published-rates") {
          RejectionKindsPart.elements($0) + PublishedRatesPart.elements($0)
        },
      ]),
    DashboardSection(
      "days", "Days",
      [
        PagePart("goals", later: GoalsPart.later, WeeksPart.elements),
        PagePart("people", later: PeoplePart.later, PeoplePart.elements),
      ]),
    DashboardSection(
      ApplicationsPart.section, "All",
      [
        PagePart(ApplicationsPart.id, ApplicationsPart.elements),
        PagePart("need-a-hand", ProblemsPart.elements),
      ], count: ApplicationsPart.count, listsLater: true),
  ]

  /// The names that page templates had before these sections, each with the section that has most of its parts now.
  /// They work in this version.
  private static let oldSections: [OldSection] = [
    OldSection("next", "Next", ["next"], of: "now"),
    OldSection("wins", "Wins", ["wins"], of: "lessons"),
    OldSection("in-motion", "In motion", ["in-motion"], of: "open"),
    OldSection("feedback", "Feedback", ["feedback", "versions"], of: "lessons"),
    OldSection("wider", "A wider search", ["wider"], of: numbers),
    OldSection("goals", "Goals and days", ["goals"], of: "days"),
    OldSection("people", "People", ["people"], of: "days"),
    OldSection("applications", "All applications", ["applications"], of: "all"),
    OldSection("need-a-hand", "Notes that need a hand", ["need-a-hand"], of: "all"),
  ]

  /// The placeholders that a page template may use: the page's title, the user's name, the day, the state, a list of the
  /// sections, and every section.
  package static let placeholders =
    ["title", "name", "day", "state", "contents"] + sections.map(\.id)

  /// The placeholders of earlier versions, each with the section that has its contents now.
  package static let oldPlaceholders = Dictionary(
    uniqueKeysWithValues: oldSections.map { ($0.id, $0.section) })

  package static func page(for insights: Insights) -> Page {
    let journal = insights.journal
    let parts = sections.flatMap { section in section.parts.map { (section.id, $0) } }.mapInParallel
    { section, part in
      let elements = FewApplications.shown(
        part.elements(insights), of: part.id, in: section, insights)
      let later = part.later(insights, elements)
      return (part: Page.Part(id: part.id, elements: elements), later: later)
    }
    // On the first day, the steps say all that there is to say, and after an accepted offer nothing is missing.
    let promised = journal.hasBegun && !journal.isConcluded ? parts.compactMap(\.later) : []
    let later =
      promised.isEmpty || journal.hasSettings ? promised : promised + [withoutSettings]
    var rest = parts[...]
    var made: [Page.Section] = []
    for section in sections {
      let own = rest.prefix(section.parts.count).map(\.part).filter { !$0.elements.isEmpty }
      rest = rest.dropFirst(section.parts.count)
      made.append(section.made(of: own, section.listsLater ? later : [], insights))
    }
    let name = journal.visibleName
    return Page(
      title: name.map { "\($0): the search so far" } ?? "The search so far", name: name,
      day: journal.today,
      state: StateOfTheSearch.sentence(for: insights),
      sections: made.filter { !$0.parts.isEmpty },
      oldSections: oldSections.compactMap { $0.made(of: made) })
  }
}

extension Dashboard {
  /// Folders mean kinds only in a journal with settings.
  private static let withoutSettings: Text =
    "While there is no \(code: "onward.yml"), such a note has its kind in a field, like \(code: "type: win"). \(code: "onward new win") writes one."
}

/// A section of the dashboard and its parts in reading order.
private struct DashboardSection: Sendable {
  /// The section's name in a page template.
  let id: String
  let heading: String
  let parts: [PagePart]
  let layout: Page.Section.Layout
  /// The number beside the heading; `nil` without one.
  let count: @Sendable (Insights) -> Int?
  /// Whether it ends with a list of what the page has no elements for yet.
  let listsLater: Bool

  init(
    _ id: String, _ heading: String, _ parts: [PagePart], layout: Page.Section.Layout = .flowing,
    count: @escaping @Sendable (Insights) -> Int? = { _ in nil }, listsLater: Bool = false
  ) {
    self.id = id
    self.heading = heading
    self.parts = parts
    self.layout = layout
    self.count = count
    self.listsLater = listsLater
  }

  /// - Parameter later: What is still empty, a line each, so that no section consists of a promise.
  func made(of parts: [Page.Part], _ later: [Text], _ insights: Insights) -> Page.Section {
    let listHeading = "Later on this page"
    let list = Page.Part(
      id: Page.Part.later, elements: later.isEmpty ? [] : [.heading(listHeading), .list(later)])
    let hasTable = parts.contains { $0.id == ApplicationsPart.id }
    // Without the table, the section is about its first part, such as the notes that need a hand.
    if listsLater, !hasTable, let first = parts.first,
      case .heading(let heading)? = first.elements.first
    {
      let rest = Page.Part(id: first.id, elements: Array(first.elements.dropFirst()))
      return Page.Section(
        id: id, heading: heading, layout: layout,
        parts: [rest] + parts.dropFirst() + (later.isEmpty ? [] : [list]))
    }
    // Or else about the list.
    if !later.isEmpty, !hasTable {
      return Page.Section(
        id: id, heading: listHeading, layout: layout,
        parts: [Page.Part(id: list.id, elements: [.list(later)])] + parts)
    }
    return Page.Section(
      id: id, heading: heading, count: count(insights), layout: layout,
      parts: parts + (later.isEmpty ? [] : [list]))
  }
}

/// A search with so few applications that its page is what is next, what is open, and a list of what comes later. What a
/// person has written in a note of another kind has its place all the same: no words are lost.
enum FewApplications {
  private static let fewest = 5

  /// Whether the search has so few.
  static func areAll(of journal: Journal) -> Bool {
    journal.applications.count < fewest && journal.hasBegun
  }

  /// - Returns: The elements of a part, or none if the page of so few applications does without them.
  fileprivate static func shown(
    _ elements: [Element], of part: String, in section: String, _ insights: Insights
  ) -> [Element] {
    if !areAll(of: insights.journal) { return elements }
    let isShown =
      switch (section, part) {
      case (Dashboard.numbers, _): false
      // The section of what is open names each that is not.
      case (_, ApplicationsPart.id): false
      // That they said no is said there too. A plan for that day, or a look back, is the user's own.
      case (_, LessonsPart.latestPart): LessonsPart.hasOwnWords(elements)
      case (_, WinsPart.place): WinsPart.isShown(insights)
      default: true
      }
    return isShown ? elements : []
  }
}

/// What a section says about one thing.
private struct PagePart: Sendable {
  let id: String
  /// What will be here, and what brings it; `nil` if nothing is missing, or if this part is not a promise: not every search
  /// needs to be wider.
  let later: @Sendable (Insights, [Element]) -> Text?
  let elements: @Sendable (Insights) -> [Element]

  /// - Parameter later: What the page says while there are no elements.
  init(_ id: String, later: Text? = nil, _ elements: @escaping @Sendable (Insights) -> [Element]) {
    self.id = id
    self.later = { $1.isEmpty ? later : nil }
    self.elements = elements
  }

  /// - Parameter laterIfEmpty: What the page says while there are no elements, which depends on the search.
  init(
    _ id: String, laterIfEmpty later: @escaping @Sendable (Insights) -> Text?,
    _ elements: @escaping @Sendable (Insights) -> [Element]
  ) {
    self.id = id
    self.later = { $1.isEmpty ? later($0) : nil }
    self.elements = elements
  }

  /// - Parameter later: What the page says if some of the elements are missing.
  init(
    _ id: String, later: @escaping @Sendable (Insights) -> Text?,
    _ elements: @escaping @Sendable (Insights) -> [Element]
  ) {
    self.id = id
    self.later = { insights, _ in later(insights) }
    self.elements = elements
  }
}

/// A section of earlier versions.
private struct OldSection: Sendable {
  let id: String
  private let heading: String
  private let parts: Set<String>
  /// The section that has these parts now.
  let section: String

  init(_ id: String, _ heading: String, _ parts: Set<String>, of section: String) {
    self.id = id
    self.heading = heading
    self.parts = parts
    self.section = section
  }

  /// `nil` if none of its parts has elements.
  func made(of sections: [Page.Section]) -> Page.OldSection? {
    let own = sections.flatMap(\.parts).filter { parts.contains($0.id) }.map { part in
      // The heading is that of the section here.
      Page.Part(id: part.id, elements: part.elements.withoutHeading(heading))
    }
    if own.isEmpty { return nil }
    return Page.OldSection(Page.Section(id: id, heading: heading, parts: own), isNow: section)
  }
}

extension [Element] {
  fileprivate func withoutHeading(_ heading: String) -> [Element] {
    if case .heading(heading)? = first { Array(dropFirst()) } else { self }
  }
}

extension Journal {
  /// The name of the user, if a page may show it: the one in the settings, or else the one in the profile.
  var visibleName: String? { settings.name ?? visibleProfile?.fullName }
}

extension PageTemplate {
  /// A template of the dashboard: the sections are its placeholders.
  package init(_ source: SourceFile, isHTML: Bool = false) {
    self.init(
      source, placeholders: Dashboard.placeholders, renamed: Dashboard.oldPlaceholders,
      isHTML: isHTML)
  }
}
