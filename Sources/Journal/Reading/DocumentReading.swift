import Markdown

extension [Block] {
  /// The first heading of a body.
  var firstHeading: String? {
    first {
      if case .heading = $0.kind { !$0.text.isEmpty } else { false }
    }?.text.trimmed
  }

  /// The items of the lists under a heading of one of these names, up to the next heading of its
  /// level; where there is no list, the paragraphs. Tasks are something to do, not something said.
  func items(under names: Set<String>) -> [String] {
    var items: [String] = []
    var paragraphs: [String] = []
    var openLevel: Int?
    for block in self {
      if case .heading(let level) = block.kind {
        if names.contains(foldedWords(block.text)) {
          openLevel = level
        } else if let open = openLevel, level <= open {
          openLevel = nil
        }
      } else if openLevel != nil, block.isDone == nil, block.kind == .paragraph, !block.text.isEmpty
      {
        if block.isListItem {
          items.append(block.text.trimmed)
        } else {
          paragraphs.append(block.text.trimmed)
        }
      }
    }
    return items.isEmpty ? paragraphs : items
  }
}
