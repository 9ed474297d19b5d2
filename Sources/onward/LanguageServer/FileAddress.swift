import TextKit

/// The address of a file as editors give it: `file:///home/me/my-search/profile.md`.
enum FileAddress {
  /// The path of a file; `nil` if it is not a file of this machine.
  static func path(of address: String) -> String? {
    if address.utf8.first == .slash { return address }
    let scheme = "file://"
    guard address.lowercased().hasPrefix(scheme) else { return nil }
    let rest = address.dropFirst(scheme.count)
    guard let slash = rest.utf8.firstIndex(of: .slash),
      ["", "localhost"].contains(rest[..<slash].lowercased())
    else { return nil }
    return String(rest[slash...]).percentDecoded
  }

  /// - Parameter path: a path from the root of the disk.
  static func address(of path: String) -> String { "file://" + path.asRelativeAddress }
}
