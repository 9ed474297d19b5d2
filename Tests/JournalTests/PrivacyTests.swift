import Diagnostics
import Testing

@testable import Journal

/// Whether a note with these fields and this text is hidden, by both of the values that say so.
private func isHidden(_ fields: String, _ body: String) async -> Bool {
  let path = "applications/a.md"
  let journal = await journal([path: "---\ncompany: Acme\nrole: Cook\n\(fields)---\n\(body)"])
  return journal.applications.first?.info.isPrivate == true
}

@Test(arguments: [
  ("tags: [private]\n", ""), ("tags: '#private'\n", ""), ("tags: [private/search]\n", ""),
  ("privé: oui\n", ""), ("privat: ja\n", ""), ("privado: sí\n", ""), ("privato: sì\n", ""),
  ("prywatne: tak\n", ""), ("非公開: はい\n", ""), ("私密: 是\n", ""), ("private: ja\n", ""),
  ("", "Some words #private here.\n"), ("", "Private: true\n"),
  ("", "Words.\n\n## Notes\n- **Private:** yes\n"), ("", "Words (private:: true) here.\n"),
  ("private: false\n", "Private: true\n"), ("tags: [privat]\n", ""),
  ("is_private: true\n", ""), ("isPrivate: yes\n", ""), ("visibility: private\n", ""),
  ("visibility: Hidden\n", ""), ("hidden: true\n", ""), ("tags: [job/private]\n", ""),
  ("public: false\n", ""), ("", "%%private: yes%%\n"), ("", "Words %%private: yes%% here.\n"),
  ("", "Words #job/private here.\n"), ("Sichtbarkeit: privat\n", ""), ("caché: oui\n", ""),
  ("oculto: sí\n", ""), ("nascosto: sì\n", ""), ("visibilidade: privada\n", ""),
  ("verborgen: ja\n", ""), ("ukryte: tak\n", ""), ("非表示: はい\n", ""), ("隐藏: 是\n", ""),
])
private func `a note is private by its field, a tag or a line of its text, in each language`(
  fields: String, body: String
) async {
  #expect(await isHidden(fields, body))
}

@Test(arguments: [
  ("private: nein\n", ""), ("privé: non\n", ""), ("prywatne: nie\n", ""),
  ("tags: [privateer]\n", ""), ("", "# private\n"), ("", "Private: no\n"),
  ("is_private: no\n", ""), ("visibility: everyone\n", ""), ("hidden: false\n", ""),
  ("public: true\n", ""), ("tags: [job/privateer]\n", ""), ("", "Half of it, 50% private.\n"),
  ("", "Words.\n\nPrivate: parking behind the house\n"), ("", "We talked in private.\n"),
])
private func `a note is not private if its field denies it, or by words that are not a mark`(
  fields: String, body: String
) async {
  #expect(await !isHidden(fields, body))
}

@Test(arguments: ["nein", "non", "no", "não", "nee", "nie", "いいえ", "否", "skip"])
private func `the word for no means in any language that no reflection is suggested`(word: String)
  async
{
  let (application, _) = await application("status: rejected\nreflect: \(word)")
  #expect(application?.skipsReflection == true)
}

@Test func `a note with two marks is private if one of them says so`() async {
  for marks in ["private: false\nprivate: true", "private: true\nprivate: false"] {
    let read = await journal(["applications/a.md": "---\ncompany: Acme\nrole: R\n\(marks)\n---\n"])
    #expect(read.applications.map(\.info.isPrivate) == [true], "\(marks)")
  }
}
