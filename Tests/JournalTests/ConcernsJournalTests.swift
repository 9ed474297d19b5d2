import Journal
import Testing

@Test(arguments: [
  "Acme.md", "acme.MARKDOWN", "Acme.md.txt", "Acme.md~", ".Acme.md.icloud", "onward.yml",
  "rates.yaml", "applications.csv", "dashboard.css", "dashboard.js", "README.md",
  ".syncthing.onward.yml.tmp",
])
func `a file that may change the pages concerns the journal`(name: String) {
  #expect(FileRules.concernsJournal(name))
}

@Test(arguments: [
  // Of Vim, Emacs, Kate and a browser, and onward's own.
  ".Acme.md.swp", ".Acme.md.swx", "4913", ".#Acme.md", "#Acme.md#", ".Acme.md.kate-swp",
  "photo.png", "resume.pdf", ".onward-new-1a2b3c", ".onward-old-1a2b3c", ".DS_Store",
])
func `a file that an editor keeps beside a note does not concern the journal`(name: String) {
  #expect(!FileRules.concernsJournal(name))
}
