import Journal
import Templates
import TextKit

/// The files for Obsidian: a base with views of the journal, and templates for its own plugin. It does not access the disk.
///
/// The base and the templates only have keys that onward reads, so that both show the same.
struct ObsidianFiles {
  let settings: Settings
  /// The journal's folder in the vault, with `/` at its end; empty if it is the vault itself.
  let prefix: String

  static let base = "Search.base"
  /// A folder of this name has no notes, whatever is in it.
  static let templates = "_templates"

  var files: [(path: String, text: [UInt8])] {
    [(ObsidianFiles.base, Array(baseText.utf8))]
      + Vocabulary.kinds.filter { !$0.form.isOnlyOne }.map { kind in
        ("\(ObsidianFiles.templates)/\(kind.name).md", template(of: kind))
      }
  }

  // MARK: - Templates

  /// The template of `onward new` with its kind, and with the placeholder that Obsidian fills in with the day.
  private func template(of kind: any NoteKind.Type) -> [UInt8] {
    let own = String(decoding: Template.notes[kind.name] ?? kind.emptyTemplate, as: UTF8.self)
    let lines = own.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line == "date:" ? "date: {{date:YYYY-MM-DD}}" : String(line)
    }
    // The kind counts in any folder of the vault.
    let typed = lines.prefix(1) + ["type: \(kind.name)"] + lines.dropFirst()
    return Array(typed.joined(separator: "\n").utf8)
  }

  // MARK: - The base

  private struct View {
    let name: String
    let kind: any NoteKind.Type
    /// The conditions that all have to be met.
    let conditions: [String]
    /// The conditions of which one has to be met; none if it is empty.
    var oneOf: [String] = []
    let columns: [String]
    let sorting: (key: String, isDescending: Bool)
  }

  private var views: [View] {
    let ends = endings
    let days = ["follow_up", "answer_by", "deadline", "revisit"]
    return [
      View(
        name: "Open", kind: Application.self,
        conditions: ["!company.isEmpty()"] + ends.map { "status != \($0.inDoubleQuotes)" },
        columns: ["company", "role", "status", "applied", "channel", "follow_up"],
        sorting: ("applied", true)),
      View(
        name: "This week", kind: Application.self, conditions: ["!company.isEmpty()"],
        oneOf: days.map { "\($0) >= today() && \($0) <= today() + \"7d\"" },
        columns: ["company", "role", "status"] + days, sorting: ("company", false)),
      View(
        name: "To look back at", kind: Application.self,
        conditions: ["reflect != \"skip\""],
        oneOf: rejections.map { "status == \($0.inDoubleQuotes)" },
        columns: ["company", "role", "status", "applied"], sorting: ("applied", true)),
      View(
        name: "Doors", kind: Application.self, conditions: ["!company.isEmpty()"],
        oneOf: ["door == \"open\"", "!revisit.isEmpty()"],
        columns: ["company", "role", "door", "revisit", "status"], sorting: ("revisit", false)),
      View(
        name: "Questions", kind: Interview.self, conditions: ["!application.isEmpty()"],
        columns: ["application", "date", "round", "with", "went", "answer_by"],
        sorting: ("date", true)),
    ]
  }

  /// The words of the status of an application that has ended: onward's, and those of the settings.
  private var endings: [String] {
    Outcome.allCases.map { Milestone.outcome($0).word }
      + words { if case .outcome = $0 { true } else { false } }
  }

  private var rejections: [String] {
    [Milestone.outcome(.rejected).word] + words { $0 == .outcome(.rejected) }
  }

  private func words(where isMeant: (StatusTerm) -> Bool) -> [String] {
    settings.stages.filter { isMeant($0.meaning.term) }.map(\.word)
  }

  private var baseText: String {
    var lines = [
      "# Views of the notes for Obsidian, made by onward. Change them as you like.", "filters:",
      "  not:",
      "    - \(quoted("file.inFolder(\((prefix + ObsidianFiles.templates).inDoubleQuotes))"))",
      "views:",
    ]
    for view in views {
      lines += [
        "  - type: table", "    name: \(view.name)", "    filters:", "      and:", "        - or:",
      ]
      lines += places(of: view.kind).map { "            - \(quoted($0))" }
      lines += view.conditions.map { "        - \(quoted($0))" }
      if !view.oneOf.isEmpty {
        lines += ["        - or:"] + view.oneOf.map { "            - \(quoted($0))" }
      }
      lines += ["    order:", "      - file.name"] + view.columns.map { "      - \($0)" }
      lines += [
        "    sort:", "      - property: \(view.sorting.key)",
        "        direction: \(view.sorting.isDescending ? "DESC" : "ASC")",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The conditions of which a note of the kind meets one: its folder, or its type.
  private func places(of kind: any NoteKind.Type) -> [String] {
    let mapped = settings.folders.filter { $0.kind == kind.name }.map(\.folder)
    let named = mapped.filter {
      !$0.contains { "*?".contains($0) } && FileRules.stem(of: $0) == nil
    }
    return (named + [kind.folder]).map { "file.inFolder(\((prefix + $0).inDoubleQuotes))" }
      + ["type == \(kind.name.inDoubleQuotes)"]
  }

  /// A text as one YAML value.
  private func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "''") + "'"
  }
}
