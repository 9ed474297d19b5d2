package import Journal

extension NameDictionary {
  package mutating func addPlacesAndSources(of journal: Journal) {
    let ordinary = StopWords.ordinaryInPlaceNames.union(journal.ordinaryWords)
    // Many notes have the same place or source. The first one decides which name a shared word belongs to.
    var seen: Set<String> = []
    for application in journal.applications {
      if let location = application.location, seen.insert("location " + location).inserted {
        for place in location.places { addPlace(place, excluding: ordinary) }
      }
      if let url = application.url { addHost(of: url) }
      if let source = application.source, seen.insert("source " + source).inserted {
        addSource(source)
      }
    }
  }

  private mutating func addPlace(_ place: String, excluding ordinary: Set<String>) {
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
      // The person or the company of that name, if the notes have one.
      let number = number(of: name) ?? add(.source, whole, [name])
      for (index, word) in name.sourceWords.enumerated() {
        addPart(word, of: number, isFirst: index == 0, unlessIn: StopWords.ordinaryInCompanies)
      }
    }
  }
}

extension String {
  /// The places in a location: `Leipzig (hybrid)` and `04109 Leipzig / remote` each name one.
  package var places: [String] {
    split { ",;/|()[]、，；／｜（）［］【】".contains($0) }.compactMap { piece in
      let words = piece.split(whereSeparator: \.isWhitespace).flatMap(\.withoutNumbers).filter {
        !StopWords.ordinaryInPlaces.contains($0.lowercased())
      }
      let place = words.joined(separator: " ")
      return place.contains(where: \.isLetter) ? place : nil
    }
  }

  /// The places within a place that is written without spaces, each with and without its type of place:
  /// `東京都`, `東京`, `渋谷区` and `渋谷` in `東京都渋谷区`.
  package var placesWithin: [(whole: String, short: String)] {
    split(separator: " ").filter { String($0).isUnspaced }.flatMap { word in
      if let name = String(word).withoutKoreanSort { return [(String(word), name)] }
      var places: [(whole: String, short: String)] = []
      var part = ""
      for character in word {
        part.append(character)
        // `京都` and `津市` are whole names.
        if part.count > 2, "都道府県市区町村郡省州县縣區镇鎮".contains(character) {
          places.append((part, String(part.dropLast())))
          part = ""
        }
      }
      if part.count > 1 { places.append((part, part)) }
      return places
    }
  }

  private var withoutKoreanSort: String? {
    guard allSatisfy(\.isHangul) else { return nil }
    let sorts = ["특별자치시", "특별자치도", "특별시", "광역시", "시", "도", "군", "구", "동", "읍", "면"]
    let sort = sorts.first { hasSuffix($0) && count >= $0.count + 2 }
    return sort.map { String(dropLast($0.count)) } ?? self
  }
}

extension Substring {
  /// The parts of a word that may name a place. A word with a number names none, unless a house number
  /// follows a street without a space: then the part before the number does.
  fileprivate var withoutNumbers: [String] {
    if !contains(where: \.isDigit) { return [String(self)] }
    return split { $0.isDigit || "-‐‑–−".contains($0) }.map(String.init).filter {
      $0.count > 1 && $0.isUnspaced
    }
  }
}

extension String {
  /// The names in a source: `Kim Lee` in `Referral from Kim Lee`. Empty if it only describes how the record
  /// was made, in lowercase: `csv import`.
  package var sourceNames: [String] {
    guard contains(where: { $0.isLetter && !$0.isLowercase }) else { return [] }
    let words = withoutBrackets.split(whereSeparator: \.isWhitespace).map(String.init)
    let names = words.split { !$0.namesSomethingInASource }.map { $0.joined(separator: " ") }
    return [self] + names.filter { $0 != self }
  }

  /// The words of a source that may refer to it on their own.
  package var sourceWords: [String] { nameWords.filter(\.namesSomethingInASource) }

  private var namesSomethingInASource: Bool {
    guard let form = NamePattern(self), let first = first(where: \.isLetter) else { return false }
    return !first.isLowercase && !StopWords.ordinaryInSources.contains(String(form.characters))
  }
}
