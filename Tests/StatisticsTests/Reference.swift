import Foundation
import Statistics

/// The cases that reference.py wrote under this name. That script states the library of each.
func reference<Case: Decodable>(_ name: String, as _: Case.Type = Case.self) throws -> [Case] {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Reference/\(name).json")
  return try JSONDecoder().decode([Case].self, from: Data(contentsOf: file))
}

/// Whether two numbers are equal except for rounding.
func isClose(_ a: Double, _ b: Double, within tolerance: Double = 1e-12) -> Bool {
  abs(a - b) <= tolerance
}

func isClose(_ a: Double?, _ b: Double?, within tolerance: Double = 1e-12) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return isClose(a, b, within: tolerance)
}

/// "4-62 %", to be compared with a printed number.
func percent(_ interval: ConfidenceInterval?) -> String {
  guard let interval else { return "none" }
  return "\(Int((100 * interval.low).rounded()))-\(Int((100 * interval.high).rounded())) %"
}
