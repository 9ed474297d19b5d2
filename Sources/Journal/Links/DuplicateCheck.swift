import Diagnostics
import TextKit

/// Hints at applications that may have been noted twice.
enum DuplicateCheck {
  /// The same company and role sent within 90 days of each other, or the same address of the posting.
  static func diagnostics(for applications: [Application]) -> [Diagnostic] {
    let keys = applications.mapInParallel { (address: address(of: $0), job: job(of: $0)) }
    var byAddress: [String: Application] = [:]
    var byJob: [String: Application] = [:]
    var again: [String: [Application]] = [:]
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
          let near = ([first] + (again[job] ?? [])).first {
            abs($0.applied?.days(since: applied) ?? .max) <= 90
          }
          if let near {
            reason = reason ?? (near.info.path, "the same company and role within 90 days")
          }
          again[job, default: []].append(application)
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

  /// The company and the role; `nil` for what was not sent.
  private static func job(of application: Application) -> String? {
    guard let role = application.role, application.applied != nil else { return nil }
    return normalizedWords(application.company) + "\n" + normalizedWords(role)
  }

  /// The address without what browsers and trackers add to it; `nil` for what is none.
  private static func address(of application: Application) -> String? {
    guard let url = application.url else { return nil }
    var text = url[...]
    for prefix in ["https://", "http://", "www."] where text.startsIgnoringCase(with: prefix) {
      text = text.dropFirst(bytes: prefix.utf8.count)
    }
    while text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
    // Only the host is the same in any case; a bare host is a company's, not a posting's.
    guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let host = text[..<slash]
    guard host.utf8.contains(UInt8(ascii: ".")) else { return nil }
    return host.lowercased() + text[slash...]
  }
}

extension Substring {
  /// - Parameter prefix: ASCII in lower case.
  fileprivate func startsIgnoringCase(with prefix: String) -> Bool {
    utf8.count >= prefix.utf8.count && zip(utf8, prefix.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
