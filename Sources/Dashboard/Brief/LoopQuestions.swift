import Diagnostics
import Insights
import Journal

/// Questions about what was learned, said and tried.
enum LoopQuestions {
  static func feedbackToRead(_ findings: Findings) -> Text? {
    let count = findings.feedback.putOff.count
    if count == 0 { return nil }
    let came = count == 1 ? "One answer has" : "\(count) answers have"
    return
      "\(strong: "Would reading it together help, or is later better?") \(came) come, to be read when the time is right."
  }

  static func lesson(_ findings: Findings) -> Text? {
    guard let lesson = findings.lessons.lessons.first, lesson.count > 1 else { return nil }
    let words = NoteWords(of: lesson.reflection.info, in: findings.journal).text(of: lesson)
    let question: Text =
      "\(strong: "What would make this lesson easier to keep?") It stands in \(lesson.count) reflections: \(words)"
    return question.asSentence
  }

  static func theme(_ findings: Findings) -> Text? {
    guard let theme = findings.feedback.themes.first, theme.count > 1 else { return nil }
    return
      "\(strong: "What do the answers about \(theme.name) have in common?") It came up in \(theme.count) of \(findings.feedback.received.count)."
  }

  static func rejections(_ findings: Findings) -> Text? {
    let count = findings.reflections.applications.count
    if count == 0 { return nil }
    let number = count == 1 ? "One rejection has" : "\(count) rejections have"
    return "\(strong: "Which no is worth looking back at together?") \(number) no reflection yet."
  }

  static func tries(_ findings: Findings) -> Text? {
    let count = findings.lessons.openTries.count
    if count == 0 { return nil }
    return
      "\(strong: "What is worth trying first?") \(count.of("thing stands", "things stand")) open, from the reflections."
  }

  static func help(_ findings: Findings) -> Text? {
    guard let supporter = findings.support.people.first(where: { !$0.person.helpsWith.isEmpty })
    else { return nil }
    let person = supporter.person
    return
      "\(strong: "What is worth asking for, and whom?") The notes say, for one, that \(person.fullName) helps with: \(person.helpsWith.joined(separator: "; "))."
  }
}
