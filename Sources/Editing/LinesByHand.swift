// What a person is told to type where the edit is refused.
extension StoryPlan {
  /// The lines that a person would write.
  var byHand: [String] {
    statuses.map { "\($0.key): \($0.after)" }
      + (items.isEmpty ? [] : ["\(historyKey):"] + (hasHistory ? ["  …"] : []))
      + writtenItems
  }

  private var writtenItems: [String] {
    guard var names = pairNames else {
      return items.map { "  - " + YAMLScalar(text: $0.text).written() }
    }
    return items.compactMap { item in
      PairedItem(item.text, beside: names).map {
        names.append($0.name)
        return "  " + $0.written
      }
    }
  }
}
