import ArgumentParser
import Diagnostics
import Editing
import Journal
import PageModel
import TextKit

/// A day as it is typed on a command line: `--date yesterday`, `onward log acme rejected 3 days ago`. What it means
/// depends on today, and on whether it is the day of something past or ahead.
struct DayArgument {
  let text: String
  /// The day from which words like `yesterday` are counted; `nil` for today.
  let origin: Day?

  init(_ text: String) { self.init(text, from: nil) }

  init(_ text: String, from origin: Day?) {
    self.text = text
    self.origin = origin
  }

  /// The words at the end that are a day, and the words before them; `nil` if the last words are not a day.
  ///
  /// - Parameter origin: the day from which words like `yesterday` are counted; `nil` for today.
  static func atEnd(
    of words: [String], _ vocabulary: Vocabulary, from origin: Day? = nil
  ) -> (rest: [String], day: DayArgument)? {
    for count in (1...8).reversed() where count < words.count {
      let day = DayArgument(words.suffix(count).joined(separator: " "), from: origin)
      guard let spoken = day.spoken(vocabulary) else { continue }
      // `31 April 2026` is a day that does not exist, and not a month with a number before it.
      if let number = words.dropLast(count).last, isOfMonth(number), spoken.isMonth {
        let whole = words.suffix(count + 1)
        return (
          words.dropLast(count + 1), DayArgument(whole.joined(separator: " "), from: origin)
        )
      }
      return (words.dropLast(count), day)
    }
    return nil
  }

  /// Whether a word is a number that people write before a month: `31`, `31.`, `31st`.
  private static func isOfMonth(_ word: String) -> Bool {
    let digits = word.prefix(while: \.isNumber)
    guard let number = Int(digits), (1...99).contains(number), digits.count < 3 else {
      return false
    }
    return ["", ".", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count).lowercased())
  }

  /// The day that is meant. Throws if it is not a day, or may be two.
  ///
  /// - Parameter command: the command with another day, to paste if a weekday may be the last or the next one.
  func understood(
    toward direction: SpokenDay.Direction, _ vocabulary: Vocabulary,
    command: (_ day: String) -> ShellCommand
  ) throws -> UnderstoodDay {
    guard let spoken = spoken(vocabulary) else { throw notADay(vocabulary) }
    do throws(SpokenDay.Problem) {
      return UnderstoodDay(day: try spoken.day(toward: direction), time: spoken.time)
    } catch {
      throw failure(error, vocabulary, command)
    }
  }

  /// Throws if it is not a day, or may be two whichever side of today it is on.
  func requireDay(_ vocabulary: Vocabulary) throws {
    guard let spoken = spoken(vocabulary) else { throw notADay(vocabulary) }
    var problem: SpokenDay.Problem?
    for direction: SpokenDay.Direction in [.past, .future] {
      do throws(SpokenDay.Problem) {
        _ = try spoken.day(toward: direction)
        return
      } catch {
        problem = error
      }
    }
    if let problem { throw failure(problem, vocabulary) { ShellCommand($0) } }
  }

  private func notADay(_ vocabulary: Vocabulary) -> ValidationError {
    let near = MistypedDay(text, on: vocabulary.today, order: vocabulary.settings.dateOrder)?
      .suggestion
    if let near {
      return ValidationError("'\(text.escapedForTerminal)' is not a day; did you mean '\(near)'?")
    }
    if DateFigures.isImpossible(text) {
      return ValidationError(
        "'\(text.escapedForTerminal)' is not a day of the calendar; write it like 2026-03-14.")
    }
    return ValidationError(
      "'\(text.escapedForTerminal)' is not a day; write it like 2026-03-14, 14 March, yesterday, last friday or +7d."
    )
  }

  private func spoken(_ vocabulary: Vocabulary) -> SpokenDay? {
    SpokenDay(text, on: origin ?? vocabulary.today, order: vocabulary.settings.dateOrder)
  }

  private func failure(
    _ problem: SpokenDay.Problem, _ vocabulary: Vocabulary, _ command: (String) -> ShellCommand
  ) -> any Error {
    let typed = text.escapedForTerminal
    switch problem {
    case .ambiguous:
      return ValidationError(
        "'\(typed)' can be two different days; write the one that you mean like 2026-03-14. "
          + "With 'date_order: dmy' or 'mdy' in onward.yml, 3/2 has one meaning.")
    case .impossible:
      return ValidationError("'\(typed)' is not a day of the calendar; write it like 2026-03-14.")
    case .weekday(let last, let next):
      let time = spoken(vocabulary)?.time
      let text = SpokenDay.withoutOn(text)
      let typed = text.escapedForTerminal
      var (days, commands) = (
        ["'last \(typed)' is \(last.spokenWithYear)", "'next \(typed)' is \(next.spokenWithYear)"],
        // Pasted, the words would be counted from today.
        origin == nil
          ? [command("last \(text)").text, command("next \(text)").text]
          : [last, next].map { command(UnderstoodDay(day: $0, time: time).text).text }
      )
      if origin == nil, next.weekday == vocabulary.today.weekday {
        days.insert("'today' is \(vocabulary.today.spokenWithYear)", at: 1)
        commands.insert(command("today").text, at: 1)
      }
      return Failure(
        "'\(typed)' may be the last one or the next one: \(days.joined(separator: ", "))",
        remedy: "Write which one:", details: commands)
    }
  }
}

/// A day that was typed, with its time if it has one.
struct UnderstoodDay {
  let day: Day
  let time: String?

  /// The day as it is written into a note: `2026-03-14`, `2026-03-14 10:30`.
  var text: String { "\(day)" + (time.map { " \($0)" } ?? "") }

  /// The day as it is shown, so that a misunderstanding is seen at once: `Saturday, 14 March 2026, 10:30`.
  var shown: String {
    let weekday = day.isExact ? day.weekdayName + ", " : ""
    return weekday + day.spokenWithYear + (time.map { ", \($0)" } ?? "")
  }

  /// The weekday in parentheses after a day that is shown as it is written; empty if the day is approximate.
  var weekdayInParentheses: String {
    day.isExact ? " (\(day.weekdayName))" : ""
  }
}

/// The day to use as today.
struct TodayArgument {
  let day: Day

  /// Relative days count from this machine's local day.
  init(_ typed: String) throws {
    guard let spoken = SpokenDay(typed, on: .localToday, order: nil),
      let day = try? spoken.day(toward: .past), day.isExact
    else {
      throw ValidationError(
        "'\(typed.escapedForTerminal)' is not a valid date; write year-month-day, like 2026-03-14.")
    }
    self.day = day
  }
}

extension Assignment {
  /// The assignment with its day as it is written into a note, if the field contains days: `applied=yesterday`. Any
  /// other text stays as it was typed.
  ///
  /// - Returns: also the day, if there is one.
  func withUnderstoodDay(
    of kind: any NoteKind.Type, _ vocabulary: Vocabulary
  ) throws -> (assignment: Assignment, day: UnderstoodDay?) {
    guard let field = vocabulary.field(for: key, of: kind) else { return (self, nil) }
    let command = { (day: String) in ShellCommand("onward", "set", "acme", "\(key)=\(day)") }
    switch field.content {
    case .day, .comingDay, .dayOrFlag, .dayOrNever:
      let typed = DayArgument(value)
      guard typed.isDay(vocabulary) else { return (self, nil) }
      let day = try typed.understood(
        toward: SpokenDay.direction(of: field), vocabulary, command: command)
      return (replacingValue(day.text), day)
    case .events where isAddition:
      // `history+=yesterday interview`.
      let words = value.split(separator: " ").map(String.init)
      for count in (1...8).reversed() where count <= words.count {
        let typed = DayArgument(words.prefix(count).joined(separator: " "))
        guard typed.isDay(vocabulary) else { continue }
        let day = try typed.understood(toward: .past, vocabulary, command: command)
        return (replacingValue(([day.text] + words.dropFirst(count)).joined(separator: " ")), day)
      }
      return (self, nil)
    default: return (self, nil)
    }
  }
}

extension DayArgument {
  fileprivate func isDay(_ vocabulary: Vocabulary) -> Bool { spoken(vocabulary) != nil }
}
