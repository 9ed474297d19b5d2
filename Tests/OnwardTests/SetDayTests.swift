import Foundation
import Testing

private let acme = """
  ---
  company: Acme
  role: Eng
  skills: [a]
  status: applied
  history:
    - 2026-03-02 applied
  ---

  """

private func run(_ command: String) throws -> (run: Run, note: String) {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write("applications/acme.md", acme)
  let run = try scratch.run("\(command) --today 2026-03-24")
  return (run, try scratch.text("applications/acme.md"))
}

@Test(arguments: [
  ("rejected yesterday", "2026-03-23 rejected"), ("rejected on 20 March", "2026-03-20 rejected"),
  ("rejected 3 days ago", "2026-03-21 rejected"), ("rejected 2026-03-20", "2026-03-20 rejected"),
  ("interview on 3 April", "2026-04-03 interview"),
  ("second interview 2026-03-20", "2026-03-20 interview (second)"),
])
private func `the day in a new status is the day of its event`(
  status: String, item: String
) throws {
  let (run, note) = try run("onward set acme 'status=\(status)'")
  #expect(run.code == 0, "\(run.errors)")
  #expect(note.contains("  - 2026-03-02 applied\n  - \(item)\n---"), "\(note)")
  #expect(note.contains("status: applied\n") == item.hasPrefix("2026-04"))
}

@Test(arguments: [
  ("set acme applied=yesterday", 2, "acme.md:7: 'applied' is already recorded, on 2026-03-02"),
  ("set acme applied=tomorrow", 2, "acme.md:7: 'applied' is already recorded, on 2026-03-02"),
  ("set acme 'skills=[a, b]'", 64, "skills='a, b'"),
  ("new application 'X - Y' --date yesterday --no-edit", 64, "--set applied=2026-03-23"),
])
private func `a value that would be lost or would not count is refused`(
  command: String, code: Int32, message: String
) throws {
  let (run, note) = try run("onward " + command)
  #expect(run.code == code && run.errors.contains(message), "\(run)")
  #expect(note == acme)
}

@Test func `the same day of sending and the day of a note with one are taken`() throws {
  #expect(try run("onward set acme applied=2026-03-02").run.code == 0)
  #expect(try run("onward new win X --date yesterday --no-edit").run.code == 0)
  #expect(
    try run("onward new application 'X - Y' --date yesterday --set status=applied --no-edit").run
      .code == 0)
}
