import Journal

extension Journal {
  /// Words of roles, industries and skills: they name kinds of work, also where a company has one of them.
  var ordinaryWords: Set<String> {
    let phrases =
      applications.flatMap {
        [$0.role, $0.industry, $0.channel, $0.seniority].compactMap(\.self) + $0.skills
      } + (profile.map { $0.roles + $0.industries + $0.skills + $0.openTo } ?? [])
    return Set(
      phrases.flatMap { phrase in
        phrase.nameWords.compactMap { NameForm($0).map { String($0.characters) } }
      })
  }
}

extension String {
  /// The places that a location names: `Leipzig (hybrid)` or `04109 Leipzig / remote` names one.
  var places: [String] {
    split { ",;/|()[]".contains($0) }.compactMap { piece in
      let words = piece.split(whereSeparator: \.isWhitespace).filter { word in
        !word.contains(where: \.isNumber)
          && !NameWords.ordinaryInPlaces.contains(word.lowercased())
      }
      let place = words.joined(separator: " ")
      return place.contains(where: \.isLetter) ? place : nil
    }
  }
}
