import Journal

extension String {
  /// The places that a location names: `Leipzig (hybrid)` or `04109 Leipzig / remote` names one.
  var places: [String] {
    split { ",;/|()[]、，；／｜（）［］【】".contains($0) }.compactMap { piece in
      let words = piece.split(whereSeparator: \.isWhitespace).flatMap(\.withoutNumbers).filter {
        !NameWords.ordinaryInPlaces.contains($0.lowercased())
      }
      let place = words.joined(separator: " ")
      return place.contains(where: \.isLetter) ? place : nil
    }
  }

  /// The places within a place that is written without blanks, each with and without what says which
  /// sort of place it is: `東京都`, `東京`, `渋谷区` and `渋谷` in `東京都渋谷区`.
  var placesWithin: [(whole: String, short: String)] {
    split(separator: " ").filter { String($0).isUnspaced }.flatMap { word in
      if let name = String(word).withoutKoreanSort { return [(String(word), name)] }
      var places: [(whole: String, short: String)] = []
      var part = ""
      for sign in word {
        part.append(sign)
        // `京都` and `津市` are whole names.
        if part.count > 2, "都道府県市区町村郡省州县縣區镇鎮".contains(sign) {
          places.append((part, String(part.dropLast())))
          part = ""
        }
      }
      if part.count > 1 { places.append((part, part)) }
      return places
    }
  }

  private var withoutKoreanSort: String? {
    guard allSatisfy(\.isHangul) else { return nil }
    let sorts = ["특별자치시", "특별자치도", "특별시", "광역시", "시", "도", "군", "구", "동", "읍", "면"]
    let sort = sorts.first { hasSuffix($0) && count >= $0.count + 2 }
    return sort.map { String(dropLast($0.count)) } ?? self
  }
}

extension Substring {
  /// A word with a number in it names no place; where a house number stands at a street without a
  /// blank, what stands before it does.
  fileprivate var withoutNumbers: [String] {
    if !contains(where: \.isDigit) { return [String(self)] }
    return split { $0.isDigit || "-‐‑–−".contains($0) }.map(String.init).filter {
      $0.count > 1 && $0.isUnspaced
    }
  }
}
