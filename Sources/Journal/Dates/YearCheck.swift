import Diagnostics
import TextKit

/// Reports days in a year that no other note has, like a year of the last century in which two digits are
/// wrong. Such a day would move the beginning of the search, or stay among the next steps for years.
struct YearCheck {
  private(set) var diagnostics: [Diagnostic] = []

  /// The years from today from which on even the only year of a journal is an error.
  private static let farYears = 30

  private let files: [NoteFile]
  /// The number of the only note with a day in a year, or `nil` if there are several.
  private var onlyNote: [Int: Int?] = [:]

  /// - Parameter files: The files that were read, in path order.
  init(_ files: [NoteFile], on today: Day) {
    self.files = files
    var noteCount = 0
    for (number, file) in files.enumerated() where !file.days.isEmpty {
      noteCount += 1
      var last: Int?
      for place in file.days {
        let year = place.day.year
        // Nearly all days of a note are in one year.
        if year == last { continue }
        last = year
        if let known = onlyNote[year] {
          if known != number { onlyNote[year] = .some(nil) }
        } else {
          onlyNote[year] = number
        }
      }
    }
    let thisYear = today.year
    let lonely = onlyNote.compactMap { year, note in
      note.map { (year: year, note: $0) }
    }.filter { isFar($0.year, of: $0.note, from: thisYear) }.sorted { $0.year < $1.year }
    // If many years have one note each, that is how this person writes.
    let isUsual = lonely.count > max(2, noteCount / 5)
    for (year, number) in lonely {
      let distance = abs(year - thisYear)
      // A journal with a single note may be an old one.
      if distance > YearCheck.farYears || (!isUsual && noteCount > 1) { report(year, of: number) }
    }
  }

  /// Whether no other note has a day in this year or in one beside it. The present year and those beside it
  /// are never far, because the first note of a new year is alone in it.
  private func isFar(_ year: Int, of note: Int, from thisYear: Int) -> Bool {
    abs(year - thisYear) > 1
      && [year - 1, year + 1].allSatisfy { neighbor in
        onlyNote[neighbor].map { $0 == note } ?? true
      }
  }

  private mutating func report(_ year: Int, of number: Int) {
    guard let place = files[number].days.first(where: { $0.day.year == year }) else { return }
    var nearest: (day: Day, file: NoteFile)?
    for (other, file) in files.enumerated() where other != number {
      for there in file.days {
        let distance = abs(there.day.days(since: place.day))
        if distance < nearest.map({ abs($0.day.days(since: place.day)) }) ?? .max {
          nearest = (there.day, file)
        }
      }
    }
    let named = nearest.map { ("\($0.day)", $0.file.visiblePath) }
    diagnostics.append(
      Diagnostic(
        files[number].path, place.position,
        .yearOfNoOther(place.what.shortened, on: "\(place.day)", nearest: named)))
  }
}

/// A day that a note gives, with the field or event of that day and its place.
struct DatedPlace: Sendable {
  let day: Day
  /// The key of the field, or the name of the stage.
  let what: String
  let position: Position
}

extension Day {
  /// Whether this day is before the other one, even if one of them is only known approximately.
  func isCertainlyBefore(_ other: Day) -> Bool {
    number + uncertainty.after < other.number - other.uncertainty.before
  }

  /// The number of days by which the day may be earlier or later.
  private var uncertainty: (before: Int, after: Int) {
    switch precision {
    case .exact: (0, 0)
    case .about: (15, 15)
    case .month: (0, latest.number - number)
    }
  }
}
