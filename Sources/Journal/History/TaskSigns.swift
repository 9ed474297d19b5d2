import Markdown
import TextKit

/// The symbols that the Tasks plugin of Obsidian writes after a task: `📅 2026-10-01 ✅ 2026-10-02`.
enum TaskSigns {
  /// The symbols before a day: when the task was done, is due, is scheduled, begins, was written, was dropped; and
  /// others.
  private static let all: Set<Character> = [
    "✅", "📅", "📆", "🗓", "⏳", "⌛", "🛫", "➕", "❌", "🔁", "⏫", "🔼", "🔽", "🔺", "⏬", "🏁", "🆔", "⛔",
  ]
  private static let due: [Character] = ["📅", "📆", "🗓", "⏳", "⌛", "🛫"]

  /// The text without its symbols, after the one day that counts: the day on which the task was done, or else the day
  /// on which it is due. If the text begins with a day, that day counts.
  static func textWithDay(_ text: String, _ task: Block.Task) -> String {
    guard !text.utf8.allSatisfy({ $0.isASCII }), let start = text.firstIndex(where: isSign) else {
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

  /// The symbol without the selector that makes it colored.
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
