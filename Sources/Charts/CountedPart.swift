package import PageModel

/// A part of a drawing that is as large as its count: an end of a stream, a row of cells, a piece of a bar.
package struct CountedPart {
  package let label: String
  package let count: Int
  package let tone: Drawing.Tone

  package init(label: String, count: Int, tone: Drawing.Tone) {
    self.label = label
    self.count = count
    self.tone = tone
  }
}
