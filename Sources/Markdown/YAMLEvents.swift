import CYAML
import Diagnostics

/// Owns libyaml's parser over a text and frees it exactly once.
///
/// The parser's state lies on the heap because libyaml keeps a pointer into it; the text must stay
/// alive as long as the parser, so this type never leaves the scope that lends the bytes.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  init(_ text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    // Fails only where there is no memory left, as any allocation may.
    precondition(yaml_parser_initialize(parser) == 1, "out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// What the text says next.
  mutating func next() throws(YAMLError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLError(parser.pointee) }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }
}

/// One step through a YAML text. `start` and `end` count Unicode scalars from the text's beginning.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isPlain: Bool)
    case listStart, listEnd
    case mapStart, mapEnd
    case alias
    case streamEnd
    /// Starts and ends of the stream and of documents.
    case other
  }

  let kind: Kind
  let start: Int
  let end: Int
  let hasAnchor: Bool
  /// `!name` before a value, which would change what the value is.
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

/// Why libyaml could not go on, in its own words, and where.
struct YAMLError: Error {
  let problem: String
  let place: Place

  /// From the text's beginning.
  enum Place {
    case scalar(Int)
    case byte(Int)
  }

  /// A tab before the text of a line, which libyaml names in several ways.
  static func tab(at place: Place) -> YAMLError { YAMLError(problem: tabProblem, place: place) }

  private static let tabProblem =
    "there is a tab before the text, and YAML allows only spaces there"

  private init(problem: String, place: Place) {
    self.problem = problem
    self.place = place
  }

  init(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    self.problem = problem
    if parser.error == YAML_READER_ERROR {
      place = .byte(parser.problem_offset)
    } else if parser.context != nil, YAMLError.beginsEarlier.contains(problem) {
      // What was begun and never ended is found at the end; it is mended where it begins.
      place = .scalar(parser.context_mark.index)
    } else {
      place = .scalar(parser.problem_mark.index)
    }
  }

  private static let beginsEarlier: Set<String> = [
    "found unexpected end of stream", "could not find expected ':'",
    "did not find expected ',' or ']'",
    "did not find expected ',' or '}'",
  ]

  /// What most often causes this problem, as a step that mends it.
  var remedy: String {
    switch problem {
    case YAMLError.tabProblem: "Put spaces in the place of the tab: two for each level."
    case "mapping values are not allowed in this context":
      "Put the value in quotes, like title: \"Engineer: Backend\"."
    case "found character that cannot start any token":
      "Put the value in quotes; it starts with a character that YAML keeps for itself."
    case "found unexpected end of stream":
      "Close the quote that is open."
    case "could not find expected ':'":
      "Write 'key: value', with a blank behind the colon; a text that goes on below needs two blanks before it."
    case "control characters are not allowed":
      "Delete the character; it cannot be seen, and editors show it as a box or a code."
    case "did not find expected <document start>":
      "Begin every field at the left margin, this line or the ones above it."
    default:
      "Look for a missing quote or bracket on this line or the one before; quotes around a value always work."
    }
  }
}

/// Why YAML cannot be folded into fields.
enum YAMLProblem {
  case syntax(YAMLError)
  /// Valid YAML that front matter has no use for, and that hides mistakes or worse.
  case refused(String)

  /// What is said of it in a note, whose lines are read one by one then.
  var messageForNote: Diagnostic.Message {
    switch self {
    case .syntax(let error): .invalidYAML(error.problem, remedy: error.remedy)
    case .refused(let construct): .refusedYAML(construct)
    }
  }

  /// What is said of it in a file that is YAML throughout, where guessing would be worse than stopping.
  func message(as unreadable: (String, String) -> Diagnostic.Message) -> Diagnostic.Message {
    switch self {
    case .syntax(let error): unreadable(error.problem, error.remedy)
    case .refused(let construct):
      unreadable("\(construct) is not read here", "Write the value itself.")
    }
  }
}
