package import Journal
import TextKit

/// A property by which applications can be grouped.
package enum Dimension: String, Sendable, CaseIterable {
  case role, industry, channel, seniority, remote
  /// The version of the resume that was sent.
  case resume
  case coverLetter = "cover_letter"

  /// Whether its groups are versions of a document, which come one after the other.
  package var isVersion: Bool { self == .resume || self == .coverLetter }

  /// The value as the user wrote it, of a role without the place after a comma, or `nil` if the note does not give one.
  package func value(of application: Application) -> String? {
    let text =
      switch self {
      case .role: application.roleWithoutPlace
      case .industry: application.industry
      case .channel: application.channel
      case .seniority: application.seniority
      case .remote: application.remote
      case .resume: application.resume
      case .coverLetter: application.coverLetter
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value without regard to letter case.
  package func key(of application: Application) -> String? { value(of: application)?.lowercased() }
}
