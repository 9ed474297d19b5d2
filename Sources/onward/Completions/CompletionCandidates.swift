import ArgumentParser
import Journal
import TextKit

/// What a shell offers where a note is to be named: the words of its company, role and file name, in
/// lower case and one at a time.
///
/// Not whole names: `onward log acme rejected` takes words anyway, and a name with blanks would have to be
/// quoted by every shell's own rules. Nothing but letters and digits ever leaves here: bash evaluates the
/// list that it is given, so a `$(…)` in somebody's note would be run.
extension CompletionKind {
  /// Words that name an application, and then the stage.
  static let applicationThenStage = offering { line, journal in
    let named = line.notes(among: journal.applications)
    let isNamed = !line.words.isEmpty && named.count == 1
    return isNamed ? stages(in: journal) : line.moreWords(toName: journal.applications)
  }

  /// Words that name any note. What is to be set in it is not offered: a shell ends an offered word with a
  /// blank, and `key=` followed by one empties the field.
  static let note = offering { line, journal in line.moreWords(toName: journal.notes) }

  /// Words that name what a new reflection or feedback request is about; a title is the person's own.
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

  /// Offers nothing, and says nothing, where no journal can be read. A folder that was not named must have
  /// an `onward.yml`: nobody waits for a home folder to be searched after a press of Tab.
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

  /// Further words, as long as they tell notes apart: not those that all of the named notes have.
  fileprivate func moreWords(toName notes: [any NoteKind]) -> [String] {
    let each = self.notes(among: notes).map(\.words)
    if words.isEmpty { return each.flatMap(\.self) }
    let common = each.dropFirst().reduce(into: Set(each.first ?? [])) { $0.formIntersection($1) }
    return each.flatMap(\.self).filter { !common.contains($0) }
  }

  /// Those that go on from what was typed, in the case in which it was: `Ac` becomes `Acme`.
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
  /// Words by which `NoteSearch` finds it.
  fileprivate var words: [String] {
    var texts = [info.name]
    if let application = self as? Application {
      texts = [application.company, application.role ?? "", info.name]
    }
    return texts.flatMap { normalizedWords($0).split(separator: " ").map(String.init) }
  }
}
