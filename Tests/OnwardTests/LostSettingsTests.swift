import Foundation
import Testing

/// How settings may be missing although the journal has some, and the message for each case.
@Test(arguments: [
  ("touch .onward.yml.icloud", ".onward.yml.icloud is only its placeholder"),
  ("touch .syncthing.onward.yml.tmp", ".syncthing.onward.yml.tmp is only its placeholder"),
  ("ln -s nowhere onward.yml", "onward.yml is a link to a file that does not exist"),
  ("ln -s onward.yml onward.yml", "onward.yml: this file could not be read"),
  ("mkdir onward.yml", "onward.yml is a folder"),
])
func `a journal with settings that did not arrive is not treated as one without settings`(
  made: String, text: String
) throws {
  let scratch = try Scratch()
  try scratch.write("journal/applications/a.md", "---\ncompany: Acme\nstatus: applied\n---\n")
  try scratch.run("cd journal && \(made)").expectSuccess()
  for command in ["build", "check", "list applications", "next", "init --adopt", "new win x"] {
    // From a folder inside it, the journal is found as well.
    let place = command.hasPrefix("init") ? "journal" : "journal/applications"
    let run = try scratch.run("cd \(place) && onward \(command)")
    #expect(run.code == 2, "\(command): \(run.output)\(run.errors)")
    #expect(run.errors.contains(text), "\(command): \(run.errors)")
  }
  #expect(try scratch.run("cd journal && onward doctor").output.contains(text))
  #expect(try scratch.run("cd journal && ls").output.contains("dashboard") == false)
}

@Test func `a conflict copy of the settings is not treated as missing settings`() throws {
  let scratch = try Scratch()
  let copy = "onward.sync-conflict-20260530-082925-P6YVRP6.yml"
  try scratch.write("journal/\(copy)", "name: Nora\n")
  let run = try scratch.run("cd journal && onward build")
  #expect(run.code == 2)
  #expect(run.errors.contains(copy), "\(run.errors)")
  let command = try #require(run.errors.firstRange(of: "rename it: "))
  try scratch.run("cd journal && " + run.errors[command.upperBound...]).expectSuccess()
  try scratch.run("cd journal && onward build").expectSuccess()
  // If the settings exist as well, the copy is only reported.
  try scratch.write("journal/onward (Nora's conflicted copy).yml", "name: Kim\n")
  #expect(
    try scratch.run("onward check journal").output
      .contains("onward (Nora's conflicted copy).yml:1:1: warning"))
}

@Test func `settings with capital letters in their name are not treated as missing`() throws {
  let scratch = try Scratch()
  try scratch.write("journal/Onward.yml", "name: Nora\n")
  let run = try scratch.run("cd journal && onward init --adopt")
  #expect(run.code == 2 && run.errors.contains("has to be called onward.yml"), "\(run)")
  let command = try #require(run.errors.firstRange(of: "Rename it: "))
  try scratch.run("cd journal && " + run.errors[command.upperBound...]).expectSuccess()
  #expect(try scratch.text("journal/onward.yml") == "name: Nora\n")
}

@Test func `settings that git has are brought back, and not replaced`() throws {
  let scratch = try Scratch()
  try scratch.write("j/applications/a.md", "---\ncompany: Acme\nrole: Cook\nstatus: applied\n---\n")
  try scratch.write("j/onward.yml", "name: Nora\n")
  try scratch.run("cd j && git init -q && git add . && rm onward.yml").expectSuccess()
  let doctor = try scratch.run("onward doctor --journal j").output
  #expect(doctor.contains("git has it") && !doctor.contains("there is no onward.yml"), "\(doctor)")
  let command = try #require(doctor.split(separator: "\n").first { $0.contains(" checkout ") })
  try scratch.run(String(command)).expectSuccess()
  #expect(try scratch.text("j/onward.yml") == "name: Nora\n")
}

@Test func `a folder that init made is not left alone when its settings are lost`() throws {
  let scratch = try Scratch()
  try scratch.run(
    "onward init j && cd j && onward new win X --no-edit && onward new person Jo --no-edit && rm onward.yml"
  ).expectSuccess()
  // This one has the name of a kind by coincidence.
  try scratch.write("j/days/README.md", "About days off\n")
  try scratch.write("j/days/2026-03-02.md", "---\ndate: 2026-03-02\n---\nTea\n")
  let run = try scratch.run("cd j && onward init --adopt && onward list wins --format paths")
  #expect(run.output.contains("wins/") && run.output.contains("Left alone: days/."), "\(run)")
}

@Test func `the home folder is recognized without HOME`() throws {
  guard let place = getpwuid(getuid())?.pointee.pw_dir else { return }
  let home = String(cString: place)
  guard home != "/", FileManager.default.fileExists(atPath: home) else { return }
  let scratch = try Scratch()
  for environment in ["env -u HOME", "env HOME=/nowhere"] {
    // Without --adopt nothing is written there, even if the test fails.
    let run = try scratch.run("\(environment) onward init '\(home)'")
    #expect(run.code == 2)
    #expect(run.errors.contains("is your home folder"), "\(run.errors)")
  }
}

@Test(arguments: ["utf-16", "utf-16le", "utf-32"])
func `nothing is added to a git file in another encoding`(encoding: String) throws {
  let scratch = try Scratch()
  let text = "*.png binary\n"
  let encodings: [String: String.Encoding] = [
    "utf-16": .utf16, "utf-16le": .utf16LittleEndian, "utf-32": .utf32,
  ]
  let bytes = try #require(encodings[encoding].flatMap { text.data(using: $0) })
  try scratch.write("journal/.gitattributes", bytes)
  let run = try scratch.run("onward init journal --adopt")
  #expect(run.code == 2)
  #expect(run.errors.contains(".gitattributes is not UTF-8 text"))
  #expect(run.errors.contains("dashboard.md -text merge=onward linguist-generated"))
  #expect(try Data(contentsOf: scratch.url.appending(path: "journal/.gitattributes")) == bytes)
  #expect(try scratch.run("ls journal").output == "")
}

@Test func `published rates at the end of a link out of the journal are not read`() throws {
  let scratch = try Scratch()
  try scratch.write("journal/onward.yml", "benchmarks: rates.yml\n")
  try scratch.write("elsewhere/rates.yml", "Secret words of another file: { source: x }\n")
  try scratch.run("ln -s ../elsewhere/rates.yml journal/rates.yml").expectSuccess()
  let check = try scratch.run("onward check journal").output
  #expect(check.contains("onward.yml:1:13: error"))
  #expect(check.contains("'rates.yml' is a link that leads out of the journal"))
  #expect(!check.contains("Secret"))
  // A link within the journal is another path to the same file.
  try scratch.run("rm journal/rates.yml && mkdir journal/data && touch journal/data/r.yml")
    .expectSuccess()
  try scratch.run("ln -s data/r.yml journal/rates.yml && onward check journal").expectSuccess()
}
