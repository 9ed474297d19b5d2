import Diagnostics
package import Journal
import TextKit

extension Collection where Element: NoteKind {
  /// The notes whose words may appear on a page. Private ones are only counted.
  package var visible: [Element] { filter { !$0.info.isPrivate } }
}

extension Journal {
  package var visibleApplications: [Application] { applications.visible }

  /// The profile, unless it is private.
  package var visibleProfile: Profile? { profile.flatMap { $0.info.isPrivate ? nil : $0 } }

  /// The name of the user, if a page may show it: the one in the settings, or else the one in the profile.
  package var visibleName: String? { settings.name ?? visibleProfile?.fullName }

  /// The application that a link names, or `nil` if there is none or it is private.
  package func visibleApplication(_ link: FieldLink?, from note: NoteInfo) -> Application? {
    application(link, from: note).flatMap { $0.info.isPrivate ? nil : $0 }
  }

  /// The day on which the search began: the day in the profile, or else that of the first application. `nil`
  /// if neither is known. A day in the future does not count.
  package var searchStart: Day? {
    let known = [profile?.searchingSince].compactMap(\.self).filter { $0 <= today }
    return known.first ?? applications.compactMap(\.applied).filter { $0 <= today }.min()
  }
}

/// The sort key for notes that are ordered by day. Notes without a day come last, and notes of one day are
/// ordered by path, so that the order is the same on every machine.
struct DatePathOrder: Comparable {
  private let day: Int
  private let path: String

  init(_ day: Day?, _ note: NoteInfo) {
    self.day = day?.number ?? .max
    path = note.path
  }

  static func < (a: DatePathOrder, b: DatePathOrder) -> Bool {
    a.day != b.day ? a.day < b.day : a.path.pathBytes < b.path.pathBytes
  }
}
