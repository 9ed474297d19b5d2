import Diagnostics

/// The markup of a journal's own outline in HTML, without the elements that load something or lead away from the
/// page by themselves.
///
/// The page's policy already stops scripts, styles, images and pings. It does not stop a refresh, a connection
/// made ahead of time or a frame with markup of its own; and for a form it stops the answer, while a browser may
/// have looked up the host by then.
enum OutlineMarkup {
  private static let loading: Set<String> = [
    "meta", "link", "base", "iframe", "frame", "frameset", "object", "embed", "form", "portal",
    "fencedframe",
  ]

  /// The text with `&lt;` where such an element would begin, so that it is shown and does nothing. The same inside
  /// comments and attributes, which are not told apart: that is harmless, and taking them apart could go wrong.
  /// - Parameter endsPage: no placeholder follows. What one shows must not complete the name of an element.
  static func withoutLoading(_ text: String, endsPage: Bool) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      guard byte == UInt8(ascii: "<") else {
        result.append(byte)
        continue
      }
      let name = elementName(in: bytes[(index + 1)...])
      let isOpen = !endsPage && name.endIndex == bytes.endIndex
      result += isOpen || isLoading(name) ? Array("&lt;".utf8) : [byte]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Each of them with its place.
  static func loadingElements(in text: String) -> [(element: String, position: Position)] {
    let bytes = Array(text.utf8)
    var found: [(element: String, position: Position)] = []
    var position = Position.start
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<") {
        let name = elementName(in: bytes[(index + 1)...])
        if isLoading(name) { found.append((lowercased(name), position)) }
      }
      if byte == UInt8(ascii: "\n") {
        position = Position(line: position.line + 1)
      } else if byte & 0xC0 != 0x80 {
        position = Position(line: position.line, column: position.column + 1)
      }
    }
    return found
  }

  /// What a browser takes for the name, if an element begins here. By bytes, since a `<` may be one `Character`
  /// with what precedes it.
  private static func elementName(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
  }

  private static func isLoading(_ name: ArraySlice<UInt8>) -> Bool {
    loading.contains(lowercased(name))
  }

  private static func lowercased(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name, as: UTF8.self).lowercased()
  }
}
