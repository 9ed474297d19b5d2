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
        if let target = targetOutside(path) {
          throw Failure(
            "\(shown(path)) is a link that leads out of the journal, so it was not read",
            remedy:
              "Put the file itself in the link's place, or move the link away: then the usual one counts. It leads to \(target)"
          )
        }
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

  /// Where links on the way to a file lead, if that is out of the journal: what lies there is nobody's to
  /// put into a note or a page, which may be shared. `nil` where they stay inside, or lead to nothing.
  func targetOutside(_ path: String) -> String? {
    guard let target = JournalFolder.resolved(absolute(path)), resolvedPath != nil else {
      return nil
    }
    return inside(target) == nil ? target : nil
  }

  /// The names there that differ from this one in case at most, itself first; only itself where none is
  /// there, or none can be seen.
  private func spellings(of name: String, in folder: String) -> [String] {
    let found = names(in: folder).filter { $0.lowercased() == name }
    return found.isEmpty ? [name] : found.filter { $0 == name } + found.filter { $0 != name }
  }
}
