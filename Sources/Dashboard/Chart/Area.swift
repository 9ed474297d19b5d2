extension Drawing {
  /// A part of a sheet that something fills.
  struct Area {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    func overlaps(_ other: Area) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func lies(within other: Area) -> Bool {
      left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom
    }
  }
}

extension Drawing.Box {
  var area: Drawing.Area {
    Drawing.Area(left: x, right: x + width, top: y, bottom: y + height)
  }
}

extension Drawing.Label {
  /// From the top of its highest letters to the bottom of its lowest.
  /// - Parameter size: of the letters, in the units of the sheet.
  func area(ofSize size: Double) -> Drawing.Area {
    let width = words.drawnWidth * size / 13
    let left =
      switch anchor {
      case .start: at.x
      case .middle: at.x - width / 2
      case .end: at.x - width
      }
    return Drawing.Area(
      left: left, right: left + width, top: at.y - 0.8 * size, bottom: at.y + 0.22 * size)
  }
}

extension Drawing.Ribbon {
  /// Whether some of it lies in the area.
  func touches(_ area: Drawing.Area) -> Bool {
    let steps = 48
    return (0...steps).contains { step in
      let part = Double(step) / Double(steps)
      let (a, b) = (there.point(at: part), back.point(at: 1 - part))
      return area.overlaps(
        Drawing.Area(
          left: min(a.x, b.x), right: max(a.x, b.x) + 1e-6, top: min(a.y, b.y),
          bottom: max(a.y, b.y) + 1e-6))
    }
  }
}
