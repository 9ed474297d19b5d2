/// The notes that the numbers of a table or a sentence count, for a reader who asks which.
///
/// The HTML page has them in a fold. A page of plain text leaves them out: `stats --why` lists them.
package struct NoteLists: Sendable {
  /// The words on the fold: `Which applications these are`.
  package let summary: String
  /// Those that are short enough, without empty ones.
  package let lists: [List]
  /// Whether a list was left out because it is too long.
  package let isShortened: Bool

  package struct List: Sendable {
    /// The row of the table that the notes are counted in, or the words of the sentence.
    package let row: String
    /// The part of the row: a column, or a part of the total that the number is given of.
    package let part: String
    package let count: Int
    /// A link to each note. Empty if the list is too long, because no page shows it.
    package let notes: [Text]

    package init<Note>(
      _ row: String, _ part: String = "", of notes: [Note], link: (Note) -> Text
    ) {
      self.row = row
      self.part = part
      count = notes.count
      self.notes = count > NoteLists.limit ? [] : notes.map(link)
    }

    package init(_ row: String, _ part: String = "", links: [Text]) {
      self.init(row, part, of: links) { $0 }
    }

    /// `Release Engineer, went on`.
    package var label: String { part.isEmpty ? row : "\(row), \(part)" }
  }

  /// The length of the longest list. No one reads more, and a page of ten thousand applications would grow by
  /// megabytes.
  package static let limit = 50
  /// The length of all lists of one fold together. If they are longer, the longest are left out.
  package static let limitOfAll = 500

  init(summary: String, lists: [List], isShortened: Bool) {
    self.summary = summary
    self.lists = lists
    self.isShortened = isShortened
  }

  /// `nil` if no list is left.
  package init?(_ summary: String, _ lists: [List]) {
    self.summary = summary
    var longest = 0
    var total = 0
    for length in lists.map(\.count).sorted() where length <= NoteLists.limit {
      total += length
      if total > NoteLists.limitOfAll { break }
      longest = length
    }
    self.lists = lists.filter { $0.count > 0 && $0.count <= longest }
    isShortened = lists.contains { $0.count > longest }
    if self.lists.isEmpty { return nil }
  }
}
