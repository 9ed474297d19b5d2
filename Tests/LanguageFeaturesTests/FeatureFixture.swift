import Journal
import LanguageFeatures
import LanguageServer
import Markdown

/// A small journal, read on 2026-08-07.
let notes: [String: String] = [
  "applications/Acme - Engineer.md": """
  ---
  company: Acme
  role: Engineer
  channel: referral
  contacts: "[[Dana Whitfield]]"
  history:
    - 2026-07-20 applied
    - 2026-08-01 interview (system design) — with Dana
    - 2026-08-12 final
  ---
  # Acme

  See [[Bolt]] and [the talk](../people/Dana%20Whitfield.md).

  ## Questions

  - What next?
  """,
  "applications/Bolt.md": "---\ncompany: Bolt\nrole: Writer\nchannel: job board\n---\n",
  "people/Dana Whitfield.md":
    "---\nrole: friend\n---\nMet through [[Acme - Engineer#Questions|Acme]].\n",
  "reflections/2026-08-02.md": """
  ---
  application: Acme - Engineer
  ---
  `x`

  ```
  [[Acme - Engineer]]
  ```
  [[applications/Acme - Engineer]]
  """,
  "feedback/f.md": "---\napplication: \"[[Acme]]\"\nstatus: asked\n---\n",
]

let sources = notes.map { SourceFile(path: $0.key, text: $0.value) }
  .sorted { $0.path < $1.path }

func journal(_ more: [String: String] = [:]) async -> Journal {
  await Journal(
    reading: notes.merging(more) { $1 }.map { SourceFile(path: $0.key, text: $0.value) },
    settings: Settings(), hasSettings: true, on: Day(iso: "2026-08-07")!)
}

/// A text with the cursor at the `|` in it.
func opened(_ path: String, _ typed: String) async -> (text: NoteText, cursor: TextPosition) {
  let parts = typed.split(separator: "‸", omittingEmptySubsequences: false)
  let text = parts.joined()
  let journal = await journal([path: text])
  let note = NoteText(SourceFile(path: path, text: text), in: journal, .utf8)
  return (note, note.lines.position(of: parts[0].utf8.count, .utf8))
}

/// The text after an edit.
func applied(_ edits: [TextEdit], to source: SourceFile) -> String {
  var bytes = source.bytes
  let lines = LineIndex(bytes)
  for edit in edits.sorted(by: { $0.range.start > $1.range.start }) {
    bytes.replaceSubrange(lines.offsets(of: edit.range, .utf8), with: edit.newText.utf8)
  }
  return String(decoding: bytes, as: UTF8.self)
}
