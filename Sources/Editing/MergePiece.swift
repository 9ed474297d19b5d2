import TextKit

/// One of the two versions that are merged.
package enum MergeSide: Sendable, CaseIterable {
  /// The version that is checked out.
  case ours
  /// The version that is merged into it.
  case theirs
}

/// A part of a merged note: bytes that are settled, or two versions of one thing.
enum MergePiece: Equatable {
  case merged([UInt8])
  case conflict(ours: [UInt8], theirs: [UInt8])

  /// Merges one thing, which is whole lines or a part of a line. Without a value, a version does not have it.
  static func threeWay(base: [UInt8]?, ours: [UInt8]?, theirs: [UInt8]?) -> MergePiece {
    if ours == theirs || theirs == base { return .merged(ours ?? []) }
    if ours == base { return .merged(theirs ?? []) }
    return .conflict(ours: ours ?? [], theirs: theirs ?? [])
  }

  var isConflict: Bool { if case .conflict = self { true } else { false } }

  /// The part with the conflict settled in favor of one side.
  func bytes(of side: MergeSide) -> [UInt8] {
    switch (self, side) {
    case (.merged(let bytes), _): bytes
    case (.conflict(let ours, _), .ours): ours
    case (.conflict(_, let theirs), .theirs): theirs
    }
  }

  /// The part as git writes it: a conflict between markers, on lines of their own.
  func marked(ending: [UInt8]) -> [UInt8] {
    guard case .conflict(let ours, let theirs) = self else { return bytes(of: .ours) }
    return Array("<<<<<<< ours".utf8) + ending + ours + Array("=======".utf8) + ending + theirs
      + Array(">>>>>>> theirs".utf8) + ending
  }
}

extension [MergePiece] {
  var hasConflict: Bool { contains(where: \.isConflict) }

  func bytes(of side: MergeSide) -> [UInt8] { flatMap { $0.bytes(of: side) } }

  func marked(ending: [UInt8]) -> [UInt8] { flatMap { $0.marked(ending: ending) } }
}
