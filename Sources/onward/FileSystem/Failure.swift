/// Why a job could not be done at all: one clear sentence and what to do. Exit code 2.
struct Failure: Error {
  let problem: String
  let remedy: String
  /// Lines below the remedy: what there is to choose from, or what to type.
  let details: [String]

  init(_ problem: String, remedy: String, details: [String] = []) {
    self.problem = problem
    self.remedy = remedy
    self.details = details
  }
}
