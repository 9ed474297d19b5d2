import SeededRandom

/// A note that is built from parts, so that the expected result of an edit can be built from parts as well,
/// without asking the code under test.
struct GeneratedNote {
  enum Quotes: CaseIterable { case plain, single, double }

  /// A text, and whether it may be written without quotes. That is stated by hand, not by the code under test.
  struct Value {
    let text: String
    var mayBePlain = true

    func written(_ quotes: Quotes, inFlow: Bool = false) -> String {
      let containsFlowCharacters = text.contains { ",[]{}:\"'#".contains($0) }
      switch quotes {
      case .plain where mayBePlain && !(inFlow && containsFlowCharacters): return text
      case .single: return "'" + text.replacing("'", with: "''") + "'"
      default:
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
      }
    }

    /// The quotes that the text has in the note.
    func quotes(_ wished: Quotes) -> Quotes { wished == .plain && !mayBePlain ? .double : wished }

    static let tricky = [
      Value(text: "iOS Engineer"), Value(text: "Müller-Voss Medizintechnik"),
      Value(text: "職務 エンジニア"), Value(text: "مهندس برمجيات"), Value(text: "e\u{301}cole 👩‍💻"),
      Value(text: "it's \"theirs\", not mine"), Value(text: "a-b_c/d (e) 50% & more"),
      Value(text: "https://example.com/jobs?id=1#top"), Value(text: "C# and F#"),
      Value(text: "back\\slash"), Value(text: "3"), Value(text: "2026-03-02"),
      Value(text: "Engineer: Backend", mayBePlain: false),
      Value(text: "take #2", mayBePlain: false), Value(text: "#1", mayBePlain: false),
      Value(text: "- dash", mayBePlain: false),
      Value(text: "[[Acme - Engineer]]", mayBePlain: false),
      Value(text: "'quoted'", mayBePlain: false), Value(text: "\"quoted\"", mayBePlain: false),
      Value(text: "@home", mayBePlain: false), Value(text: "100%:", mayBePlain: false),
      Value(text: "*star*", mayBePlain: false), Value(text: "no", mayBePlain: false),
      Value(text: "{a}", mayBePlain: false), Value(text: "| pipe", mayBePlain: false),
      Value(text: "!important", mayBePlain: false), Value(text: "nullable"),
    ]
  }

  /// One field on one line, with the spaces and comments around its value.
  struct Line {
    let key: String
    var value: Value?
    let quotes: Quotes
    let gap: String
    let comment: String

    func rendered(_ indent: String) -> String {
      let value = value.map { gap + $0.written(quotes) } ?? ""
      return indent + key + ":" + value + comment
    }
  }

  var mark = ""
  var lineEnding = "\n"
  var indent = ""
  var fence = "---"
  var before: [String] = []
  var lines: [Line] = []
  var noise: [String] = []
  var history = GeneratedHistory(layout: .missing, dash: "- ", keyComment: "", below: nil)
  /// The new fields that an edit adds below all others.
  var added: [String] = []
  var body = ""

  var text: String {
    var all = [fence] + before
    for (index, line) in lines.enumerated() {
      all.append(line.rendered(indent))
      if index < noise.count { all.append(noise[index]) }
    }
    if history.layout != .missing { all += history.rendered(indent) }
    all += added.map { indent + $0 }
    if history.layout == .missing { all += history.rendered(indent) }
    all += [fence]
    return mark + all.map { $0 + lineEnding }.joined() + body
  }

  init(_ random: inout SplitMix64) {
    func one<T>(_ choices: [T]) -> T { choices.randomElement(using: &random)! }
    mark = one(["", "", "", "\u{FEFF}"])
    lineEnding = one(["\n", "\n", "\r\n", "\r"])
    indent = one(["", "", "", "  "])
    fence = one(["---", "---", "--- "])
    before = one([[], [], ["# my own words"], ["", "# ümlaut: [not a list"]])
    func line(_ key: String, _ value: Value?) -> Line {
      let quotes = one(Quotes.allCases)
      return Line(
        key: key, value: value, quotes: quotes, gap: one([" ", " ", "   ", "\t"]),
        comment: one(["", "", " ", "   # why: \"this\"", " #", "\t# tab"]))
    }
    lines = [
      line("company", one(Value.tricky)), line("role", one(Value.tricky + [Value(text: "x")])),
    ]
    if one([true, false]) { lines[1].value = nil }
    lines += [line("My Own Key", one(Value.tricky)), line("mood", Value(text: "3"))]
    let skills = one([
      ["skills: [Swift, \"C, C++\", 'SQL']  # flow"],
      ["skills:", "  - Swift # one", "  -   'SQL'"], [],
    ])
    let plan = one([
      ["setback_plan: |", "  Ring Jo: walk.", "", "  # not a comment"],
      ["setback_plan: >-", "  Folded", "  text"], ["url: \"https://example.com/#x\""], [],
    ])
    noise = [
      one(["", "# a comment", indent + "tags: [a, b]", indent + "contacts: [[Jo]]"]),
      skills.map { indent + $0 }.joined(separator: lineEnding), "",
      plan.map { $0.isEmpty ? "" : indent + $0 }.joined(separator: lineEnding),
    ]
    lines.shuffle(using: &random)
    body = one([
      "", "Text\n", "No line end", "# Title\n\n- [ ] try\n---\nstatus: not a field\n",
      "\r\n\r\nÜ\r\n",
      "> quote\n\n```\nhistory:\n  - 2026-01-01 applied\n```\n",
    ])
    history = GeneratedHistory(&random)
  }
}
