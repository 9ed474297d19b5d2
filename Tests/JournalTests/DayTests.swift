import Journal
import Testing

@Test func `day numbers follow the calendar`() {
  // Computed with Python's datetime: date(y, m, d).toordinal() - date(1970, 1, 1).toordinal().
  #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
  #expect(Day(year: 2026, month: 3, day: 14)?.number == 20_526)
  #expect(Day(year: 2000, month: 2, day: 29)?.number == 11_016)
  #expect(Day(year: 1900, month: 1, day: 1)?.number == -25_567)
  #expect(Day(year: 2199, month: 12, day: 31)?.number == 84_005)
}

@Test func `every day from 1900 to 2199 converts to a number and back, and follows the one before`()
{
  var number = -25_567
  for year in 1900...2199 {
    for month in 1...12 {
      for day in 1...31 {
        guard let made = Day(year: year, month: month, day: day) else { continue }
        #expect(made.number == number)
        #expect((made.year, made.month, made.dayOfMonth) == (year, month, day))
        number += 1
      }
    }
  }
  #expect(number == 84_006)
}

@Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-4-01", "26-04-01", "2026-04-01x"])
func `text that is not a calendar day in ISO form is rejected`(text: String) {
  #expect(Day(iso: text) == nil)
}

@Test(arguments: [
  // Computed with Python's datetime.isocalendar().
  ("2026-01-01", "2026-W01", 4), ("2027-01-01", "2026-W53", 5), ("2024-12-30", "2025-W01", 1),
  ("2026-08-09", "2026-W32", 7), ("1969-12-31", "1970-W01", 3),
])
func `weeks follow ISO 8601`(day: String, week: String, weekday: Int) throws {
  let day = try #require(Day(iso: day))
  #expect(day.isoWeek.description == week)
  #expect(day.weekday == weekday)
  #expect(Week(week) == day.isoWeek)
}

private func reading(_ text: String, _ order: DateOrder? = nil) -> String {
  var settings = Settings()
  settings.dateOrder = order
  return switch Day.read(text, order: settings.dateOrder) {
  case .value(let day): day.description
  case .ambiguous: "ambiguous"
  case .invalid: "invalid"
  }
}

@Test(arguments: [
  "2026-03-02", "2026-03-02T10:30", "2026-03-02T10:30:00", "2026-03-02T10:30:00.000Z",
  "2026-03-02T10:30:00+01:00", "2026-03-02 10:30", "[[2026-03-02]]",
  "[[Daily/2026-03-02|last Monday]]", "2 March 2026", "2 Mar 2026", "March 2, 2026", "Mar 2 2026",
  "2nd March 2026", "02.03.2026", "2.3.2026", "2026/03/02", " 2026-03-02 ",
])
func `a date is read in every common form`(text: String) {
  #expect(reading(text) == "2026-03-02")
}

@Test func `an ambiguous date is reported, unless an order is set or only one reading is valid`() {
  #expect(reading("3/2/2026") == "ambiguous")
  #expect(reading("3/2/2026", .monthFirst) == "2026-03-02")
  #expect(reading("2/3/2026", .dayFirst) == "2026-03-02")
  #expect(reading("13/2/2026") == "2026-02-13")
  #expect(reading("2/13/2026") == "2026-02-13")
  #expect(reading("3/3/2026") == "2026-03-03")
  #expect(reading("13/2/2026", .monthFirst) == "invalid")
}

@Test(arguments: [
  "soon", "2026", "March", "2026-03-02x", "32.01.2026", "8-Jul", "",
])
func `text that is not a date is rejected`(text: String) {
  #expect(reading(text) == "invalid")
}
