import Journal
import Statistics

/// Where else to look, each with its evidence from the notes: at most one group that gets further, one
/// direction, one channel.
package struct Suggestions: Sendable {
  package let all: [Suggestion]

  /// - Parameter narrow: the groups that most of the search is in; they are nothing new.
  init(
    _ journal: Journal, _ eligible: Eligible, _ rates: GroupRates,
    besides narrow: [GroupRates.Group]
  ) {
    let known = Set(narrow.compactMap { $0.name?.lowercased() })
    let further = Suggestions.groupThatGetsFurther(rates, known)
    let taken = known.union([further?.name?.lowercased()].compactMap(\.self))
    let direction = Directions(journal).best { !taken.contains($0.name.lowercased()) }
    all = [
      further.map(Suggestion.group), direction.map(Suggestion.direction),
      Suggestions.channel(journal, rates),
    ].compactMap(\.self)
  }

  /// The role or industry, large enough to say something, with the most positive answers beyond those
  /// of all together.
  private static func groupThatGetsFurther(
    _ rates: GroupRates, _ known: Set<String>
  ) -> GroupRates.Group? {
    (rates.named(.role) + rates.named(.industry))
      .filter { group in
        guard let name = group.name, group.positive.total >= leastOfGroup else { return false }
        return !known.contains(name.lowercased()) && group.shrunken > (rates.all.share ?? 1)
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
    let used = Set(journal.applications.compactMap { $0.channel.map(foldedWords) })
    return usualChannels.first { !used.contains($0) }.map(Suggestion.untriedChannel)
  }

  /// A group with fewer eligible applications is no evidence.
  private static let leastOfGroup = 5

  /// In the order in which they tend to lead to a conversation.
  private static let usualChannels = [
    "referral", "recruiter", "event", "company site", "job board",
  ]
}

package enum Suggestion: Sendable {
  /// A role or industry with more positive answers.
  case group(GroupRates.Group)
  /// A role or industry that fits the person's own skills.
  case direction(Direction)
  case channel(GroupRates.Group, usual: GroupRates.Group)
  case untriedChannel(String)
}
