import Journal
import SeededRandom
import Testing

/// A Wednesday.
private let today = Day(iso: "2026-11-25")!

private func understood(
  _ text: String, _ direction: SpokenDay.Direction = .past, _ order: DateOrder? = nil
) -> String {
  guard let spoken = SpokenDay(text, on: today, order: order) else { return "no day" }
  do throws(SpokenDay.Problem) {
    let day = try spoken.day(toward: direction)
    return "\(day)" + (spoken.time.map { " \($0)" } ?? "")
  } catch {
    switch error {
    case .ambiguous: return "ambiguous"
    case .impossible: return "impossible"
    case .weekday(let last, let next): return "\(last) or \(next)"
    }
  }
}

@Test(arguments: [
  ("today", "2026-11-25"), ("Yesterday", "2026-11-24"), ("tomorrow", "2026-11-26"),
  ("the day after tomorrow", "2026-11-27"),
  ("last friday", "2026-11-20"), ("next friday", "2026-11-27"), ("last wednesday", "2026-11-18"),
  ("next wed", "2026-12-02"),
  ("this friday", "2026-11-27"), ("3 days ago", "2026-11-22"), ("2w ago", "2026-11-11"),
  ("2 weeks ago", "2026-11-11"),
  ("a week ago", "2026-11-18"), ("two days ago", "2026-11-23"), ("1 month ago", "2026-10-25"),
  ("+7d", "2026-12-02"),
  ("+2w", "2026-12-09"), ("+ 3 days", "2026-11-28"), ("-1d", "2026-11-24"),
  ("in 3 days", "2026-11-28"), ("+1m", "2026-12-25"),
  ("tomorrow 10:00", "2026-11-26 10:00"), ("next friday at 2pm", "2026-11-27 14:00"),
  ("tomorrow at 10 am", "2026-11-26 10:00"),
  ("on yesterday", "2026-11-24"), ("2026-3-18", "2026-03-18"), ("18.3.2026", "2026-03-18"),
  ("18 March 2026", "2026-03-18"),
  ("2026-03-18 10:00", "2026-03-18 10:00"), ("~2026-03-02", "~2026-03-02"),
  ("on 18 March 2026", "2026-03-18"),
])
func `a day in words is counted from today`(text: String, expected: String) {
  #expect(understood(text) == expected)
}

@Test(arguments: [
  ("friday", "2026-11-20", "2026-11-27", "2026-11-20 or 2026-11-27"),
  ("wed", "2026-11-25", "2026-12-02", "2026-11-18 or 2026-12-02"),
  ("Freitag", "2026-11-20", "2026-11-27", "2026-11-20 or 2026-11-27"),
  ("2 March", "2026-03-02", "2027-03-02", "2027-03-02"),
  ("Dec 24", "2025-12-24", "2026-12-24", "2026-12-24"),
  ("2nd of October", "2026-10-02", "2027-10-02", "2026-10-02"),
  ("25 November", "2026-11-25", "2026-11-25", "2026-11-25"),
  ("29 Feb", "2024-02-29", "2028-02-29", "2028-02-29"),
  ("24/12", "2025-12-24", "2026-12-24", "2026-12-24"),
  ("24.12.", "2025-12-24", "2026-12-24", "2026-12-24"),
  ("fri 20 november", "2026-11-20", "ambiguous", "2026-11-20"),
  ("friday 10:00", "2026-11-20 10:00", "2026-11-27 10:00", "2026-11-20 or 2026-11-27"),
])
func `what is left out of a day is the nearest past, the nearest future, or the nearer of the two`(
  text: String, past: String, future: String, either: String
) {
  #expect(understood(text) == past)
  #expect(understood(text, .future) == future)
  #expect(understood(text, .either) == either)
}

@Test func `figures without a year need an order, unless only one reading is a valid date`() {
  #expect(understood("3/2") == "ambiguous")
  #expect(understood("3/2", .past, .dayFirst) == "2026-02-03")
  #expect(understood("3/2", .past, .monthFirst) == "2026-03-02")
  #expect(understood("14/8") == "2026-08-14")
  #expect(understood("8/14") == "2026-08-14")
  #expect(understood("3.2.") == "2026-02-03")
  #expect(understood("30 February") == "impossible")
  #expect(understood("3/2/2026") == "ambiguous")
}

@Test(arguments: [
  "", "soon", "applied", "acme", "10:00", "2026", "never", "true", "last week", "friday or so",
  "3 days", "7d", "2 3", "final 2",
  "+9999999999d", "99999999999999999999 days ago", "in", "ago", "+", "next", "1001 days ago",
])
func `other words are not a day`(text: String) {
  #expect(understood(text) == "no day")
}

@Test func `any words on a command line are understood or not, without a crash`() {
  var random = SplitMix64(state: 42)
  let words = [
    "last", "next", "this", "friday", "mon", "mar", "3", "days", "ago", "in", "+7d", "-2w", "a",
    "week", "of", "2", "March", "3/2",
    "31.12.", "at", "10:00", "pm", "today", "on", "the", "2026", "~", "月曜", "12月", "25日", "1000",
    "y", "months", "\u{301}", "",
  ]
  for _ in 0..<20_000 {
    let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      words.randomElement(using: &random)!
    }.joined(separator: [" ", ""].randomElement(using: &random)!)
    let spoken = SpokenDay(text, on: today, order: .dayFirst)
    for direction in [SpokenDay.Direction.past, .future, .either] {
      if let day = try? spoken?.day(toward: direction) {
        #expect((1900...2199).contains(day.year), "\(text)")
      }
    }
  }
}
