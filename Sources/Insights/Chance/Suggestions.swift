import Journal
import Statistics

/// Where else to look, each with its evidence from the notes: at most one group that gets further, one
/// direction, one channel.
package struct Suggestions: Sendable {
  package let all: [Suggestion]

  /// - Parameter narrow: the groups that most of the search is in; they are nothing new.
  init(_ journal: Journal, _ rates: GroupRates, besides narrow: [GroupRates.Group]) {
    let known = Set(narrow.compactMap { $0.name?.lowercased() })
    let further = Suggestions.groupThatGetsFurther(rates, than: narrow, known)
    let taken = known.union([further?.name?.lowercased()].compactMap(\.self))
    let direction = Directions(journal).best { !taken.contains($0.name.lowercased()) }
    all = [
      further.map(Suggestion.group), direction.map(Suggestion.direction),
      Suggestions.channel(journal, rates),
    ].compactMap(\.self)
  }

  /// The role or industry, large enough to say something, with the most positive answers beyond those
  /// that most of the search is in.
  private static func groupThatGetsFurther(
    _ rates: GroupRates, than narrow: [GroupRates.Group], _ known: Set<String>
  ) -> GroupRates.Group? {
    let usual = narrow.map(\.shrunken).max() ?? 1
    return (rates.named(.role) + rates.named(.industry))
      .filter { group in
        guard let name = group.name, group.positive.total >= leastOfGroup else { return false }
        return !known.contains(name.lowercased()) && group.positive.count > 0
          && group.shrunken > usual
      }
      .enumerated()
      .max { ($0.element.shrunken, -$0.offset) < ($1.element.shrunken, -$1.offset) }?
      .element
  }

  /// A channel with more positive answers than the one used most; else one that was never used.
  private static func channel(_ journal: Journal, _ rates: GroupRates) -> Suggestion? {
    let channels = rates.named(.channel)
    if let usual = channels.max(by: { $0.positive.total < $1.positive.total }),
      let better = channels.first(where: { $0.positive.total >= leastOfGroup }),
      better.name != usual.name, better.shrunken > usual.shrunken, better.positive.count > 0
    {
      return .channel(better, usual: usual)
    }
    let used = journal.applications.compactMap { $0.channel?.lowercased() }
    // Where hardly any note names its channel, nobody knows which was never tried.
    if Double(used.count) < WiderSearch.narrowShare * Double(journal.applications.count) {
      return nil
    }
    let untried = ApplicationField.usualChannels.first(where: { channel in
      !used.contains { $0.contains(channel.stem) }
    })
    return untried.map { .untriedChannel($0.name) }
  }

  /// A group with fewer eligible applications is no evidence.
  private static let leastOfGroup = 5
}

package enum Suggestion: Sendable {
  /// A role or industry with more positive answers.
  case group(GroupRates.Group)
  /// A role or industry that fits the person's own skills.
  case direction(Direction)
  case channel(GroupRates.Group, usual: GroupRates.Group)
  case untriedChannel(String)
}

extension [Suggestion] {
  /// The first note that any of them names.
  var firstNote: NoteInfo? {
    lazy.compactMap { if case .direction(let direction) = $0 { direction.note } else { nil } }.first
  }
}
