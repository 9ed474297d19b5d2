import Charts
import Insights
import Journal
import PageModel

/// How far applications get, and what became of them.
enum StagesPart {
  static func elements(_ insights: Insights) -> [Element] {
    SampleSizeThreshold.counts.isReached(by: insights) ? FlowFigure.elements(insights) : []
  }

  /// Whether there is a picture of the flow.
  static func hasFlow(_ insights: Insights) -> Bool {
    SampleSizeThreshold.counts.isReached(by: insights) && FlowFigure.isDrawn(insights)
  }

  /// With fewer columns there is no picture yet.
  private static let fewestTowers = 5

  /// The picture of all applications. It claims nothing, so it does not wait until they had time for an answer.
  static func towers(_ insights: Insights) -> [Element] {
    insights.sentApplications.applications.count >= fewestTowers
      ? [.figure(TowersFigure.figure(insights))] : []
  }
}
