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
          throw Failure(
            "\(absolute(path)): \(message.text)",
            remedy: "Make it a text file, or remove it: then the usual one counts.")
        }
      }
    }
    return SourceFile(path: "templates/\(name)", bytes: ours)
  }

  /// The name as we write it, whether it is there or not, then those that differ from it in case alone.
  private func spellings(of name: String, in folder: String) -> [String] {
    [name] + names(in: folder).filter { $0 != name && $0.lowercased() == name }
  }
}
