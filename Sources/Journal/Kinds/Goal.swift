import Diagnostics
import Markdown
package import TextKit

/// Something that the user wants to do, every week or month, or by a day.
package final class Goal: NoteKind {
  package static let name = "goal"
  package static let synonyms: [String] = []
  package static let folder = "goals"
  package static let tellingFields = [measure]

  package let info: NoteInfo
  package let title: String
  package let measure: Measure
  /// `nil` if the goal has no number.
  package let target: Int?
  package let period: Period?
  package let by: Day?
  package let from: Day?
  package let until: Day?
  package let restWeeks: [Week]
  package let restDays: [Day]
  /// When and where the user wants to do it.
  package let plan: String?
  package let ifThen: String?
  /// The progress of a goal that the user counts by hand.
  package let progress: Int?

  package var links: [FieldLink] { [] }

  package enum Measure: String, Sendable, CaseIterable {
    case applications, reflections, feedback, conversations
    case activeDays = "active days"
    case manual
  }

  package enum Period: String, Sendable, CaseIterable { case week, month }

  package init?(from reader: inout NoteReader) {
    measure = reader.optional(Self.measure, as: Measure.self) ?? .manual
    target = reader.optional(Self.target, as: Int.self)
    period = reader.optional(Self.per, as: Period.self)
    // A month without a day ends with its last day.
    by = reader.optional(Self.by, as: Day.self)?.latest
    from = reader.optional(Self.from, as: Day.self)
    until = reader.optional(Self.until, as: Day.self)?.latest
    if let from {
      if let by { reader.reportDay(by, of: Self.by, before: from, of: Self.from.name) }
      if let until { reader.reportDay(until, of: Self.until, before: from, of: Self.from.name) }
    }
    progress = reader.optional(Self.progress, as: Int.self)
    info = reader.info()
    title = reader.text(SharedField.title) ?? reader.document.body.blocks.firstHeading ?? info.name
    if measure == .manual, progress == nil, reader.first(Self.measure) == nil {
      if let fields = Goal.fields(countingWhatIsIn: title) {
        reader.report(.goalCountsNothing(title, fields), at: .start)
      } else if let (measure, target) = Goal.ofEachDay(title) {
        let fields = [
          (Self.measure.name, measure.rawValue), (Self.target.name, "\(7 * target)"),
          (Self.per.name, Period.week.rawValue),
        ]
        reader.report(.goalCountsNothing(title, fields, isOfDay: true), at: .start)
      }
    }
    plan = reader.text(Self.plan)
    ifThen = reader.text(Self.ifThen)
    var weeks: [Week] = []
    var days: [Day] = []
    let rests = reader.scalars(Self.rest).flatMap { scalar in
      scalar.text.split(separator: ",").map {
        (text: String($0).trimmed, position: scalar.position)
      }
    }
    for scalar in rests where !scalar.text.isEmpty {
      if let week = Week(scalar.text) {
        weeks.append(week)
      } else if let day = Day.value(of: scalar.text, order: reader.dateOrder) {
        days.append(day)
      } else {
        reader.report(
          .invalid(scalar.text, for: Self.rest.name, expected: "a week like 2026-W14 or a date"),
          at: scalar.position)
      }
    }
    restWeeks = weeks
    restDays = days
  }

  static let measure = FieldName(
    "measure", "measured by", loose: ["counts"], content: .choice(Measure.self),
    meaning: "What counts toward it; manual: only the number in progress.",
    example: "measure: applications")
  static let target = FieldName(
    "target", "number", "goal", content: .number(Int.counts), meaning: "How many of them.",
    example: "target: 3")
  static let per = FieldName(
    "per", "every", "period", content: .choice(Period.self),
    meaning: "Whether the target is per week or per month.", example: "per: week")
  static let by = FieldName(
    "by", "due", "deadline", content: .comingDay,
    meaning: "The day to reach it by, for a goal that does not repeat.",
    example: "by: 2026-03-31")
  static let from = FieldName(
    "from", "since", "start", content: .comingDay, meaning: "The first day that counts.",
    example: "from: 2026-03-01")
  static let until = FieldName(
    "until", "end", "to", content: .comingDay, meaning: "The last day that counts.",
    example: "until: 2026-06-30")
  static let rest = FieldName(
    "rest", "rest weeks", "rest days", content: .list(),
    meaning: "Weeks or days on which the goal pauses.", example: "rest: [2026-W14, 2026-05-01]")
  static let plan = FieldName("plan", "when", "when and where", meaning: "When and where.")
  static let ifThen = FieldName(
    "if_then", meaning: "What you will do if something gets in the way.")
  static let progress = FieldName(
    "progress", "done", content: .number(Int.counts),
    meaning: "How far it has come, if you count by hand.", example: "progress: 2")
  package static let fields = [
    SharedField.title, measure, target, per, by, from, until, rest, plan, ifThen, progress,
  ]
}

extension Goal {
  /// The fields of a goal whose title states what is counted, how many and how often, as in `Two applications a week`;
  /// `nil` if it does not.
  package static func fields(
    countingWhatIsIn title: String
  ) -> [(name: String, value: String)]? {
    let words = normalizedWords(title).split(separator: " ").map(String.init)
    let ends = [2, 1].lazy.compactMap { count -> (Period, Int)? in
      guard count < words.count else { return nil }
      let end = words.suffix(count).joined(separator: " ")
      return (Period.synonyms[end]).map { ($0, words.count - count) }
    }
    guard let (period, end) = ends.first,
      let place = words[..<end].indices.first(where: { number(words[$0]) != nil }),
      let target = number(words[place])
    else { return nil }
    return measure(in: words[(place + 1)..<max(end, place + 1)]).map { measure in
      [
        (Self.measure.name, measure.rawValue), (Self.target.name, "\(target)"),
        (per.name, period.rawValue),
      ]
    }
  }

  /// What is counted, at the end of some words. Others may be before it: `good applications`.
  private static func measure(in words: ArraySlice<String>) -> Measure? {
    words.indices.lazy.compactMap { start -> Measure? in
      let counted = words[start...].joined(separator: " ")
      // Who writes `two jobs a week` sends that many applications.
      if ["job", "jobs"].contains(counted) { return .applications }
      return Measure.allCases.first {
        $0 != .manual && [$0.rawValue, String($0.rawValue.dropLast())].contains(counted)
      }
    }.first
  }

  /// What a title counts by the day, as in `One application a day`; `nil` for any other. A goal has no such period.
  package static func ofEachDay(_ title: String) -> (measure: Measure, target: Int)? {
    let words = normalizedWords(title).split(separator: " ").map(String.init)
    let ends = ["daily", "a day", "per day", "each day", "every day"]
    guard let end = ends.first(where: { words.joined(separator: " ").hasSuffix(" " + $0) }),
      let place = words.indices.first(where: { number(words[$0]) != nil }),
      let target = number(words[place])
    else { return nil }
    let last = words.count - end.split(separator: " ").count
    guard place + 1 < last else { return nil }
    return measure(in: words[(place + 1)..<last]).map { ($0, target) }
  }

  private static func number(_ word: String) -> Int? {
    if let figures = Int(word), (1...99).contains(figures) { return figures }
    return Language.english.times.numbers.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }
}

extension Goal.Measure: FieldChoice {
  static let synonyms: [String: Self] = [:]
}

extension Goal.Period: FieldChoice {
  static let synonyms: [String: Self] = [
    "weekly": .week, "w": .week, "every week": .week, "each week": .week, "per week": .week,
    "a week": .week, "monthly": .month, "m": .month, "every month": .month, "each month": .month,
    "per month": .month, "a month": .month,
  ]
}

extension Goal {
  package static let form = NoteForm(
    example: "Two talks a week", question: "What is it called?",
    titleFields: [SharedField.title.name])
  package static let columns = [SharedField.title, progress, target, per, by, measure].map(\.name)
  package var names: [String] { [title] }

  package func record(on today: Day) -> [String: JSON] {
    [
      SharedField.title.name: .text(title), Self.measure.name: .text(measure.rawValue),
      Self.target.name: .optional(target), Self.per.name: .optional(period?.rawValue),
      Self.by.name: .day(by), Self.from.name: .day(from), Self.until.name: .day(until),
      Self.rest.name: .texts(restWeeks.map(\.description) + restDays.map(\.description)),
      Self.plan.name: .optional(plan), Self.ifThen.name: .optional(ifThen),
      Self.progress.name: .optional(progress),
    ]
  }
}
