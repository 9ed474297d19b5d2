// Markdown trackers: tables with the columns of any table, headings with a list of fields, or one list of fields.
extension ImportFormat {
  static let markdown = ImportFormat(
    "markdown", "a tracker in Markdown", layout: .markdown, columns: ["pdf": .unused])
}
