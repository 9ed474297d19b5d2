import Markdown
import TextKit

/// A line that was meant as a field and has another sign than a colon: `company - Delta`, `company = Delta`.
struct LineWithoutColon {
  let text: String
  let corrected: String
  let number: Int

  /// Returns `nil` if the file does not begin with two lines of this form, one of them about the company.
  init?(in source: SourceFile, _ vocabulary: Vocabulary) {
    let table = vocabulary.table(of: Application.self)
    var found: [(text: String, corrected: String, number: Int, field: ObjectIdentifier)] = []
    let lines = source.bytes.prefix(LineWithoutColon.limit)
      .split(separator: .lineFeed, omittingEmptySubsequences: false)
    for (index, line) in lines.prefix(20).enumerated() {
      let text = String(decoding: line, as: UTF8.self).trimmed
      guard let (key, value) = LineWithoutColon.parts(of: text), let field = table[key]?.name else {
        continue
      }
      found.append((text, "\(key): \(value)", index + 1, field))
    }
    guard let first = found.first, Set(found.map(\.field)).count > 1,
      found.contains(where: { $0.field == ApplicationField.company.id })
    else { return nil }
    (text, corrected, number) = (first.text, first.corrected, first.number)
  }

  /// In bytes. Fields are at the beginning.
  private static let limit = 2_000

  private static func parts(of line: String) -> (key: String, value: String)? {
    for sign in [" - ", " – ", " — ", " = "] {
      guard let range = line.firstRange(of: sign) else { continue }
      let (key, value) = (String(line[..<range.lowerBound]).trimmed, line[range.upperBound...])
      let isKey = key.split(separator: " ").count <= 3 && !key.contains(":")
      if isKey, !key.isEmpty, !value.isEmpty { return (key, String(value).trimmed) }
    }
    return nil
  }
}
