/// Journals that together show every part of the page and every step. Their words are plain, so that
/// all other words of a page are the page's own.
enum VoiceJournals {
  static let all: [[String: String]] =
    [[:], steps, loops, loopsWithoutJob, unsure, [:].merging(person) { $1 }, saved]
    + [0, 1, 2, 4, 5, 11, 12, 13, 30, 100].map { mixed($0).merging(tooRecent) { $1 } }
    + [15, 25, 30, 40, 54].map { spell(of: $0) } + [silent, talking, slow, private12]
    + [
      narrow, narrowWithoutNotes, carries, nearlyHalfAYear, twoSteps, endedRun, spread, compared,
      undatedAnswers, mostlyDated, oneAnswer,
      nearMiss, unsettled, nearThirty, withdrawn, shortHalfYear, unnamed, bare,
    ]
    + [4, 5].flatMap { old in [4, 5, 96].map { versions(old: old, new: $0) } }

  /// 60 applications, six with a conversation, and `length` applications after the last of them.
  static func spell(of length: Int) -> [String: String] {
    applications(60) { index in
      let isPositive = index == 59 - length || index < 5
      // The applications of the run used another channel.
      let channel = index < 60 - length ? "event" : "referral"
      let end = isPositive ? ", \(ago(85 - index)) screen" : ""
      return "role: R\nchannel: \(channel)\nhistory: [\(ago(90 - index)) applied\(end)]"
    }
  }

  static let silent = applications(60) { "role: R\napplied: \(ago(90 - $0))" }

  static let talking = applications(12) {
    "role: R\nhistory: [\(ago(60 - $0)) applied, \(ago(40 - $0)) \($0 % 2 == 0 ? "rejected" : "screen")]"
  }

  /// Every second of 18 old ones went on, each after 50 days, none of six after them, and twelve newer ones are still
  /// waiting.
  static let slow = applications(36) { index in
    let sent = index < 24 ? 130 - index : 30
    let end = index < 18 && index % 2 == 0 ? ", \(ago(sent - 50)) screen" : ""
    return "role: R\nhistory: [\(ago(sent)) applied\(end)]"
  }

  /// `old` applications with the old version of the resume, then `new` ones with the version from feedback.
  static func versions(old: Int, new: Int) -> [String: String] {
    applications(old + new) { index in
      let day = ago(130 - index)
      return
        "role: R\nresume: \(index < old ? "v1" : "v2")\nhistory: [\(day) applied, \(day) screen]"
    }
    .merging(["feedback/f.md": "---\nfrom: Ann\nreceived: \(ago(1))\nversion: v2\n---\n"]) { $1 }
  }

  /// Thirty applications that name their resume, six of them sent yesterday.
  private static let nearThirty = applications(30) { index in
    "role: R\nresume: v1\napplied: \(ago(index < 24 ? 60 - index : 1))"
  }

  private static let tooRecent = ["applications/young.md": application("applied: \(ago(1))")]

  /// An application whose status is not understood, and one that has been silent for long.
  private static let unsettled = [
    "applications/u.md": application("status: Gone quiet"),
    "applications/o.md": application("history: [\(ago(200)) applied, \(ago(190)) screen]"),
  ]

  private static let saved = ["applications/s.md": application("status: saved")]

  private static let person = ["people/Ann.md": "---\nevery: 1w\n---\n"]

  private static let private12 = applications(12) { _ in
    "role: R\nprivate: true\nhistory: [\(ago(60)) applied, \(ago(50)) interview, \(ago(40)) rejected]"
  }

  private static func application(_ lines: String) -> String {
    "---\ncompany: A\nrole: R\n\(lines)\n---\n"
  }

  /// Dated steps, waiting steps, and everything that can be done on any day.
  private static let steps = [
    "applications/talk.md": application("history: [\(ago(30)) applied, \(ago(-2)) interview]"),
    "applications/send.md": application("history: [\(ago(-2)) applied]"),
    "applications/due.md": application("status: saved\ndeadline: \(ago(-1))"),
    "applications/offer.md": application("history: [\(ago(30)) applied, \(ago(3)) offer]"),
    "applications/answer.md": application(
      "history: [\(ago(30)) applied, \(ago(3)) offer]\ndeadline: \(ago(-3))"),
    "applications/ask.md": application("applied: \(ago(30))\nfollow_up: \(ago(2))"),
    "applications/later.md": application("applied: \(ago(30))\nfollow_up: \(ago(-20))"),
    "applications/quiet.md": application("history: [\(ago(30)) applied, \(ago(9)) screen]"),
    "applications/no.md": application(
      "setback_plan: a walk\nhistory: [\(ago(30)) applied, \(ago(9)) interview, \(ago(2)) rejected]"
    ),
    "days/\(ago(1)).md": "---\nmood: 1\n---\n", "days/\(ago(2)).md": "---\nmood: 2\n---\n",
    "people/Ann.md": "---\nhelps_with: [a walk]\nlast_contact: \(ago(30))\nevery: 1w\n---\n",
    "feedback/f.md": "---\napplication: \"[[talk]]\"\n---\n",
    "goals/g.md": "---\nmeasure: applications\ntarget: 9\nper: week\nplan: at noon\n---\n",
  ]

  /// Every state of a reflection, a feedback request, a win, a goal, a day and a person.
  private static let loops: [String: String] = {
    var notes = [
      "applications/no.md": application(
        "history: [\(ago(60)) applied, \(ago(50)) screen, \(ago(40)) rejected]"),
      "applications/no2.md": application("history: [\(ago(60)) applied, \(ago(39)) rejected]"),
      "applications/no3.md": application("history: [\(ago(60)) applied, \(ago(38)) rejected]"),
      "applications/offer.md": application("history: [\(ago(60)) applied, \(ago(50)) offer]"),
      "applications/offer2.md": application(
        "history: [\(ago(60)) applied, \(ago(49)) offer]\nstatus: accepted"),
      "wins/\(ago(1)).md": "# A walk\n", "wins/\(ago(-1)).md": "# Later\n",
      "reflections/1.md":
        "---\napplication: \"[[no]]\"\ndate: \(ago(39))\nlessons: [one, two, three, four, five, six, seven]\nfactors: [\"mine: late\", \"theirs: full\", odd]\n---\n- [ ] try\n- [x] tried ✅ \(ago(20))\n",
      "reflections/2.md":
        "---\napplication: \"[[no2]]\"\ndate: \(ago(38))\nlessons: [one]\nfactors: [\"mine: late\"]\n---\n",
      "goals/past.md": "---\nmeasure: reflections\nper: month\nuntil: \(ago(20))\n---\n",
      "goals/later.md":
        "---\nmeasure: active days\ntarget: 1\nper: month\nfrom: \(ago(-20))\n---\n",
      "goals/rest.md": "---\nmeasure: applications\ntarget: 1\nper: week\nrest: \(ago(0))\n---\n",
      "goals/by.md": "---\ntarget: 1\nby: \(ago(-9))\nplan: at noon\nif_then: then\n---\n",
      "people/Ann.md": "---\nevery: 1w\nlast_contact: \(ago(9))\n---\n",
      "people/Bo.md": "---\nevery: 1w\nlast_contact: \(ago(1))\n---\n",
      "people/Cy.md": "---\n---\n",
      "days/broken.md": "---\nmood: 9\n---\n",
    ]
    for (index, state) in ["asked", "drafted", "declined", "received", "received"].enumerated() {
      notes["feedback/\(index).md"] =
        "---\napplication: \"[[no]]\"\nstatus: \(state)\nasked: \(ago(30))\nreceived: \(ago(20))\nabout: [resume]\nversion: v\(index)\nchange: shorter\n---\n"
    }
    notes["feedback/wait.md"] =
      "---\napplication: \"[[no]]\"\nreceived: \(ago(20))\nread_when_ready: true\n---\n"
    for day in 0..<12 {
      notes["days/\(ago(day + 20)).md"] = "---\nmood: 3\nwith: \"[[Ann]]\"\n---\n"
    }
    return notes
  }()

  /// After an accepted offer, the brief asks nothing about what went before.
  private static let loopsWithoutJob = loops.filter { $0.key != "applications/offer2.md" }

  /// Nine moods, one too few for a median, and a private feedback request only.
  private static let unsure: [String: String] = {
    var notes = ["feedback/p.md": "---\nfrom: Ann\nprivate: true\n---\n"]
    for day in 0..<9 { notes["days/\(ago(day + 40)).md"] = "---\nmood: 3\n---\n" }
    return notes
  }()

  /// Most applications are for one role that is answered rarely, and notes point to other roles.
  private static let narrow = applications(30) { index in
    let isCook = index >= 24
    let end = isCook && index % 2 == 0 ? ", \(ago(170)) screen" : ""
    return
      "role: \(isCook ? "Cook" : "Clerk")\nchannel: \(isCook ? "event" : "board")\nhistory: [\(ago(190)) applied\(end)]"
  }.merging([
    "profile.md": "---\ntype: profile\nskills: [a, b, c, d, e]\nopen_to: [Baker]\n---\n",
    "applications/s.md":
      "---\ncompany: S\nrole: Baker\nstatus: saved\nskills: [a, b, c, d, e]\n---\n",
  ]) { $1 }

  private static let narrowWithoutNotes = applications(30) { index in
    let channels = ["referral", "recruiter", "event", "company site", "job board"]
    return "role: Clerk\nchannel: \(channels[index % 5])\napplied: \(ago(190))"
  }

  /// Most applications are for one role, which leads on.
  private static let carries = applications(30) { index in
    "role: Clerk\nhistory: [\(ago(190)) applied, \(ago(180)) \(index % 3 == 0 ? "screen" : "rejected")]"
  }

  /// Enough applications ended after a screen and after interviews to compare the two.
  private static let twoSteps = applications(30) { index in
    let course = [", \(ago(50)) screen", ", \(ago(50)) interview", ""][index % 3]
    return "role: R\nhistory: [\(ago(60)) applied\(course), \(ago(40)) rejected]"
  }

  private static let nearlyHalfAYear = applications(30) { "role: R\napplied: \(ago(160 - $0))" }

  /// Half a year with few applications, and with some that were withdrawn at once.
  private static let shortHalfYear = applications(12) { "role: R\napplied: \(ago(190 - $0))" }
  private static let withdrawn = applications(3) {
    "role: R\nhistory: [\(ago(190)) applied, \(ago(190 - $0)) withdrawn]"
  }

  /// Nothing but the ends, so that no day of sending is known.
  private static let bare = applications(40) { _ in "role: R\nstatus: rejected" }

  /// Half a year of applications that do not say what they were for.
  private static let unnamed = applications(30) { _ in "applied: \(ago(190))" }

  /// A run that a recent application has ended.
  private static let endedRun = spell(of: 25).merging([
    "applications/young.md": application("history: [\(ago(9)) applied, \(ago(2)) screen]")
  ]) { $1 }

  private static let spread = applications(30) {
    "role: R\($0 % 10)\nhistory: [\(ago(190)) applied\($0 == 3 ? ", \(ago(180)) screen, \(ago(170)) rejected" : "")]"
  }

  /// Two roles that differ by more than chance usually makes, one of them most of the search.
  private static let compared = applications(30) { index in
    let isCook = index >= 22
    let end = isCook || index < 6 ? "screen" : "rejected"
    return
      "role: \(isCook ? "Cook" : "Clerk")\nhistory: [\(ago(120)) applied, \(ago(110)) \(end)]"
  }

  private static let undatedAnswers = applications(30) { _ in
    "role: R\napplied: \(ago(60))\nstatus: rejected"
  }

  private static let mostlyDated = applications(30) { index in
    "role: R\napplied: \(ago(60))\nstatus: rejected\n\(index > 0 ? "answered: \(ago(50))" : "")"
  }

  /// A rejection after a final round, and two notes of feedback about the same thing.
  private static let nearMiss = [
    "applications/no.md": application(
      "history: [\(ago(60)) applied, \(ago(50)) final, \(ago(40)) rejected]"),
    "feedback/1.md":
      "---\napplication: \"[[no]]\"\nreceived: \(ago(20))\nabout: [interview]\n---\n> Slower.\n",
    "feedback/2.md": "---\nfrom: Ann\nreceived: \(ago(19))\nabout: [interview]\n---\n",
  ]

  private static let oneAnswer = applications(30) { index in
    "role: R\(index % 2)\nhistory: [\(ago(60)) applied\(index == 0 ? ", \(ago(59)) rejected" : "")]"
  }
}
