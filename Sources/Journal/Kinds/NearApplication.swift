package import Diagnostics
import TextKit

/// A file that is not a note, although it has much in common with an application.
package struct NearApplication: Sendable {
  package let path: String
  /// Why it does not count.
  package let obstacle: Diagnostic.Message.NearApplicationReason
  /// Whether it is reported only if another file in its folder is an application. Elsewhere, its fields are too
  /// few to mean anything.
  let needsCompanion: Bool

}

extension NearApplication {
  /// Those that are reported: the others only resemble an application, and are in no folder with one.
  static func reported(
    _ candidates: [NearApplication], beside applications: [Application]
  ) -> [NearApplication] {
    if candidates.isEmpty { return [] }
    let folders = Set(applications.map { ($0.info.path.pathParent ?? "").pathBytes })
    return candidates.filter {
      !$0.needsCompanion || folders.contains(($0.path.pathParent ?? "").pathBytes)
    }
  }

  /// One hint for each folder and reason, at the first of the files.
  static func diagnostics(for found: [NearApplication]) -> [Diagnostic] {
    var groups: [Group: [String]] = [:]
    for near in found {
      let folder = near.path.pathParent ?? ""
      groups[Group(folder: folder.pathBytes, obstacle: near.obstacle), default: []]
        .append(near.path)
    }
    return groups.compactMap { group, paths in
      guard let first = paths.first else { return nil }
      let others = paths.dropFirst().map(\.lastPathPart)
      return Diagnostic(
        first, .start, .looksLikeApplication(group.obstacle, alsoIn: others))
    }
  }

  private struct Group: Hashable {
    let folder: PathBytes
    let obstacle: Diagnostic.Message.NearApplicationReason
  }
}
