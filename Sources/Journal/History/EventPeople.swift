import Markdown
import TextKit

extension FieldLink {
  /// The people in a part of an event: `with: Dana and Kim`. `with: the team` names no one.
  static func people(in part: Scalar, of key: String) -> [FieldLink] {
    let mayBeText = ["with", "who", "people"].contains(FieldName.folded(key))
    let written = Link.all(in: part.text)
    let links =
      written.isEmpty
      ? part.text.replacing(" and ", with: ",").split { ",;&/\n[]".contains($0) }
        .map { Link(nameOrLink: String($0.drop { "-*\"' ".contains($0) }).trimmed) } : written
    return links.compactMap { link in
      let isName = link.text.split(separator: " ").allSatisfy { word in
        word.first.map { !$0.isLowercase && !$0.isNumber } ?? false
      }
      guard !BlankText.matches(link.target), isName || !mayBeText,
        link.text.contains(where: \.isLetter)
      else { return nil }
      return FieldLink(
        link: link, key: key, position: part.position, expected: [Person.name],
        isBareName: written.isEmpty)
    }
  }
}
