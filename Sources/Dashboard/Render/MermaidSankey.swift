import Journal

/// The flow for Mermaid: `from,to,number`. Its names are letters, figures and blanks of ASCII, for its
/// grammar has no way to escape others; two points never share a name.
struct MermaidSankey {
  let text: String

  /// - Parameter table: from, to and a number in each row.
  init(_ table: Table) {
    var names: [String: String] = [:]
    var taken: Set<String> = []
    func name(_ point: Text) -> String {
      let words = point.plain
      if let known = names[words] { return known }
      let plain = MermaidSankey.plain(words)
      var name = plain.isEmpty ? "other" : plain
      var number = 1
      while !taken.insert(name).inserted {
        number += 1
        name = "\(plain.isEmpty ? "other" : plain) \(number)"
      }
      names[words] = name
      return name
    }
    let rows = table.rows.map { "\(name($0[0])),\(name($0[1])),\($0[2].plain)" }
    text = "```mermaid\nsankey-beta\n\n" + rows.joined(separator: "\n") + "\n```"
  }

  /// Letters with a sign above them lose the sign and nothing else.
  private static func plain(_ words: String) -> String {
    String(
      words.map { character -> Character in
        if character.isASCII, character.isLetter || character.isNumber { return character }
        return unaccented[character] ?? " "
      }
    ).trimmed
  }

  /// The letters of the languages in which most notes with such letters are written.
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
