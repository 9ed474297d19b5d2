import Journal

extension Feedback {
  /// Whom or what it is about.
  func label(in journal: Journal) -> String {
    if let application = journal.application(application, from: info) {
      return "Feedback on \(application.label)"
    }
    guard let from else { return info.name }
    guard let person = journal.person(from, from: info) else {
      // Somebody without a note of their own; or an application, which may keep its words to itself.
      let isNamed = journal.application(from, from: info) == nil && !from.words.isEmpty
      return isNamed ? "Feedback from \(from.words)" : info.name
    }
    return person.info.isPrivate ? info.name : "Feedback from \(person.fullName)"
  }
}
