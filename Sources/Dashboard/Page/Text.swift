/// A line of the page: words, plain or emphasised, and links. Nothing in it is markup; each renderer
/// escapes it all.
///
/// Written as a string with interpolations: `"\(note: application) said no on \(day)."`
package struct Text: Sendable, Equatable {
  package private(set) var runs: [Run]

  package enum Run: Sendable, Equatable {
    case plain(String)
    case emphasis(String)
    case strong(String)
    /// A command to type, or what somebody wrote as code.
    case code(String)
    case lineBreak
    /// A link to a note by its path in the journal.
    case note(String, path: String)
    /// A link that leaves the journal.
    case web(String, WebAddress)
  }

  package init(_ runs: [Run] = []) { self.runs = runs }

  package init(_ words: String) { runs = [.plain(words)] }

  package static func + (a: Text, b: Text) -> Text { Text(a.runs + b.runs) }

  /// The words alone.
  package var plain: String {
    runs.map { run in
      switch run {
      case .plain(let words), .emphasis(let words), .strong(let words), .code(let words),
        .note(let words, _), .web(let words, _):
        words
      case .lineBreak: "\n"
      }
    }.joined()
  }
}

extension Text {
  /// With blanks for its line breaks and none at its ends.
  var onOneLine: Text {
    var runs = runs.map { $0 == .lineBreak ? Run.plain(" ") : $0 }
    while case .plain(let words)? = runs.last, words.last?.isWhitespace ?? true {
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
      let words = Text([run]).plain
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
}

extension Text.Run {
  /// The same with other words.
  func with(_ words: String) -> Text.Run {
    switch self {
    case .plain: .plain(words)
    case .emphasis: .emphasis(words)
    case .strong: .strong(words)
    case .code: .code(words)
    case .note(_, let path): .note(words, path: path)
    case .web(_, let address): .web(words, address)
    case .lineBreak: .lineBreak
    }
  }
}

extension Text {
  /// With a full stop where it doesn't end a sentence itself.
  var asSentence: Text { plain.endsSentence ? self : self + "." }

  /// The notes that it links to, each once, by their paths.
  package var notes: [String] {
    var paths: [String] = []
    for case .note(_, let path) in runs where !paths.contains(path) { paths.append(path) }
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
  }
}

/// An address that may become a link: http, https or mailto, and nothing that could end an attribute.
package struct WebAddress: Sendable, Equatable {
  package let text: String

  /// `nil` for every other scheme; such an address stays text.
  package init?(_ typed: String) {
    let lowered = typed.lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: lowered.hasPrefix),
      typed.utf8.count > 8, typed.utf8.count < 2000
    else { return nil }
    text = typed.percentEncoded { byte in
      byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}()".utf8.contains(byte)
    }
  }
}

extension String {
  /// A path as a relative address: every byte but letters, digits and a few signs as `%XX`.
  var asRelativeAddress: String {
    percentEncoded { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
  }

  fileprivate func percentEncoded(keeping isKept: (UInt8) -> Bool) -> String {
    let coded = utf8.count { !isKept($0) }
    if coded == 0 { return self }
    return String(unsafeUninitializedCapacity: utf8.count + 2 * coded) { output in
      var end = 0
      for byte in utf8 {
        if isKept(byte) {
          output[end] = byte
          end += 1
        } else {
          output[end] = UInt8(ascii: "%")
          output[end + 1] = String.hexDigit(byte >> 4)
          output[end + 2] = String.hexDigit(byte & 15)
          end += 3
        }
      }
      return end
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
