import Foundation
import Testing

/// Two working copies of one journal, as on two machines, and a bare repository between them. Git is real.
struct TwoMachines {
  let scratch: Scratch

  init(_ initOptions: String = "") throws {
    scratch = try Scratch()
    try expect("git init -q --bare -b main between.git && git clone -q between.git a")
    try expect("onward init a --adopt \(initOptions) --today 2026-03-02")
    for company in ["Acme", "Birch"] {
      try expect(
        "cd a && onward new application '\(company) - Engineer' --no-edit && onward log \(company) applied --date 2026-03-02"
      )
    }
    try expect(
      "cd a && onward build --today 2026-03-02 && git add -A && git commit -qm first && git push -q origin HEAD:main"
    )
    try expect("git clone -q between.git b")
  }

  /// Runs a command without this machine's git settings, and with a name, which a commit needs.
  @discardableResult
  func run(_ command: String) throws -> Run {
    let own = [
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "A",
      "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "A",
      "GIT_COMMITTER_EMAIL": "a@example.com", "LC_ALL": "C",
    ]
    return try scratch.run(command, environment: own)
  }

  func expect(_ command: String, _ code: Int32 = 0) throws {
    let run = try run(command)
    #expect(run.code == code, "\(command): \(run.output)\(run.errors)")
  }

  func hasMarkers(_ file: String) throws -> Bool { try scratch.text(file).contains("<<<<<<<") }
}

/// The commands that end a merge according to the README of a journal.
private let sequence =
  "onward build --today 2026-03-25 && git add dashboard.md dashboard.html && git commit -q --no-edit"

@Test func `without the driver, a short sequence ends the merge of two machines that both built`()
  throws
{
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && onward log acme screen --date 2026-03-11 --today 2026-03-11 && onward build --today 2026-03-11 && git commit -qam a && git push -q origin HEAD:main"
  )
  try machines.expect(
    "cd b && onward log birch rejected --date 2026-03-24 --today 2026-03-24 && onward build --today 2026-03-24 && git commit -qam b"
  )
  // The notes merge. Git leaves its markers in the pages, and reports them.
  try machines.expect("cd b && git pull -q --no-rebase origin main", 1)
  #expect(
    try machines.run("cd b && git diff --name-only --diff-filter=U").output
      == "dashboard.html\ndashboard.md\n")
  #expect(
    try machines.scratch.text("b/applications/Acme - Engineer.md").contains("2026-03-11 screen"))
  #expect(try machines.hasMarkers("b/dashboard.md") && machines.hasMarkers("b/dashboard.html"))
  let doctor = try machines.run("cd b && onward doctor").output
  #expect(
    doctor.contains(
      "a merge left markers in dashboard.md and dashboard.html; the next build replaces them"))
  #expect(doctor.contains("git does not know in this clone how onward merges"))
  #expect(doctor.contains("onward doctor --fix\n"))
  #expect(doctor.contains("a merge is unfinished"))
  #expect(
    doctor.contains("onward build && git add dashboard.md dashboard.html && git commit --no-edit"))
  try machines.expect("cd b && \(sequence) && git push -q origin HEAD:main")
  #expect(try machines.run("cd b && git status --porcelain").output == "")
  #expect(
    try machines.run("cd b && onward doctor --fix").output.contains("no merge is unfinished"))
  #expect(try !machines.hasMarkers("b/dashboard.md") && !machines.hasMarkers("b/dashboard.html"))
  // The page shows the merged notes, and the other machine gets it without a conflict.
  #expect(try machines.run("cd b && onward build --check-only").code == 0)
  try machines.expect("cd a && git pull -q --no-rebase origin main && onward build --check-only")
}

@Test func `a rebase ends with the same steps`() throws {
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && onward log acme screen --date 2026-03-11 --today 2026-03-11 && onward build --today 2026-03-11 && git commit -qam a && git push -q origin HEAD:main"
  )
  try machines.expect(
    "cd b && onward log birch rejected --date 2026-03-24 --today 2026-03-24 && onward build --today 2026-03-24 && git commit -qam b"
  )
  try machines.expect("cd b && git pull -q --rebase origin main", 1)
  #expect(try machines.run("cd b && onward doctor").output.contains("git rebase --continue"))
  try machines.expect(
    "cd b && onward build --today 2026-03-25 && git add dashboard.md dashboard.html && GIT_EDITOR=true git rebase --continue"
  )
  #expect(try machines.run("cd b && git status --porcelain && onward build --check-only").code == 0)
}

@Test
func `two machines log to one note: only its history conflicts, and check points there`()
  throws
{
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && onward log acme screen --date 2026-03-11 --today 2026-03-11 && git commit -qam a && git push -q origin HEAD:main"
  )
  try machines.expect(
    "cd b && onward log acme rejected --date 2026-03-24 --today 2026-03-24 && git commit -qam b")
  try machines.expect("cd b && git pull -q --no-rebase origin main", 1)
  let note = try machines.scratch.text("b/applications/Acme - Engineer.md")
  // Only the status and the new items are between the markers. The history is the last field of the note, so
  // git keeps the two places apart.
  var (isInside, between): (Bool, [Substring]) = (false, [])
  for line in note.split(separator: "\n") {
    if line.hasPrefix("<<<<<<<") || line.hasPrefix(">>>>>>>") {
      isInside.toggle()
    } else if isInside {
      between.append(line)
    }
  }
  #expect(!between.isEmpty)
  for line in between {
    #expect(
      ["status: ", "  - 2026", "======="].contains { line.hasPrefix($0) }, "\(line)")
  }
  let check = try machines.run("cd b && onward check")
  #expect(check.code == 1)
  #expect(
    check.output.contains(
      "applications/Acme - Engineer.md:4:1: error: a merge was left unfinished here"))
  let advice = "of two statuses, the one of the latest event"
  #expect(check.output.contains(advice))
  let refused = try machines.run("cd b && onward log acme interview")
  #expect(refused.code == 2 && refused.errors.contains("a merge was left unfinished here"))
  // Meanwhile the dashboards can be built, and they list the note.
  let build = try machines.run("cd b && onward build --today 2026-03-25")
  #expect(build.code == 1)
  #expect(try machines.scratch.text("b/dashboard.md").contains(#"Acme - Engineer\.md"#))
  let doctor = try machines.run("cd b && onward doctor").output
  #expect(doctor.contains("1 note contains the markers"))
  #expect(doctor.contains("fix the notes that contain its markers first"))
  // If only the markers are deleted, the note has two statuses, and the advice is the same.
  let twice = try machines.run(
    "cd b && mkdir -p ../twice/applications && sed -e '/^<<<<<<</d' -e '/^=======/d' -e '/^>>>>>>>/d' 'applications/Acme - Engineer.md' > ../twice/applications/a.md && onward check ../twice"
  )
  #expect(twice.output.contains("Keep one of the two: the status of the latest event."))
  // The markers and one status are deleted, and both history lines are kept: the merge ends.
  try machines.expect(
    "cd b && sed -i.old -e '/^<<<<<<</d' -e '/^=======/d' -e '/^>>>>>>>/d' -e '/^status: screen/d' 'applications/Acme - Engineer.md' && rm applications/*.old && git add applications && \(sequence)"
  )
  #expect(try machines.run("cd b && onward check").code == 0)
  let list = try machines.run("cd b && onward list applications acme --format csv").output
  #expect(list.contains("screen,rejected"))
}

/// Each machine's event, and whether the events alone settle the status.
@Test(arguments: [
  ("rejected --date 2026-03-24", "screen --date 2026-03-24", true),
  ("rejected --date 2026-03-20", "interview --date 2026-03-24", false),
])
func `after a merge that keeps both lines of the history, the day of the outcome is known`(
  here: String, there: String, isSettled: Bool
) throws {
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && onward log acme \(there) --today 2026-03-25 && git commit -qam a && git push -q origin HEAD:main"
  )
  try machines.expect("cd b && onward log acme \(here) --today 2026-03-25 && git commit -qam b")
  try machines.expect("cd b && git pull -q --no-rebase origin main", 1)
  // Both items are kept, and this machine's status.
  try machines.expect(
    "cd b && sed -i.old -e '/^<<<<<<</d' -e '/^=======/d' -e '/^>>>>>>>/d' -e '/^status: [si]/d' 'applications/Acme - Engineer.md' && rm applications/*.old && git add applications && git commit -q --no-edit"
  )
  let check = try machines.run("cd b && onward check --today 2026-03-25")
  #expect(check.code == 0)
  #expect(!check.output.contains("its day is not known"))
  #expect(check.output.contains("undated-status") == !isSettled)
  if !isSettled { #expect(check.output.contains("on 2026-03-20, until 2026-03-24")) }
  // The next event is added, and the rejection is not recorded a second time.
  try machines.expect("cd b && onward log acme offer --date 2026-03-30 --today 2026-04-01")
  let note = try machines.scratch.text("b/applications/Acme - Engineer.md")
  #expect(note.split(separator: "\n").count { $0.hasSuffix("rejected") } == 1, "\(note)")
  #expect(note.contains("status: offer\n") && note.contains("  - 2026-03-30 offer\n"))
}

@Test func `pages that git does not track never conflict`() throws {
  let machines = try TwoMachines("--ignore-output")
  try machines.expect(
    "cd a && onward log acme screen --date 2026-03-11 --today 2026-03-11 && onward build --today 2026-03-11 && git commit -qam a && git push -q origin HEAD:main"
  )
  try machines.expect(
    "cd b && onward log birch rejected --date 2026-03-24 --today 2026-03-24 && onward build --today 2026-03-24 && git commit -qam b"
  )
  try machines.expect(
    "cd b && git pull -q --no-rebase --no-edit origin main && onward build --today 2026-03-25")
  #expect(try machines.run("cd b && git ls-files").output.contains("dashboard") == false)
  #expect(
    try machines.run("cd b && onward doctor --fix").output.contains("does not keep the pages"))
}

@Test(arguments: [2, 4])
func `a note that one machine removed and the other changed waits to be settled`(index version: Int)
  throws
{
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && git rm -q 'applications/Acme - Engineer.md' && git commit -qm a && git push -q origin HEAD:main"
  )
  try machines.expect(
    "cd b && git update-index --index-version \(version) && onward log acme rejected --date 2026-03-24 && git commit -qam b"
  )
  try machines.expect("cd b && git pull -q --no-rebase origin main", 1)
  let doctor = try machines.run("cd b && onward doctor").output
  #expect(doctor.contains("a merge left applications/Acme - Engineer.md in two versions"))
  #expect(doctor.contains("fix what it left in two versions first"))
  try machines.expect("cd b && git add 'applications/Acme - Engineer.md' && \(sequence)")
  #expect(
    try machines.run("cd b && onward doctor --fix").output.contains("no merge is unfinished"))
}

@Test func `pages in conflict after a stash was applied are built and added`() throws {
  let machines = try TwoMachines()
  try machines.expect(
    "cd b && onward log acme screen --date 2026-03-11 && onward build --today 2026-03-11 && git stash -q"
  )
  try machines.expect(
    "cd b && onward log birch rejected --date 2026-03-24 && onward build --today 2026-03-24 && git commit -qam b"
  )
  try machines.expect("cd b && git stash pop -q", 1)
  let doctor = try machines.run("cd b && onward doctor").output
  #expect(doctor.contains("a merge left the pages in two versions"))
  #expect(doctor.contains("onward build && git add dashboard.md dashboard.html\n"))
}

@Test func `a linked working copy uses the attributes of its repository`() throws {
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && git rm -q .gitattributes && git commit -qm none && git worktree add -q ../linked && onward build ../linked --today 2026-03-11"
  )
  #expect(
    try machines.run("cd linked && onward doctor").output.contains(
      "lines are missing in .gitattributes"))
  try machines.expect(
    "printf 'dashboard.md merge=union\n/dashboard.html merge\n' > a/.git/info/attributes")
  let doctor = try machines.run("cd linked && onward doctor").output
  #expect(doctor.contains("git is set to merge dashboard.md and dashboard.html by 'union'"))
  #expect(doctor.contains("/info/attributes\n"))
}

@Test func `pages that git tracks already are removed from it by the printed command`() throws {
  let machines = try TwoMachines()
  let letGo = "git rm --cached dashboard.md dashboard.html"
  #expect(
    try machines.run("cd a && onward init --adopt --ignore-output").output.contains(letGo))
  #expect(try machines.run("cd a && onward doctor").output.contains(letGo))
  try machines.expect("cd a && \(letGo) && git commit -qm 'Let the pages go'")
  #expect(try machines.run("cd a && onward doctor").output.contains("does not keep the pages"))
}

@Test func `a journal in a folder of a repository gets commands with its own path`() throws {
  let machines = try TwoMachines()
  try machines.expect("mkdir a/deep && rm a/onward.yml && onward init a/deep/search >/dev/null")
  try machines.expect(
    "cd a/deep/search && onward build && git add . && git commit -qm deep && git rm -q --cached .gitattributes && rm .gitattributes && onward init --adopt --ignore-output"
  )
  #expect(
    try machines.run("cd a/deep/search && onward doctor").output
      .contains("git rm --cached dashboard.md dashboard.html"))
}

@Test func `a later rule that merges the pages is found, and fixed by the printed command`()
  throws
{
  let machines = try TwoMachines()
  try machines.expect("printf 'dashboard.* merge=union' >> a/.gitattributes")
  let doctor = try machines.run("cd a && onward doctor").output
  #expect(doctor.contains("git is set to merge dashboard.md and dashboard.html by 'union'"))
  try machines.expect("cd a && eval \"$(onward doctor | tail -n 1)\"")
  #expect(
    try machines.run("cd a && onward doctor").output.contains(
      "merges the notes and pages with onward"))
  // The repository's own rules take precedence over all others, so no line in a folder can fix those.
  try machines.expect("printf 'dashboard.md merge\n' > a/.git/info/attributes")
  let own = try machines.run("cd a && onward doctor").output
  #expect(own.contains("git is set to merge dashboard.md by 'text'"))
  #expect(own.contains("/.git/info/attributes\n"))
}

@Test func `if git gives no answer, doctor says so and why`() throws {
  let machines = try TwoMachines()
  try machines.scratch.copyProgram()
  let absent = try machines.run("cd a && PATH=/nowhere ../program doctor").output
  #expect(absent.contains("the program git is not found here"))
  try machines.expect("printf '[broken\n' >> a/.git/config")
  let refused = try machines.run("cd a && onward doctor").output
  #expect(refused.contains("git reports an error"))
  #expect(refused.contains("bad config line"))
}

@Test func `a fresh clone is not stale if git changes line ends`() throws {
  let machines = try TwoMachines()
  try machines.expect(
    "git clone -q -c core.autocrlf=true between.git c && onward build c --check-only")
  // The notes did get other line ends; otherwise this test would prove nothing.
  #expect(try machines.scratch.text("c/applications/Acme - Engineer.md").contains("\r\n"))
  #expect(
    try machines.run("cd c && onward doctor --fix").output.contains(
      "merges the notes and pages with onward"))
}

/// A partial clone of a journal without its `.gitattributes`, with a remote whose address runs a program.
private struct PartialClone {
  let machines: TwoMachines

  init() throws {
    machines = try TwoMachines()
    try machines.expect(
      """
      git -C between.git config uploadpack.allowFilter true &&
      git clone -q --no-checkout --filter=blob:none "file://$PWD/between.git" partial &&
      cp a/onward.yml partial && git -C partial read-tree HEAD
      """)
    try machines.expect(
      """
      cd partial && git config protocol.ext.allow always &&
      git config remote.origin.url "ext::sh -c touch% $(cd .. && pwd)/fetched"
      """)
  }
}

@Test func `doctor fetches nothing that a partial clone lacks, and runs no program for it`() throws
{
  let machines = try PartialClone().machines
  // The plain git command fetches the file; otherwise this test would prove nothing.
  _ = try machines.run("cd partial && git check-attr merge dashboard.md")
  #expect(machines.scratch.exists("fetched"))
  try machines.expect("rm fetched && cd partial && onward doctor >/dev/null")
  #expect(!machines.scratch.exists("fetched"))
}

@Test func `doctor runs no program that a repository's settings name`() throws {
  let machines = try TwoMachines()
  try machines.expect(
    """
    printf '#!/bin/sh\\ntouch "%s"\\n' "$PWD/ran" > spy && chmod +x spy && mkdir hooks && cd a
    for key in core.fsmonitor core.sshCommand core.pager core.askPass core.editor \
      credential.helper pager.check-attr pager.check-ignore filter.x.clean diff.x.textconv
    do git config "$key" "$PWD/../spy"; done
    for hook in post-index-change fsmonitor-watchman; do cp ../spy ../hooks/$hook; done
    git config core.hooksPath "$PWD/../hooks"
    printf '* filter=x diff=x\\n' >> .gitattributes
    onward doctor >/dev/null
    """)
  #expect(!machines.scratch.exists("ran"))
}

@Test func `doctor asks about the journal's own repository, even inside a hook of another one`()
  throws
{
  let machines = try TwoMachines()
  try machines.expect(
    "git init -q other && printf 'dashboard.* merge=union\\n' > other/.gitattributes")
  let plain = try machines.run("cd a && onward doctor").output
  #expect(plain.contains("merges the notes and pages with onward"))
  let inHook = try machines.run(
    """
    export GIT_DIR=$PWD/other/.git GIT_WORK_TREE=$PWD/other GIT_INDEX_FILE=$PWD/other/.git/index \
      GIT_PREFIX=x/ GIT_OBJECT_DIRECTORY=$PWD/nowhere GIT_ICASE_PATHSPECS=1
    cd a && onward doctor
    """
  ).output
  #expect(inHook == plain)
}

@Test func `doctor understands pages whose names start like git's special patterns`()
  throws
{
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && printf 'output: [\":(top).md\", \":!x.html\"]\\n' > onward.yml && printf '*.md merge=union\\n*.html merge=union\\n' > .gitattributes"
  )
  #expect(
    try machines.run("cd a && onward doctor").output.contains(
      "git is set to merge :(top).md and :!x.html by 'union'"))
}

/// How one machine stopped tracking the pages, and what doctor prints to end the merge.
@Test(arguments: [
  (["dashboard.md", "dashboard.html"], "git rm --quiet --cached dashboard.md dashboard.html"),
  (
    ["dashboard.html"],
    "git rm --quiet --cached dashboard.html && git add dashboard.md"
  ),
])
func `a merge of pages that only one machine still tracks ends with the printed commands`(
  ignored: [String], command: String
) throws {
  let machines = try TwoMachines()
  let names = ignored.joined(separator: " ")
  try machines.expect(
    "cd a && git rm -q --cached \(names) && printf '/%s\\n' \(names) > .gitignore && onward set acme role=Chef && git add .gitignore && git commit -qam a && git push -q origin HEAD:main"
  )
  // A note has an error: the pages are written, and the build reports it by its exit code.
  try machines.expect(
    "cd b && onward set acme role=Cook && sed -i.old 's/^role:.*/follow_up: soon/' applications/Birch* && rm applications/*.old && onward build --today 2026-03-24",
    1)
  try machines.expect("cd b && git commit -qam b")
  try machines.expect("cd b && git pull -q --no-rebase origin main", 1)
  #expect(try machines.run("cd b && onward doctor").output.contains("its markers first"))
  try machines.expect(
    "cd b && sed -i.old -e '/^<<<<<<</,/^=======/d' -e '/^>>>>>>>/d' applications/Acme* && rm applications/*.old"
  )
  let doctor = try machines.run("cd b && onward doctor").output
  #expect(doctor.contains(command), "\(doctor)")
  // The git commands, in the order in which they are printed.
  let printed = doctor.split(separator: "\n").filter { $0.hasPrefix(" ") && $0.contains("git ") }
  for line in printed { try machines.expect("cd b && " + line) }
  #expect(try machines.run("cd b && git status --porcelain").output == "")
  #expect(
    try machines.run("cd b && onward doctor --fix").output.contains("no merge is unfinished"))
}
