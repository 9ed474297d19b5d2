package import Journal

/// How applications flow: from the channel through each stage that they reached to where they stand.
///
/// A graph without cycles: every application takes one way from left to right, and a way counts once
/// in each link on it. Stages stand in their order, also where an assessment came after an interview.
/// A receipt is no stage of its own here: nobody has judged anything by sending it.
package struct Flow: Sendable, Equatable {
  package enum Node: Hashable, Sendable {
    /// Where it was found; `nil` where the note doesn't say.
    case channel(String?)
    /// Several channels with few applications each.
    case otherChannels
    /// The first, second … time at a stage: each is a node of its own.
    case stage(Stage, round: Int = 1)
    case end(End)
  }

  package enum End: Hashable, Sendable {
    case outcome(Outcome)
    /// No answer yet, or the next one not yet.
    case waiting
  }

  package struct Link: Hashable, Sendable {
    package let from: Node
    package let to: Node
    package let count: Int
  }

  /// In the order of their columns, and within a column in the order in which they are drawn.
  package let nodes: [Node]
  /// In the order of their nodes.
  package let links: [Link]
  /// How many applications flow.
  package let total: Int

  /// More channels than this make the left side unreadable; the smallest are joined.
  package static let channelLimit = 6

  /// What comes after this many times at one stage is joined with the last of them.
  private static let roundLimit = 3

  /// Every stage and round, in the order of the columns.
  package static let steps: [Node] = stages.flatMap { stage in
    (1...(stage == .applied || stage == .offer ? 1 : roundLimit)).map { .stage(stage, round: $0) }
  }

  package static let stages: [Stage] = [.applied, .screen, .assessment, .interview, .final, .offer]
  /// From the top of the right side to its bottom.
  package static let ends: [End] = [
    .outcome(.accepted), .outcome(.declined), .waiting, .outcome(.withdrawn), .outcome(.closed),
    .outcome(.ghosted), .outcome(.rejected),
  ]

  package init(_ journal: Journal) {
    let sent = journal.applications.filter(\.isSent)
    total = sent.count
    let channels = Flow.channels(of: sent)
    var ways: [[Node]: Int] = [:]
    for application in sent { ways[Flow.way(of: application, channels), default: 0] += 1 }
    var counts: [[Node]: Int] = [:]
    for (way, count) in ways {
      for (from, to) in zip(way, way.dropFirst()) { counts[[from, to], default: 0] += count }
    }
    let order =
      channels.order + Flow.steps + Flow.ends.map(Node.end)
    nodes = order.filter { node in counts.keys.contains { $0.contains(node) } }
    var links: [Link] = []
    for from in nodes {
      for to in nodes {
        if let count = counts[[from, to]] { links.append(Link(from: from, to: to, count: count)) }
      }
    }
    self.links = links
  }

  private static func way(of application: Application, _ channels: Channels) -> [Node] {
    let told = application.story.happened.compactMap { event -> Stage? in
      if case .stage(let stage) = event.milestone { stage } else { nil }
    }
    let steps = Flow.steps.filter { step in
      guard case .stage(let stage, let round) = step else { return false }
      // A status alone tells of one time.
      let isKnown = stage == .applied || stage == application.stage
      return told.count { $0 == stage } >= round || (isKnown && round == 1)
    }
    let end = application.outcome.map(End.outcome) ?? .waiting
    return [channels.node(of: application)] + steps + [.end(end)]
  }

  /// The channels as nodes: those with most applications, the rest joined, the unnamed last.
  private struct Channels {
    let order: [Node]
    private let nodes: [String: Node]

    init(order: [Node], nodes: [String: Node]) {
      self.order = order
      self.nodes = nodes
    }

    func node(of application: Application) -> Node {
      application.channel.flatMap { nodes[$0.lowercased()] } ?? .channel(nil)
    }
  }

  private static func channels(of sent: [Application]) -> Channels {
    // A channel whose every application is private may be named by one of their words.
    let open = sent.filter { !$0.info.isPrivate }
    let named = Dictionary(grouping: open.filter { $0.channel != nil }) {
      $0.channel?.lowercased() ?? ""
    }
    let bySize = named.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let isTooMany = bySize.count > channelLimit
    var nodes: [String: Node] = [:]
    for (index, entry) in bySize.enumerated() {
      let isJoined = isTooMany && index >= channelLimit - 1
      nodes[entry.key] = isJoined ? .otherChannels : .channel(entry.value[0].channel)
    }
    let own = bySize.prefix(isTooMany ? channelLimit - 1 : channelLimit).compactMap {
      nodes[$0.key]
    }
    return Channels(order: own + [.otherChannels, .channel(nil)], nodes: nodes)
  }
}
