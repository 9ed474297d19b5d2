import Journal
import SeededRandom
import Testing

private func reading(_ text: String, _ order: DateOrder? = nil) -> String {
  switch Day.read(text, order: order) {
  case .value(let day): day.description
  case .ambiguous: "ambiguous"
  case .invalid: "invalid"
  }
}

// 2 March 2026 is a Monday.
@Test(arguments: [
  "2026.03.02", "2026. 03. 02.", "2026_03_02", "2026–03–02", "2026‑3‑2", "２０２６－０３－０２", "20260302",
  "202603021030",
  "20260302103000", "2026-3-2", "2. 3. 2026", "02–03–2026", "20260302T103000Z", "2026-03-02Z",
  "2026-03-02+01:00",
])
func `a date in figures is read with every separator`(text: String) {
  #expect(reading(text, .dayFirst) == "2026-03-02")
}

@Test(arguments: [
  "02-Mar-2026", "02/Mar/2026", "Mar-02-2026", "2 Mar '26", "2 Mar 26", "Mar 2, '26",
  "March 2nd, 2026", "1st March 2026",
  "1st of March 2026", "the 1st of March, 2026", "2026 March 2", "2026-Mar-02", "02MAR2026",
  "2 March, 2026", "March 2 2026",
])
func `a date with the name of a month is read in every order`(text: String) {
  #expect(reading(text) == (text.contains("1st") ? "2026-03-01" : "2026-03-02"))
}

@Test(arguments: [
  "2. März 2026", "2. Mrz. 2026", "den 2. März 2026", "2 mars 2026", "2 de marzo de 2026",
  "2 marzo 2026",
  "2 de março de 2026", "2do de marzo de 2026", "2ª de março de 2026", "2 maart 2026",
  "2 marca 2026", "2026年3月2日", "2026年03月02日（月）",
  "2026年3月2日 10:30", "三月 2 2026",
  "lundi 2 mars 2026", "Montag, 2. März 2026", "Montag, den 2. März 2026", "Mo, 02.03.2026",
  "segunda-feira, 2 de março de 2026",
  "poniedziałek, 2 marca 2026", "lunes 2 de marzo de 2026", "lun. 2 mars 2026", "2026년 3월 2일",
])
func `a date is read in the languages of the words`(text: String) {
  #expect(reading(text) == "2026-03-02")
}

@Test(arguments: [
  "Monday, March 2, 2026", "Mon 2026-03-02", "Mon, 2 Mar 2026", "2026-03-02 (Mon)",
  "2026-03-02 Mon", "2026-03-02, Monday",
  "2026-03-02-Mon", "2026-03-02_Monday", "2 March 2026 (Monday)", "[[2026-03-02-Mon]]",
  "[[2026-03-02 Monday]]",
  "[[Daily/2026-03-02-Mon|the day]]", "[[Monday, March 2nd, 2026]]", "[[2026/03/02]]",
  "[[journals/2026_03_02]]",
  "[the day](Daily/2026-03-02.md)", "[2026-03-02](notes/first.md)", "<2026-03-02 Mon 10:30>",
  "[2026-03-02 Mon]",
  "2026-03-02 10:30 (Mon)", "MONDAY 2 MARCH 2026",
])
func `a weekday may come before or after the date`(text: String) {
  #expect(reading(text) == "2026-03-02")
}

@Test(arguments: [
  "2026-03-02 20:08:00 +0100", "2026-03-02 08:08 PM", "2026-03-02 8:08pm", "2026-03-02 8 p.m.",
  "2026-03-02 at 8pm",
  "2026-03-02T20:08:00+01:00[Europe/Berlin]", "2026-03-02 20:08 CET", "2026-03-02 20:08 UTC+1",
  "2026-03-02, 20:08 Uhr",
  "Mon Mar  2 20:08:00 2026", "Mon Mar  2 20:08:00 CET 2026", "Mon, 02 Mar 2026 20:08:00 GMT",
  "Mon Mar 02 2026 20:08:00 GMT+0100 (Central European Standard Time)",
  "Monday, 02-Mar-26 20:08:00 GMT",
  "2026-03-02 20h08", "2026-03-02 20:08:00.123456789Z", "2 March 2026, 20:08–21:00",
  "2026-03-02 at noon",
])
func `a time may follow the date, with a zone`(text: String) {
  #expect(reading(text) == "2026-03-02")
}

@Test func `a date in figures is ambiguous only if both readings are valid`() {
  #expect(reading("8/14/26") == "2026-08-14")
  #expect(reading("14/8/26") == "2026-08-14")
  #expect(reading("14.08.26") == "2026-08-14")
  #expect(reading("8/14/26", .monthFirst) == "2026-08-14")
  #expect(reading("1/2/26") == "ambiguous")
  #expect(reading("1/2/26", .dayFirst) == "2026-02-01")
  #expect(reading("26-03-02") == "ambiguous")
  #expect(reading("20012026") == "2026-01-20")
  #expect(reading("02032026") == "ambiguous")
}

@Test func `a weekday decides between two readings, and must fit`() {
  #expect(reading("Mon, 3/2/2026") == "2026-03-02")
  #expect(reading("Tue, 3/2/2026") == "2026-02-03")
  #expect(reading("Friday, March 2, 2026") == "ambiguous")
  #expect(reading("2026-03-02 (Fri)") == "ambiguous")
  #expect(reading("2026-03-02 Friday") == "ambiguous")
}

@Test(arguments: [
  ("~2026-03-02", "~2026-03-02"), ("~ 2 March 2026", "~2026-03-02"),
  ("ca. 2026-03-02", "~2026-03-02"),
  ("about 2 March 2026", "~2026-03-02"), ("2026-03-02?", "~2026-03-02"),
  ("2026-03-02 (?)", "~2026-03-02"),
  ("2026-03-02 (approx.)", "~2026-03-02"), ("2026-03-02~", "~2026-03-02"), ("2026-03", "2026-03"),
  ("2026/03", "2026-03"),
  ("03/2026", "2026-03"), ("March 2026", "2026-03"), ("Mar '26", "2026-03"),
  ("2026 March", "2026-03"), ("März 2026", "2026-03"),
  ("2026年3月", "2026-03"), ("2026-03-??", "2026-03"), ("~2026-03", "2026-03"),
  ("mid-March 2026", "~2026-03-15"),
  ("early March 2026", "~2026-03-05"), ("end of March 2026", "~2026-03-25"),
  ("Mitte März 2026", "~2026-03-15"),
  ("2026-W10", "~2026-03-02"), ("2026-W10-1", "2026-03-02"),
])
func `a day that is known approximately is read as such`(text: String, expected: String) {
  #expect(reading(text) == expected)
  #expect(reading(expected) == expected)
}

@Test(arguments: [
  "yesterday", "last friday", "3 days ago", "14 August", "Mar 2", "2026-02-30", "30 February 2026",
  "2026-03-021",
  "2026-03-02nd", "2026-13", "2026-03-02 and 2026-03-05", "2026-03-02 applied", "260302",
  "1726-03-02", "12026-03-02",
  "2026-14-08", "14 Aug 30 minutes", "Monday", "about", "~", "mid-March", "2026-W54",
  "2026-03-02 (Lyon)", "[2026", "[[", "<2026-03-02",
])
func `text that is not a date of the calendar is not read`(text: String) {
  #expect(reading(text) == "invalid")
}

@Test func `no name of a month means two months`() {
  for month in 1...12 {
    for language in Language.all {
      for name in language.months[month - 1] where !(name.first?.isNumber ?? true) {
        #expect(
          reading("2 \(name) 2026") == "2026-\(month < 10 ? "0" : "")\(month)-02",
          "\(language.name)")
      }
    }
  }
}

@Test func `any text is read without a crash, and what is read is read again from its description`()
{
  var random = SplitMix64(state: 41)
  let pieces = [
    "2026", "03", "02", "3", "26", "-", "/", ".", " ", "_", "年", "月", "日", "Mar", "March", "mars",
    "Mon", "Monday", "(", ")",
    "[", "]", "[[", "]]", "<", ">", "~", "?", "T", "10:30", "PM", "am", ":", ",", "'", "of", "W10",
    "Z", "+0100", "CET", "st",
    "ca.", "mid", "三", "٣", "\u{301}", "e\u{301}", "–", "🙂", "\u{0}", "\n", "99999999999999999999",
    "1", "0", "st", "º", "|", "#",
  ]
  for _ in 0..<20_000 {
    let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in
      pieces.randomElement(using: &random)!
    }.joined()
    let order = [nil, DateOrder.dayFirst, .monthFirst].randomElement(using: &random)!
    if case .value(let day) = Day.read(text, order: order) {
      #expect(reading(day.description) == day.description, "\(text.debugDescription)")
      #expect((1900...2199).contains(day.year))
    }
  }
}
