import Diagnostics
import Journal

/// The keys that the files of a folder have and that mean no field, and what some of them probably mean.
struct VaultKeys {
  private let files: [FileKeys]
  /// Their key, our field.
  let guesses: [(key: String, field: String)]

  init(_ folder: JournalFolder, beside journal: Journal) throws(Failure) {
    let kinds = Dictionary(journal.notes.map { ($0.info.path.pathBytes, type(of: $0)) }) {
      first, _ in first
    }
    let vocabulary = Vocabulary(settings: journal.settings, on: journal.today)
    files = try folder.mapFiles(ignoring: journal.settings.ignore) {
      FileKeys(of: $0, as: kinds[$0.path.pathBytes], vocabulary)
    }
    var places: [String: (key: String, texts: [String])] = [:]
    for file in files where file.foreignType == nil {
      for foreign in file.foreign {
        // What a note has besides its own status is another matter.
        let texts = kinds[file.path.pathBytes] == nil ? foreign.texts : []
        places[FieldName.folded(foreign.key), default: (foreign.key, [])].texts += texts
      }
    }
    guesses = places.sorted { $0.key < $1.key }.compactMap { _, found in
      let field =
        GuessedMeaning.field(of: found.key)
        ?? (VaultKeys.areStages(found.texts, vocabulary) ? "status" : nil)
      return field.map { (found.key, $0) }
    }
  }

  /// Every one of them says how far something came, or how it ended.
  private static func areStages(_ texts: [String], _ vocabulary: Vocabulary) -> Bool {
    !texts.isEmpty
      && texts.allSatisfy {
        switch vocabulary.statusWords.status($0) {
        case .stage, .outcome: true
        default: false
        }
      }
  }

  /// How many files of a folder of the root have any at all.
  func fileCount(in folder: String) -> Int {
    files.count { $0.path.pathRest(after: folder + "/") != nil && !$0.foreign.isEmpty }
  }

  /// Types that are not known, of files whose keys are those of an application; how many have each.
  var foreignTypes: [String: Int] {
    files.reduce(into: [:]) { counts, file in
      if file.mayBeApplication, let type = file.foreignType { counts[type, default: 0] += 1 }
    }
  }

  /// As lines of `aliases:` for the files that `isMeant`, the commonest key first: those that can be
  /// guessed, and then, as comments, those that cannot.
  func lines(where isMeant: (String) -> Bool) -> [String] {
    var found: [String: (key: String, nearest: String?, count: Int)] = [:]
    for file in files where isMeant(file.path) {
      for foreign in file.foreign {
        found[FieldName.folded(foreign.key), default: (foreign.key, foreign.nearest, 0)].count += 1
      }
    }
    let sorted = found.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
    let meanings = Dictionary(guesses.map { ($0.key, $0.field) }) { first, _ in first }
    let guessed = sorted.compactMap { key, nearest, count in
      (meanings[key] ?? nearest).map {
        "  \(JournalSkeleton.quoted(key)): \($0)  # in \(count.of("note"))"
      }
    }
    let unknown = sorted.filter { meanings[$0.key] == nil && $0.nearest == nil }.map {
      key, _, count in
      "  # \(JournalSkeleton.quoted(key)): …  # in \(count.of("note"))"
    }
    if guessed.isEmpty, unknown.isEmpty { return [] }
    let heading =
      "  # Not guessed at: put in a field, like company or applied, or leave the key as it is."
    return ["aliases:"] + VaultKeys.bounded(guessed, 12)
      + (unknown.isEmpty ? [] : [heading] + VaultKeys.bounded(unknown, 8))
  }

  private static func bounded(_ lines: [String], _ limit: Int) -> [String] {
    let rest = lines.count - limit
    return rest > 0 ? lines.prefix(limit) + ["  # and \(rest) more"] : lines
  }
}
