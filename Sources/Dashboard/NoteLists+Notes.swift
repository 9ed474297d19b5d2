import Diagnostics
import Insights
import Journal
import PageModel

extension NoteLists {
  /// The reflections that the numbers in brackets count; `nil` if there are none.
  /// - Parameter what: `lesson`.
  static func reflections(_ what: String, _ lists: [List]) -> NoteLists? {
    let come = lists.count == 1 ? "comes" : "come"
    return NoteLists("Where \(lists.count.pluralized("repeated \(what)")) \(come) from", lists)
  }
}

extension NoteLists? {
  /// The element of a page; empty if there is no list.
  var elements: [Element] { map { [.notes($0)] } ?? [] }
}

extension NoteLists.List {
  init(
    _ row: String, _ part: String = "", in number: String,
    of applications: some Sequence<Application>
  ) {
    // Private ones have no names, so they are one line.
    let all = Array(applications)
    let shown = all.visible
    let rest: Text? =
      switch all.count - shown.count {
      case 0: nil
      case 1: "A private application"
      case let hidden: "\(hidden) private applications"
      }
    self.init(row, part, in: number, of: shown, and: rest) { "\($0.companyLabel, of: $0.info)" }
  }

  init(_ row: String, in number: String, notes: [any NoteKind]) {
    self.init(row, in: number, of: notes) { "\($0.info.name, of: $0.info)" }
  }

  /// Applications in three parts, which together are the numbers of a row: those that went on, those that were only
  /// answered, and the others.
  ///
  /// - Parameter days: The days within which they had to go on to count, or `nil` if any day counts.
  static func shares(
    _ row: String, in number: String, _ applications: [Application], within days: Int? = nil,
    wentOn: (Application) -> Bool
  ) -> [NoteLists.List] {
    var (further, answered, silent): ([Application], [Application], [Application]) = ([], [], [])
    for application in applications {
      if wentOn(application) {
        further.append(application)
      } else if application.answer == nil {
        silent.append(application)
      } else {
        answered.append(application)
      }
    }
    let time = time(within: days)
    return [
      .init(row, "went on\(time)", in: number + ".went_on", of: further),
      .init(row, "answered and did not go on\(time)", in: number + ".answered", of: answered),
      .init(row, "no answer", in: number, of: silent),
    ]
  }

  /// Applications in two parts: those that went on, and the others.
  static func parts(
    _ row: String, in number: String, _ applications: [Application], within days: Int? = nil,
    wentOn: (Application) -> Bool, _ words: (String, String) = ("went on", "did not go on")
  ) -> [NoteLists.List] {
    let time = time(within: days)
    return [
      .init(row, words.0 + time, in: number, of: applications.filter(wentOn)),
      .init(row, words.1 + time, in: number, of: applications.filter { !wentOn($0) }),
    ]
  }

  private static func time(within days: Int?) -> String {
    days.map { " within \($0.pluralized("day"))" } ?? ""
  }
}
