import Charts
import Journal
import PageModel
import Testing

@testable import Dashboard

/// A rejected application for each label.
private func rejections(_ labels: [String], _ lines: String = "") -> [String: String] {
  applications(labels.count) { index in
    let label = labels[index].isEmpty ? "" : " (\(labels[index]))"
    return "role: R\n\(lines)history:\n  - 2026-05-01 applied\n  - '2026-05-10 rejected\(label)'"
  }
}

private func kinds(_ files: [String: String]) async -> [Element] {
  await dashboard(await journal(files)).sections.flatMap(\.parts)
    .first { $0.id == "kinds-of-no" }?.elements ?? []
}

@Test func `the parts of a bar are as long as their counts, with words if there is room`() {
  for isNarrow in [false, true] {
    let parts = [
      ("Donaudampfschifffahrtsgesellschaft", 6), ("株式会社の事情", 3), ("c", 1), ("d", 0),
    ].map { CountedPart(label: $0, count: $1, tone: .ended) }
    let drawing = PartsBar.drawing(of: parts, isNarrow: isNarrow)
    let boxes = drawing.shapes.boxes
    #expect(fits(drawing))
    let lengths = zip(boxes, boxes.dropFirst()).map { $1.x - $0.x }
    #expect(zip(lengths, [0.6, 0.3, 0.1]).allSatisfy { abs($0 / drawing.width - $1) < 1e-9 })
    let words = drawing.shapes.placedLabels.map(\.bounds)
    for (index, word) in words.enumerated() {
      #expect(word.left >= 0 && word.right <= drawing.width + 0.5)
      #expect(words.dropFirst(index + 1).allSatisfy { !$0.overlaps(word) })
      #expect(boxes.allSatisfy { !$0.bounds.overlaps(word) })
    }
    #expect(drawing.shapes.labels.prefix(1) == ["6"] && drawing.shapes.labels.contains("3"))
  }
}

@Test func `kinds of rejection are counted as typed, and capitals make no other kind`()
  async throws
{
  let files = rejections([
    "no visa", "Position filled", "position filled", "", "No visa", "no visa",
  ])
  let elements = await kinds(files)
  guard case .figure(let figure)? = elements.last else {
    Issue.record("no figure")
    return
  }
  #expect(
    figure.captionInText.plain
      == "Of 6 rejections, 5 have their kind in the notes: no visa 3, Position filled 2.")
  // The drawing has the counts, once each.
  #expect(figure.caption.plain == "Of 6 rejections, 5 have their kind in the notes.")
  #expect(figure.drawing.shapes.labels == ["3", "no visa", "2", "Position filled"])
  #expect(
    figure.table.rows.map { $0.map(\.plain) } == [["no visa", "3"], ["Position filled", "2"]])
  #expect(figure.notes?.lists.map(\.notes.count) == [3, 2])
  let text = await markdown(await journal(files))
  #expect(text.contains("### Kinds of no\nOf 6 rejections") && !text.contains("| no visa"))
}

@Test func `few kinds are a list, very many have one part for the rest, and none are nothing`()
  async
{
  let few = await kinds(rejections(["no visa", "no visa", "filled", ""]))
  #expect(few.flatMap(\.words) == ["Kinds of no", "no visa: 2", "filled: 1"])
  #expect(await kinds(rejections(["", "", "", "", "", ""])).isEmpty)
  let many = await kinds(rejections((0..<9).map { "kind \($0)" }))
  guard case .figure(let figure)? = many.last else {
    Issue.record("no figure")
    return
  }
  #expect(figure.captionInText.plain.hasSuffix("kind 5 1, other kinds 3."))
}

@Test
func
  `the brackets of a status name a kind as those of an event do, and a single kind is a sentence`()
  async
{
  let files = { (status: String, count: Int) in
    applications(count) { _ in
      "role: R\nstatus: '\(status)'\nhistory: [2026-05-01 applied, 2026-05-10 rejected]"
    }
  }
  #expect(
    await kinds(files("rejected (no visa)", 2)).flatMap(\.words)
      == ["Kinds of no", "Your notes name one: no visa (2 times)."])
  let many = await kinds(files("rejected (no visa)", 6))
  #expect(
    many.flatMap(\.words).contains { $0.hasSuffix("have their kind in the notes: no visa 6.") })
  #expect(!many.contains { if case .figure = $0 { true } else { false } })
  // A day or a stage in brackets is not a kind.
  for other in ["rejected (2026-05-10)", "rejected (after a screen)", "rejected ()", "rejected"] {
    #expect(await kinds(files(other, 2)).isEmpty, "\(other)")
  }
}

@Test func `private notes lend no words for a kind, and the others no markup`() async {
  #expect(await kinds(rejections(["a", "b", "c", "d", "e"], "private: true\n")).isEmpty)
  let page = await html(await journal(rejections(Array(repeating: "<b>x", count: 5))))
  #expect(page.contains("&lt;b&gt;x") && !page.contains("<b>x"))
}

@Test(arguments: [false, true])
func `each kind has its whole name below the bar, and no name touches another`(isNarrow: Bool) {
  let kinds = [
    ("position filled", 1), ("salary", 1), ("more experience with releases", 1),
    ("they went with someone else", 20), ("no visa", 1),
  ]
  let drawing = PartsBar.drawing(
    of: kinds.map { .init(label: $0, count: $1, tone: .ended) }, isNarrow: isNarrow)
  for (kind, _) in kinds { #expect(drawing.shapes.labels.contains(kind)) }
  let sheet = Drawing.Rect(left: 0, right: drawing.width, top: 0, bottom: drawing.height)
  let bounds = drawing.shapes.placedLabels.map(\.bounds)
  for (place, name) in bounds.enumerated() {
    #expect(name.isInside(sheet))
    #expect(bounds.dropFirst(place + 1).allSatisfy { !$0.overlaps(name) })
  }
}
