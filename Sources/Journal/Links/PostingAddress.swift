import TextKit

/// The address of a posting, without the parts that differ from one visit to the next.
struct PostingAddress: Hashable, Sendable {
  /// The address without scheme, `www.`, slashes at the end of its path, tracking parameters, and a
  /// fragment that is only a place on the page.
  private let text: String

  /// - Returns: `nil` if this is not the address of a posting. A host without a path is a company's address.
  init?(_ url: String) {
    var rest = url.trimmed[...]
    for prefix in ["https://", "http://", "www."] where rest.startsIgnoringCase(with: prefix) {
      rest = rest.dropFirst(bytes: prefix.utf8.count)
    }
    var fragment = rest[rest.endIndex...]
    if let hash = rest.utf8.firstIndex(of: .hash) {
      let after = rest[rest.utf8.index(after: hash)...]
      // Some sites load the posting from their fragment.
      if after.utf8.first == .slash || after.utf8.first == .exclamationMark {
        fragment = rest[hash...]
      }
      rest = rest[..<hash]
    }
    var query: [Substring] = []
    if let mark = rest.utf8.firstIndex(of: .questionMark) {
      query = rest[rest.utf8.index(after: mark)...].split(separator: "&")
        .filter { !PostingAddress.isTracking($0) }.sorted()
      rest = rest[..<mark]
    }
    while rest.utf8.last == .slash { rest.removeLast() }
    while fragment.utf8.last == .slash { fragment.removeLast() }
    let slash = rest.utf8.firstIndex(of: .slash) ?? rest.endIndex
    // Only the host is case-insensitive.
    let host = rest[..<slash]
    guard host.utf8.contains(.dot) else { return nil }
    if slash == rest.endIndex, query.isEmpty, fragment.utf8.count < 3 { return nil }
    var text = host.lowercased() + rest[slash...]
    if !query.isEmpty { text += "?" + query.joined(separator: "&") }
    self.text = text + fragment
  }

  /// Whether a part of the query only records where a visitor came from.
  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || trackingParameters.contains(name)
  }

  private static let trackingParameters: Set<String> = [
    "refid", "trk", "trackingid", "trkemail", "trkinfo", "lipi", "midtoken", "midsig", "ebp",
    "gclid", "gbraid", "wbraid", "dclid", "fbclid", "msclkid", "twclid", "ttclid", "yclid",
    "igshid",
    "li_fat_id", "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "gh_src", "lever-source",
    "lever-origin",
  ]
}

extension Substring {
  /// - Parameter prefix: ASCII in lower case.
  fileprivate func startsIgnoringCase(with prefix: String) -> Bool {
    utf8.count >= prefix.utf8.count && zip(utf8, prefix.utf8).allSatisfy { $0 | 0x20 == $1 }
  }
}
