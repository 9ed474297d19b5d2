import TextKit

/// Finds the application that a link means by its company, or by its company and role, instead of the name of
/// its file.
struct CompanyIndex: Sendable {
  /// The numbers of the applications by these words, in path order.
  private var byWords: [String: [Int]] = [:]

  init(_ notes: [any NoteKind]) {
    for (number, note) in notes.enumerated() {
      guard let application = note as? Application else { continue }
      let company = normalizedWords(application.company)
      byWords[company, default: []].append(number)
      if let role = application.role {
        byWords[company + " " + normalizedWords(role), default: []].append(number)
      }
    }
  }

  func match(_ link: Link) -> NoteIndex.Match {
    let words = normalizedWords(link.target)
    guard !words.isEmpty, let numbers = byWords[words] else { return .none }
    return numbers.count == 1 ? .note(numbers[0]) : .several(numbers)
  }
}
