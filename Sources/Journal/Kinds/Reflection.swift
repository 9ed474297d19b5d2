package import Markdown
package import TextKit

/// A look back at one rejection: what it says about them, about the user, and what to try next.
package final class Reflection: NoteKind {
  package static let name = "reflection"
  package static let synonyms = ["rejection", "rejection reflection"]
  package static let folder = "reflections"
  package static let tellingFields = [application]

  package let info: NoteInfo
  /// The application that it looks back at; `nil` for a text that names none.
  package let application: FieldLink?
  /// The stage at which the application ended, as the user wrote it.
  package let stage: String?
  package let factors: [Factor]
  package let lessons: [String]
  package let keptLessons: [KeptLesson]
  package let tries: [Try]
  package let mood: Int?
  /// Whether the user looked and nothing of theirs was wrong. This counts as a full reflection.
  package let hasNothingToChange: Bool
  /// The blocks of the note's text, with their formatting.
  package let blocks: [Block]

  package var date: Day? { info.date }
  package var links: [FieldLink] { [application].compactMap(\.self) }

  /// What played a part in the rejection, and whose it was.
  package struct Factor: Sendable, Hashable {
    package enum Side: String, Sendable, CaseIterable { case mine, theirs, unknown }
    package let side: Side
    package let text: String
  }

  /// Something to try next time: a task item anywhere in the body.
  package struct Try: Sendable, Hashable {
    package let text: String
    package let isDone: Bool
    /// The day from a `✅ 2026-03-26` at the end, or `nil` if there is none.
    package let doneOn: Day?
    package let line: Int

    package init(text: String, isDone: Bool, doneOn: Day?, line: Int) {
      self.text = text
      self.isDone = isDone
      self.doneOn = doneOn
      self.line = line
    }
  }

  package init?(from reader: inout NoteReader) {
    // What someone wrote down is a reflection, whether or not it names the application.
    let blocks = reader.document.body.blocks
    let hasText = blocks.contains { block in
      if case .heading = block.type { return false }
      return block.task == nil && !block.text.trimmed.isEmpty
    }
    let application = reader.requiredLink(
      Self.application, to: Application.self, isCounted: hasText)
    mood = reader.optional(SharedField.mood, as: Rating.self)?.value
    hasNothingToChange = reader.optional(Self.nothingToChange, as: Bool.self) ?? false
    info = reader.info()
    if application == nil, !hasText { return nil }
    self.application = application
    stage = reader.text(Self.stage)
    self.blocks = blocks
    factors =
      reader.sentences(Self.factors).flatMap(Factor.all(in:))
      + blocks.items(under: Self.factorHeadings).compactMap(Factor.init(sorted:))
    let lines =
      reader.sentences(Self.lessons)
      + blocks.items(under: Self.lessonHeadings)
    lessons = lines.map { LessonLine($0).text }
    keptLessons =
      reader.sentences(Self.lessons).compactMap { KeptLesson($0, at: 1) } + blocks.keptLessons
    reader.reportUnreadKept(in: blocks)
    tries = blocks.compactMap { block in
      guard let task = block.task, task != .dropped, !block.text.isEmpty else { return nil }
      return Try(task: block.text, isDone: task == .done, line: block.line)
    }
  }

  /// The beginning of the user's own text: the first part of the note with any text.
  ///
  /// Leaves out tries and factors, which are shown elsewhere.
  package var opening: [Block] {
    var opening: [Block] = []
    var isSorted = false
    for block in blocks {
      if case .heading = block.type {
        if !opening.isEmpty { break }
        isSorted = Self.factorHeadings.contains(normalizedWords(block.text))
      } else if block.task == nil, !isSorted, !block.text.isEmpty {
        opening.append(block)
      }
    }
    return opening
  }

  package static let application = FieldName(
    "application", "job application", loose: ["company", "for"], content: .link,
    meaning: "The application that it looks back at.",
    example: "application: \"[[Acme - Engineer]]\"")
  package static let stage = FieldName(
    "stage", "ended at", content: .text(offered: Stage.allCases.map(\.rawValue)),
    meaning: "The stage at which it ended.", example: "stage: interview")
  static let factors = FieldName(
    "factors", "reasons",
    content: .sentences(offered: Factor.Side.allCases.map { "\($0.rawValue): " }),
    meaning: "What played a part, each with its side: mine, theirs or unknown.",
    example: "factors: [\"theirs: they hired from inside\"]")
  static let lessons = FieldName(
    "lessons", "lesson", "learned", "learnings", content: .sentences(),
    meaning: "What to keep from it.")
  static let nothingToChange = FieldName(
    "nothing_to_change", content: .flag,
    meaning: "You looked, and nothing of yours was wrong: that is a full reflection too.",
    example: "nothing_to_change: true")
  private static let lessonHeadings: Set = [
    "lessons", "lesson", "lessons learned", "what i learned", "what i learnt", "what to keep",
  ]
  private static let factorHeadings: Set = ["theirs mine unknown", "mine theirs unknown"]
  package static let fields = [
    application, stage, factors, lessons, SharedField.mood, nothingToChange,
  ]
  package static let requiredAnyOf = [application]
}

extension Reflection: LessonNote {}

extension Reflection.Factor {
  /// Parses a list item that consists of a side and a text; `nil` for any other.
  init?(sorted text: String) {
    self.init(text)
    if self.text.isEmpty || self.text == text { return nil }
  }

  /// The factors of a text: `pay, timing`, `theirs: budget; mine: nerves`. A comma within a sentence does not divide it.
  static func all(in text: String) -> [Self] {
    // Most texts are one factor, which is found without a look at each character.
    if !text.utf8.contains(where: { $0 == .semicolon || $0 == .comma }) {
      let whole = text.trimmed
      return whole.isEmpty ? [] : [Self(whole)]
    }
    return text.split(separator: ";").flatMap { part -> [Self] in
      let words = part.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
      let factors = words.map { Self($0) }
      let haveSides = factors.indices.allSatisfy { factors[$0].text != words[$0] }
      let areShort =
        words.allSatisfy { $0.split(whereSeparator: \.isBlank).count <= 3 }
        && factors.indices.allSatisfy { factors[$0].text == words[$0] }
      if haveSides || areShort { return factors }
      let whole = String(part).trimmed
      return whole.isEmpty ? [] : [Self(whole)]
    }
  }

  /// Parses a text like `mine: rushed the task`. Without a side, it is unknown whose the factor was.
  init(_ text: String) {
    if let colon = text.utf8.firstIndex(of: .colon),
      let side = Self.Side(rawValue: String(text[..<colon]).trimmed.lowercased())
    {
      self.init(side: side, text: String(text[text.utf8.index(after: colon)...]).trimmed)
    } else {
      self.init(side: .unknown, text: text)
    }
  }
}

extension Reflection.Try {
  init(task: String, isDone: Bool, line: Int) {
    guard task.utf8.contains(0xE2), let mark = task.lastIndex(of: "✅") else {
      self.init(text: task.trimmed, isDone: isDone, doneOn: nil, line: line)
      return
    }
    let afterMark = task[task.index(after: mark)...].drop { !$0.isNumber }
    let day = Day(iso: afterMark.prefix(10))
    // A mark without a day after it is part of the sentence.
    let text = day == nil ? task : String(task[..<mark])
    self.init(text: text.trimmed, isDone: isDone, doneOn: day, line: line)
  }
}

extension Reflection {
  package static let form = NoteForm(
    example: "acme", isDated: true, fileName: .dayAndTitle(prefix: "After "), subject: .rejection)
  package static let columns = [CommonField.date, application, SharedField.mood, lessons].map(
    \.name)
  package var searchTexts: [String?] { [application?.link.text] }

  package func record(on today: Day) -> [String: JSON] {
    let tries = tries.map { attempt in
      JSON.object([
        "text": .text(attempt.text), "done": .flag(attempt.isDone), "done_on": .day(attempt.doneOn),
        "line": .number(attempt.line),
      ])
    }
    let factors = factors.map { factor in
      JSON.object(["side": .text(factor.side.rawValue), "text": .text(factor.text)])
    }
    return [
      Self.application.name: .optional(application?.link.text), Self.stage.name: .optional(stage),
      Self.factors.name: .list(factors), Self.lessons.name: .texts(lessons),
      "tries": .list(tries), SharedField.mood.name: .optional(mood),
      Self.nothingToChange.name: .flag(hasNothingToChange),
    ]
  }
}
