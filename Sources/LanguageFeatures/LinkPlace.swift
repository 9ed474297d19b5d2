package import Journal
import LanguageServer
import Markdown
import TextKit

/// A link in a text: `[[Note]]`, `[[folder/Note#Part|label]]`, or `[label](folder/Note.md)`.
struct LinkPlace {
  let link: Link
  /// The bytes of the whole link.
  let whole: Range<Int>
  /// The bytes of the note's name or path.
  let target: Range<Int>
  /// Whether it is written as `[label](path)`.
  let isAddress: Bool

  /// All links of a text in order, without those in blocks of code.
  static func all(in bytes: [UInt8]) -> [LinkPlace] {
    guard bytes.contains(.openingBracket) else { return [] }
    var found: [LinkPlace] = []
    let lines = LineIndex(bytes)
    var fence: UInt8?
    for number in 0..<lines.count {
      let line = lines.range(ofLine: number)
      let content = line.drop { bytes[$0].isBlank }
      if let first = content.first.map({ bytes[$0] }), first == .backtick || first == .tilde,
        content.prefix(3).allSatisfy({ bytes[$0] == first }), content.count >= 3
      {
        fence = fence == nil ? first : fence == first ? nil : fence
        continue
      }
      if fence == nil { found += links(in: line, of: bytes) }
    }
    return found
  }

  /// The link that contains a place, or ends or begins there.
  static func at(_ offset: Int, in text: NoteText) -> LinkPlace? {
    let line = text.lines.range(ofLine: text.lines.line(of: offset))
    return links(in: line, of: text.source.bytes).first {
      $0.whole.lowerBound <= offset && offset <= $0.whole.upperBound
    }
  }

  private static func links(in line: Range<Int>, of bytes: [UInt8]) -> [LinkPlace] {
    var found: [LinkPlace] = []
    var index = line.lowerBound
    while index + 1 < line.upperBound {
      if bytes[index] == .openingBracket, bytes[index + 1] == .openingBracket {
        if let place = wikilink(from: index, to: line.upperBound, bytes) {
          found.append(place)
          index = place.whole.upperBound
          continue
        }
      } else if bytes[index] == .closingBracket, bytes[index + 1] == .openingParenthesis {
        if let place = address(from: index, in: line, bytes) {
          found.append(place)
          index = place.whole.upperBound
          continue
        }
      }
      index += 1
    }
    return found
  }

  private static func wikilink(from start: Int, to end: Int, _ bytes: [UInt8]) -> LinkPlace? {
    var close = start + 2
    while close + 1 < end, bytes[close] != .closingBracket || bytes[close + 1] != .closingBracket {
      // A bracket inside means that the text is not one link.
      if bytes[close] == .openingBracket { return nil }
      close += 1
    }
    guard close + 1 < end else { return nil }
    let whole = start..<(close + 2)
    guard let link = Link(String(decoding: bytes[whole], as: UTF8.self)) else { return nil }
    var target = (start + 2)..<close
    if let mark = bytes[target].firstIndex(where: { $0 == .bar || $0 == .hash }) {
      target = target.lowerBound..<mark
    }
    if bytes[target].last == .backslash { target = target.lowerBound..<(target.upperBound - 1) }
    return LinkPlace(link: link, whole: whole, target: trimmed(target, bytes), isAddress: false)
  }

  private static func address(
    from middle: Int, in line: Range<Int>, _ bytes: [UInt8]
  ) -> LinkPlace? {
    guard let open = bytes[line.lowerBound..<middle].lastIndex(of: .openingBracket),
      let close = bytes[middle..<line.upperBound].firstIndex(of: .closingParenthesis)
    else { return nil }
    let whole = open..<(close + 1)
    guard let link = Link(String(decoding: bytes[whole], as: UTF8.self)),
      !link.target.contains(":"), !link.target.isEmpty
    else { return nil }
    var target = trimmed((middle + 2)..<close, bytes)
    if bytes[target].first == .lessThan { target = (target.lowerBound + 1)..<target.upperBound }
    if let mark = bytes[target].firstIndex(where: { $0 == .hash || $0 == .greaterThan }) {
      target = target.lowerBound..<mark
    }
    return LinkPlace(link: link, whole: whole, target: target, isAddress: true)
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

extension NoteText {
  /// The note that a place in the text leads to, with the bytes of the link: a link in brackets, or a name in a field
  /// that takes links.
  package func target(at offset: Int) -> (note: any NoteKind, place: Range<Int>)? {
    if let place = LinkPlace.at(offset, in: self) {
      return note(of: place).map { ($0, place.target) }
    }
    return plainLinks.first { $0.place.lowerBound <= offset && offset <= $0.place.upperBound }
      .map { ($0.note, $0.place) }
  }

  /// The note that a link in brackets leads to. A field may lead to notes of some kinds only, which decides between two
  /// notes with one name.
  func note(of place: LinkPlace) -> (any NoteKind)? {
    if let fieldLines, fieldLines.contains(lines.line(of: place.whole.lowerBound)), let note,
      let field = note.links.first(where: { field in
        field.link == place.link
          && document.frontMatter.fields.contains { typed in
            typed.value.texts.contains {
              $0.position == field.position && $0.bytes.overlaps(place.whole)
            }
          }
      })
    {
      return journal.note(field, from: note.info)
    }
    return journal.note(place.link, from: source.path)
  }

  /// The names without brackets in fields that take links, with the notes that they lead to.
  var plainLinks: [(note: any NoteKind, place: Range<Int>)] {
    guard let note else { return [] }
    let texts = document.frontMatter.fields.flatMap { $0.value.texts }
    return note.links.compactMap { field in
      guard let target = journal.note(field, from: note.info),
        let text = texts.first(where: { $0.position == field.position }),
        Link(text.text) == nil, text.text.trimmed == field.link.target, !text.bytes.isEmpty
      else { return nil }
      var place = text.bytes
      if [.doubleQuote, .singleQuote].contains(source.bytes[place.lowerBound]), place.count > 1 {
        place = (place.lowerBound + 1)..<(place.upperBound - 1)
      }
      return (target, place)
    }
  }
}
