import Exchange
import Journal
import SeededRandom
import Testing

private let header = "Company,Role,Status\n"

@Test func `what is not a table is refused with the reason`() {
  #expect(obstacle("") == .notText(.empty))
  #expect(obstacle(" \r\n\n") == .notText(.empty))
  #expect(obstacle(header) == .noTable(.headerAlone(line: 1)))
  #expect(obstacle("\n\n" + header + ",,\n") == .noTable(.headerAlone(line: 3)))
  #expect(obstacle("<!DOCTYPE html>\n<table>") == .notText(.page))
  #expect(obstacle("\u{FEFF}<html>") == .notText(.page))
  #expect(
    obstacle([0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml".utf8)) == .notText(.spreadsheet))
  #expect(obstacle([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == .notText(.spreadsheet))
  #expect(obstacle("{\\rtf1\\ansi Company,Role}") == .notText(.richText))
  #expect(obstacle([0x50, 0x4B, 3, 4, 0, 0]) == .notText(.archive))
  #expect(obstacle(Array(header.utf8) + [65, 0, 66]) == .notText(.binary(line: 2)))
  #expect(obstacle(header + "Acme,\"Engineer,x\n\n") == .noTable(.unclosedQuote(line: 2)))
  #expect(
    obstacle("<<<<<<< HEAD\n" + header + "A,R,applied\n=======\n")
      == .noTable(.mergeMarker(line: 1)))
  #expect(obstacle(header + "A,R,applied\n>>>>>>> laptop\n") == .noTable(.mergeMarker(line: 3)))
}

@Test func `other encodings are named and read`() async throws {
  let text = "Company,Position,Status\nMüller & Söhne,Einkäufer,Absage\n"
  let vocabulary = Vocabulary(settings: Settings(), on: Day(number: 0))
  func read(_ bytes: [UInt8]) throws -> ImportedTable? {
    try ImportedTable.all(
      in: ImportedFile(path: "a.csv", bytes: bytes), ImportedTable.Choices(), vocabulary
    ).first
  }
  let units = Array(text.utf16)
  let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
  let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  let latin1 = text.unicodeScalars.map { UInt8($0.value) }
  let forms: [([UInt8], DecodedText.Encoding)] = [
    (Array(text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
    ([0xFF, 0xFE] + little, .utf16), ([0xFE, 0xFF] + big, .utf16), (little, .utf16), (big, .utf16),
    (latin1, .latin1),
  ]
  for (bytes, encoding) in forms {
    let table = try read(bytes)
    #expect(table?.encoding == encoding)
    let application = (table?.records.first).flatMap { RecordReading($0, vocabulary).application }
    #expect(application?.company == "Müller & Söhne")
    #expect(application?.role == "Einkäufer")
    #expect(application?.outcome == .rejected)
  }
}

@Test func `a cell may have line breaks, quotes and separators`() async throws {
  let entry = try await plan([
    (
      "a.csv",
      "Company,Notes,Status\r\n \"A \"\"B\"\", C\" ,\"one\r\ntwo\",applied\r\nD,x,applied\r\n"
    )
  ]).entries
  #expect(entry[0].application?.company == "A \"B\", C")
  #expect(entry[0].record.text == "one\ntwo")
  #expect(entry.map(\.record.line) == [2, 4])
}

@Test func `formulas, scripts and escape sequences stay harmless text`() async throws {
  let text =
    "Company,Position,Status,Notes\n\"=HYPERLINK(\"\"http://x.example\"\",\"\"x\"\")\",@SUM(1+1),Applied,<script>alert(1)</script>\nA\u{1B}[31mB,\u{202E}R,Applied,x\u{1B}]0;y\u{7}\n"
  let entries = try await plan([("a.csv", text)]).entries
  #expect(entries[0].application?.company == "=HYPERLINK(\"http://x.example\",\"x\")")
  #expect(entries[0].application?.role == "@SUM(1+1)")
  #expect(entries[1].application?.company == "A[31mB")
  #expect(entries[1].application?.role == "R")
  #expect(entries[1].record.text == "x]0;y")
}

@Test func `a cell of a megabyte is text, and too long for a field`() async throws {
  let long = String(repeating: "word ", count: 200_000)
  let entries = try await plan([
    ("a.csv", "Company,Role,Status,Notes\nA,R,applied,\(long)\nB,R,\(long),\n")
  ]).entries
  #expect(entries[0].record.text.utf8.count == 999_999)
  #expect(entries[1].problems.map(\.column) == ["Status"])
}

@Test func `a table of many rows is read in one pass`() async throws {
  var text = "Company,Role,Status,Applied,URL\n"
  for number in 0..<2_000 { text += "Acme,Engineer,applied,,https://x.example/\(number)\n" }
  for number in 0..<2_000 { text += "Acme,Engineer \(number % 1_000),applied,2026-03-02,\n" }
  let lines = try await plan([("a.csv", text)]).lines
  #expect(lines.count { $0.contains("new: ") } == 3_000)
  #expect(lines.count { $0.contains("repeats ") } == 1_000)
}

@Test func `any bytes are read or refused`() {
  var random = SplitMix64(state: 19)
  let pieces = [
    ",", ";", "\"", "\n", "\r\n", "\u{FEFF}", "|", "Company", "é", "\u{0}", "=", "13/02/2026", "{",
    "---",
  ]
  for _ in 0..<500 {
    let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    _ = obstacle(header + text)
    _ = obstacle(text)
  }
}
