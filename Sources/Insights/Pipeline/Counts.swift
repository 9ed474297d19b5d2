package import Journal

/// How many applications there are, how far they got, and how they ended.
package struct Counts: Sendable {
  /// The number that was sent: open applications and every outcome except not pursued.
  package let applications: Int
  package let open: Int
  package let saved: Int
  package let notPursued: Int
  /// Applications whose status is not understood. They are in no other number.
  package let unclear: Int
  /// Sent applications by furthest stage, without stages that none reached.
  package let byStage: [Stage: Int]
  /// Sent applications by outcome, without outcomes that never occurred.
  package let byOutcome: [Outcome: Int]
  /// Sent applications by furthest stage and outcome; `nil` means open.
  package let byStageAndOutcome: [Ending: Int]
  /// Whether every application that went on had a conversation, and not only a test that a machine may send and mark.
  package let areConversations: Bool
  package let reflections: Int
  package let feedback: Int
  package let wins: Int
  /// The notes about interviews.
  package let interviews: Int
  package let stories: Int

  package struct Ending: Hashable, Sendable {
    package let stage: Stage
    package let outcome: Outcome?
    package init(_ stage: Stage, _ outcome: Outcome?) {
      self.stage = stage
      self.outcome = outcome
    }
  }

  package init(_ journal: Journal) {
    let sent = journal.applications.filter(\.isSent)
    applications = sent.count
    open = sent.count { $0.isOpen }
    unclear = journal.applications.count { $0.isUnclear }
    notPursued = journal.applications.count { !$0.isUnclear && $0.outcome == .notPursued }
    saved = journal.applications.count - sent.count - notPursued - unclear
    byStageAndOutcome = sent.reduce(into: [:]) {
      $0[Ending($1.stage, $1.outcome), default: 0] += 1
    }
    byStage = byStageAndOutcome.reduce(into: [:]) { $0[$1.key.stage, default: 0] += $1.value }
    byOutcome = byStageAndOutcome.reduce(into: [:]) { counts, ending in
      if let outcome = ending.key.outcome { counts[outcome, default: 0] += ending.value }
    }
    areConversations = !sent.contains { $0.isTestAlone }
    reflections = journal.reflections.count
    feedback = journal.feedback.count
    wins = journal.wins.count
    interviews = journal.interviews.count
    stories = journal.stories.count
  }

  package subscript(outcome: Outcome) -> Int { byOutcome[outcome] ?? 0 }

  /// The keys of `byStageAndOutcome` by stage, and then open applications before those that ended.
  package var endings: [Ending] {
    let outcomes: [Outcome?] = [nil] + Outcome.allCases
    return Stage.allCases.flatMap { stage in
      outcomes.map { Ending(stage, $0) }.filter { byStageAndOutcome[$0] != nil }
    }
  }

  /// Sent applications that went on to a screen, an assessment or further.
  package var positive: Int { reached(.screen) }

  /// Sent applications that got at least this far.
  package func reached(_ stage: Stage) -> Int {
    byStage.reduce(0) { $0 + ($1.key >= stage ? $1.value : 0) }
  }
}

extension Application {
  /// Whether it got as far as a test, and no screen is known to have come before it.
  fileprivate var isTestAlone: Bool {
    stage == .assessment && !history.milestones.contains { $0.stage == .screen }
  }
}
