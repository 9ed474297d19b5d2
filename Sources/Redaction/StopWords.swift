import Journal

/// Words that are part of names but name nothing by themselves, in all languages.
package enum StopWords {
  /// Generic words in the names of many companies. The other words of a company's name may also refer to it
  /// on their own, because people use them like that; they count with a capital letter. So `Care` in
  /// "Amberley Care" stays, and `Transit` at the start of a sentence may be taken for a company. Rather too
  /// much is replaced than too little.
  package static let ordinaryInCompanies = words(\.inCompanies).union(["은행", "대학교", "본사", "지사"])

  /// Titles that are words of their own. `NameTitles` has those that are part of a word.
  package static let titles = words(\.titles)

  /// Words that show that a name in a company's brackets is another name of the company.
  package static let beforeFormerNames = words(\.beforeFormerNames)

  /// Other words in such brackets that are not names.
  package static let besideFormerNames = beforeFormerNames.union(words(\.besideFormerNames))

  /// Words next to a name that give someone's position or pronouns.
  package static let positions = words(\.positions)

  /// First names that are words of daily life as well.
  package static let firstNamesThatAreWords = words(\.firstNamesThatAreWords)

  /// Words of a location that are not a place.
  package static let ordinaryInPlaces = words(\.inPlaces).union([
    "원격", "재택", "재택근무", "하이브리드", "온라인", "ทางไกล",
  ])

  /// Words in the names of many places, which refer to none of them on their own.
  package static let ordinaryInPlaceNames = ordinaryInPlaces.union(words(\.inPlaceNames))

  /// Words of a source that are not the name of a person or a site.
  package static let ordinaryInSources = words(\.inSources)

  /// Words for an office, in a contact that is not a person.
  package static let offices = words(\.offices).union(["채용", "담당", "인사"])

  package static let months = Set(Day.monthNames.map { $0.lowercased() })

  private static func words(_ list: KeyPath<Language.NameWords, [String]>) -> Set<String> {
    Set(Language.all.flatMap { $0.nameWords[keyPath: list] })
  }
}

extension Journal {
  /// Words of roles, industries and skills. They name kinds of work, even if a company's name contains one.
  package var ordinaryWords: Set<String> {
    let phrases =
      applications.flatMap {
        [$0.role, $0.industry, $0.channel, $0.seniority].compactMap(\.self) + $0.skills
      } + (profile.map { $0.roles + $0.industries + $0.skills + $0.openTo } ?? [])
    // There are few phrases, each in many notes.
    return Set(
      Set(phrases).flatMap { phrase in
        phrase.nameWords.compactMap { NamePattern($0).map { String($0.characters) } }
      })
  }
}
