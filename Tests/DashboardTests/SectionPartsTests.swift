import Testing

@testable import Dashboard

@Test func `a part is a heading, a drawing or somebody's words, with what belongs to it`() {
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
