package import Journal
import TextKit

/// A file that another program wrote, with the files that belong to it.
package struct ImportedFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
  /// Files beside it that have more about the same records: pages of rows, a log.
  package let companions: [ImportedFile]

  package init(path: String, bytes: [UInt8], companions: [ImportedFile] = []) {
    (self.path, self.bytes, self.companions) = (path, bytes, companions)
  }
}

/// A tracker or a kind of table that `onward import` reads. A new one is a file in `Formats/` and an entry in `all`.
package struct ImportFormat: Sendable {
  /// The word for it on the command line.
  package let name: String
  /// What it is, as in "Simplify's export".
  package let meaning: String
  /// How its files become tables.
  let layout: RecordLayout
  /// The columns by which its tables are recognized, in folded form: all of one of these sets. None for a format that
  /// reads any table of its layout.
  let marks: [Set<String>]
  /// What its columns mean, by their folded names. Others are read as fields of a note if they have the name of one.
  let columns: [String: ColumnMeaning]
  /// The columns with days that are a part of something else, by their folded names.
  let days: Set<String>
  /// The order of day and month, if it is always the same; `nil` if the file decides.
  let order: DateOrder?
  /// Whether it is recognized by the name of its file as well.
  let isNamed: (@Sendable (_ path: String) -> Bool)?
  /// Which other files belong to one of its files; `nil` if none do.
  let companions: CompanionFiles?
  /// Adds what companions of the file know about the rows of its table.
  let join: @Sendable (ForeignTable, ImportedFile) -> ForeignTable
  /// Gives columns another meaning because of the columns beside them.
  let arrange: @Sendable ([ImportColumn]) -> [ImportColumn]
  /// Changes a record that the columns alone do not make. The cells have the folded names of their columns.
  let complete: @Sendable (inout ImportedRecord, _ cells: [String: String]) -> Void

  init(
    _ name: String, _ meaning: String, layout: RecordLayout = .delimited,
    marks: [Set<String>] = [], columns: [String: ColumnMeaning] = [:], days: Set<String> = [],
    order: DateOrder? = nil,
    isNamed: (@Sendable (_ path: String) -> Bool)? = nil,
    companions: CompanionFiles? = nil,
    join: @escaping @Sendable (ForeignTable, ImportedFile) -> ForeignTable = { table, _ in table },
    arrange: @escaping @Sendable ([ImportColumn]) -> [ImportColumn] = { $0 },
    complete: @escaping @Sendable (inout ImportedRecord, _ cells: [String: String]) -> Void = {
      _, _ in
    }
  ) {
    (self.name, self.meaning, self.layout) = (name, meaning, layout)
    (self.marks, self.columns, self.days, self.order) = (marks, columns, days, order)
    (self.isNamed, self.companions) = (isNamed, companions)
    (self.join, self.arrange, self.complete) = (join, arrange, complete)
  }

  /// Of those with the layout of a file, the first one whose marks a table has reads it.
  package static let all: [ImportFormat] = [
    .linkedIn, .linkedInSaved, .teal, .huntrBoard, .huntr, .simplify, .jobSync, .careerOps,
    .aiJobSearch, .notion, .ply, .joblog, .onwardCSV, .onwardJSON, .note, .markdown, .json,
    .table,
  ]

  /// The folder with the files that may belong to the file with this path, and the names that they have.
  package static func companions(of path: String) -> CompanionFiles.Place? {
    all.lazy.compactMap { $0.companions?.place(path) }.first
  }

  /// Whether `--map` can give a column this meaning.
  package static func isMeaning(_ word: String, _ vocabulary: Vocabulary) -> Bool {
    ImportColumn.isMeaning(word, vocabulary)
  }

  /// Whether it reads the tables of one program, and not any table.
  package var isSpecific: Bool {
    !marks.isEmpty || isNamed != nil || layout.isOfOneProgram
  }

  /// The format of a table with this layout and these columns.
  static func recognized(_ layout: RecordLayout, header: [String], path: String) -> ImportFormat {
    let names = Set(header.map { FieldName.folded($0) })
    let found = all.first { format in
      guard format.layout.name == layout.name, format.isNamed?(path) ?? true else { return false }
      return format.marks.isEmpty || format.marks.contains { $0.isSubset(of: names) }
    }
    return found ?? .table
  }
}

/// The files that have more about the records of another one.
package struct CompanionFiles: Sendable {
  let place: @Sendable (_ path: String) -> Place?

  package struct Place: Sendable {
    package let folder: String
    /// Files that it is read instead of.
    package let replaced: [String]
    package let isCompanion: @Sendable (_ name: String) -> Bool

    init(
      folder: String, replaced: [String] = [],
      isCompanion: @escaping @Sendable (_ name: String) -> Bool
    ) {
      (self.folder, self.replaced, self.isCompanion) = (folder, replaced, isCompanion)
    }
  }
}

/// How the text of a file becomes tables.
struct RecordLayout: Sendable {
  let name: String
  /// Whether only one program writes such files.
  var isOfOneProgram = false
  /// Whether the text of a file has this layout.
  let matches: @Sendable (_ text: String, _ path: String) -> Bool
  let tables:
    @Sendable (_ text: String, _ file: FileToRead) throws(ForeignTable.Obstacle) -> [ForeignTable]

  /// What is known of a file beside its text.
  struct FileToRead {
    let path: String
    let choices: ImportedTable.Choices
    let vocabulary: Vocabulary
  }

  /// The first one that matches reads a file.
  static let all: [RecordLayout] = [.ply, .json, .joblog, .note, .markdown, .delimited]

  static let delimited = RecordLayout(
    name: "delimited", matches: { _, _ in true },
    tables: { text, _ throws(ForeignTable.Obstacle) in [try DelimitedText.table(text)] })
}

/// What a column of a table is for.
package enum ColumnMeaning: Sendable, Equatable {
  /// A field of an application, by its key.
  case field(String)
  /// A field with several values, separated by semicolons.
  case list(String)
  /// A day that is that of sending if the application was sent, and otherwise that of saving.
  case day
  /// Events, one on each line.
  case events
  /// What the user wrote, which becomes the text of the note.
  case notes
  /// The text of the posting.
  case posting
  /// Answers, addresses and numbers of people, which are only imported by name.
  case personal
  /// What the user entered and no field of a note is for, so that it is listed.
  case leftOut
  /// What only the other program needs.
  case unused
}
