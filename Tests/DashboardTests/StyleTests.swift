import Charts
import Foundation
import PageModel
import Rendering
import Templates
import Testing

@testable import Dashboard

// Numbers and names that both the code and the style sheet contain. If only one of them changes, the page
// is laid out by one and calculated by the other.

private let style = String(decoding: Template.style, as: UTF8.self)

/// The value of a property, if exactly one rule with that selector sets it.
/// - Parameter query: the `@media` rule that contains the rule, or `nil` for rules outside all of them.
private func value(
  of property: String, in selector: String, within query: String? = nil,
  _ location: SourceLocation = #_sourceLocation
) throws -> String {
  var surroundings: [String] = []
  var found: [String] = []
  // Comments contain no braces that matter, but they may precede a selector.
  let code = style.replacing(#/(?s)/\*.*?\*//#, with: "")
  for piece in code.matches(of: #/([^{};]*)([{};])/#) {
    let text = piece.1.trimmingCharacters(in: .whitespacesAndNewlines)
    if piece.2 == "{" {
      surroundings.append(text)
      continue
    }
    let around = surroundings.dropLast()
    let isWithin = query.map { query in around.contains { $0.contains(query) } } ?? around.isEmpty
    if surroundings.last == selector, isWithin, text.hasPrefix(property + ":") {
      let value = text.dropFirst(property.count + 1)
      found.append(value.trimmingCharacters(in: .whitespaces))
    }
    if piece.2 == "}", !surroundings.isEmpty { surroundings.removeLast() }
  }
  #expect(found.count == 1, "\(selector) { \(property) }: \(found)", sourceLocation: location)
  return try #require(found.first, sourceLocation: location)
}

/// The value of a property of the whole page: `1rem` for `var(--usual)`.
private func resolved(_ text: String) throws -> String {
  guard let name = text.firstMatch(of: #/^var\((--[a-z]+)\)$/#) else { return text }
  return try value(of: String(name.1), in: ":root")
}

/// A length in pixels. A `rem` has the usual 16.
private func pixels(_ text: String) throws -> Double {
  let text = try resolved(text)
  let parts = try #require(text.firstMatch(of: #/^([\d.]+)(rem|px)?$/#), "\(text)")
  let number = try #require(
    Double(parts.1 == "" ? "0" : parts.1.hasPrefix(".") ? "0" + parts.1 : parts.1))
  return parts.2 == "rem" ? number * 16 : number
}

@Test func `the rules of the style sheet are found`() throws {
  #expect(try value(of: "max-width", in: ".wide") == "45rem")
  #expect(try value(of: "padding", in: "main, footer", within: "max-width: 45rem") == "0 .75rem")
}

@Test
func `a list may break across columns from the same length in the code and in the style sheet`()
  throws
{
  let rule = try #require(style.firstMatch(of: #/:not\(:has\(> :nth-child\((\d+)\)\)\)/#))
  #expect(Int(rule.1) == Element.itemsOfWholeList + 1)
}

@Test func `letters have the sizes that their widths are calculated with`() throws {
  let font = try value(of: "font", in: "svg text")
  #expect(try pixels(String(font.prefix { $0 != " " })) == Drawing.fontSize)
  #expect(try pixels(try value(of: "font-size", in: "svg .total")) == Drawing.totalFontSize)
  #expect(try pixels(try value(of: "font-size", in: "table")) == NarrowTableLayout.letters)
}

@Test func `every size of letters is one of the scale`() throws {
  let names = ["largest", "large", "usual", "small", "smallest"]
  let scale = try names.map { try pixels("var(--\($0))") }
  #expect(scale == scale.sorted(by: >) && scale[4] >= 12.5)
  // A drawing that is scaled as a whole has the same sizes in its own units, and a stretched one has that of its place.
  #expect(Set([Drawing.fontSize, Drawing.totalFontSize]).isSubset(of: Set(scale)))
  let code = style.replacing(#/(?s)\/\*.*?\*\//#, with: "")
  let sizes = code.matches(of: #/font(?:-size)?: ([^;}]*)/#).map { String($0.1) }
  #expect(sizes.count > 30)
  // The boxes of tables have a size that no text has: it sets the room for their columns.
  let allowed = ["inherit", "1em", "13px system-ui", "18px", "1.1rem", "1.2rem", "1.45rem"]
  for size in sizes where !allowed.contains(where: size.hasPrefix) {
    // The first value of `font` is the size, and a percentage is that of the root on paper.
    #expect(names.contains { size.hasPrefix("var(--\($0))") } || size.hasSuffix("%"), "\(size)")
  }
}

@Test func `a stretched drawing is shown from the width that its names need`() throws {
  let widths = style.matches(
    of: #/@container \(width < ([\d.]+)rem\) \{ \.plot\.wide \{ display: none/#)
  #expect(widths.count == 1)
  let least = try #require(widths.first.flatMap { Double($0.1) }) * 16
  #expect(least >= Towers.wideWidth)
  // The sentence in the corner of a flow is right of all that the code keeps it free of.
  let sentence = try pixels(
    try value(of: "width", in: ".corner > figcaption", within: "min-width: 70rem"))
  #expect(74 * 16 - sentence >= FlowChart.corner.left)
}

@Test func `the width for a small table is what the narrowest screen leaves`() throws {
  let margins = { (text: String) throws in
    // Top and bottom, then the sides; a single value applies to all four.
    let parts = text.split(separator: " ").map(String.init)
    return try pixels(parts.count > 1 ? parts[1] : parts[0])
  }
  let page = try margins(
    try value(of: "padding", in: "main, footer", within: "max-width: 45rem"))
  #expect(320 - 2 * page == NarrowTableLayout.narrowest)
  #expect(
    try pixels(try value(of: "padding-right", in: ".small :is(th, td)")) == NarrowTableLayout.gap)
}

@Test func `the line of today is at the place of today in every row`() throws {
  let line = try value(of: "left", in: ".lanes tbody .lane::after")
  #expect(line.contains(" * \(Lane.daysBack) / \(Lane.days))"))
}

@Test
func `the style sheet has every color, every table layout and every kind of figure that it styles`()
  throws
{
  let tones = Drawing.Tone.allCases.map(\.rawValue)
  // Rules outside `@media` start at the beginning of a line; those for forced colors have the same classes.
  let rules = style.split(separator: "\n").filter { $0.hasPrefix("svg .") }
  for tone in tones {
    #expect(try rules.contains { $0.contains(try Regex("svg \\.\(tone)[ ,]")) }, "\(tone)")
  }
  let shapes = NarrowTableLayout.allCases.filter { $0 != .usual }.map(\.rawValue)
  for shape in shapes { #expect(style.contains(".\(shape)"), "\(shape)") }
  for kind in FigureKind.allCases {
    #expect(style.contains(try Regex("\\.\(kind.rawValue)\\b")), "\(kind.rawValue)")
  }
  // The other direction: the page uses every class of the style sheet.
  let page = try String(
    contentsOf: projectRoot.appending(path: "sample-journal/dashboard.html"), encoding: .utf8)
  let scripts = String(decoding: Template.script, as: UTF8.self)
  let html = page.replacing(#/(?s)<style>.*?</style>/#, with: "")
  let code = style.replacing(#/(?s)/\*.*?\*//#, with: "").replacing(#/"[^"]*"/#, with: "")
  let classes = Set(code.matches(of: #/\.([a-z][a-z0-9-]*)/#).map { String($0.1) })
  #expect(classes.count > 40)
  // The sample page has neither very many applications nor every kind of figure.
  let known = tones + shapes + FigureKind.allCases.map(\.rawValue) + ["long", "only"]
  for name in classes.subtracting(known) {
    let isUsed = html.contains(try Regex("class=\"?[^\"<>]*\\b\(name)\\b"))
    #expect(isUsed || scripts.contains(name), "\(name)")
  }
}

@Test func `the style sheet addresses the columns of the applications by their positions`()
  async throws
{
  let page = await dashboard(
    await journal(
      applications(5) { _ in
        "role: R\nchannel: C\nhistory: [2026-08-01 applied, 2026-08-05 rejected]"
      }))
  guard case .table(let table)? = page["applications"].first else {
    Issue.record("the section has no table")
    return
  }
  #expect(
    table.columns.map(\.heading)
      == ["Company", "Role", "Channel", "Sent", "Reached", "How it stands", "Last word"])
  // On a phone each row is a block, and these words are before the cells.
  let narrow = "width < 30em"
  for (column, words) in [(4, "sent "), (5, "reached "), (7, "last ")] {
    let content = try value(
      of: "content", in: ".whole td:nth-child(\(column))::before", within: narrow)
    #expect(content == "\"\(words)\" / \"\"")
    #expect(
      table.columns[column - 1].heading.lowercased().hasPrefix(
        words.trimmingCharacters(in: .whitespaces)))
  }
}

@Test func `the script shows as many rows at first as the table has in its first body`() throws {
  let script = String(decoding: Template.script, as: UTF8.self)
  let most = try #require(script.firstMatch(of: #/mostRows = (\d+)/#))
  #expect(Int(most.1) == HTMLTable.firstRows)
}
