import Diagnostics
import Markdown
import TextKit

/// A link to another note: `[[Note]]`, `[[folder/Note#Part|label]]`, or a relative path.
package struct Link: Sendable, Hashable {
  /// What names the note: its name, or a path, as typed.
  package let target: String
  package let label: String?

  /// A text that is one wikilink and nothing else, or `[label](path)`.
  package init?(_ text: String) {
    let typed = text.trimmed
    guard typed.utf8.first == UInt8(ascii: "[") else { return nil }
    if typed.hasPrefix("[["), typed.hasSuffix("]]"), typed.utf8.count > 4 {
      let inside = typed[...].dropFirst(bytes: 2).prefix(bytes: typed.utf8.count - 4)
      // Two links are not one.
      if inside.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }) {
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

  /// `[label](address)`, the address as typed.
  package init?(address text: String) {
    let typed = text.trimmed
    guard typed.hasPrefix("["), !typed.hasPrefix("[["), typed.hasSuffix(")"),
      let middle = typed.firstRange(of: "](")
    else { return nil }
    self.init(target: String(typed[middle.upperBound...].dropLast()), label: nil)
  }

  /// A text where a link is expected: a bare note name or path counts as one.
  package init(nameOrLink text: String) {
    self = Link(text) ?? Link(target: text.trimmed, label: nil)
  }

  /// Every link of a text that has some: `[[wikilinks]]` anywhere in it, or one `[label](path)`.
  package static func all(in text: String) -> [Link] {
    guard text.contains(byte: UInt8(ascii: "[")) else { return [] }
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

  private init(target: String, label: String?) {
    self.target = target
    self.label = label
  }

  private init?(inside text: Substring) {
    // Most links are a name and nothing else.
    if !text.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "#") }),
      text.utf8.last != UInt8(ascii: "\\")
    {
      target = String(text).trimmed
      label = nil
      if target.isEmpty { return nil }
      return
    }
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first?.split(separator: "#", maxSplits: 1).first else { return nil }
    // In a table the bar is written `\|`.
    target = String(path.hasSuffix("\\") ? path.dropLast() : path).trimmed
    label = parts.count == 2 ? String(parts[1]).trimmed : nil
    if target.isEmpty { return nil }
  }

  /// The last part of the target, without `.md`.
  package var name: String {
    let last = target.hasPathSeparator ? target.pathParts.last ?? target : target
    return FileRules.endsInMD(last) ? String(last[...].prefix(bytes: last.utf8.count - 3)) : last
  }

  /// What a person reads.
  package var text: String { label ?? name }

  /// The same of a text that may be no link.
  static func words(of text: String) -> String { Link(text)?.text ?? text.trimmed }
}
