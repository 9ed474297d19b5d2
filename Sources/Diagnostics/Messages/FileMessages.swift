/// Messages about files that could not be read as text.
extension Diagnostic.Message {
  package static func unreadableFile(_ reason: String) -> Self {
    .init(
      .unreadableFile, .error, "this file could not be read: \(reason)",
      remedy: "Check its permissions and that its disk is connected, then run the command again.")
  }

  package static func unreadableFolder(_ reason: String) -> Self {
    .init(
      .unreadableFolder, .error,
      "this folder could not be read: \(reason); notes in it are not counted",
      remedy: "Check its permissions, or list it under 'ignore:' in onward.yml.")
  }

  /// - Parameter command: The shell command that renames the file or folder.
  package static func misnamed(isFolder: Bool, renamedBy command: String) -> Self {
    let message: Self =
      isFolder
      ? .unreadableFolder("its name is not UTF-8 text")
      : .unreadableFile("its name is not UTF-8 text")
    return .init(message.id, message.severity, message.text, remedy: "Rename it: \(command)")
  }

  package static let notAFile = Self(
    .notAFile, .warning, "this is not a regular file (a pipe, socket or device); it was not opened",
    remedy: "Move it out of the journal, or rename it so that it does not end in .md.")

  package static let linkedFolder = Self(
    .linkedFolder, .hint, "this is a link to a folder; links to folders are not followed",
    remedy: "If the folder contains notes, move the folder itself into the journal.")

  package static func fileTooLarge(megabytes: Int) -> Self {
    .init(
      .fileTooLarge, .error, "this file is over \(megabytes) MB; it was not read",
      remedy: "Split it, or list it under 'ignore:' in onward.yml.")
  }

  package static func notDownloaded(_ name: String) -> Self {
    .init(
      .notDownloaded, .warning, "'\(name)' is still in the cloud; this is only its placeholder",
      remedy: "Open the file once, or set the sync program to keep it on this machine.")
  }

  package static let conflictCopy = Self(
    .conflictCopy, .warning,
    "this is a copy that a sync program made because of a conflict; it is not counted",
    remedy: "Copy anything that the original lacks into the original, then delete this copy.")

  package static func notUTF8(byte offset: Int) -> Self {
    .init(
      .notUTF8, .error,
      "this file is not UTF-8 text: byte \(offset) is not valid; it is not counted",
      remedy: "Open it in an editor and save it with the encoding UTF-8.")
  }

  package static func nulByte(at offset: Int) -> Self {
    .init(
      .nulByte, .error,
      "this file contains a NUL byte (byte \(offset)), as damaged files do; it is not counted",
      remedy: "Restore it from git or a backup, or save it again as plain text.")
  }

  package static let utf16 = Self(
    .utf16, .error,
    "this file is UTF-16 or UTF-32 text, but notes must be UTF-8; it is not counted",
    remedy: "Open it in an editor and save it with the encoding UTF-8.")
}
