package import Markdown
package import TextKit

/// A look back at one answer: what it says about them, about me, and what to try next.
package final class Reflection: NoteKind {
  package static let name = "reflection"
  package static let synonyms = ["rejection", "rejection reflection"]
  package static let folder = "reflections"

  package let info: NoteInfo
  package let application: FieldLink
  /// The stage at which it ended, as the person wrote it.
  package let stage: String?
  package let factors: [Factor]
  package let lessons: [String]
  package let tries: [Try]
  package let mood: Int?
  /// Looked at, and nothing of mine was wrong: a full reflection.
  package let hasNothingToChange: Bool
  /// The note's text, for what shows more than words.
  package let body: Body

  package var date: Day? { info.date }
  package var links: [FieldLink] { [application] }

  /// What had a part in the answer, and whose it was.
  package struct Factor: Sendable, Hashable {
    package enum Side: String, Sendable, CaseIterable { case mine, theirs, unknown }
    package let side: Side
    package let text: String
  }

  /// Something to try the next time: a task item anywhere in the body.
  package struct Try: Sendable, Hashable {
    package let text: String
    package let isDone: Bool
    /// From a `✅ 2026-03-26` at its end; `nil` where nobody wrote it down.
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
    let application = reader.requiredLink(Self.application, to: Application.self)
    mood = reader.optional(SharedField.mood, as: Level.self)?.value
    hasNothingToChange = reader.optional(Self.nothingToChange, as: Bool.self) ?? false
    info = reader.info()
    guard let application else { return nil }
    self.application = application
    stage = reader.text(Self.stage)
    body = reader.document.body
    let blocks = body.blocks
    factors =
      reader.sentences(Self.factors).map(Factor.init)
      + blocks.items(under: Self.factorHeadings).compactMap(Factor.init(sorted:))
    lessons =
      reader.sentences(Self.lessons)
      + blocks.items(under: Self.lessonHeadings)
    tries = blocks.filter { !$0.text.isEmpty }.compactMap { block in
      block.isDone.map { Try(task: block.text, isDone: $0, line: block.line) }
    }
  }

  /// How the person's own text begins: the first part of the note that says something and is neither a
  /// thing to try, nor sorted into sides; those stand elsewhere.
  package var opening: [Block] {
    var opening: [Block] = []
    var isSorted = false
    for block in body.blocks {
      if case .heading = block.kind {
        if !opening.isEmpty { break }
        isSorted = Self.factorHeadings.contains(normalizedWords(block.text))
      } else if block.isDone == nil, !isSorted, !block.text.isEmpty {
        opening.append(block)
      }
    }
    return opening
  }

  static let application = FieldName(
    "application", "job application", "company", "for", holds: .link,
    meaning: "The application that it looks back at.",
    example: "application: \"[[Acme - Engineer]]\"")
  static let stage = FieldName(
    "stage", "ended at", holds: .text(offered: Stage.allCases.map(\.rawValue)),
    meaning: "The stage at which it ended.", example: "stage: interview")
  static let factors = FieldName(
    "factors", "reasons",
    holds: .sentences(offered: Factor.Side.allCases.map { "\($0.rawValue): " }),
    meaning: "What had a part in it, each with its side: mine, theirs or unknown.",
    example: "factors: [\"theirs: they hired from inside\"]")
  static let lessons = FieldName(
    "lessons", "lesson", "learned", "learnings", holds: .sentences(),
    meaning: "What to keep from it.")
  static let nothingToChange = FieldName(
    "nothing_to_change", holds: .flag,
    meaning: "Looked at, and nothing of yours was wrong: a full reflection too.",
    example: "nothing_to_change: true")
  private static let lessonHeadings: Set = [
    "lessons", "lesson", "lessons learned", "what i learned", "what i learnt", "what to keep",
  ]
  private static let factorHeadings: Set = ["theirs mine unknown", "mine theirs unknown"]
  package static let fields = [
    application, stage, factors, lessons, SharedField.mood, nothingToChange,
  ]
  package static let indispensable = [application]
}

extension Reflection.Factor {
  /// A line of a list that names its side, and something behind it; `nil` for any other.
  init?(sorted text: String) {
    self.init(text)
    if self.text.isEmpty || self.text == text { return nil }
  }

  /// `mine: rushed the task`; without a side, nobody knows whose it was.
  init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let named = parts.first.flatMap { Self.Side(rawValue: String($0).trimmed.lowercased()) }
    if let named, parts.count == 2 {
      self.init(side: named, text: String(parts[1]).trimmed)
    } else {
      self.init(side: .unknown, text: text)
    }
  }
}

extension Reflection.Try {
  init(task: String, isDone: Bool, line: Int) {
    // The first byte of the mark, for most tasks have none, and its end is costly to find.
    guard task.contains(byte: 0xE2), let mark = task.lastIndex(of: "✅") else {
      self.init(text: task.trimmed, isDone: isDone, doneOn: nil, line: line)
      return
    }
    let behind = task[task.index(after: mark)...].drop { !$0.isNumber }
    let day = Day(iso: behind.prefix(10))
    // A mark without a day behind it is part of the sentence.
    let text = day == nil ? task : String(task[..<mark])
    self.init(text: text.trimmed, isDone: isDone, doneOn: day, line: line)
  }
}

extension Reflection {
  package static let form = NoteForm(
    example: "acme", isDated: true, fileName: .dayAndTitle(prefix: "After "))
  package static let columns = ["date", "application", "mood", "lessons"]
  package var searchTexts: [String?] { [application.link.text] }

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
      "application": .text(application.link.text), "stage": .optional(stage),
      "factors": .list(factors), "lessons": .texts(lessons),
      "tries": .list(tries), "mood": .optional(mood),
      "nothing_to_change": .flag(hasNothingToChange),
    ]
  }
}
