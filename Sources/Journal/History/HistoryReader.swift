import Diagnostics
import Markdown
import TextKit

/// Reads the dated events of an application from its `history:` field and from the note's text.
struct HistoryReader {
  let terms: StatusTerms
  /// The order of day and month in figures like `3/2/2026`: that of the settings, or the one that the list shows which is
  /// being read.
  var order: DateOrder?
  let today: Day
  let companies: OtherCompanies
  var events: [Event] = []
  /// The tasks that are done, beside a status.
  var tasksBesideStatus: [(text: String, milestone: Milestone, line: Int)] = []
  /// The people that the events name.
  var people: [(key: String, name: Scalar)] = []
  /// The events such as `declined`, whose outcome depends on whether there was an offer.
  var undecided: [(index: Int, term: StatusTerm)] = []
  /// The events that a `result:` gives without a day.
  var results: [(index: Int, position: Position)] = []
  var problems: [(message: Diagnostic.Message, position: Position)] = []
  /// The day of sending, or the first day that is known. A day without a year follows it.
  var firstDay: Day?
  var doubts = HistoryDoubts()
  /// The words of the item that is being read, as they are typed. A message quotes them.
  var typedWords: String?
  /// Where the words are from.
  var place = Place.field
  /// The filled-in fields of the note. Few events need another field than their own.
  let fields: [NamedField]
  /// The items whose day has no year, to be read once all other days are known, each with the number of events that were
  /// read before it.
  var itemsWithoutYear: [(item: Scalar, order: DateOrder?, place: Int)] = []
  /// Whether an event names someone that nothing before it explains. A later event may.
  var hasUnknownName = false
  /// The names that the events explain, from an earlier reading of the same note.
  var explainedBefore: [String] = []
  /// The lines of the text that gave an event.
  var textLines: Set<Int> = []
  /// The last day to answer the offer: `offer until 2026-04-01`.
  var lastDayOfOffer: Day?
  /// The events that fields of their own give, with their keys: `rejected: 2026-03-10`.
  var fieldEvents: [(milestone: Milestone, day: Day, key: Scalar)] = []

  enum Place { case field, line, heading }

  init(_ vocabulary: Vocabulary, of fields: [NamedField]) {
    self.fields = fields
    terms = vocabulary.statusTerms
    order = vocabulary.settings.dateOrder
    today = vocabulary.today
    companies = vocabulary.companies
  }

  /// Reads dates in the order that these texts show, unless the settings give one.
  mutating func reading(
    inOrderOf texts: some Sequence<String>, _ read: (inout HistoryReader) -> Void
  ) {
    guard order == nil else { return read(&self) }
    order = DateOrder(shownBy: texts)
    read(&self)
    order = nil
  }

  /// Reads a field that is a list of items, a block of lines, or `date: stage` pairs.
  mutating func read(history field: Field) {
    let count = itemsWithoutYear.count
    reading(inOrderOf: field.value.linesOfHistory) { reader in
      reader.readItems(of: field)
      for index in reader.itemsWithoutYear.indices.dropFirst(count) {
        reader.itemsWithoutYear[index].order = reader.order
      }
    }
  }

  private mutating func readItems(of field: Field) {
    switch field.value {
    case .pairs(let pairs): read(pairs, isListItem: false)
    case .text(let text): read(lines: text)
    case .list(let items):
      events.reserveCapacity(items.count + 1)
      for item in items {
        switch item {
        case .text(let text): read(lines: text)
        case .pairs(let pairs): read(pairs, isListItem: true)
        }
      }
    }
  }

  /// - Parameter isListItem: Whether the pairs are one item of a list, and not the whole history.
  mutating func read(_ pairs: [FieldValue.Pair], isListItem: Bool) {
    read(EventGroup(pairs, isListItem: isListItem, terms, order))
  }

  mutating func read(_ group: EventGroup) {
    problems += group.problems
    people += group.people
    var index: Int?
    var remarks = group.remarks
    // A day without a stage of its own belongs to the items: `date: 2026-03-10` and `interview: panel`.
    let shared = group.items.isEmpty || group.event?.milestone != nil ? nil : group.event
    if let event = group.event {
      if shared == nil {
        index =
          group.meaning.map { group.hasSeveral ? addWithoutAftermath($0, event) : add($0, event) }
          ?? add(event)
      } else {
        remarks = [event.note].compactMap(\.self)
      }
    }
    var isShared = false
    for item in group.items {
      let number = read(item.joined, sharing: shared)
      if let number, events[number].day == shared?.day { isShared = true }
      if index == nil, let number {
        index = number
        add(remarks, to: number)
      }
    }
    // Every item has another day.
    if let shared, !isShared { _ = add(shared) }
    for result in group.results {
      let milestone = MeantEvents.milestone(result.term)
      if let index, events[index].milestone == milestone { continue }
      results.append((events.count, result.position))
      if result.term.isUndecided { undecided.append((events.count, result.term)) }
      events.append(Event(day: nil, milestone: milestone, line: result.position.line))
    }
  }

  mutating func add(_ remarks: [String], to index: Int) {
    for remark in remarks {
      events[index].note = HistoryReader.joined(events[index].note, remark.withoutMarks)
    }
  }

  mutating func read(lines text: Scalar) {
    guard text.text.contains(byte: .lineFeed) else {
      read(text)
      return
    }
    for line in text.text.split(separator: "\n") {
      let item = line.drop { $0.isBlank || $0 == "-" || $0 == "*" }
      read(Scalar(text: String(item), position: text.position, bytes: text.bytes))
    }
  }

  /// The names of the company and of the people that the note gives.
  var ownNames: [String] {
    (fields.called(ApplicationField.company) + fields.called(ApplicationField.contacts))
      .flatMap(\.value.texts).map { Link.displayText(of: $0.text) } + people.map(\.name.text)
  }

  /// Adds an event. Two with the same day and stage are one event, and their labels and notes are joined, unless they are
  /// at different times.
  mutating func add(_ event: Event) -> Int {
    var event = event
    event.label = event.label?.withoutMarks
    event.note = event.note?.withoutMarks
    let isSame = { (other: Event) in
      other.day == event.day && other.milestone == event.milestone
        && (other.time == nil || event.time == nil || other.time == event.time)
    }
    guard event.day != nil, event.milestone != nil, let same = events.firstIndex(where: isSame)
    else {
      events.append(event)
      return events.count - 1
    }
    events[same].time = events[same].time ?? event.time
    events[same].label = HistoryReader.joined(events[same].label, event.label)
    events[same].note = HistoryReader.joined(events[same].note, event.note)
    return same
  }

  /// Reads what was left for later, and inserts its events where they were written: an event without a day follows the
  /// one before it.
  ///
  /// - Parameter waiting: Each with the number of events that were read before it.
  mutating func readInPlace<Item>(
    _ waiting: [(item: Item, place: Int)], _ read: (inout HistoryReader, Item) -> Void
  ) {
    var moved = 0
    for (item, place) in waiting {
      let count = events.count
      read(&self, item)
      let added = events.count - count
      move(eventsFrom: count, to: place + moved)
      moved += added
    }
  }

  private mutating func move(eventsFrom start: Int, to place: Int) {
    let moved = events[start...]
    if place >= start || moved.isEmpty { return }
    events.removeSubrange(start...)
    events.insert(contentsOf: moved, at: place)
    let index = { (old: Int) in
      old >= start ? old - start + place : old >= place ? old + moved.count : old
    }
    undecided = undecided.map { (index($0.index), $0.term) }
    results = results.map { (index($0.index), $0.position) }
  }

  static func joined(_ first: String?, _ second: String?) -> String? {
    guard let first, let second, first != second else { return first ?? second }
    return first + "; " + second
  }

  /// `declined` means that the user declined if there was an offer, and otherwise that the company did. An offer to
  /// come does not change what has happened.
  mutating func resolveDeclined() {
    let offers = events.filter { $0.milestone == .stage(.offer) }
    let hasOfferByNow = offers.contains { $0.day.map { $0 <= today } ?? true }
    for (index, term) in undecided {
      let isPlanned = events[index].day.map { $0 > today } ?? false
      let hadOffer = isPlanned ? !offers.isEmpty : hasOfferByNow
      let place = Position(line: events[index].line)
      events[index].milestone = term.outcome(hadOffer: hadOffer).map(Milestone.outcome)
      if hadOffer { continue }
      switch term {
      case .declined: problems.append((.declinedByWhom, place))
      case .declinedByUser:
        events[index].isUnclear = true
        let hasDay = events[index].day != nil
        problems.append((.unknownStage("declined by me", suggestion: nil, hasDay: hasDay), place))
      case .endedByUser, .stage, .outcome, .open, .archived: break
      }
    }
    undecided = []
    resolveResults()
  }

  /// Removes each stage that only the words of a later event show, if it has an event of its own. A list may have its
  /// latest event first.
  mutating func removeShownStages() {
    let all = events
    events.removeAll { shown in
      guard shown.day == nil, let last = shown.happenedBy, case .stage = shown.milestone else {
        return false
      }
      return all.contains {
        $0.milestone == shown.milestone && ($0.day.map { $0 <= last } ?? false)
      }
    }
  }

  /// Removes each outcome of a `result:` that another event records with its day. Reports the other results,
  /// because their days are not known.
  mutating func resolveResults() {
    for (index, position) in results.reversed() {
      let milestone = events[index].milestone
      let isRecordedElsewhere = events.indices.contains {
        $0 != index && events[$0].milestone == milestone && events[$0].day != nil
      }
      if isRecordedElsewhere, case .outcome = milestone {
        events.remove(at: index)
      } else if let milestone {
        problems.append((.undatedStatus(milestone.word), position))
      }
    }
    results = []
  }
}

/// The parts of a history that could not be read. They can make the application unclear.
struct HistoryDoubts {
  /// Whether the text of the note has an event that could not be read at all.
  var hasUnreadLine = false
  /// The furthest stage whose meeting did not take place, and the line that states it.
  private(set) var canceled: (stage: Stage, line: Int)?
  /// Whether a field about an end is not understood: `rejected: too slow`.
  var hasUnclearEndField = false
  /// The furthest stage that has a day that cannot be read, so that it may have been reached or not.
  private(set) var unreadStage: Stage?

  mutating func add(canceled stage: Stage, line: Int) {
    if let canceled, canceled.stage > stage { return }
    canceled = (stage, line)
  }

  mutating func add(unread stage: Stage) { unreadStage = max(stage, unreadStage ?? stage) }
}

extension FieldValue {
  /// The lines of a history, each with its date at its start.
  fileprivate var linesOfHistory: [String] {
    switch self {
    case .text(let text): text.text.split(whereSeparator: \.isNewline).map(String.init)
    case .pairs(let pairs): pairs.map(\.name.text)
    case .list(let items):
      items.flatMap { item in
        switch item {
        case .text(let text): [text.text]
        case .pairs(let pairs): pairs.flatMap { [$0.name.text, $0.value.text] }
        }
      }
    }
  }
}
