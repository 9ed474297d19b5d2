package import Journal
package import Statistics
import TextKit

/// Whether the search should be wider, and in which direction.
///
/// A finding means that another group gets further, by more than chance explains, both today and two weeks ago. If all
/// groups are alike, fewer than 1 of 20 simulated searches have one.
///
/// An offer only points to other groups that the notes name. It is made if most of a long search went to one group,
/// rarely with success.
package struct WiderSearch: Sendable {
  package let verdict: Verdict
  /// Whether the largest role, industry or channel could be compared with another one. If so, groups were judged even
  /// if it is too early for an offer.
  package let isCompared: Bool

  package enum Verdict: Sendable {
    /// An offer was accepted, so that nothing is suggested any more.
    case concluded
    /// The journal is a part of a search, and a part is always narrower than the search.
    case partOfSearch
    /// It is too early to offer a wider search, until this day; `nil` if the start of the search is unknown, or if the
    /// applications so far will not be enough to judge by on that day.
    case tooEarly(until: Day?)
    /// The rate cohort is too small; this many more applications are needed.
    case tooFew(missing: Int)
    /// The search already covers several roles or industries: those of the two that enough notes name.
    case broad([Dimension])
    /// Too few notes name a role or an industry.
    case missingFields
    /// Most of the search is in one group, and there is no evidence against that group.
    case narrow(GroupRates.Group)
    /// Most of the search is in one group that rarely goes on: the upper end of the interval is below
    /// `Thresholds.rarelyPositive`.
    /// `since` is the day on which the first application of the group was sent.
    case offer(from: GroupRates.Group, ConfidenceInterval, [Suggestion], since: Day)
    /// Another group than the largest one gets further, by more than chance usually explains.
    case finding(GroupRates.Comparison, [Suggestion])
  }

  /// The suggestions of an offer or a finding, which may be empty; `nil` for another verdict.
  package var suggestions: [Suggestion]? {
    switch verdict {
    case .offer(_, _, let suggestions, _), .finding(_, let suggestions): suggestions
    case .concluded, .partOfSearch, .tooEarly, .tooFew, .broad, .missingFields, .narrow: nil
    }
  }

  package init(_ journal: Journal, _ cohort: RateCohort, _ rates: GroupRates) {
    verdict = WiderSearch.verdict(journal, cohort, rates)
    isCompared = rates.comparisons.contains { pair in
      let largest = rates.largest(pair.other.dimension)
      return WiderSearch.dimensions.contains(pair.other.dimension)
        && [pair.better, pair.other].contains { $0 == largest }
    }
  }

  private static func verdict(
    _ journal: Journal, _ cohort: RateCohort, _ rates: GroupRates
  ) -> Verdict {
    if journal.isConcluded { return .concluded }
    if journal.selection != .whole { return .partOfSearch }
    if let finding = finding(journal, rates) {
      return .finding(finding, Suggestions(journal, rates, excluding: finding.other).all)
    }
    guard let start = journal.searchStart else { return .tooEarly(until: nil) }
    let day = halfAYear(after: start, journal)
    if day > journal.today {
      return .tooEarly(until: isEnough(by: day, journal, cohort, rates) ? day : nil)
    }
    let missing = Thresholds.cohortBeforeWider - cohort.decidedCount
    if missing > 0 { return .tooFew(missing: missing) }
    let narrow = (rates.named(.role) + rates.named(.industry)).filter {
      Double($0.positive.total) >= Thresholds.narrowShare * Double(cohort.count)
    }
    if narrow.isEmpty {
      let noted = noted(cohort, rates)
      return noted.isEmpty ? .missingFields : .broad(noted)
    }
    for group in narrow {
      guard let interval = group.positive.interval, interval.high < Thresholds.rarelyPositive,
        let first = rates.applications(in: group).first?.applied
      else { continue }
      // A week of many applications is not a search that went one way for half a year, however long ago that began.
      let day = halfAYear(after: first, journal)
      if day > journal.today { return .tooEarly(until: day) }
      return .offer(
        from: group, interval, Suggestions(journal, rates, excluding: group).all, since: first)
    }
    return .narrow(narrow[0])
  }

  /// The day on which a search that began on another one has gone on for half a year, without its pauses.
  private static func halfAYear(after start: Day, _ journal: Journal) -> Day {
    var day = start + 7 * Thresholds.weeksBeforeWider
    var rest = start <= day ? journal.pausedDays(in: start...day) : 0
    // The days that are added may be in a pause as well.
    while rest > 0, day <= journal.today {
      let next = day + rest
      rest = journal.pausedDays(in: day + 1...next)
      day = next
    }
    return day
  }

  /// The two of which enough notes name one.
  private static func noted(_ cohort: RateCohort, _ rates: GroupRates) -> [Dimension] {
    [.role, .industry].filter { dimension in
      Double(rates.named(dimension).reduce(0) { $0 + $1.positive.total })
        >= Thresholds.namedShare * Double(cohort.count)
    }
  }

  /// Whether the applications that were sent already will be enough to judge the search by on that day. Those that
  /// may still be sent are not a promise.
  private static func isEnough(
    by day: Day, _ journal: Journal, _ cohort: RateCohort, _ rates: GroupRates
  ) -> Bool {
    let soon = cohort.recent.count { application in
      application.applied.map { day.days(since: $0) >= journal.settings.cohortAfter } ?? false
    }
    return cohort.decidedCount + soon >= Thresholds.cohortBeforeWider
      && !noted(cohort, rates).isEmpty
  }

  /// What a finding can be about.
  private static let dimensions: [Dimension] = [.role, .industry, .channel]

  /// The clearest difference between the largest role, industry or channel and another one that gets further. It must
  /// have been clear two weeks ago too: of 26 weekly looks, one is clear by chance far more often than one in twenty.
  private static func finding(_ journal: Journal, _ rates: GroupRates) -> GroupRates.Comparison? {
    let found = rates.comparisons.filter { pair in
      pair.isClear && dimensions.contains(pair.other.dimension)
        && rates.largest(pair.other.dimension) == pair.other
    }
    if found.isEmpty { return nil }
    let earlier = GroupRates(
      RateCohort(journal, on: journal.today + -Thresholds.daysToConfirm))
    return found.first { pair in
      earlier.comparisons.contains {
        $0.isClear && $0.better.isCalled(like: pair.better) && $0.other.isCalled(like: pair.other)
      }
    }
  }
}

extension GroupRates {
  /// The group of a dimension with the most applications, the first name of a tie.
  package func largest(_ dimension: Dimension) -> Group? {
    named(dimension).max { a, b in
      a.positive.total != b.positive.total
        ? a.positive.total < b.positive.total : (a.name ?? "") > (b.name ?? "")
    }
  }
}

extension GroupRates.Group {
  /// Whether it is the same group, perhaps on another day.
  fileprivate func isCalled(like other: GroupRates.Group) -> Bool {
    dimension == other.dimension && name?.lowercased() == other.name?.lowercased()
  }
}

/// Roles and industries that the user's own notes suggest and whose postings ask for the user's skills.
struct SearchDirections {
  /// The most shared skills first; ties by name.
  private let all: [SearchDirection]

  init(_ journal: Journal) {
    guard let profile = journal.visibleProfile else {
      all = []
      return
    }
    var found: [String: SearchDirection] = [:]
    func add(
      _ name: String?, _ source: SearchDirection.Source, _ skills: [String], _ note: NoteInfo
    ) {
      guard let name, !name.isEmpty, !skills.isEmpty else { return }
      let key = name.lowercased()
      var direction =
        found[key] ?? SearchDirection(name: name, source: source, skills: [], note: note)
      direction.skills += skills.filter { !direction.skills.contains($0) }
      found[key] = direction
    }
    let openTo = profile.openTo.map { (name: $0, key: $0.lowercased()) }
    let postings = journal.visibleApplications
    for application in postings {
      let skills = profile.skills.filter { application.asksFor($0) }
      let names = [application.role, application.industry].compactMap(\.self)
      for name in names {
        if let own = openTo.first(where: { $0.key == name.lowercased() }) {
          add(own.name, .openTo, skills, profile.info)
        } else if application.isSaved {
          add(name, .savedPosting, skills, application.info)
        }
      }
    }
    let named = openTo.map(\.name) + postings.flatMap { [$0.role, $0.industry].compactMap(\.self) }
    for person in journal.people.visible {
      let skills = profile.skills.filter { person.searchText.containsWords($0) }
      for name in Set(named).sorted() where person.searchText.containsWords(name) {
        add(name, .person(person), skills, person.info)
      }
    }
    all = found.values.filter { $0.skills.count >= Thresholds.sharedSkills }.sorted { a, b in
      a.skills.count != b.skills.count
        ? a.skills.count > b.skills.count : a.name < b.name
    }
  }

  func best(where isNew: (SearchDirection) -> Bool) -> SearchDirection? { all.first(where: isNew) }
}

package struct SearchDirection: Sendable {
  package let name: String
  /// Where it was found first.
  package let source: Source
  /// The user's own skills that it asks for.
  package fileprivate(set) var skills: [String]
  /// The note that names it.
  package let note: NoteInfo

  package enum Source: Sendable {
    /// The profile lists it as worth exploring.
    case openTo
    case savedPosting
    case person(Person)
  }
}

extension Application {
  /// Whether one of the posting's skills contains all the words of this one, or the other way round.
  fileprivate func asksFor(_ skill: String) -> Bool {
    skills.contains { $0.containsWords(skill) || skill.containsWords($0) }
  }
}

extension String {
  /// Whether all the words appear in this order, without a gap and in any letter case.
  fileprivate func containsWords(_ words: String) -> Bool {
    let wanted = words.skillWords
    return !wanted.isEmpty && " \(skillWords) ".contains(" \(wanted) ")
  }

  /// The words without letter case and punctuation, but with the characters that distinguish C++ and C# from
  /// C.
  private var skillWords: String {
    let kept: Set<Character> = ["+", "#"]
    guard utf8.contains(where: { $0 == .plus || $0 == .hash }) else {
      return normalizedWords(self)
    }
    return split { !($0.isLetter || $0.isNumber || kept.contains($0)) }
      .compactMap { word in
        let name = normalizedWords(word)
        return name.isEmpty ? nil : name + word.reversed().prefix(while: kept.contains)
      }
      .joined(separator: " ")
  }
}

/// Where else to look, each with its evidence from the notes: at most one group that gets further, one direction, and
/// one channel.
package struct Suggestions: Sendable {
  package let all: [Suggestion]

  /// - Parameter group: The group that most of the search is in. It is not suggested.
  init(_ journal: Journal, _ rates: GroupRates, excluding group: GroupRates.Group) {
    let further = Suggestions.groupThatGetsFurther(rates, than: group)
    let taken = Set([group.name, further?.name].compactMap { $0?.lowercased() })
    let direction = SearchDirections(journal).best { !taken.contains($0.name.lowercased()) }
    all = [
      further.map(Suggestion.group), direction.map(Suggestion.direction),
      Suggestions.channel(journal, rates),
    ].compactMap(\.self)
  }

  /// A role or industry that gets further than the group, by more than chance usually explains.
  private static func groupThatGetsFurther(
    _ rates: GroupRates, than group: GroupRates.Group
  ) -> GroupRates.Group? {
    [.role, .industry].contains(group.dimension)
      ? rates.comparisons.first { $0.isClear && $0.other == group }?.better : nil
  }

  /// A channel that gets further than the most used one, or else a channel that was never used.
  private static func channel(_ journal: Journal, _ rates: GroupRates) -> Suggestion? {
    if let usual = rates.largest(.channel),
      let pair = rates.comparisons.first(where: { $0.isClear && $0.other == usual })
    {
      return .channel(pair.better, usual: usual)
    }
    let used = journal.applications.compactMap { $0.channel?.lowercased() }
    // If few notes name their channel, it is unknown which was never tried.
    if Double(used.count) < Thresholds.namedShare * Double(journal.applications.count) {
      return nil
    }
    let untried = ApplicationField.usualChannels.first(where: { channel in
      !used.contains { $0.contains(channel.stem) }
    })
    return untried.map { .untriedChannel($0.name) }
  }
}

package enum Suggestion: Sendable {
  /// A role or industry that gets further.
  case group(GroupRates.Group)
  /// A role or industry that fits the user's own skills.
  case direction(SearchDirection)
  case channel(GroupRates.Group, usual: GroupRates.Group)
  case untriedChannel(String)
}

extension Suggestion {
  /// The group that it names, if it is one.
  package var group: GroupRates.Group? {
    switch self {
    case .group(let group), .channel(let group, _): group
    case .direction, .untriedChannel: nil
    }
  }
}
