import Journal

/// What stands beside a person's name, and shows that a single sign is one.
enum NameTitles {
  /// Behind the name. The longest first, where one begins with another.
  static let behind = [
    "さん", "さま", "様", "氏", "君", "くん", "ちゃん", "殿", "先生", "先輩", "課長", "部長", "社長", "係長", "店長",
    "女士", "小姐", "老师", "老師", "总", "總", "经理", "經理", "主管", "同学", "同學", "工程师", "博士", "教授",
    "씨", "님", "선생", "선배", "과장", "부장", "대리", "팀장", "사장", "대표", "차장", "이사", "교수", "매니저",
  ]

  /// Before it: `小李` and `老王`.
  private static let before: Set<Character> = ["小", "老", "阿"]

  private static let behindCharacters = behind.map(Array.init)

  static func stand(beside range: Range<Int>, in text: [Character]) -> Bool {
    let rest = text[range.upperBound...]
    // `김 대리`; a family name stands at the start of a word.
    let title = rest.first == " " ? rest.dropFirst() : rest
    let first = text[range.lowerBound]
    let previous = range.lowerBound > 0 ? text[range.lowerBound - 1] : " "
    if first.isHangul, previous.isHangul { return false }
    if behindCharacters.contains(where: { title.starts(with: $0) }) { return true }
    return first.isHan && before.contains(previous)
  }
}

extension String {
  /// `田中さん` is 田中, and `김민수 팀장님` 김민수.
  var withoutTitles: String {
    var name = self
    while let title = NameTitles.behind.first(where: { name.hasSuffix($0) && name.count > $0.count }
    ) {
      name = String(name.dropLast(title.count)).trimmed
    }
    return name.isUnspaced ? name : self
  }
}
