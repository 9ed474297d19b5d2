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

  /// Words that name what a new reflection or feedback request is about. Words of a title are not offered.
  static let subject = offering { line, journal in
    var line = line
    switch line.takeFirst().flatMap(NewKind.init(argument:))?.noteKind {
    case is Reflection.Type: return line.moreWords(toName: journal.applications)
    case is Feedback.Type: return line.moreWords(toName: journal.applications + journal.people)
    default: return []
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
