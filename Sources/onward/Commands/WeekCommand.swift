import ArgumentParser
import Dashboard
import Diagnostics
import Insights
import Journal
import PageModel
import TextKit

struct WeekCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "week",
    abstract: "The week in five short parts, for someone who asks how it went.",
    discussion: """
      Done, learned, asked, next, help wanted, in Markdown and from the notes alone. A low week has lines, too: \
      resting by plan, talking and reading count. 'help_wanted:' in the profile is what others could help with. It quotes no \
      private note. With --redact, only names that a note has in a field of their own are replaced: read the page \
      before you share it.
      """)

  @OptionGroup var options: JournalOptions

  @Option(
    help: "A day of the week, like 2026-03-14 or last sunday; today if omitted.",
    transform: DayArgument.init)
  var date: DayArgument?

  @OptionGroup var shared: SharedPage.Options

  func run() async throws {
    try shared.requireWritable(as: .week)
    let (folder, today) = try await options.answeringJournal()
    try shared.refuseDashboard(of: today, in: folder, as: .week)
    let days = try days(today.vocabulary, in: folder)
    // What was known on the last day of the week; nothing later.
    let journal =
      days.upperBound == today.today ? today : try await folder.journal(on: days.upperBound)
    let insights = await Insights(journal)
    let page =
      shared.redact
      ? SharedPage(redacted: WeekPage.redactedPage(for: insights, in: days), as: .week)
      : SharedPage(WeekPage.page(for: insights, in: days), as: .week)
    try page.write(to: shared.file, journal, in: folder, options)
    if journal.profile?.helpWanted.isEmpty ?? true {
      Terminal.printMessage("'help_wanted:' in the profile says here what others could help with")
    }
  }

  /// The week of the day, up to today.
  private func days(_ vocabulary: Vocabulary, in folder: JournalFolder) throws -> ClosedRange<Day> {
    let day = try date?.understood(toward: .past, vocabulary) {
      ShellCommand("onward", "week", "--date", $0).on(folder)
    }.day
    if let day, day > vocabulary.today {
      throw ValidationError(
        "\(day.spokenWithYear) is still to come. Name a day of this week or of an earlier one.")
    }
    let start = (day ?? vocabulary.today).startOfWeek(startingOn: vocabulary.settings.weekStarts)
    return start...min(start + 6, vocabulary.today)
  }
}
