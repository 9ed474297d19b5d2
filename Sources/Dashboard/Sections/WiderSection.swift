import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// Whether the search should be wider, and in which direction. It says so only if the evidence supports it.
struct WiderSection: PageSection {
  let id = "wider"
  let heading = "A wider search"

  private static let skillLimit = 4

  func elements(for insights: Insights) -> [Element] {
    switch insights.widerSearch.verdict {
    case .tooEarly(let day):
      let when = day.map { "From \($0.spoken(on: insights.journal.today)) on, t" } ?? "T"
      return [
        .paragraph(
          "\(when)his says whether most of the search goes into one direction that rarely answers, and where else your notes point. Eight weeks is the least that takes."
        )
      ]
    case .tooFew(let missing):
      let days = insights.journal.settings.quietAfter.pluralized("day")
      return [
        .paragraph(
          "After \(missing.pluralized("more application has", "more applications have")) had \(days) for an answer, this says whether most of the search goes into one direction that rarely answers."
        )
      ]
    case .broad(let dimensions):
      let several = dimensions.map(\.plural).joined(separator: " and ")
      return [
        .paragraph("The search goes into several \(several) already; no suggestion from here.")
      ]
    case .missingFields:
      return [
        .paragraph(
          "Too few notes say for which role or in which industry they are. \(code: "role:") and \(code: "industry:") let this say whether most of the search goes into one direction."
        )
      ]
    case .narrow(let group):
      return [
        .paragraph(
          "Most of the search is in one direction, \(group.name ?? ""): \(group.positive.displayText) \(insights.counts.positiveVerb). Nothing in these numbers speaks against it."
        )
      ]
    case .wider(let group, let evidence, let suggestions):
      return [.paragraph(WiderSection.reason(group, evidence, insights))]
        + (suggestions.isEmpty
          ? [.paragraph(WiderSection.nothingToSuggest)]
          : [
            .paragraph(lead(suggestions)),
            .list(suggestions.map { text(for: $0, insights.counts.positiveVerb) }),
          ])
    }
  }

  /// The evidence for a wider search.
  static func reason(
    _ group: GroupRates.Group, _ evidence: WiderSearch.Evidence, _ insights: Insights
  ) -> Text {
    let most =
      "\(group.positive.total) of \(insights.rateCohort.count) applications that had time for an answer were for \(group.name ?? "")"
    switch evidence {
    case .rarelyPositive(let interval):
      return
        "\(most), and \(group.positive.count) of them \(insights.counts.positiveVerb): the likely range is \(interval.displayText)."
    case .comparison(let pair):
      return
        "\(most): \(group.positive.displayText) \(insights.counts.positiveVerb), and \(pair.better.positive.displayText) for \(pair.better.name ?? ""). It may be chance, and it is more than chance usually makes."
    }
  }

  private func lead(_ suggestions: [Suggestion]) -> Text {
    let compares = suggestions.contains { suggestion in
      switch suggestion {
      case .group, .channel: true
      case .direction, .untriedChannel: false
      }
    }
    return compares
      ? "Where else to look, by your own notes; the numbers are small, so it may be chance:"
      : "Where else to look, by your own notes:"
  }

  private static let nothingToSuggest: Text =
    "No other direction stands in your notes yet. \(code: "open_to:") in the profile, and \(code: "skills:") in saved postings, let this name some."

  private func text(for suggestion: Suggestion, _ verb: String) -> Text {
    switch suggestion {
    case .group(let group):
      return
        "\(strong: group.name ?? ""): \(group.positive.displayText) \(verb)"
    case .direction(let direction):
      let shown = Array(direction.skills.prefix(WiderSection.skillLimit))
      let rest = direction.skills.count - shown.count
      let more = rest > 0 ? " and \(rest) more" : ""
      return
        "\(strong: direction.name): \(source(of: direction)), and it asks for what you can: \(shown, joinedBy: ", ")\(more)"
    case .channel(let group, let usual):
      return
        "\(strong: group.name ?? "") as the way in: \(group.positive.displayText) \(verb), against \(usual.positive.displayText) by \(usual.name ?? "")"
    case .untriedChannel(let name):
      return "\(strong: name) as the way in: none of your applications names it yet"
    }
  }

  private func source(of direction: SearchDirection) -> Text {
    switch direction.source {
    case .openTo: "\("your profile", of: direction.note) says that you are open to it"
    case .savedPosting: "you \("saved a posting", of: direction.note)"
    case .person(let person): "your note on \(person.fullName, of: person.info) names it"
    }
  }
}
