package import Diagnostics
import Markdown
import TextKit

/// What `onward.yml` says; every setting has a value that holds where it says nothing.
package struct Settings: Sendable {
  /// Whose journal it is, for the heading of the page.
  package var name: String?
  /// How `3/2/2026` is read; `nil`: not at all.
  package var dateOrder: DateOrder?
  /// 1 for Monday to 7 for Sunday.
  package var weekStarts = 1
  /// Days without a word after which an application counts as quiet.
  package var quietAfter = 21
  /// Days after which a follow-up is worth a thought.
  package var followUpAfter = 7
  /// Paths that are not looked at.
  package var ignore: [Glob] = []
  /// A folder's name, and the name of the kind its notes are of, or `noKind`.
  package var folders: [(folder: String, kind: String)] = []
  /// A key in the notes, and our field that it means.
  package var aliases: [(key: String, field: String)] = []
  /// A word for a status, and what it means.
  package var stages: [(word: String, meaning: StatusTerm)] = []
  package var output = Output()
  /// The file with the published rates that count in place of ours.
  package var benchmarks: Benchmarks?
  /// Whether dashboard.md holds a Mermaid diagram.
  package var mermaid = false
  package var editorLink = EditorLink.file

  /// The names of the two pages, in the journal's root.
  package struct Output: Sendable, Equatable {
    package var markdown = "dashboard.md"
    package var html = "dashboard.html"
    package var names: [String] { [markdown, html] }
  }

  package struct Benchmarks: Sendable, Equatable {
    /// From the journal's root, and never out of it.
    package let path: String
    /// Where the settings name it: the place to mend where there is no such file.
    package let position: Position
  }

  /// What a click on a note opens.
  package enum EditorLink: String, Sendable, CaseIterable { case file, obsidian, vscode }

  package init() {}

  /// Written for a folder that only happens to bear a kind's name: what lies in it is a note where it says
  /// so itself.
  package static let noKind = "none"

  /// The name of the settings file; it marks a journal's root.
  package static let fileName = "onward.yml"
}

/// Why the settings cannot be used at all. Going on without them might count what they exclude or
/// write where they forbid, so this stops the run.
package struct UnreadableSettings: Error {
  package let diagnostics: [Diagnostic]
}

extension Settings {
  /// Reads `onward.yml`. An unknown key or a bad value is reported at its place, and everything else holds.
  package init(
    reading source: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) throws(UnreadableSettings) {
    self.init()
    var flaws: [Diagnostic] = []
    let file = FrontMatter(
      wholeFile: source, unreadable: Diagnostic.Message.unreadableSettings(_:remedy:)
    ) { flaws.append(Diagnostic(source.path, $0, $1)) }
    if flaws.contains(where: { $0.severity == .error }) {
      throw UnreadableSettings(diagnostics: flaws)
    }
    diagnostics += flaws
    for field in file.fields where !field.value.isBlank {
      guard
        let setting = Settings.known.first(where: {
          FieldName.folded($0.setting.name) == FieldName.folded(field.key.text)
        })
      else {
        let names = Settings.fields.map(\.name)
        let suggestion = nearest(to: field.key.text.lowercased(), among: names, within: 2)
        diagnostics.append(
          Diagnostic(
            source.path, field.key.position,
            .unknownSetting(field.key.text, suggestion: suggestion)))
        continue
      }
      var reader = SettingReader(field)
      setting.read(&self, &reader)
      diagnostics += reader.flaws.map { Diagnostic(source.path, $0.position, $0.message) }
    }
  }

  /// Every setting, in the order in which the guide explains them.
  package static var fields: [FieldName] { known.map(\.setting) }

  private static let known:
    [(setting: FieldName, read: @Sendable (inout Settings, inout SettingReader) -> Void)] = [
      (FieldName("name", meaning: "Whose journal it is."), { $0.name = $1.text }),
      (
        FieldName(
          "date_order", holds: .choice(DateOrder.allCases.map(\.rawValue), synonyms: []),
          meaning: "How 3/2/2026 is read: dmy (3 February) or mdy (2 March)."),
        { $0.dateOrder = $1.choice(DateOrder.self) }
      ),
      (
        FieldName(
          "week_starts", holds: .choice(SettingReader.weekdays, synonyms: []),
          meaning: "The day that a week starts with."),
        { $0.weekStarts = $1.weekday ?? $0.weekStarts }
      ),
      (
        FieldName(
          "quiet_after", holds: .number(SettingReader.dayCounts),
          meaning: "Days without a word after which an application counts as quiet."),
        { $0.quietAfter = $1.days ?? $0.quietAfter }
      ),
      (
        FieldName(
          "follow_up_after", holds: .number(SettingReader.dayCounts),
          meaning: "Days after which asking how it stands is offered."),
        { $0.followUpAfter = $1.days ?? $0.followUpAfter }
      ),
      (
        FieldName("ignore", holds: .list(), meaning: "Paths that are not looked at."),
        { $0.ignore = $1.patterns }
      ),
      (
        FieldName(
          "folders", holds: .pairs(offered: Vocabulary.kinds.map { $0.name } + [Settings.noKind]),
          meaning: "A folder's name, and the kind of the notes in it."),
        { $0.folders = $1.folders }
      ),
      (
        FieldName(
          "aliases",
          holds: .pairs(offered: Vocabulary.kinds.flatMap { $0.fields }.map(\.name).unique),
          meaning: "A key of yours, and the field that it means."),
        { $0.aliases = $1.aliases }
      ),
      (
        FieldName(
          "stages", holds: .pairs(offered: StatusTerms.ours),
          meaning: "Your word for a status, and what it means."),
        { $0.stages = $1.stages }
      ),
      (
        FieldName("output", holds: .list(), meaning: "The names of the two pages."),
        { $0.output = $1.output ?? $0.output }
      ),
      (
        FieldName(
          "benchmarks", meaning: "A file with what others have published, in place of ours."),
        { $0.benchmarks = $1.benchmarks }
      ),
      (
        FieldName(
          "mermaid", holds: .flag, meaning: "Whether dashboard.md draws the flow with Mermaid."),
        { $0.mermaid = $1.flag ?? $0.mermaid }
      ),
      (
        FieldName(
          "editor_link", holds: .choice(EditorLink.allCases.map(\.rawValue), synonyms: []),
          meaning: "What a click on a note opens in dashboard.html."),
        { $0.editorLink = $1.choice(EditorLink.self) ?? $0.editorLink }
      ),
    ]
}

extension [String] {
  /// Each once, in the order in which they come.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
