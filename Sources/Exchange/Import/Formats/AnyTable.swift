// Any table with a header whose columns have the names of fields, in any of the languages that onward reads.
extension ImportFormat {
  static let table = ImportFormat("table", "a table with a header")
}
