import TextKit

/// One problem at its place: what was found, what was expected, and what to do about it.
///
/// A flaw in a note is a value like any other; it never stops the rest of the journal from being read.
package struct Diagnostic: Sendable, Hashable {
  /// Relative to the journal's root.
  package var path: String
  package var position: Position
  package var message: Message

  package init(_ path: String, _ position: Position, _ message: Message) {
    self.path = path
    self.position = position
    self.message = message
  }

  package var severity: Severity { message.severity }

  /// From worst to mildest.
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Something of the person's own is not read or not counted as they meant it.
    case error
    /// It was read, but perhaps not as it was meant.
    case warning
    /// All is well; the journal would say more with this.
    case hint

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .hint: 2
      }
    }
  }

  /// What is said about a problem, apart from where it stands. The messages themselves are
  /// listed in the folder `Catalogue`.
  package struct Message: Sendable, Hashable {
    package let id: ID
    package var severity: Severity
    /// One sentence without a full stop: what was found and what was expected.
    package let text: String
    /// What to type or do, as a sentence.
    package let remedy: String
    /// The word it is about, where the settings can say what that means.
    package let unknown: UnknownWord?

    package init(
      _ id: ID, _ severity: Severity, _ text: String, remedy: String,
      about unknown: UnknownWord? = nil
    ) {
      self.id = id
      self.severity = severity
      self.text = text
      self.remedy = remedy
      self.unknown = unknown
    }
  }
}

/// A key, a status or a date of somebody's own, and the known one that it resembles, if it does one.
package struct UnknownWord: Sendable, Hashable {
  package let word: String
  package let nearest: String?

  init(_ word: String, nearest: String?) {
    self.word = word
    self.nearest = nearest
  }
}

extension Diagnostic: Comparable {
  /// By path, then place, then identity: the order in which a person works through them.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    let paths = (a.path.pathBytes, b.path.pathBytes)
    if paths.0 != paths.1 { return paths.0 < paths.1 }
    if a.position != b.position { return a.position < b.position }
    if a.message.id != b.message.id { return a.message.id.rawValue < b.message.id.rawValue }
    return a.message.text < b.message.text
  }
}

extension Diagnostic {
  /// `notes/a.md:4:10: error: 'applied' is 'soon'; expected a date [invalid-date]`: the form that
  /// compilers made editors understand.
  package var line: String {
    "\(path.visible):\(position.line):\(position.column): \(severity): "
      + "\(message.text.visible) [\(message.id.rawValue)]"
  }
}

extension Unicode.Scalar {
  /// It is not seen and changes what is: it moves the cursor, colours the terminal, or turns the direction of
  /// the text around it.
  package var isHiddenControl: Bool {
    switch properties.generalCategory {
    // They join letters in several scripts, and emoji.
    case _ where self == "\u{200C}" || self == "\u{200D}": false
    case .control, .lineSeparator, .paragraphSeparator, .format: true
    default: false
    }
  }
}

extension String {
  /// The text with control characters and direction marks shown by their code, so that no note
  /// can forge a line of output, move the cursor or colour the terminal.
  package var visible: String {
    // Nearly every text is printable ASCII, and that is seen at a byte's price.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isHiddenControl {
        result += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
