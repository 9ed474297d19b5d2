extension String {
  /// Looked for where the text's bytes lie, at a fraction of what going through its `utf8` takes; asked of each
  /// piece of each note.
  package func contains(byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
  }
}
