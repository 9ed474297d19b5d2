import Diagnostics
package import Markdown
import TextKit

/// A line of the page: plain or emphasized words, and links. It contains no markup; each renderer escapes all
/// of it.
///
/// It is written as a string with interpolations: `"\(note: application) said no on \(day)."` Each interpolated
/// value stays a run of its own, so that a name written from right to left affects only itself.
package struct Text: Sendable, Equatable {
  package private(set) var runs: [Run]

  package enum Run: Sendable, Equatable {
    /// Code is a command to type, or what someone wrote as code.
    case text(String, RichText.Style, to: Target?)
    case lineBreak
  }

  /// The target of a link.
  package enum Target: Sendable, Equatable {
    /// A note or another file of the journal, by its path.
    case note(path: String)
    case web(WebAddress)
    /// A section of the page or a part of one, by its id.
    case place(id: String)
  }

  package init(_ runs: [Run] = []) { self.runs = runs }

  package init(_ text: String) { runs = [.plain(text)] }

  package static func + (a: Text, b: Text) -> Text { Text(a.runs + b.runs) }

  /// The text without styles and links.
  package var plain: String { runs.map(\.plain).joined() }

  /// The plain text with each command between backticks, so that a reader sees where the command ends.
  package var plainWithMarkedCommands: String {
    runs.map { run in
      guard case .text(let text, let style, _) = run, style.contains(.code), text.contains(" ")
      else { return run.plain }
      return "`\(text)`"
    }.joined()
  }

  /// The words and their target if the text is a single run without style, as in nearly every cell of a large
  /// table; otherwise `nil`. Drawing these like the others takes 8% more instructions in a build.
  package var onlyRun: (text: String, target: Target?)? {
    guard runs.count == 1, case .text(let text, let style, let target) = runs[0], style.isPlain
    else {
      return nil
    }
    return (text, target)
  }

  /// Whether the text is that of an empty cell: without words, or only the dash for "no number".
  package var isOfEmptyCell: Bool {
    guard runs.count == 1, case .text(let text, let style, nil) = runs[0], style.isPlain else {
      return runs.isEmpty
    }
    // The dash has three bytes. Nearly all texts have more.
    return text.utf8.count <= 3 && (text.isEmpty || text == "–")
  }
}

extension Text.Run {
  package static func plain(_ text: String) -> Self { .text(text, .plain, to: nil) }
  package static func strong(_ text: String) -> Self { .text(text, .strong, to: nil) }
  package static func code(_ text: String) -> Self { .text(text, .code, to: nil) }
  package static func note(_ text: String, path: String) -> Self {
    .text(text, .plain, to: .note(path: path))
  }
  package static func web(_ text: String, _ address: WebAddress) -> Self {
    .text(text, .plain, to: .web(address))
  }

  fileprivate var plain: String {
    switch self {
    case .text(let text, _, _): text
    case .lineBreak: "\n"
    }
  }

  /// The same run with other words.
  package func with(_ text: String) -> Self {
    switch self {
    case .text(_, let style, let target): .text(text, style, to: target)
    case .lineBreak: .lineBreak
    }
  }
}

extension Text {
  /// The text with spaces in place of its line breaks, and without trailing spaces.
  package var onOneLine: Text {
    var runs = runs.map { $0 == .lineBreak ? Run.plain(" ") : $0 }
    while case .text(let text, let style, nil)? = runs.last, style.isPlain,
      text.last?.isWhitespace ?? true
    {
      runs[runs.count - 1] = .plain(String(text.dropLast()))
      if text.count < 2 { runs.removeLast() }
    }
    return Text(runs)
  }

  /// The beginning of the text, cut at the end of a word, and an ellipsis.
  package func shortened(to limit: Int) -> Text {
    var rest = limit
    var shown: [Run] = []
    for run in runs {
      let text = run.plain
      if text.count > rest {
        let cut = text.prefix(rest)
        let end =
          cut.lastIndex(where: \.isWhitespace) ?? (shown.isEmpty ? cut.endIndex : cut.startIndex)
        shown.append(run.with(String(cut[..<end])))
        break
      }
      rest -= text.count
      shown.append(run)
    }
    return Text(shown + [.plain(" …")])
  }

  /// The text as the words of the user, which the page shows in a letter of their own.
  package var asOwnWords: Text {
    Text(
      runs.map { run in
        guard case .text(let text, let style, let target) = run else { return run }
        return .text(text, style.union(.own), to: target)
      })
  }

  // A literal would allocate an array for each cell of each table.
  private static let looks: RichText.Style = [.own, .alive]

  /// The text without the marks of the user's words and of what is alive, for a page that has one letter and one color.
  package var withoutOwnWords: Text {
    let looks = Text.looks
    let isMarked = { (run: Run) in
      if case .text(_, let style, _) = run { !style.isDisjoint(with: looks) } else { false }
    }
    if !runs.contains(where: isMarked) { return self }
    return Text(
      runs.map { run in
        guard case .text(let text, let style, let target) = run else { return run }
        return .text(text, style.subtracting(looks), to: target)
      })
  }

  /// The text with a period at its end, unless it already ends a sentence.
  package var asSentence: Text { plain.endsSentence ? self : self + "." }

  /// The paths of the notes that the text links to, each once.
  package var notes: [String] {
    var paths: [String] = []
    for case .text(_, _, .note(let path)?) in runs
    where !paths.contains(where: { $0.pathBytes == path.pathBytes }) {
      paths.append(path)
    }
    return paths
  }
}

extension Text: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }

  package init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { runs.append(.plain(text)) }
    }

    package mutating func appendInterpolation(_ text: String) { runs.append(.plain(text)) }
    package mutating func appendInterpolation(_ number: Int) { runs.append(.plain(String(number))) }
    package mutating func appendInterpolation(_ text: Text) { runs += text.runs }
    /// Words linked to a section of the page or a part of one.
    package mutating func appendInterpolation(_ text: String, at place: String) {
      runs.append(.text(text, .plain, to: .place(id: place)))
    }
    package mutating func appendInterpolation(strong text: String) { runs.append(.strong(text)) }
    package mutating func appendInterpolation(alive text: String) {
      runs.append(.text(text, .alive, to: nil))
    }
    package mutating func appendInterpolation(strongAndAlive text: String) {
      runs.append(.text(text, [.strong, .alive], to: nil))
    }
    package mutating func appendInterpolation(code text: String) { runs.append(.code(text)) }

    /// Each of the words becomes a run of its own.
    package mutating func appendInterpolation(_ text: [String], joinedBy separator: String) {
      appendInterpolation(text.map { Text($0) }, joinedBy: separator)
    }

    package mutating func appendInterpolation(_ texts: [Text], joinedBy separator: String) {
      runs += texts.map(\.runs).joined(separator: [.plain(separator)])
    }
  }
}

extension Text {
  /// The text with plain words in place of links to notes and within the page.
  package var withoutNoteLinks: Text {
    Text(
      runs.map { run in
        switch run {
        case .text(let text, let style, .note?), .text(let text, let style, .place?):
          .text(text, style, to: nil)
        default: run
        }
      })
  }

  /// The text with plain words in place of the links to other places of the page than these.
  package func linking(onlyTo places: Set<String>) -> Text {
    Text(
      runs.map { run in
        if case .text(let text, let style, .place(let id)?) = run, !places.contains(id) {
          .text(text, style, to: nil)
        } else {
          run
        }
      })
  }

  /// The text with some of its words replaced, even if they span several runs. A replacement takes the style at
  /// the start of the words that it replaces.
  /// - Parameter replacements: ranges of the characters of `plain`, in order and without overlap.
  package func replacing(_ replacements: [(range: Range<Int>, text: String)]) -> Text {
    if replacements.isEmpty { return self }
    var result: [Run] = []
    var rest = replacements[...]
    var place = 0
    for (run, characters) in zip(runs, charactersOfRuns) {
      var text = ""
      for character in characters {
        while let first = rest.first, first.range.upperBound <= place { rest = rest.dropFirst() }
        if let first = rest.first, first.range.contains(place) {
          if place == first.range.lowerBound { text += first.text }
        } else {
          text.append(character)
        }
        place += 1
      }
      if run == .lineBreak {
        if text == "\n" {
          result.append(run)
        } else if !text.isEmpty {
          result.append(.plain(text))
        }
      } else if !text.isEmpty {
        result.append(run.with(text))
      }
    }
    return Text(result)
  }

  /// The characters of `plain`, grouped by the run in which each begins. A letter in one run and its accent in
  /// the next form one character.
  private var charactersOfRuns: [[Character]] {
    var ends: [Int] = []
    for run in runs {
      ends.append((ends.last ?? 0) + Text([run]).plain.unicodeScalars.count)
    }
    var result = runs.map { _ in [Character]() }
    var run = 0
    var scalars = 0
    for character in plain {
      while run + 1 < ends.count, scalars >= ends[run] { run += 1 }
      result[run].append(character)
      scalars += character.unicodeScalars.count
    }
    return result
  }
}

/// A text as a tree of marks around words, as both renderers write it.
package enum TextPart {
  case text(String)
  case code(String)
  case lineBreak
  case marked(Mark, [TextPart])

  package enum Mark: Equatable {
    case link(Text.Target)
    case strong, emphasis
    /// The user's own words.
    case own
    /// What is alive.
    case alive
  }
}

extension Text {
  /// The tree of the text. A mark encloses all adjacent runs that share it, and of two marks the longer one is
  /// outside: `**a *b* c**` is one strong part that contains an emphasis. The depth is at most the number of
  /// kinds of marks.
  package var parts: [TextPart] { TextPart.parts(runs[...], within: []) }
}

extension TextPart {
  fileprivate static func parts(_ runs: ArraySlice<Text.Run>, within open: [Mark]) -> [TextPart] {
    var parts: [TextPart] = []
    var rest = runs
    while let run = rest.first {
      let widest = run.marks.filter { !open.contains($0) }
        .map { mark in (mark: mark, runs: rest.prefix { $0.marks.contains(mark) }) }
        .max { $0.runs.count < $1.runs.count }
      if let widest {
        parts.append(.marked(widest.mark, Self.parts(widest.runs, within: open + [widest.mark])))
        rest = rest.dropFirst(widest.runs.count)
      } else {
        parts.append(run.withoutMarks)
        rest = rest.dropFirst()
      }
    }
    return parts
  }
}

extension Text.Run {
  fileprivate var marks: [TextPart.Mark] {
    guard case .text(_, let style, let target) = self else { return [] }
    if style.isEmpty, target == nil { return [] }
    return (target.map { [.link($0)] } ?? []) + (style.contains(.strong) ? [.strong] : [])
      + (style.contains(.emphasis) ? [.emphasis] : []) + (style.contains(.own) ? [.own] : [])
      + (style.contains(.alive) ? [.alive] : [])
  }

  fileprivate var withoutMarks: TextPart {
    switch self {
    case .text(let text, let style, _): style.contains(.code) ? .code(text) : .text(text)
    case .lineBreak: .lineBreak
    }
  }
}

/// An address that may become a link: http, https or mailto, and no character that could end an attribute.
package struct WebAddress: Sendable, Equatable {
  package let text: String

  /// `nil` for every other scheme; such an address stays text.
  package init?(_ typed: String) {
    let lowered = typed.lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: lowered.hasPrefix),
      typed.utf8.count > 8, typed.utf8.count < 2000
    else { return nil }
    text = typed.percentEncoded(allowing: WebAddress.isKept)
  }

  private static let isKept: [Bool] = (0...UInt8.max).map { byte in
    switch byte {
    case .doubleQuote, .lessThan, .greaterThan, .backslash,
      .caret, .backtick, .openingBrace, .bar,
      .closingBrace, .openingParenthesis, .closingParenthesis:
      false
    default: !byte.isBlank && byte < 0x7F
    }
  }
}
