import Diagnostics
import Journal
import PageModel
import TextKit

/// Checks whether `onward build` can write the two pages.
struct PageChecks {
  let folder: JournalFolder
  let pages: Settings.Output
  /// `onward build` as a person would type it for this journal.
  let build: String

  var all: [HealthCheck.Result] {
    var results: [HealthCheck.Result] = []
    if let reason = folder.writingRefused("") {
      results.append(
        .problem(
          "nothing can be written into the folder \(folder.path): \(reason)",
          folder.commandToGrantAccess([""])))
    }
    var missing: [String] = []
    for name in pages.names {
      do throws(Failure) {
        if try OutputFile(name, in: try folder.opened()).isMissing { missing.append(name) }
      } catch {
        let other = "my-" + name
        results.append(
          .problem(
            error.problem,
            folder.isForbidden(name)
              ? folder.commandToGrantAccess([name])
              : "mv \(folder.displayPath(name).quotedForShell) \(folder.displayPath(other).quotedForShell)"
          ))
      }
    }
    if !missing.isEmpty {
      let verb = missing.count == 1 ? "does" : "do"
      results.append(.note("\(missing.joined(separator: " and ")) \(verb) not exist yet", build))
    }
    do throws(Failure) {
      results += try PageTemplates(in: folder).diagnostics.map { .problem($0, in: folder) }
    } catch {
      results.append(
        .problem(error.problem, "ls -l \(folder.displayPath("templates").quotedForShell)"))
    }
    return results.isEmpty
      ? [.fine("\(pages.names.joined(separator: " and ")) can be written")] : results
  }
}

/// Checks whether `new`, `log` and `set` can write: folders and notes may be locked or belong to someone else.
struct WritingChecks {
  let folder: JournalFolder
  let journal: Journal

  var all: [HealthCheck.Result] {
    let refused = folders
    guard let first = refused.first else { return notes }
    // One command for all of them.
    let names = refused.map { "\($0.name)/" }.joined(separator: ", ")
    return [
      .problem(
        "nothing can be written into \(names): \(first.reason)",
        folder.commandToGrantAccess(refused.map(\.name)))
    ] + notes
  }

  /// The folders that cannot be written, among those of the notes and those for new notes.
  private var folders: [(name: String, reason: String)] {
    // Folders that cannot be read are reported by `JournalChecks`.
    var names = journal.writtenFolders
    for unopened in journal.unopened { names[unopened.path.pathBytes] = nil }
    let sorted = names.sorted { $0.key < $1.key }.map(\.value)
    return sorted.filter { folder.isFolder($0) }.compactMap { name in
      folder.writingRefused(name).map { (name, $0) }
    }
  }

  private var notes: [HealthCheck.Result] {
    let locked = journal.notes.map(\.info.path).compactMap { path in
      folder.writingRefused(path).map { (path: path, reason: $0) }
    }
    guard let first = locked.first else { return [] }
    let shown = locked.prefix(WritingChecks.limit).map(\.path)
    let rest = locked.count - shown.count
    return [
      .problem(
        "\(locked.count.pluralized("note")) can be read but not written (\(first.reason)): \(shown.joined(separator: ", "))\(rest > 0 ? " and \(rest) more" : "")",
        folder.commandToGrantAccess(rest > 0 ? [""] : shown))
    ]
  }

  private static let limit = 3
}

extension Journal {
  /// The folders that commands write notes into, by their paths relative to the root, without the root.
  var writtenFolders: [PathBytes: String] {
    var names: [PathBytes: String] = [:]
    for name in Vocabulary.kinds.map({ $0.folder }) + settings.folders.map(\.folder) {
      names[name.pathBytes] = name
    }
    for note in notes {
      var path = note.info.path
      while let parent = path.pathParent {
        names[parent.pathBytes] = parent
        path = parent
      }
    }
    return names
  }
}

/// Finds the files of commands that were killed while they wrote.
struct UnfinishedChecks {
  let folder: JournalFolder
  let journal: Journal

  var all: [HealthCheck.Result] {
    let places = ([""] + journal.writtenFolders.sorted { $0.key < $1.key }.map(\.value)).compactMap
    { name in
      OpenFolder(name.isEmpty ? folder.path : folder.displayPath(name))
    }
    let new = places.flatMap { place in place.abandonedFiles.map(place.displayPath) }
    let old = places.flatMap { place in place.filesMovedAway.map(place.displayPath) }
    let remains =
      new.isEmpty
      ? []
      : [
        HealthCheck.Result.note(
          "a command that was killed left \(new.count.pluralized("unfinished file")); the next command that writes there removes \(new.count == 1 ? "it" : "them"), and so does this one",
          "rm \(new.map(\.quotedForShell).joined(separator: " "))")
      ]
    return remains
      + old.map {
        .note(
          "a command that was killed may have moved a file of yours to \($0); check that nothing in it is missing elsewhere, then remove it",
          Editor.commandToOpen($0))
      }
  }
}
