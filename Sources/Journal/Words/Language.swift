/// The words that people write in their notes, in one language.
///
/// A speaker of a language only needs to change its file. Words are written as people write them; case and
/// the marks on Latin letters do not matter when they are compared.
package struct Language: Sendable {
  /// The English name of the language.
  package let name: String
  /// The names of the months, January first. Each list has the full names before the abbreviations.
  let months: [[String]]
  /// The names of the weekdays, Monday first. Each list has the full names before the abbreviations.
  let weekdays: [[String]]

  /// All languages that are understood, in a fixed order.
  package static let all: [Language] = [
    english, german, french, spanish, italian, portuguese, dutch, polish, japanese, chinese,
  ]
}
