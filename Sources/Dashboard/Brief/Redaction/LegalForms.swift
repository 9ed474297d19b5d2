import Journal

extension String {
  /// A company's name without `GmbH` and the like at its end, or what says the same before it or in
  /// other writings.
  var withoutLegalForm: String {
    var words = split(whereSeparator: \.isWhitespace).map(String.init)
    let isForm = { (word: String) in
      let folded = word.lowercased().filter { $0.isLetter || $0.isNumber }
      return folded.isEmpty || LegalForms.behind.contains(folded)
    }
    while words.count > 1, let last = words.last, isForm(last) { words.removeLast() }
    while words.count > 1, let first = words.first, LegalForms.before.contains(first.lowercased()) {
      words.removeFirst()
    }
    let name = words.joined(separator: " ")
    return name.isPlainName ? name : name.withoutAttached(LegalForms.attached, leaving: 1)
  }

  /// Without what stands at either end of it without a blank.
  fileprivate func withoutAttached(_ forms: [String], leaving rest: Int) -> String {
    var name = self
    while true {
      if let form = forms.first(where: { name.hasPrefix($0) && name.count >= $0.count + rest }) {
        name = String(name.dropFirst(form.count)).trimmed
      } else if let form = forms.first(where: {
        name.hasSuffix($0) && name.count >= $0.count + rest
      }) {
        name = String(name.dropLast(form.count)).trimmed
      } else {
        return name
      }
    }
  }

  /// How people speak of a company whose name is written without blanks: without the sort of company
  /// that it is, and without the place where it is: `字节跳动` for `北京字节跳动科技`.
  func shortened(besides places: [String]) -> [String] {
    guard contains(where: \.isUnspaced) else { return [] }
    // `하이닉스` for `SK하이닉스`.
    let own = split { !$0.isUnspaced }.map(String.init)
    var names = own.filter { $0.count > 2 && $0 != self }
    var name = self
    for _ in 0..<3 {
      if let ending = LegalForms.sorts.first(where: {
        name.hasSuffix($0) && name.count >= $0.count + 2
      }) {
        name = String(name.dropLast(ending.count)).trimmed
        names.append(name)
      }
      if let place = places.first(where: {
        !$0.isEmpty && name.hasPrefix($0) && name.count >= $0.count + 2
      }) {
        name = String(name.dropFirst(place.count)).trimmed
        names.append(name)
      }
    }
    return names
  }
}

/// What says in which form a company is one.
enum LegalForms {
  /// A word at the end of the name.
  static let behind: Set<String> = [
    "gmbh", "mbh", "ggmbh", "ag", "se", "kg", "kgaa", "ohg", "ug", "gbr", "ev", "eg", "inc",
    "incorporated", "corp", "corporation", "co", "company", "llc", "llp", "lp", "ltd", "limited",
    "plc", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "oy", "oyj", "as", "asa", "aps",
    "kk", "pty", "pvt", "sro", "doo", "kft", "zrt", "gesellschaft", "haftungsbeschränkt", "จำกัด",
    "มหาชน",
  ]

  /// A word before it.
  static let before: Set<String> = [
    "ооо", "оао", "зао", "пао", "ао", "тов", "pt", "شركة", "บริษัท", "công", "cty",
  ]

  /// At either end, with a blank or without; the longest first.
  static let attached = [
    "有限责任公司", "股份有限公司", "一般社団法人", "公益財団法人", "有限责任公司", "(มหาชน)", "株式会社", "有限会社",
    "合同会社", "合資会社", "合名会社", "有限公司", "股份公司", "주식회사", "유한회사", "บริษัท", "จำกัด", "(株)",
    "（株）", "(有)", "（有）", "(同)", "（同）", "(주)", "（주）", "(유)", "㈱", "㈲", "㈜", "公司",
  ]

  /// What many companies are called at the end of their names.
  static let sorts = [
    "ホールディングス", "グループ", "ジャパン", "テクノロジーズ", "信息技术", "信息科技", "网络科技", "控股", "集团",
    "集團", "科技", "技术", "技術", "网络", "網絡", "信息", "软件", "股份", "그룹", "홀딩스", "코리아",
  ]
}
