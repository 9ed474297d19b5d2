/// Applications on one scale of days, a row each, in groups.
///
/// It is a table whose rows contain a drawing. The page of plain text has a list for each group instead.
package struct Lanes: Sendable {
  package let caption: String
  /// The headings of the three columns: who it is, the drawing, and what comes next.
  package let columns: [String]
  /// The names of months at the top.
  package let months: [Lane.Label]
  /// What the shapes mean that some row has.
  package let key: [Key]
  package let groups: [Group]

  package struct Key: Sendable {
    package let shape: Lane.Shape
    package let meaning: String

    package init(_ shape: Lane.Shape, _ meaning: String) {
      self.shape = shape
      self.meaning = meaning
    }
  }

  package struct Group: Sendable {
    package let heading: String
    /// The number of applications in it, also those without a row.
    package let count: Int
    /// Words after the number: `2 of them only saved`; empty without any.
    package let remark: String
    package let rows: [Row]

    package init(_ heading: String, count: Int, remark: String = "", _ rows: [Row]) {
      self.heading = heading
      self.count = count
      self.remark = remark
      self.rows = rows
    }

    /// The heading without the number.
    package var words: String { remark.isEmpty ? heading : "\(heading), \(remark)" }
  }

  package struct Row: Sendable {
    package let name: Text
    /// Words beside the name. A narrow page has them only if another row has the same name.
    package let detail: Text
    package let lane: Lane
    /// What the drawing shows, for people who hear the page.
    package let said: Text
    package let next: Text
    /// Words of less weight beside what comes next.
    package let aside: Text
    /// The whole row as a line of text.
    package let line: Text

    package init(
      name: Text, detail: Text, lane: Lane, said: Text, next: Text, aside: Text, line: Text
    ) {
      self.name = name
      self.detail = detail
      self.lane = lane
      self.said = said
      self.next = next
      self.aside = aside
      self.line = line
    }
  }

  package init(
    _ caption: String, columns: [String], months: [Lane.Label], key: [Key], groups: [Group]
  ) {
    self.caption = caption
    self.columns = columns
    self.months = months
    self.key = key
    self.groups = groups
  }
}

/// What happened to one application, and what is planned, on a line of days.
///
/// Places are parts of the width, from 0 at the left to 1. So one drawing fits every width.
package struct Lane: Sendable, Equatable {
  package let lines: [Line]
  package let marks: [Mark]

  package struct Line: Sendable, Equatable {
    package let from: Double
    package let to: Double
    package let course: Course

    package init(from: Double, to: Double, _ course: Course) {
      self.from = from
      self.to = to
      self.course = course
    }
  }

  /// `talk`: from one word to the next. `silence`: nothing more since. `plan`: until a date ahead.
  package enum Course: String, Sendable { case talk, silence, plan }

  package struct Mark: Sendable, Equatable {
    package let place: Double
    package let shape: Shape

    package init(at place: Double, _ shape: Shape) {
      self.place = place
      self.shape = shape
    }
  }

  package enum Shape: Sendable, Hashable {
    case sent
    /// Anything that is not a step ahead, like a receipt.
    case note
    /// A step ahead, in the color of how far that is.
    case step(Drawing.Tone)
    case date
    /// A day to ask.
    case question
    /// It began before the first day of the scale.
    case earlier
    /// A date after the last day of the scale.
    case later
    case silence
  }

  /// The name of a month, from its first day on.
  package struct Label: Sendable, Equatable {
    package let place: Double
    package let text: String

    package init(at place: Double, _ text: String) {
      self.place = place
      self.text = text
    }
  }

  /// The days on the scale before and after today. They are the same in every journal, so that a length always means as
  /// many days.
  package static let daysBack = 70
  package static let daysAhead = 14
  package static let days = daysBack + daysAhead
  /// The place of today, which is one line through all rows. Keep in sync with `.lane::after` in figures.css.
  package static let today = Double(daysBack) / Double(days)
  /// The word at that line.
  package static let todayText = "today"

  package init(lines: [Line] = [], marks: [Mark] = []) {
    self.lines = lines
    self.marks = marks
  }
}

extension Lanes {
  /// The names that several rows have.
  package var repeatedNames: Set<String> {
    let names = groups.flatMap(\.rows).map(\.name.plain)
    return Set(Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys)
  }

  /// The same with every text changed, in reading order.
  func withTexts(_ change: (Text) -> Text) -> Lanes {
    func changed(_ text: String) -> String { change(Text(text)).plain }
    return Lanes(
      changed(caption), columns: columns.map(changed), months: months, key: key,
      groups: groups.map { group in
        Group(
          changed(group.heading), count: group.count, remark: changed(group.remark),
          group.rows.map { $0.withTexts(change) })
      })
  }
}

extension Lanes.Row {
  fileprivate func withTexts(_ change: (Text) -> Text) -> Lanes.Row {
    Lanes.Row(
      name: change(name), detail: change(detail), lane: lane, said: change(said),
      next: change(next), aside: change(aside), line: change(line))
  }
}
