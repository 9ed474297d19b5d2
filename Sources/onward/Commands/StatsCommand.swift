import ArgumentParser
import Dashboard
import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

struct StatsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Print every number behind the dashboard.",
    discussion: """
      The sentences of the dashboard come first, and then the numbers, without those that are 0 or not known. \
      The dashboard shows some numbers only once there are enough applications; this command always has \
      all of them. A dash (in JSON: null) means that a number cannot be calculated. The names are \
      explained in docs/stats.md.

      --since and --where make every number one of a part of the search: --since 2026-05-01, \
      --where channel=referral, --where outcome=open. --why counts.open lists the notes that a number \
      counts, and --why names the numbers that have such a list. What the numbers mean for the search is \
      judged for the whole search only, or for a part of it that was known when each application was sent.
      """)

  @Argument(help: "The journal's folder.", completion: .directory)
  var directory: String?

  @OptionGroup var options: JournalOptions

  @Flag(help: "Print every number, those that are 0 or not known too, and no sentences.")
  var all = false

  @Option(
    help: "Only applications sent on or after this day, and notes of that time.",
    transform: TodayArgument.init)
  var since: TodayArgument?

  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      "Only applications with this value; several must all match.", valueName: "key=value"))
  var filters: [String] = []

  @Option(
    help: ArgumentHelp("List the notes that a number counts, like counts.open.", valueName: "name"),
    completion: .list(CountedNotes.fixedNames + [allNames]))
  var why: String?

  /// The word after `--why` that lists the names of all numbers.
  static let allNames = "names"

  @Option(help: "The output format.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() async throws {
    let (folder, whole) = try await options.answeringJournal(directory)
    let filters = try filters.map { try RecordFilter($0) }
    let part = StatisticsPart(since: since?.day, filters: filters.map(\.displayText))
    let journal = try self.part(of: whole, filters)
    let insights = await Insights(journal)
    if why == StatsCommand.allNames {
      let names = CountedNotes.all(in: insights).map(\.name)
      let report = Report.fields([
        ("version", .value(.number(StatisticsReport.version))), ("names", .value(.texts(names))),
      ])
      try Terminal.print(
        format == .json
          ? report.json.text
          : names.map { (options.isPlain ? "name: " : "") + $0.escapedForTerminal + "\n" }.joined())
    } else if let why {
      let counted = try CountedNotes.named(why, in: insights)
      try Terminal.print(
        format == .json ? counted.report.json.text : counted.text(isPlain: options.isPlain))
    } else if format == .json {
      try Terminal.print(StatisticsReport.report(insights, part).json.text)
    } else if journal.applications.isEmpty, !whole.applications.isEmpty {
      let records = whole.applications.map { NoteRecord($0, on: whole.today) }
      let reason = filters.lazy.compactMap { $0.alternative(in: records) }.first
      try say("No application matches\(reason.map { ": \($0)" } ?? ".")")
    } else if !journal.hasBegun, !all {
      try say("Nothing to count yet; the first application brings the first numbers.")
    } else {
      try Terminal.print(text(insights, part, folder))
    }
    ProblemSummary(journal: whole, folder).printHint()
  }

  /// Prints a sentence in place of numbers.
  private func say(_ sentence: String) throws(Failure) {
    try Terminal.print(ReportLine.text([.sentence(sentence)], isPlain: options.isPlain))
  }

  /// The sentences of the dashboard, and then the numbers.
  private func text(
    _ insights: Insights, _ part: StatisticsPart, _ folder: JournalFolder
  ) -> String {
    let report = StatisticsReport.report(insights, part)
    if all {
      return options.isPlain
        ? PlainRecords(report.records(isWhole: true)).text : report.text(isWhole: true)
    }
    let width = Terminal.width ?? .max
    let page = Dashboard.page(for: insights)
    let allNumbers = ShellCommand("onward", "stats", "--all").on(folder)
    if options.isPlain {
      let sentences = numbers(of: page)?.sentences ?? []
      let records =
        [[(key: "state", value: page.state.plain)]] + sentences + report.records(isWhole: false)
        + [
          [
            (key: "left out", value: "what is 0 or not known, and the rest of long lists"),
            (key: "command", value: allNumbers.text),
          ]
        ]
      return PlainRecords(records).text
    }
    let sections = numbers(of: page).map { SectionText($0, width: width).text }
    let more =
      "\nLeft out: what is 0 or not known, and the rest of long lists. \(allNumbers.inSentence) prints it all.\n"
    let state = SectionText.wrapped(page.state, "", width) + "\n"
    let texts = [state, sections ?? "", report.text(isWhole: false)]
    return texts.filter { !$0.isEmpty }.joined(separator: "\n") + more
  }

  /// The numbers of the page, with the picture of all applications before them.
  private func numbers(of page: Page) -> Page.Section? {
    let towers = page.sections.flatMap(\.parts).filter { $0.id == Dashboard.towers }
    return page.sections.first { $0.id == Dashboard.numbers }.map {
      Page.Section(id: $0.id, heading: $0.heading, parts: towers + $0.parts)
    }
  }

  private func part(of whole: Journal, _ filters: [RecordFilter]) throws -> Journal {
    var journal = whole
    if let day = since?.day {
      if day > journal.today {
        throw ValidationError(
          "\(day) is after \(journal.today), the day used as today; name an earlier day after --since."
        )
      }
      journal = journal.part(since: day)
    }
    if filters.isEmpty { return journal }
    let records = whole.applications.map { NoteRecord($0, on: whole.today) }
    try RecordFilter.check(filters, in: records)
    let isByCourse = filters.contains { Application.valuesOfCourse.contains($0.key) }
    return journal.part(isByCourse ? .byCourse : .byProperty) { application in
      let record = NoteRecord(application, on: whole.today)
      return filters.allSatisfy { $0.holds(for: record) }
    }
  }
}

extension CountedNotes {
  /// The number with this name, in any case. It may also be named by its place in the output.
  static func named(_ typed: String, in insights: Insights) throws -> CountedNotes {
    let all = all(in: insights)
    let folded = typed.lowercased()
    if let found = all.first(where: { $0.name == typed })
      ?? all.first(where: { $0.name.lowercased() == folded || $0.place.path == folded })
    {
      return found
    }
    let shown = "'\(typed.escapedForTerminal)'"
    if let reason = reason(for: folded.split(separator: ".").map(String.init)) {
      throw ValidationError("\(shown) is not a number of notes. \(reason)")
    }
    // Of those with the same first word, one is meant even if the rest is quite different.
    let kind = folded.prefix { $0 != "." }
    let alike = all.map(\.name).filter { $0.lowercased().prefix { $0 != "." } == kind }
    let near =
      nearest(to: folded, among: all.map(\.name), within: 3)
      ?? nearest(to: folded, among: alike, within: .max)
      ?? nearest(to: folded, among: all.map(\.name), within: folded.count / 2)
    // The names of a large journal would fill screens.
    throw ValidationError(
      "\(shown) is not a number of notes"
        + (near.map { "; did you mean '\($0.escapedForTerminal)'?" } ?? ".")
        + " 'onward stats --why \(StatsCommand.allNames)' lists all names.")
  }
}

extension CountedNotes.NumberPlace {
  /// The names that lead to a number that is not in a list.
  fileprivate var path: String? {
    if case .field(let names) = self { names.joined(separator: ".") } else { nil }
  }
}
