package import Journal

extension Journal {
  /// When the search began: what the profile says, else the first application. `nil` where neither is
  /// known; a day to come is none.
  package var searchStart: Day? {
    let known = [profile?.searchingSince].compactMap(\.self).filter { $0 <= today }
    return known.first ?? applications.compactMap(\.applied).filter { $0 <= today }.min()
  }
}
