import ArgumentParser
import Diagnostics
import Editing
import Journal
import Markdown
import PageModel
import TextKit

struct MergeFileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-file",
    abstract: "Merge two versions of a note or a page; git runs this.",
    discussion: """
      'onward doctor --fix' sets it up as git's merge driver. A note is merged field by field: lists and the history are \
      united, the status is that of the latest event, and only what both versions changed differently is marked as a \
      conflict. Of a page, our version is kept, and 'onward build' renews it. Any other file, and a note that cannot be \
      read, is merged line by line as by 'git merge-file'. The result replaces OURS. The exit code is 1 if there is a \
      conflict.
      """)

  @Argument(
    help: "The version that both began with; an empty file if there is none.", completion: .file())
  var base: String

  @Argument(help: "Our version, which the result replaces.", completion: .file())
  var ours: String

  @Argument(help: "Their version.", completion: .file())
  var theirs: String

  @Argument(help: "The path of the file in the working copy.", completion: .file())
  var path: String

  @OptionGroup var options: JournalOptions

  func run() throws {
    let files = MergedFiles(base: base, ours: ours, theirs: theirs)
    if let missing = files.missing.first {
      throw Failure(
        "there is no file '\(missing)' to merge",
        remedy: "Name three versions of one file, and its path; git does that by itself.")
    }
    guard let versions = files.contents else { return try mergeLines(of: files) }
    if GeneratedMark.isGenerated(versions.ours), GeneratedMark.isGenerated(versions.theirs) {
      return
    }
    let (folder, path) = try journal()
    guard
      let merge = NoteMerge(
        base: versions.base, ours: versions.ours, theirs: versions.theirs, path: path,
        vocabulary(of: folder), hasSettings: folder?.hasSettings ?? false),
      let result = merge.result(mergedText: try mergedText(of: merge, beside: files))
    else { return try mergeLines(of: files) }
    try files.write(result.bytes)
    if result.hasConflict { throw ExitCode(1) }
  }

  /// The texts of the note as git merges them; `nil` if it need not, or cannot.
  private func mergedText(
    of merge: NoteMerge, beside files: MergedFiles
  ) throws(Failure) -> [UInt8]? {
    guard let texts = merge.texts else { return nil }
    return try files.withTexts(base: texts.base, ours: texts.ours, theirs: texts.theirs) { files in
      let merged = GitProgram.merge(
        ours: files.ours, base: files.base, theirs: files.theirs,
        ["--diff3", "--marker-size=\(texts.markerSize)"])
      return merged.code <= MergeFileCommand.mostConflicts ? merged.output : nil
    }
  }

  /// Merges the whole files as git does without a driver.
  private func mergeLines(of files: MergedFiles) throws {
    let merged = GitProgram.merge(ours: ours, base: base, theirs: theirs)
    // Above it, git has merged nothing: one of the files is not text.
    if merged.code <= MergeFileCommand.mostConflicts { try files.write(merged.output) }
    if merged.code != 0 { throw ExitCode(merged.code) }
  }

  /// The largest exit code of `git merge-file` that is a number of conflicts.
  private static let mostConflicts: Int32 = 127

  /// The journal around the file, and the path of the file in it. While git merges, the file itself need not exist.
  private func journal() throws -> (folder: JournalFolder?, path: String) {
    if let named = options.folder {
      let folder = try JournalFolder(named: named)
      return (folder, folder.relative(path).first ?? path)
    }
    var parent = path.pathParent
    while let folder = parent {
      let root = folder.isEmpty ? "/" : folder
      if JournalFolder.containsSettings(root) {
        return (
          try JournalFolder(named: root), path.pathRest(after: folder + "/") ?? path
        )
      }
      parent = folder.pathParent
    }
    let folder = try JournalFolder(named: nil)
    return (folder, folder.path == "." ? path : folder.relative(path).first ?? path)
  }

  /// The words of the journal. Settings that cannot be read, because they are in conflict themselves, do not keep the notes
  /// from being merged.
  private func vocabulary(of folder: JournalFolder?) -> Vocabulary {
    var diagnostics: [Diagnostic] = []
    let settings = try? folder?.settings(reporting: &diagnostics)
    return Vocabulary(settings: settings ?? Settings(), on: options.day)
  }
}
