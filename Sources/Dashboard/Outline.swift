package import Diagnostics
import Journal

/// Which sections a page shows and in which order: text with `{{section}}` in it. It is substitution,
/// not a language.
package struct Outline: Sendable {
  /// What is wrong with it, for the file that it came from.
  package let diagnostics: [Diagnostic]
  private let pieces: [Piece]

  private enum Piece: Sendable {
    case text(String)
    case placeholder(String)
  }

  /// - Parameter isHTML: its own text becomes part of the page in HTML, which loads nothing: see `OutlineMarkup`.
  package init(_ source: SourceFile, isHTML: Bool = false) {
    var pieces: [Piece] = []
    var diagnostics: [Diagnostic] = []
    var position = Position.start
    var text = ""
    let whole = String(decoding: source.bytes, as: UTF8.self)
    var rest = whole[...]
    let kept = { (text: String, isLast: Bool) in
      isHTML ? OutlineMarkup.withoutLoading(text, endsPage: isLast) : text
    }
    while let character = rest.first {
      if rest.hasPrefix("{{"), let name = Outline.name(in: rest) {
        if Dashboard.placeholders.contains(name.trimmed) {
          pieces += [.text(kept(text, false)), .placeholder(name.trimmed)]
          text = ""
        } else {
          let near = nearest(to: name.trimmed, among: Dashboard.placeholders, within: 3)
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
      diagnostics += OutlineMarkup.loadingElements(in: whole).map { element, position in
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
  func shows(_ placeholder: String) -> Bool {
    pieces.contains { if case .placeholder(placeholder) = $0 { true } else { false } }
  }

  /// Goes through it in order: its own text, and the names of what belongs between.
  func fill(text: (String) -> Void, placeholder: (String) -> Void) {
    for piece in pieces {
      switch piece {
      case .text(let words): text(words)
      case .placeholder(let name): placeholder(name)
      }
    }
  }
}
