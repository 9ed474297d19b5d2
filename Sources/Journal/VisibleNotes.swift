import TextKit

// A private note counts, but none of its words, its name or its path appears on a page or in an export. Only this file
// decides that. Whatever is shown asks here for what may be shown. A test lists the few other files that may use
// `isPrivate`: those that read or write the field.

extension NoteKind {
  /// The note, or `nil` if it is private.
  package var visible: Self? { info.isPrivate ? nil : self }
}

extension Sequence where Element: NoteKind {
  /// The notes whose words may be shown. Private ones are only counted.
  package var visible: [Element] { compactMap(\.visible) }
}

// The same for applications, of which a journal has thousands. Other modules call a generic function without compiling
// it for their types: with the two above, a build takes 8% more instructions.
extension Application {
  package var visible: Application? { info.isPrivate ? nil : self }
}

extension [Application] {
  package var visible: [Application] { filter { !$0.info.isPrivate } }
}

extension NoteInfo {
  /// The note's path, or `nil` if it is private: the file's name is one of its words.
  package var visiblePath: String? { isPrivate ? nil : path }
}

extension NoteFile {
  /// The file's path, or `nil` if its note is private.
  var visiblePath: String? { isPrivate ? nil : path }
}

extension Journal {
  /// The path, or `nil` if it is that of a private note, or of a file that would be one if it could be read.
  package func visiblePath(_ path: String) -> String? {
    privatePaths.contains(path.pathBytes) ? nil : path
  }

  package var visibleApplications: [Application] { applications.visible }

  /// The profile, unless it is private.
  package var visibleProfile: Profile? { profile?.visible }

  /// The application that a link names, or `nil` if there is none or it is private.
  package func visibleApplication(_ link: FieldLink?, from note: NoteInfo) -> Application? {
    application(link, from: note)?.visible
  }

  /// The person that a link names, or `nil` if there is none or their note is private.
  package func visiblePerson(_ link: FieldLink?, from note: NoteInfo) -> Person? {
    person(link, from: note)?.visible
  }
}
