package import Journal

extension Journal {
  /// When the search began: what the profile says, else the first application. `nil` where neither is
  /// known, or where it lies in the future.
  package var searchStart: Day? {
    let day = profile?.searchingSince ?? applications.compactMap(\.applied).min()
    return day.flatMap { $0 <= today ? $0 : nil }
  }
}
