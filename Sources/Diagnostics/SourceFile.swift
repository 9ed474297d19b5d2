/// One file of a journal as the core sees it: a path and bytes, nothing of the disk.
package struct SourceFile: Sendable, Equatable {
  /// Relative to the journal's root, with `/` between the parts, as the file system spelled it.
  package let path: String

  /// The whole file, unchanged: a byte order mark and carriage returns included.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
