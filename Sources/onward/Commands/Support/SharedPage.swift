import ArgumentParser
import Dashboard
import Diagnostics
import Journal
import PageModel
import Redaction
import Rendering
import TextKit

/// A page in Markdown for someone else, with or without names: where it goes, and what is said beside it.
struct SharedPage {
  /// Where it goes, and whether with names: what the user typed.
  struct Options: ParsableArguments {
    @Option(
      name: .shortAndLong,
      help:
        "The file to write, from the current folder; only an earlier page of this command is ever replaced.",
      completion: .file(extensions: ["md"]))
    var output: String?

    @Flag(
      help: "Replace companies, people, places and links with labels; print what each label means.")
    var redact = false

    /// The file as it was typed. As in many programs, `-` means stdout.
    var file: String? { output == "-" ? nil : output }

    /// Throws if the file must not be written, before anything is read.
    func requireWritable(as purpose: GeneratedMark.Purpose) throws {
      if let file { _ = try OutputFile(typed: file, content: .page(purpose)) }
    }

    /// Throws if the file is where the dashboard goes.
    func refuseDashboard(
      of journal: Journal, in folder: JournalFolder, as purpose: GeneratedMark.Purpose
    ) throws(Failure) {
      guard let file, journal.settings.output.names.contains(where: { folder.means($0, by: file) })
      else { return }
      throw Failure(
        "\(file) is where 'onward build' writes the dashboard, so no \(purpose.rawValue) is written there",
        remedy: "Choose another name with -o, like -o \(purpose.rawValue).md.")
    }
  }

  private let page: Page
  /// The name that each label replaces; `nil` if no name was replaced on purpose.
  private let replacements: [Replacement]?
  private let purpose: GeneratedMark.Purpose

  init(_ page: Page, as purpose: GeneratedMark.Purpose) {
    (self.page, replacements, self.purpose) = (page, nil, purpose)
  }

  init(redacted: (page: Page, replacements: [Replacement]), as purpose: GeneratedMark.Purpose) {
    (page, replacements, self.purpose) = (redacted.page, redacted.replacements, purpose)
  }

  /// Prints the page, or writes it into a file.
  func write(
    to output: String?, _ journal: Journal, in folder: JournalFolder, _ options: JournalOptions
  ) throws {
    let file = try output.map { try OutputFile(typed: $0, content: .page(purpose)) }
    let text = text(options)
    if let replacements { try refuseNames(of: journal, in: text, excluding: replacements) }
    if let file, let output {
      let isWritten = try OutputFile.replace([(file, Array(text.utf8))])
      Terminal.report("\(output.escapedForTerminal): \(isWritten[0] ? "written" : "unchanged")\n")
    } else {
      try Terminal.print(text)
    }
    if let replacements { say(replacements) }
    ProblemSummary(journal: journal, folder).printHint()
  }

  /// The page as Markdown.
  func text(_ options: JournalOptions) -> String {
    let shown = options.isPlain ? page.withoutTables : page
    return MarkdownRenderer(template: PageTemplate(ofAll: shown), as: purpose).render(shown)
  }

  /// Throws if the page still contains a name. Such a page is neither written nor printed, because it might be
  /// sent before anyone reads a warning.
  private func refuseNames(
    of journal: Journal, in page: String, excluding replacements: [Replacement]
  ) throws(Failure) {
    let left = RedactionAudit.found(in: page, of: journal, excluding: replacements.map(\.label))
    if left.isEmpty { return }
    let count = left.count == 1 ? "a name" : "\(left.count) names"
    throw Failure(
      "the page would still contain \(count), so nothing was written or printed",
      remedy:
        "Write it differently in the note, or make the page without --redact and remove it by hand.",
      details: left.map { "\($0.name), in: \($0.excerpt.prefix(100))" })
  }

  /// Prints the replaced names on stderr and never on the page: with this list, everything could be restored.
  private func say(_ replacements: [Replacement]) {
    if replacements.isEmpty {
      Terminal.printMessage("no name on the page is in a field of a note, so nothing was replaced")
      return
    }
    Terminal.printMessage("replaced, as far as fields of the notes contain the names:")
    for replacement in replacements {
      let names = replacement.names.map(\.escapedForTerminal).joined(separator: "; ")
      Terminal.printMessage("  \(replacement.label.escapedForTerminal): \(names)")
    }
  }
}

extension JournalFolder {
  /// Whether a typed path leads to this file of the journal, even if the file does not exist yet.
  fileprivate func means(_ name: String, by path: String) -> Bool {
    func place(_ path: String) -> String? {
      let folder = try? JournalFolder(named: path.typedParent)
      return folder?.resolvedPath.map { "\($0)/\(path.lastPathPart)" }
    }
    return place(path).map { $0.pathBytes == place(displayPath(name))?.pathBytes } ?? false
  }
}
