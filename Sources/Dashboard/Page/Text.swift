import Diagnostics
package import Markdown

/// A line of the page: words, plain or emphasised, and links. Nothing in it is markup; each renderer
/// escapes it all.
///
/// Written as a string with interpolations: `"\(note: application) said no on \(day)."` What is
/// interpolated stays a run of its own, so that a name written from right to left turns itself alone.
package struct Text: Sendable, Equatable {
  package private(set) var runs: [Run]

  package enum Run: Sendable, Equatable {
    /// Code is a command to type, or what somebody wrote as code.
    case words(String, RichText.Style, to: Target?)
    case lineBreak
  }

  /// Where a link leads.
  package enum Target: Sendable, Equatable {
    /// A note or another file of the journal, by its path in it.
    case note(path: String)
    case web(WebAddress)
  }

  package init(_ runs: [Run] = []) { self.runs = runs }

  package init(_ words: String) { runs = [.plain(words)] }

  package static func + (a: Text, b: Text) -> Text { Text(a.runs + b.runs) }

  /// The words alone.
  package var plain: String { runs.map(\.plain).joined() }

  /// The words alone, with each command between backticks, so that a reader sees where it ends.
  package var plainWithMarkedCommands: String {
    runs.map { run in
      guard case .words(let words, let style, _) = run, style.contains(.code), words.contains(" ")
      else { return run.plain }
      return "`\(words)`"
    }.joined()
  }

  /// Its words and where they lead, where it is one run without style, as in nearly every cell of a large
  /// table; else `nil`.
  var onlyRun: (words: String, target: Target?)? {
    guard runs.count == 1, case .words(let words, let style, let target) = runs[0], style.isPlain
    else {
      return nil
    }
    return (words, target)
  }
}

extension Text.Run {
  package static func plain(_ words: String) -> Self { .words(words, .plain, to: nil) }
  package static func strong(_ words: String) -> Self { .words(words, .strong, to: nil) }
  package static func code(_ words: String) -> Self { .words(words, .code, to: nil) }
  package static func note(_ words: String, path: String) -> Self {
    .words(words, .plain, to: .note(path: path))
  }
  package static func web(_ words: String, _ address: WebAddress) -> Self {
    .words(words, .plain, to: .web(address))
  }

  fileprivate var plain: String {
    switch self {
    case .words(let words, _, _): words
    case .lineBreak: "\n"
    }
  }

  /// The same with other words.
  func with(_ words: String) -> Self {
    switch self {
    case .words(_, let style, let target): .words(words, style, to: target)
    case .lineBreak: .lineBreak
    }
  }
}

extension Text {
  /// With blanks for its line breaks and none at its ends.
  var onOneLine: Text {
    var runs = runs.map { $0 == .lineBreak ? Run.plain(" ") : $0 }
    while case .words(let words, let style, nil)? = runs.last, style.isPlain,
      words.last?.isWhitespace ?? true
    {
      runs[runs.count - 1] = .plain(String(words.dropLast()))
      if words.count < 2 { runs.removeLast() }
    }
    return Text(runs)
  }

  /// The first of it to the end of a word, and a mark that there is more.
  func shortened(to limit: Int) -> Text {
    var rest = limit
    var shown: [Run] = []
    for run in runs {
      let words = run.plain
      if words.count > rest {
        let cut = words.prefix(rest)
        let end =
          cut.lastIndex(where: \.isWhitespace) ?? (shown.isEmpty ? cut.endIndex : cut.startIndex)
        shown.append(run.with(String(cut[..<end])))
        break
      }
      rest -= words.count
      shown.append(run)
    }
    return Text(shown + [.plain(" …")])
  }

  /// With a full stop where it doesn't end a sentence itself.
  var asSentence: Text { plain.endsSentence ? self : self + "." }

  /// The notes that it links to, each once, by their paths.
  package var notes: [String] {
    var paths: [String] = []
    for case .words(_, _, .note(let path)?) in runs
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

    package mutating func appendLiteral(_ words: String) {
      if !words.isEmpty { runs.append(.plain(words)) }
    }

    package mutating func appendInterpolation(_ words: String) { runs.append(.plain(words)) }
    package mutating func appendInterpolation(_ number: Int) { runs.append(.plain(String(number))) }
    package mutating func appendInterpolation(_ text: Text) { runs += text.runs }
    package mutating func appendInterpolation(strong words: String) { runs.append(.strong(words)) }
    package mutating func appendInterpolation(code words: String) { runs.append(.code(words)) }

    /// Each a run of its own.
    package mutating func appendInterpolation(_ words: [String], joinedBy sign: String) {
      appendInterpolation(words.map { Text($0) }, joinedBy: sign)
    }

    package mutating func appendInterpolation(_ texts: [Text], joinedBy sign: String) {
      runs += texts.map(\.runs).joined(separator: [.plain(sign)])
    }
  }
}
