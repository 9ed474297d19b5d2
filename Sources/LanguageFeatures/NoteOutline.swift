import Diagnostics
package import LanguageServer
import Markdown
import TextKit

/// The parts of a note: its fields, and the sections of its text.
package struct NoteOutline {
  package let symbols: [DocumentSymbol]
  package let folds: [FoldingRange]

  package init(of text: NoteText) {
    var symbols: [DocumentSymbol] = []
    var folds: Set<FoldingRange> = []
    let fields = text.document.frontMatter.fields
    for (number, field) in fields.enumerated() where !text.isSettings {
      let key = text.lines.line(of: field.key.bytes.lowerBound)
      let last = field.value.texts.map { text.lines.line(of: $0.bytes.lowerBound) }.max() ?? key
      let items = field.value.texts
      let end = max(field.key.bytes.upperBound, items.last?.bytes.upperBound ?? 0)
      let children = last > key ? items.map { NoteOutline.item($0, in: text) } : []
      symbols.append(
        DocumentSymbol(
          field.key.text.isEmpty ? "field \(number + 1)" : field.key.text,
          detail: children.isEmpty ? items.map(\.text).joined(separator: ", ").shortened : nil,
          .field, text.range(field.key.bytes.lowerBound..<end),
          selection: text.range(field.key.bytes), children: children))
      if last > key { folds.insert(FoldingRange(key, last)) }
    }
    if let lines = text.fieldLines, !lines.isEmpty, !text.isSettings, lines.lowerBound > 0 {
      folds.insert(
        FoldingRange(lines.lowerBound - 1, min(lines.upperBound, text.lines.count - 1)))
    }
    let sections = NoteOutline.sections(of: text)
    folds.formUnion(
      sections.compactMap { $0.end > $0.line ? FoldingRange($0.line, $0.end) : nil })
    self.symbols = symbols + NoteOutline.nested(sections[...], in: text)
    self.folds = folds.sorted { ($0.startLine, $0.endLine) < ($1.startLine, $1.endLine) }
  }

  private static func item(_ scalar: Scalar, in text: NoteText) -> DocumentSymbol {
    let range = text.range(scalar.bytes)
    return DocumentSymbol(
      scalar.text.trimmed.isEmpty ? "–" : scalar.text.shortened, .event, range, selection: range)
  }

  /// A heading and the lines below it, counted from 0.
  private struct Section {
    let title: String
    let level: Int
    let line: Int
    var end: Int
  }

  /// The sections in order. Each ends before the next one of its level or a higher one.
  private static func sections(of text: NoteText) -> [Section] {
    if text.isSettings { return [] }
    var found: [Section] = []
    for block in text.document.body.blocks {
      guard case .heading(let level) = block.type, block.quoteDepth == 0, block.listDepth == 0
      else { continue }
      found.append(
        Section(title: block.text, level: level, line: block.line - 1, end: text.lines.count - 1))
    }
    for index in found.indices {
      let next = found[(index + 1)...].first { $0.level <= found[index].level }
      if let next { found[index].end = max(found[index].line, next.line - 1) }
      while found[index].end > found[index].line,
        text.source.bytes[text.lines.range(ofLine: found[index].end)].allSatisfy(\.isBlank)
      { found[index].end -= 1 }
    }
    return found
  }

  private static func nested(_ sections: ArraySlice<Section>, in text: NoteText) -> [DocumentSymbol]
  {
    var symbols: [DocumentSymbol] = []
    var index = sections.startIndex
    while index < sections.endIndex {
      let section = sections[index]
      let inner = sections[(index + 1)...].prefix { $0.level > section.level }
      let line = text.lines.range(ofLine: section.line)
      let whole = line.lowerBound..<text.lines.range(ofLine: section.end).upperBound
      symbols.append(
        DocumentSymbol(
          section.title.isEmpty ? "–" : section.title, .text, text.range(whole),
          selection: text.range(line), children: nested(inner, in: text)))
      index = inner.endIndex
    }
    return symbols
  }
}
