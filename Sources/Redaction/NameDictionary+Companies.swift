package import Journal
import TextKit

extension NameDictionary {
  package mutating func addCompanies(of journal: Journal) {
    let ordinary = StopWords.ordinaryInCompanies.union(LegalForms.suffixes)
      .union(journal.ordinaryWords)
    var seen: Set<[String]> = []
    for application in journal.applications {
      let location = application.location ?? ""
      guard seen.insert([application.company, location]).inserted else { continue }
      addCompany(application.company, in: location.places, excluding: ordinary)
    }
    let links =
      journal.notes.compactMap { $0 as? Reflection }.compactMap { reflection in
        reflection.application.map { ($0, reflection.info) }
      }
      + journal.notes.compactMap { $0 as? Feedback }.compactMap { feedback in
        feedback.application.map { ($0, feedback.info) }
      }
    for (field, note) in links {
      let link = field.link
      if let application = journal.application(field, from: note) {
        guard let label = link.label, label != application.role else { continue }
        if seen.insert([application.company, "", label]).inserted {
          addCompany(application.company, and: [label], excluding: ordinary)
        }
      } else if link.text.contains(where: { $0.isLetter && !$0.isLowercase }) {
        // The link leads to no note. It is named like the note of an application would be: `Acme - Engineer`.
        let company = link.text.firstRange(of: " - ").map { link.text[..<$0.lowerBound] }
        addCompany(String(company ?? link.text[...]), and: [link.text], excluding: ordinary)
      }
    }
  }

  private mutating func addCompany(
    _ name: String, and others: [String] = [], in places: [String] = [],
    excluding ordinary: Set<String>
  ) {
    let company = name.withoutBrackets.withoutLegalForm
    let towns = places + places.flatMap { $0.placesWithin.flatMap { [$0.whole, $0.short] } }
    let short = company.shortened(excluding: towns).filter { !ordinary.contains($0) }
    let together = [company.wordsRunTogether].compactMap(\.self)
    let inBrackets = name.namesInBrackets.filter { !places.contains($0.name) }
    let former = inBrackets.filter(\.isWhole).map(\.name)
    let spellings = [name, name.withoutBrackets, company] + together + short + former + others
    let number = add(.company, company, spellings.withoutRepeats)
    let words = company.nameWords
    for (index, word) in words.enumerated() where words.count > 1 {
      addPart(word, of: number, isFirst: index == 0, unlessIn: ordinary)
    }
    for word in company.namesInHosts {
      addPart(word, of: number, isFirst: true, unlessIn: ordinary)
    }
    for word in inBrackets.flatMap({ $0.name.nameWords + $0.name.namesInHosts }) {
      addPart(word, of: number, isFirst: false, unlessIn: ordinary)
    }
  }
}

extension String {
  /// The company's name in each word that is a host: `Booking` for `Booking.com`.
  package var namesInHosts: [String] {
    guard utf8.contains(.dot) else { return [] }
    let hosts = HostNames(known: [], ordinary: [])
    return split(whereSeparator: \.isWhitespace).compactMap { word in
      guard hosts.contains(Array(word.lowercased())[...], hasPath: false) else { return nil }
      var labels = word.split(separator: ".").dropLast()
      // `amazon.co.uk`
      if labels.count > 1, ["co", "com", "org", "net", "ac"].contains(labels.last?.lowercased()) {
        labels.removeLast()
      }
      return labels.last.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }
  }

  /// Other names of a company in brackets, and whether each is its whole name: `Facebook` in `Meta (formerly
  /// Facebook)`.
  package var namesInBrackets: [(name: String, isWhole: Bool)] {
    if isPlainName { return [] }
    // In a script without spaces, brackets contain a legal form or a place.
    return bracketed.inside.filter { !$0.isUnspaced }.compactMap { inside in
      let words = inside.split { $0.isWhitespace || ",;:".contains($0) }.map(String.init)
      let folded = words.map { $0.lowercased().filter(\.isWordCharacter) }
      let named = zip(words, folded).filter { _, word in
        !StopWords.besideFormerNames.contains(word) && !StopWords.ordinaryInPlaces.contains(word)
      }
      let name = named.map(\.0).joined(separator: " ").withoutLegalForm
      guard let first = name.first, !first.isLowercase else { return nil }
      return (name, folded.contains(where: StopWords.beforeFormerNames.contains))
    }
  }
}

extension String {
  /// The text in brackets, and the text without it: `Annie` and `Ann Smith` for `Ann (Annie) Smith`. Empty
  /// brackets are dropped, and an unclosed bracket is not treated as one.
  package var bracketed: (inside: [String], outside: String) {
    var inside: [String] = []
    var outside = ""
    var depth = 0
    for character in self {
      if "([<（［【".contains(character) {
        if depth == 0 { inside.append("") }
        depth += 1
        outside.append(" ")
      } else if depth > 0, ")]>）］】".contains(character) {
        depth -= 1
      } else if depth > 0 {
        inside[inside.count - 1].append(character)
      } else {
        outside.append(character)
      }
    }
    if depth > 0 { return ([], self) }
    let words = outside.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (inside.map(\.trimmed).filter { !$0.isEmpty }, words)
  }
}

extension String {
  /// A company's name without `GmbH` and the like at its end, or the equivalent before it or in other
  /// scripts.
  package var withoutLegalForm: String {
    var words = split(whereSeparator: \.isWhitespace).map(String.init)
    let isForm = { (word: String) in
      let folded = word.lowercased().filter { $0.isLetter || $0.isNumber }
      return folded.isEmpty || LegalForms.suffixes.contains(folded)
    }
    while words.count > 1, let last = words.last, isForm(last) { words.removeLast() }
    while words.count > 1, let first = words.first, LegalForms.before.contains(first.lowercased()) {
      words.removeFirst()
    }
    let name = words.joined(separator: " ")
    return name.isPlainName ? name : name.withoutAttached(LegalForms.attached, leaving: 1)
  }

  /// Removes the forms that are attached to either end without a space.
  fileprivate func withoutAttached(_ forms: [String], leaving rest: Int) -> String {
    var name = self
    while true {
      if let form = forms.first(where: { name.hasPrefix($0) && name.count >= $0.count + rest }) {
        name = String(name.dropFirst(form.count)).trimmed
      } else if let form = forms.first(where: {
        name.hasSuffix($0) && name.count >= $0.count + rest
      }) {
        name = String(name.dropLast(form.count)).trimmed
      } else {
        return name
      }
    }
  }

  /// The short forms of a company's name in a script without spaces: without the type of company, and without
  /// its place. `字节跳动` for `北京字节跳动科技`.
  package func shortened(excluding places: [String]) -> [String] {
    guard contains(where: \.isUnspaced) else { return [] }
    // `하이닉스` for `SK하이닉스`.
    let own = split { !$0.isUnspaced }.map(String.init)
    var names = own.filter { $0.count > 2 && $0 != self }
    var name = self
    for _ in 0..<3 {
      if let ending = LegalForms.sorts.first(where: {
        name.hasSuffix($0) && name.count >= $0.count + 2
      }) {
        name = String(name.dropLast(ending.count)).trimmed
        names.append(name)
      }
      if let place = places.first(where: {
        !$0.isEmpty && name.hasPrefix($0) && name.count >= $0.count + 2
      }) {
        name = String(name.dropFirst(place.count)).trimmed
        names.append(name)
      }
    }
    return names
  }
}
