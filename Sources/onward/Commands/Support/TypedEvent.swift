import Journal

/// What the words of `onward log` say: the name of an application, and what happened to it.
struct TypedEvent {
  /// The words that name the application.
  let name: [String]
  /// The words for what happened.
  let word: String
  let meaning: StatusTerm
  /// Which one it was, from `--which` and from the words; `nil` without either.
  let label: String?
  let note: String?
  /// All words except those for the day.
  let typed: [String]
  let date: DayArgument?
}
