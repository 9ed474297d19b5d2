import Diagnostics
import Insights
import Journal

/// What two people could talk about in half an hour: three questions at most, each with what in the notes
/// it comes from. The rules are asked in a fixed order, so the same notes give the same questions.
struct QuestionsSection: PageSection {
  let id = "questions"
  let heading = "Questions worth discussing"

  private static let limit = 3

  /// What has a day first, then what the numbers and the reflections say, then what the notes lack. A new
  /// question is a new rule and one entry here.
  private static let rules: [@Sendable (Findings) -> Text?] = [
    TimelyQuestions.offer, TimelyQuestions.comingTalk, EvidenceQuestions.whereItStops,
    EvidenceQuestions.widerSearch, EvidenceQuestions.drySpell, LoopQuestions.feedbackToRead,
    LoopQuestions.lesson, LoopQuestions.theme, LoopQuestions.rejections, LoopQuestions.tries,
    LoopQuestions.help, OpeningQuestions.firstApplication, OpeningQuestions.underWay,
    OpeningQuestions.goal, OpeningQuestions.people,
  ]

  func elements(for findings: Findings) -> [Element] {
    let asked = QuestionsSection.rules.lazy.compactMap { $0(findings) }
    var questions = Array(asked.prefix(QuestionsSection.limit))
    // Where the last days were low, company is among the three, however much else there is.
    if let company = TimelyQuestions.company(findings) {
      questions = questions.prefix(QuestionsSection.limit - 1) + [company]
    }
    let few =
      switch questions.count {
      case 0: "The notes give no question of their own today; the half hour is free."
      case 1: "The notes give one question; the rest of the half hour is free."
      case 2: "The notes give two questions; the rest of the half hour is free."
      default: ""
      }
    return (questions.isEmpty ? [] : [.steps(questions)])
      + (few.isEmpty ? [] : [.paragraph(Text(few))])
  }
}
