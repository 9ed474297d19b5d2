import Diagnostics
import Markdown
import TextKit

/// What a note may state about the course of its application, in places that are not read. Each is reported, because
/// the application may have ended there.
extension NoteReader {
  mutating func reportUnreadCourse(_ history: ApplicationHistory) {
    reportKeysOfOtherLanguages()
    if history.outcome != nil || history.isUnclear { return }
    if history.stage >= .applied { reportKeyOfPutAway() }
    if first(ApplicationField.status) == nil { reportTagOfEnd() }
  }

  /// Reports the keys that mean a company, a role, a day of sending, a status or a history in another language. Which
  /// language a note is in is not known, so they are not read by themselves.
  private mutating func reportKeysOfOtherLanguages() {
    let course = [
      ApplicationField.company, ApplicationField.role, ApplicationField.applied,
      ApplicationField.status, ApplicationField.history,
    ]
    for field in unknownFields {
      let key = field.key.text
      guard let meant = Language.field(of: key),
        let name = course.first(where: { $0.name == meant }), first(name) == nil,
        EventKey(key, vocabulary.statusTerms) == nil
      else { continue }
      report(.keyOfOtherLanguage(key.shortened, field: meant), at: field.key.position)
    }
  }

  /// Reports a key that puts away the note of an application without stating how that ended: `archived: true`,
  /// `active: false`.
  private mutating func reportKeyOfPutAway() {
    for field in unknownFields {
      guard let text = field.value.texts.first?.text else { continue }
      let isPutAway =
        switch vocabulary.statusTerms.term(ofStatus: field.key.text) {
        case .archived: Bool.isTrue(text)
        case .open: Bool.isFalse(text)
        default: false
        }
      guard isPutAway else { continue }
      report(.archivedWithoutEnd("\(field.key.text): \(text)"), at: field.key.position)
      return
    }
  }

  /// Reports a tag like `rejected` or `jobs/rejected`.
  private mutating func reportTagOfEnd() {
    for text in fields(CommonField.tags).flatMap(\.value.texts) {
      for tag in text.text.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
        guard let word = String(tag).pathParts.last?.drop(while: { $0 == "#" }),
          vocabulary.statusTerms.term(ofStatus: String(word))?.isEnding ?? false
        else { continue }
        report(.statusInTag(String(tag)), at: text.position)
        return
      }
    }
  }
}
