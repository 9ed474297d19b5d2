import Foundation
import Testing

/// Two working copies of one journal, as on two machines, and a bare repository between them. Real git.
private struct TwoMachines {
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

  /// Runs without the settings of this machine, and with a name, which a commit needs.
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

/// What the README of a journal says ends a merge.
private let sequence =
  "onward build --today 2026-03-25 && git add dashboard.md dashboard.html && git commit -q --no-edit"

@Test func `two machines edit different notes, and a short sequence ends the merge`() throws {
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && onward log acme screen --date 2026-03-11 --today 2026-03-11 && onward build --today 2026-03-11 && git commit -qam a && git push -q origin HEAD:main"
  )
  try machines.expect(
    "cd b && onward log birch rejected --date 2026-03-24 --today 2026-03-24 && onward build --today 2026-03-24 && git commit -qam b"
  )
  // The notes merge; the pages are whole, and reported.
  try machines.expect("cd b && git pull -q --no-rebase origin main", 1)
  #expect(
    try machines.run("cd b && git diff --name-only --diff-filter=U").output
      == "dashboard.html\ndashboard.md\n")
  #expect(
    try machines.scratch.text("b/applications/Acme - Engineer.md").contains("2026-03-11 screen"))
  #expect(try !machines.hasMarkers("b/dashboard.md") && !machines.hasMarkers("b/dashboard.html"))
  let doctor = try machines.run("cd b && onward doctor").output
  #expect(doctor.contains("a merge is unfinished"))
  #expect(
    doctor.contains("onward build && git add dashboard.md dashboard.html && git commit --no-edit"))
  try machines.expect("cd b && \(sequence) && git push -q origin HEAD:main")
  #expect(try machines.run("cd b && git status --porcelain").output == "")
  #expect(try machines.run("cd b && onward doctor").output.contains("no merge is unfinished"))
  // The page is that of the merged notes, and the other machine gets it without a conflict.
  #expect(try machines.run("cd b && onward build --check-only").code == 0)
  try machines.expect("cd a && git pull -q --no-rebase origin main && onward build --check-only")
}

@Test func `a rebase ends by the same steps`() throws {
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
func `two machines log to one note: the conflict is in its story alone, and check leads there`()
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
  // Between the markers stand the status and the new items, and nothing else of the note: a history is
  // its last field, so that git tells the two places apart.
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
  let advice = "of two statuses, that of the latest event"
  #expect(check.output.contains(advice))
  let refused = try machines.run("cd b && onward log acme interview")
  #expect(refused.code == 2 && refused.errors.contains("a merge was left unfinished here"))
  // The dashboards are built meanwhile, and name the note.
  let build = try machines.run("cd b && onward build --today 2026-03-25")
  #expect(build.code == 1)
  #expect(try machines.scratch.text("b/dashboard.md").contains(#"Acme - Engineer\.md"#))
  let doctor = try machines.run("cd b && onward doctor").output
  #expect(doctor.contains("1 note contains the markers"))
  #expect(doctor.contains("fix the notes that contain its markers first"))
  // The markers deleted and all lines kept, the status stands twice, and the advice is the same.
  let twice = try machines.run(
    "cd b && mkdir -p ../twice/applications && sed -e '/^<<<<<<</d' -e '/^=======/d' -e '/^>>>>>>>/d' 'applications/Acme - Engineer.md' > ../twice/applications/a.md && onward check ../twice"
  )
  #expect(twice.output.contains("Keep one of the two: the status of the latest event."))
  // Both lines kept, the markers deleted: the merge ends.
  try machines.expect(
    "cd b && sed -i.old -e '/^<<<<<<</d' -e '/^=======/d' -e '/^>>>>>>>/d' -e '/^status: screen/d' 'applications/Acme - Engineer.md' && rm applications/*.old && git add applications && \(sequence)"
  )
  #expect(try machines.run("cd b && onward check").code == 0)
  let list = try machines.run("cd b && onward list applications acme --format csv").output
  #expect(list.contains("screen,rejected"))
}

/// Each machine's line of a day, and whether the status is settled by that alone.
@Test(arguments: [
  ("rejected --date 2026-03-24", "screen --date 2026-03-24", true),
  ("rejected --date 2026-03-20", "interview --date 2026-03-24", false),
])
func `a merge that keeps both lines of the history knows the day of its end`(
  here: String, there: String, isSettled: Bool
) throws {
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && onward log acme \(there) --today 2026-03-25 && git commit -qam a && git push -q origin HEAD:main"
  )
  try machines.expect("cd b && onward log acme \(here) --today 2026-03-25 && git commit -qam b")
  try machines.expect("cd b && git pull -q --no-rebase origin main", 1)
  // Both items are kept, and the status of this machine.
  try machines.expect(
    "cd b && sed -i.old -e '/^<<<<<<</d' -e '/^=======/d' -e '/^>>>>>>>/d' -e '/^status: [si]/d' 'applications/Acme - Engineer.md' && rm applications/*.old && git add applications && git commit -q --no-edit"
  )
  let check = try machines.run("cd b && onward check --today 2026-03-25")
  #expect(check.code == 0)
  #expect(!check.output.contains("its day is not known"))
  #expect(check.output.contains("undated-status") == !isSettled)
  if !isSettled { #expect(check.output.contains("on 2026-03-20, to 2026-03-24")) }
  // What comes next is written beside the one line, and no second one.
  try machines.expect("cd b && onward log acme offer --date 2026-03-30 --today 2026-04-01")
  let note = try machines.scratch.text("b/applications/Acme - Engineer.md")
  #expect(note.split(separator: "\n").count { $0.hasSuffix("rejected") } == 1, "\(note)")
  #expect(note.contains("status: offer\n") && note.contains("  - 2026-03-30 offer\n"))
}

@Test func `pages that git does not keep are nobody's conflict`() throws {
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
  #expect(try machines.run("cd b && onward doctor").output.contains("does not keep the pages"))
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
  #expect(try machines.run("cd b && onward doctor").output.contains("no merge is unfinished"))
}

@Test func `pages that a stash brought back twice are built and told to git`() throws {
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

@Test func `a linked working copy is told what its repository is told`() throws {
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && git rm -q .gitattributes && git commit -qm none && git worktree add -q ../linked && onward build ../linked --today 2026-03-11"
  )
  #expect(
    try machines.run("cd linked && onward doctor").output.contains("would merge the two pages"))
  try machines.expect(
    "printf 'dashboard.md -merge\n/dashboard.html binary\n' > a/.git/info/attributes")
  #expect(
    try machines.run("cd linked && onward doctor").output.contains("leaves the pages unmerged"))
}

@Test func `pages that git keeps already are let go by the command that is named`() throws {
  let machines = try TwoMachines()
  let letGo = "git rm --cached dashboard.md dashboard.html"
  #expect(
    try machines.run("cd a && onward init --adopt --ignore-output").output.contains(letGo))
  #expect(try machines.run("cd a && onward doctor").output.contains(letGo))
  try machines.expect("cd a && \(letGo) && git commit -qm 'Let the pages go'")
  #expect(try machines.run("cd a && onward doctor").output.contains("does not keep the pages"))
}

@Test func `a journal in a folder of a repository is told by its own path`() throws {
  let machines = try TwoMachines()
  try machines.expect("mkdir a/deep && rm a/onward.yml && onward init a/deep/search >/dev/null")
  try machines.expect(
    "cd a/deep/search && onward build && git add . && git commit -qm deep && git rm -q --cached .gitattributes && rm .gitattributes && onward init --adopt --ignore-output"
  )
  #expect(
    try machines.run("cd a/deep/search && onward doctor").output
      .contains("git rm --cached dashboard.md dashboard.html"))
}

@Test func `a rule behind ours that merges the pages after all is seen, and mended by its command`()
  throws
{
  let machines = try TwoMachines()
  try machines.expect("printf 'dashboard.* merge=union' >> a/.gitattributes")
  let doctor = try machines.run("cd a && onward doctor").output
  #expect(doctor.contains("git is told to merge dashboard.md and dashboard.html by 'union'"))
  try machines.expect("cd a && eval \"$(onward doctor | tail -n 1)\"")
  #expect(try machines.run("cd a && onward doctor").output.contains("leaves the pages unmerged"))
  // The repository's own rules count before all others, so no line of a folder mends those.
  try machines.expect("printf 'dashboard.md merge\n' > a/.git/info/attributes")
  let own = try machines.run("cd a && onward doctor").output
  #expect(own.contains("git is told to merge dashboard.md by 'text'"))
  #expect(own.contains("/.git/info/attributes\n"))
}

@Test func `where git cannot be asked, doctor says so and why`() throws {
  let machines = try TwoMachines()
  try machines.scratch.copyProgram()
  let absent = try machines.run("cd a && PATH=/nowhere ../program doctor").output
  #expect(absent.contains("the program git is not found here"))
  try machines.expect("printf '[broken\n' >> a/.git/config")
  let refused = try machines.run("cd a && onward doctor").output
  #expect(refused.contains("git reports an error"))
  #expect(refused.contains("bad config line"))
}

@Test func `a fresh copy is not stale where git changes line ends`() throws {
  let machines = try TwoMachines()
  try machines.expect(
    "git clone -q -c core.autocrlf=true between.git c && onward build c --check-only")
  // The notes did get other line ends, so that this asks something.
  #expect(try machines.scratch.text("c/applications/Acme - Engineer.md").contains("\r\n"))
  #expect(try machines.run("cd c && onward doctor").output.contains("leaves the pages unmerged"))
}

/// A partial clone of a journal that lacks its `.gitattributes`, with a remote whose address names a program.
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
  // The question itself would fetch the file, so that this asks something.
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

@Test func `doctor asks about the journal's own repository, also from another one's hook`() throws {
  let machines = try TwoMachines()
  try machines.expect(
    "git init -q other && printf 'dashboard.* merge=union\\n' > other/.gitattributes")
  let plain = try machines.run("cd a && onward doctor").output
  #expect(plain.contains("leaves the pages unmerged"))
  let inHook = try machines.run(
    """
    export GIT_DIR=$PWD/other/.git GIT_WORK_TREE=$PWD/other GIT_INDEX_FILE=$PWD/other/.git/index \
      GIT_PREFIX=x/ GIT_OBJECT_DIRECTORY=$PWD/nowhere GIT_ICASE_PATHSPECS=1
    cd a && onward doctor
    """
  ).output
  #expect(inHook == plain)
}

@Test func `a page whose name begins like one of git's patterns is asked about all the same`()
  throws
{
  let machines = try TwoMachines()
  try machines.expect(
    "cd a && printf 'output: [\":(top).md\", \":!x.html\"]\\n' > onward.yml && printf '*.md -merge\\n*.html -merge\\n' > .gitattributes"
  )
  #expect(try machines.run("cd a && onward doctor").output.contains("leaves the pages unmerged"))
}

/// How one machine stopped keeping the pages in git, and what the doctor prints to end the merge.
@Test(arguments: [
  (["dashboard.md", "dashboard.html"], "git rm --quiet --cached dashboard.md dashboard.html"),
  (
    ["dashboard.html"],
    "git rm --quiet --cached dashboard.html && git add dashboard.md"
  ),
])
func `a merge with pages that only one machine still keeps ends by the commands as printed`(
  ignored: [String], command: String
) throws {
  let machines = try TwoMachines()
  let names = ignored.joined(separator: " ")
  try machines.expect(
    "cd a && git rm -q --cached \(names) && printf '/%s\\n' \(names) > .gitignore && onward set acme role=Chef && git add .gitignore && git commit -qam a && git push -q origin HEAD:main"
  )
  // A note with an error: the pages are written, and the build says so by its exit code.
  try machines.expect(
    "cd b && onward set acme role=Cook && sed -i.old 's/^company:.*/company:/' applications/Birch* && rm applications/*.old && onward build --today 2026-03-24",
    1)
  try machines.expect("cd b && git commit -qam b")
  try machines.expect("cd b && git pull -q --no-rebase origin main", 1)
  #expect(try machines.run("cd b && onward doctor").output.contains("its markers first"))
  try machines.expect(
    "cd b && sed -i.old -e '/^<<<<<<</,/^=======/d' -e '/^>>>>>>>/d' applications/Acme* && rm applications/*.old"
  )
  let doctor = try machines.run("cd b && onward doctor").output
  #expect(doctor.contains(command), "\(doctor)")
  // What git is to be told, in the order in which it is printed.
  let printed = doctor.split(separator: "\n").filter { $0.hasPrefix(" ") && $0.contains("git ") }
  for line in printed { try machines.expect("cd b && " + line) }
  #expect(try machines.run("cd b && git status --porcelain").output == "")
  #expect(try machines.run("cd b && onward doctor").output.contains("no merge is unfinished"))
}
