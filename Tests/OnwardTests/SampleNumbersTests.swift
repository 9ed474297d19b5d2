import Foundation
import Testing

/// Compares the program's output for the sample journal with the numbers that Reference/sample.py computed
/// from the same notes independently.
@Test func `every number about the sample journal equals the one computed independently`() throws {
  let run = try Program.shell(
    "onward stats --format json --journal sample-journal --today 2026-08-07", in: projectRoot)
  #expect(run.code == 0, "\(run.errors)")
  let reference = projectRoot.appending(path: "Tests/OnwardTests/Reference/sample.json")
  let expected = try JSONDecoder().decode(Value.self, from: Data(contentsOf: reference))
  let actual = try JSONDecoder().decode(Value.self, from: Data(run.output.utf8))
  for difference in expected.differences(from: actual, at: "") { Issue.record("\(difference)") }
}

private enum Value: Decodable, Equatable, CustomStringConvertible {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([Value])
  case fields([String: Value])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([Value].self) {
      self = .list(list)
    } else {
      self = .fields(try value.decode([String: Value].self))
    }
  }

  var description: String {
    switch self {
    case .null: "null"
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .text(let text): text
    case .list(let list): "\(list)"
    case .fields(let fields): "\(fields)"
    }
  }

  /// The keys that identify a row in its table; the order of the rows is not compared here.
  private static let names = [
    "path", "by", "group", "other", "from", "to", "stage", "outcome", "where", "date", "week",
    "month", "about",
  ]

  private var name: [String: Value]? {
    guard case .fields(let fields) = self else { return nil }
    let named = fields.filter { Value.names.contains($0.key) }
    return named.isEmpty ? nil : named
  }

  private func hasFields(_ name: [String: Value]) -> Bool {
    guard case .fields(let fields) = self else { return false }
    return name.allSatisfy { fields[$0.key] == $0.value }
  }

  /// One line for each place where `actual` differs from the expected value: its path, and both values. Additional
  /// fields in `actual` are not a difference, but additional rows and items are.
  func differences(from actual: Value, at path: String) -> [String] {
    switch (self, actual) {
    case (.number(let expected), .number(let number)):
      // The program rounds to six digits.
      abs(expected - number) <= 1e-6 ? [] : ["\(path): \(number), not \(expected)"]
    case (.fields(let expected), .fields(let fields)):
      expected.sorted { $0.key < $1.key }.flatMap { key, value in
        let place = path.isEmpty ? key : "\(path).\(key)"
        return fields[key].map { value.differences(from: $0, at: place) } ?? ["\(place): missing"]
      }
    case (.list(let expected), .list(let list)) where expected.count != list.count:
      ["\(path): \(list.count) of them, not \(expected.count)"]
    case (.list(let expected), .list(let list)):
      zip(expected, list).enumerated().flatMap { index, pair in
        guard let name = pair.0.name else {
          return pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
        }
        let words = name.sorted { $0.key < $1.key }.map(\.value.description)
        let place = "\(path)[\(words.joined(separator: ", "))]"
        guard let row = list.first(where: { $0.hasFields(name) }) else {
          return ["\(place): missing"]
        }
        return pair.0.differences(from: row, at: place)
      }
    default: self == actual ? [] : ["\(path): \(actual), not \(self)"]
    }
  }
}
