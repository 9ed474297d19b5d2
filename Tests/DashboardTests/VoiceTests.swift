import Dashboard
import Insights
import Journal
import PageModel
import Testing

/// The insights, the page and the brief of every journal.
private let everything = Task {
  var made: [(insights: Insights, page: Page, brief: Page)] = []
  let bare = await Journal(
    reading: [], settings: Settings(), hasSettings: false, on: Day(number: 20_672))
  var journals = [bare]
  for files in VoiceJournals.all { journals.append(await journal(files)) }
  for journal in journals {
    let insights = await Insights(journal)
    made.append(
      (insights, Dashboard.page(for: insights), Brief.page(for: insights)))
  }
  return made
}

/// The text of both pages, with all steps instead of the first three.
private func words(_ insights: Insights, _ page: Page, _ brief: Page) -> [String] {
  page.words + NextAdvice(insights, limit: nil).steps.map(\.plain) + brief.words
}

@Test func `the journals of these tests show every step`() async {
  var kinds: Set<String> = []
  for (insights, _, _) in await everything.value {
    for step in insights.nextSteps.steps {
      kinds.insert(Mirror(reflecting: step).children.first?.label ?? "\(step)")
    }
  }
  #expect(
    kinds.sorted() == [
      "apply", "askForFeedback", "askForNews", "decide", "explainStatus", "followUp", "goal",
      "keepInTouch", "prepare", "recordEnds", "reflect", "seekCompany", "sendRequest", "tryOut",
      "widen",
    ])
}

/// What identifies each part, and each variant of its text.
private let parts = [
  "Nothing is written down yet", "No application has been sent yet", "Write down one job",
  "Make a journal",
  "Nothing is due", "After the search",
  "What went well:", "1 before that", "another offer", "feedback came",
  "puts an application here",
  "Open applications", "when a no comes", "said no on", "you wrote for this day",
  "What you learned",
  "more lesson", "What had a part in it", "To try", "Tried so far", "no reflection yet",
  "every one has its answer", "You start at", "to answer",
  "Latest win",
  "when you ask somebody", "What came up more than once", "is here when you want to read it",
  "they would rather not say", "1 private note", "came of", "With it",
  "likely range of the difference",
  "How far they get, and where they end", "came to an interview",
  "to a final round and",
  "Every application, as you sent them",
  "reached an interview or further", "got a no",
  "and are through with it",
  "How long answers take", "will appear here when at least four of five",
  "Fewer than half", "of the applications have an answer", "Half of the applications",
  "One answer without a known day",
  "Which ways in get somewhere", "more roles", "Left out: ",
  "No two of these groups differ more",
  "No two of these groups are large enough", "got further than", "Luck",
  "What is different in most of them", "At this rate", "there is no quiet stretch now",
  "By the month of sending",
  "this also shows", "this shows", "From 2", "this says whether most",
  "The numbers give no reason to look wider",
  "Some answers take longer in this search",
  "withdrawn by you before", "The notes name no days of sending",
  "The search goes into several", "Most of the search is in one direction", "The likely range is",
  "it is more than chance usually makes", "Your notes name no other direction",
  "says that you are open to it", "and 1 more", "against", "names it yet",
  "A small goal", "over since", "a week for rest", "When and where, in your words",
  "A square for each day, darker", "Active on", "a quiet week", "After 1 more entry",
  "middle of the last 7 entries",
  "The people who help:", "a word would fit", "around ", "when you like",
  "Later on this page", "All applications", "could not be read as meant",
  "Every note was read and understood", "a private application", "A date ahead", "Up to you",
  "Their turn", "ask, or let it rest", "answer due", "answer the offer", "answered later",
  "silent since", "more in ", "before 29 May", "more than two weeks ahead",
  // Parts of the brief only.
  "For half an hour", "With a note for each application", "Under way, furthest first",
  "One has ended", "that have ended", "as far as an offer", "due by", "last word on",
  "had time for an answer names the version", "stands here when 30 applications",
  "so this says what came with each", "an answer to a question",
  "What was changed: shorter (v", "to be read at another time", "asked for, no answer yet",
  "written, not sent yet", "they would rather not say", "Lessons that recur",
  "more lessons in the notes",
  "To try, the newest first", "tried already", "Who helps, and with what",
  "A near miss", "yes on an ordinary day", "worth rehearsing",
  "What could the first page show sooner", "look wider", "What is different since",
  "Would reading it together help", "this lesson easier to keep", "have in common",
  "Is there a no worth", "worth a first application", "for what is under way",
  "a small goal for one week",
  "Who could help, and with what?", "Who could be company",
]

@Test func `the journals of these tests show every part of the page`() async {
  let said = await everything.value.flatMap(words).joined(separator: "\n")
  #expect(parts.filter { !said.contains($0) } == [])
}

@Test func `nothing on the page judges, shouts or names a cause`() async {
  let bad =
    #/!|\p{Emoji_Presentation}|\b(?i:failed|failure|lost|dead|overdue|unlucky|streak|because|works better|caused|thanks to)\b/#
  let said = await everything.value.flatMap(words)
  #expect(said.filter { $0.contains(bad) } == [])
}

@Test func `singular and plural forms agree with their numbers`() async {
  let things =
    "application|answer|day|week|month|entrie|note|question|reflection|rejection|lesson|conversation|posting|time|thing|pair|role|channel|group|place"
  let one = try? Regex("(^|[^0-9.,])1 (more )?((\(things))s|entries|are|were|have)\\b")
  let more = try? Regex("[02-9] (more )?(\(things)|entry|is|was|has)\\b")
  for said in await everything.value.flatMap(words) {
    for wrong in [one, more] {
      #expect(wrong.map { said.contains($0) } == false, "\(said)")
    }
  }
}

@Test func `a comparison says that it may be chance, and a version claims no cause`() async {
  var compared = 0
  var versions = 0
  for (_, page, _) in await everything.value {
    for section in ["numbers", "wider"] {
      let said = page[section].flatMap(\.words).joined(separator: "\n")
      if said.contains("got further") || said.contains(", against ") {
        compared += 1
        #expect(said.contains("may be chance"), "\(said)")
      }
    }
    for said in page["versions"].flatMap(\.words) where said.contains("With it, ") {
      versions += 1
      #expect(said.contains("so it may not be the cause"))
    }
  }
  #expect(compared >= 3)
  #expect(versions >= 2)
}

/// The first text under "Luck".
private func spell(_ files: [String: String]) async -> String {
  let numbers = await dashboard(await journal(files))["numbers"]
  let start = numbers.firstIndex { $0.mark == "Luck" }
  return start.map { numbers[$0 + 1].mark } ?? ""
}

/// Calculated with the formula in insights.md for 60 applications with 6 conversations: 0.448, 0.227, 0.083,
/// 0.0322 and 0.00542.
@Test(arguments: [
  (21, "A run this long turns up by chance in about 4 of 10 searches like this one, in which 6"),
  (25, "A run this long turns up by chance in about 2 of 10 searches like this one, in which 6"),
  (
    30,
    "in about 1 of 12 searches like this one, in which 6 of 60 applications went on: unusual"
  ),
  (34, "That is longer than chance usually makes: a run like it turns up in about 1 of 31"),
  (40, "like it turns up in about 1 of 185 searches like this one, in which 6 of 60"),
])
func `a dry spell is described by how often chance makes one this long`(length: Int, words: String)
  async
{
  let said = await spell(VoiceJournals.spell(of: length))
  #expect(
    said.hasPrefix("The last \(length) of 60 applications that had time for an answer, sent since ")
  )
  #expect(said.contains(words), "\(said)")
  #expect(said.contains("still within chance") == (length == 30))
  #expect(said.contains("Something may have changed") == (length > 30))
}

/// A run of 20 turns up in 52% of such searches.
@Test func `a run that chance makes more often than not is not worth a word, nor is a short one`()
  async
{
  #expect(await spell(VoiceJournals.spell(of: 20)) == "")
  // Of 60, all but the last few went on: a run of four is unusual, and not worth a word; one of five is.
  for (length, isSaid) in [(4, false), (5, true)] {
    let notes = applications(60) { index in
      "role: R\nhistory: [\(ago(90 - index)) applied\(index < 60 - length ? ", \(ago(85 - index)) screen" : "")]"
    }
    let page = await dashboard(await journal(notes))
    #expect(page.words.contains { $0.contains("The last \(length) of 60") } == isSaid)
    #expect(page.words.contains { $0.contains("Luck") } == isSaid)
  }
}

@Test func `without a conversation, or directly after one, a run is compared with nothing`()
  async
{
  // The forecast is for those who open it then.
  #expect(await spell(VoiceJournals.silent) == "")
  let outlook: [String] = await dashboard(await journal(VoiceJournals.silent))["outlook"]
    .flatMap(\.words)
  #expect(outlook.contains { $0.hasPrefix("At this rate, the chance that at least one") })
  #expect(
    await spell(VoiceJournals.talking)
      == "One of the latest applications that had time for an answer went on, so there is no quiet stretch now."
  )
  // Of 24 with 9 that went on, 0.186 of all orders have a run of seven. The eighteenth was sent 113 days ago.
  #expect(
    await spell(VoiceJournals.slow)
      == "The last 7 of 24 applications that were sent at least 50 days ago, from 16 April on, did not go on. A run this long turns up by chance in about 1 of 5 searches like this one, in which 9 of 24 applications went on: unusual, and still within chance. Some answers take longer in this search, so the newer ones do not count here."
  )
  // Sent 60 - 12 = 48 days before 7 August.
  let one = VoiceJournals.talking.merging([
    "applications/z.md": "---\ncompany: Z\nrole: R\napplied: \(ago(48))\n---\n"
  ]) { $1 }
  #expect(await spell(one) == "")
}
