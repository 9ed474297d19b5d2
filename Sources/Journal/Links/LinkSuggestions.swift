import TextKit

/// The notes that a link may have meant, if it leads nowhere.
struct LinkSuggestions {
  /// The number of each note by its name in lower case; the first note with that name.
  private var named: [String: Int] = [:]
  /// The number of each application by its company in lower case, if the company has only one.
  private var atCompany: [String: Int] = [:]
  private let names: [String]
  private let companies: [String]
  private let notes: [any NoteKind]

  /// - Parameter notes: The notes to which the field may lead, in path order.
  init(_ notes: [any NoteKind]) {
    self.notes = notes
    var severalAtCompany: Set<String> = []
    for (number, note) in notes.enumerated() {
      let name = note.info.name.lowercased()
      if named[name] == nil { named[name] = number }
      guard let application = note as? Application else { continue }
      let company = application.company.lowercased()
      if atCompany.updateValue(number, forKey: company) != nil { severalAtCompany.insert(company) }
    }
    for company in severalAtCompany { atCompany[company] = nil }
    names = named.keys.sorted()
    companies = atCompany.keys.sorted()
  }

  /// The name of the most similar note, as a link would give it, or `nil` if none is similar.
  func nearest(to link: Link) -> String? {
    let typed = link.name.lowercased()
    if let same = named[typed] {
      let path = notes[same].info.path
      return FileRules.stem(of: path) ?? path
    }
    // Two edits turn most words of three letters into most others.
    let limit =
      switch typed.count {
      case ..<4: 0
      case ..<6: 1
      default: 2
      }
    let near =
      TextKit.nearest(to: typed, among: names, within: limit).flatMap { named[$0] }
      ?? TextKit.nearest(to: typed, among: companies, within: limit).flatMap { atCompany[$0] }
      ?? only(beginningWith: typed)
    guard let near else { return nil }
    return notes[near].info.name
  }

  /// The only note whose name begins with the typed words: `Acme - Engineer` for `Acme - Eng`.
  private func only(beginningWith typed: String) -> Int? {
    guard typed.count > 2 else { return nil }
    let longer = names.filter { $0.hasPrefix(typed) }
    return longer.count == 1 ? named[longer[0]] : nil
  }
}
