package import Diagnostics
package import Markdown
import TextKit

/// All notes of a folder, their connections, and their problems.
package struct Journal: Sendable {
  package let settings: Settings
  /// The day used as today. Everything after it is planned.
  package let today: Day
  /// The meanings of words with which the notes were read.
  package let vocabulary: Vocabulary
  /// The applications in path order. What they plan for a later day than today is in their history.
  package private(set) var applications: [Application]
  /// The same for the whole journal, also in a part of it. Whether the search has ended is asked of these.
  package let allApplications: [Application]
  /// Whether an offer was accepted and nothing was sent after that, so that no number asks for a change any more. The
  /// whole journal decides this, also for a page about a part of it.
  ///
  /// It is asked many times for a page, and each time it would look at every application.
  package let isConcluded: Bool
  private let jobTaken: Day?
  /// The accepted offers after which nothing was sent, in path order. Usually it is one, and there is none while the search
  /// goes on.
  package let jobs: [Application]
  package let people: [Person]
  /// The first day on which an application was sent, or `nil` if none is known. A part of the journal has that of the
  /// whole, because a search does not begin later if only a part of it is looked at.
  package let firstSent: Day?
  /// Which of the applications these are.
  package private(set) var selection = Selection.whole
  /// Whether some applications were left out on purpose. What was done before or beside these is then not known here.
  package private(set) var isPart = false
  /// The notes of each kind in path order, without those of a later day than today. `notes` has these too.
  package private(set) var reflections: [Reflection]
  package private(set) var feedback: [Feedback]
  package private(set) var interviews: [Interview]
  package let stories: [Story]
  package private(set) var wins: [Win]
  package let goals: [Goal]
  package private(set) var days: [DayNote]
  package let profile: Profile?
  /// Figures that others have published about job searches, shown next to the journal's own numbers.
  package let publishedRates: [PublishedRate]
  /// Everything that could not be read or does not count, in path order.
  package private(set) var diagnostics: [Diagnostic]
  /// The number of Markdown files that were read.
  package let fileCount: Int
  /// Whether the root has an `onward.yml`, so that its folders mean kinds.
  package let hasSettings: Bool
  /// The files and folders of the journal that could not be read.
  package let skippedFiles: SkippedFiles
  /// The files that are not notes, although they have much in common with applications.
  package let nearApplications: [NearApplication]
  /// The paths of private notes, and of files that would be private notes if they could be read.
  let privatePaths: Set<PathBytes>
  package let privateNames: PrivateNames
  /// All notes in path order, as the index numbers them.
  package let notes: [any NoteKind]
  /// The number of notes that count: all except further profiles.
  package let noteCount: Int
  private let links: LinkResolver
  /// The application of each reflection. Used often, so the links are resolved only once.
  private var applicationOfReflection: [ObjectIdentifier: Application] = [:]

  /// - Parameter files: The files in any order. The order does not affect the journal.
  package init(
    reading files: [SourceFile], settings: Settings, hasSettings: Bool, on today: Day,
    publishedRates: [PublishedRate] = [], alsoReporting found: [Diagnostic] = []
  ) async {
    let vocabulary = Vocabulary(settings: settings, on: today)
    let sorted = files.sorted { $0.path.pathBytes < $1.path.pathBytes }
    await self.init(
      of: sorted.mapInParallel { NoteFile($0, vocabulary, hasSettings: hasSettings) },
      vocabulary, hasSettings: hasSettings, publishedRates: publishedRates, alsoReporting: found)
  }

  /// - Parameters:
  ///   - results: what became of each file, in path order.
  ///   - vocabulary: the one with which they were read.
  ///   - hasSettings: the root has an `onward.yml`, so that its folders mean kinds.
  ///   - found: the problems found before a file could be read.
  package init(
    of results: [NoteFile], _ vocabulary: Vocabulary, hasSettings: Bool,
    publishedRates: [PublishedRate], alsoReporting found: [Diagnostic]
  ) async {
    let (settings, today) = (vocabulary.settings, vocabulary.today)
    let results = results.rereadWithCompanies(vocabulary, hasSettings: hasSettings)
    let read = results.filter(\.isRead)
    let found = found + results.flatMap { $0.isRead ? [] : $0.diagnostics }
    let ofFiles = read.compactMap(\.note)
    // Finding duplicates and checking links are independent, so they run concurrently.
    async let duplicates = DuplicateCheck.diagnostics(
      for: ofFiles.compactMap { $0 as? Application })
    let links = LinkResolver(ofFiles)
    self.links = links
    let conversations = ConversationNotes(ofFiles, links, on: today)
    let notes = conversations.notes

    self.vocabulary = vocabulary
    self.settings = settings
    self.hasSettings = hasSettings
    self.today = today
    self.publishedRates = publishedRates
    self.notes = notes
    fileCount = read.count
    let applications = notes.compactMap { $0 as? Application }
    self.applications = applications
    allApplications = applications
    firstSent = Journal.firstSent(applications, by: today)
    isConcluded = Journal.isConcluded(applications)
    jobTaken = Journal.jobTaken(applications)
    jobs = Journal.jobs(applications)
    nearApplications = NearApplication.reported(read.compactMap(\.near), beside: applications)
    let byNow = notes.filter { $0.isKnown(by: today) }
    people = byNow.compactMap { $0 as? Person }
    reflections = byNow.compactMap { $0 as? Reflection }
    feedback = byNow.compactMap { $0 as? Feedback }
    interviews = byNow.compactMap { $0 as? Interview }
    stories = byNow.compactMap { $0 as? Story }
    wins = byNow.compactMap { $0 as? Win }
    goals = byNow.compactMap { $0 as? Goal }
    days = byNow.compactMap { $0 as? DayNote }
    let profiles = notes.compactMap { $0 as? Profile }
    profile = profiles.first
    noteCount = notes.count - profiles.dropFirst().count
    privatePaths = Set(read.filter(\.isPrivate).map(\.path.pathBytes))
    privateNames = PrivateNames(among: notes, at: read.filter(\.isPrivate).map(\.path))

    let foundOnDisk = found.map { diagnostic in
      Journal.mayBe(diagnostic.path, ofJournalWith: vocabulary, hasSettings: hasSettings)
        ? diagnostic : diagnostic.asWarning
    }
    skippedFiles = SkippedFiles(among: read, and: foundOnDisk)
    var diagnostics = foundOnDisk + read.flatMap(\.diagnostics)
    diagnostics += NearApplication.diagnostics(
      for: nearApplications, among: read.map(\.path))
    diagnostics += LinkCheck(notes, links, privatePaths).diagnostics
    diagnostics += conversations.diagnostics
    diagnostics += YearCheck(read, on: today).diagnostics
    diagnostics += await duplicates
    diagnostics += Journal.diagnostics(forSeveral: profiles)
    diagnostics += Journal.diagnostics(forPostingsOf: applications)
    diagnostics += Journal.diagnostics(forSeveralJobs: jobs)
    diagnostics += ofFiles.unknownLessons
    self.diagnostics = diagnostics.sorted()
    for reflection in reflections {
      guard let link = reflection.application else { continue }
      applicationOfReflection[ObjectIdentifier(reflection)] = application(
        link, from: reflection.info)
    }
  }

  private static func isConcluded(_ applications: [Application]) -> Bool {
    let accepted = applications.filter { $0.isSent && $0.outcome == .accepted }
    if accepted.isEmpty { return false }
    // If the day is unknown, it was on the last known one or later.
    guard let day = accepted.compactMap({ $0.endedOn ?? $0.lastActivity }).max() else {
      return true
    }
    return !applications.contains { $0.isSent && ($0.applied.map { $0 > day } ?? false) }
  }

  /// Whether an application ended before the user took a job. Nothing asks about it again, also in the next search.
  package func isBeforeJob(_ application: Application) -> Bool {
    guard let jobTaken, let end = application.endedOn else { return false }
    return end <= jobTaken
  }

  /// The day on which the user took a job, the last one of several; `nil` if none was taken, or on no known day.
  private static func jobTaken(_ applications: [Application]) -> Day? {
    applications.filter { $0.isSent && $0.outcome == .accepted }.compactMap(\.endedOn).max()
  }

  private static func jobs(_ applications: [Application]) -> [Application] {
    let accepted = applications.filter { $0.isSent && $0.outcome == .accepted }
    if accepted.isEmpty { return [] }
    let lastSent = applications.lazy.filter(\.isSent).compactMap(\.applied).max()
    return accepted.filter { application in
      guard let day = application.endedOn ?? application.lastActivity, let lastSent else {
        return true
      }
      return day >= lastSent
    }
  }

  /// Reports each further accepted offer, since most people take one job.
  private static func diagnostics(forSeveralJobs jobs: [Application]) -> [Diagnostic] {
    let jobs = jobs.filter { !$0.isDoubtful }
    guard let first = jobs.first else { return [] }
    return jobs.dropFirst().map {
      Diagnostic($0.info.path, .start, .severalJobs(first: first.info.visiblePath))
    }
  }

  /// The first day on which one of the applications was sent. If one note gives it exactly and another approximately, it
  /// is known exactly.
  private static func firstSent(_ applications: [Application], by today: Day) -> Day? {
    let days = applications.lazy.filter { !$0.isUnclear }.compactMap(\.applied)
      .filter { $0 <= today }
    return days.min().flatMap { first in
      days.first { $0.number == first.number && $0.isExact } ?? first
    }
  }

  /// Whether a file that could not be read is one of the journal's: its settings, its rates, or in a folder of notes.
  private static func mayBe(
    _ path: String, ofJournalWith vocabulary: Vocabulary, hasSettings: Bool
  ) -> Bool {
    [Settings.fileName, vocabulary.settings.benchmarks?.path].contains {
      $0?.pathBytes == path.pathBytes
    } || (hasSettings && vocabulary.isInKindFolder(path))
  }

  /// Reports each profile after the first one, which counts.
  private static func diagnostics(forSeveral profiles: [Profile]) -> [Diagnostic] {
    guard let first = profiles.first else { return [] }
    return profiles.dropFirst().map {
      Diagnostic($0.info.path, .start, .severalProfiles(first: first.info.visiblePath))
    }
  }

  /// Reports once that open applications have only the addresses of their postings, at the one that was sent last.
  private static func diagnostics(forPostingsOf applications: [Application]) -> [Diagnostic] {
    let all = applications.filter { $0.isOpen && $0.hasOnlyAddressOfPosting }
    guard let last = all.max(by: { ($0.applied?.number ?? .min) < ($1.applied?.number ?? .min) })
    else { return [] }
    return [Diagnostic(last.info.path, .start, .postingNotKept(others: all.count - 1))]
  }

  /// Whether the journal has a note other than a profile, with which a journal begins.
  package var hasBegun: Bool { noteCount > (profile == nil ? 0 : 1) }

  /// The notes of a kind that count, in path order.
  package func notes(of kind: any NoteKind.Type) -> [any NoteKind] {
    let all = notes.filter { type(of: $0) == kind }
    return kind.form.isOnlyOne ? Array(all.prefix(1)) : all
  }

  /// The application that a reflection looks back at, or `nil` if its link leads to none.
  package func application(of reflection: Reflection) -> Application? {
    applicationOfReflection[ObjectIdentifier(reflection)]
  }

  /// The application that a note about an interview belongs to, or `nil` if its link leads to none.
  package func application(of interview: Interview) -> Application? {
    application(interview.application, from: interview.info)
  }

  /// The stage of a conversation: that of its round, or else the one that the history of its application has on its day.
  package func stage(of interview: Interview) -> Stage? {
    if let stage = interview.stageOfRound { return stage }
    let events = application(of: interview)?.history.events ?? []
    for event in events where event.day == interview.date {
      if case .stage(let stage)? = event.milestone, event.isConversation { return stage }
    }
    return nil
  }

  /// The notes about interviews, also of days that are still to come.
  package var interviewsOfAnyDay: [Interview] { notes.compactMap { $0 as? Interview } }

  /// The story that a link in a note about an interview leads to, or `nil` if it leads to something else.
  package func story(_ link: FieldLink, from note: NoteInfo) -> Story? {
    if let note = self.note(link, from: note) { return note as? Story }
    // A story is often linked by its title, which is not the name of its file.
    let words = normalizedWords(link.link.name)
    return stories.first { normalizedWords($0.title) == words }
  }

  /// The application that a note's field links to, or `nil` if the link leads to none.
  package func application(_ link: FieldLink?, from note: NoteInfo) -> Application? {
    self.note(link, from: note) as? Application
  }

  /// The person that a note's field links to, or `nil` if the link leads to none.
  package func person(_ link: FieldLink?, from note: NoteInfo) -> Person? {
    self.note(link, from: note) as? Person
  }

  /// The note that a link in the text of a file leads to, or `nil` if it leads to none.
  package func note(_ link: Link, from path: String) -> (any NoteKind)? {
    let info = NoteInfo(path: path, date: nil, tags: [], isPrivate: false)
    return note(
      FieldLink(link: link, key: "", position: .start, expected: [], isBareName: false), from: info)
  }

  /// The note that a note's field links to, or `nil` if the link leads to none.
  package func note(_ link: FieldLink?, from note: NoteInfo) -> (any NoteKind)? {
    guard let link else { return nil }
    return switch links.target(of: link, from: note.path) {
    case .note(let number), .otherKind(let number): notes[number]
    case .severalNamed(let numbers):
      numbers.lazy.map { notes[$0] }.first { $0 is Application || $0 is Person }
    case .severalAtCompany, .nothing: nil
    }
  }
}

extension Journal {
  /// Returns the journal with more diagnostics.
  package func reporting(_ more: [Diagnostic]) -> Journal {
    var journal = self
    journal.diagnostics = (diagnostics + more).sorted()
    return journal
  }

  /// Returns the part of the journal from a day on: applications sent on or after it, and notes of that time. What has
  /// no day is left out. People, goals and the profile stay.
  package func part(since day: Day) -> Journal {
    // A day that is still to come has not happened in this part, either.
    let time = day...max(day, today)
    let isInPart = { (days: [Day?]) in days.contains { $0.map(time.contains) ?? false } }
    var part = self
    part.isPart = true
    part.applications = applications.filter { isInPart([$0.applied]) }
    part.reflections = reflections.filter { isInPart([$0.date]) }
    part.feedback = feedback.filter { isInPart([$0.date, $0.asked, $0.received]) }
    part.interviews = interviews.filter { $0.date >= day }
    part.wins = wins.filter { $0.date >= day }
    part.days = days.filter { $0.date >= day }
    return part
  }

  /// Which applications a journal has.
  package enum Selection: Sendable {
    case whole
    /// The applications with some property that was known when they were sent. Where else to look cannot be judged by
    /// them.
    case byProperty
    /// The applications with some course, like the rejected ones. Rates of them follow from the selection, so they
    /// show nothing of the search.
    case byCourse
  }

  /// Returns the part of the journal about some of the applications: without reflections, feedback and wins that are
  /// about one of the others.
  package func part(
    _ selection: Selection = .byProperty, where isIncluded: (Application) -> Bool
  ) -> Journal {
    var part = self
    part.selection = selection
    part.isPart = true
    part.applications = applications.filter(isIncluded)
    let kept = Set(part.applications.map(ObjectIdentifier.init))
    let isInPart = { (application: Application?) in
      application.map { kept.contains(ObjectIdentifier($0)) } ?? true
    }
    part.reflections = reflections.filter { isInPart(application(of: $0)) }
    part.feedback = feedback.filter { isInPart(application($0.application, from: $0.info)) }
    part.interviews = interviews.filter { isInPart(application(of: $0)) }
    part.wins = wins.filter { isInPart(application($0.application, from: $0.info)) }
    return part
  }
}

// A private note counts, but none of its words, its name or its path appears on a page or in an export. Only what
// follows decides that. Whatever is shown asks here for what may be shown. A test lists the few other files that may use
// `isPrivate`: those that read or write the field.

extension NoteKind {
  /// Whether the note was there on a day: not before its own one. A person was if a talk is noted of before. Of
  /// applications, each event has its own day; those without events are only saved until then.
  fileprivate func isKnown(by today: Day) -> Bool {
    guard let day = info.date, day > today else { return true }
    return (self as? Person)?.talks.contains { $0.day <= today } ?? false
  }

  /// The note, or `nil` if it is private.
  package var visible: Self? { info.isPrivate ? nil : self }
}

extension Sequence where Element: NoteKind {
  /// The notes whose words may be shown. Private ones are only counted.
  package var visible: [Element] { compactMap(\.visible) }
}

// The same for applications, of which a journal has thousands. Other modules call a generic function without compiling
// it for their types: with the two above, a build takes 8% more instructions.
extension Application {
  package var visible: Application? { info.isPrivate ? nil : self }
}

extension [Application] {
  package var visible: [Application] { filter { !$0.info.isPrivate } }
}

extension NoteInfo {
  /// The note's path, or `nil` if it is private: the file's name is one of its words.
  package var visiblePath: String? { isPrivate ? nil : path }
}

extension NoteFile {
  /// The file's path, or `nil` if its note is private.
  var visiblePath: String? { isPrivate ? nil : path }
}

extension Journal {
  /// The path, or `nil` if it is that of a private note, or of a file that would be one if it could be read.
  package func visiblePath(_ path: String) -> String? {
    privatePaths.contains(path.pathBytes) ? nil : path
  }

  /// Whether the words of a link that leads to no note may be shown: not those of a file that would be a private note if it
  /// could be read.
  package func mayName(_ link: FieldLink) -> Bool {
    !privateNames.ofFiles.contains(link.link.name.lowercased())
  }

  package var visibleApplications: [Application] { applications.visible }

  /// The profile, unless it is private.
  package var visibleProfile: Profile? { profile?.visible }

  /// The application that a link names, or `nil` if there is none or it is private.
  package func visibleApplication(_ link: FieldLink?, from note: NoteInfo) -> Application? {
    application(link, from: note)?.visible
  }

  /// The person that a link names, or `nil` if there is none or their note is private.
  package func visiblePerson(_ link: FieldLink?, from note: NoteInfo) -> Person? {
    person(link, from: note)?.visible
  }
}
