import PageModel
import Rendering
import Testing

@testable import Dashboard

@Test func `a table keeps its layout if the narrowest screen has room for it`() {
  let counts: [Table.Column] = [.init("What"), .init("How many", isNumber: true), .init("Of")]
  #expect(NarrowTableLayout(of: Table("", counts, [["screen or further", "18", "48"]])) == .small)
  // The first column may break between words; the others may not.
  let name: Text = "a name of very many short words that go on and on"
  #expect(NarrowTableLayout(of: Table("", counts, [[name, "18", "48"]])) == .small)
  #expect(NarrowTableLayout(of: Table("", counts, [["a", name, "48"]])) == .usual)
  #expect(
    NarrowTableLayout(of: Table("", counts, [["Donaudampfschifffahrtsgesellschaft", "1", "2"]]))
      == .usual)
}

@Test func `a searchable table has its own layout, however narrow it is`() {
  let table = Table("", [.init("a")], [["b"]], isSearchable: true)
  #expect(NarrowTableLayout(of: table) == .searchable)
  #expect(!NarrowTableLayout.searchable.namesItsCells)
}

@Test func `a cell without a value has no label`() {
  let columns: [Table.Column] = [.init("Who"), .init("Next"), .init("Number", isNumber: true)]
  let rows: [[Text]] = [["a", "a word would fit, since 16 June", "–"], ["b", "", "1"]]
  let html = HTMLTable.markup(Table("t", columns, rows), id: "t").text
  #expect(
    html.contains(
      """
      <tr>
      <th scope=row>a<td data-label="Next">a word would fit, since 16 June<td class="number none">–<tr>
      <th scope=row>b<td class="none"><td class="number" data-label="Number">1</tbody>
      """))
}
