/// Where the names of things that stand close side by side are written: each on a line of its own, with
/// a thin leader to its thing. The first line is the nearest to the things.
struct SankeyLadder {
  /// In the order of the things.
  let rungs: [Rung]

  struct Rung {
    let line: Int
    /// Of the leader.
    let x: Double
    let nameStart: Double
    let nameEnd: Double

    /// Whether the name stands over the end of the leader and not beside it.
    var isOver: Bool { nameStart <= x && x <= nameEnd }
  }

  static let lineHeight = 17.0
  private static let gap = 5.0

  /// With some room between the things and the first line.
  static func height(of count: Int) -> Double { Double(count) * lineHeight + 8 }

  /// - Parameter things: from left to right, the middle of each and how wide its name is drawn.
  init(_ things: [(x: Double, nameWidth: Double)], breadth: Double) {
    let starts = things.map { thing -> Double in
      let (right, left) = (
        thing.x + SankeyLadder.gap, thing.x - SankeyLadder.gap - thing.nameWidth
      )
      return right + thing.nameWidth <= breadth
        ? right : left >= 0 ? left : max(0, breadth - thing.nameWidth)
    }
    // Of names to the right of their leaders the leftmost is the farthest, of the others the
    // rightmost: so no leader goes through a name of its own side.
    let toTheRight = things.indices.filter { starts[$0] > things[$0].x }
    let others = things.indices.filter { starts[$0] <= things[$0].x }
    let orders = [Array(toTheRight.reversed()) + others, others + toTheRight.reversed()]
    let ladders = orders.map { order in
      things.indices.map { index in
        Rung(
          line: order.firstIndex(of: index) ?? 0, x: things[index].x, nameStart: starts[index],
          nameEnd: starts[index] + things[index].nameWidth)
      }
    }
    rungs = ladders.min { SankeyLadder.crossings($0) < SankeyLadder.crossings($1) } ?? []
  }

  /// How many leaders go through a name.
  static func crossings(_ rungs: [Rung]) -> Int {
    rungs.reduce(0) { sum, name in
      sum
        + rungs.count {
          $0.line > name.line && $0.x > name.nameStart - 2 && $0.x < name.nameEnd + 2
        }
    }
  }
}
