import Journal

extension KnownNames {
  mutating func addCompanies(of journal: Journal) {
    let ordinary = NameWords.ordinaryInCompanies.union(LegalForms.behind)
      .union(journal.ordinaryWords)
    var seen: Set<[String]> = []
    for application in journal.applications {
      let location = application.location ?? ""
      guard seen.insert([application.company, location]).inserted else { continue }
      addCompany(application.company, in: location.places, besides: ordinary)
    }
    let links =
      journal.reflections.map { ($0.application, $0.info) }
      + journal.feedback.compactMap { feedback in feedback.application.map { ($0, feedback.info) } }
    for (field, note) in links {
      let link = field.link
      if let application = journal.application(field, from: note) {
        guard let label = link.label, label != application.role else { continue }
        if seen.insert([application.company, "", label]).inserted {
          addCompany(application.company, and: [label], besides: ordinary)
        }
      } else if link.text.contains(where: { $0.isLetter && !$0.isLowercase }) {
        // It leads nowhere, and is called as its application's note would be: `Acme - Engineer`.
        let company = link.text.firstRange(of: " - ").map { link.text[..<$0.lowerBound] }
        addCompany(String(company ?? link.text[...]), and: [link.text], besides: ordinary)
      }
    }
  }

  private mutating func addCompany(
    _ name: String, and others: [String] = [], in places: [String] = [],
    besides ordinary: Set<String>
  ) {
    let company = name.withoutBrackets.withoutLegalForm
    let towns = places + places.flatMap { $0.placesWithin.flatMap { [$0.whole, $0.short] } }
    let short = company.shortened(besides: towns).filter { !ordinary.contains($0) }
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
