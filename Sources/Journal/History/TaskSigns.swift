import Markdown
import TextKit

/// The signs that the Tasks plugin of Obsidian writes behind a task: `📅 2026-10-01 ✅ 2026-10-02`.
enum TaskSigns {
  /// The signs before a day: when it was done, is due, is scheduled, begins, was written, was dropped; and others.
  private static let all: Set<Character> = [
    "✅", "📅", "📆", "🗓", "⏳", "⌛", "🛫", "➕", "❌", "🔁", "⏫", "🔼", "🔽", "🔺", "⏬", "🏁", "🆔", "⛔",
  ]
  private static let due: [Character] = ["📅", "📆", "🗓", "⏳", "⌛", "🛫"]

  /// The text without its signs, with the one day that counts before it: that on which the task was done, else that on
  /// which it is due. A day that the text begins with counts as it is.
  static func textWithDay(_ text: String, _ task: Block.Task) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), let start = text.firstIndex(where: isSign) else {
      return text
    }
    let words = String(text[..<start]).trimmed
    var days: [Character: String] = [:]
    for part in parts(of: text[start...]) {
      guard let sign = part.first,
        case .day(let day)? = DateForms(
          startOf: part.dropFirst().drop { $0.isBlank || $0 == "\u{FE0F}" }, order: nil)?.reading
      else { continue }
      days[base(of: sign)] = day.description
    }
    let wanted: [Character] = task == .done ? ["✅"] + due : due
    guard DateForms(startOf: words[...], order: nil) == nil,
      let day = wanted.lazy.compactMap({ days[$0] }).first
    else { return words }
    return day + " " + words
  }

  private static func isSign(_ character: Character) -> Bool { all.contains(base(of: character)) }

  /// The sign without the selector that makes it colored.
  private static func base(of character: Character) -> Character {
    character.unicodeScalars.first.map(Character.init) ?? character
  }

  /// The text in parts that each begin with one of the characters.
  private static func parts(of text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while let first = rest.indices.first {
      let next = rest[rest.index(after: first)...].firstIndex(where: isSign) ?? rest.endIndex
      parts.append(rest[..<next])
      rest = rest[next...]
    }
    return parts
  }
}
