/// Why a job could not be done at all: one clear sentence and what to do. Exit code 2.
struct Failure: Error {
  let problem: String
  let remedy: String

  init(_ problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }
}
