/// Text from Markdown as a flat list of runs, each with its style and link, but without the Markdown syntax. A hard
/// line break is a newline. Raw HTML is ordinary text.
package struct RichText: Sendable, Hashable {
  package private(set) var runs: [Run] = []

  /// The styles of a run, which can be combined: `***both***`.
  package struct Style: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The empty set of styles. In another module, the literal `[]` would allocate an array each time.
    package static var plain: Style { Style(rawValue: 0) }
    package var isPlain: Bool { rawValue == 0 }

    package static let emphasis = Style(rawValue: 1)
    package static let strong = Style(rawValue: 2)
    package static let code = Style(rawValue: 4)
    /// The words of the user, within a text of the page.
    package static let own = Style(rawValue: 8)
    /// Words for what is alive, which a page shows in the color of that.
    package static let alive = Style(rawValue: 16)
  }

  package struct Run: Sendable, Hashable {
    package fileprivate(set) var text: String
    package let style: Style
    /// The destination of the link or image around the text, unchecked. It is the whole link for `[[Note|label]]`.
    package let destination: String?
  }

  /// Creates rich text from text without markup.
  package init(plain text: String) { append(text) }

  /// Creates rich text from the text of a field, which is Markdown like a body. Its line breaks are kept.
  package init(markdown text: String) {
    for (index, block) in Block.blocks(markdown: text).enumerated() {
      if index > 0 { append("\n") }
      for run in block.richText.runs { append(run.text, run.style, to: run.destination) }
    }
  }

  package var plain: String { runs.map(\.text).joined() }

  mutating func append(_ text: String, _ style: Style = [], to destination: String? = nil) {
    if text.isEmpty { return }
    if let last = runs.indices.last, runs[last].style == style,
      runs[last].destination == destination
    {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, style: style, destination: destination))
    }
  }

  mutating func removeFirst(_ count: Int) {
    var rest = count
    while rest > 0, !runs.isEmpty {
      let taken = min(rest, runs[0].text.count)
      runs[0].text.removeFirst(taken)
      if runs[0].text.isEmpty { runs.removeFirst() }
      rest -= taken
    }
  }

  /// Makes ranges of the bytes of `plain` links, but for what is one already. All at once, since a paragraph may contain
  /// thousands of them.
  ///
  /// - Parameter links: In order and without overlap.
  mutating func link(_ links: [(range: Range<Int>, destination: String)]) {
    var linked = RichText(plain: "")
    var rest = links[...]
    var start = 0
    for run in runs {
      let end = start + run.text.utf8.count
      var done = start
      while run.destination == nil, let next = rest.first, next.range.lowerBound < end {
        let inside = next.range.clamped(to: done..<end)
        if !inside.isEmpty {
          linked.append(run.text.bytes(done - start..<inside.lowerBound - start), run.style)
          linked.append(
            run.text.bytes(inside.lowerBound - start..<inside.upperBound - start), run.style,
            to: next.destination)
          done = inside.upperBound
        }
        if next.range.upperBound > end { break }
        rest.removeFirst()
      }
      linked.append(run.text.bytes(done - start..<end - start), run.style, to: run.destination)
      start = end
    }
    self = linked
  }

  /// Removes these ranges of the bytes of `plain`.
  mutating func remove(_ ranges: [Range<Int>]) {
    var rest = ranges[...]
    var start = 0
    for index in runs.indices {
      let end = start + runs[index].text.utf8.count
      var own: [Range<Int>] = []
      while let range = rest.first, range.lowerBound < end {
        own.append(max(range.lowerBound, start) - start..<min(range.upperBound, end) - start)
        if range.upperBound > end { break }
        rest.removeFirst()
      }
      runs[index].text = runs[index].text.removing(own)
      start = end
    }
    runs.removeAll { $0.text.isEmpty }
  }

  /// The text before the last occurrence of the character, or the whole text if there is none.
  package func before(last character: Character) -> RichText {
    guard let place = runs.lastIndex(where: { $0.text.contains(character) }),
      let cut = runs[place].text.lastIndex(of: character)
    else { return self }
    var before = RichText(plain: "")
    before.runs = Array(runs[..<place])
    before.append(
      String(runs[place].text[..<cut]), runs[place].style, to: runs[place].destination)
    return before
  }
}

extension Block {
  /// The blocks of a field's text.
  package static func blocks(markdown text: String) -> [Block] {
    Array(text.utf8).withUnsafeBufferPointer {
      if let visible = VisibleText(of: $0) {
        visible.bytes.withUnsafeBufferPointer { blocks(in: $0, keepsLines: true) }
      } else {
        blocks(in: $0, keepsLines: true)
      }
    }
  }

  /// The blocks of a page that was already written. It contains no marks of Obsidian, so what looks like one is text.
  package static func blocks(page text: String) -> [Block] {
    Array(text.utf8).withUnsafeBufferPointer {
      blocks(in: $0, keepsLines: true, readsMarks: false)
    }
  }
}

extension String {
  /// The text of these of its bytes, which begin and end with whole characters.
  func bytes(_ range: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
