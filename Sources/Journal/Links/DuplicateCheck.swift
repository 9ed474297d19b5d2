import Diagnostics

/// Hints at applications that may have been noted twice.
enum DuplicateCheck {
  /// The same company and role sent within 90 days of each other, or the same address of the posting.
  static func diagnostics(for applications: [Application]) -> [Diagnostic] {
    var byAddress: [String: Application] = [:]
    var byJob: [String: [Application]] = [:]
    var found: [Diagnostic] = []
    for application in applications {
      var reason: (of: String, String)?
      if let url = application.url.map(folded), !url.isEmpty {
        if let first = byAddress[url] { reason = (first.info.path, "the same address") }
        byAddress[url] = byAddress[url] ?? application
      }
      if let role = application.role, let applied = application.applied {
        let job = foldedWords(application.company) + "\n" + foldedWords(role)
        if let near = byJob[job]?.first(where: {
          abs($0.applied?.days(since: applied) ?? .max) <= 90
        }) {
          reason = reason ?? (near.info.path, "the same company and role within 90 days")
        }
        byJob[job, default: []].append(application)
      }
      if let reason {
        found.append(
          Diagnostic(
            application.info.path, .start, .duplicateApplication(of: reason.of, reason: reason.1)))
      }
    }
    return found
  }

  /// An address without what browsers and trackers add to it; empty for what is none.
  private static func folded(_ url: String) -> String {
    var text = url[...]
    for prefix in ["https://", "http://", "www."] where text.lowercased().hasPrefix(prefix) {
      text.removeFirst(prefix.count)
    }
    while text.hasSuffix("/") { text.removeLast() }
    let host = text.prefix { $0 != "/" }
    // Only the host is the same in any case; a bare host is a company's, not a posting's.
    guard host.contains("."), host.endIndex != text.endIndex else { return "" }
    return host.lowercased() + text[host.endIndex...]
  }
}
