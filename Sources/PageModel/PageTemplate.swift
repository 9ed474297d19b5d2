package import Diagnostics
import Journal
package import Markdown
import TextKit

/// Determines which sections a page shows, and in which order: text with `{{section}}` in it. It supports
/// substitution only and is not a language.
package struct PageTemplate: Sendable {
  /// The problems found in the template's file.
  package let diagnostics: [Diagnostic]
  private let pieces: [Piece]

  private enum Piece: Sendable {
    case text(String)
    case placeholder(String)
  }

  /// - Parameters:
  ///   - renamed: placeholders of earlier versions, each with its present name. They are shown, and reported.
  ///   - isHTML: whether the template's own text becomes part of the HTML page, which must load nothing. See
  ///     `PageTemplateMarkup`.
  package init(
    _ source: SourceFile, placeholders: [String], renamed: [String: String] = [:],
    isHTML: Bool = false
  ) {
    var pieces: [Piece] = []
    var diagnostics: [Diagnostic] = []
    var position = Position.start
    var text = ""
    let whole = String(decoding: source.bytes, as: UTF8.self)
    let kept = { (text: String, isLast: Bool) in
      isHTML ? PageTemplateMarkup.withoutLoading(text, endsPage: isLast) : text
    }
    for piece in Placeholders.pieces(of: whole) {
      switch piece {
      case .text(let own):
        text += own
        position = position.after(own)
      case .placeholder(let inside):
        let name = String(inside).trimmed
        if let now = renamed[name] {
          diagnostics.append(
            Diagnostic(source.path, position, .oldPlaceholder(name, isNow: now)))
        }
        if placeholders.contains(name) || renamed[name] != nil {
          pieces += [.text(kept(text, false)), .placeholder(name)]
          text = ""
        } else {
          let near = nearest(to: name, among: placeholders, within: 3)
          let message = Diagnostic.Message.unknownPlaceholder(name, suggestion: near)
          diagnostics.append(Diagnostic(source.path, position, message))
        }
        position.column += inside.count + 4
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

  /// A template that shows everything on a page, in the page's own order.
  package init(ofAll page: Page) {
    let names = ["state"] + page.sections.map(\.id)
    pieces =
      [.text("# "), .placeholder("title")]
      + names.flatMap { [.text("\n\n"), .placeholder($0)] }
    diagnostics = []
  }

  /// Whether the template contains this placeholder.
  package func shows(_ placeholder: String) -> Bool {
    pieces.contains { if case .placeholder(placeholder) = $0 { true } else { false } }
  }

  /// Calls `text` for the template's own text and `placeholder` for each placeholder, in order.
  package func fill(text: (String) -> Void, placeholder: (String) -> Void) {
    for piece in pieces {
      switch piece {
      case .text(let own): text(own)
      case .placeholder(let name): placeholder(name)
      }
    }
  }
}

extension Position {
  /// The position after a text that begins here.
  fileprivate func after(_ text: Substring) -> Position {
    text.reduce(into: self) { position, character in
      if character.isNewline {
        position = Position(line: position.line + 1)
      } else {
        position.column += 1
      }
    }
  }
}

/// The markup of a journal's own HTML template, without the elements that load something or lead away from the
/// page by themselves.
///
/// The page's policy already stops scripts, styles, images and pings. It does not stop a refresh, a connection
/// made ahead of time, or a frame with markup of its own. For a form it stops the answer, but the browser may
/// have looked up the host by then.
package enum PageTemplateMarkup {
  private static let loading: Set<String> = [
    "meta", "link", "base", "iframe", "frame", "frameset", "object", "embed", "form", "portal",
    "fencedframe",
  ]

  /// Replaces the `<` of each such element with `&lt;`, so that the element is shown and does nothing. Comments
  /// and attributes are treated the same. That is harmless, and telling them apart could go wrong.
  /// - Parameter endsPage: whether no placeholder follows. The contents of a placeholder must not complete the
  ///   name of an element.
  package static func withoutLoading(_ text: String, endsPage: Bool) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      guard byte == .lessThan else {
        result.append(byte)
        continue
      }
      let name = elementName(in: bytes[(index + 1)...])
      let isOpen = !endsPage && name.endIndex == bytes.endIndex
      result += isOpen || isLoading(name) ? Array("&lt;".utf8) : [byte]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Every such element with its place.
  package static func loadingElements(in text: String) -> [(element: String, position: Position)] {
    let bytes = Array(text.utf8)
    var found: [(element: String, position: Position)] = []
    var position = Position.start
    for (index, byte) in bytes.enumerated() {
      if byte == .lessThan {
        let name = elementName(in: bytes[(index + 1)...])
        if isLoading(name) { found.append((lowercased(name), position)) }
      }
      if byte == .lineFeed {
        position = Position(line: position.line + 1)
      } else if !byte.isContinuation {
        position = Position(line: position.line, column: position.column + 1)
      }
    }
    return found
  }

  /// The bytes that a browser takes as the element's name, if an element begins here. Works on bytes, since a
  /// `<` may form one `Character` with what precedes it.
  private static func elementName(in bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix { !$0.isBlank && $0 != .slash && $0 != .greaterThan }
  }

  private static func isLoading(_ name: ArraySlice<UInt8>) -> Bool {
    loading.contains(lowercased(name))
  }

  private static func lowercased(_ name: ArraySlice<UInt8>) -> String {
    String(decoding: name, as: UTF8.self).lowercased()
  }
}
