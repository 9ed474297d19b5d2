import Insights
import Journal
import PageModel
import TextKit

/// The state of the search in one or two sentences, at the top of the page. Zeros are left out.
enum StateOfTheSearch {
  static func sentence(for insights: Insights) -> Text {
    let journal = insights.journal
    guard let uncounted = journal.skippedFiles.sentence else { return counted(insights) }
    return journal.hasBegun
      ? counted(insights) + " " + Text(uncounted)
      : Text("\(uncounted) Nothing else is written down yet.")
  }

  private static func counted(_ insights: Insights) -> Text {
    let journal = insights.journal
    if !journal.hasBegun {
      return "Nothing is written down yet. Three small steps make this page worth opening."
    }
    // On the day of the job, nothing else is worth the large line.
    if let job = job(insights) { return job }
    if let pause = PauseWording.state(insights) { return pause }
    let sentences = [
      offers(insights), firstTalk(insights.journal), sent(insights), unclear(insights.journal),
    ]
    .compactMap(\.self)
    return "\(sentences, joinedBy: " ")"
  }

  /// The offers that were certainly accepted.
  private static func accepted(_ journal: Journal) -> [Application] {
    journal.applications.filter { $0.outcome == .accepted && !$0.isUnclear }
  }

  /// The accepted offer, if it ended the search.
  private static func job(_ insights: Insights) -> Text? {
    let journal = insights.journal
    guard journal.isConcluded else { return nil }
    let accepted = journal.jobs
    // What was accepted may be a place to study.
    if accepted.contains(where: \.isDoubtful) {
      return accepted.count == 1 ? "It was accepted." : "\(accepted.count) were accepted."
    }
    let companies = accepted.compactMap { $0.visible?.company }
    guard companies.count == accepted.count, companies.count < 3 else {
      return accepted.count == 1 ? "You have a job." : "You accepted \(accepted.count) offers."
    }
    let start: Text = "\(strong: "You start at \(companies.joined(separator: " and ")).")"
    return accepted.count == 1 ? start : start + " The notes have both offers as accepted."
  }

  /// The offers that wait for an answer. An old one was probably answered; the steps ask about it.
  private static func offers(_ insights: Insights) -> Text? {
    let journal = insights.journal
    let offers = insights.openApplications.applications.map(\.application).filter {
      $0.stage == .offer && !$0.isOldOffer(on: journal.today)
    }
    if offers.isEmpty { return nil }
    let days = offers.compactMap(\.deadline).filter { $0 >= journal.today }.sorted()
    let some = days.count == offers.count ? "" : "\(days.count.inWords) of them "
    let by =
      days.isEmpty || days.count > 3
      ? "" : ", \(some)by \(days.spokenTogether(on: journal.today))"
    let number = offers.count == 1 ? "An offer" : "\(offers.count.inWords.upperFirst) offers"
    return "\(strong: number) to answer\(by)."
  }

  /// The first conversation of the search, or else the first interview, in the days around it. Good news gets words, too.
  private static func firstTalk(_ journal: Journal) -> Text? {
    var days: [(day: Day, stage: Stage)] = []
    for application in journal.applications where !application.isUnclear {
      for event in application.history.events {
        // What was planned with a company that has said no since does not take place.
        guard case .stage(let stage)? = event.milestone, stage.isPositive,
          !event.isPlanned || application.outcome == nil
        else { continue }
        // One of an unknown day may have been the first.
        guard let day = event.day else { return nil }
        days.append((day, stage))
      }
    }
    let first = { (what: String, stages: [Stage]) -> Text? in
      let earlier = days.filter { stages.contains($0.stage) || $0.stage == .offer }.map(\.day).min()
      guard let day = days.filter({ stages.contains($0.stage) }).map(\.day).min(), day == earlier,
        day.isExact, (-1...Thresholds.daysAhead).contains(day.days(since: journal.today))
      else { return nil }
      let verb = day < journal.today ? "was" : "is"
      return "The first \(what) of this search \(verb) on \(day.spoken(on: journal.today))."
    }
    return first("conversation", [.screen, .interview, .final])
      ?? first("interview", [.interview, .final])
  }

  /// The numbers that the state leaves out because something else is the news: a job, or a pause. `nil` on other days.
  static func totals(_ insights: Insights) -> Text? {
    let journal = insights.journal
    guard journal.hasBegun, journal.isConcluded || journal.pause != nil else { return nil }
    return sent(insights)
  }

  private static func sent(_ insights: Insights) -> Text? {
    let (journal, counts) = (insights.journal, insights.counts)
    if counts.applications == 0 {
      let unclear = journal.applications.count { $0.isUnclear && $0.applied != nil }
      let sent =
        switch (counts.unclear, unclear) {
        case (0, _): "No application has been sent yet."
        case (_, 0): "No application is known to have been sent."
        case (_, 1): "1 application is known to have been sent."
        case (_, let sent): "\(sent) applications are known to have been sent."
        }
      return counts.saved == 0
        ? Text(sent)
        : Text("\(sent) \(counts.saved.pluralized("posting is", "postings are")) saved.")
    }
    let first = journal.applications.filter(\.isSent).compactMap(\.applied).min()
    let since = first.map { $0.spoken(on: journal.today) }
    if counts.applications == 1 { return onlyOne(counts, since) }
    let number: Text =
      "\(strong: String(counts.applications)) applications\(since.map { " since \($0)" } ?? "")"
    let positive: Text =
      "\(strong: String(counts.positive)) \(wentOn(counts))"
    let earlierJob = becameJobs(journal)
    let facts: Text =
      switch (counts.positive, counts.open) {
      case (0, 0): "\(number)\(end(counts))."
      case (0, counts.applications): "\(number), all still open."
      case (0, let open): "\(number), \(alive(open)) still open."
      case (_, 0): "\(number). \(positive)\(end(counts))."
      case (_, let open):
        "\(number). \(positive), \(alive(open)) \(open == 1 ? "is" : "are") still open."
      }
    return earlierJob.map { facts + " " + $0 } ?? facts
  }

  /// A number of open applications.
  private static func alive(_ count: Int) -> Text {
    "\(strongAndAlive: String(count))"
  }

  private static func onlyOne(_ counts: Counts, _ day: String?) -> Text {
    let number: Text = "\(strong: "1") application\(day.map { ", sent on \($0)" } ?? "")."
    if counts.positive == 1 {
      return counts.open == 1
        ? "\(number) It \(wentOn(counts)) and is still open." : "\(number) It \(wentOn(counts))."
    }
    return counts.open == 1 ? "\(number) It is still open." : number
  }

  /// The end of a sentence about a search in which nothing is open.
  private static func end(_ counts: Counts) -> String {
    counts[.ghosted] + counts[.closed] + counts[.withdrawn] == 0
      ? "; every one has its answer" : "; none is open now"
  }

  /// The word is `conversation` only if each application had one: a test is taken alone.
  private static func wentOn(_ counts: Counts) -> String {
    if !counts.areConversations { return "went on" }
    return counts.positive == 1 ? "became a conversation" : "became conversations"
  }

  /// Offers that were accepted before the search went on.
  private static func becameJobs(_ journal: Journal) -> Text? {
    let accepted = accepted(journal)
    if accepted.isEmpty { return nil }
    let number = accepted.count == 1 ? "One" : "\(accepted.count)"
    if accepted.contains(where: \.isDoubtful) {
      return "\(number) of them \(accepted.count == 1 ? "was" : "were") accepted."
    }
    return "\(number) of them became \(accepted.count == 1 ? "a job" : "jobs")."
  }

  private static func unclear(_ journal: Journal) -> Text? {
    let unclear = journal.applications.filter(\.isUnclear)
    if unclear.isEmpty { return nil }
    return
      "The \(unclear.whatIsUnclear) of \(unclear.count.pluralized("application")) \(unclear.isDayUnclear ? "cannot be read" : "is not understood"), so \(unclear.count == 1 ? "it is" : "they are") in no number."
  }
}

extension [Day] {
  /// `10 and 12 August`, or `31 August and 2 September`.
  fileprivate func spokenTogether(on today: Day) -> String {
    let unique = reduce(into: [Day]()) { days, day in
      if days.last != day { days.append(day) }
    }
    guard let last = unique.last else { return "" }
    let sameMonth = unique.allSatisfy {
      $0.isExact && $0.year == last.year && $0.month == last.month
    }
    let words = unique.map {
      sameMonth && $0 != last ? String($0.dayOfMonth) : $0.spoken(on: today)
    }
    return words.count == 1
      ? words[0] : words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "")
  }
}
