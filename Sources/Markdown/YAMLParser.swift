import CYAML
import Diagnostics

/// Owns a libyaml parser of a text, and frees it exactly once.
///
/// The parser's state is on the heap because libyaml keeps a pointer into it. The text must stay alive as long as
/// the parser, so this type never leaves the scope that provides the bytes.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    // Fails only if there is no memory left, as any allocation can.
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Returns the next event of the text.
  mutating func next() throws(YAMLError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLError(parser.pointee) }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }
}

/// One step through a YAML text. `start` and `end` count Unicode scalars from the text's beginning.
struct YAMLEvent {
  enum EventKind {
    case scalar(String, isPlain: Bool)
    case listStart, listEnd
    case mapStart, mapEnd
    case alias
    case streamEnd
    /// The start or end of a document, or the start of the stream.
    case other
  }

  let kind: EventKind
  let start: Int
  let end: Int
  let hasAnchor: Bool
  /// Whether `!name` precedes the value, which would change its type.
  let hasTag: Bool

  init(_ event: yaml_event_t) {
    start = event.start_mark.index
    end = event.end_mark.index
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      kind = .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      hasAnchor = scalar.anchor != nil
      hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      kind = .listStart
      hasAnchor = event.data.sequence_start.anchor != nil
      hasTag = event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      kind = .mapStart
      hasAnchor = event.data.mapping_start.anchor != nil
      hasTag = event.data.mapping_start.tag != nil
    default:
      hasAnchor = false
      hasTag = false
      kind =
        switch event.type {
        case YAML_SEQUENCE_END_EVENT: .listEnd
        case YAML_MAPPING_END_EVENT: .mapEnd
        case YAML_ALIAS_EVENT: .alias
        case YAML_STREAM_END_EVENT: .streamEnd
        default: .other
        }
    }
  }
}

/// Why libyaml could not continue, in plain words, and where.
struct YAMLError: Error {
  /// A clause for a message. It never quotes the note.
  let problem: String
  /// The step that most often fixes this problem, as a sentence.
  let remedy: String
  let place: Offset
  /// The problem in the words of libyaml, or empty if it was found without libyaml.
  let reported: String

  /// A distance from the beginning of the text.
  enum Offset {
    case scalar(Int)
    case byte(Int)
  }

  /// The error for a tab before the text of a line, which libyaml reports in several ways.
  static func tab(at place: Offset) -> YAMLError { YAMLError(tabInIndentation, place: place) }

  /// The error for a line between the fields that begins a new document. libyaml accepts it.
  static let secondDocument = YAMLError(
    (
      "a line between the fields begins with '---'",
      "Delete the '---', or put the line below the front matter."
    ), place: .byte(0))

  init(_ explanation: Explanation, place: Offset, reported: String = "") {
    (problem, remedy) = explanation
    self.place = place
    self.reported = reported
  }

  init(_ parser: yaml_parser_t) {
    let reported = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    let place: Offset =
      if parser.error == YAML_READER_ERROR {
        .byte(parser.problem_offset)
      } else if parser.context != nil, YAMLError.beginsEarlier.contains(reported) {
        // Something that never ends is noticed only at the end, but is fixed where it begins.
        .scalar(parser.context_mark.index)
      } else {
        .scalar(parser.problem_mark.index)
      }
    self.init(
      YAMLError.explanation(of: reported, in: context), place: place, reported: reported)
  }

  private static let beginsEarlier: Set<String> = [
    "found unexpected end of stream", "could not find expected ':'",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
  ]
}

extension YAMLError {
  typealias Explanation = (problem: String, remedy: String)

  private static let tabInIndentation: Explanation = (
    "there is a tab before the text, and YAML allows only spaces there",
    "If this line is a field of its own, delete the tab. Otherwise, replace it with spaces: two for each level."
  )

  static let neitherFieldNorValue: Explanation = (
    "this line is neither a field nor part of the value above it",
    "Write 'key: value', with a space after the colon. "
      + "If the line continues the value above it, indent it by two spaces."
  )

  /// Explains a problem of libyaml 0.2.5 to someone who has never heard of its tokens and nodes.
  ///
  /// - Parameter context: What libyaml was reading at the time.
  private static func explanation(of problem: String, in context: String) -> Explanation {
    if context.contains("directive") { return percentSign }
    let known = ofLines + ofQuotesAndBrackets + ofCharacters
    return known.first { $0.problems.contains(problem) }?.explanation ?? unknown
  }

  /// Problems in the words of libyaml that have one explanation.
  private typealias Explained = (problems: [String], explanation: Explanation)

  /// Lines that are not indented like the others, or are neither a field nor an item.
  private static let ofLines: [Explained] = [
    (
      ["mapping values are not allowed in this context"],
      (
        "a value that contains a colon followed by a space must be in quotes",
        "Put the value in quotes, like title: \"Engineer: Backend\". "
          + "If this line is a field of its own, indent it like the others."
      )
    ),
    (["could not find expected ':'"], neitherFieldNorValue),
    (
      ["did not find expected <document start>"],
      (
        "this line does not belong to the fields above it",
        "Start every field at the left margin, on this line and on the lines above it."
      )
    ),
    (
      ["did not find expected key"],
      (
        "there is text after the end of a value, or the line is not indented like the others",
        "Put the whole value in quotes, or indent the line like the others."
      )
    ),
    (
      ["did not find expected '-' indicator"],
      (
        "this line is part of a list, but does not start with a dash",
        "Start each item of the list with a dash and a space, and indent all items in the same way."
      )
    ),
    (
      ["block sequence entries are not allowed in this context"],
      (
        "there is a dash followed by a space where no list can start",
        "Put each item of a list on its own line below the key. If this is not a list, put the value in quotes."
      )
    ),
    (
      ["mapping keys are not allowed in this context"],
      (
        "a value that starts with a question mark and a space must be in quotes",
        "Put the value in quotes."
      )
    ),
  ]

  /// Quotes and brackets that are not closed, and what is wrong between them.
  private static let ofQuotesAndBrackets: [Explained] = [
    (
      ["found unexpected end of stream"],
      (
        "the quote that starts here is never closed",
        "Add the closing quote at the end of the value."
      )
    ),
    (
      ["found unexpected document indicator"],
      (
        "a quote that starts above this line is never closed",
        "Add the closing quote at the end of the value."
      )
    ),
    (
      [
        "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code",
      ],
      (
        "a backslash between double quotes is followed by a character that YAML does not expect",
        "Write two backslashes instead of one, or use single quotes."
      )
    ),
    (
      ["did not find expected ',' or ']'", "did not find expected ',' or '}'"],
      (
        "the bracket that opens here is never closed, or a comma is missing between its items",
        "Add the missing bracket or comma, or put the whole value in quotes."
      )
    ),
    (
      ["did not find expected node content"],
      (
        "a value or a closing bracket is missing here",
        "Close every bracket and remove extra commas, or put the whole value in quotes."
      )
    ),
    (
      ["found unexpected ':'"],
      (
        "a text between brackets has a colon at its end", "Put the text in quotes, with its colon."
      )
    ),
  ]

  /// Characters that have a meaning in YAML.
  private static let ofCharacters: [Explained] = [
    (
      ["found character that cannot start any token"],
      (
        "a value starts with a character that YAML reserves, like @ or %",
        "Put the value in quotes."
      )
    ),
    (
      ["did not find expected comment or line break", "found an indentation indicator equal to 0"],
      (
        "a value that starts with | or > must begin on the next line",
        "Put the value in quotes, or move its text to the next line and indent it by two spaces."
      )
    ),
    (
      ["did not find expected alphabetic or numeric character"],
      ("a value that starts with * or & must be in quotes", "Put the value in quotes.")
    ),
    (
      [
        "found undefined tag handle", "did not find expected '!'", "did not find expected tag URI",
        "did not find the expected '>'", "did not find URI escaped octet",
        "did not find expected whitespace or line break", "found an incorrect leading UTF-8 octet",
        "found an incorrect trailing UTF-8 octet",
      ], ("a value that starts with ! must be in quotes", "Put the value in quotes.")
    ),
    (
      ["control characters are not allowed"],
      (
        "there is a control character, which YAML does not allow",
        "Delete the character. It is invisible, or the editor shows it as a box or a code."
      )
    ),
    (
      [
        "found a tab character where an indentation space is expected",
        "found a tab character that violates indentation",
      ], tabInIndentation
    ),
    (
      [
        "found duplicate %YAML directive", "found incompatible YAML document",
        "found duplicate %TAG directive",
      ], percentSign
    ),
  ]

  private static let unknown: Explanation = (
    "YAML does not allow this",
    "Look for a missing quote or bracket on this line or the line above. Quotes around a value always work."
  )

  private static let percentSign: Explanation = (
    "a line cannot start with %, which has a special meaning in YAML",
    "Put the text in quotes, or delete the line."
  )
}

/// The reason why YAML cannot be read as fields.
enum YAMLProblem {
  case syntax(YAMLError)
  /// Valid YAML that front matter does not need, and that can hide mistakes or exhaust the memory.
  case refused(String)

  /// The message for a note, whose lines are then read one by one.
  var messageForNote: Diagnostic.Message {
    switch self {
    case .syntax(let error): .invalidYAML(error.problem, remedy: error.remedy)
    case .refused(let construct): .refusedYAML(construct)
    }
  }

  /// The message for a file that is YAML throughout, where guessing would be worse than stopping.
  func message(as unreadable: (String, String) -> Diagnostic.Message) -> Diagnostic.Message {
    switch self {
    case .syntax(let error): unreadable(error.problem, error.remedy)
    case .refused(let construct):
      unreadable("\(construct) is not supported here", "Write the value itself.")
    }
  }
}
