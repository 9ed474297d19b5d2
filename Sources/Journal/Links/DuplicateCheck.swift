import Diagnostics
import TextKit

/// Reports applications that may have been noted twice.
enum DuplicateCheck {
  /// Returns a hint for each application with the same company and role as another one sent within 90 days,
  /// or with the same posting address.
  static func diagnostics(for applications: [Application]) -> [Diagnostic] {
    let keys = applications.mapInParallel { (address: address(of: $0), job: job(of: $0)) }
    var byAddress: [String: Application] = [:]
    var byJob: [String: Application] = [:]
    var furtherByJob: [String: [Application]] = [:]
    var found: [Diagnostic] = []
    byAddress.reserveCapacity(applications.count)
    byJob.reserveCapacity(applications.count)
    for (application, key) in zip(applications, keys) {
      var reason: (of: String, String)?
      if let address = key.address {
        if let first = byAddress[address] {
          reason = (first.info.path, "the same address")
        } else {
          byAddress[address] = application
        }
      }
      if let job = key.job, let applied = application.applied {
        if let first = byJob[job] {
          let near = ([first] + (furtherByJob[job] ?? [])).first {
            abs($0.applied?.days(since: applied) ?? .max) <= 90
          }
          if let near {
            reason = reason ?? (near.info.path, "the same company and role within 90 days")
          }
          furtherByJob[job, default: []].append(application)
        } else {
          byJob[job] = application
        }
      }
      if let reason {
        found.append(
          Diagnostic(
            application.info.path, .start, .duplicateApplication(of: reason.of, reason: reason.1)))
      }
    }
    return found
  }

  /// The company and the role, or `nil` if the application was not sent or has no role.
  private static func job(of application: Application) -> String? {
    guard let role = application.role, application.applied != nil else { return nil }
    return normalizedWords(application.company) + "\n" + normalizedWords(role)
  }

  /// The address without scheme, `www.` and trailing slashes, or `nil` if it is not the address of a
  /// posting.
  private static func address(of application: Application) -> String? {
    guard let url = application.url else { return nil }
    var text = url[...]
    for prefix in ["https://", "http://", "www."] where text.startsIgnoringCase(with: prefix) {
      text = text.dropFirst(bytes: prefix.utf8.count)
    }
    while text.utf8.last == .slash { text.removeLast() }
    // Only the host is case-insensitive. A host without a path is a company's address, not a posting's.
    guard let slash = text.utf8.firstIndex(of: .slash) else { return nil }
    let host = text[..<slash]
    guard host.utf8.contains(.dot) else { return nil }
    return host.lowercased() + text[slash...]
  }
}

extension Substring {
  /// - Parameter prefix: ASCII in lower case.
  fileprivate func startsIgnoringCase(with prefix: String) -> Bool {
    utf8.count >= prefix.utf8.count && zip(utf8, prefix.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
