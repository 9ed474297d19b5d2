package import Diagnostics

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
  package var stages: [(word: String, meaning: StatusWord)] = []
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
