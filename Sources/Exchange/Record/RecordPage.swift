package import Insights
package import Journal
import Markdown
package import PageModel
import TextKit

/// The record as a page, to print or to send.
package enum RecordPage {
  /// How many efforts a week or a month is to have, and what has been agreed with the office.
  package struct Quota: Sendable {
    package let unit: SearchRecord.Unit
    /// `nil` if the efforts are only counted.
    package let atLeast: Int?
    /// 1 for Monday to 7 for Sunday.
    package let weekStarts: Int

    package init(per unit: SearchRecord.Unit, atLeast: Int?, weekStarts: Int) {
      (self.unit, self.atLeast, self.weekStarts) = (unit, atLeast, weekStarts)
    }
  }

  /// - Parameter proofs: For each entry since when git has it, if that was asked for.
  package static func page(
    for record: SearchRecord, _ form: RecordForm, _ quota: Quota, of name: String?, on today: Day,
    proofs: [String]? = nil
  ) -> Page {
    let table = RecordTable(record, form, proofs: proofs)
    let first = "\(record.days.lowerBound)"
    let last = "\(record.days.upperBound)"
    let sections = [
      Page.Section(
        id: "efforts", heading: form.word(for: "Efforts"), elements: efforts(table, form)),
      Page.Section(
        id: "periods",
        heading: form.word(for: quota.unit == .week ? "By week" : "By month"),
        elements: periods(of: record, form, quota, by: today)),
      Page.Section(
        id: "missing", heading: form.word(for: "What an office may ask for"),
        elements: missing(in: record, table, form)),
      Page.Section(
        id: "about", heading: form.word(for: "About this list"), elements: about(form, proofs)),
    ]
    return Page(
      title: form.title, day: today,
      state: Text([name, "\(first) – \(last)"].compactMap(\.self).joined(separator: ", ")),
      sections: sections.filter { !$0.elements.isEmpty })
  }

  private static func efforts(_ table: RecordTable, _ form: RecordForm) -> [Element] {
    if table.rows.isEmpty {
      return [
        .paragraph(
          Text(form.sentence("nothing", else: "No note has an effort on one of these days.")))
      ]
    }
    return [
      .table(
        Table(
          "", table.columns.map { Table.Column($0) }, table.rows.map { $0.map(linked) }))
    ]
  }

  /// The text of a cell, as a link if it is an address.
  private static func linked(_ cell: String) -> Text {
    guard !cell.contains(where: \.isWhitespace), let address = WebAddress(cell) else {
      return Text(cell)
    }
    return Text([.text(cell, .plain, to: .web(address))])
  }

  /// Each week or month with the number of its efforts.
  private static func periods(
    of record: SearchRecord, _ form: RecordForm, _ quota: Quota, by today: Day
  ) -> [Element] {
    let rows = record.periods(of: quota.unit, weekStarts: quota.weekStarts, by: today).map {
      period in
      let part = period.isWhole ? "" : " (\(form.word(for: "in part")))"
      var row = [
        "\(period.days.lowerBound) – \(period.days.upperBound)\(part)", "\(period.entries.count)",
        "\(period.applications)",
      ]
      if let least = quota.atLeast {
        let rest = least - period.entries.count
        row.append(rest <= 0 ? "" : "\(rest)")
      }
      return row
    }
    var columns = [
      Table.Column(form.word(for: quota.unit.rawValue.upperFirst)),
      Table.Column(form.word(for: "Efforts"), isNumber: true),
      Table.Column(form.word(for: "Of these, applications"), isNumber: true),
    ]
    if let least = quota.atLeast {
      columns.append(
        Table.Column("\(form.word(for: "Missing to")) \(least)", isNumber: true))
    }
    let table = Element.table(Table("", columns, rows.map { $0.map { Text($0) } }))
    let others = record.withoutPeriod(of: quota.unit).map { entry in
      Text(
        "\(entry.day) \(RecordTable.name(of: entry, form)): \(form.word(for: "only the month is known, so it is in none of the weeks"))"
          as String)
    }
    return rows.isEmpty ? [] : [table] + (others.isEmpty ? [] : [.list(others)])
  }

  /// What an office would miss, so that it can be added to the notes first.
  private static func missing(
    in record: SearchRecord, _ table: RecordTable, _ form: RecordForm
  ) -> [Element] {
    let ofRows = table.missing.map { entry, headings in
      let who = [RecordTable.name(of: entry, form), entry.application?.company]
        .compactMap(\.self).joined(separator: ", ")
      return Text("\(entry.day.description) \(who): \(headings.joined(separator: ", "))" as String)
    }
    func text(_ application: Application, _ words: String, on day: Day? = nil) -> Text {
      let start = [day.map { "\($0)" }, application.company].compactMap(\.self)
      return Text("\(start.joined(separator: " ")): \(form.word(for: words))" as String)
    }
    let others =
      record.withoutResult.map { text($0, "its status is not understood, so it has no result") }
      + record.notUnderstood.map {
        text(
          $0.application, "what happened is not understood, so it is not in the list", on: $0.day)
      }
      + record.withoutDay.map {
        text(
          $0,
          $0.isUnclear
            ? "its status is not understood, so it is not in the list"
            : "the day of sending is not known, so it is not in the list")
      }
    return ofRows.isEmpty && others.isEmpty ? [] : [.list(ofRows + others)]
  }

  private static func about(_ form: RecordForm, _ proofs: [String]?) -> [Element] {
    var texts = [
      form.sentence(
        "note",
        else: "Made by onward from dated notes. What an office asks for, only the office can tell.")
    ]
    if let source = form.source {
      texts.append("\(form.word(for: "The columns follow")): \(source)")
    }
    if proofs != nil {
      texts.append(
        form.sentence(
          "proof",
          else:
            "The last column has the day of the git commit in which a note first has the effort with its day. That day comes from the clock of the computer on which the commit was made. So it proves something only if the commit was also sent to a server that keeps times of its own."
        ))
    }
    return texts.map { .paragraph(Text($0)) }
  }
}
