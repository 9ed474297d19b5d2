extension String {
  /// Beside these words, others and numbers could change their places: a sign of a script that runs
  /// from right to left is among them, or one that changes the direction.
  ///
  /// By the blocks that Unicode sets aside for such scripts (DerivedBidiClass.txt), since the standard
  /// library does not know the direction of a sign.
  var mayTurnNeighbors: Bool {
    // No such sign has a smaller first byte, and most words have smaller ones alone.
    !isAll { $0 < 0xD6 } && unicodeScalars.contains(where: \.runsFromRightToLeft)
  }
}

extension Unicode.Scalar {
  fileprivate var runsFromRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: properties.isBidiControl
    }
  }
}
