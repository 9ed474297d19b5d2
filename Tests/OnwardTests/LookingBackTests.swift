import Diagnostics
import Foundation
import Insights
import Journal
import Markdown
import Testing
import TextKit

@testable import onward

/// The numbers of `stats`, without those about the folder as it is now.
private func numbers(_ files: [SourceFile], _ settings: Settings, on day: Day) async -> [String:
  JSON]
{
  let journal = await Journal(reading: files, settings: settings, hasSettings: true, on: day)
  guard case .object(var fields) = StatisticsReport.report(await Insights(journal)).json else {
    return [:]
  }
  fields["notes"] = nil
  return fields
}

/// The names of the numbers that differ between all notes on a day, and notes that contain nothing later.
private func leaks(_ files: [SourceFile], _ settings: Settings, on day: Day) async throws
  -> [String]
{
  let all = await numbers(files, settings, on: day)
  let past = await numbers(files.compactMap { $0.upTo(day) }, settings, on: day)
  #expect(all.count > 20)
  return try all.keys.sorted().compactMap { name in
    let texts = (try all[name]?.text ?? "", try past[name]?.text ?? "")
    return texts.0 == texts.1 ? nil : "\(day) \(name): \(texts.0) but without later days \(texts.1)"
  }
}

/// The notes of the sample journal.
func sampleFiles() throws -> [SourceFile] {
  let root = projectRoot.appending(path: "sample-journal")
  let paths = try #require(FileManager.default.enumerator(atPath: root.path)).compactMap {
    $0 as? String
  }
  .filter { $0.hasSuffix(".md") && ($0.contains("/") || $0 == "profile.md") }.sorted()
  return try paths.map {
    SourceFile(path: $0, bytes: [UInt8](try Data(contentsOf: root.appending(path: $0))))
  }
}

// In parts, since a test by itself uses one core.
@Test(arguments: 0..<8)
func `on each day of the sample, stats equals that of a copy that contains nothing later`(
  part: Int
) async throws {
  let files = try sampleFiles()
  var settings = Settings()
  settings.quietAfter = 21
  settings.followUpAfter = 7
  let days = Set(files.flatMap(\.days)).filter { $0 <= Day(iso: "2026-08-07")! }.sorted()
  #expect(days.count > 80)
  for day in days.enumerated().filter({ $0.offset % 8 == part }).map(\.element) {
    let leaks = try await leaks(files, settings, on: day)
    #expect(leaks == [])
    if !leaks.isEmpty { return }
  }
}

@Test(arguments: 0..<150)
func `on a random day, stats equals that of a copy that contains nothing later`(seed: Int)
  async throws
{
  let files = GeneratedJournal(seed: UInt64(seed)).files
  let days = Set(files.flatMap(\.days)).sorted()
  guard !days.isEmpty else { return }
  for part in 1...3 {
    let day = days[min(days.count - 1, days.count * part / 4)]
    let leaks = try await leaks(files, Settings(), on: day)
    #expect(leaks == [])
  }
}

@Test func `the sample looks on the first of June as it did then`() throws {
  let run = try Program.shell(
    "onward stats --format json --journal sample-journal --today 2026-06-01", in: projectRoot)
  let counts = try #require(
    (JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])?["counts"]
      as? [String: Any])
  #expect(counts["applications"] as? Int == 30)
  #expect(counts["open"] as? Int == 8)
  #expect(counts["rejected"] as? Int == 17)
}

extension String {
  fileprivate var firstDay: Day? { days.first }
  fileprivate var key: String { prefix { $0 != ":" }.lowercased() }
  /// Whether the line is the day of the note itself.
  fileprivate var isOwnDay: Bool { ["date", "day", "created", "created at"].contains(key) }
  /// Whether the line is about a time to come, or gives a name that may contain a day.
  fileprivate var isPlan: Bool {
    [
      "follow_up", "deadline", "answer_by", "revisit", "pause", "read_when_ready", "from", "by",
      "until", "rest", "company", "role",
    ].contains(key)
  }

  /// The days in the text that are written like 2026-03-14.
  fileprivate var days: [Day] {
    let bytes = Array(utf8)
    guard bytes.count >= 10 else { return [] }
    return (0...bytes.count - 10).lazy.filter { bytes[$0 + 4] == UInt8(ascii: "-") }
      .compactMap { Day(iso: String(decoding: bytes[$0..<$0 + 10], as: UTF8.self)) }
  }
}

extension [String] {
  /// The lines without the answers that have no day. If the last of them is an end, the answered day was that of the
  /// end, and otherwise that of the first of them.
  fileprivate var withoutAnswers: [String] {
    let undated = indices.filter { self[$0].hasPrefix("  - ") && self[$0].firstDay == nil }
    let isEnd = undated.last.map { ["  - rejected", "  - accepted"].contains(self[$0]) } ?? false
    let later = isEnd ? undated.suffix(1) : undated[...]
    return indices.filter { !later.contains($0) }.map { self[$0] }
  }
}

extension SourceFile {
  fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }

  /// All days that the note names.
  fileprivate var days: [Day] { path.days + text.days }

  /// The note as it may have been on a day: without what it records of later days, and without a status that
  /// may follow from it. `nil` if the whole note is of a later day. Plans stay.
  fileprivate func upTo(_ day: Day) -> SourceFile? {
    let isLater = { (text: String) in text.firstDay.map { $0 > day } ?? false }
    let folder = path.prefix { $0 != "/" }
    if isLater(path), folder != "applications" { return nil }
    let lines = text.components(separatedBy: "\n")
    if isBeforeItsTime(lines, day, folder) {
      return folder == "applications" ? SourceFile(path: path, text: posting(lines)) : nil
    }
    var kept: [String] = []
    var isStatusLater = false
    var isAfterLater = false
    var isBody = false
    var isAnswerLater = false
    for (index, line) in lines.enumerated() {
      if index > 0, line == "---" { isBody = true }
      if isBody {
        if line.hasPrefix("- [x]"), isLater(line) {
          kept.append("- [ ]" + line.dropFirst(5).prefix { $0 != "✅" })
          continue
        }
        let isEvent = line.hasPrefix("## 20") || line.hasPrefix("- 20")
        if folder == "applications", isEvent, isLater(line) {
          isStatusLater = true
        } else {
          kept.append(line)
        }
        continue
      }
      if line.hasPrefix("  - ") {
        // An item without a day follows the one before it.
        isAfterLater = line.firstDay.map { $0 > day } ?? isAfterLater
        if isAfterLater { isStatusLater = true } else { kept.append(line) }
        continue
      }
      isAfterLater = false
      let key = line.key
      if line.isOwnDay, isLater(line) {
        if !["applications", "people"].contains(folder) { return nil }
        continue
      }
      if !line.isPlan, isLater(line) {
        // The day of an answer is that of the rejection, whatever word came later.
        let isAnswered =
          key == "last_contact" && kept.contains("status: rejected")
          && kept.contains { $0.hasPrefix("answered:") }
        if key != "status", !isAnswered { isStatusLater = true }
        if key == "answered" { isAnswerLater = true }
      } else {
        kept.append(line)
      }
    }
    if isAnswerLater { kept = kept.withoutAnswers }
    if isStatusLater {
      kept.removeAll { $0.lowercased().hasPrefix("status:") && $0.firstDay == nil }
      // A text states what came later without naming its day: `They said no.` Only its dated lines were there before.
      if folder == "applications", let end = kept.dropFirst().firstIndex(of: "---") {
        kept =
          kept[...end]
          + kept[(end + 1)...].filter { $0.firstDay != nil || $0 == "## Timeline" }
      }
    }
    // A list of which nothing is left.
    kept = kept.enumerated().filter { index, line in
      line.lowercased() != "history:"
        || (index + 1 < kept.count && kept[index + 1].hasPrefix("  - "))
    }.map(\.element)
    return SourceFile(path: path, text: kept.joined(separator: "\n"))
  }

  /// Whether the note has a day of its own, and no day that it names has come.
  private func isBeforeItsTime(_ lines: [String], _ day: Day, _ folder: Substring) -> Bool {
    guard ["applications", "people"].contains(folder),
      let own = lines.first(where: \.isOwnDay)?.firstDay ?? path.firstDay, own > day
    else { return false }
    return lines.filter { !$0.isPlan }.flatMap(\.days).allSatisfy { $0 > day }
  }

  /// The fields of an application that are known before anything happens.
  private func posting(_ lines: [String]) -> String {
    let keys = ["company", "role", "industry", "channel", "seniority", "remote", "resume"]
    let kept = lines.filter { line in
      line.isPlan || (keys + ["cover_letter", "private", "skills", "reflect"]).contains(line.key)
    }
    return (["---"] + kept + ["---", ""]).joined(separator: "\n")
  }
}
