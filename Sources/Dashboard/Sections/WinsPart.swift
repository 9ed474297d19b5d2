import Insights
import Journal
import PageModel

/// Small wins: the user's own, and those that the notes prove.
enum WinsPart {
  /// The section or part with all wins, for a link to it.
  static let place = "wins"
  static let later: Text =
    "What went well: a note in \(code: "wins/"), a first conversation, a first interview."

  private static let limit = 6
  /// The number of earlier ones in a line of text.
  private static let lineLimit = 20

  /// Whether the page has all wins. In a search with few applications, the latest one that the notes prove is enough.
  static func isShown(_ insights: Insights) -> Bool {
    let journal = insights.journal
    return !FewApplications.areAll(of: journal) || !journal.wins.isEmpty
      || !journal.feedback.isEmpty
  }

  static func elements(_ insights: Insights) -> [Element] {
    let journal = insights.journal
    let all = insights.wins.all.map { text(for: $0, journal) }
    if all.isEmpty { return [] }
    let earlier = Array(all.dropFirst(limit))
    let fold = Fold(
      "\(earlier.count) before that", list: earlier,
      restIn: "in the notes that \(code: "onward stats --why counts.wins") lists",
      inText: "\(earlier.count) before that: \(inText(earlier), joinedBy: "; ").")
    return [.heading("Wins"), .list(Array(all.prefix(limit)))]
      + (earlier.isEmpty ? [] : [.fold(fold)])
  }

  /// A page of plain text has no folds, and a line of very many would not be read.
  private static func inText(_ earlier: [Text]) -> [Text] {
    let rest = earlier.count - lineLimit
    return earlier.prefix(lineLimit)
      + (rest > 0 ? ["\(rest) more are listed by \(code: "onward stats --why counts.wins")"] : [])
  }

  static func text(for win: DatedWin, _ journal: Journal) -> Text {
    "\(win.day.spoken(on: journal.today)): \(text(of: win, journal))"
  }

  /// What went well, without its day.
  static func text(of win: DatedWin, _ journal: Journal) -> Text {
    switch win.kind {
    case .written(let note): journal.ownWords(note.title, of: note.info)
    case .firstInterest(let stage, let application):
      "the first who wanted to know more: \(stage.withArticle) with \(note: application)"
    case .furthestYet(let stage, let application):
      "the first time as far as \(stage.withArticle), with \(note: application)"
    case .offer(let application): "another offer, from \(note: application)"
    case .job(let application): "the job, with \(note: application)"
    case .feedbackReceived(let feedback):
      "\("feedback came", of: feedback.info), and you had asked for it"
    }
  }
}

/// The newest win, below the state of the search. On the day of a rejection it is not about its company.
enum LatestWinPart {
  static func elements(_ insights: Insights) -> [Element] {
    let today = insights.journal.today
    let wins = insights.wins.all.drop { win in
      (win.note as? Application)?.isFreshRejection(on: today) ?? false
    }
    guard let latest = wins.first else { return [] }
    let isLatest = wins.count == insights.wins.all.count
    let others = insights.wins.all.count - 1
    let more: Text =
      others == 0 || !WinsPart.isShown(insights)
      ? ""
      : " · \(isLatest ? "\(others) before that" : others.pluralized("other"), at: WinsPart.place)"
    let day = latest.day.spoken(on: today)
    return [
      .paragraph(
        "\(isLatest ? "Latest win" : "A win"), \(day): \(WinsPart.text(of: latest, insights.journal))\(more)"
      )
    ]
  }
}
