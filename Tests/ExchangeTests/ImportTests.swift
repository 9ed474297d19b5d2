import Exchange
import Journal
import Testing
import TextKit

// MARK: Formats

@Test func `LinkedIn's applications have the month first, and its private answers stay out`()
  async throws
{
  let text = #"""
    Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers
    "11/23/24, 11:39 PM",me@example.com,+1 555 0100,Larkspur,"Engineer, Platform",https://x.example/1,cv.pdf,"Authorized?:Yes | Years?:4"
    "10/5/24, 2:15 PM",me@example.com,+1 555 0100,Dunmore,Engineer,https://x.example/2,cv.pdf,
    "1/9/25, 9:02 AM",me@example.com,+1 555 0100,"Oak, Ash & Thorn",Analyst,https://x.example/3,,"About you:I like tables,
    and quiet ""rooms"""
    """#
  #expect(
    try await imported(text) == [
      "2 new: Larkspur - Engineer, Platform, applied, 2024-11-23",
      "3 new: Dunmore - Engineer, applied, 2024-10-05",
      "4 new: Oak, Ash & Thorn - Analyst, applied, 2025-01-09",
    ])
  let read = try await table(text)
  #expect(read?.format.name == "linkedin")
  #expect(
    read?.personalColumns == ["Contact Email", "Contact Phone Number", "Question And Answers"])
  #expect(
    try await imported(
      "Saved Date,Job Url,Job Title,Company Name\n\"12/1/24, 8:00 AM\",https://x.example/4,Engineer,Tidewrack\n"
    ) == ["2 new: Tidewrack - Engineer, saved"])
}

@Test func `Teal's columns may be in any order, and its status is an object`() async throws {
  #expect(
    try await imported(
      #"""
      statusName,excitement,role,company_name,applied_at,archived_at,status,posted_at,min_salary,max_salary,salary_currency,salary_pay_period
      interviewing,4,Analyst,Harrowgate,2026-05-03T10:22:00Z,,"{""name"":""interviewing""}",2026-04-28T00:00:00Z,60000,70000,GBP,year
      bookmarked,3,People Analyst,Orbita,,2026-05-28T11:00:00Z,"{""name"":""bookmarked""}",2026-04-30T00:00:00Z,,,,
      rejected,1,Clerk,Tallis,2026-04-02T08:00:00Z,2026-05-01T09:00:00Z,"{""name"":""rejected""}",,,,,
      """#) == [
        "2 new: Harrowgate - Analyst, interview, 2026-05-03",
        "3 new: Orbita - People Analyst, not pursued",
        "4 new: Tallis - Clerk, rejected, 2026-04-02",
      ])
}

@Test func `a board of Huntr has the day of each stage, and nothing of its creator`() async throws {
  let text = #"""
    id,createdAt,title,location,url,htmlDescription,deadline,lastMovedAt,boardName,listName,companyName,creatorUserEmail
    a1,2026-02-26 19:17:05,Engineer,Leipzig,https://x.example/1,"<p>We ship <b>every Tuesday</b>.</p><ul><li>CI</li></ul>",-,2026-03-09 08:00:11,S,Interview,Brightwater,sam@mail.example
    a2,2026-02-27 10:00:00,iOS Engineer,Remote,-,-,2026-03-20 00:00:00,2026-02-27 10:00:00,S,Wishlist,"Tallis, Inc.",sam@mail.example
    a3,2026-02-28 11:30:00,Data Engineer,-,-,-,-,2026-03-15 12:00:00,S,Rejected,Nordlys,sam@mail.example
    """#
  #expect(
    try await imported(text) == [
      "2 new: Brightwater - Engineer, interview, 2026-03-09 interview",
      "3 new: Tallis, Inc. - iOS Engineer, saved, 2026-02-27 saved",
      "4 new: Nordlys - Data Engineer, rejected, 2026-03-15 rejected",
    ])
  #expect(try await table(text)?.personalColumns == ["creatorUserEmail"])
}

@Test func `newer exports of Huntr have other columns`() async throws {
  #expect(
    try await imported(
      "Company,Title,List,Date Applied\nMirelle,Manager,Offer Received,2026-01-12\n")
      == ["2 new: Mirelle - Manager, offer, 2026-01-12"])
  #expect(
    try await imported(
      "Employer,Job Title,List,URL,Location,Salary,Date Saved,Notes\nPellworth,Engineer,Ghosted,,Leeds,,2026-01-10,called\n"
    ) == ["2 new: Pellworth - Engineer, ghosted"])
}

@Test func `Simplify's status has a day, whatever the order of its columns`() async throws {
  #expect(
    try await imported(
      #"""
      Company Name,Job Title,Status,Status Date,Applied Date,Archived,Date Archived,Notes,Job URL
      Nordlys,SRE,APPLIED,2026-03-01,2026-03-01,false,N/A,N/A,https://x.example/21
      Fernhill,iOS Engineer,INTERVIEWING,2026-03-15,2026-03-03,false,N/A,second call,https://x.example/22
      Quill,Editor,SAVED,2026-03-15,N/A,true,2026-03-20,N/A,https://x.example/23
      """#) == [
        "2 new: Nordlys - SRE, applied, 2026-03-01",
        "3 new: Fernhill - iOS Engineer, interview, 2026-03-03, 2026-03-15 interview",
        "4 new: Quill - Editor, not pursued",
      ])
}

@Test func `JobSync states whether it was sent, and ai-job-search only a day`() async throws {
  #expect(
    try await imported(
      #"""
      index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status
      1,2026-04-01,true,2026-04-02,Larkrise,Support Lead,FT,remote,N/A,LinkedIn,applied
      2,2026-04-03,false,N/A,Mossgate,Support Lead,FT,hybrid,Bristol,N/A,draft
      3,2026-04-03,true,N/A,Quill,Editor,FT,hybrid,Bristol,N/A,applied
      """#) == [
        "2 new: Larkrise - Support Lead, applied, 2026-04-02",
        "3 new: Mossgate - Support Lead, saved", "4 new: Quill - Editor, applied",
      ])
  #expect(
    try await imported(
      #"""
      date,company,sector,role,role_type,channel,status,contact_person,fit_rating,notes,cv_file,cover_letter_file,source,last_updated
      2026-03-02,Quill,publishing,Editor,permanent,referral,interview,Jo Weber,4,second talk soon,cv.pdf,l.pdf,friend,2026-03-09
      2026-03-05,Pennant,media,Editor,contract,,rejected,,3,,cv.pdf,,indeed,
      2026-03-06,Tallis,media,Editor,contract,,saved,,3,,,,indeed,
      """#) == [
        "2 new: Quill - Editor, interview, 2026-03-02",
        "3 new: Pennant - Editor, rejected, 2026-03-05", "4 new: Tallis - Editor, saved !date",
      ])
}

// MARK: Any table

@Test func `a table in another language is read by its columns`() async throws {
  #expect(
    try await imported(
      "\u{FEFF}Firma;Stelle;Datum;Status;Link;Notizen;;\nWasserwerke;Sachbearbeiter*in;13.02.2026;Absage;;nett;;\n"
    ) == ["2 new: Wasserwerke - Sachbearbeiter*in, rejected, 2026-02-13"])
  #expect(
    try await imported("Company\tPosition\tStatus\nAcme\tEngineer\tinterview\n")
      == ["2 new: Acme - Engineer, interview"])
  #expect(
    try await imported("sep=;\nCompany;Position;Status\nAcme;Engineer;interview\n")
      == ["3 new: Acme - Engineer, interview"])
}

@Test func `the order of day and month is decided by the whole file, and otherwise asked for`()
  async throws
{
  #expect(
    try await imported("Company,Role,Applied\nA,R,05/03/2026\nB,R,13/02/2026\n")
      == ["2 new: A - R, applied, 2026-03-05", "3 new: B - R, applied, 2026-02-13"])
  #expect(
    try await imported("Company,Role,Applied\nA,R,05/03/2026\nB,R,2/13/2026\n")
      == ["2 new: A - R, applied, 2026-05-03", "3 new: B - R, applied, 2026-02-13"])
  let unclear = "Company,Role,Applied\nA,R,05/05/2026\nB,R,05/03/2026\n"
  #expect(obstacle(unclear) == .ambiguousDate("05/03/2026", line: 3))
  #expect(
    try await imported(unclear, ImportedTable.Choices(order: .dayFirst))
      == ["2 new: A - R, applied, 2026-05-05", "3 new: B - R, applied, 2026-03-05"])
  #expect(
    obstacle("Company,Role,Applied\nA,R,13/02/2026\nB,R,2/13/2026\n")
      == .mixedOrders(dayFirst: 2, monthFirst: 3))
}

@Test func `what is not understood is listed and left empty`() async throws {
  #expect(
    try await imported(
      #"""
      Company,Role,Applied,Result,Notes
      Oakhanger,Planner,9/25/2019,reeejected,
      Lumen & Sons,Clerk,8/82019 ,Rejection :(,
      Harrowgate,Analyst,8-Jul,,no year
      Dunmore,Engineer,8/5/2019 & 8/14/2019,Accepted!,applied twice
      Larkspur,Engineer,7/30/2019,No,
      ,Engineer,7/30/2019,No,
      Tallis,,,,
      """#) == [
        "2 new: Oakhanger - Planner, unclear, 2019-09-25 ?Result",
        "3 new: Lumen & Sons - Clerk, rejected !Applied",
        "4 new: Harrowgate - Analyst, applied !Applied",
        "5 new: Dunmore - Engineer, accepted !Applied",
        "6 new: Larkspur - Engineer, rejected, 2019-07-30", "7 skipped: it has no company",
        "8 skipped: it has only a company",
      ])
}

@Test func `columns can be named, included and left out`() async throws {
  let text = "Where,What,Extra,Phone\nAcme,Engineer,blue,555\n"
  #expect(obstacle(text) == .noCompany(columns: ["Where", "What", "Extra", "Phone"]))
  let choices = ImportedTable.Choices(
    columns: [("where", "Firma"), ("What", "role")], included: ["Extra", "phone"])
  let entry = try await plan([("a.csv", text)], choices).entries[0]
  #expect(entry.application?.role == "Engineer")
  #expect(entry.record.text == "- Extra: blue\n\n- Phone: 555")
  let read = try await table(text, ImportedTable.Choices(columns: [("Where", "company")]))
  #expect(read?.unknownColumns == ["What", "Extra"])
  #expect(read?.personalColumns == ["Phone"])
  #expect(
    obstacle(Array(text.utf8), ImportedTable.Choices(columns: [("Nothing", "company")]))
      == .unknownColumn("Nothing", columns: ["Where", "What", "Extra", "Phone"]))
}

@Test func `ragged rows are listed and never shifted, and repeated headers are skipped`()
  async throws
{
  let read = try await table(
    #"""
    date,company,role,channel,status,notes
    2026-01-04,Ashgrove,Engineer,job board,Applied,fine
    2026-01-05,Oak, Ash & Thorn,Analyst,job board,Rejected,an unquoted comma
    date,company,role,channel,status,notes
    2026-01-06,Tallis,Architect,Rejected
    2026-01-07,Quillon,Lead,referral,Phone screen,fine,,
    """#)
  #expect(read?.records.map(\.line) == [2, 6])
  #expect(read?.ragged.map(\.line) == [3, 5])
}

@Test func `a header in other words and a row of sums are not applications`() async throws {
  let read = try await table(
    """
    Company,Role,Status,Date Applied
    Acme,Eng,Applied,2026-03-02
    COMPANY,ROLE,STATUS,DATE APPLIED
    Employer,Job Title,Stage,Applied on
    Total,3,,
    Total,Engineer,Applied,2026-03-04
    """)
  #expect(read?.records.map(\.line) == [2, 6])
  #expect(read?.remarks.map(\.line) == [5])
}

@Test func `text after a closing quote belongs to the cell`() async throws {
  #expect(
    try await imported(
      "Company,Role,Status\n\"Beta\" Inc,Clerk,Applied\n\"Foo\" and \"Bar\", \"Cook\" ,Applied\n")
      == ["2 new: Beta Inc - Clerk, applied", "3 new: Foo and \"Bar\" - Cook, applied"])
}

@Test func `two lists of fields are two applications`() async throws {
  #expect(
    try await imported(
      """
      - **Company:** Quill
      - **Role:** Lead
      - **Status:** Applied

      - **Company:** Pennant
      - **Role:** Lead
      - **Status:** Rejected
      """, as: "a.md")
      == ["1 new: Quill - Lead, applied", "5 new: Pennant - Lead, rejected"])
}

@Test func `Teal may have fewer columns, and a status is the name in its object in any table`()
  async throws
{
  let lines = try await imported(
    #"""
    company_name,role,url,status,applied_at,archived_at
    Orb,Cook,,"{""name"":""interviewing"",""id"":4}",2026-01-03T23:59:00Z,
    Orb,Chef,,"{""id"": 9, ""name"": ""Withdrew""}",2026-01-03T23:59:00Z,2026-02-01T00:00:00Z
    Orb,Boss,,"{""name"":""saved""}",,2026-02-01T00:00:00Z
    """#)
  #expect(
    lines == [
      "2 new: Orb - Cook, interview, 2026-01-03", "3 new: Orb - Chef, withdrawn, 2026-01-03",
      "4 new: Orb - Boss, not pursued",
    ])
  #expect(
    try await imported("Company,Role,Status\nA,B,\"{\"\"name\"\":\"\"applied\"\"}\"\n")
      == ["2 new: A - B, applied"])
}

@Test func `a column that the user names counts before all others`() async throws {
  let choices = ImportedTable.Choices(columns: [("Real firm", "company"), ("Now", "status")])
  #expect(
    try await imported(
      "Company,Role,Status,Real firm,Now\nAgency,Cook,applied,Acme,rejected\n", choices)
      == ["2 new: Acme - Cook, rejected !Company !Status"])
  // Also before what a format makes of its own columns.
  let teal = ImportedTable.Choices(columns: [("statusName", "none"), ("mine", "status")])
  #expect(
    try await imported(
      "company_name,role,statusName,excitement,mine\nOrb,Cook,applied,3,rejected\n", teal)
      == ["2 new: Orb - Cook, rejected"])
}

@Test func `a date in a status is asked for, and a second day of an event is listed`() async throws
{
  #expect(
    obstacle("Company,Role,Status\nA,B,rejected 5/6/26\n")
      == .ambiguousDate("5/6/26", line: 2))
  #expect(
    try await imported("Company,Role,Status\nA,B,rejected 5/6/26\nC,D,rejected 25/6/26\n")
      == [
        "2 new: A - B, rejected, 2026-06-05 rejected",
        "3 new: C - D, rejected, 2026-06-25 rejected",
      ])
  let entry = try await plan([
    ("a.csv", "Company,Role,Status,Interview Date\nA,B,Interview,\"2026-03-09, 2026-03-16\"\n")
  ]).entries[0]
  let days = entry.application?.history.events.compactMap { $0.day?.description } ?? []
  #expect(days.contains("2026-03-16") || entry.problems.map(\.effect) == [.partly])
}

@Test func `no response means that it was sent`() async throws {
  #expect(
    try await imported(
      "Date,Company,Role,Status,Response\n2026-03-02,A,x,,No\n")
      == ["2 new: A - x, applied, 2026-03-02"])
}

@Test func `the name of an application is one line`() async throws {
  #expect(
    try await imported("Company,Role,Status\n\"Acme\nInc\",Cook,applied\n")
      == ["2 new: Acme Inc - Cook, applied"])
}

// MARK: What is known already

private let known = [
  "applications/Acme.md":
    "---\ncompany: Acme\nrole: Engineer\nstatus: interview\nlocation: Leeds\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-10 interview\n---\n"
]

@Test func `a row is compared with the note, and a stage is never taken back`() async throws {
  let header = "Company,Role,Status,Applied,Location,Salary\n"
  #expect(
    try await imported(header + "ACME,engineer,Applied,2026-03-02,York,50k\n", into: known)
      == ["2 known: Acme, interview (applied), location Leeds (York), +salary 50k"])
  #expect(
    try await imported(header + "Acme,Engineer,Rejected,2026-03-02,,\n", into: known)
      == ["2 known: Acme, +rejected -> rejected"])
  #expect(
    try await imported(header + "Acme,Engineer,Applied,2026-05-02,,\n", into: known)
      == ["2 new: Acme - Engineer, applied, 2026-05-02"])
}

@Test func `an address of the same company is the same application`() async throws {
  let note = [
    "applications/Acme.md":
      "---\ncompany: Acme\nrole: Software Engineer\nurl: https://www.x.example/jobs/1/\nstatus: applied\n---\n"
  ]
  let rows =
    "Company,Role,Link,Status\nAcme,Engineer (m/f),http://x.example/jobs/1?utm_source=a#top,applied\nBeta,Engineer,https://x.example/jobs/1,applied\n"
  #expect(
    try await imported(rows, into: note) == [
      "2 known: Acme, role Software Engineer (Engineer (m/f)), url https://www.x.example/jobs/1/ (http://x.example/jobs/1?utm_source=a#top)",
      "3 new: Beta - Engineer, applied",
    ])
}

@Test func `three overlapping snapshots give each application once, with all that is known`()
  async throws
{
  let header = "Company,Role,Status,Applied,Location\n"
  let plan = try await plan([
    ("1.csv", header + "Acme,Engineer,Saved,,Leeds\nBeta,Analyst,Interview,2026-03-02,\n"),
    (
      "2.csv",
      header + "Acme,Engineer,Applied,2026-03-05,Leeds\nBeta,Analyst,Applied,2026-03-02,Bath\n"
    ),
    ("3.csv", header + "Acme,Engineer,Rejected,2026-03-05,\nGamma,Cook,Applied,2026-03-09,\n"),
  ])
  #expect(
    plan.lines == [
      "2 new: Acme - Engineer, rejected, 2026-03-05",
      "3 new: Beta - Analyst, interview, 2026-03-02",
      "2 repeats 2, +2026-03-05 applied -> applied",
      "3 repeats 3, interview (applied), +location Bath",
      "2 repeats 2, +rejected -> rejected", "3 new: Gamma - Cook, applied, 2026-03-09",
    ])
  #expect(plan.entries[1].application?.location == "Bath")
}
