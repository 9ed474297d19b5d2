import Foundation
import Testing

// A link to a private note never shows its name, on whatever page.

@Test func `no page, brief, week or export shows the name of a private note that others link to`()
  throws
{
  let scratch = try Scratch()
  let hidden = "private: true\n---\n"
  try scratch.write("onward.yml", "")
  try scratch.write("people/xav.md", "---\nname: Xaverine Quock\n\(hidden)")
  try scratch.write("stories/Secretstory.md", "---\ntitle: Secretstory\n\(hidden)")
  try scratch.write(
    "interviews/2026-07-20 privatechat.md",
    "---\napplication: \"[[cedar]]\"\ndate: 2026-07-20\n\(hidden)")
  let links = "[[xav|Xavi]] and Xaverine Quock about [[Secretstory]], [[SECRETSTORY]]"
  let dated = "[[interviews/2026-07-20 privatechat]]"
  try scratch.write(
    "applications/cedar.md",
    """
    ---
    company: Cedar
    role: Cook
    setback_plan: ring \(links)
    revisit: 2026-08-01
    history:
      - 2026-07-01 applied
      - 2026-07-20 interview
      - 2026-07-28 rejected - Xaverine Quock told me of [[Secretstory]]
    ---
    """)
  try scratch.write(
    "applications/birch.md",
    "---\ncompany: Birch\nrole: Cook\nhistory: [2026-07-01 applied, 2026-08-09 interview]\n---\n")
  try scratch.write(
    "interviews/2026-07-21 cedar.md",
    "---\napplication: \"[[cedar]]\"\ndate: 2026-07-22\nround: screen\n---\n- Q: What of \(links)?\n  - A: see \(dated)\n- next time: ask \(links)\n- they: ask \(links)\n"
  )
  try scratch.write(
    "feedback/2026-08-01 cedar.md",
    "---\napplication: \"[[cedar]]\"\nfrom: Bo\nreceived: 2026-08-01\nabout: [interview]\nchange: ask \(links)\n---\n> Tell \(links), \(dated)\n"
  )
  try scratch.write(
    "wins/2026-08-03 talk.md", "---\ndate: 2026-08-03\ntitle: Talked to \(links)\n---\n")
  try scratch.write(
    "goals/talk.md",
    "---\ntitle: Talk to \(links)\ntarget: 2\nper: week\nmeasure: manual\nplan: ask \(links)\n---\n"
  )
  try scratch.write(
    "profile.md",
    "---\ntype: profile\nhelp_wanted:\n  - ask \(links)\nlooking_for:\n  - a place like \(links)\n---\n"
  )
  try scratch.write(
    "reflections/2026-07-29 cedar.md",
    "---\napplication: \"[[cedar]]\"\ndate: 2026-07-29\nlessons: [\"ask \(links)\"]\n---\nFrom \(links), \(dated).\n\n- [ ] try \(links)\n"
  )
  let today = "--today 2026-08-04"
  try scratch.run("onward build \(today)").expectSuccess()
  var shown = [
    "dashboard.md": try scratch.text("dashboard.md"),
    "dashboard.html": try scratch.text("dashboard.html"),
  ]
  for command in [
    "week", "week --redact", "brief", "brief --redact", "prep birch", "prep birch --redact",
    "next --all", "export json", "export csv", "export ics",
    "record --from 2026-07-01 --to 2026-08-04",
  ] {
    let run = try scratch.run("onward \(command) \(today)")
    #expect(run.code == 0, "\(command): \(run.errors)")
    shown[command] = run.output
  }
  for (place, text) in shown {
    for name in ["Xaverine", "Quock", "ecretstory", "privatechat"] {
      let line = text.split(separator: "\n").first { $0.contains(name) }
      #expect(line == nil, "\(place) shows \(name): \(line ?? "")")
    }
  }
}
