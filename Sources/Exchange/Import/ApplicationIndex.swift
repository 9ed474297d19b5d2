import Journal
import TextKit

/// Applications by what shows that two records are about the same one. A search takes the same time, however many there
/// are.
struct ApplicationIndex {
  private(set) var applications: [Application] = []
  private var byAddress: [String: Int] = [:]
  private var byDay: [String: [Int]] = [:]
  /// Those of a company and role.
  private var known: [String: Group] = [:]
  /// The records of a company and role that say which application they are about, by their numbers among all.
  private var records: [String: Group] = [:]
  private let ofRecords: [Application?]
  private let countOfNotes: Int

  /// What a record matches.
  enum Match {
    case none
    case one(Int)
    /// The record can be about each of these.
    case several([Candidate])
  }

  enum Candidate {
    case known(Int)
    /// A record of the import that is about no known application so far.
    case other(Int)
  }

  /// - Parameters:
  ///   - notes: Those of the journal.
  ///   - records: All records of the import; `nil` for one that cannot be an application.
  init(_ notes: [Application], _ records: [Application?]) {
    ofRecords = records
    countOfNotes = notes.count
    for application in notes { add(application) }
    var seen: Set<String> = []
    for (number, record) in records.enumerated() {
      guard let record, let identity = ApplicationIndex.identity(of: record),
        seen.insert(identity).inserted
      else { continue }
      self.records[ApplicationIndex.key(record), default: Group()].add(number, record)
    }
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
    let key = ApplicationIndex.key(application)
    if let address = ApplicationIndex.address(of: application), byAddress[address] == nil {
      byAddress[address] = number
    }
    if let day = application.sendingDay,
      !(byDay["\(key)|\(day)"]?.contains(number) ?? false)
    {
      byDay["\(key)|\(day)", default: []].append(number)
    }
    known[key, default: Group()].add(number, application)
  }

  /// The application with the same address at the same company, or else with the same role and no other day of sending.
  ///
  /// - Parameter isOfSameFile: Whether an application, by its number, is a row of the same file. Of one file, two rows of a
  ///   day with different addresses are two applications.
  func match(for other: Application, isOfSameFile: (Int) -> Bool) -> Match {
    let exact = exactMatches(for: other, isOfSameFile: isOfSameFile)
    if let number = exact.first {
      return exact.count > 1 ? .several(exact.map { .known($0) }) : .one(number)
    }
    let key = ApplicationIndex.key(other)
    let group = known[key]
    // What was not sent is more like what was not sent either.
    if isUnsent(other), let group {
      let unsent = firstTwo(of: group.withoutDay) {
        isUnsent(applications[$0]) && mayBeSame(applications[$0], other)
      }
      if unsent.count == 1 { return .one(unsent[0]) }
    }
    let numbers = firstTwo(of: group?.numbers(for: other) ?? []) {
      mayBeSame(applications[$0], other)
    }
    if numbers.count > 1 { return .several(numbers.map { .known($0) }) }
    return match(for: other, numbers.first, among: records[key])
  }

  /// The first two different numbers. More are not needed to know that there are several.
  private func firstTwo(of numbers: [Int], where isWanted: (Int) -> Bool) -> [Int] {
    guard let first = numbers.first(where: isWanted) else { return [] }
    let second = numbers.first { $0 != first && isWanted($0) }
    return [first] + (second.map { [$0] } ?? [])
  }

  /// Whether other records show that there are several applications that can be meant.
  private func match(for other: Application, _ number: Int?, among records: Group?) -> Match {
    let found = number.map { Match.one($0) } ?? .none
    guard let records else { return found }
    let known = number.map { applications[$0] }
    if other.sendingDay?.isExact ?? false {
      // Several days of sending fit a note without one, which is then of neither.
      guard let number, let known, number < countOfNotes, !(known.sendingDay?.isExact ?? false)
      else { return found }
      let rival = records.numbers(for: known).first { place in
        guard let record = ofRecords[place] else { return false }
        return !mayBeSame(record, other) && mayBeSame(record, known) && !isKnown(record)
      }
      return rival == nil ? found : .none
    }
    var first = known
    var place: Int?
    for candidate in records.numbers(for: other) {
      guard let record = ofRecords[candidate], mayBeSame(record, other) else { continue }
      if let first, !mayBeSame(first, record) {
        return .several([number.map { .known($0) } ?? .other(place ?? 0), .other(candidate)])
      }
      if first == nil { (first, place) = (record, candidate) }
    }
    return found
  }

  /// The application of the same address, or else that of the same day. Two of one day are two matches if only their
  /// addresses, which the other one does not have, distinguish them.
  private func exactMatches(
    for other: Application, isOfSameFile: (Int) -> Bool = { _ in false }
  ) -> [Int] {
    let address = ApplicationIndex.address(of: other)
    if let address, let number = byAddress[address] { return [number] }
    guard let day = other.sendingDay, let all = byDay["\(ApplicationIndex.key(other))|\(day)"]
    else { return [] }
    if address != nil {
      return Array(
        all.first { applications[$0].url == nil || !isOfSameFile($0) }.map { [$0] } ?? [])
    }
    let alike = all.filter { applications[$0].url == nil }
    return alike.isEmpty ? Array(all.prefix(2)) : [alike[0]]
  }

  /// Whether a note is about the record, and not only another record.
  private func isKnown(_ record: Application) -> Bool {
    exactMatches(for: record).contains { $0 < countOfNotes }
  }

  /// The application of the same address or day; `nil` if there is none, or several.
  func exactMatch(for other: Application) -> Int? {
    let all = exactMatches(for: other)
    return all.count == 1 ? all[0] : nil
  }

  /// The application for a row that is one by itself: none of those that other rows of its file are about, and of the
  /// others the one that is most like it.
  func match(forWhole other: Application, isTaken: (Int) -> Bool) -> Match {
    let address = ApplicationIndex.address(of: other)
    let ofAddress = address.flatMap { byAddress[$0] }.map { [$0] } ?? []
    let possible = (ofAddress + (known[ApplicationIndex.key(other)]?.all ?? [])).filter { number in
      !isTaken(number)
        && (ofAddress.contains(number) || mayBeSame(applications[number], other))
    }
    let best = possible.max { likeness($0, other) < likeness($1, other) }
    return best.map { .one($0) } ?? .none
  }

  /// How much of what distinguishes applications of a company and role is the same.
  private func likeness(_ number: Int, _ other: Application) -> Int {
    let known = applications[number]
    if ImportedNote.isSame(known, other) { return 4 }
    return (ApplicationIndex.address(of: known) == ApplicationIndex.address(of: other) ? 2 : 0)
      + (known.sendingDay == other.sendingDay ? 1 : 0)
  }

  private func isUnsent(_ application: Application) -> Bool {
    application.isSaved && application.sendingDay == nil
  }

  private func mayBeSame(_ known: Application, _ other: Application) -> Bool {
    if let day = known.sendingDay, let otherDay = other.sendingDay, !day.mayBe(otherDay) {
      return false
    }
    return known.url == nil || other.url == nil
      || ApplicationIndex.address(of: known) == ApplicationIndex.address(of: other)
  }

  /// What distinguishes an application from others of its company and role; `nil` if nothing does.
  private static func identity(of application: Application) -> String? {
    let day = application.sendingDay.flatMap { $0.isExact ? "\($0)" : nil }
    let address = address(of: application)
    if day == nil, address == nil { return nil }
    return "\(key(application))|\(day ?? "")|\(address ?? "")"
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

/// The applications of one company and role, by what may be compared with them.
private struct Group {
  private(set) var all: [Int] = []
  private var withoutAddress: [Int] = []
  private(set) var withoutDay: [Int] = []
  private var withoutDayAndAddress: [Int] = []

  mutating func add(_ number: Int, _ application: Application) {
    let hasDay = application.sendingDay?.isExact ?? false
    all.append(number)
    if application.url == nil { withoutAddress.append(number) }
    if !hasDay { withoutDay.append(number) }
    if application.url == nil, !hasDay { withoutDayAndAddress.append(number) }
  }

  /// The numbers of those that may be the same as an application that neither its address nor its day identifies.
  func numbers(for other: Application) -> [Int] {
    switch (other.sendingDay?.isExact ?? false, other.url != nil) {
    case (false, false): all
    case (false, true): withoutAddress
    case (true, false): withoutDay
    case (true, true): withoutDayAndAddress
    }
  }
}

extension Application {
  /// The day of sending, which may be ahead.
  fileprivate var sendingDay: Day? {
    applied ?? history.events.first { $0.milestone == .stage(.applied) && $0.day != nil }?.day
  }
}
