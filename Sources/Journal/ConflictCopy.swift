import TextKit

/// The names that sync and merge programs give to a copy, because a file was changed in two places.
///
/// A company or a role can contain the word *conflict*. So most names count only in the form that a program
/// writes: in brackets together with a word for a copy, or joined by a dot or an underscore.
enum ConflictCopy {
  /// - Parameter name: The name of a file, with or without `.md`.
  static func isName(_ name: String) -> Bool {
    guard mayBe(name) else { return false }
    let base = foldingDiacritics(name.fileName)
    if hasJoinedMark(base) { return true }
    guard let (inside, isLast) = lastBrackets(in: base) else { return false }
    return isCopyBecauseOfConflict(inside) || (isLast && isShortMark(inside))
  }

  /// Whether the name has a bracket, an underscore or a dot before its ending. Most names have none of them,
  /// and then they are not converted to lower case, which would take a sixth more instructions in a build.
  private static func mayBe(_ name: String) -> Bool {
    name.withBytes { bytes in
      bytes.dropLast(3).contains {
        // `（` begins with this byte.
        $0 == .openingParenthesis || $0 == .openingBracket || $0 == .dot || $0 == .underscore
          || $0 == 0xEF
      } || hasLongNumber(bytes)
    }
  }

  /// Whether six digits are in a row, as in the date of `Acme-conflict-20260501`. The date at the start of an ordinary
  /// name has fewer.
  private static func hasLongNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var length = 0
    return bytes.contains { byte in
      length = byte.isASCIIDigit ? length + 1 : 0
      return length == 6
    }
  }

  /// Whether a mark is joined to the name: `.sync-conflict-20260302-101010-ID` (Syncthing), `.Conflict`
  /// (Resilio), `_conflict-20260302-101010` (ownCloud), `_Mar-02-2026_Conflict` (Synology), `.orig` and
  /// `_LOCAL_123` (git).
  private static func hasJoinedMark(_ base: String) -> Bool {
    if base.hasSuffix(".orig") || base.contains(".sync-conflict-") { return true }
    let parts = base.split { $0 == "." || $0 == "_" || $0 == "-" }
    for (index, part) in parts.enumerated().dropFirst() {
      let joint = base[base.index(before: part.startIndex)]
      let next = parts.dropFirst(index + 1).first
      let isNumbered = next?.allSatisfy(\.isNumber) ?? false
      if conflictWords.contains(String(part)) || part == "caseconflict" {
        switch joint {
        case ".": return true
        case "_" where next == nil || isNumbered: return true
        // A year may follow the word in a title.
        default: if isNumbered, next?.count ?? 0 >= 6 { return true }
        }
      } else if joint == "_", isNumbered, index == parts.count - 2,
        ["local", "remote", "base", "backup"].contains(part)
      {
        return true
      }
    }
    return false
  }

  /// The text inside the last brackets, and whether nothing but a number follows them.
  private static func lastBrackets(in base: String) -> (inside: Substring, isLast: Bool)? {
    let pairs: [Character: Character] = [")": "(", "]": "[", "）": "（"]
    var end = base.endIndex
    // `Acme (conflicted copy) (1)`: the number is of the copy.
    for _ in 0..<2 {
      guard let close = base[..<end].lastIndex(where: { pairs[$0] != nil }),
        let opening = pairs[base[close]]
      else { return nil }
      var depth = 0
      var open: String.Index?
      for index in base[...close].indices.reversed() {
        if base[index] == base[close] { depth += 1 }
        if base[index] == opening { depth -= 1 }
        if depth == 0 {
          open = index
          break
        }
      }
      guard let open else { return nil }
      let inside = base[base.index(after: open)..<close]
      if !inside.isEmpty, inside.allSatisfy(\.isNumber) {
        end = open
        continue
      }
      let rest = base[base.index(after: close)...]
      let isLast = rest.allSatisfy { !$0.isLetter }
      return (inside, isLast)
    }
    return nil
  }

  /// Whether the text has a word for a conflict and a word for a copy: `Sam's conflicted copy 2026-03-02`.
  private static func isCopyBecauseOfConflict(_ inside: Substring) -> Bool {
    if inside.contains("sfconflict") || inside.contains("nsconflict") { return true }
    return conflictStems.contains { inside.contains($0) }
      && copyStems.contains { inside.contains($0) }
  }

  /// Whether the text is a mark without a word for a copy: `conflict 2026-03-02`, `Case Conflict`,
  /// `conflicted`.
  private static func isShortMark(_ inside: Substring) -> Bool {
    let words = inside.split { !$0.isLetter && !$0.isNumber }
    guard let first = words.first else { return false }
    if conflictWords.contains(String(first)) { return true }
    guard let last = words.last(where: { !$0.allSatisfy(\.isNumber) }),
      conflictWords.contains(String(last))
    else { return false }
    return words.dropLast().contains {
      ["case", "sync", "encoding", "space", "whitespace", "name", "edit", "version"].contains($0)
    }
  }

  /// The words for a conflict that a program writes alone.
  private static let conflictWords: Set<String> = [
    "conflict", "conflicts", "conflicted", "conflicting", "konflikt", "conflit", "conflicto",
    "conflitto", "conflito", "conflicte", "конфликт", "конфлікт", "競合", "衝突", "冲突", "충돌",
  ]

  /// Parts of the words for a conflict, without accents.
  private static let conflictStems = [
    "conflict", "konflik", "conflit", "konfliz", "motstrid", "modstrid", "ristirii", "kolid",
    "sukob", "v sporu", "utkoz", "cakis", "cakıs", "bertentangan", "bercanggah", "конфл", "конфлі",
    "διενεξη", "διένεξη", "σύγκρουση", "競合", "衝突", "冲突", "충돌", "ขัดแย้ง", "متعارض", "تعارض",
    "מתנגש", "התנגשות", "xung đột", "xung dot",
  ]

  /// Parts of the words for a copy, a file or a version, without accents.
  private static let copyStems = [
    "copy", "copie", "copia", "kopi", "exemplar", "exemplaar", "version", "versio", "file", "datei",
    "masolat", "kopya", "salinan", "копи", "копі", "αντιγραφο", "αντίγραφο", "コピー", "バージョン",
    "ファイル", "副本", "複本", "复本", "版本", "拷贝", "文件", "사본", "복사", "สำเนา", "نسخة", "עותק",
    "bản sao", "ban sao",
  ]
}
