import Journal

extension String {
  /// What stands in brackets, and what is left without it: `Annie`, and `Ann Smith`, for
  /// `Ann (Annie) Smith`. Empty brackets leave nothing, and one that is not closed is none.
  var bracketed: (inside: [String], outside: String) {
    var inside: [String] = []
    var outside = ""
    var depth = 0
    for sign in self {
      if "([<（［【".contains(sign) {
        if depth == 0 { inside.append("") }
        depth += 1
        outside.append(" ")
      } else if depth > 0, ")]>）］】".contains(sign) {
        depth -= 1
      } else if depth > 0 {
        inside[inside.count - 1].append(sign)
      } else {
        outside.append(sign)
      }
    }
    if depth > 0 { return ([], self) }
    let words = outside.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (inside.map(\.trimmed).filter { !$0.isEmpty }, words)
  }
}
