import Diagnostics
import Insights
import Journal
import Statistics

/// Luck or signal: whether the present run without a positive answer is longer than chance explains.
enum DrySpellPart {
  static func elements(_ findings: Findings) -> [Element] {
    guard Gate.intervals.isOpen(findings) else { return [] }
    let spell = findings.drySpell
    let all = spell.positive
    if all.count == 0 {
      return [
        .heading("Luck or signal"),
        .paragraph(
          "None of \(all.total) applications that had time for an answer led to a conversation yet, so there is nothing yet to compare a quiet stretch with."
        ),
      ]
    }
    guard let chance = spell.chance else {
      return [
        .heading("Luck or signal"),
        .paragraph("The latest application that had time for an answer led to a conversation."),
      ]
    }
    let word = spell.length == 1 ? "on" : "since"
    let since =
      spell.since.map { ", sent \(word) \($0.spoken(on: findings.journal.newestDay))," } ?? ""
    let run =
      spell.length == 1
      ? "The latest of \(all.total) applications that had time for an answer\(since) led to no conversation."
      : "The last \(spell.length) of \(all.total) applications that had time for an answer\(since) led to no conversation."
    return [
      .heading("Luck or signal"),
      .paragraph(Text("\(run) \(meaning(of: chance, spell.positive))")),
    ] + changes(spell, chance)
  }

  private static func meaning(of chance: Double, _ positive: Proportion) -> String {
    let such =
      "searches like this one, with \(positive.count.of("conversation")) from \(positive.total) applications"
    return switch chance {
    case 0.2...: "A run this long turns up by chance in \(chance.ofManySearches) \(such)."
    case 0.05...:
      "A run this long turns up by chance in \(chance.ofManySearches) \(such): unusual, and still within chance."
    default:
      "That is longer than chance usually makes: a run like it turns up in \(chance.ofManySearches) \(such). Something may have changed."
    }
  }

  /// What changed about then; only where the run is longer than chance explains.
  private static func changes(_ spell: DrySpell, _ chance: Double) -> [Element] {
    if chance >= 0.05 || spell.changes.isEmpty { return [] }
    return [
      .paragraph("What is different in most of them:"),
      .list(
        spell.changes.map { "\($0.dimension.words): \($0.since), before it mostly \($0.before)" }),
    ]
  }
}
