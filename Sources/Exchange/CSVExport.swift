import Insights
import Journal
import TextKit

extension ExportFormat {
  /// A row for each application. `onward import` reads the same columns.
  static let csv = ExportFormat(
    "csv", "applications, for a spreadsheet",
    mark: CSVText(ApplicationColumn.all.map(\.name), []).text
  ) { insights, _ in
    let journal = insights.journal
    let applications = journal.visibleApplications
    let rows = applications.map { application in
      let values = journal.shownValues(of: application)
      return ApplicationColumn.all.map { column in
        let text = column.text(of: application, values)
        return column.isPlain ? text : journal.textWithoutPrivateNames(text, from: application.info)
      }
    }
    return Export(
      .text(CSVText(ApplicationColumn.all.map(\.name), rows).text), of: applications.count,
      "application", "applications", privateCount: journal.applications.count - applications.count)
  }
}
