import Foundation
import Testing

/// Journals without the data to calculate some number from: the number of applications, and the front matter
/// of each.
@Test(arguments: [
  (0, ""), (1, "applied: 2026-03-02"), (40, "applied: 2026-03-02"), (40, "applied: true"),
  (40, "applied: 2026-09-02"), (40, "history: [2026-03-02 applied, 2026-03-09 screen]"),
  (40, "private: true\nhistory: [2026-03-02 applied, 2026-03-09 rejected]"),
  (1, "applied: 2026-03-12\nanswered: 2026-03-09\nstatus: rejected"),
])
func `stats prints only numbers, and a dash or null if there is none`(count: Int, lines: String)
  throws
{
  let scratch = try Scratch()
  try scratch.write("onward.yml", "name: A\n")
  for index in 0..<count {
    try scratch.write("applications/\(index).md", "---\ncompany: C\(index)\n\(lines)\n---\n")
  }
  let json = try scratch.run("onward stats --today 2026-08-07 --format json")
  #expect(json.code == 0)
  #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
  let text = try scratch.run("onward stats --today 2026-08-07")
  // Also a value as the program prints it for itself.
  let trace = #/\b(?i:nan|inf|infinity|nil|optional\()|[^0-9]-0(?:\.0*)?\b|[A-Z]\w*\(\w+: /#
  for output in [json.output, text.output] {
    #expect(output.firstMatch(of: trace) == nil)
    #expect(
      output.contains("2026-08-07")
        || output == "Nothing to count yet; the first application brings the first numbers.\n")
  }
}

private func stats(_ applications: [String], _ arguments: String = "") throws -> String {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "name: A\n")
  for (index, lines) in applications.enumerated() {
    try scratch.write(
      "applications/\(index).md", "---\ncompany: C\(index)\nrole: R\n\(lines)\n---\n")
  }
  let run = try scratch.run("onward stats --today 2026-08-07 \(arguments)")
  return run.output + run.errors
}

@Test func `no number is given that only an assumption makes`() throws {
  let none = try stats(["status: saved"], "--format json")
  #expect(none.contains("\"at_least_one\" : null"))
  // 1 of 4 has no interval, and 1 of 5 has one.
  let went = ["history: [2026-03-02 applied, 2026-03-09 screen]"]
  let four = try stats(went + Array(repeating: "applied: 2026-03-02", count: 3), "--format json")
  #expect(four.matches(of: #/_(?:low|high)" : \d/#).isEmpty)
  let five = try stats(went + Array(repeating: "applied: 2026-03-02", count: 4), "--format json")
  #expect(five.contains("\"went_on_low\" : 0.03"))
}

@Test func `a range that begins with 0 is printed whole`() throws {
  let text = try stats(Array(repeating: "applied: 2026-03-02", count: 8))
  #expect(text.contains(#/first step went on low +0\.0/#), "\(text)")
  #expect(text.contains(#/first step went on high +0\.32/#))
}

@Test func `no words are about bars that a terminal does not draw`() throws {
  let answered = Array(repeating: "history: [2026-03-02 applied, 2026-03-09 rejected]", count: 30)
  let text = try stats(answered + ["applied: 2026-03-02"])
  #expect(text.contains("A no counts as an answer") && !text.contains("bars"))
}

/// Of 40 applications six had an interview; the note names the interviewer, and of an offer the day to answer it by.
@Test(arguments: ["contacts=", "contacts=Dana", "deadline=2026-04-01", "stage=applied"])
func `a part that was selected by what became of the applications is not judged`(filter: String)
  throws
{
  let all = (0..<40).map { index in
    "history: [2026-01-\(index % 28 < 9 ? "0" : "")\(index % 28 + 1) applied"
      + (index < 6 ? ", 2026-02-20 interview]\ninterviewer: Dana\ndeadline: 2026-04-01" : "]")
  }
  let part = try stats(all, "--where \(filter) --format json")
  #expect(part.contains("\"verdict\" : \"not_judged\""), "\(part)")
  #expect(part.contains("\"weak\" : null") && part.contains("\"at_least_one\" : null"))
  let property = try stats(all, "--where role=R --format json")
  #expect(!property.contains("not_judged") && property.contains("\"weak\" : false"))
}

@Test func `a filter takes the word open, and refuses what no application can have`() throws {
  let all = [
    "applied: 2026-03-02", "status: saved", "applied: 2026-03-02\nstatus: rejected", "status: Dead",
  ]
  let open = try stats(all, "--where outcome=open --format json")
  #expect(open.contains("\"applications\" : 1,") && open.contains("\"saved\" : 0,"))
  #expect(open.contains("\"unclear\" : 0,") && open.contains("\"outcome=open\""))
  let wrong = try stats(all, "--where outcome=opne")
  #expect(
    wrong
      == "onward: 'opne' is not a value of outcome; write --where outcome= with one of: open, accepted, declined, rejected, withdrawn, ghosted, closed, not_pursued; or with nothing, for those without one.\n"
  )
  #expect(
    try stats(all, "--where stage=intervew").contains("'intervew' is not a value of stage; write"))
}

@Test func `a value that no application has is answered with one that the notes have`() throws {
  let notes = [
    "channel: Referral\napplied: 2026-03-02", "channel: job board\napplied: 2026-03-02",
    "channel: the secret way\nprivate: true\napplied: 2026-03-02",
  ]
  let near = try stats(notes, "--where channel=referal")
  #expect(
    near == "No application matches: none has channel=referal; did you mean 'Referral'?\n")
  let far = try stats(notes, "--where channel=fax")
  #expect(
    far
      == "No application matches: none has channel=fax; the notes have: job board, Referral.\n"
  )
  // Neither by a near word nor in a list.
  #expect(try !stats(notes, "--where 'channel=the secret wax'").contains("secret way"))
  // Each value exists, and no application has both.
  let both = try stats(notes, "--where channel=referral --where 'channel=job board'")
  #expect(both == "No application matches.\n")
}

@Test(arguments: ["--where resume=v2", "--since 2026-04-01"])
func `a part of the search is silent about versions that it leaves out`(filter: String) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "name: A\n")
  for index in 0..<20 {
    let (version, day) = index < 10 ? ("v1", "2026-03-02") : ("v2", "2026-05-04")
    try scratch.write(
      "applications/\(index).md",
      "---\ncompany: C\(index)\nrole: R\nresume: \(version)\napplied: \(day)\n---\n")
  }
  try scratch.write(
    "feedback/Dana.md",
    "---\nfrom: Dana\nasked: 2026-04-20\nreceived: 2026-04-28\nversion: v2\n---\n\n> Shorter.\n")
  let whole = try scratch.run("onward stats --today 2026-08-07").output
  #expect(whole.contains("v2 came of feedback from Dana. With it, none of 10 went on"))
  let part = try scratch.run("onward stats --today 2026-08-07 \(filter)").output
  #expect(part.contains("applications  10"))
  #expect(!part.contains("came of feedback") && !part.contains("another version"), "\(part)")
}

@Test func `a person sees five rows of a list, the newest days, and a program all of them`() throws
{
  let scratch = try Scratch()
  try scratch.write("onward.yml", "name: A\n")
  try scratch.write("applications/1.md", "---\ncompany: C\nrole: R\napplied: 2026-03-02\n---\n")
  for day in 10..<20 {
    try scratch.write("days/2026-07-\(day).md", "---\nmood: \(day % 5 + 1)\n---\n")
    try scratch.write("wins/2026-07-\(day) Win.md", "---\ntitle: Win \(day)\n---\n")
  }
  let text = try scratch.run("onward stats --today 2026-08-07").output
  #expect(text.contains("2026-07-15  1") && !text.contains("2026-07-14  5"), "\(text)")
  #expect(text.contains("(5 before them)"))
  #expect(text.contains("wins/2026-07-15") && !text.contains("wins/2026-07-14"))
  #expect(text.contains("(5 more)"))
  for whole in ["--all", "--format json"] {
    let all = try scratch.run("onward stats --today 2026-08-07 \(whole)").output
    #expect(all.contains("wins/2026-07-10") && all.contains("2026-07-10") && !all.contains("more)"))
  }
}

@Test func `what others have published is not a number of the search`() throws {
  let sent = Array(repeating: "applied: 2026-03-02", count: 20)
  #expect(try !stats(sent).contains("published"))
  #expect(try stats(sent, "--all").contains("published rates"))
  #expect(try stats(sent, "--format json").contains("\"published_rates\" : [\n"))
}

@Test func `groups of rejected applications are not compared`() throws {
  // In both channels 10 of 30 went on; in one of them all these were rejected, in the other they are open.
  let all = (0..<60).map { index -> String in
    let (channel, place) = (index < 30 ? "referral" : "job board", index % 30)
    let wentOn = place < 10 ? ", 2026-03-09 screen" : ""
    let end = place < 10 && index >= 30 ? "" : ", 2026-03-20 rejected"
    return
      "channel: \(channel)\nresume: v\(index % 2)\nhistory: [2026-03-02 applied\(wentOn)\(end)]"
  }
  #expect(try stats(all).contains("No two of these groups differ more than chance"))
  let rejected = try stats(all, "--where outcome=rejected")
  #expect(!rejected.contains("differ more") && !rejected.contains("large enough"), "\(rejected)")
  #expect(
    try stats(all, "--where outcome=rejected --format json").contains("\"comparisons\" : [\n\n  ]"))
}

@Test func `a request of a later day is in no part that looks back`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "name: A\n")
  try scratch.write("applications/1.md", "---\ncompany: C\nrole: R\napplied: 2026-03-02\n---\n")
  try scratch.write("feedback/1.md", "---\nfrom: Dana\nasked: 2026-07-20\n---\n")
  let drafted = { (options: String) in
    try scratch.run("onward stats --format json \(options)").output
      .firstMatch(of: #/"drafted" : (\d)/#)?.1
  }
  #expect(try drafted("--today 2026-05-03 --since 2026-03-01") == "0")
  #expect(try drafted("--today 2026-05-03") == "1")
  #expect(try drafted("--today 2026-07-19 --since 2026-07-20") == nil)
}
