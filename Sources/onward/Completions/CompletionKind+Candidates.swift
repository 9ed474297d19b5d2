import ArgumentParser
import Journal
import TextKit

/// The words that a shell offers for naming a note. They are the words of its company, role and file name, in
/// lower case and one at a time.
///
/// Whole names are not offered: `onward log acme rejected` takes words anyway, and a name with spaces would
/// have to be quoted by the rules of each shell. Only letters and digits are ever offered: bash evaluates the
/// list that it is given, so a `$(…)` in someone's note would be run.
extension CompletionKind {
  /// Words that name an application, and then the stage.
  static let applicationThenStage = offering { line, journal in
    let named = line.notes(among: journal.applications)
    let isNamed = !line.words.isEmpty && named.count == 1
    return isNamed ? stages(in: journal) : line.moreWords(toName: journal.applications)
  }

  /// Words that name any note. Keys are not offered: a shell adds a space after an offered word, and `key=`
  /// followed by a space empties the field.
  static let note = offering { line, journal in line.moreWords(toName: journal.notes) }

  /// Words that name an application.
  static let application = offering { line, journal in
    line.moreWords(toName: journal.applications)
  }

  /// Words that name what a new reflection or feedback request is about. Words of a title are not offered.
  static let subject = offering { line, journal in
    var line = line
    switch line.takeFirst().flatMap(NewKind.init(argument:))?.noteKind.form.subject {
    case .rejection, .conversation: return line.moreWords(toName: journal.applications)
    case .applicationOrPerson: return line.moreWords(toName: journal.applications + journal.people)
    case nil: return []
    }
  }

  private static func stages(in journal: Journal) -> [String] {
    StatusTerms.ours + journal.settings.stages.map { normalizedWords($0.word) }
  }

  /// A completion from the journal. If no journal can be read, it offers and prints nothing. A folder that was
  /// not named must have an `onward.yml`: no one wants to wait for a search of a home folder after pressing Tab.
  private static func offering(
    _ candidates: @escaping @Sendable (TypedLine, Journal) -> [String]
  ) -> CompletionKind {
    .custom { (typed: [String], index: Int, beginning: String) async -> [String] in
      let line = TypedLine(typed, completing: index, beginning: beginning)
      guard let folder = try? JournalFolder(named: line.journal),
        folder.isNamed || folder.hasSettings,
        let journal = try? await folder.journal(on: .localToday)
      else { return [] }
      return line.completed(candidates(line, journal))
    }
  }
}

extension TypedLine {
  fileprivate func notes(among notes: [any NoteKind]) -> [any NoteKind] {
    words.isEmpty ? notes : NoteSearch(notes).matches(words.joined(separator: " "))
  }

  /// Further words that distinguish the named notes, without those that all of them have.
  fileprivate func moreWords(toName notes: [any NoteKind]) -> [String] {
    let each = self.notes(among: notes).map(\.searchWords)
    if words.isEmpty { return each.flatMap(\.self) }
    let common = each.dropFirst().reduce(into: Set(each.first ?? [])) { $0.formIntersection($1) }
    return each.flatMap(\.self).filter { !common.contains($0) }
  }

  /// The candidates that continue what was typed, keeping its case: `Ac` becomes `Acme`.
  fileprivate func completed(_ candidates: [String]) -> [String] {
    let typed = Set(words.map { normalizedWords($0) })
    let folded = normalizedWords(beginning)
    guard beginning.isEmpty || folded.count == beginning.count else { return [] }
    var seen = typed
    return candidates.filter { $0.hasPrefix(folded) && seen.insert($0).inserted }
      .map { beginning + $0.dropFirst(beginning.count) }
  }
}

extension NoteKind {
  /// Words by which `NoteSearch` finds the note.
  fileprivate var searchWords: [String] {
    var texts = [info.name]
    if let application = self as? Application {
      texts = [application.company, application.role ?? "", info.name]
    }
    return texts.flatMap { normalizedWords($0).split(separator: " ").map(String.init) }
  }
}

/// A command line while it is typed: the part before the word that a shell is to complete.
struct TypedLine {
  /// The words after the command that are not options. They name a note.
  private(set) var words: [String] = []
  /// The folder after `--journal`; `nil` if the option is not used.
  private(set) var journal: String?
  /// The beginning of the word that is to be completed.
  let beginning: String

  /// - Parameters:
  ///   - typed: the words as the shell splits the line, with quotes and backslashes. The first two are
  ///     `onward` and a command.
  ///   - index: the index of the word to complete.
  init(_ typed: [String], completing index: Int, beginning: String) {
    self.beginning = TypedLine.unquoted(beginning)
    var option: String?
    for raw in typed.prefix(max(index, 0)).dropFirst(2) {
      // bash splits --journal=folder into three words.
      if raw == "=", option != nil { continue }
      let word = TypedLine.unquoted(raw)
      if let named = option {
        if named == "--journal" { journal = word }
        option = nil
      } else if word.hasPrefix("--journal=") {
        journal = String(word.dropFirst("--journal=".count))
      } else if word.hasPrefix("--") {
        option = TypedLine.flags.contains(word) || word.contains("=") ? nil : word
      } else if !word.isEmpty {
        words.append(word)
      }
    }
    if let named = journal, named == "~" || named.hasPrefix("~/"), let home = getenv("HOME") {
      journal = String(cString: home) + named.dropFirst()
    }
  }

  /// Removes and returns the first of the words that name a note; `nil` if there is none.
  mutating func takeFirst() -> String? { words.isEmpty ? nil : words.removeFirst() }

  /// The options of the completed commands that take no value.
  private static let flags: Set = ["--", "--no-edit", "--dry-run", "--help"]

  private static func unquoted(_ word: String) -> String {
    var result = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      if isEscaped {
        result.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        result.append(character)
      }
    }
    return result
  }
}
