import ArgumentParser
import Diagnostics
import Editing
import Journal
import Markdown
import TextKit

/// A stage with words after it on the command line of `log`. They are its note if a small word begins them, as in
/// `acme rejected by email`; others are not written.
struct WordsAfterStage {
  /// The words before the stage.
  let name: [String]
  let stage: String
  let meaning: StatusTerm
  private var rest: String

  /// Returns `nil` if no stage is followed by other words.
  init?(_ typed: [String], _ terms: StatusTerms) {
    for end in typed.indices.dropFirst().dropLast().reversed() {
      // `rejected — too slow`
      if typed[end].allSatisfy(WordsAfterStage.isDash) { continue }
      guard
        let ending = terms.endings(of: Array(typed[...end])).first(where: {
          let rest = terms.rest(of: $0.word)
          return !$0.rest.isEmpty && rest.note == nil
        })
      else { continue }
      (name, stage, meaning) = (ending.rest, ending.word, ending.meaning)
      let words = typed[(end + 1)...].drop { $0.allSatisfy(WordsAfterStage.isDash) }
      if words.isEmpty { return nil }
      rest = words.joined(separator: " ")
      return
    }
    return nil
  }

  private static let isDash: @Sendable (Character) -> Bool = { "-‐‑‒–—−".contains($0) }

  /// Why the words are not written, and what to type. A command is proposed only if it records what the words say.
  ///
  /// - Parameters:
  ///   - typed: The words of the day, as they were typed.
  ///   - which: The option `--which`.
  func refusal(
    day: DayArgument?, asTyped typed: [String], which: String?, _ vocabulary: Vocabulary,
    _ folder: JournalFolder
  ) throws -> ValidationError {
    let options = which.map { ["--which", $0] } ?? []
    let command = { (words: [String]) in
      ShellCommand("onward", "log").appending(name + [stage] + words).on(folder)
    }
    let words = rest.escapedForTerminal
    if day == nil, let (day, after) = dayAtStart(vocabulary) {
      var other = self
      other.rest = after
      let whole =
        other.note(vocabulary) == nil
        ? command(day + options + ["--note", after])
        : command(after.split(separator: " ").map(String.init) + day + options)
      return ValidationError("The day comes last, after other words. To log that: \(whole.text)")
    }
    if let mistyped = MistypedDay(
      rest, on: vocabulary.today, order: vocabulary.settings.dateOrder)
    {
      guard let meant = mistyped.suggestion, day == nil else {
        return ValidationError(
          DateFigures.isImpossible(rest)
            ? "'\(words)' is not understood as a day: the calendar has no such day. Write it like 2026-03-14."
            : WordsAfterStage.noDay(rest))
      }
      return ValidationError(
        "'\(words)' is not a day; did you mean '\(meant)'? To log that: \(command(["--date", meant] + options).text)"
      )
    }
    let whole = "\(stage) \(rest)"
    guard let milestone = milestone(vocabulary) else {
      return ValidationError(
        "'\(whole.escapedForTerminal)' is not written, because '\(words)' may change what '\(stage.escapedForTerminal)' means. If something is planned, write the stage and its day, like 2026-03-14 or tomorrow 10:00. If it has happened, write only what that was, like interview or rejected, and other words about it after --note."
      )
    }
    let noted = { (day: [String]) in command(day + options + ["--note", rest]) }
    // A weekday may be the last or the next one. The command for each of them has the note as well.
    _ = try day?.understood(toward: SpokenDay.direction(of: milestone), vocabulary) {
      noted(["--date", $0])
    }
    return ValidationError(
      "The stage comes last, and other words about it are a note. To add one: \(noted(typed).text)")
  }

  /// A day that comes first, and the words after it: `yesterday with Dana`.
  private func dayAtStart(_ vocabulary: Vocabulary) -> (day: [String], rest: String)? {
    let words = rest.split(separator: " ").map(String.init)
    for count in (1..<max(2, min(words.count, 8))).reversed() where count < words.count {
      let day = words.prefix(count).joined(separator: " ")
      guard
        SpokenDay(day, on: vocabulary.today, order: vocabulary.settings.dateOrder) != nil
      else { continue }
      let after = words.dropFirst(count).drop { $0.allSatisfy(WordsAfterStage.isDash) }
      // `yesterday or friday` is not one day.
      let second = MistypedDay(
        after.joined(separator: " "), on: vocabulary.today, order: vocabulary.settings.dateOrder)
      // `yesterday 2` may be a time.
      let isNote = after.first?.first?.isLetter ?? false
      return !isNote || second != nil
        ? nil : (Array(words.prefix(count)), after.joined(separator: " "))
    }
    return nil
  }

  /// What is said about words that look like a day, but are not one.
  static func noDay(_ words: String) -> String {
    "'\(words.escapedForTerminal)' is not understood as a day. Write the day last, like 2026-03-14, yesterday or tomorrow 10:00. Other words go after --note."
  }

  /// The words if they are a note about the stage: `with Dana`, `by email`. Others may change what it means.
  func note(_ vocabulary: Vocabulary) -> String? {
    guard let first = rest.split(separator: " ").first,
      vocabulary.statusTerms.beginsNote(String(first)), milestone(vocabulary) != nil,
      MistypedDay(rest, on: vocabulary.today, order: vocabulary.settings.dateOrder) == nil
    else { return nil }
    return rest
  }

  /// What happened, if the words leave it as it is.
  private func milestone(_ vocabulary: Vocabulary) -> Milestone? {
    let read = vocabulary.statusTerms.meaning(ofStatus: "\(stage) \(rest)")
    // `no` is a rejection, and `no show` may be anything.
    let isStage =
      read.map { $0.term == meaning && $0.planned == nil }
      ?? StatusTerms.ours.contains(stage.lowercased())
    guard isStage, let milestone = try? StageArgument(stage, meaning, nil).milestone,
      isNote(about: milestone, vocabulary)
    else { return nil }
    return milestone
  }

  /// Whether an event with the words as its note is read as this event.
  private func isNote(about milestone: Milestone, _ vocabulary: Vocabulary) -> Bool {
    if case .stage(let stage) = milestone, vocabulary.statusTerms.statesAftermath(rest, of: stage) {
      return false
    }
    let note = SourceFile(path: "applications/a.md", text: "---\ncompany: A\nrole: R\n---\n")
    let event = NewEvent(day: vocabulary.today, milestone: milestone, note: rest)
    return (try? HistoryEdit(.event(event), in: note, vocabulary, hasSettings: true)) != nil
  }
}
