package import Journal
import TextKit

/// What an import would do: for each record, what becomes of it. Nothing is written here.
package struct ImportPlan: Sendable {
  package private(set) var entries: [Entry] = []

  package struct Entry: Sendable {
    /// The record, with what later ones about the same application know more.
    package fileprivate(set) var record: ImportedRecord
    /// `nil` if the record has no company.
    package fileprivate(set) var application: Application?
    package let problems: [ImportedRecord.Problem]
    package let verdict: Verdict
  }

  package enum Verdict: Sendable {
    case create
    /// The journal has the application. The list is empty if its note states all that the record does.
    case known(Application, [ImportDifference])
    /// A record before it in the same import is about the same application, and gets what this one knows more.
    case repeated(ImportedRecord, [ImportDifference])
    /// Why it cannot be an application.
    case unusable(String)
  }

  package init(_ records: [ImportedRecord], into journal: Journal) {
    let vocabularies = Dictionary(
      uniqueKeysWithValues: Set(records.map(\.order)).map {
        ($0, ImportPlan.vocabulary(for: journal, $0))
      })
    let read = records.mapInParallel { record in
      record.read(vocabularies[record.order] ?? journal.vocabulary)
    }
    var index = ApplicationIndex(journal.applications)
    var places: [Int: Int] = [:]
    for (record, (application, problems)) in zip(records, read) {
      var verdict = Verdict.create
      if let reason = ImportPlan.reasonToSkip(application) {
        verdict = .unusable(reason)
      } else if let application, let number = index.number(like: application) {
        let known = index.applications[number]
        let differences = ImportDifference.all(between: application, and: known)
        if let place = places[number] {
          verdict = .repeated(entries[place].record, differences)
          let vocabulary = vocabularies[entries[place].record.order] ?? journal.vocabulary
          if let merged = merge(differences, at: place, vocabulary) {
            index.replace(number, with: merged)
          }
        } else {
          verdict = .known(known, differences)
        }
      } else if let application {
        places[index.applications.count] = entries.count
        index.add(application)
      }
      entries.append(
        Entry(record: record, application: application, problems: problems, verdict: verdict))
    }
  }

  /// The words of the journal, with the order of day and month of a file.
  package static func vocabulary(for journal: Journal, _ order: DateOrder?) -> Vocabulary {
    guard let order, order != journal.settings.dateOrder else { return journal.vocabulary }
    var settings = journal.settings
    settings.dateOrder = order
    return Vocabulary(settings: settings, on: journal.today)
  }

  private static func reasonToSkip(_ application: Application?) -> String? {
    guard let application else { return "it has no company" }
    let isEmpty =
      application.role == nil && application.url == nil && application.history.events.isEmpty
      && !application.isUnclear
    return isEmpty ? "it has only a company" : nil
  }

  /// Adds what a later record knows more to an entry.
  /// - Returns: The application that it is now; `nil` if nothing was added.
  private mutating func merge(
    _ differences: [ImportDifference], at place: Int, _ vocabulary: Vocabulary
  ) -> Application? {
    guard let known = entries[place].application else { return nil }
    var fields: [(name: String, text: String)] = []
    var course: (events: [String], status: String)?
    for difference in differences {
      switch difference {
      case .missing(let name, let text): fields.append((name, text))
      case .further(let events, let status):
        course = (known.history.events.map(\.item) + events.map(\.item), status)
      case .other, .lessFar: continue
      }
    }
    if fields.isEmpty, course == nil { return nil }
    let record = entries[place].record.adding(fields, course: course, vocabulary)
    guard let application = record.read(vocabulary).application else { return nil }
    (entries[place].record, entries[place].application) = (record, application)
    return application
  }
}

/// Applications by what shows that two records are about the same one. Each search takes the same time, however many there
/// are.
private struct ApplicationIndex {
  private(set) var applications: [Application] = []
  private var byAddress: [String: Int] = [:]
  private var byDay: [String: Int] = [:]
  /// The first one of a company and role.
  private var first: [String: Int] = [:]
  /// The first one without a day of sending, and the first one of these without an address.
  private var withoutDay: [String: Int] = [:]
  private var withoutDayAndAddress: [String: Int] = [:]

  init(_ applications: [Application]) {
    for application in applications { add(application) }
  }

  mutating func add(_ application: Application) {
    applications.append(application)
    enter(application, applications.count - 1)
  }

  mutating func replace(_ number: Int, with application: Application) {
    applications[number] = application
    enter(application, number)
  }

  private mutating func enter(_ application: Application, _ number: Int) {
    func set(_ keys: inout [String: Int], _ key: String) {
      if keys[key] == nil { keys[key] = number }
    }
    let key = ApplicationIndex.key(application)
    if let address = ApplicationIndex.address(of: application) { set(&byAddress, address) }
    set(&first, key)
    if let day = application.applied {
      set(&byDay, "\(key)|\(day)")
    }
    if application.applied?.precision != .exact {
      set(&withoutDay, key)
      if application.url == nil { set(&withoutDayAndAddress, key) }
    }
  }

  /// The application with the same address at the same company, or else with the same role and no other day of sending.
  func number(like other: Application) -> Int? {
    if let address = ApplicationIndex.address(of: other), let number = byAddress[address] {
      return number
    }
    let key = ApplicationIndex.key(other)
    if let day = other.applied, let number = byDay["\(key)|\(day)"] { return number }
    let vague = other.url == nil ? withoutDay[key] : withoutDayAndAddress[key]
    let any = other.applied?.precision == .exact ? nil : first[key]
    return [vague, any].compactMap(\.self).first { mayBeSame(applications[$0], other) }
  }

  private func mayBeSame(_ known: Application, _ other: Application) -> Bool {
    if let day = known.applied, let otherDay = other.applied, !day.mayBe(otherDay) { return false }
    return known.url == nil || other.url == nil
      || ApplicationIndex.address(of: known) == ApplicationIndex.address(of: other)
  }

  private static func key(_ application: Application) -> String {
    normalizedWords(application.company) + "|" + normalizedWords(application.role ?? "")
  }

  /// The company and the address without what differs between copies of it.
  private static func address(of application: Application) -> String? {
    guard let url = application.url else { return nil }
    var text = url.lowercased()[...]
    for prefix in ["https://", "http://", "www."] where text.hasPrefix(prefix) {
      text = text.dropFirst(prefix.utf8.count)
    }
    let parts = text.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1)
    var start = parts.first ?? ""
    while start.last == "/" { start = start.dropLast() }
    let query = parts.dropFirst().flatMap { $0.split(separator: "&") }.filter { part in
      !["utm_", "ref=", "refid=", "trk=", "trackingid="].contains { part.hasPrefix($0) }
    }
    return normalizedWords(application.company) + "|" + start + "?" + query.joined(separator: "&")
  }
}
