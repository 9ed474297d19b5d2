import Journal
import TextKit

/// A note as `list` shows it: named values. JSON contains all of them, and a table those that distinguish notes.
struct NoteRecord {
  let path: String
  let values: [String: JSON]
  /// The text in which the words on the command line are searched.
  let searched: String

  private init(_ info: NoteInfo, searched: [String?] = [], _ values: [String: JSON]) {
    path = info.path
    let common: [String: JSON] = [
      "path": .text(info.path), "line": .number(1), "private": .flag(info.isPrivate),
      "tags": .texts(info.tags), "date": .day(info.date),
    ]
    self.values = common.merging(values) { $1 }
    self.searched = foldingDiacritics(
      ([info.name] + searched.compactMap(\.self)).joined(separator: " "))
  }

  init(_ note: Application) {
    self.init(
      note.info, searched: [note.company, note.role],
      [
        "company": .text(note.company), "role": .optional(note.role),
        "stage": .text(note.stage.rawValue), "outcome": .optional(note.outcome?.rawValue),
        "applied": .day(note.applied), "events": .list(note.story.events.map(JSON.init(_:))),
        "last_activity": .day(note.story.lastActivity), "answered": .day(note.answered),
        "industry": .optional(note.industry), "channel": .optional(note.channel),
        "location": .optional(note.location), "remote": .optional(note.remote),
        "seniority": .optional(note.seniority), "salary": .optional(note.salary),
        "url": .optional(note.url), "resume": .optional(note.resume),
        "cover_letter": .optional(note.coverLetter), "skills": .texts(note.skills),
        "contacts": .texts(note.contacts.map(\.words)), "follow_up": .day(note.followUp),
        "deadline": .day(note.deadline), "setback_plan": .optional(note.setbackPlan),
        "reflect": note.skipsReflection ? .text("skip") : .null, "source": .optional(note.source),
      ])
  }

  init(_ note: Reflection) {
    let tries = note.tries.map { attempt in
      JSON.object([
        "text": .text(attempt.text), "done": .flag(attempt.isDone), "done_on": .day(attempt.doneOn),
        "line": .number(attempt.line),
      ])
    }
    let factors = note.factors.map { factor in
      JSON.object(["side": .text(factor.side.rawValue), "text": .text(factor.text)])
    }
    self.init(
      note.info, searched: [note.application.link.text],
      [
        "application": .text(note.application.link.text), "stage": .optional(note.stage),
        "factors": .list(factors), "lessons": .texts(note.lessons),
        "tries": .list(tries), "mood": .optional(note.mood),
        "nothing_to_change": .flag(note.hasNothingToChange),
      ])
  }

  init(_ note: Feedback) {
    self.init(
      note.info, searched: [note.application?.link.text, note.from?.words],
      [
        "application": .optional(note.application?.link.text),
        "from": .optional(note.from?.words), "status": .text(note.status.rawValue),
        "asked": .day(note.asked), "received": .day(note.received),
        "about": .texts(note.about), "change": .optional(note.change),
        "version": .optional(note.version),
      ])
  }

  init(_ note: Win) {
    self.init(
      note.info, searched: [note.title],
      [
        "title": .text(note.title),
        "application": .optional(note.application?.link.text),
      ])
  }

  init(_ note: Goal) {
    self.init(
      note.info, searched: [note.title],
      [
        "title": .text(note.title), "measure": .text(note.measure.rawValue),
        "target": .optional(note.target), "per": .optional(note.period?.rawValue),
        "by": .day(note.by), "from": .day(note.from), "until": .day(note.until),
        "rest": .texts(note.restWeeks.map(\.description) + note.restDays.map(\.description)),
        "plan": .optional(note.plan), "if_then": .optional(note.ifThen),
        "progress": .optional(note.progress),
      ])
  }

  init(_ note: Person, on today: Day) {
    self.init(
      note.info, searched: [note.fullName, note.role],
      [
        "name": .text(note.fullName), "role": .optional(note.role),
        "helps_with": .texts(note.helpsWith), "every_days": .optional(note.every?.days),
        "last_contact": .day(note.talks.last { $0.day <= today }?.day),
        "history": .list(
          note.talks.map { .object(["date": .day($0.day), "note": .optional($0.note)]) }),
      ])
  }

  init(_ note: DayNote) {
    self.init(
      note.info,
      [
        "mood": .optional(note.mood), "energy": .optional(note.energy),
        "with": .texts(note.with.map(\.words)),
      ])
  }

  init(_ note: Profile) {
    self.init(
      note.info, searched: [note.fullName],
      [
        "name": .optional(note.fullName), "roles": .texts(note.roles),
        "industries": .texts(note.industries), "skills": .texts(note.skills),
        "open_to": .texts(note.openTo), "searching_since": .day(note.searchingSince),
      ])
  }
}

extension JSON {
  fileprivate init(_ event: Event) {
    self = .object([
      "date": .day(event.day), "time": .optional(event.time),
      "stage": .optional(event.milestone?.name), "label": .optional(event.label),
      "note": .optional(event.note), "planned": .flag(event.isPlanned),
    ])
  }
}
