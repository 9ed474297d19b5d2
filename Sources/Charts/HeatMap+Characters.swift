package import Insights
import Journal
import PageModel

extension HeatMap {
  /// The same days as characters, for a page of plain text: a line for each day of the week, a column for each week, and
  /// the months below. A quiet day and a day ahead are empty.
  package static func characters(of weeks: [Activity.WeekOfEfforts]) -> [String] {
    guard let start = weeks.first?.start else { return [] }
    let indent = "     "
    let days = (0..<7).map { day in
      let squares = weeks.map { week in week.efforts[day].map(character) ?? " " }
      return "\((start + day).weekdayName.prefix(3))  " + squares.joined()
    }
    var months = ""
    for column in weeks.indices where months.count <= column {
      let name = weeks[column].start.monthName.prefix(3)
      let isNamed = beginsMonth(column, of: weeks) && column + name.count <= weeks.count
      months += isNamed ? "\(name) " : " "
    }
    return (days + [indent + months]).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  /// Darker where more was done.
  private static func character(_ efforts: Int) -> String {
    switch tone(efforts) {
    case .heat1: "░"
    case .heat2: "▒"
    case .heat3: "▓"
    case .heat4: "█"
    default: " "
    }
  }
}
