import Diagnostics
import Journal

/// What commands left behind that were killed while they wrote.
struct UnfinishedFindings {
  let folder: JournalFolder
  let journal: Journal

  var all: [Finding] {
    let places = ([""] + journal.writtenFolders.sorted { $0.key < $1.key }.map(\.value)).compactMap { name in
      OpenFolder(name.isEmpty ? folder.path : folder.shown(name))
    }
    let new = places.flatMap { place in place.abandonedFiles.map(place.shown) }
    let old = places.flatMap { place in place.filesMovedAway.map(place.shown) }
    let remains =
      new.isEmpty
      ? []
      : [
        Finding.note(
          "a command that was killed left \(new.count.of("unfinished file")) behind; the next one that writes there removes \(new.count == 1 ? "it" : "them"), and so does this",
          "rm \(new.map(\.quotedForShell).joined(separator: " "))")
      ]
    return remains
      + old.map {
        .note(
          "a command that was killed may have moved a file of yours to \($0); once you know that nothing in it is missing elsewhere, remove it",
          Editor.commandToOpen($0))
      }
  }
}
