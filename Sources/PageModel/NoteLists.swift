/// The notes that the numbers of a table or a sentence count, for a reader who asks which.
///
/// The HTML page has them in a fold, and the commands that print those that are too long for it. A page of plain text
/// leaves them out: `stats --why` lists them.
package struct NoteLists: Sendable {
  /// The words on the fold: `Which applications these are`.
  package let summary: String
  /// The lists that are short enough, without empty ones.
  package let lists: [List]
  /// The lists that were left out because they are too long.
  package let leftOut: [List]

  package struct List: Sendable {
    /// The row of the table that the notes are counted in, or the words of the sentence.
    package let row: String
    /// The part of the row: a column, or a part of the total that the number is given of.
    package let part: String
    /// The number of lines.
    package let count: Int
    /// The number of `stats --why` that has at least these notes; empty if no name is known.
    package let number: String
    /// A link to each note, and perhaps a last line with the number of private ones. Empty if the list is too long,
    /// because no page shows it.
    package let notes: [Text]

    /// - Parameter rest: A line about notes that have no link; `nil` if all have one.
    package init<Note>(
      _ row: String, _ part: String = "", in number: String = "", of notes: [Note],
      and rest: Text? = nil, link: (Note) -> Text
    ) {
      self.row = row
      self.part = part
      self.number = number
      count = notes.count + (rest == nil ? 0 : 1)
      self.notes = count > NoteLists.limit ? [] : notes.map(link) + [rest].compactMap(\.self)
    }

    package init(_ row: String, _ part: String = "", in number: String = "", links: [Text]) {
      self.init(row, part, in: number, of: links) { $0 }
    }

    /// The same list with other words.
    init(_ row: String, _ notes: [Text], like list: List) {
      (self.row, self.notes) = (row, notes)
      (part, count, number) = (list.part, list.count, list.number)
    }

    /// `Release Engineer, went on`.
    package var label: String { part.isEmpty ? row : "\(row), \(part)" }
  }

  /// The length of the longest list. No one reads more, and a page of ten thousand applications would grow by
  /// megabytes.
  package static let limit = 250
  /// The length of all lists of one fold together. If they are longer, the longest are left out.
  package static let limitOfAll = 400

  init(summary: String, lists: [List], leftOut: [List]) {
    self.summary = summary
    self.lists = lists
    self.leftOut = leftOut
  }

  /// `nil` if there is nothing to list. If every list is too long, only the words about them are left.
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
    leftOut = lists.filter { $0.count > longest }
    if self.lists.isEmpty, leftOut.isEmpty { return nil }
  }
}
