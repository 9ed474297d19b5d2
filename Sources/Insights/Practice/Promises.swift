package import Journal

/// The days by which companies said they would answer, of open applications that still wait for the answer.
package struct Promises: Sendable {
  /// By day, and then by the application's path.
  package let all: [Promise]

  package struct Promise: Sendable {
    package let application: Application
    package let day: Day

    /// Whether the day is still to come, or passed so few days ago that the promise is not forgotten.
    func isRecent(on today: Day) -> Bool {
      today.days(since: day) <= Thresholds.daysToAskAfterPromise
    }
  }

  /// - Note: What has happened since a promise was made has answered it, and so has anything that is planned.
  init(_ journal: Journal, _ openApplications: OpenApplications) {
    var noted: [ObjectIdentifier: [Interview]] = [:]
    for interview in journal.interviews.visible where interview.promisedDay != nil {
      guard let application = journal.application(of: interview) else { continue }
      noted[ObjectIdentifier(application), default: []].append(interview)
    }
    all = openApplications.applications.compactMap { open -> Promise? in
      let application = open.application
      guard open.next == nil, application.stage < .offer, !application.isDoubtful else {
        return nil
      }
      let last = application.lastActivity
      // What they said last counts.
      let ofNotes = (noted[ObjectIdentifier(application)] ?? []).filter { note in
        last.map { $0 <= note.date } ?? true
      }.max { $0.date < $1.date }.flatMap(\.promisedDay)
      let own = application.answerBy.flatMap { day in
        last.map { $0 <= day } ?? true ? day : nil
      }
      return [ofNotes, own].compactMap(\.self).max().map {
        Promise(application: application, day: $0)
      }
    }.sorted {
      DatePathOrder($0.day, $0.application.info) < DatePathOrder($1.day, $1.application.info)
    }
  }

  /// The day by which an answer was promised, or `nil` if none was.
  package func day(of application: Application) -> Day? {
    all.first { $0.application === application }?.day
  }
}
