package import Insights
import Journal
import PageModel

extension WeekMarks {
  /// The days as characters, for a page of plain text: a line for each day of the week, a column for each week, and the
  /// months below. A quiet day and a day ahead are empty. The middle of each week's moods is a line of digits.
  ///
  /// - Parameter weeks: Empty for the moods alone.
  package func characters(_ weeks: [Activity.WeekOfEfforts], _ moods: [NotedMood]) -> [String] {
    let days = weeks.isEmpty ? [] : (0..<7).map { line(of: $0, weeks) }
    let lines = days + (moods.isEmpty ? [] : ["mood " + digits(of: moods)])
    if lines.isEmpty { return [] }
    return (lines + ["     " + months]).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func line(of day: Int, _ weeks: [Activity.WeekOfEfforts]) -> String {
    let squares = (0..<scale.count).map { column -> String in
      let week = weeks.first { $0.start == scale.week(column) }
      return week?.efforts[day].map(character) ?? " "
    }
    return "\((scale.start + day).weekdayName.prefix(3))  " + squares.joined()
  }

  /// Darker where more was done.
  private func character(_ efforts: Int) -> String {
    switch WeekMarks.tone(efforts) {
    case .heat1: "░"
    case .heat2: "▒"
    case .heat3: "▓"
    case .heat4: "█"
    default: " "
    }
  }

  /// The middle mood of each week. Of two middle ones it is the better one, since a good day counts.
  private func digits(of moods: [NotedMood]) -> String {
    (0..<scale.count).map { column in
      let week = scale.week(column)
      let values = moods.filter { $0.day >= week && $0.day < week + 7 }.map(\.mood).sorted()
      return values.isEmpty ? " " : "\(values[values.count / 2])"
    }.joined()
  }

  /// The first week may be the last of its month, whose name then gives way to the next.
  private var months: String {
    var line = Array(repeating: Character(" "), count: scale.count)
    var limit = scale.count + 1
    for column in (0..<scale.count).reversed() where scale.beginsMonth(column) {
      let name = scale.week(column).monthName.prefix(3)
      guard column + name.count < limit else { continue }
      line.replaceSubrange(column..<column + name.count, with: name)
      limit = column
    }
    return String(line)
  }
}
