import Journal

/// A person's name as a field has it, told from what stands beside it there: a mail address, a link, a
/// telephone number, a position.
struct WrittenName {
  /// Without all that; empty where the field names nobody.
  let name: String
  /// The ways in which the whole name may be written.
  let spellings: [String]
  /// What the person may be called for short.
  let words: [String]

  init(_ typed: String) {
    let plain = typed.withoutAddresses
    let pieces = plain.piecesOfName.filter { !$0.isPosition }
    guard let first = pieces.first else {
      (name, spellings, words) = ("", [], [])
      return
    }
    // `Kern, Otto`: one word before a comma is no whole name.
    let head = pieces.count == 1 || first.contains(" ") ? first : plain
    let (inside, outside) = head.bracketed
    name = outside.isEmpty ? head : outside
    // What a writing without blanks has in brackets is an office or a place more often than a name.
    let nicknames = inside.filter { !$0.isUnspaced && !$0.hasWordOfPosition }
    let family = name.split(separator: " ").dropFirst().last.map(String.init)
    let together = family.map { family in nicknames.map { "\($0) \(family)" } } ?? []
    spellings = [plain, head, name] + together
    words =
      ([name] + pieces.dropFirst().map(\.bracketed.outside)).flatMap(\.personWords)
      + nicknames.flatMap(\.nameWords)
  }
}

extension Journal {
  /// Everybody whom fields name besides whoever searches, each with all that they are called: first what
  /// tells them from others.
  var namesOfPeople: [[String]] {
    people.map { person in
      // A file called `a.md` is called so for short.
      let fileName = person.info.name.withoutLeadingDate
      return [person.fullName]
        + (fileName.count > 2 || fileName.isUnspaced ? [fileName] : [])
    }
      + linksToPeople.map { field, note in
        guard let person = person(field, from: note) else { return field.link.namesInIt }
        return [person.fullName] + [field.link.label].compactMap(\.self)
      }
  }
}

extension Link {
  /// Whom it names where it leads to no note.
  fileprivate var namesInIt: [String] {
    let rest = target.withoutAddresses
    // In `folder/Maria Lopez` the last part is the name; `Maria Lopez https://x.example/maria` is no path.
    let isPath = rest == target.trimmed && !target.contains(" / ")
    return [isPath ? name : rest, text]
  }
}

extension String {
  fileprivate var withoutAddresses: String {
    let characters = Array(self)
    var rest = characters[...]
    var kept: [Character] = []
    for (range, kind) in Addresses.ranges(
      in: characters, hosts: HostNames(known: [], ordinary: []))
    {
      let address = characters[range]
      // `M.de Vries` is no host.
      if kind == .link, !address.contains("/"), address.contains(where: \.isUppercase) { continue }
      kept += characters[rest.startIndex..<range.lowerBound]
      rest = characters[range.upperBound...]
    }
    if rest.count == characters.count { return trimmed }
    var words = String(kept + rest)
    for empty in ["<>", "()", "[]", "（）"] { words = words.replacing(empty, with: " ") }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `Ana Silva` and `CTO` for `Ana Silva, CTO` and for `Ana Silva - CTO`.
  fileprivate var piecesOfName: [String] {
    var text = self
    for dash in [" - ", " – ", " — ", " / "] { text = text.replacing(dash, with: ",") }
    return text.split { ",;|，；｜".contains($0) }.map { String($0).trimmed }.filter { piece in
      piece.contains(where: \.isWordCharacter)
    }
  }

  private var wordsOfPosition: [Bool] {
    split { !$0.isWordCharacter }.map { NameWords.positions.contains($0.lowercased()) }
  }

  fileprivate var isPosition: Bool { !wordsOfPosition.contains(false) }
  fileprivate var hasWordOfPosition: Bool { wordsOfPosition.contains(true) }
}
