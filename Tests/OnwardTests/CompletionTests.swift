import Foundation
import Testing

/// Presses Tab in bash: asks the generated script what comes next, and prints one offer per line. The words are
/// split as bash splits them, with `=` as a word of its own. macOS has bash 3.2, so nothing newer is used here.
private let pressTab = """
  eval "$(onward --generate-completion-script bash)" || exit 1
  COMP_LINE=$1
  COMP_POINT=${#1}
  COMP_WORDS=()
  for word in ${1//=/ = }; do COMP_WORDS+=("$word"); done
  case $1 in *' ') COMP_WORDS+=("") ;; esac
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _onward onward "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
  for offer in "${COMPREPLY[@]}"; do printf '%s\\n' "$offer"; done
  """

extension Scratch {
  /// The offers for the rest of a line, in a folder.
  fileprivate func offers(for line: String, in folder: String = ".") throws -> [String] {
    try write("press-tab", pressTab)
    let script = url.appending(path: "press-tab").path
    let run = try run("cd \(folder) && bash '\(script)' '\(line)'")
    #expect(run.errors == "")
    return run.output.split(separator: "\n").map(String.init)
  }
}

private func journal() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write(
    "journal/onward.yml", "stages: {Absage: rejected, Zweites Gespräch: interview}\n")
  for (company, role) in [
    ("Acme", "Data Engineer"), ("Acme", "Designer"), ("Bürgerportal & Söhne", "Data Engineer"),
  ] {
    let note = "---\ncompany: \(company)\nrole: \(role)\napplied: 2026-03-02\n---\n"
    try scratch.write("journal/applications/\(company) - \(role).md", note)
  }
  try scratch.write("journal/people/Dana Whitfield.md", "---\nhelps_with: letters\n---\n")
  return scratch
}

@Test(arguments: [
  ("onward lo", ["log"]),
  ("onward new refl", ["reflection"]), ("onward list pe", ["people"]),
  ("onward list people --format j", ["json"]), ("onward check --format g", ["github"]),
  ("onward log ", ["acme", "data", "engineer", "designer", "bürgerportal", "söhne"]),
  // Offers keep what was typed; otherwise the shell would not treat them as the same word.
  ("onward log Ac", ["Acme"]), ("onward log bü", ["bürgerportal"]),
  // Only words that distinguish the two notes; stages follow when one note is clear.
  ("onward log acme ", ["data", "engineer", "designer"]),
  ("onward log acme des", ["designer"]),
  ("onward log acme designer re", ["rejected"]), ("onward log bürgerportal ab", ["absage"]),
  ("onward log bürgerportal zw", ["zweites gespräch"]),
  ("onward log --date 2026-03-02 bürgerportal fin", ["final"]),
  ("onward log nowhere ", []),
  ("onward new reflection bü", ["bürgerportal"]),
  ("onward new --no-edit feedback da", ["data", "dana"]),
  ("onward new application ac", []),
  ("onward set whi", ["whitfield"]), ("onward set dana ", []),
])
func `Tab offers`(line: String, expected: [String]) throws {
  #expect(try journal().offers(for: line, in: "journal") == expected)
}

@Test func `Tab offers the stages in their order`() throws {
  let offers = try journal().offers(for: "onward log bürgerportal ", in: "journal")
  #expect(offers.prefix(4) == ["saved", "applied", "acknowledged", "screen"])
  #expect(offers.suffix(2) == ["absage", "zweites gespräch"])
}

@Test(arguments: ["--journal journal", "--journal=journal"])
func `Tab looks into the journal that the line names`(option: String) throws {
  let scratch = try journal()
  #expect(try scratch.offers(for: "onward log \(option) bür") == ["bürgerportal"])
  #expect(try scratch.offers(for: "onward log bür") == [])
}

@Test func `Tab offers nothing if there is no journal that can be read`() throws {
  let scratch = try journal()
  #expect(try scratch.offers(for: "onward log --journal nowhere bür") == [])
  try scratch.write("journal/onward.yml", "stages: [\n")
  #expect(try scratch.offers(for: "onward log bür", in: "journal") == [])
}

/// Bash evaluates the words that it is given to choose from.
@Test func `nothing in a note is run by Tab`() throws {
  let scratch = try Scratch()
  let word = "$(touch pwned)`touch pwned`"
  try scratch.write("onward.yml", "stages: {'\(word)': rejected}\n")
  try scratch.write("applications/a.md", "---\ncompany: '\(word)'\nrole: Engineer\n---\n")
  #expect(
    try scratch.offers(for: "onward log ") == ["touch", "pwned", "engineer", "a"])
  #expect(try scratch.offers(for: "onward log touch to").count == 1)
  #expect(!scratch.exists("pwned"))
}
