import Exchange
import Journal
import Testing

// Formats whose files are not tables of cells, and tables of Markdown.

@Test func `a table in Markdown has escaped bars, and a word is not a date`() async throws {
  #expect(
    try await imported(
      #"""
      # Applications

      | Company | Position | Status | Date Applied | Notes |
      |:--|---|---|---|---|
      | **Larkspur** | Engineer | Rejected | 9/12/2022 | no reason |
      | Oak \| Ash | Analyst | | Recruiter | a word |
      | Tidewrack | Engineer | Phone screen | 9/25/2022

      ```
      | Company | Role |
      |---|---|
      | Code | Example |
      ```
      """#, as: "a.md") == [
        "5 new: Larkspur - Engineer, rejected, 2022-09-12",
        "6 new: Oak | Ash - Analyst, saved !Date Applied",
        "7 new: Tidewrack - Engineer, screen, 2022-09-25",
      ])
}

@Test func `headings and lists of fields are records`() async throws {
  #expect(
    try await imported(
      """
      ## 2026
      ### Harrowgate — Lead Analyst
      - **Status:** Rejected
      - **Applied:** 2026-01-20

      They were kind.
      ### Engineer at Tallis
      Status: Interview
      Applied:: 2026-02-11
      """, as: "a.md") == [
        "2 new: Harrowgate - Lead Analyst, rejected, 2026-01-20",
        "7 new: Tallis - Engineer, interview, 2026-02-11",
      ])
  let entry = try await plan([
    ("a.md", "- Company: Quillon\n- Role: Lead\n- Status: Submitted\n- https://x.example\nHello\n")
  ]).entries[0]
  #expect(entry.application?.company == "Quillon")
  #expect(entry.application?.stage == .applied)
  #expect(entry.record.text == "- https://x.example\nHello")
}

@Test func `career-ops has the day of an evaluation, and its log those of the changes`()
  async throws
{
  let table = """
    | # | Date | Company | Via | Role | Score | Status | PDF | Report | Notes |
    |---|------|---------|-----|------|-------|--------|-----|--------|-------|
    | 003 | 2026-04-12 | Northwold | Referral | Engineer | 4.2/5 | Interview | ✅ | [003](r/003.md) | soon |
    | 002 | 2026-04-10 | Cedar | | Engineer | 3.1/5 | SKIP | ❌ | [002](r/002.md) | far |
    | 001 | 2026-04-02 | Larkrise | | SRE | 4.0/5 | Discarded | ✅ | [001](r/001.md) | none |
    """
  #expect(
    try await imported(table, as: "applications.md") == [
      "3 new: Northwold - Engineer, interview", "4 new: Cedar - Engineer, not pursued",
      "5 new: Larkrise - SRE, unclear ?Status",
    ])
  let log = """
    003\t2026-04-13\tEvaluated\tApplied\tmanual\t
    003\t2026-04-30\tApplied\tInterview\tmail\tsecond round
    """
  let file = ImportedFile(path: "status-log.tsv", bytes: Array(log.utf8))
  #expect(
    try await imported(table, as: "applications.md", companions: [file]).first
      == "3 new: Northwold - Engineer, interview, 2026-04-13, 2026-04-30 interview")
}

@Test func `Notion's rows have the text of their pages`() async throws {
  let id = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
  let page = """
    # Wrenfield

    Position: Planner
    Status: 🟡 Interviewing

    They asked about the depot. Say: numbers first.
    """
  let entries = try await plan(
    [
      (
        "Jobs \(id)_all.csv",
        "Company Name,Position,Status,Application Date,Next Action Date\nWrenfield,Planner,🟡 Interviewing,\"March 2, 2026\",\"March 12, 2026\"\nTollgate,Planner,🔴 Rejected,\"February 20, 2026\",\n"
      )
    ], companions: [ImportedFile(path: "Wrenfield \(id).md", bytes: Array(page.utf8))]
  )
  #expect(
    entries.lines == [
      "2 new: Wrenfield - Planner, interview, 2026-03-02",
      "3 new: Tollgate - Planner, rejected, 2026-02-20",
    ])
  #expect(entries.entries[0].record.text == "They asked about the depot. Say: numbers first.")
  #expect(entries.entries[0].application?.followUp == Day(iso: "2026-03-12"))
}

@Test func `the notes of ply have TOML between dashes`() async throws {
  let text = #"""
    ---
    # comment
    applied_at = 2026-03-04
    [job]
    company = "Moss \"Gate\" \u00e9" # a remark
    title = 'Engineer'
    salary_range = """
    60k
    70k"""
    [[stages]]
    start_time = 2026-03-10T09:00:00
    name = "Chat with recruiter"
    stage_type = "Recruiter"
    [[stages]]
    start_time = 2026-03-20
    name = "Onsite day"
    stage_type = "Onsite"
    ---
    The posting.
    """#
  #expect(
    try await imported(text, as: "a.md") == [
      "1 new: Moss \"Gate\" é - Engineer, interview, 2026-03-04, 2026-03-10 screen, 2026-03-20 interview"
    ])
  let entry = try await plan([("a.md", text)]).entries[0]
  #expect(entry.application?.salary == "60k\n70k")
  #expect(entry.record.text == "## Posting\n\nThe posting.")
}

@Test func `a line of joblog may lack its status and place`() async throws {
  #expect(
    try await imported(
      "Quill: Editor (of maps) (2026-03-02) <Interview> -- Leeds\nPennant: Editor (2026-03-05)\n",
      as: "log.txt") == [
        "1 new: Quill - Editor (of maps), interview, 2026-03-02",
        "2 new: Pennant - Editor, saved !date",
      ])
}

@Test func `a list in JSON is a table`() async throws {
  #expect(
    try await imported(
      """
      {"jobs": [
        {"company": "Acme \\"A\\" \\u00e9\\ud83d\\ude00", "title": "Engineer", "status": "rejected",
         "applied_at": "2026-03-02", "skills": ["a", "b"], "remote": true, "salary": null}
      ]}
      """, as: "a.json") == ["2 new: Acme \"A\" é😀 - Engineer, rejected, 2026-03-02"])
  #expect(obstacle("[1, 2") == .noTable(.invalidJSON(line: 1)))
  #expect(obstacle("{\n\"a\": }") == .noTable(.invalidJSON(line: 2)))
  #expect(obstacle(String(repeating: "[", count: 100_000)) == .noTable(.invalidJSON(line: 1)))
  #expect(obstacle("[]") == .noTable(.noRecords))
}

@Test func `the tables of employment offices and of other languages are read by their columns`()
  async throws
{
  #expect(
    try await imported(
      "Company Name,Contact,E-mail,Date Applied,Application Summary,Interview,Follow-Up,Status\nAcme,Jo Weber,jo@x.example,2026-03-02,by form,2026-03-10,2026-03-20,Interview\n"
    ) == ["2 new: Acme - ?, interview, 2026-03-02, 2026-03-10 interview"])
  #expect(
    try await imported(
      "Firma,Stelle,Datum,Status,Link,Notizen,Screenshot\nWasserwerke,Buchhalter,02.03.2026,Absage,,nett,x.png\n"
    ) == ["2 new: Wasserwerke - Buchhalter, rejected, 2026-03-02"])
}
