import Charts
import Insights
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
  RejectionKindsPart.elements(await Insights(await journal(files)))
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

@Test func `kinds of rejection are one sentence and one bar, and other brackets have none`()
  async throws
{
  let files = rejections([
    "form", "personal", "Form letter", "", "form", "internal", "by HR",
  ])
  let elements = await kinds(files)
  guard case .fold(let fold)? = elements.last, case .figure(let figure)? = fold.elements.last else {
    Issue.record("no figure")
    return
  }
  let sentence =
    "Of 7 rejections, 5 have a kind in the notes: 3 were a form letter, 1 was personal, 1 job went to somebody inside."
  #expect(figure.caption.plain == sentence && figure.captionInText.plain == sentence)
  #expect(
    figure.drawing.shapes.labels
      == ["3", "form letter", "1", "personal", "1", "somebody inside"])
  #expect(
    figure.table.rows.map { $0.map(\.plain) } == [
      ["form letter", "3"], ["personal", "1"], ["somebody inside", "1"],
    ])
  #expect(figure.notes?.lists.map(\.notes.count) == [3, 1, 1])
  let text = await markdown(await journal(files))
  #expect(text.contains("### Kinds of no\nOf 7 rejections") && !text.contains("| form letter"))
}

@Test func `if every rejection has its kind, the sentence begins with their number`() async {
  let labels =
    Array(repeating: "form", count: 16) + Array(repeating: "personal", count: 6)
    + Array(repeating: "internal", count: 3) + Array(repeating: "position closed", count: 2)
    + ["after a talk", "other"]
  let all = await kinds(rejections(labels)).flatMap(\.words)
  #expect(
    all.contains(
      "29 rejections: 16 were a form letter, 6 were personal, 3 jobs went to somebody inside, 2 positions were withdrawn, 1 came after a talk, 1 was something else."
    ))
}

@Test func `few kinds are a list, a single kind is a sentence, and none are nothing`() async {
  let few = await kinds(rejections(["form", "form", "internal", "", "by HR"]))
  #expect(few.flatMap(\.words) == ["Kinds of no", "form letter: 2", "somebody inside: 1"])
  for none in ["", "by HR", "no visa"] {
    #expect(await kinds(rejections(Array(repeating: none, count: 6))).isEmpty)
  }
  let one = await kinds(rejections(Array(repeating: "form", count: 6)))
  #expect(one.flatMap(\.words).contains("6 rejections: 6 were a form letter."))
  #expect(!one.contains { if case .fold = $0 { true } else { false } })
}

@Test func `the brackets of a status name a kind as those of an event do`() async {
  let files = { (status: String, count: Int) in
    applications(count) { _ in
      "role: R\nstatus: '\(status)'\nhistory: [2026-05-01 applied, 2026-05-10 rejected]"
    }
  }
  #expect(
    await kinds(files("rejected (form)", 2)).flatMap(\.words)
      == ["Kinds of no", "form letter: 2"])
  for other in ["rejected (2026-05-10)", "rejected ()", "rejected", "rejected (by HR)"] {
    #expect(await kinds(files(other, 2)).isEmpty, "\(other)")
  }
}

@Test func `private notes lend no words for a kind`() async {
  let all = Array(repeating: "form", count: 5)
  #expect(await kinds(rejections(all, "private: true\n")).isEmpty)
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
