package import Diagnostics
import Markdown

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
          FieldName.folded($0.name) == FieldName.folded(field.key.text)
        })
      else {
        let names = Settings.names
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

  /// As `onward.yml` spells them.
  package static var names: [String] { known.map(\.name) }

  /// Every setting, in the order in which the guide explains them.
  private static let known:
    [(name: String, read: @Sendable (inout Settings, inout SettingReader) -> Void)] = [
      ("name", { $0.name = $1.text }),
      ("date_order", { $0.dateOrder = $1.choice(DateOrder.self) }),
      ("week_starts", { $0.weekStarts = $1.weekday ?? $0.weekStarts }),
      ("quiet_after", { $0.quietAfter = $1.days ?? $0.quietAfter }),
      ("follow_up_after", { $0.followUpAfter = $1.days ?? $0.followUpAfter }),
      ("ignore", { $0.ignore = $1.patterns }),
      ("folders", { $0.folders = $1.folders }),
      ("aliases", { $0.aliases = $1.aliases }),
      ("stages", { $0.stages = $1.stages }),
      ("output", { $0.output = $1.output ?? $0.output }),
      ("benchmarks", { $0.benchmarks = $1.benchmarks }),
      ("mermaid", { $0.mermaid = $1.flag ?? $0.mermaid }),
      ("editor_link", { $0.editorLink = $1.choice(EditorLink.self) ?? $0.editorLink }),
    ]
}
