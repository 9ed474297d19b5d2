import ArgumentParser
import Diagnostics
import Editing
import Journal
import Markdown
import TextKit

struct SetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set fields of a note: onward set acme follow_up=2026-03-14",
    discussion: """
      Words that name the note come first, then one or more key=value; key+=value adds an item to a list, \
      and key= leaves the field empty. A day can be written like 2026-03-14, 14 March, yesterday, next friday \
      or +7d. The status= of an application is also written into its history, as \
      'onward log' does. Every other byte of the note stays the same. 'onward undo' takes the \
      change back.
      """)

  @Argument(help: "Words that name the note, then key=value.", completion: .note)
  var words: [String]

  @OptionGroup var options: JournalOptions

  /// The error if the note or the assignment was not typed.
  static let missingWords =
    "name a note and what to set, like: onward set acme channel=referral"

  func run() async throws {
    let name = words.prefix { !$0.contains("=") }
    let assignments = try words.dropFirst(name.count).map(Assignment.init)
    guard !name.isEmpty, !assignments.isEmpty else {
      throw ValidationError(SetCommand.missingWords)
    }
    let (folder, journal) = try await options.journal()
    let vocabulary = journal.vocabulary
    // A note that cannot be read is considered only if these are fields of its kind.
    let kinds = Vocabulary.kinds.filter { kind in
      assignments.allSatisfy { vocabulary.field(for: $0.key, of: kind) != nil }
    }
    let choice = try NoteChoice(
      Array(name), among: journal.notes, called: "note", of: journal, in: folder,
      kinds: kinds.isEmpty ? Vocabulary.kinds : kinds, isToBeCompleted: true,
      isToBeChanged: true)
    let source = try folder.source(choice.path)
    var fields = FieldWriting(source, as: choice.kind, vocabulary, in: folder, at: options.hour)
    for assignment in assignments { try fields.write(assignment) }
    try fields.refuseNewProblems()
    let remark =
      fields.source == source
      ? nil : try folder.replace(source, with: fields.source.bytes, isUndoable: true)
    let shown = folder.displayPath(source.path)
    let lines: [ReportLine] =
      fields.changes.isEmpty ? [.unchanged(shown)] : [.note(shown)] + fields.changes
    options.report(lines + fields.words(in: journal))
    for remark in fields.remarks + [remark].compactMap(\.self) {
      Terminal.printMessage(remark.escapedForTerminal)
    }
    await ProblemSummary(journal: journal, folder).printHint(afterChangeIn: options)
  }
}

/// An assignment `key=value`, or `key+=value` to add an item.
struct Assignment {
  let key: String
  let value: String
  let isAddition: Bool

  func replacingValue(_ value: String) -> Assignment {
    Assignment(key: key, value: value, isAddition: isAddition)
  }

  init(key: String, value: String, isAddition: Bool = false) {
    (self.key, self.value, self.isAddition) = (key, value, isAddition)
  }

  var change: FieldChange { isAddition ? .addition(value) : .value(value) }

  init(_ text: String) throws {
    let malformed = ValidationError(
      "'\(text.escapedForTerminal)' does not have the form key=value.")
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw malformed
    }
    let name = text[..<equals]
    isAddition = name.hasSuffix("+")
    key = String(isAddition ? name.dropLast() : name).trimmed
    value = String(text[text.index(after: equals)...]).trimmed
    // Of other programs: `-=` would remove an item, `?=` set only an empty field.
    if let mark = key.last, "-?:.!".contains(mark) {
      throw ValidationError(
        "'\(mark)=' is not known, and nothing was written. key=value replaces what is there, and key+=value adds an item. To remove an item, write the others, like: skills='Swift, SQL'"
      )
    }
    guard !key.isEmpty, !key.contains(where: \.isNewline), !(isAddition && value.isEmpty) else {
      throw malformed
    }
  }
}
