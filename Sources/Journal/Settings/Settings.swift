package import Diagnostics
package import Markdown
import TextKit

/// The contents of `onward.yml`. Every setting has a default.
package struct Settings: Sendable {
  /// Whose journal it is, for the heading of the page.
  package var name: String?
  /// How `3/2/2026` is read. If `nil`, such a date is ambiguous unless only one reading is a valid date.
  package var dateOrder: DateOrder?
  /// 1 for Monday to 7 for Sunday.
  package var weekStarts = 1
  /// The number of days without an event after which an application is quiet.
  package var quietAfter = 21
  /// The number of days since sending from which an application counts in rates.
  package var cohortAfter = 21
  /// The number of days after which a follow-up is suggested.
  package var followUpAfter = 7
  /// The paths that are left out.
  package var ignore: [Glob] = []
  /// Folders by their names, paths or patterns, each with the name of the kind of its notes, or `noKind`.
  package var folders: [(folder: String, kind: String)] = []
  /// The user's own values of `type:`, each with the name of the kind that it means, or `noKind`.
  package var types: [(word: String, kind: String)] = []
  /// Tags, each with the name of the kind of the notes that have it, or `noKind`.
  package var tags: [(tag: String, kind: String)] = []
  /// The user's own keys, each with the onward field that it means.
  package var aliases: [(key: String, field: String)] = []
  /// The user's own words for statuses, each with its meaning.
  package var stages: [(word: String, meaning: StatusMeaning)] = []
  package var output = Output()
  /// The file with published rates that replace the built-in ones.
  package var benchmarks: Benchmarks?
  /// Whether dashboard.md contains a Mermaid diagram.
  package var mermaid = false
  package var editorLink = EditorLink.file

  /// The names of the two pages, in the journal's root.
  package struct Output: Sendable, Equatable {
    package var markdown = "dashboard.md"
    package var html = "dashboard.html"
    package var names: [String] { [markdown, html] }
  }

  package struct Benchmarks: Sendable, Equatable {
    /// The path from the journal's root. It never leads out of the root.
    package let path: String
    /// Where the settings name the file: the place to fix if there is no such file.
    package let position: Position
  }

  /// What a click on a note opens.
  package enum EditorLink: String, Sendable, CaseIterable { case file, obsidian, vscode }

  package init() {}

  /// The value for a folder that only happens to have the name of a kind. A file in it is a note only if
  /// its own fields make it one.
  package static let noKind = "none"

  /// The key under `aliases:` for the name of a file itself, which may state the company or the role.
  package static let keyOfFileName = "file name"

  /// The name of the settings file; it marks a journal's root.
  package static let fileName = "onward.yml"
}

/// Why the settings cannot be used at all. This stops the run: without the settings, onward might count
/// what they exclude or write where they forbid it.
package struct UnreadableSettings: Error {
  package let diagnostics: [Diagnostic]
}

extension Settings {
  /// Reads `onward.yml`. An unknown key or an invalid value is reported at its place; all other settings
  /// apply.
  package init(
    reading source: SourceFile, reporting diagnostics: inout [Diagnostic]
  ) throws(UnreadableSettings) {
    self.init()
    var problems: [Diagnostic] = []
    let file = FrontMatter(
      wholeFile: source, unreadable: Diagnostic.Message.unreadableSettings(_:remedy:)
    ) { problems.append(Diagnostic(source.path, $0, $1)) }
    if problems.contains(where: { $0.severity == .error }) {
      throw UnreadableSettings(diagnostics: problems)
    }
    diagnostics += problems
    for field in file.fields where !field.value.texts.allSatisfy(\.isEmpty) {
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
      diagnostics += reader.problems.map { Diagnostic(source.path, $0.position, $0.message) }
    }
  }

  /// Every setting, in the order in which the guide explains them.
  package static var fields: [FieldName] { known.map(\.setting) }

  private static let known:
    [(setting: FieldName, read: @Sendable (inout Settings, inout SettingReader) -> Void)] = [
      (FieldName("name", meaning: "Whose journal it is."), { $0.name = $1.text }),
      (
        FieldName(
          "date_order", content: .choice(DateOrder.allCases.map(\.rawValue), synonyms: []),
          meaning: "How 3/2/2026 is read: dmy (3 February) or mdy (2 March)."),
        { $0.dateOrder = $1.choice(DateOrder.self) }
      ),
      (
        FieldName(
          "week_starts", content: .choice(SettingReader.weekdays, synonyms: []),
          meaning: "The day that a week starts with."),
        { $0.weekStarts = $1.weekday ?? $0.weekStarts }
      ),
      (
        FieldName(
          "quiet_after", content: .number(SettingReader.dayCounts),
          meaning: "Days without an event after which an application counts as quiet."),
        { $0.quietAfter = $1.days ?? $0.quietAfter }
      ),
      (
        FieldName(
          "cohort_after", content: .number(SettingReader.dayCounts),
          meaning: "Days since sending after which an application counts in rates."),
        { $0.cohortAfter = $1.days ?? $0.cohortAfter }
      ),
      (
        FieldName(
          "follow_up_after", content: .number(SettingReader.dayCounts),
          meaning: "Days after which a follow-up is suggested."),
        { $0.followUpAfter = $1.days ?? $0.followUpAfter }
      ),
      (
        FieldName("ignore", content: .list(), meaning: "Paths to leave out."),
        { $0.ignore = $1.patterns }
      ),
      (
        FieldName(
          "folders", content: .pairs(offered: Vocabulary.kinds.map { $0.name } + [Settings.noKind]),
          meaning: "A folder's name, path or pattern, and the kind of the notes in it."),
        { $0.folders = $1.folders }
      ),
      (
        FieldName(
          "types", content: .pairs(offered: Vocabulary.kinds.map { $0.name } + [Settings.noKind]),
          meaning: "Your word in 'type:', and the kind of the notes that have it."),
        { $0.types = $1.types }
      ),
      (
        FieldName(
          "tags", content: .pairs(offered: Vocabulary.kinds.map { $0.name } + [Settings.noKind]),
          meaning: "A tag, and the kind of the notes that have it."),
        { $0.tags = $1.tags }
      ),
      (
        FieldName(
          "aliases",
          content: .pairs(offered: Vocabulary.kinds.flatMap { $0.fields }.map(\.name).unique),
          meaning: "One of your keys, and the field that it means."),
        { $0.aliases = $1.aliases }
      ),
      (
        FieldName(
          "stages", content: .pairs(offered: StatusTerms.ours),
          meaning: "Your word for a status, and what it means."),
        { $0.stages = $1.stages }
      ),
      (
        FieldName("output", content: .list(), meaning: "The names of the two pages."),
        { $0.output = $1.output ?? $0.output }
      ),
      (
        FieldName(
          "benchmarks", meaning: "A file with published rates, in place of the built-in ones."),
        { $0.benchmarks = $1.benchmarks }
      ),
      (
        FieldName(
          "mermaid", content: .flag, meaning: "Whether dashboard.md draws the flow with Mermaid."),
        { $0.mermaid = $1.flag ?? $0.mermaid }
      ),
      (
        FieldName(
          "editor_link", content: .choice(EditorLink.allCases.map(\.rawValue), synonyms: []),
          meaning: "What a click on a note opens in dashboard.html."),
        { $0.editorLink = $1.choice(EditorLink.self) ?? $0.editorLink }
      ),
    ]
}

extension [String] {
  /// The strings without repetitions, in order.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
