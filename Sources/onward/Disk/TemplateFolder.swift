import Diagnostics
import Journal

extension JournalFolder {
  /// A template: the journal's own, from its `templates/` folder, else ours.
  ///
  /// In whatever case the folder and the file are written: many a vault has `Templates/`, half of all
  /// disks make no difference, and a journal looks the same from every machine.
  func template(_ name: String, or ours: [UInt8]) throws(Failure) -> SourceFile {
    for folder in spellings(of: "templates", in: ".") {
      for file in spellings(of: name, in: folder) {
        let path = "\(folder)/\(file)"
        switch FileContent(at: absolute(path)) {
        case .bytes(let bytes): return SourceFile(path: path, bytes: bytes)
        case .missing: continue
        case .failed(let message):
          let wanted =
            message.id == .unreadableFile ? "Check its permissions" : "Make it a text file"
          throw Failure(
            "\(shown(path)): \(message.text)",
            remedy: "\(wanted), or move it away: then the usual one counts.")
        }
      }
    }
    return SourceFile(path: "templates/\(name)", bytes: ours)
  }

  /// The names there that differ from this one in case at most, itself first; only itself where none is
  /// there, or none can be seen.
  private func spellings(of name: String, in folder: String) -> [String] {
    let found = names(in: folder).filter { $0.lowercased() == name }
    return found.isEmpty ? [name] : found.filter { $0 == name } + found.filter { $0 != name }
  }
}
