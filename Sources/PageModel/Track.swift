/// Marks on a line. Their positions are parts of its width, from 0 at the left to 1 at the right, so one drawing fits
/// places of every width.
package struct Track: Sendable, Equatable {
  package let marks: [Mark]
  /// The tooltip; `nil` if there is nothing to add.
  package let title: String?

  package init(_ marks: [Mark], title: String? = nil) {
    self.marks = marks
    self.title = title
  }

  package enum Mark: Sendable, Equatable {
    /// A line across the track, as part of its scale.
    case line(at: Double, Drawing.Tone)
    case bar(from: Double, to: Double, Drawing.Tone)
    case dot(at: Double, Drawing.Tone)
  }
}
