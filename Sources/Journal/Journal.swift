package import Diagnostics

/// All notes of a folder, what they are to each other, and what is wrong with them.
package struct Journal: Sendable {
  package let settings: Settings
  /// The day for which the journal is read: what lies after it is planned.
  package let today: Day
  /// Every kind's notes in path order.
  package let applications: [Application]
  package let reflections: [Reflection]
  package let feedback: [Feedback]
  package let wins: [Win]
  package let goals: [Goal]
  package let people: [Person]
  package let days: [DayNote]
  package let profile: Profile?
  /// What others have published about job searches, to stand beside this one's numbers.
  package let publishedRates: [PublishedRate]
  /// Everything that was not understood or not counted, in path order.
  package private(set) var diagnostics: [Diagnostic]
  /// How many Markdown files were looked at.
  package let fileCount: Int
  private let privatePaths: Set<String>
  private let index: NoteIndex
  private let applicationAtPath: [String: Int]
  private let personAtPath: [String: Int]
  /// Asked for again and again, so the links are followed once.
  private var applicationOfReflection: [ObjectIdentifier: Application] = [:]

  /// - Parameters:
  ///   - files: in any order; the journal is the same for every one.
  ///   - hasSettings: the root has an `onward.yml`, so that its folders mean kinds.
  ///   - found: what was found wrong before a file could be read.
  package init(
    reading files: [SourceFile], settings: Settings, hasSettings: Bool, on today: Day,
    publishedRates: [PublishedRate] = [], alsoReporting found: [Diagnostic] = []
  ) async {
    let vocabulary = Vocabulary(settings: settings, on: today)
    let sources = files.sorted { $0.path < $1.path }
    let read = await sources.mapInParallel { NoteFile($0, vocabulary, hasSettings: hasSettings) }
    let notes = read.compactMap(\.note)

    self.settings = settings
    self.today = today
    self.publishedRates = publishedRates
    fileCount = files.count
    applications = notes.compactMap { $0 as? Application }
    reflections = notes.compactMap { $0 as? Reflection }
    feedback = notes.compactMap { $0 as? Feedback }
    wins = notes.compactMap { $0 as? Win }
    goals = notes.compactMap { $0 as? Goal }
    people = notes.compactMap { $0 as? Person }
    days = notes.compactMap { $0 as? DayNote }
    let profiles = notes.compactMap { $0 as? Profile }
    profile = profiles.first
    privatePaths = Set(read.filter(\.isPrivate).map(\.path))
    index = NoteIndex(notes.map(\.info.path))
    applicationAtPath = Journal.indices(of: applications)
    personAtPath = Journal.indices(of: people)

    let foundOnDisk = found.map { diagnostic in
      let isOurs =
        [Settings.fileName, settings.benchmarks?.path].contains(diagnostic.path)
        || (hasSettings && vocabulary.isOurs(diagnostic.path))
      return isOurs ? diagnostic : diagnostic.asWarning
    }
    var diagnostics = foundOnDisk + read.flatMap(\.diagnostics)
    diagnostics += LinkCheck(notes, index, privatePaths).diagnostics
    diagnostics += DuplicateCheck.diagnostics(for: applications)
    if let first = profiles.first {
      diagnostics += profiles.dropFirst().map {
        Diagnostic(
          $0.info.path, .start,
          .severalProfiles(first: first.info.isPrivate ? nil : first.info.path))
      }
    }
    self.diagnostics = diagnostics.sorted()
    for reflection in reflections {
      applicationOfReflection[ObjectIdentifier(reflection)] = application(
        reflection.application, from: reflection.info)
    }
  }

  package var noteCount: Int {
    applications.count + reflections.count + feedback.count + wins.count + goals.count
      + people.count + days.count + (profile == nil ? 0 : 1)
  }

  /// The application that a reflection looks back at; `nil` where its link leads to none.
  package func application(of reflection: Reflection) -> Application? {
    applicationOfReflection[ObjectIdentifier(reflection)]
  }

  /// The application that a note's field links to; `nil` where it leads to none.
  package func application(_ link: FieldLink?, from note: NoteInfo) -> Application? {
    found(link, from: note).flatMap { applicationAtPath[$0] }.map { applications[$0] }
  }

  /// The person that a note's field links to; `nil` where it leads to none.
  package func person(_ link: FieldLink?, from note: NoteInfo) -> Person? {
    found(link, from: note).flatMap { personAtPath[$0] }.map { people[$0] }
  }

  private func found(_ link: FieldLink?, from note: NoteInfo) -> String? {
    guard let link else { return nil }
    switch index.match(link.link, from: note.path) {
    case .note(let path): return path
    case .several(let paths):
      // Of notes with one name, the one that the field is about.
      return paths.first { applicationAtPath[$0] != nil || personAtPath[$0] != nil }
    case .none: return nil
    }
  }

  private static func indices(of notes: [some NoteKind]) -> [String: Int] {
    // Two names may differ only in how their accents are coded; for Swift, and for links, they are one.
    Dictionary(notes.enumerated().map { ($0.element.info.path, $0.offset) }) { first, _ in first }
  }
}

extension Journal {
  /// The same journal, with more that is wrong around it.
  package func reporting(_ more: [Diagnostic]) -> Journal {
    var journal = self
    journal.diagnostics = (diagnostics + more).sorted()
    return journal
  }

  /// Whether the words of the note at this path may be shown nowhere.
  package func isPrivate(_ path: String) -> Bool { privatePaths.contains(path) }
}
