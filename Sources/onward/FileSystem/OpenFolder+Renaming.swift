import Diagnostics
import Journal
import TextKit

#if !canImport(Darwin)
  // Parts of the C library that Swift's own modules leave out.
  import CAttributes
#endif

// Renaming within one folder without ever destroying a file.
extension OpenFolder {
  /// Renames a file to a name that is not in use.
  /// - Returns: 0 or the error, which is `EEXIST` if the name is taken.
  func renameToUnused(_ old: String, _ new: String) -> Int32 {
    #if canImport(Darwin)
      let result = renameatx_np(descriptor, old, descriptor, new, UInt32(RENAME_EXCL))
    #else
      let result = renameat2(descriptor, old, descriptor, new, 1)  // RENAME_NOREPLACE
    #endif
    if result == 0 || !OpenFolder.isUnsupported(errno) { return result == 0 ? 0 : errno }
    // Gives the file a second name, which the system refuses if that is taken, and then removes the first.
    if linkat(descriptor, old, descriptor, new, 0) != 0 { return errno }
    unlinkat(descriptor, old, 0)
    return 0
  }

  /// Swaps the names of two entries of any kind in one step.
  /// - Returns: 0 or the error; see `isUnsupported`.
  func exchange(_ one: String, _ other: String) -> Int32 {
    #if canImport(Darwin)
      let result = renameatx_np(descriptor, one, descriptor, other, UInt32(RENAME_SWAP))
    #else
      let result = renameat2(descriptor, one, descriptor, other, 2)  // RENAME_EXCHANGE
    #endif
    return result == 0 ? 0 : errno
  }

  /// Whether the error means that the file system does not support the operation.
  static func isUnsupported(_ error: Int32) -> Bool {
    [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM].contains(error)
  }
}

// Parts of the commands that rename a file, for remedies that a person pastes into a shell.
extension JournalFolder {
  /// A path of the journal as an operand of a command, which never looks like an option.
  func typed(_ path: String) -> String {
    let shown = displayPath(path)
    if shown.isEmpty { return "./" }
    return shown.utf8.first == .dash ? "./" + shown : shown
  }

  /// The name, followed by a number if it is already in use.
  ///
  /// - Parameter taken: paths that are reserved for other files.
  func freeName(
    for name: String, in folder: String, excluding taken: Set<PathBytes> = []
  ) -> String {
    let place = folder.isEmpty ? "" : folder + "/"
    let isNote = name.hasSuffix(".md")
    var (free, number) = (name, 1)
    while has(place + free) || taken.contains((place + free).pathBytes) {
      number += 1
      free = isNote ? "\(name.fileName)-\(number).md" : "\(name)-\(number)"
    }
    return free
  }
}

extension [UInt8] {
  /// Bytes that cannot be shown, as one word of any shell's command line.
  var printedForShell: String {
    let format = map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain =
        byte.isASCII && (character.isLetter || character.isNumber || "_./ ".contains(character))
      let octal = String(byte, radix: 8)
      return isPlain
        ? String(character) : "\\" + String(repeating: "0", count: 3 - octal.count) + octal
    }
    return "\"$(printf '\(format.joined())')\""
  }

  /// A readable name. Valid UTF-8 is kept, and every other byte is read as Latin-1, the usual encoding of
  /// such names.
  var readAsLatin1: String {
    var (name, rest) = ("", self[...])
    while let byte = rest.first {
      let length = (1...4).first { count in
        rest.count >= count
          && String(validating: rest.prefix(count), as: UTF8.self) != nil
      }
      if let length {
        name += String(decoding: rest.prefix(length), as: UTF8.self)
      } else {
        // These are control characters in Latin-1.
        name.unicodeScalars.append(byte < 0xA0 ? "-" : Unicode.Scalar(byte))
      }
      rest = rest.dropFirst(length ?? 1)
    }
    return name
  }
}
