import Journal

extension Journal {
  /// Words of roles, industries and skills: they name kinds of work, also where a company has one of them.
  var ordinaryWords: Set<String> {
    let phrases =
      applications.flatMap {
        [$0.role, $0.industry, $0.channel, $0.seniority].compactMap(\.self) + $0.skills
      } + (profile.map { $0.roles + $0.industries + $0.skills + $0.openTo } ?? [])
    // Few phrases, each in many notes.
    return Set(
      Set(phrases).flatMap { phrase in
        phrase.nameWords.compactMap { NameForm($0).map { String($0.characters) } }
      })
  }
}
