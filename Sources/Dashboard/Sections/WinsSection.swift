import Insights
import Journal
import PageModel

/// Small wins: the user's own, and those that the notes prove.
struct WinsSection: PageSection {
  let id = "wins"
  let heading = "Wins"

  private static let limit = 6

  func elements(for insights: Insights) -> [Element] {
    let journal = insights.journal
    let all = insights.wins.all
    if all.isEmpty {
      return [
        .paragraph(
          "What went well will stand here: a note in \(code: "wins/"), a first conversation, a first interview."
        )
      ]
    }
    var elements: [Element] = [
      .list(all.prefix(WinsSection.limit).map { WinsSection.text(for: $0, journal) })
    ]
    if all.count > WinsSection.limit {
      let rest = all.count - WinsSection.limit
      elements.append(.paragraph("And \(rest) before that."))
      let earlier = all.dropFirst(WinsSection.limit).map { WinsSection.text(for: $0, journal) }
      elements +=
        NoteLists("Which wins these are", [.init("before that", in: "victories", links: earlier)])
        .elements
    }
    return elements
  }

  static func text(for win: DatedWin, _ journal: Journal) -> Text {
    let day = win.day.spoken(on: journal.today)
    switch win.kind {
    case .written(let note):
      return "\(day): \(note.title, of: note.info)"
    case .firstInterest(let stage, let application):
      return
        "\(day): the first who wanted to know more: \(stage.withArticle) with \(note: application)"
    case .furthestYet(let stage, let application):
      return "\(day): the first time as far as \(stage.withArticle), with \(note: application)"
    case .offer(let application):
      return "\(day): another offer, from \(note: application)"
    case .feedbackReceived(let feedback):
      return "\(day): \("feedback came", of: feedback.info), and you had asked for it"
    }
  }
}
