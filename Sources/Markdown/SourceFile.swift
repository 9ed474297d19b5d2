/// One file of a journal as a path and bytes, independent of the disk.
package struct SourceFile: Sendable, Equatable {
  /// The path relative to the journal's root, with `/` between the parts, as the file system spells it.
  package let path: String

  /// The whole file, unchanged, including a byte order mark and carriage returns.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
