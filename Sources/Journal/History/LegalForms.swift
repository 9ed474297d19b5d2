/// The terms for a company's legal form.
package enum LegalForms {
  /// Words at the end of a name that are nothing else.
  package static let unmistakable: Set<String> = [
    "gmbh", "mbh", "ggmbh", "ag", "kg", "kgaa", "ohg", "ug", "gbr", "haftungsbeschränkt", "inc",
    "incorporated", "corp", "corporation", "llc", "llp", "ltd", "limited", "plc", "sa", "sas",
    "sarl", "sl", "slu", "srl", "spa", "bv", "nv", "ab", "oy", "oyj", "asa", "aps", "kk", "pty",
    "pvt", "lda", "ltda", "sro", "doo", "kft", "zrt", "จำกัด", "มหาชน",
  ]

  /// Words at the end of a name, also those that mean something else as well: `as`, `co`, `company`.
  package static let suffixes = unmistakable.union([
    "as", "co", "company", "eg", "ev", "gesellschaft", "lp", "se",
  ])

  /// Words before the name.
  package static let before: Set<String> = [
    "ооо", "оао", "зао", "пао", "ао", "тов", "pt", "شركة", "บริษัท", "công", "cty",
  ]

  /// Terms at either end, with or without a space; the longest first.
  package static let attached = [
    "有限责任公司", "股份有限公司", "一般社団法人", "公益財団法人", "有限责任公司", "(มหาชน)", "株式会社", "有限会社",
    "合同会社", "合資会社", "合名会社", "有限公司", "股份公司", "주식회사", "유한회사", "บริษัท", "จำกัด", "(株)",
    "（株）", "(有)", "（有）", "(同)", "（同）", "(주)", "（주）", "(유)", "㈱", "㈲", "㈜", "公司",
  ]

  /// Generic words at the end of many companies' names.
  package static let sorts = [
    "ホールディングス", "グループ", "ジャパン", "テクノロジーズ", "信息技术", "信息科技", "网络科技", "控股", "集团",
    "集團", "科技", "技术", "技術", "网络", "網絡", "信息", "软件", "股份", "그룹", "홀딩스", "코리아",
  ]
}
