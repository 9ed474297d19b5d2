import Diagnostics
import Foundation
import Journal
import Markdown
import SeededRandom

/// The notes of a random job search between February and September 2026: applications that are recorded in
/// many forms, and notes of every other kind.
struct GeneratedJournal {
  private(set) var files: [SourceFile] = []

  static let firstDay = Day(iso: "2026-02-01")!
  private static let length = 220

  init(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let count = Int.random(in: 0...24, using: &random)
    for index in 0..<count { add(application: index, &random) }
    for index in 0..<Int.random(in: 0...6, using: &random) {
      add(applicationWithOwnDay: index, &random)
    }
    for index in 0..<Int.random(in: 0...5, using: &random) {
      add(reflection: index, count, &random)
    }
    for index in 0..<Int.random(in: 0...4, using: &random) { add(feedback: index, count, &random) }
    for index in 0..<Int.random(in: 0...6, using: &random) { addDay(index, &random) }
    for index in 0..<Int.random(in: 0...3, using: &random) {
      let day = GeneratedJournal.day(&random)
      if Bool.random(using: &random) {
        add("wins/\(day) \(index)", ["title: Win \(index)"])
      } else {
        add("wins/\(index)", ["day: \(day)", "title: Win \(index)"])
      }
    }
    for index in 0..<Int.random(in: 0...3, using: &random) { add(person: index, &random) }
    for index in 0..<Int.random(in: 0...2, using: &random) { add(goal: index, &random) }
    if Bool.random(using: &random) {
      let since = GeneratedJournal.day(&random)
      add(
        "profile",
        ["type: profile", "name: Jo", "skills: [Swift, SQL, testing]", "open_to: [Tester, energy]"]
          + (Bool.random(using: &random) ? ["searching_since: \(since)"] : []))
    }
    for index in 0..<Int.random(in: 0...6, using: &random) {
      add(applicationWithAnswerDay: index, &random)
    }
  }

  private static func day(_ random: inout SplitMix64) -> Day {
    firstDay + Int.random(in: 0..<length, using: &random)
  }

  /// The field with the note's own day, in some of the notes.
  private static func ownDay(_ random: inout SplitMix64) -> [String] {
    let key = ["date", "day", "created", nil, nil, nil].randomElement(using: &random)!
    return key.map { ["\($0): \(day(&random))"] } ?? []
  }

  private mutating func add(_ name: String, _ fields: [String], _ body: [String] = []) {
    let text = (["---"] + fields + ["---"] + body).joined(separator: "\n") + "\n"
    files.append(SourceFile(path: "\(name).md", text: text))
  }

  private mutating func add(application index: Int, _ random: inout SplitMix64) {
    func one<T>(_ choices: [T]) -> T { choices.randomElement(using: &random)! }
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    var fields = ["company: Company \(index)", "role: \(one(["Engineer", "Tester", "Lead"]))"]
    for (key, values) in GeneratedJournal.properties where chance(60) {
      fields.append("\(key): \(one(values))")
    }
    if chance(12) { fields.append("private: true") }
    if chance(10) { fields.append("skills: [Swift, SQL]") }
    let events = GeneratedJournal.events(&random)
    var body: [String] = []
    switch Int.random(in: 0..<10, using: &random) {
    case 0...5:
      // A history, sometimes with the latest event first, sometimes with one that has no day.
      var items = events.map { "  - \($0.day) \($0.word)" }
      if chance(20) { items.reverse() }
      if chance(15), !items.isEmpty {
        let place = Int.random(in: 1...items.count, using: &random)
        items.insert("  - \(one(["screen", "interview", "rejected", "lunch"]))", at: place)
      }
      if !items.isEmpty { fields += ["history:"] + items }
      if chance(30), let first = events.first { fields.append("applied: \(first.day)") }
    case 6:
      // Only fields.
      if let first = events.first { fields.append("applied: \(first.day)") }
      if let end = events.last, end.word == "rejected" { fields.append("answered: \(end.day)") }
    case 7:
      if let first = events.first { fields.append("applied: \(first.day)") }
      for word in ["rejected", "interview"] {
        guard let event = events.dropFirst().first(where: { $0.word == word }) else { continue }
        fields.append("\(word)_on: \(event.day)")
      }
    case 8:
      if let first = events.first { fields.append("applied: \(first.day)") }
      body = events.dropFirst().flatMap { ["## \($0.day) \($0.word)", "Some words."] }
    default:
      if let first = events.first { fields.append("applied: \(first.day)") }
      body = ["## Timeline"] + events.dropFirst().map { "- \($0.day) \($0.word)" }
    }
    if chance(75) {
      let word = events.last?.word ?? "saved"
      let last = word == "interview scheduled" ? "interview" : word
      let other = one(["rejected", "interview", "applied", "ghosted", "hm, well", "archived"])
      fields.append("status: \(chance(75) ? last : other)")
    } else if chance(10) {
      fields.append("status: rejected \(GeneratedJournal.day(&random))")
    }
    if chance(10) { fields.append("last_contact: \(GeneratedJournal.day(&random))") }
    if chance(15) { fields.append("follow_up: \(GeneratedJournal.day(&random))") }
    if chance(15) { fields.append("deadline: \(GeneratedJournal.day(&random))") }
    if chance(10) { fields.append("reflect: skip") }
    add("applications/\(index)", fields, body)
  }

  /// An application that gives no day except its own: in one of its fields, or in the file's name.
  private mutating func add(applicationWithOwnDay index: Int, _ random: inout SplitMix64) {
    func one<T>(_ choices: [T]) -> T { choices.randomElement(using: &random)! }
    let day = GeneratedJournal.day(&random)
    let key = one(["date", "day", "created", "Created at", ""])
    var fields = ["company: Undated \(index)", "role: Tester"]
    if !key.isEmpty { fields.append("\(key): \(day)") }
    fields += one([
      [], ["applied: true"], ["history: [applied, screen]"], ["applied: true", "interview: yes"],
      ["rejected: true"], ["interviews: [2026-08-30 10:00]"],
    ])
    if Bool.random(using: &random) {
      let statuses = [
        "rejected", "interview", "applied", "interview scheduled", "hm, well", "saved",
      ]
      fields.append("status: \(one(statuses))")
    }
    let body = Int.random(in: 0..<4, using: &random) == 0 ? ["## Interview", "It went well."] : []
    add("applications/\(key.isEmpty ? "\(day) " : "")U\(index)", fields, body)
  }

  /// An application with a history of which only the first event has a day, and the day of their answer in its own field.
  private mutating func add(applicationWithAnswerDay index: Int, _ random: inout SplitMix64) {
    let sent = GeneratedJournal.day(&random)
    let answered = sent + Int.random(in: 0...70, using: &random)
    let words = [
      ["screen"], ["interview"], ["rejected"], ["screen", "interview"], ["interview", "rejected"],
      ["offer", "accepted"], [],
    ].randomElement(using: &random)!
    add(
      "applications/A\(index)",
      ["company: Answered \(index)", "role: Tester", "answered: \(answered)", "history:"]
        + ["\(sent) applied"].map { "  - \($0)" } + words.map { "  - \($0)" })
  }

  private static let properties: [(String, [String])] = [
    ("industry", ["health", "energy", "retail"]),
    ("channel", ["referral", "job board", "Job board", "recruiter"]),
    ("seniority", ["senior", "junior"]), ("remote", ["remote", "hybrid"]),
    ("resume", ["resume-v1", "resume-v2"]), ("cover_letter", ["letter-v1", "letter-v2"]),
  ]

  private static func events(_ random: inout SplitMix64) -> [(day: Day, word: String)] {
    var day = day(&random)
    var events: [(day: Day, word: String)] = []
    if Int.random(in: 0..<10, using: &random) > 0 { events.append((day, "applied")) }
    for word in [
      "acknowledged", "screen", "assessment", "interview", "interview", "final", "offer",
    ]
    where Int.random(in: 0..<100, using: &random) < 35 {
      day = day + Int.random(in: 0...25, using: &random)
      events.append((day, word))
    }
    if Int.random(in: 0..<10, using: &random) < 7 {
      let ends = [
        "rejected", "rejected", "rejected", "rejected after interview", "ghosted", "withdrew",
        "closed", "accepted", "declined", "interview scheduled",
      ]
      day = day + Int.random(in: 0...60, using: &random)
      events.append((day, ends.randomElement(using: &random)!))
    }
    if Int.random(in: 0..<20, using: &random) == 0 {
      events.append((day + Int.random(in: 1...20, using: &random), "interview"))
    }
    return events
  }

  private mutating func add(reflection index: Int, _ count: Int, _ random: inout SplitMix64) {
    let day = GeneratedJournal.day(&random)
    let marks = (0..<2).map { _ in
      Bool.random(using: &random)
        ? "- [x] Try \(index) ✅ \(GeneratedJournal.day(&random))" : "- [ ] Ask"
    }
    add(
      "reflections/\(index)",
      [
        "application: \"[[\(Int.random(in: 0...max(count, 1), using: &random))]]\"",
        "\(["date", "created"].randomElement(using: &random)!): \(day)",
        "lessons: [\"Lesson \(index % 2)\"]", "factors: [\"mine: rushed\", \"theirs: budget\"]",
        "mood: 3",
      ], marks)
  }

  private mutating func add(feedback index: Int, _ count: Int, _ random: inout SplitMix64) {
    let asked = GeneratedJournal.day(&random)
    let received = asked + Int.random(in: 0...30, using: &random)
    let status = ["drafted", "asked", "received", "declined", "no reply"].randomElement(
      using: &random)!
    add(
      "feedback/\(index)",
      [
        "application: \"[[\(Int.random(in: 0...max(count, 1), using: &random))]]\"",
        "about: [resume, interview]",
      ] + (status == "drafted" ? [] : ["asked: \(asked)"])
        + (status == "received" ? ["received: \(received)", "version: resume-v2"] : [])
        + ["status: \(status)"] + GeneratedJournal.ownDay(&random))
  }

  private mutating func addDay(_ index: Int, _ random: inout SplitMix64) {
    let mood = Int.random(in: 1...5, using: &random)
    let with = Int.random(in: 0...3, using: &random)
    let day = GeneratedJournal.day(&random)
    add("days/\(day) \(index)", ["mood: \(mood)", "with: \"[[P\(with)]]\""])
  }

  private mutating func add(person index: Int, _ random: inout SplitMix64) {
    let talks = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      "  - \(GeneratedJournal.day(&random)) — SQL and testing for a Tester in energy"
    }
    add(
      "people/P\(index)",
      ["name: P\(index)", "every: 2w"] + GeneratedJournal.ownDay(&random)
        + (talks.isEmpty ? [] : ["history:"] + talks))
  }

  private mutating func add(goal index: Int, _ random: inout SplitMix64) {
    let measure = ["applications", "conversations", "active days", "reflections", "feedback"]
      .randomElement(using: &random)!
    let from = GeneratedJournal.day(&random)
    add(
      "goals/\(index)",
      ["title: Goal \(index)", "measure: \(measure)", "target: 3"]
        + (Bool.random(using: &random) ? ["per: week"] : [])
        + (Bool.random(using: &random) ? ["from: \(from)"] : []) + GeneratedJournal.ownDay(&random))
  }
}
