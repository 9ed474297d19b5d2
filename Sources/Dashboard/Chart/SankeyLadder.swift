/// Where the names of things that stand close side by side are written: each on a line of its own, to
/// the right of a thin leader to its thing. The first line is the nearest to the things.
///
/// The leftmost thing has the farthest line, so only leaders from further left pass a name. Where a name
/// has no room beside its thing, its leader first bends to the left, no more than it must.
struct SankeyLadder {
  /// In the order of the things.
  let rungs: [Rung]

  struct Rung {
    let line: Int
    /// Where the leader begins, at the thing.
    let x: Double
    /// Where it goes along the names.
    let bentX: Double
    let nameStart: Double
    let nameEnd: Double
  }

  static let lineHeight = 17.0
  /// Between the things and the first line, where leaders bend.
  static let bend = 14.0
  private static let gap = 5.0
  private static let betweenLeaders = 7.0

  static func height(of count: Int) -> Double { Double(count) * lineHeight + bend + 8 }

  /// - Parameter things: from left to right, the middle of each and how wide its name is drawn.
  init(_ things: [(x: Double, nameWidth: Double)], breadth: Double) {
    var rungs: [Rung] = []
    var rightmost = breadth
    for (line, thing) in things.reversed().enumerated() {
      let bentX = max(0, min(thing.x, rightmost, breadth - SankeyLadder.gap - thing.nameWidth))
      let start = min(bentX + SankeyLadder.gap, max(0, breadth - thing.nameWidth))
      rungs.append(
        Rung(
          line: line, x: thing.x, bentX: bentX, nameStart: start,
          nameEnd: start + thing.nameWidth))
      rightmost = bentX - SankeyLadder.betweenLeaders
    }
    self.rungs = rungs.reversed()
  }

  /// How many leaders go through a name.
  static func crossings(_ rungs: [Rung]) -> Int {
    rungs.reduce(0) { sum, name in
      sum
        + rungs.count {
          $0.line > name.line && $0.bentX > name.nameStart - 2 && $0.bentX < name.nameEnd + 2
        }
    }
  }
}
