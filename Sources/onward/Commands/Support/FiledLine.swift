import ArgumentParser
import Diagnostics
import Editing
import Exchange
import Journal
import Markdown
import TextKit

/// One line of the inbox, and the edit that it becomes: the same as the commands `log` and `new` make.
struct FiledLine {
  private let entry: InboxText.Entry
  private let journal: Journal
  private let folder: JournalFolder
  /// The words, and the day that counts for them.
  private let words: [String]
  private let day: Day?

  /// A longer line is a text of its own, and no command takes it.
  private static let limit = 1000

  /// - Parameter folder: the journal's folder, in which the edits of the lines above count.
  init(_ entry: InboxText.Entry, in journal: Journal, _ folder: JournalFolder) {
    (self.entry, self.journal, self.folder) = (entry, journal, folder)
    let words = entry.words.split(whereSeparator: \.isWhitespace).map(String.init)
    let spoken = FiledLine.spokenDay(atStartOf: words, from: entry.day, journal)
    self.words = spoken.map { Array(words.dropFirst($0.count)) } ?? words
    day = spoken?.day ?? entry.day
  }

  /// The words without the spaces between them that are more than one.
  private var text: String { words.joined(separator: " ") }

  /// A day like `yesterday` in front of the words, below a day from which it is counted.
  private static func spokenDay(
    atStartOf words: [String], from origin: Day?, _ journal: Journal
  ) -> (count: Int, day: Day)? {
    guard let origin, origin.isExact else { return nil }
    for count in (1...3).reversed() where count < words.count {
      let typed = words.prefix(count).joined(separator: " ")
      let name = typed.last.map { ":,".contains($0) } ?? false ? String(typed.dropLast()) : typed
      guard let spoken = SpokenDay(name, on: origin, order: journal.settings.dateOrder),
        let day = try? spoken.day(toward: .past), day.isExact,
        // A company may be called Monday.
        NoteSearch(journal.applications + journal.people).matches(name).isEmpty
      else { continue }
      return (count, day)
    }
    return nil
  }

  /// Throws if the line is not understood, or may mean two things. Nothing is guessed.
  func edit() throws -> NoteEdit {
    guard entry.text.utf8.count <= FiledLine.limit else {
      throw Failure(
        "it has \(entry.text.count) characters, and what is filed is one short line",
        remedy: "Move it into a note. To begin one:",
        details: [ShellCommand("onward", "new", DayNote.name).on(folder).text])
    }
    if entry.hasAmbiguousDay {
      throw Failure(
        "its day can be two different days", remedy: "Write the day like 2026-03-14.")
    }
    if let day, !day.isExact {
      throw Failure(
        "'\(day)' is not one day", remedy: "Write the day like 2026-03-14.")
    }
    if let title = titleOfWin { return try win(title, on: pastDay()) }
    if let ratings = try ratings { return try dayNote(ratings, on: pastDay()) }
    if let talk = try talk() { return talk }
    return try logged()
  }

  // MARK: - The day

  /// The day of something that has happened.
  private func pastDay() throws(Failure) -> Day {
    guard let day else { throw withoutDay }
    guard day <= journal.today else {
      throw Failure(
        "\(day) is still to come, so it has not happened yet",
        remedy: "If the day is wrong, change it in the line.")
    }
    return day
  }

  private var withoutDay: Failure {
    Failure(
      "it has no day", remedy: "Write the day in front of it. If it was today:",
      details: ["\(journal.today) \(text)"])
  }

  /// The day of the line, from which words like `tomorrow` are counted.
  private var dayOfLine: DayArgument? {
    day.map { day in
      DayArgument("\(day)" + (entry.time.map { " \($0)" } ?? ""), from: day)
    }
  }

  /// Whether the words end with a day that means the same on any day.
  private func endWithDay(_ words: [String]) -> Bool {
    let order = journal.settings.dateOrder
    return (1...6).contains { count in
      guard count < words.count else { return false }
      let text = words.suffix(count).joined(separator: " ")
      guard let day = LeadingDay(text[...], order: order) else { return false }
      return day.rest.isEmpty && day.day?.isExact ?? false
    }
  }

  // MARK: - Wins

  /// The words after `win:`; `nil` if the line does not begin so.
  private var titleOfWin: String? {
    let text = text
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = text[..<colon]
    guard isOne(of: \.wins, name) else { return nil }
    return String(text[text.index(after: colon)...]).trimmed
  }

  private func win(_ title: String, on day: Day) throws -> NoteEdit {
    let noteTitle = NoteTitle(Win.self, words: title)
    if title.isEmpty || noteTitle.parts.contains(where: \.isEmpty) {
      throw Failure("there is nothing after the colon", remedy: "Write there what went well.")
    }
    if let present = journal.wins.first(where: {
      $0.date == day && normalizedWords($0.title) == normalizedWords(title)
    }) {
      return try unchanged(present)
    }
    let note = try NewNote.begun(Win.self, noteTitle, on: day, in: journal, folder).note
    return try new(
      note, FieldWriting(note.source, as: Win.self, journal.vocabulary, in: folder, at: nil))
  }

  private func unchanged(_ note: any NoteKind) throws(Failure) -> NoteEdit {
    let source = try folder.source(note.info.path)
    return NoteEdit(
      before: source, after: source, lines: [.unchanged(folder.displayPath(source.path))])
  }

  /// A new note, under a name that no other has.
  private func new(
    _ note: NewNote, _ fields: FieldWriting, text: String? = nil
  ) throws -> NoteEdit {
    try fields.refuseNewProblems()
    let path = FreeNames(for: note, in: journal).first {
      !folder.has($0) && folder.openTexts[$0] == nil
    }
    var after = SourceFile(path: path, bytes: fields.source.bytes)
    if let text { after = try adding(text, to: after) }
    let added = text.map { [ReportLine.line($0)] } ?? []
    return NoteEdit(
      before: nil, after: after,
      lines: [.result(note: folder.displayPath(path), "new")] + fields.changes + added)
  }

  private func adding(_ text: String, to source: SourceFile) throws(Failure) -> SourceFile {
    do throws(EditError) {
      return try AddedParagraph(
        text, to: source, as: DayNote.self, journal.vocabulary, hasSettings: folder.hasSettings
      ).source
    } catch {
      throw Failure(error, in: folder.displayPath(source.path))
    }
  }

  // MARK: - Days

  private struct Ratings {
    var values: [(key: String, value: Int)] = []
    var text: String
  }

  /// `mood 3, energy 2 tired`; `nil` if the line does not begin so.
  private var ratings: Ratings? {
    get throws {
      var ratings = Ratings(text: text)
      while let (key, rest) = ratingName(ratings.text) {
        let figures = rest.prefix { $0.isASCII && $0.isNumber }
        let after = rest.dropFirst(figures.count)
        guard let value = Int(figures), (1...5).contains(value), !isFigure(after) else {
          if ratings.values.isEmpty, figures.isEmpty, !rest.isEmpty, !hasColon(ratings.text) {
            // `energy company rejected` may be about an application.
            return nil
          }
          throw Failure(
            "'\(key)' is a number from 1 to 5", remedy: "Write it like: \(key) 3")
        }
        ratings.values.append((key, value))
        let rest = after.hasPrefix("/5") ? after.dropFirst(2) : after
        ratings.text = String(rest.drop { $0.isBlank || ",;:.-–—".contains($0) }).trimmed
      }
      return ratings.values.isEmpty ? nil : ratings
    }
  }

  /// Whether a number goes on: `3.5`, `35`.
  private func isFigure(_ rest: Substring) -> Bool {
    guard let first = rest.first else { return false }
    return first.isNumber || ".,".contains(first) && rest.dropFirst().first?.isNumber ?? false
  }

  private func hasColon(_ text: String) -> Bool {
    text.drop(while: \.isLetter).first.map { ":=：".contains($0) } ?? false
  }

  /// The field that a text names first, and the text after it.
  private func ratingName(_ text: String) -> (key: String, rest: Substring)? {
    let name = text.prefix(while: \.isLetter)
    let rest = text[name.endIndex...].drop { $0.isBlank || ":=：".contains($0) }
    if isOne(of: \.moods, name) { return ("mood", rest) }
    if isOne(of: \.energies, name) { return ("energy", rest) }
    return nil
  }

  private func dayNote(_ ratings: Ratings, on day: Day) throws -> NoteEdit {
    let vocabulary = journal.vocabulary
    let text = ratings.text.isEmpty ? nil : ratings.text
    guard let present = journal.days.first(where: { $0.date == day }) else {
      let title = NoteTitle(DayNote.self, words: "")
      let note = try NewNote.begun(DayNote.self, title, on: day, in: journal, folder).note
      var fields = FieldWriting(note.source, as: DayNote.self, vocabulary, in: folder, at: nil)
      for (key, value) in ratings.values { try fields.write(Assignment("\(key)=\(value)")) }
      return try new(note, fields, text: text)
    }
    let source = try folder.source(present.info.path)
    let shown = folder.displayPath(source.path)
    var fields = FieldWriting(source, as: DayNote.self, vocabulary, in: folder, at: nil)
    for (key, value) in ratings.values {
      let known = key == "mood" ? present.mood : present.energy
      if let known, known != value {
        throw Failure(
          "\(shown) already has \(key) \(known)", remedy: "To change it:",
          details: [ShellCommand("onward", "set", source.path, "\(key)=\(value)").on(folder).text])
      }
      if known == nil { try fields.write(Assignment("\(key)=\(value)")) }
    }
    try fields.refuseNewProblems()
    var (after, lines) = (fields.source, fields.changes)
    if let text, !AddedParagraph.isPresent(text, in: after) {
      after = try adding(text, to: after)
      lines.append(.line(text))
    }
    return NoteEdit(
      before: source, after: after,
      lines: lines.isEmpty ? [.unchanged(shown)] : [.note(shown)] + lines)
  }

  // MARK: - Talks

  /// `met Jo, talk again in May`; `nil` if the line does not begin so.
  private func talk() throws -> NoteEdit? {
    let start = words.indices.prefix(4).reversed().first { index in
      isOne(of: \.talks, words[...index].joined(separator: " ")[...])
    }
    guard let start, start + 1 < words.count else { return nil }
    let people = NoteSearch(journal.people)
    let after = Array(words[(start + 1)...])
    // A comma ends the name, and what is after it is a remark.
    let end = after.firstIndex { $0.hasSuffix(",") || $0.hasSuffix(";") }
    let head = after.prefix((end ?? after.count - 1) + 1).map { word in
      word.hasSuffix(",") || word.hasSuffix(";") ? String(word.dropLast()) : word
    }
    let tail = Array(after.dropFirst(head.count))
    let atEnd = DayArgument.atEnd(of: head, journal.vocabulary, from: day)
    let day = day == nil && !endWithDay(head) ? nil : atEnd?.day
    let names = day == nil ? head : atEnd?.rest ?? head
    guard
      let count = names.indices.reversed().map({ $0 + 1 }).first(where: {
        !people.matches(names.prefix($0).joined(separator: " ")).isEmpty
      })
    else {
      let name = names.joined(separator: " ")
      throw Failure(
        "no person is called '\(name)'", remedy: "To make a note for them:",
        details: [ShellCommand("onward", "new", Person.name, name).on(folder).text])
    }
    guard let day = day ?? dayOfLine else { throw withoutDay }
    let understood = try day.understood(toward: .past, journal.vocabulary) { ShellCommand($0) }
    if understood.day > journal.today {
      throw Failure(
        "\(understood.day) is still to come, so you have not talked yet",
        remedy: "If the day is wrong, change it in the line.")
    }
    let verb = words[...start].joined(separator: " ")
    let text =
      "\(verb) \(names.joined(separator: " "))"
      + (tail.isEmpty ? "" : ", \(tail.joined(separator: " "))")
    let name = Array(names.prefix(count))
    return try LogWithoutStage(
      talkWith: name, text, on: DayArgument(understood.text), in: journal, folder
    ) { day in
      ShellCommand("onward", "log").appending(name + ["--note", text, "--date", day]).on(folder)
    }?.edit
  }

  // MARK: - Applications

  /// What `onward log` makes of the words.
  private func logged() throws -> NoteEdit {
    let vocabulary = journal.vocabulary
    let (head, tail) = atComma
    guard day != nil || endWithDay(head) || endWithDay(tail) else { throw withoutDay }
    var (line, which, note): ([String], String?, String?) = (head, nil, nil)
    let rest = tail.joined(separator: " ")
    if !tail.isEmpty {
      if DayArgument.atEnd(of: ["a"] + tail, vocabulary, from: day)?.rest == ["a"] {
        line += tail
      } else if RejectionKind(label: rest) != nil {
        which = rest
      } else {
        note = rest
      }
    }
    let logged = LoggedLine(words: line, which: which, note: note, dayOfLine: dayOfLine)
    let (typed, date) = try logged.wordsAndDay(vocabulary)
    try date?.requireDay(vocabulary)
    return try logged.edit(typed, on: date, journal, folder).edit
  }

  /// The words up to the comma or the bracket after a stage, and those after it: `acme rejected, personal`.
  private var atComma: (head: [String], tail: [String]) {
    let terms = journal.vocabulary.statusTerms
    for (index, word) in words.enumerated() {
      let isComma = word.hasSuffix(",") || word.hasSuffix(";")
      let next = index + 1 < words.count ? words[index + 1] : ""
      let isBracket = next.hasPrefix("(") && words.last.map { $0.hasSuffix(")") } ?? false
      guard isComma || isBracket else { continue }
      let head = words[..<index] + [isComma ? String(word.dropLast()) : word]
      let stage =
        DayArgument.atEnd(of: Array(head), journal.vocabulary, from: day)?.rest ?? Array(head)
      guard terms.endings(of: stage).contains(where: { !$0.rest.isEmpty }) else { continue }
      var tail = words[(index + 1)...].joined(separator: " ")
      if isBracket { tail = String(tail.dropFirst().dropLast()) }
      return (Array(head), tail.split(separator: " ").map(String.init))
    }
    return (words, [])
  }

  private func isOne(
    of list: KeyPath<Language.InboxWords, [String]>, _ typed: Substring
  ) -> Bool {
    let folded = plainWords(typed)
    return !folded.isEmpty
      && Language.all.contains { language in
        language.inbox[keyPath: list].contains { plainWords($0) == folded }
      }
  }
}
