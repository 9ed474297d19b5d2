package import Diagnostics
package import Journal
package import Markdown
import TextKit

/// Finds the problems of one file by itself, as it is read in its journal.
package struct FileProblems {
  private let vocabulary: Vocabulary
  private let hasSettings: Bool
  private let ofTemplate: (SourceFile) -> [Diagnostic]?
  private let isVerbose: Bool

  /// - Parameters:
  ///   - vocabulary: The one with which the journal was read.
  ///   - hasSettings: Whether the root has an `onward.yml`.
  ///   - isVerbose: Whether what is reported only with `--verbose` is a problem, too.
  ///   - ofTemplate: Returns the problems of a page template, or `nil` for another file.
  package init(
    _ vocabulary: Vocabulary, hasSettings: Bool, isVerbose: Bool = false,
    ofTemplate: @escaping (SourceFile) -> [Diagnostic]? = { _ in nil }
  ) {
    self.vocabulary = vocabulary
    self.hasSettings = hasSettings
    self.ofTemplate = ofTemplate
    self.isVerbose = isVerbose
  }

  /// Whether the file is one that only the journal uses. Others in the folder are left alone.
  func isOfJournal(_ source: SourceFile) -> Bool {
    source.path == Settings.fileName || isRates(source) || ofTemplate(source) != nil
      || vocabulary.note(in: source, hasSettings: hasSettings).note != nil
  }

  private func isRates(_ source: SourceFile) -> Bool {
    vocabulary.settings.benchmarks?.path.pathBytes == source.path.pathBytes
  }

  func problems(of source: SourceFile) -> [Diagnostic] {
    if source.path == Settings.fileName {
      var problems: [Diagnostic] = []
      do throws(UnreadableSettings) {
        _ = try Settings(reading: source, reporting: &problems)
      } catch {
        return error.diagnostics
      }
      return problems
    }
    if isRates(source) { return PublishedRate.all(in: source).diagnostics }
    if let problems = ofTemplate(source) { return problems }
    return vocabulary.note(in: source, hasSettings: hasSettings).diagnostics
      .filter { isVerbose || !$0.message.isForVerbose }
  }
}

/// A file after all of its safe fixes, one after the other.
package struct FixedFile {
  package struct Step {
    /// The problem, at its place in the file as it was then.
    package let problem: Diagnostic
    package let title: String
    /// The lines that the fix changes, without their endings. Empty if it only adds lines.
    package let before: [String]
    package let after: [String]
  }

  /// In the order of the lines.
  package let steps: [Step]
  package let source: SourceFile

  /// - Parameter problems: Those of the file, in the order of its lines.
  package init(_ problems: [Diagnostic], in source: SourceFile, _ reading: FileProblems) {
    var (steps, current): ([Step], SourceFile) = ([], source)
    var waiting = problems.filter(FixedFile.mayBeFixed)
    while !waiting.isEmpty {
      let count = steps.count
      // The last problem is fixed first, so that the places of the others stay.
      for problem in waiting.reversed() {
        guard
          let fix = ProblemFix.all(for: problem, in: current, reading).first(where: \.isSafe)
        else { continue }
        let (before, after) = FixedFile.changedLines(from: current.bytes, to: fix.source.bytes)
        steps.append(Step(problem: problem, title: fix.title, before: before, after: after))
        current = fix.source
      }
      // What was hidden by another problem is fixed, too, so that nothing is left for the next run.
      waiting =
        steps.count == count
        ? [] : reading.problems(of: current).filter(FixedFile.mayBeFixed)
    }
    let isChanged = !steps.isEmpty && reading.isOfJournal(current)
    self.steps =
      isChanged
      ? steps.enumerated().sorted {
        ($0.element.problem.position.line, -$0.offset)
          < ($1.element.problem.position.line, -$1.offset)
      }.map(\.element) : []
    self.source = isChanged ? current : source
  }

  package static func mayBeFixed(_ problem: Diagnostic) -> Bool {
    problem.message.corrections.contains(where: \.isSafe)
  }

  /// The lines in which two versions differ.
  private static func changedLines(
    from old: [UInt8], to new: [UInt8]
  ) -> (before: [String], after: [String]) {
    var (before, after) = (lines(of: old)[...], lines(of: new)[...])
    while let first = before.first, first == after.first {
      before = before.dropFirst()
      after = after.dropFirst()
    }
    while let last = before.last, last == after.last {
      before = before.dropLast()
      after = after.dropLast()
    }
    return (
      before.map { String(decoding: $0, as: UTF8.self) },
      after.map { String(decoding: $0, as: UTF8.self) }
    )
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnding)
  }
}
