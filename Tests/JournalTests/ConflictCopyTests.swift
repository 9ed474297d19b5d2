import Journal
import Testing

@Test(arguments: [
  "Note (Nora's conflicted copy 2026-05-01).md", "Note (NORA'S CONFLICTED COPY 2026-05-01).md",
  "Note (Nora's conflicted copy 2026-05-01 (1)).md", "Note (conflicted copy) (2).md",
  "Note (conflicted copy 2026-05-01 101500).md", "Note (conflict 2026-05-01).md",
  "Note (Nora's conflicting copy 2026-05-01).md", "Note (Conflicted copy iPhone 202605011015).md",
  "Note (Case Conflict).md", "Note (Case Conflict 1).md", "Note (Selective Sync Conflict).md",
  "Note (Unicode Encoding Conflict).md", "Note (White Space Conflict).md", "Note [conflicted].md",
  "Note [Conflict].md", "Note (SFConflict nora@x.example 2026-05-01-10-15-00).md",
  "Note.sync-conflict-20260530-082925-P6YVRP6.md", "Note.Conflict.md", "Note.conflict.1.md",
  "Note_conflict-20260501-101500.md", "Note-conflict-20260501-101500.md", "Note_Conflict.md",
  "Note_NAS_May-01-101500-2026_Conflict.md", "Note_NAS_May-01-101500-2026_CaseConflict.md",
  "Note.orig.md", "Note_LOCAL_1234.md", "Note_BACKUP_1234.md",
])
func `a copy of a sync or merge program is recognized by its name`(name: String) {
  #expect(FileRules.isConflictCopy(name))
}

@Test(arguments: [
  "Konfliktkopie von Nora 2026-05-01", "In Konflikt stehende Kopie von Nora 2026-05-01",
  "Copie en conflit de Nora 2026-05-01", "Copie conflictuelle de Nora",
  "Copia en conflicto de Nora 2026-05-01", "Copia conflictiva de Nora",
  "Copia in conflitto di Nora 2026-05-01", "Cópia em conflito de Nora 2026-05-01",
  "Cópia conflitante de Nora", "Conflicterende kopie van Nora", "conflictexemplaar van Nora",
  "Kopia w konflikcie Nora 2026-05-01", "kopia powodująca konflikt Nora", "Noras konfliktkopia",
  "Noras motstridiga kopia", "modstridende kopi fra Nora", "Noras konfliktkopi",
  "Ristiriitainen kopio Nora", "konfliktní kopie Nora", "Nora ütköző másolata",
  "Nora çakışan kopyası", "salinan konflik Nora", "Конфликтующая копия Nora 2026-05-01",
  "конфліктна копія Nora", "αντίγραφο σε διένεξη του Nora", "Nora の競合コピー 2026-05-01",
  "Nora 的冲突副本 2026-05-01", "Nora 的衝突複本 2026-05-01", "Nora의 충돌하는 사본",
  "bản sao xung đột của Nora", "نسخة متعارضة", "עותק מתנגש",
])
func `a copy is recognized in the language of the sync program`(words: String) {
  #expect(FileRules.isConflictCopy("Note (\(words)).md"))
}

@Test(arguments: [
  "A conflicted copy of life.md", "Note (Halle).md", "Data Engineer 1.md", "Conflict.md",
  "Mediator, conflict resolution.md", "Copywriter (Berlin).md", "Filing clerk (file room).md",
  "Konfliktmanager.md", "Acme - Conflict manager (remote).md", "Acme_conflict-resolution.md",
  "Acme-conflict-2026.md", "Version 2.0 (new).md", "St. Conflict.md", "original.md", "Acme_base.md",
  "Analyst (armed conflict).md", "Acme (Copy editor).md", "().md", "(.md", ").md", "[(].md", ".md",
  "",
])
func `a name with a word for a conflict or a copy alone is a note's name`(name: String) {
  #expect(!FileRules.isConflictCopy(name))
}

@Test func `any name can be checked`() {
  let parts = [
    "(", ")", "[", "]", "（", "）", ".", "_", "-", "conflict", "copy", "1", "é", "\u{301}", " ",
  ]
  for first in parts {
    for second in parts {
      for third in parts {
        for fourth in parts {
          _ = FileRules.isConflictCopy(first + second + third + fourth + ".md")
        }
      }
    }
  }
}
