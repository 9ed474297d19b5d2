import Charts
import Foundation
import PageModel
import Rendering
import Templates
import Testing

@testable import Dashboard

// Numbers and names that the code and the style sheet both have. Where one of them changes alone, the page
// is laid out by the one and calculated by the other.

private let style = String(decoding: Template.style, as: UTF8.self)

/// What a rule gives a property, if it is the only one with that selector that does.
/// - Parameter query: the `@media` rule that the rule must be in; without one, it is in none.
private func value(
  of property: String, in selector: String, within query: String? = nil,
  _ location: SourceLocation = #_sourceLocation
) throws -> String {
  var surroundings: [String] = []
  var found: [String] = []
  // Comments hold no braces that matter, but they may stand before a selector.
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

/// A length as pixels, where a `rem` has the usual 16.
private func pixels(_ text: String) throws -> Double {
  let parts = try #require(text.firstMatch(of: #/^([\d.]+)(rem|px)?$/#), "\(text)")
  let number = try #require(
    Double(parts.1 == "" ? "0" : parts.1.hasPrefix(".") ? "0" + parts.1 : parts.1))
  return parts.2 == "rem" ? number * 16 : number
}

@Test func `the rules of the style sheet are found`() throws {
  #expect(try value(of: "max-width", in: ".wide") == "44rem")
  #expect(try value(of: "padding", in: "section", within: "max-width: 30rem") == "1rem")
}

@Test
func `a list is split between its items from the same number on in the code and in the style`()
  throws
{
  let rule = try #require(style.firstMatch(of: #/:not\(:has\(> :nth-child\((\d+)\)\)\)/#))
  #expect(Int(rule.1) == Element.itemsOfWholeList + 1)
}

@Test func `letters have the sizes that their widths are calculated with`() throws {
  let font = try value(of: "font", in: "svg text")
  #expect(try pixels(String(font.prefix { $0 != " " })) == Drawing.letters)
  #expect(try pixels(try value(of: "font-size", in: ".flow .wide text")) == Sankey.wideLetters)
  #expect(Sankey.narrowLetters == Drawing.letters)
  #expect(try pixels(try value(of: "font-size", in: "table")) == NarrowTableLayout.letters)
}

@Test func `the room for a small table is what the narrowest screen leaves`() throws {
  let margins = { (text: String) throws in
    // Above and below, then at the sides; one value is for all four.
    let parts = text.split(separator: " ").map(String.init)
    return try pixels(parts.count > 1 ? parts[1] : parts[0])
  }
  let phone = "max-width: 30rem"
  let page = try margins(try value(of: "padding", in: "body", within: phone))
  let card = try margins(try value(of: "padding", in: "section", within: phone))
  let border = try value(of: "border", in: "section")
  let line = try pixels(String(border.prefix { $0 != " " }))
  #expect(320 - 2 * (page + card + line) == NarrowTableLayout.narrowest)
  #expect(
    try pixels(try value(of: "padding-right", in: ".small :is(th, td)")) == NarrowTableLayout.gap)
}

@Test func `sheets are as wide as the style shows them`() throws {
  #expect(try pixels(try value(of: "max-width", in: ".intervals .only")) == IntervalRows.width)
  #expect(
    try pixels(try value(of: "max-width", in: ".flow :is(.narrow, .only)", within: "print"))
      == Drawing.narrowWidth)
  let flex = try value(of: "flex", in: ".flow > .sheet")
  #expect(try pixels(String(flex.split(separator: " ")[2])) == Drawing.narrowWidth)
}

@Test
func `the style knows every colour, every shape of a table and every kind of figure it dresses`()
  throws
{
  let tones = Drawing.Tone.allCases.map(\.rawValue)
  // Rules that are in no `@media` start their lines; those for forced colors name the same classes.
  let rules = style.split(separator: "\n").filter { $0.hasPrefix("svg .") }
  for tone in tones {
    #expect(try rules.contains { $0.contains(try Regex("svg \\.\(tone)[ ,]")) }, "\(tone)")
  }
  let shapes = NarrowTableLayout.allCases.filter { $0 != .usual }.map(\.rawValue)
  for shape in shapes { #expect(style.contains(".\(shape)"), "\(shape)") }
  // And the other way: a class of the style is one that the page has.
  let page = try String(
    contentsOf: projectRoot.appending(path: "sample-journal/dashboard.html"), encoding: .utf8)
  let scripts = String(decoding: Template.script, as: UTF8.self)
  let html = page.replacing(#/(?s)<style>.*?</style>/#, with: "")
  let code = style.replacing(#/(?s)/\*.*?\*//#, with: "").replacing(#/"[^"]*"/#, with: "")
  let classes = Set(code.matches(of: #/\.([a-z][a-z0-9-]*)/#).map { String($0.1) })
  #expect(classes.count > 40)
  // A page of the sample has neither very many applications nor each kind of figure.
  let known = tones + shapes + Figure.Kind.allCases.map(\.rawValue) + ["long", "only"]
  for name in classes.subtracting(known) {
    let isUsed = html.contains(try Regex("class=\"?[^\"<>]*\\b\(name)\\b"))
    #expect(isUsed || scripts.contains(name), "\(name)")
  }
}

@Test func `the style calls the columns of the applications by their places`() async throws {
  let page = await dashboard(
    await journal(["applications/a.md": "---\ncompany: A\nrole: R\napplied: 2026-08-01\n---\n"]))
  let section = try #require(page.sections.first { $0.id == "applications" })
  guard case .table(let table)? = section.elements.first else {
    Issue.record("the section has no table")
    return
  }
  #expect(
    table.columns.map(\.heading)
      == ["Company", "Role", "Channel", "Sent", "Reached", "How it stands", "Last word"])
  // On a phone each row is a block, and these words stand before the cells.
  let narrow = "width < 30em"
  for (column, words) in [(4, "sent "), (5, "reached "), (7, "last ")] {
    let content = try value(
      of: "content", in: ".searchable td:nth-child(\(column))::before", within: narrow)
    #expect(content == "\"\(words)\" / \"\"")
    #expect(
      table.columns[column - 1].heading.lowercased().hasPrefix(
        words.trimmingCharacters(in: .whitespaces)))
  }
}

@Test func `the script shows as many rows at first as the table has in its first body`() throws {
  let script = String(decoding: Template.script, as: UTF8.self)
  let most = try #require(script.firstMatch(of: #/mostRows = (\d+)/#))
  let first = try #require(script.firstMatch(of: #/\[rowsAtFirst, rowsAtOnce\] = \[(\d+)/#))
  #expect(Int(most.1) == HTMLTable.firstRows)
  #expect(Int(first.1) == HTMLTable.firstRows)
}
