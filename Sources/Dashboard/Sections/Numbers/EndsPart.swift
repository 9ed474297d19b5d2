import Insights
import Statistics

/// Where applications end, and what is worth a look there.
enum EndsPart {
  static func elements(_ findings: Findings) -> [Element] {
    let ends = findings.whereItStops
    guard Gate.intervals.isOpen(findings), let most = ends.most else { return [] }
    let rows = ends.phases.filter { $0.ended.total > 0 }.map { phase -> [Text] in
      [Text(phase.point.rawValue), Text(phase.ended.words), Text(phase.point.concerns)]
    }
    let columns: [Table.Column] = [
      .init("Where"), .init("Ended there, of those that came there", isNumber: true),
      .init("What is decided there"),
    ]
    return [
      .paragraph(sentence(most, of: ends.ended)),
      .table(Table("Where applications ended with a no or in silence", columns, rows)),
    ]
  }

  private static func sentence(_ most: WhereItStops.Phase, of ended: Int) -> Text {
    let count = most.ended.count
    if ended == 1 {
      return
        "One application whose course is noted ended with a no or in silence, \(most.point.rawValue)."
    }
    let number = count == ended ? "all" : "\(count)"
    return
      "Of \(ended) applications that ended with a no or in silence and whose notes say how far they got, \(number) ended \(most.point.rawValue). What is decided there: \(most.point.concerns)."
  }
}

extension WhereItStops.Point {
  /// What an applicant has a hand in at this point.
  fileprivate var concerns: String {
    switch self {
    case .beforeAnyAnswer: "resume, letter, and which postings to answer"
    case .afterScreen: "the short version of who you are"
    case .afterInterviews: "the interview, which can be practised"
    case .atTheEnd: "little: these were near misses"
    }
  }
}
