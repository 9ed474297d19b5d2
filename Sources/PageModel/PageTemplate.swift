package import Diagnostics
import Journal
import TextKit

/// Which sections a page shows and in which order: text with `{{section}}` in it. It is substitution,
/// not a language.
package struct PageTemplate: Sendable {
  /// What is wrong with it, for the file that it came from.
  package let diagnostics: [Diagnostic]
  private let pieces: [Piece]

  private enum Piece: Sendable {
    case text(String)
    case placeholder(String)
  }

  /// - Parameter isHTML: its own text becomes part of the page in HTML, which loads nothing: see `OutlineMarkup`.
  package init(_ source: SourceFile, placeholders: [String], isHTML: Bool = false) {
    var pieces: [Piece] = []
    var diagnostics: [Diagnostic] = []
    var position = Position.start
    var text = ""
    let whole = String(decoding: source.bytes, as: UTF8.self)
    var rest = whole[...]
    let kept = { (text: String, isLast: Bool) in
      isHTML ? PageTemplateMarkup.withoutLoading(text, endsPage: isLast) : text
    }
    while let character = rest.first {
      if rest.hasPrefix("{{"), let name = PageTemplate.name(in: rest) {
        if placeholders.contains(name.trimmed) {
          pieces += [.text(kept(text, false)), .placeholder(name.trimmed)]
          text = ""
        } else {
          let near = nearest(to: name.trimmed, among: placeholders, within: 3)
          let message = Diagnostic.Message.unknownPlaceholder(name.trimmed, suggestion: near)
          diagnostics.append(Diagnostic(source.path, position, message))
        }
        rest = rest.dropFirst(name.count + 4)
        position.column += name.count + 4
      } else {
        text.append(character)
        rest = rest.dropFirst()
        position =
          character.isNewline
          ? Position(line: position.line + 1)
          : Position(line: position.line, column: position.column + 1)
      }
    }
    self.pieces = pieces + [.text(kept(text, true))]
    if isHTML {
      diagnostics += PageTemplateMarkup.loadingElements(in: whole).map { element, position in
        Diagnostic(source.path, position, .loadingElement(element))
      }
    }
    self.diagnostics = diagnostics
  }

  /// Everything that a page has, in its own order.
  package init(ofAll page: Page) {
    let names = ["state"] + page.sections.map(\.id)
    pieces =
      [.text("# "), .placeholder("title")]
      + names.flatMap { [.text("\n\n"), .placeholder($0)] }
    diagnostics = []
  }

  /// The name between `{{` and `}}`, on one line.
  private static func name(in text: Substring) -> String? {
    let inside = text.dropFirst(2).prefix { $0 != "}" && !$0.isNewline }
    return text[inside.endIndex...].hasPrefix("}}") ? String(inside) : nil
  }

  /// Whether it has a place for this.
  package func shows(_ placeholder: String) -> Bool {
    pieces.contains { if case .placeholder(placeholder) = $0 { true } else { false } }
  }

  /// Goes through it in order: its own text, and the names of what belongs between.
  package func fill(text: (String) -> Void, placeholder: (String) -> Void) {
    for piece in pieces {
      switch piece {
      case .text(let words): text(words)
      case .placeholder(let name): placeholder(name)
      }
    }
  }
}

/// The markup of a journal's own outline in HTML, without the elements that load something or lead away from the
/// page by themselves.
///
/// The page's policy already stops scripts, styles, images and pings. It does not stop a refresh, a connection
/// made ahead of time or a frame with markup of its own; and for a form it stops the answer, while a browser may
/// have looked up the host by then.
package enum PageTemplateMarkup {
  private static let loading: Set<String> = [
    "meta", "link", "base", "iframe", "frame", "frameset", "object", "embed", "form", "portal",
    "fencedframe",
  ]

  /// The text with `&lt;` where such an element would begin, so that it is shown and does nothing. The same inside
  /// comments and attributes, which are not told apart: that is harmless, and taking them apart could go wrong.
  /// - Parameter endsPage: no placeholder follows. What one shows must not complete the name of an element.
  package static func withoutLoading(_ text: String, endsPage: Bool) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      guard byte == UInt8(ascii: "<") else {
        result.append(byte)
        continue
      }
      let name = elementName(in: bytes[(index + 1)...])
      let isOpen = !endsPage && name.endIndex == bytes.endIndex
      result += isOpen || isLoading(name) ? Array("&lt;".utf8) : [byte]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Each of them with its place.
  package static func loadingElements(in text: String) -> [(element: String, position: Position)] {
    let bytes = Array(text.utf8)
    var found: [(element: String, position: Position)] = []
    var position = Position.start
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<") {
        let name = elementName(in: bytes[(index + 1)...])
        if isLoading(name) { found.append((lowercased(name), position)) }
      }
      if byte == UInt8(ascii: "\n") {
        position = Position(line: position.line + 1)
      } else if byte & 0xC0 != 0x80 {
        position = Position(line: position.line, column: position.column + 1)
      }
    }
    return found
  }

  /// What a browser takes for the name, if an element begins here. By bytes, since a `<` may be one `Character`
  /// with what precedes it.
  private static func elementName(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
  }

  private static func isLoading(_ name: ArraySlice<UInt8>) -> Bool {
    loading.contains(lowercased(name))
  }

  private static func lowercased(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name, as: UTF8.self).lowercased()
  }
}
