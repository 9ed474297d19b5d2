import Diagnostics
import Exchange
import Insights
import Journal
import Markdown
import TextKit

/// For each effort of a record, the day on which git first had it: that of the earliest commit in which a note gives it
/// with its day. What else changed in the note does not matter.
struct RecordProof {
  /// In the order of the efforts.
  let texts: [String]

  init(
    of record: SearchRecord, _ form: RecordForm, _ journal: Journal, in folder: JournalFolder
  ) throws(Failure) {
    let sources = record.entries.flatMap(\.sources)
    let paths = Set(sources.map(\.path)).sorted()
    let versions = try NoteVersions(of: paths, in: folder)
    var read: [String: [(version: NoteVersions.Version, note: any NoteKind)]] = [:]
    for path in paths {
      read[path] = versions.all(of: path).compactMap { version in
        let file = SourceFile(path: path, bytes: version.bytes)
        return journal.vocabulary.note(in: file, hasSettings: journal.hasSettings).note.map {
          (version, $0)
        }
      }
    }
    texts = record.entries.map { entry in
      let first = entry.sources.compactMap { source in
        read[source.path]?.first { entry.isGiven(by: $0.note) }?.version
      }.min { $0.day < $1.day }
      guard let first else { return form.word(for: "not in git") }
      return first.isOldestKnown
        ? "\(first.day) \(form.word(for: "or earlier"))" : "\(first.day)"
    }
  }
}
