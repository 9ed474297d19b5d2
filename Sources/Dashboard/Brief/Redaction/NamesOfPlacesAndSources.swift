import Journal

extension KnownNames {
  mutating func addPlacesAndSources(of journal: Journal) {
    let ordinary = NameWords.ordinaryInPlaceNames.union(journal.ordinaryWords)
    // A place or a source is in many notes. Which comes first decides whose name a shared word is.
    var seen: Set<String> = []
    for application in journal.applications {
      if let location = application.location, seen.insert("location " + location).inserted {
        for place in location.places { addPlace(place, besides: ordinary) }
      }
      if let url = application.url { addHost(of: url) }
      if let source = application.source, seen.insert("source " + source).inserted {
        addSource(source)
      }
    }
  }

  private mutating func addPlace(_ place: String, besides ordinary: Set<String>) {
    let number = add(.place, place, [place])
    let words = place.nameWords
    for (index, word) in words.enumerated() where words.count > 1 && !word.isUnspaced {
      addPart(word, of: number, isFirst: index == 0, unlessIn: ordinary)
    }
    for (whole, short) in place.placesWithin { add(.place, whole, [whole, short]) }
  }

  private mutating func addSource(_ source: String) {
    if source.contains("://") { return addHost(of: source) }
    let names = source.sourceNames
    guard let whole = names.first else { return }
    add(.source, whole, [whole])
    // Its words are those of the names in it.
    for name in names.count > 1 ? names[1...] : names[...] {
      // The person or the company of that name, where the notes have one.
      let number = number(of: name) ?? add(.source, whole, [name])
      for (index, word) in name.sourceWords.enumerated() {
        addPart(word, of: number, isFirst: index == 0, unlessIn: NameWords.ordinaryInCompanies)
      }
    }
  }
}
