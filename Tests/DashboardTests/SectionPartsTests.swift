import PageModel
import Rendering
import Testing

@testable import Dashboard

@Test func `a part is a heading, a drawing or a quote, with what belongs to it`() {
  let table = Element.table(Table("T", [.init("A")], [["1"]]))
  let elements: [Element] = [
    .heading("a"), .paragraph("b"), table,
    .paragraph("c"),
    .heading("d"), .list(["e"]),
    .paragraph("f:"), .quote([.paragraph("g")]), .paragraph("h"),
    .paragraph("i:"), .quote([.paragraph("j")]),
    .list(["k"]), .paragraph("l"),
    .heading("m"), .paragraph("n:"), .quote([.paragraph("o")]),
    .heading("p"), table, table,
  ]
  #expect(
    elements.parts.map { $0.startIndex..<$0.endIndex }
      == [0..<3, 3..<4, 4..<6, 6..<9, 9..<11, 11..<13, 13..<16, 16..<19])
  #expect([Element]().parts.isEmpty)
}

@Test func `text fills two columns if it is long and can be divided`() {
  let letters = { (count: Int) in Text(String(repeating: "a", count: count)) }
  #expect(![Element]().fillColumns)
  // There is no place to divide it.
  #expect(![Element.heading("a"), .paragraph(letters(1000))].fillColumns)
  #expect(![Element.paragraph(letters(300)), .paragraph("b")].fillColumns)
  #expect([Element.paragraph(letters(400)), .paragraph("b")].fillColumns)
  #expect([Element.list(Array(repeating: "a", count: 8))].fillColumns)
  // A short list and a quote stay whole, together with the line that leads to them.
  let list = Element.list([letters(200), letters(200)])
  let quote = Element.quote([.paragraph(letters(200)), .list([[.paragraph(letters(200))]])])
  for whole in [list, quote] {
    #expect(![whole].fillColumns)
    #expect(![Element.paragraph(letters(100)), whole].fillColumns)
    #expect([Element.paragraph(letters(100)), .paragraph("b"), whole].fillColumns)
    #expect([whole, .paragraph(letters(100))].fillColumns)
  }
}
