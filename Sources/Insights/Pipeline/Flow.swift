package import Journal

/// The paths of applications from the channel through each stage that they reached to their current state.
///
/// It is a graph without cycles: every application takes one path from left to right, and a path counts once
/// in each edge on it. Stages are in their usual order, even if an assessment came after an interview. An
/// automatic receipt is not a stage here, because it is not anyone's judgment.
package struct Flow: Sendable {
  package enum Node: Hashable, Sendable {
    /// The channel of the application, or `nil` if the note does not give it.
    case channel(String?)
    /// The channels that only private notes give. Their names could reveal words of those notes.
    case privateChannel
    /// Several channels with few applications each.
    case otherChannels
    /// The first, second … time at a stage; each is a node of its own.
    case stage(Stage, round: Int = 1)
    case end(End)
  }

  package enum End: Hashable, Sendable {
    case outcome(Outcome)
    /// No answer yet, or not yet the next one.
    case waiting
  }

  package struct Edge: Sendable {
    package let from: Node
    package let to: Node
    /// The applications that go this way, each once.
    package let applications: [Application]
    package var count: Int { applications.count }
  }

  /// In the order of their columns, and within a column in the order of drawing.
  package let nodes: [Node]
  /// In the order of their nodes.
  package let edges: [Edge]
  /// The number of applications in the diagram.
  package let total: Int

  /// More channels than this make the left side unreadable, so the smallest are merged.
  package static let channelLimit = 6

  /// Further rounds at one stage are merged with the last of this many.
  private static let roundLimit = 3

  /// Every stage and round, in the order of the columns.
  package static let stageNodes: [Node] = stages.flatMap { stage in
    (1...rounds(of: stage)).map { .stage(stage, round: $0) }
  }

  /// The number of nodes of a stage.
  private static func rounds(of stage: Stage) -> Int {
    stage == .applied || stage == .offer ? 1 : roundLimit
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
    let order = channels.order + Flow.stageNodes + Flow.ends.map(Node.end)
    // The applications that go from one node to another, by the numbers of both, which are their places in `order`. They
    // are in path order, because the journal's are.
    var members = Array(repeating: [Int: [Application]](), count: order.count)
    for application in sent {
      let path = Flow.path(of: application, channels)
      for (from, to) in zip(path, path.dropFirst()) {
        members[from][to, default: []].append(application)
      }
    }
    nodes = order.indices.filter { node in
      !members[node].isEmpty || members.contains { $0[node] != nil }
    }.map { order[$0] }
    edges = order.indices.flatMap { from in
      members[from].sorted { $0.key < $1.key }.map { to, applications in
        Edge(from: order[from], to: order[to], applications: applications)
      }
    }
  }

  /// The numbers of the nodes on the path of an application.
  private static func path(of application: Application, _ channels: Channels) -> [Int] {
    var path = [channels.number(of: application)]
    var number = channels.order.count
    for stage in stages {
      // A status alone is evidence of one round.
      let isKnown = stage == .applied || stage == application.stage
      let reached = application.history.milestones.count { $0.stage == stage }
      let (limit, known) = (rounds(of: stage), isKnown ? 1 : 0)
      path += number..<(number + min(max(reached, known), limit))
      number += limit
    }
    if let end = ends.firstIndex(of: application.outcome.map(End.outcome) ?? .waiting) {
      path.append(channels.order.count + stageNodes.count + end)
    }
    return path
  }

  /// The channels as nodes: those with the most applications first, then the merged rest, then those that only private
  /// notes give, then applications without a channel.
  private struct Channels {
    let order: [Node]
    /// The numbers of the nodes by the names of their channels in lower case.
    private let numbers: [String: Int]
    private let numberOfPrivate: Int
    private let numberWithoutChannel: Int

    init(own: [Node], nodes: [String: Node]) {
      order = own + [.otherChannels, .privateChannel, .channel(nil)]
      (numberOfPrivate, numberWithoutChannel) = (own.count + 1, own.count + 2)
      let all = order
      numbers = nodes.compactMapValues { all.firstIndex(of: $0) }
    }

    func number(of application: Application) -> Int {
      guard let channel = application.channel else { return numberWithoutChannel }
      return numbers[channel.lowercased()] ?? numberOfPrivate
    }
  }

  private static func channels(of sent: [Application]) -> Channels {
    let named = Dictionary(grouping: sent.visible.filter { $0.channel != nil }) {
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
    return Channels(own: own, nodes: nodes)
  }
}

extension Flow.Node {
  /// The name of the node in JSON.
  package var name: String {
    switch self {
    case .channel(let name): name.map { "channel: \($0)" } ?? "channel: not noted"
    case .otherChannels: "other channels"
    case .privateChannel: "private channel"
    case .stage(let stage, 1): stage.rawValue
    case .stage(let stage, let round): "\(stage.rawValue) \(round)"
    case .end(.waiting): "waiting"
    case .end(.outcome(let outcome)): outcome.rawValue
    }
  }
}
