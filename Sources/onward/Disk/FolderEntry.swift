/// An entry of a folder, as `readdir` gives it.
extension UnsafeMutablePointer<dirent> {
  /// `nil` where the name is not UTF-8, and so cannot be asked for again.
  var name: String? { String(validatingCString: bytes) }

  /// For messages: what is not UTF-8 in it is replaced.
  var repairedName: String { String(cString: bytes) }

  /// The name's own field is a fixed tuple for Swift; its address is what C means.
  private var bytes: UnsafePointer<CChar> {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return UnsafeRawPointer(self).advanced(by: offset).assumingMemoryBound(to: CChar.self)
  }
}
