import Foundation
import Testing

/// Journals without the data to calculate some number from: the number of applications, and the front matter
/// of each.
@Test(arguments: [
  (0, ""), (1, "applied: 2026-03-02"), (40, "applied: 2026-03-02"), (40, "applied: true"),
  (40, "applied: 2026-09-02"), (40, "history: [2026-03-02 applied, 2026-03-09 screen]"),
  (40, "private: true\nhistory: [2026-03-02 applied, 2026-03-09 rejected]"),
  (1, "applied: 2026-03-12\nanswered: 2026-03-09\nstatus: rejected"),
])
func `stats prints only numbers, and a dash or null if there is none`(count: Int, lines: String)
  throws
{
  let scratch = try Scratch()
  try scratch.write("onward.yml", "name: A\n")
  for index in 0..<count {
    try scratch.write("applications/\(index).md", "---\ncompany: C\(index)\n\(lines)\n---\n")
  }
  let json = try scratch.run("onward stats --today 2026-08-07 --format json")
  #expect(json.code == 0)
  #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
  let text = try scratch.run("onward stats --today 2026-08-07")
  // Also a value as the program prints it for itself.
  let trace = #/\b(?i:nan|inf|infinity|nil|optional\()|[^0-9]-0(?:\.0*)?\b|[A-Z]\w*\(\w+: /#
  for output in [json.output, text.output] {
    #expect(output.firstMatch(of: trace) == nil)
    #expect(
      output.contains("2026-08-07")
        || output == "Nothing to count yet; the first application brings the first numbers.\n")
  }
}
