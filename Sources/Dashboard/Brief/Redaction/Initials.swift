extension String {
  /// The other ways to write a name with two or three initials before it, with dots and blanks and
  /// without: `JP Morgan` and `JPMorgan` for `J.P. Morgan`.
  var initialSpellings: [String] {
    var rest = self[...]
    var initials: [String] = []
    while let first = rest.first, first.isUppercase, rest.dropFirst().first?.isLowercase != true {
      initials.append(String(first))
      rest = rest.dropFirst().drop { $0 == "." || $0.isWhitespace }
    }
    guard (2...3).contains(initials.count), rest.first?.isUppercase == true else { return [] }
    let dotted = initials.map { "\($0)." }
    let written = [
      initials.joined(), initials.joined(separator: " "), dotted.joined(),
      dotted.joined(separator: " "),
    ]
    return written.flatMap { ["\($0) \(rest)", "\($0)\(rest)"] }
  }
}
