package import Journal
import TextKit

extension NameDictionary {
  package mutating func addPeople(of journal: Journal) {
    for name in [journal.settings.name, journal.profile?.fullName].compactMap(\.self) {
      addPerson([name], as: .searcher)
    }
    let people = journal.namesOfPeople.withoutRepeats
    let firstNames = people.compactMap { $0.first?.firstOfSeveralWords }
    // `with: Dana` beside a note about Dana Whitfield: one person, who is found by a part of the name.
    for names in people
    where !names.allSatisfy({ name in firstNames.count { $0 == name.lowercased() } == 1 }) {
      addPerson(names, as: .person)
    }
    let companies = Set(journal.applications.map { $0.company.lowercased() })
    let terms = journal.vocabulary.statusTerms
    for name in journal.applications.flatMap({ $0.namesBeside(terms) }).withoutRepeats
    where !companies.contains(name.lowercased()) && !ordinary.contains(name) {
      addPerson([name], as: .person)
    }
  }

  /// - Parameter names: all names of one person. The first one that is not empty identifies the person.
  private mutating func addPerson(_ names: [String], as kind: NameKind) {
    let written = names.map(PersonName.init).filter { !$0.name.isEmpty }
    guard let name = written.first?.name.withoutTitles else { return }
    let spellings = written.flatMap { written in
      let bare = written.name.withoutTitles
      return written.spellings + [bare] + [bare.wordsRunTogether].compactMap(\.self)
    }
    let number = add(kind, name, spellings)
    for (index, word) in written.flatMap(\.words).enumerated() {
      addPart(
        word, of: number, isFirst: index == 0,
        unlessIn: StopWords.titles.union(StopWords.positions))
    }
  }
}

extension Journal {
  /// The fields that name a person, each with its note.
  package var linksToPeople: [(link: FieldLink, note: NoteInfo)] {
    let named =
      applications.flatMap { application in
        application.contacts.map { ($0, application.info) }
      }
      + feedback.compactMap { feedback in feedback.from.map { ($0, feedback.info) } }
      + days.flatMap { day in day.with.map { ($0, day.info) } }
      + interviewsOfAnyDay.flatMap { note in note.with.map { ($0, note.info) } }
    // A link to an application states who answered; it is a company's name.
    return named.filter { application($0.0, from: $0.1) == nil }.map { (link: $0.0, note: $0.1) }
  }
}

extension String {
  /// The first word of a name, in lower case; `nil` if it has only one.
  fileprivate var firstOfSeveralWords: String? {
    let words = split(whereSeparator: \.isWhitespace)
    return words.count > 1 ? words[0].lowercased() : nil
  }

  /// The words without spaces, as in an address or a tag: `KimLee`. `nil` for a single word, or if the result
  /// is too short to be distinguished from others.
  package var wordsRunTogether: String? {
    let words = split(whereSeparator: \.isWhitespace)
    let joined = words.joined()
    return words.count > 1 && joined.count > 5 ? joined : nil
  }
}

/// A person's name from a field, separated from what else the field contains: a mail address, a link, a
/// telephone number, a position.
package struct PersonName {
  /// The name alone; empty if the field names no one.
  package let name: String
  /// The possible spellings of the whole name.
  package let spellings: [String]
  /// Short forms that the person may be called by.
  package let words: [String]

  package init(_ typed: String) {
    let plain = typed.withoutAddresses
    let pieces = plain.piecesOfName.filter { !$0.isPosition }
    guard let first = pieces.first else {
      (name, spellings, words) = ("", [], [])
      return
    }
    // `Kern, Otto`: one word before a comma is not a whole name.
    let head = pieces.count == 1 || first.contains(" ") ? first : plain
    let (inside, outside) = head.bracketed
    name = outside.isEmpty ? head : outside
    // In a script without spaces, brackets contain an office or a place more often than a name.
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
  /// All people in the notes' fields except the user, each with all their names. The first name identifies
  /// the person.
  package var namesOfPeople: [[String]] {
    people.map { person in
      // In a file named `a.md`, the name is only an abbreviation.
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
  /// The names in a link that leads to no note.
  fileprivate var namesInIt: [String] {
    let rest = target.withoutAddresses
    // In `folder/Maria Lopez` the last part is the name; `Maria Lopez https://x.example/maria` is not a path.
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
      // `M.de Vries` is not a host.
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
    split { !$0.isWordCharacter }.map { StopWords.positions.contains($0.lowercased()) }
  }

  fileprivate var isPosition: Bool { !wordsOfPosition.contains(false) }
  fileprivate var hasWordOfPosition: Bool { wordsOfPosition.contains(true) }
}

extension String {
  /// Short forms of a person's name: its words, or in a script without spaces, the characters that may be the
  /// family name and the given name.
  package var personWords: [String] {
    let name = withoutTitles
    let words = name.nameWords.filter { !NameTitles.suffixes.contains($0) }
    guard words.count == 1, let word = words.first, word.isUnspaced else {
      return words.map(\.withoutTitles)
    }
    // `採用担当` is an office, not a name.
    return StopWords.offices.contains(where: word.contains) ? [] : word.guessedNameWords
  }

  private var guessedNameWords: [String] {
    let family = prefix(while: \.isHan)
    let given = self[family.endIndex...]
    if !family.isEmpty, !given.isEmpty {
      return given.allSatisfy(\.isKana) ? [String(family), String(given)] : []
    }
    guard !family.isEmpty || allSatisfy(\.isHangul) else { return [] }
    return switch count {
    case 2: [first(1)]
    // `王小明`, `김민수`, `林太郎`, `山田健`.
    case 3: [first(2), last(2), first(1)]
    case 4: [first(2), last(2), first(3)]
    case 5: [first(2), last(3), first(3), last(2)]
    default: []
    }
  }

  private func first(_ count: Int) -> String { String(prefix(count)) }
  private func last(_ count: Int) -> String { String(suffix(count)) }
}

/// Titles next to a person's name. They show that even a single character is a name.
package enum NameTitles {
  /// Titles after the name, the longest first, because one may begin with another. Korean is not a language of notes yet.
  package static let suffixes =
    (Language.all.flatMap(\.nameWords.attachedTitles) + [
      "씨", "님", "선생", "선배", "과장", "부장", "대리", "팀장", "사장", "대표", "차장", "이사", "교수", "매니저",
    ]).sorted { $0.count > $1.count }

  /// Titles before the name: `小李` and `老王`.
  private static let before = Set(
    Language.all.flatMap(\.nameWords.attachedPrefixes).compactMap(\.first))

  private static let suffixCharacters = suffixes.map(Array.init)

  package static func stand(beside range: Range<Int>, in text: [Character]) -> Bool {
    let rest = text[range.upperBound...]
    // `김 대리`: a family name is at the start of a word.
    let title = rest.first == " " ? rest.dropFirst() : rest
    let first = text[range.lowerBound]
    let previous = range.lowerBound > 0 ? text[range.lowerBound - 1] : " "
    if first.isHangul, previous.isHangul { return false }
    if suffixCharacters.contains(where: { title.starts(with: $0) }) { return true }
    return first.isHan && before.contains(previous)
  }
}

extension String {
  /// `田中` for `田中さん`, and `김민수` for `김민수 팀장님`.
  package var withoutTitles: String {
    var name = self
    while let title = NameTitles.suffixes.first(where: {
      name.hasSuffix($0) && name.count > $0.count
    }
    ) {
      name = String(name.dropLast(title.count)).trimmed
    }
    return name.isUnspaced ? name : self
  }
}

extension String {
  /// Other spellings of a name that begins with two or three initials, with and without dots and spaces: `JP
  /// Morgan` and `JPMorgan` for `J.P. Morgan`.
  package var initialSpellings: [String] {
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
