import PageModel

extension [Drawing.Shape] {
  /// All shapes, without their groups.
  var flat: [Drawing.Shape] {
    flatMap { shape -> [Drawing.Shape] in
      switch shape {
      case .group(_, let inner), .link(_, _, let inner): inner.flat
      default: [shape]
      }
    }
  }

  var boxes: [Drawing.Box] {
    flat.compactMap { if case .box(let box) = $0 { box } else { nil } }
  }

  var dots: [Drawing.Dot] {
    flat.compactMap { if case .dot(let dot) = $0 { dot } else { nil } }
  }

  var labels: [String] { placedLabels.map(\.text) }

  var placedLabels: [Drawing.Label] {
    flat.compactMap { if case .label(let label) = $0 { label } else { nil } }
  }
}

/// Whether no label that starts at its point extends past the sheet or into a box to its right.
func hasRoomForItsWords(_ drawing: Drawing) -> Bool {
  drawing.shapes.placedLabels.filter { $0.anchor == .start }.allSatisfy { label in
    let end = label.at.x + label.text.drawnWidth
    return end <= drawing.width
      && drawing.shapes.boxes.allSatisfy { box in
        box.x <= label.at.x || box.x >= end || box.y >= label.at.y
          || box.y + box.height <= label.at.y - 10
      }
  }
}

/// Whether every box and dot is within the sheet.
func fits(_ drawing: Drawing) -> Bool {
  drawing.shapes.boxes.allSatisfy {
    $0.x >= 0 && $0.y >= 0 && $0.width >= 0 && $0.height >= 0
      && $0.x + $0.width <= drawing.width + 1e-6 && $0.y + $0.height <= drawing.height + 1e-6
  }
    && drawing.shapes.dots.allSatisfy {
      $0.center.x - $0.radius >= 0 && $0.center.x + $0.radius <= drawing.width
        && $0.center.y - $0.radius >= 0 && $0.center.y + $0.radius <= drawing.height
    }
}
