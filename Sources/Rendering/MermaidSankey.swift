package import PageModel
import TextKit

/// The flow as a Mermaid diagram: `from,to,number`. Its names consist of ASCII letters, digits and spaces,
/// since the grammar cannot escape other characters. Two nodes never share a name.
package struct MermaidSankey {
  package let text: String

  /// - Parameter table: has the columns from, to and number.
  package init(_ table: Table) {
    var names: [String: String] = [:]
    var taken: Set<String> = []
    func name(_ point: Text) -> String {
      let text = point.plain
      if let known = names[text] { return known }
      let plain = MermaidSankey.plain(text)
      var name = plain.isEmpty ? "other" : plain
      var number = 1
      while !taken.insert(name).inserted {
        number += 1
        name = "\(plain.isEmpty ? "other" : plain) \(number)"
      }
      names[text] = name
      return name
    }
    let rows = table.rows.map { "\(name($0[0])),\(name($0[1])),\($0[2].plain)" }
    text = "```mermaid\nsankey-beta\n\n" + rows.joined(separator: "\n") + "\n```"
  }

  /// Removes accents from letters and replaces other characters with spaces.
  private static func plain(_ text: String) -> String {
    String(
      text.map { character -> Character in
        if character.isASCII, character.isLetter || character.isNumber { return character }
        return unaccented[character] ?? " "
      }
    ).trimmed
  }

  /// The accented letters of the languages in which most notes with such letters are written.
  private static let unaccented: [Character: Character] = {
    let letters: [(Character, String)] = [
      ("a", "áàâäãåā"), ("c", "çćč"), ("e", "éèêëēęě"), ("i", "íìîïī"), ("l", "ł"), ("n", "ñńň"),
      ("o", "óòôöõøō"), ("r", "ř"), ("s", "śšß"), ("u", "úùûüūů"), ("y", "ýÿ"), ("z", "źżž"),
    ]
    var table: [Character: Character] = [:]
    for (plain, accented) in letters {
      for letter in accented {
        table[letter] = plain
        if let upper = letter.uppercased().first, letter.uppercased().count == 1 {
          table[upper] = Character(plain.uppercased())
        }
      }
    }
    return table
  }()
}
