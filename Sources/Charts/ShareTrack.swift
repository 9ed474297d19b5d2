package import PageModel
package import Statistics

/// A counted share on a line from 0% to 100%: a dot, and a bar for its likely range.
package enum ShareTrack {
  /// The shares that have a line across every track.
  private static let scale = [0, 0.5, 1]

  /// - Parameter isSmall: Whether the group is so small that its range is most of the line. It is then drawn pale.
  package static func track(of proportion: Proportion, isSmall: Bool) -> Track {
    let range = proportion.interval.map {
      Track.Mark.bar(from: $0.low, to: $0.high, isSmall ? .track : .range)
    }
    let dot = proportion.share.map { Track.Mark.dot(at: $0, isSmall ? .neutral : .stage) }
    return Track(
      scale.map { .line(at: $0, .grid) } + [range, dot].compactMap(\.self),
      title: isSmall ? nil : proportion.interval?.displayText)
  }
}
