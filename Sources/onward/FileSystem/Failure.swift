/// The reason why a command could not do its job, in one sentence, and what to do about it. Exit code 2.
struct Failure: Error {
  let problem: String
  let remedy: String
  /// Lines below the remedy, such as choices or text to type.
  let details: [String]

  init(_ problem: String, remedy: String, details: [String] = []) {
    self.problem = problem
    self.remedy = remedy
    self.details = details
  }
}
