import Diagnostics
import Journal

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON value. Absent things are null, not missing, so that every object has all its keys.
indirect enum JSON: Encodable {
  case null
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSON])
  case object([String: JSON])

  static func text(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }
  static func day(_ day: Day?) -> JSON { text(day?.description) }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .text(let value): try value.encode(to: encoder)
    case .number(let value): try value.encode(to: encoder)
    case .flag(let value): try value.encode(to: encoder)
    case .list(let values): try values.encode(to: encoder)
    case .object(let values): try values.encode(to: encoder)
    }
  }

  /// Indented, keys in alphabetical order, a line end at the end: good to read and to compare.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }
}

extension JSON {
  /// What `check --format json` prints.
  static func check(_ journal: Journal, _ diagnostics: [Diagnostic]) -> JSON {
    .object([
      "version": .number(1),
      "files": .number(journal.fileCount),
      "notes": .number(journal.noteCount),
      "diagnostics": .list(
        diagnostics.map { diagnostic in
          .object([
            "path": .text(diagnostic.path),
            "line": .number(diagnostic.position.line),
            "column": .number(diagnostic.position.column),
            "severity": .text(diagnostic.severity.rawValue),
            "id": .text(diagnostic.message.id.rawValue),
            "message": .text(diagnostic.message.text),
            "remedy": .text(diagnostic.message.remedy),
          ])
        }),
    ])
  }

  /// What `list applications --format json` prints.
  static func applications(_ applications: [Application]) -> JSON {
    .object(["version": .number(1), "notes": .list(applications.map(JSON.application))])
  }

  private static func application(_ application: Application) -> JSON {
    .object([
      "path": .text(application.info.path),
      "line": .number(1),
      "company": .text(application.company),
      "role": text(application.role),
      "stage": .text(application.stage.rawValue),
      "outcome": text(application.outcome?.rawValue),
      "applied": day(application.applied),
      "events": .list(application.story.events.map(JSON.event)),
      "last_activity": day(application.story.lastActivity),
      "industry": text(application.industry),
      "channel": text(application.channel),
      "location": text(application.location),
      "resume": text(application.resume),
      "url": text(application.url),
      "skills": .list(application.skills.map(JSON.text)),
    ])
  }

  private static func event(_ event: Event) -> JSON {
    .object([
      "date": day(event.day),
      "time": text(event.time),
      "stage": text(event.milestone?.name),
      "label": text(event.label),
      "note": text(event.note),
      "planned": .flag(event.isPlanned),
    ])
  }
}
