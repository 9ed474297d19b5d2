package import Journal
package import LanguageServer
package import Markdown
import TextKit

/// All links of a journal to one note.
package struct NoteReferences {
  /// A link in a file, with the bytes of the note's name or path.
  package struct Place {
    let source: SourceFile
    let link: Link
    let target: Range<Int>
    /// Whether it is a path in `[label](path)`.
    let isAddress: Bool
  }

  private let note: any NoteKind
  private let places: [Place]

  /// - Parameter sources: The files of the journal that may have a link.
  package init(to note: any NoteKind, in sources: [SourceFile], of journal: Journal) {
    self.note = note
    places = sources.mapInParallel { source -> [Place] in
      let isTarget = { (other: (any NoteKind)?) in
        other?.info.path.pathBytes == note.info.path.pathBytes
      }
      let text = NoteText(source, in: journal, .utf8)
      let written = LinkPlace.all(in: source.bytes).filter { isTarget(text.note(of: $0)) }
      let plain = text.plainLinks.filter { isTarget($0.note) }
      return written.map {
        Place(source: source, link: $0.link, target: $0.target, isAddress: $0.isAddress)
      }
        + plain.map { _, place in
          let typed = String(decoding: source.bytes[place], as: UTF8.self)
          return Place(
            source: source, link: Link(nameOrLink: typed), target: place, isAddress: false)
        }
    }.flatMap(\.self)
  }

  /// The places of all links, and the note itself if it is asked for.
  package func locations(
    includesNote: Bool, _ encoding: PositionEncoding, uri: (String) -> String
  ) -> [Location] {
    var lines: [PathBytes: LineIndex] = [:]
    let own =
      includesNote
      ? [Location(uri: uri(note.info.path), range: NoteReferences.start)] : []
    return own
      + places.map { place in
        let path = place.source.path.pathBytes
        let index = lines[path] ?? LineIndex(place.source.bytes)
        lines[path] = index
        return Location(
          uri: uri(place.source.path), range: index.range(of: place.target, encoding))
      }
  }

  /// The first place of a file.
  package static let start = TextRange(
    start: TextPosition(line: 0, character: 0), end: TextPosition(line: 0, character: 0))

  /// The edits after which every link by the note's name leads to its new path, by the path of the file. A link by the
  /// company of an application stays as it is, and so does everything around the name.
  ///
  /// - Parameters:
  ///   - newPath: The path that the note gets.
  ///   - isNameTaken: Whether another note has the new name, so that only a path distinguishes them.
  package func edits(
    renamingTo newPath: String, isNameTaken: Bool, _ encoding: PositionEncoding
  ) -> [(path: String, edits: [TextEdit])] {
    let bySource = Dictionary(grouping: places) { $0.source.path.pathBytes }
    return bySource.sorted { $0.key < $1.key }.compactMap { path, places in
      let index = LineIndex(places[0].source.bytes)
      let edits = places.compactMap { place -> TextEdit? in
        guard place.link.name.lowercased() == note.info.name.lowercased() else { return nil }
        let typed = String(decoding: place.source.bytes[place.target], as: UTF8.self)
        let new = text(for: typed, place, newPath, isNameTaken)
        return new == typed
          ? nil : TextEdit(range: index.range(of: place.target, encoding), newText: new)
      }
      return edits.isEmpty ? nil : (path.path, edits.sorted { $0.range.start < $1.range.start })
    }
  }

  private func text(
    for typed: String, _ place: Place, _ newPath: String, _ isNameTaken: Bool
  ) -> String {
    let ending = place.link.target.lowercased().hasSuffix(".md") ? ".md" : ""
    let name = newPath.fileName
    if place.isAddress {
      let folder = typed.utf8.lastIndex(of: .slash).map { String(typed[...$0]) } ?? ""
      let isSameFolder = (note.info.path.pathParent ?? "") == (newPath.pathParent ?? "")
      let path =
        isSameFolder
        ? folder + name.asRelativeAddress
        : NoteReferences.relative(newPath.withoutEndingOfNote, from: place.source.path)
          .asRelativeAddress
      return path + ending
    }
    if typed.hasPathSeparator || isNameTaken { return newPath.withoutEndingOfNote + ending }
    return name + ending
  }

  /// A path from the folder of a file.
  private static func relative(_ path: String, from file: String) -> String {
    var folder = Array(file.pathParts.dropLast())
    var parts = path.pathParts
    while let first = folder.first, parts.count > 1, first == parts[0] {
      folder.removeFirst()
      parts.removeFirst()
    }
    return (folder.map { _ in ".." } + parts).joined(separator: "/")
  }
}

/// The note that a rename at a place is about.
package struct RenameTarget {
  package let note: any NoteKind
  package let place: RenamePlace

  /// Returns `nil` if the place names no note: it is neither a link, nor the first line or a heading of a note.
  package init?(at position: TextPosition, in text: NoteText) {
    let cursor = text.lines.offset(of: position, text.encoding)
    if let (note, place) = text.target(at: cursor) {
      self.note = note
      self.place = RenamePlace(text.range(place), placeholder: note.info.name)
      return
    }
    let line = text.lines.range(ofLine: text.lines.line(of: cursor))
    guard let note = text.note,
      line.lowerBound == 0 || text.source.bytes[line].starts(with: [.hash, .space])
    else { return nil }
    self.note = note
    place = RenamePlace(text.range(line), placeholder: note.info.name)
  }

  /// The path that the note gets by its new name. Throws if a file cannot have that name on every system.
  package func newPath(named typed: String) throws(ResponseError) -> String {
    let name = typed.trimmed.hasSuffix(".md") ? String(typed.trimmed.dropLast(3)) : typed.trimmed
    guard let allowed = FileName(name)?.text else {
      throw .refused("a note needs a name with a letter or a number")
    }
    guard allowed == name else {
      throw .refused("a file cannot be called '\(name)' on every system; '\(allowed)' is possible")
    }
    let folder = note.info.path.pathParent ?? ""
    return (folder.isEmpty ? "" : folder + "/") + name + ".md"
  }
}
