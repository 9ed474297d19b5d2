import Diagnostics
import Exchange
import Journal
import Markdown
import PageModel
import TextKit

/// The files of the inbox: `inbox.md` in the root, and the text files in its folder `inbox`.
struct InboxFiles {
  let texts: [InboxText]
  /// The files that cannot be read, each with the reason and what helps.
  let unread: [(path: String, problem: String, remedy: String)]

  init(in folder: JournalFolder, order: DateOrder?) {
    var (texts, unread): ([InboxText], [(path: String, problem: String, remedy: String)]) = ([], [])
    for path in InboxFiles.paths(in: folder) {
      if folder.targetOutside(path) != nil {
        unread.append(
          (
            path, "it is a link that leads out of the journal",
            "Replace the link with the file itself."
          ))
        continue
      }
      switch folder.content(of: path) {
      case .missing: continue
      case .failed(let message): unread.append((path, message.text, message.remedy))
      case .bytes(let bytes):
        if let text = InboxText(SourceFile(path: path, bytes: bytes), order: order) {
          texts.append(text)
        } else {
          unread.append((path, "it is not UTF-8 text", "Save it as UTF-8 in an editor."))
        }
      }
    }
    (self.texts, self.unread) = (texts, unread)
  }

  private static let name = "inbox.md"
  private static let folderName = "inbox"

  private static func paths(in folder: JournalFolder) -> [String] {
    let ofRoot = folder.has(name) && !folder.isFolder(name) ? [name] : []
    guard folder.isOwnFolder(folderName) else { return ofRoot }
    let inFolder = folder.names(in: folderName).filter { file in
      let isText = FileRules.stem(of: file) != nil || file.lowercased().hasSuffix(".txt")
      return isText && !FileRules.isConflictCopy(file)
    }
    return ofRoot + inFolder.map { "\(folderName)/\($0)" }
  }

  /// The number of lines to file.
  var count: Int { texts.reduce(0) { $0 + $1.entries.count } }

  /// Where the lines are, in a sentence.
  private var place: String {
    let filled = texts.filter { !$0.entries.isEmpty }
    return filled.count == 1 ? filled[0].source.path : "the inbox"
  }

  /// Prints one line if there is something to file, for a command that is not about the inbox.
  static func printHint(in folder: JournalFolder, order: DateOrder?) {
    let files = InboxFiles(in: folder, order: order)
    if files.count == 0 { return }
    let command = ShellCommand("onward", "file").on(folder).inSentence
    Terminal.printMessage(
      "\(files.count.pluralized("line")) in \(files.place.escapedForTerminal): \(command) shows what \(files.count == 1 ? "it" : "they") would become"
    )
  }
}
