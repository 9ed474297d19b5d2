package import Diagnostics

/// What came of reading a file that may be a note.
package enum FileReading: Sendable {
  case file(SourceFile)
  /// It is none of the journal's files, or could not be read.
  case flaw(Diagnostic)
}
