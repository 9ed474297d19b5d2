package import Journal
import TextKit

/// What an import would do: for each record, what becomes of it. Nothing is written here.
package struct ImportPlan: Sendable {
  package private(set) var entries: [Entry] = []

  package struct Entry: Sendable {
    /// What is understood of the record, with what later ones about the same application know more.
    package fileprivate(set) var record: ImportedRecord
    /// `nil` if the record has no company.
    package fileprivate(set) var application: Application?
    package let problems: [ImportedRecord.Problem]
    /// Whether only the words of the record mean the same later.
    let needsOwnWords: Bool
    /// The status as it was typed, if it only counts from a later day on.
    package let statusAhead: String?
    package fileprivate(set) var verdict: Verdict
  }

  package enum Verdict: Sendable {
    case create
    /// The journal has the application. The list is empty if its note states all that the record does.
    case known(Application, [ImportDifference])
    /// A record before it in the same import is about the same application, and gets what this one knows more.
    case repeated(ImportedRecord, [ImportDifference])
    /// It may be about each of these, which are different applications.
    case ambiguous([Candidate])
    /// Why it cannot be an application.
    case unusable(String)
  }

  /// An application that a record may be about.
  package enum Candidate: Sendable {
    case note(Application)
    case record(ImportedRecord)
  }

  /// - Parameter textOfNote: The text of a note of the journal by its path, to find what its words lack.
  package init(
    _ records: [ImportedRecord], into journal: Journal, textOfNote: (String) -> String?
  ) {
    let vocabularies = Dictionary(
      uniqueKeysWithValues: Set(records.map(\.order)).map {
        ($0, ImportPlan.vocabulary(for: journal, $0))
      })
    let read = records.mapInParallel { record in
      RecordReading(record, vocabularies[record.order] ?? journal.vocabulary)
    }
    let usable = read.map { reading in
      ImportPlan.reasonToSkip(reading) == nil ? reading.application : nil
    }
    var index = ApplicationIndex(journal.applications, usable)
    var places: [Int: Int] = [:]
    // The rows of a file that are applications by themselves, by the application that each is about. Those that are
    // certain come first.
    var owners: [String: [Int: Int]] = [:]
    for (place, application) in usable.enumerated() where read[place].record.isOneApplication {
      guard let application, let number = index.exactMatch(for: application) else { continue }
      let file = read[place].record.file
      if owners[file]?[number] == nil { owners[file, default: [:]][number] = place }
    }
    for (place, (reading, application)) in zip(read, usable).enumerated() {
      var verdict = Verdict.create
      let record = reading.record
      if let application {
        let match =
          record.isOneApplication
          ? index.match(forWhole: application) { number in
            owners[record.file]?[number].map { $0 != place } ?? false
          }
          : index.match(for: application) { number in
            places[number].map { entries[$0].record.file == record.file } ?? false
          }
        switch match {
        case .none:
          if record.isOneApplication {
            owners[record.file, default: [:]][index.applications.count] = place
          }
          places[index.applications.count] = entries.count
          index.add(application)
        case .several(let candidates):
          verdict = .ambiguous(
            candidates.map { candidate in
              switch candidate {
              case .known(let number):
                places[number].map { .record(entries[$0].record) }
                  ?? .note(index.applications[number])
              case .other(let number): .record(read[number].record)
              }
            })
        case .one(let number):
          if record.isOneApplication { owners[record.file, default: [:]][number] = place }
          let known = index.applications[number]
          var differences = ImportDifference.all(between: application, and: known)
          if let first = places[number] {
            let lacking = ImportedText.missing(
              record.paragraphs, in: entries[first].record.text)
            if !lacking.isEmpty { differences.append(.text(lacking)) }
            verdict = .repeated(entries[first].record, differences)
            let vocabulary = vocabularies[entries[first].record.order] ?? journal.vocabulary
            if let merged = merge(differences, at: first, vocabulary) {
              index.replace(number, with: merged)
            }
          } else {
            let text = record.paragraphs.isEmpty ? nil : textOfNote(known.info.path)
            let lacking = text.map { ImportedText.missing(record.paragraphs, in: $0) } ?? []
            if !lacking.isEmpty { differences.append(.text(lacking)) }
            verdict = .known(known, differences)
          }
        }
      } else {
        verdict = .unusable(ImportPlan.reasonToSkip(reading) ?? "")
      }
      entries.append(
        Entry(
          record: record, application: reading.application, problems: reading.problems,
          needsOwnWords: reading.needsOwnWords, statusAhead: reading.statusAhead,
          verdict: verdict))
    }
  }

  /// The words of the journal, with the order of day and month of a file.
  package static func vocabulary(for journal: Journal, _ order: DateOrder?) -> Vocabulary {
    guard let order, order != journal.settings.dateOrder else { return journal.vocabulary }
    var settings = journal.settings
    settings.dateOrder = order
    return Vocabulary(settings: settings, on: journal.today)
  }

  private static func reasonToSkip(_ reading: RecordReading) -> String? {
    guard let application = reading.application else { return "it has no company" }
    let isEmpty =
      application.role == nil && application.url == nil && application.history.events.isEmpty
      && !application.isUnclear && !reading.hasStatus && !reading.record.isOneApplication
    return isEmpty ? "it has only a company" : nil
  }

  /// Adds what a later record knows more to an entry.
  /// - Returns: The application that it is now; `nil` if nothing was added.
  private mutating func merge(
    _ differences: [ImportDifference], at place: Int, _ vocabulary: Vocabulary
  ) -> Application? {
    guard let known = entries[place].application else { return nil }
    var fields: [(name: String, text: String)] = []
    var paragraphs: [String] = []
    var course: (events: [String], status: String)?
    for difference in differences {
      switch difference {
      case .missing(let name, let text): fields.append((name, text))
      case .further(let events, let status):
        course = (known.history.items + events.map { $0.item() }, status)
      case .text(let more): paragraphs = more
      case .other, .lessFar: continue
      }
    }
    if fields.isEmpty, paragraphs.isEmpty, course == nil { return nil }
    let record = entries[place].record.adding(
      fields, paragraphs: paragraphs, course: course, vocabulary)
    let reading = RecordReading(record, vocabulary)
    guard let application = reading.application else { return nil }
    (entries[place].record, entries[place].application) = (reading.record, application)
    return application
  }
}
