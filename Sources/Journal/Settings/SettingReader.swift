import Diagnostics
import Markdown
import TextKit

/// Reads one setting. Reports what was expected if the value is invalid.
struct SettingReader {
  private let field: Field
  private(set) var problems: [(message: Diagnostic.Message, position: Position)] = []

  init(_ field: Field) { self.field = field }

  var texts: [Scalar] { field.value.texts.filter { !$0.isEmpty } }
  var text: String? { texts.first?.text.trimmed }

  mutating func choice<Value: RawRepresentable & CaseIterable>(_: Value.Type) -> Value?
  where Value.RawValue == String {
    let names = Value.allCases.map(\.rawValue)
    return one(expected: names.joined(separator: " or "), among: names) {
      Value(rawValue: normalizedWords($0))
    }
  }

  var days: Int? {
    mutating get {
      let counts = SettingReader.dayCounts
      return one(expected: "a number of days from \(counts.lowerBound) to \(counts.upperBound)") {
        Int($0).flatMap { counts.contains($0) ? $0 : nil }
      }
    }
  }

  var flag: Bool? {
    mutating get {
      one(expected: Bool.expected) { Bool.value(of: $0, order: nil) }
    }
  }

  static let dayCounts = 1...365
  static let weekdays = Day.weekdayNames.map { $0.lowercased() }

  var weekday: Int? {
    mutating get {
      let names = SettingReader.weekdays
      return one(expected: "a day of the week, like monday", among: names) { text in
        names.firstIndex(of: normalizedWords(text)).map { $0 + 1 }
      }
    }
  }

  /// Patterns, as a list or separated by commas.
  var patterns: [Glob] {
    mutating get {
      let expected = "patterns like archive or *.draft.md; only *, ** and ? are special"
      if case .pairs = field.value, let first = texts.first {
        report(first, expected: expected)
        return []
      }
      var patterns: [Glob] = []
      for scalar in texts {
        for part in scalar.text.split(separator: ",").map({ String($0).trimmed })
        where !part.isEmpty {
          if part.hasPrefix("!") || part.contains(where: { "[]{}".contains($0) }) {
            report(scalar, expected: expected)
          } else {
            patterns.append(Glob(part))
          }
        }
      }
      return patterns
    }
  }

  /// Folders by name, by path from the root, or by a pattern.
  var folders: [(folder: String, kind: String)] {
    mutating get {
      kinds("folder: kind, like 'Jobs: application'") { typed in
        let parts = typed.pathParts
        guard !parts.isEmpty, parts.allSatisfy(SettingReader.isPlainName),
          typed.utf8.first != .slash
        else { return nil }
        return parts.joined(separator: "/")
      }.map { (folder: $0.word, kind: $0.kind) }
    }
  }

  var types: [(word: String, kind: String)] {
    mutating get {
      kinds("your word: kind, like 'opportunity: application'") { $0.isEmpty ? nil : $0 }
    }
  }

  var tags: [(tag: String, kind: String)] {
    mutating get {
      kinds("tag: kind, like 'jobhunt: application'") { $0.isEmpty ? nil : $0 }
        .map { (tag: $0.word, kind: $0.kind) }
    }
  }

  /// Words of the user, each with the name of the kind that it means, or `noKind`.
  private mutating func kinds(
    _ expected: String, _ read: (String) -> String?
  ) -> [(word: String, kind: String)] {
    let kinds = Vocabulary.kinds
    return pairs(expected, among: kinds.map { $0.name }) { typed, word in
      guard let own = read(typed) else { return nil }
      if FieldName.folded(word) == Settings.noKind { return (own, Settings.noKind) }
      return kinds.first { $0.isCalled(word) }.map { (own, $0.name) }
    }
  }

  var aliases: [(key: String, field: String)] {
    mutating get {
      let fields = Vocabulary.kinds.flatMap { $0.fields } + CommonField.all
      return pairs("your key: onward's field, like 'Firma: company'", among: fields.map(\.name)) {
        key, field in
        fields.first { $0.isCalled(field) }.map { (key, $0.name) }
      }
    }
  }

  var stages: [(word: String, meaning: StatusMeaning)] {
    mutating get {
      let terms = StatusTerms()
      return pairs(
        "your word: a word that onward knows, like 'Absage: rejected'", among: StatusTerms.ours
      ) { word, meaning in
        terms.meaning(ofStatus: meaning).flatMap { $0.note == nil ? (word, $0) : nil }
      }
    }
  }

  /// Two names, as a list or as `markdown:` and `html:`.
  var output: Settings.Output? {
    mutating get {
      var output = Settings.Output()
      let expected =
        "the names of two files in the journal's root, like [dashboard.md, dashboard.html]"
      var names = texts
      var seen: Set<String> = []
      if case .pairs(let pairs) = field.value {
        names = pairs.map(\.value)
        if let stray = pairs.first(where: { !["markdown", "html"].contains($0.name.text) }) {
          names = [stray.joined]
        }
      }
      for name in names {
        let text = name.text.trimmed
        let ending = text.utf8.hasEnding(".md") ? "md" : "html"
        let isTaken = !seen.insert(ending).inserted
        let isPlain =
          !isTaken && !text.hasPathSeparator && !text.isHiddenName
          && SettingReader.isPlainName(text)
        if isPlain, text.utf8.hasEnding(".md"), text.lowercased() != "readme.md" {
          output.markdown = text
        } else if isPlain, text.utf8.hasEnding(".html") {
          output.html = text
        } else {
          report(name, expected: expected)
          return nil
        }
      }
      return output
    }
  }

  /// A file, by its path from the root. Split by bytes, as the system does, because a `/` may be followed
  /// by a combining mark.
  var benchmarks: Settings.Benchmarks? {
    mutating get {
      let path = one(expected: "the name of a file in the journal, like published-rates.yml") {
        text -> String? in
        let names = text.pathParts.filter { $0 != "." }
        let isInside =
          text.utf8.first != .slash && names.allSatisfy(SettingReader.isPlainName)
        return isInside && !names.isEmpty ? names.joined(separator: "/") : nil
      }
      guard let path, let scalar = texts.first else { return nil }
      return Settings.Benchmarks(path: path, position: scalar.position)
    }
  }

  /// Whether a part of a path is a plain name, and not `.`, `..` or a name with control characters or a
  /// backslash.
  private static func isPlainName(_ name: String) -> Bool {
    name != "." && name != ".."
      && !name.utf8.contains { $0.isASCIIControl || $0 == .backslash }
  }

  /// - Parameter names: The valid values, if the setting is one of several words. The most similar one is
  ///   suggested.
  private mutating func one<Value>(
    expected: String, among names: [String] = [], _ read: (String) -> Value?
  ) -> Value? {
    guard let scalar = texts.first else { return nil }
    if texts.count == 1, let value = read(scalar.text.trimmed) { return value }
    report(scalar, expected: expected, suggestion: suggestion(for: scalar.text, among: names))
    return nil
  }

  private mutating func pairs<Value>(
    _ expected: String, among names: [String], _ read: (String, String) -> Value?
  ) -> [Value] {
    let pairs: [FieldValue.Pair] =
      switch field.value {
      case .pairs(let pairs): pairs
      case .list(let items):
        items.flatMap { item in
          if case .pairs(let pairs) = item { return pairs }
          return []
        }
      case .text: []
      }
    if pairs.isEmpty, let scalar = texts.first { report(scalar, expected: expected) }
    return pairs.compactMap { pair in
      if let value = read(pair.name.text.trimmed, pair.value.text.trimmed) { return value }
      let near = suggestion(for: pair.value.text, among: names)
      report(pair.joined, expected: expected, suggestion: near)
      return nil
    }
  }

  private func suggestion(for text: String, among names: [String]) -> String? {
    nearest(to: text.trimmed.lowercased(), among: names, within: text.count < 6 ? 1 : 2)
  }

  private mutating func report(_ scalar: Scalar, expected: String, suggestion: String? = nil) {
    let question = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    let message = Diagnostic.Message.invalidSetting(
      field.key.text, scalar.text, expected: expected + question)
    problems.append((message, scalar.position))
  }
}

extension String.UTF8View {
  /// Whether the text ends with these bytes.
  fileprivate func hasEnding(_ ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
