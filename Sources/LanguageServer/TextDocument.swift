/// A text that is open in an editor, as it is there now.
package struct TextDocument: Sendable {
  package let uri: String
  package private(set) var version: Int
  package private(set) var bytes: [UInt8]

  package init(uri: String, version: Int, text: String) {
    self.uri = uri
    self.version = version
    bytes = Array(text.utf8)
  }

  /// Applies changes in the order in which the client made them. Each is about the text as the one before it left it.
  package mutating func apply(
    _ changes: [TextChange], version: Int?, _ encoding: PositionEncoding
  ) {
    for change in changes {
      if let range = change.range {
        let place = LineIndex(bytes).offsets(of: range, encoding)
        bytes.replaceSubrange(place, with: change.text.utf8)
      } else {
        bytes = Array(change.text.utf8)
      }
    }
    self.version = version ?? self.version + 1
  }
}
