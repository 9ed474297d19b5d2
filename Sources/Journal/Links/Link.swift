import Diagnostics
import Markdown
import TextKit

/// A link to another note: `[[Note]]`, `[[folder/Note#Part|label]]`, or a relative path.
package struct Link: Sendable, Hashable {
  /// The note's name or path, as typed.
  package let target: String
  package let label: String?

  /// Parses a text that consists of one wikilink or one `[label](path)`.
  package init?(_ text: String) {
    let typed = text.trimmed
    guard typed.utf8.first == .openingBracket else { return nil }
    if typed.hasPrefix("[["), typed.hasSuffix("]]"), typed.utf8.count > 4 {
      let inside = typed[...].dropFirst(bytes: 2).prefix(bytes: typed.utf8.count - 4)
      // A bracket inside means that the text contains two links.
      if inside.utf8.contains(where: { $0 == .openingBracket || $0 == .closingBracket }) {
        return nil
      }
      self.init(inside: inside)
    } else if typed.hasSuffix(")"), let middle = typed.firstIndex(of: "]"),
      typed[middle...].hasPrefix("](")
    {
      var path = typed[typed.index(middle, offsetBy: 2)...].dropLast()
      if path.hasPrefix("<"), path.hasSuffix(">") { path = path.dropFirst().dropLast() }
      self.init(
        target: String(path.prefix { $0 != "#" }).percentDecoded,
        label: String(typed[typed.index(after: typed.startIndex)..<middle]))
    } else {
      return nil
    }
  }

  /// Parses `[label](address)` and keeps the address as typed.
  package init?(address text: String) {
    let typed = text.trimmed
    guard typed.utf8.first == .openingBracket, !typed.hasPrefix("[["), typed.hasSuffix(")"),
      let middle = typed.firstRange(of: "](")
    else { return nil }
    self.init(target: String(typed[middle.upperBound...].dropLast()), label: nil)
  }

  /// Reads the text of a link field. A bare note name or path counts as a link.
  package init(nameOrLink text: String) {
    self = Link(text) ?? Link(target: Link.exportedNames(in: text) ?? text.trimmed, label: nil)
  }

  /// All links in a text: `[[wikilinks]]` anywhere in it, or one `[label](path)`.
  package static func all(in text: String) -> [Link] {
    guard text.contains(byte: .openingBracket) else { return [] }
    if let only = Link(text) { return [only] }
    var links: [Link] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "[["),
      let end = rest[start.upperBound...].firstRange(of: "]]")
    {
      if let link = Link(inside: rest[start.upperBound..<end.lowerBound]) { links.append(link) }
      rest = rest[end.upperBound...]
    }
    return links
  }

  /// The links of a text and the names beside them: `[[Ann]], Bo` has both. Empty if it has no link in double brackets.
  static func besideNames(in text: String) -> [(link: Link, isWritten: Bool)] {
    guard text.contains("[[") else { return [] }
    var found: [(link: Link, isWritten: Bool)] = []
    var rest = text[...]
    var isAfterLink = false
    while let start = rest.firstRange(of: "[["),
      let end = rest[start.upperBound...].firstRange(of: "]]")
    {
      let before = rest[..<start.lowerBound]
      found += names(in: before, isAfterLink: isAfterLink, isBeforeLink: true)
      if let link = Link(inside: rest[start.upperBound..<end.lowerBound]) {
        found.append((link, true))
      }
      isAfterLink = true
      rest = rest[end.upperBound...]
    }
    return found + names(in: rest, isAfterLink: isAfterLink, isBeforeLink: false)
  }

  /// The names in a text beside a link. What no comma or the like separates from the link is a name only as far as it is
  /// written like one: `[[Ann]] and her boss Bo`.
  private static func names(
    in text: Substring, isAfterLink: Bool, isBeforeLink: Bool
  ) -> [(link: Link, isWritten: Bool)] {
    let plain = " " + text.withoutBrackets + " "
    let parts = betweenPeople.reduce(plain) { $0.replacing($1, with: ",") }
      .split(omittingEmptySubsequences: false) { ",;&/\n、，；".contains($0) }
    return parts.indices.flatMap { index -> [String] in
      // `Recruiter: [[Ann]]`
      let part = parts[index].split(separator: ":", omittingEmptySubsequences: false).last ?? ""
      let isBeside =
        isAfterLink && index == parts.startIndex || isBeforeLink && index == parts.endIndex - 1
      return isBeside ? part.capitalizedRuns : [String(part).withoutSymbolsAround]
    }
    .filter { $0.contains(where: \.isLetter) && !contactRoles.contains(normalizedWords($0)) }
    .map { (Link(target: $0, label: nil), false) }
  }

  private static let betweenPeople = Language.all.flatMap(\.smallWords.betweenPeople).map {
    " \($0) "
  }

  /// The roles of contacts, which name no one: `[[Ann]], recruiter`.
  private static let contactRoles = Set(
    Language.all.flatMap(\.evidence.contactRoles).map { normalizedWords($0) })

  private init(target: String, label: String?) {
    self.target = target
    self.label = label
  }

  private init?(inside text: Substring) {
    // Most links consist of a name only. Dividing all of them takes 1% more instructions in a build.
    if !text.utf8.contains(where: { $0 == .bar || $0 == .hash }),
      text.utf8.last != .backslash
    {
      target = String(text).trimmed
      label = nil
      if target.isEmpty { return nil }
      return
    }
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first?.split(separator: "#", maxSplits: 1).first else { return nil }
    // Inside a table, the bar is written `\|`.
    target = String(path.hasSuffix("\\") ? path.dropLast() : path).trimmed
    label = parts.count == 2 ? String(parts[1]).trimmed : nil
    if target.isEmpty { return nil }
  }

  /// The last part of the target, without `.md`.
  package var name: String {
    let last = target.hasPathSeparator ? target.pathParts.last ?? target : target
    return FileRules.stem(of: last) ?? last
  }

  /// The text to show: the label, or the name if there is no label.
  package var text: String { label?.withoutMarks ?? name }

  /// The text to show for a value that may be a link.
  package static func displayText(of text: String) -> String {
    isWords(text) ? text : markdown(of: text).withoutBold.trimmed
  }

  /// Whether the text consists of words with nothing around them, as most values do. Without this check, a build takes
  /// 2% more instructions.
  private static func isWords(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last, first.isASCIIWord, last.isASCIIWord
      else { return false }
      return bytes.allSatisfy { $0.isASCIIWord || $0 == .space || $0 == .dash }
    }
  }

  /// The same for a text that is shown as Markdown.
  static func markdown(of text: String) -> String {
    if isWords(text) { return text }
    return Link(text)?.text ?? (exportedNames(in: text) ?? text).trimmed.withoutMarks
  }

  /// The names in a text like `Acme (https://…)` or `Acme (../Companies/Acme%201234.md), Fenn (…)`, the form in which
  /// Notion exports links to pages. `nil` for any other text.
  private static func exportedNames(in text: String) -> String? {
    guard text.utf8.last == .closingParenthesis, text.contains("://") || text.contains(".md"),
      !text.contains("](")
    else { return nil }
    var names: [String] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard let end = rest.firstRange(of: "), ")?.lowerBound ?? rest.indices.last,
        let bracket = rest[..<end].lastIndex(of: "("), rest[..<bracket].last == " "
      else { return nil }
      let target = rest[rest.index(after: bracket)..<end]
      let name = String(rest[..<bracket]).trimmed
      let isPage =
        target.contains("://") || FileRules.stem(of: String(target.prefix { $0 != "?" })) != nil
      guard isPage, !name.isEmpty, !target.contains(" ") else { return nil }
      names.append(name)
      rest = rest[rest.index(after: end)...].drop { $0 == "," || $0 == " " }
    }
    return names.joined(separator: ", ")
  }
}

extension String {
  /// The text with the labels of its links in place of the links, and without other marks: `with Dana` for
  /// `with [[people/Dana|Dana]]` or `with [Dana](people/dana.md)`.
  var withPlainLinks: String {
    guard contains(byte: .openingBracket) || contains(byte: .asterisk) else { return self }
    var text = withoutMarks.withoutBold
    while let middle = text.firstRange(of: "]("),
      let start = text[..<middle.lowerBound].lastIndex(of: "["),
      let end = text[middle.upperBound...].firstIndex(of: ")")
    {
      let label = text[text.index(after: start)..<middle.lowerBound]
      text = String(text[..<start] + label + text[text.index(after: end)...])
    }
    return text
  }
}

extension Substring {
  /// The text without what is in parentheses.
  fileprivate var withoutBrackets: String {
    var depth = 0
    return String(
      filter { character in
        if "(（".contains(character) { depth += 1 }
        defer { if ")）".contains(character) { depth -= 1 } }
        return depth <= 0
      })
  }

  /// The runs of words that each begin with a capital letter, or with one of a script without capitals.
  fileprivate var capitalizedRuns: [String] {
    split { $0 == " " }.split { word in
      word.first { $0.isLetter }.map { $0.isLowercase } ?? true
    }
    .map { $0.joined(separator: " ").withoutSymbolsAround }
  }
}

extension String {
  fileprivate var withoutSymbolsAround: String {
    let isSymbol = { (character: Character) in !character.isLetter && !character.isNumber }
    let end = drop(while: isSymbol)
    return String(String(end.reversed().drop(while: isSymbol)).reversed())
  }
}
