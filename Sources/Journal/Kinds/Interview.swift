import Diagnostics
package import Markdown
package import TextKit

/// A conversation about a job: what they asked, what was answered, and what to do differently next time.
package final class Interview: NoteKind {
  package static let name = "interview"
  package static let synonyms = ["interview note"]
  package static let folder = "interviews"
  package static let tellingFields = [application]
  package static let isShownByFolderAlone = false

  package let info: NoteInfo
  package let date: Day
  /// The time of day in `date:`, as `10:30`.
  let time: String?
  package let application: FieldLink
  /// The round as the user wrote it: `interview (system design)`.
  package let round: String?
  /// The stage that `round` names; `nil` without one. `Journal.stage(of:)` also asks the history.
  let stageOfRound: Stage?
  /// The words in brackets after the stage, or the whole round if it names no stage.
  let label: String?
  package let with: [FieldLink]
  package let format: String?
  /// How it went, from 1 to 5.
  package let went: Int?
  /// The day by which they said they would answer.
  package let answerBy: Day?
  package let questions: [Question]
  /// Figures that the user named, like a salary.
  package let said: [String]
  /// What they said about what comes next.
  package let remarks: [Remark]
  package let lessons: [String]
  package let keptLessons: [KeptLesson]
  /// The blocks of the note's text, with their formatting.
  package let blocks: [Block]

  /// A question that was asked.
  package struct Question: Sendable {
    package let text: String
    package let answer: String?
    /// Whether the answer worked; `nil` if the note does not state it.
    package let hasLanded: Bool?
    /// The links in the question and in its answer, such as to a story.
    package let links: [FieldLink]
    package let line: Int
  }

  /// Something that they said: `by Friday the 21st`.
  package struct Remark: Sendable {
    package let text: String
    /// The day by which they said they would answer, from the note's own day on; `nil` if they named none.
    package let day: Day?
  }

  package var links: [FieldLink] { [application] + with + questions.flatMap(\.links) }

  /// The day by which they said they would answer, by the field or else by their last words about it.
  package var promisedDay: Day? { answerBy ?? remarks.compactMap(\.day).last }

  package init?(from reader: inout NoteReader) {
    let application = reader.requiredLink(Self.application, to: Application.self)
    with = reader.links(Self.with, to: [Person.self], mustResolve: false)
    went = reader.optional(Self.went, as: Rating.self)?.value
    answerBy = reader.optional(Self.answerBy, as: Day.self)?.latest
    info = reader.info()
    let date = reader.requiredDate(of: info)
    let round = reader.text(Self.round)
    let vocabulary = reader.vocabulary
    time = reader.text(CommonField.date).flatMap {
      DateForms(startOf: $0[...], order: vocabulary.settings.dateOrder)?.time
    }
    let parsed = round.map {
      ParsedEvent($0, order: vocabulary.settings.dateOrder, terms: vocabulary.statusTerms)
    }
    if case .stage(let stage)? = parsed.flatMap({ vocabulary.statusTerms.term(ofEvent: $0.stage) }),
      Milestone.stage(stage).isAppointment
    {
      (stageOfRound, label) = (stage, parsed?.label)
    } else {
      (stageOfRound, label) = (nil, round)
    }
    self.round = round
    format = reader.text(Self.format)
    blocks = reader.document.body.blocks
    let items = InterviewItems(in: reader.document.body.blocksAsTyped)
    questions = items.questions.map { Question($0) }
    said = items.said
    remarks = items.remarks.map { text in
      Remark(
        text: text,
        day: date.flatMap {
          AnswerDay.day(in: text, from: $0, order: vocabulary.settings.dateOrder)
        })
    }
    // A line that states whether a lesson was kept is about an earlier one.
    lessons = items.nextTime.map { LessonLine($0) }.filter { $0.isKept == nil }.map(\.text)
    keptLessons = blocks.keptLessons
    reader.reportUnreadKept(in: blocks)
    guard let application, let date else { return nil }
    (self.application, self.date) = (application, date)
  }

  package static let application = FieldName(
    "application", "job application", loose: ["company", "for"], content: .link,
    meaning: "The application that it belongs to.",
    example: "application: \"[[Acme - Engineer]]\"")
  package static let round = FieldName(
    "round", "interview round", "stage",
    content: .text(
      offered: Stage.allCases.filter { Milestone.stage($0).isAppointment }.map(\.rawValue)),
    meaning: "Which conversation it was: a stage, and optionally (which one).",
    example: "round: interview (system design)")
  package static let with = FieldName(
    "with", "people", "interviewers", "interviewer", "panel", content: .links,
    meaning: "Who was there: notes, or names.", example: "with: \"[[Dana Whitfield]]\"")
  package static let format = FieldName(
    "format", content: .text(offered: formats),
    meaning: "How you met: by phone, by video, on site.")
  static let went = FieldName(
    "went", "how it went", content: .number(Rating.range),
    meaning: "How it went, from 1 (badly) to 5 (well).")
  static let answerBy = FieldName(
    "answer_by", "they answer by", content: .comingDay,
    meaning: "The day by which they said they would answer.", example: "answer_by: 2026-03-27")
  package static let fields = [application, round, with, format, went, answerBy]
  package static let requiredAnyOf = [application]
}

extension Interview.Question {
  /// A link to a folder of stories has to lead to a note. Any other link in a text may be to a note that is not
  /// written yet.
  fileprivate init(_ item: InterviewItems.Question) {
    text = item.text.withoutMarks
    answer = item.answer?.withoutMarks
    hasLanded = item.hasLanded
    line = item.line
    let typed = Link.all(in: item.text + " " + (item.answer ?? ""))
    let linked = item.destinations.filter { !$0.contains("://") }.compactMap { Link("[](\($0))") }
    links = (typed + linked).map { link in
      let isToStory = link.target.pathParts.dropLast().contains { $0.lowercased() == Story.folder }
      return FieldLink(
        link: link, key: "A", position: Position(line: item.line),
        expected: isToStory ? [Story.name] : [], isBareName: !isToStory)
    }
  }
}

extension Interview: LessonNote {}

extension Interview {
  package static let form = NoteForm(
    example: "acme", isDated: true, fileName: .dayAndTitle(prefix: ""), subject: .conversation)
  package static let columns = [CommonField.date, application, round, went, with].map(\.name)
  package var searchTexts: [String?] { [application.link.text] }

  package func record(on today: Day) -> [String: JSON] {
    let questions = questions.map { question in
      JSON.object([
        "text": .text(question.text), "answer": .optional(question.answer),
        "landed": question.hasLanded.map { .flag($0) } ?? .null,
        "stories": .texts(question.links.map(\.link.name)), "line": .number(question.line),
      ])
    }
    return [
      Self.application.name: .text(application.link.text), Self.round.name: .optional(round),
      Self.with.name: .texts(with.map(\.displayText)), Self.format.name: .optional(format),
      Self.went.name: .optional(went), Self.answerBy.name: .day(answerBy),
      "questions": .list(questions), "said": .texts(said), "they": .texts(remarks.map(\.text)),
      "next_time": .texts(lessons),
    ]
  }
}

extension Interview {
  /// The usual values of `format`.
  package static let formats = ["phone", "video", "on site"]

  /// The people whom the words of an event name, in order: those with a note, the contacts of the application, and
  /// names after a comma, and groups beside them: `on site, Mirko, Suse and the works council`.
  package static func people(
    in words: String, of application: Application, _ journal: Journal
  ) -> [(name: String, note: Person?)] {
    let joints = [" and ", " & ", ";", "/", " with "]
    let parts = joints.reduce("\(words) ") { $0.replacing($1, with: ",") }.split(separator: ",")
      .map { part -> String in
        let part = String(part).trimmed
        return part.lowercased().hasPrefix("with ") ? String(part.dropFirst(5)) : part
      }
    var seen: Set<String> = []
    return parts.compactMap { part in
      let words = part.split(separator: " ")
      let isGroup = !seen.isEmpty && (2...4).contains(words.count) && words[0] == "the"
      if isGroup { return (part, nil) }
      guard isName(part), normalizedWords(part) != normalizedWords(application.company),
        seen.insert(normalizedWords(part)).inserted
      else { return nil }
      let known = journal.people.filter { person in
        normalizedWords(person.fullName) == normalizedWords(part)
          || words.count == 1 && person.fullName.split(separator: " ").first == words[0]
      }
      return (part, known.count == 1 ? known[0].visible : nil)
    }
  }

  /// Whether a text looks like the name of a person: up to three words that begin with capital letters.
  package static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...3).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase ?? false && $0.allSatisfy(\.isOfName) }
  }

  /// Whether it has what is only known after the conversation: how it went, how an answer was taken, when they answer.
  package var hasTakenPlace: Bool {
    went != nil || answerBy != nil || questions.contains { $0.hasLanded != nil }
  }

  /// Whether the user has written nothing into it yet: its text has no words but those of the template's headings and keys.
  /// Fields that were filled in from what was planned do not count.
  package var isBlank: Bool {
    went == nil && answerBy == nil
      && blocks.allSatisfy { block in
        switch block.type {
        case .heading, .html: true
        case .paragraph, .code: InterviewItems.hasNoWords(block.text)
        }
      }
  }
}

extension Character {
  fileprivate var isOfName: Bool { isLetter || self == "-" || self == "." || self == "'" }
}
