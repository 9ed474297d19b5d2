package import Journal

/// What a new note is called: by the words typed for it, and by the fields given beside them, which count
/// before the words.
package struct NoteTitle {
  /// The fields that it fills in, in the order in which it names them. A text is empty where a dash
  /// promises one and nothing stands there.
  package let parts: [Part]
  /// Words that stand for a field which was given as something else.
  package let unused: [Part]
  /// All of it, on one line; empty where nothing was said.
  package let text: String

  package struct Part: Equatable, Sendable {
    package let field: String
    package let text: String

    /// Signs alone name neither a note nor its file.
    package var isEmpty: Bool { FileName(text) == nil }
  }

  /// - Parameters:
  ///   - words: for an application `Acme - Engineer`.
  ///   - given: values by our names of their fields.
  package init(_ kind: any NoteKind.Type, words: String, given: [String: String] = [:]) {
    let names = NoteTitle.fields(of: kind)
    let typed = NoteTitle.split(words, into: names.count)
    var parts: [Part] = []
    var unused: [Part] = []
    for (index, name) in names.enumerated() {
      let typed = index < typed.count ? Part(field: name, text: typed[index]) : nil
      let value = given[name].map { Link($0)?.text ?? $0 } ?? ""
      let part = value.isEmpty ? typed : Part(field: name, text: value)
      if let typed, typed != part, !typed.isEmpty { unused.append(typed) }
      if let part { parts.append(part) }
    }
    self.parts = parts
    self.unused = unused
    text = names.isEmpty ? words : parts.map(\.text).joined(separator: " - ")
  }

  /// Those that decide what a note of the kind is called; none where its day or its subject does.
  private static func fields(of kind: any NoteKind.Type) -> [String] {
    switch kind {
    case is Application.Type: ["company", "role"]
    case is Person.Type, is Profile.Type: ["name"]
    case is Goal.Type, is Win.Type: ["title"]
    default: []
    }
  }

  private static func split(_ words: String, into count: Int) -> [String] {
    if words.isEmpty { return [] }
    if count < 2 { return [words] }
    return words.split(
      separator: /(^|\s+)(--?|[–—])(\s+|$)/, maxSplits: count - 1, omittingEmptySubsequences: false
    ).map { String($0).trimmed }
  }
}
