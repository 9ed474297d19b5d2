package import Journal

/// What applications can be grouped by.
package enum Dimension: String, Sendable, CaseIterable {
  case role, industry, channel, seniority, remote
  /// Which version of the resume was sent.
  case resume
  case coverLetter = "cover_letter"

  /// As the person wrote it; `nil` where the note doesn't say.
  package func value(of application: Application) -> String? {
    let text =
      switch self {
      case .role: application.role
      case .industry: application.industry
      case .channel: application.channel
      case .seniority: application.seniority
      case .remote: application.remote
      case .resume: application.resume
      case .coverLetter: application.coverLetter
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The same for every way of writing it in capitals.
  package func key(of application: Application) -> String? { value(of: application)?.lowercased() }
}
