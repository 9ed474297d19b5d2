import Diagnostics

/// The remedies of the problems, as commands that follow them in the journals in `Mistakes`. Each alternative
/// that a remedy offers is a separate entry.
enum Remedy {
  /// Text that remedies quote, but that is not to be written as it is.
  static let general: Set = [
    "ignore:", "aliases:", "stages:", "key: value", "---", "DATE STAGE — note",
    "2026-03-18 interview — with Dana", "application",
  ]

  static let ways: [Diagnostic.ID: [String]] = files.merging(documents) { $1 }
    .merging(fields) { $1 }.merging(stories) { $1 }.merging(relations) { $1 }
    .merging(settings) { $1 }

  /// Replaces text in notes by a Perl expression, which works the same on every system.
  private static func edit(_ expression: String, _ files: String = "applications/*.md") -> String {
    "perl -CSD -Mutf8 -pi -e '\(expression)' \(files)"
  }

  private static func whole(_ expression: String, _ files: String = "applications/*.md") -> String {
    "perl -CSD -Mutf8 -0pi -e '\(expression)' \(files)"
  }

  private static let files: [Diagnostic.ID: [String]] = [
    .unreadableFile: [
      "printf -- '---\\ncompany: A\\nrole: R\\n---\\n' > applications/nowhere.md"
    ],
    .notAFile: ["rm applications/pipe.md", "mv applications/pipe.md applications/pipe"],
    .linkedFolder: ["rm applications/link && mv elsewhere applications/link"],
    .fileTooLarge: [
      "head -c 1000 /dev/zero | tr '\\000' x > applications/big.md",
      "echo 'ignore: [applications/big.md]' >> onward.yml",
    ],
    .notDownloaded: [
      "mv applications/.Acme.md.icloud applications/Acme.md && printf -- '---\\ncompany: A\\nrole: R\\n---\\n' > applications/Acme.md"
    ],
    .conflictCopy: ["rm applications/Acme*"],
    .notUTF8: [
      "iconv -f latin1 -t utf-8 applications/a.md > a && mv a applications/a.md"
    ],
    .nulByte: ["tr -d '\\000' < applications/a.md > a && mv a applications/a.md"],
    .utf16: ["iconv -f utf-16 -t utf-8 applications/a.md > a && mv a applications/a.md"],
  ]

  private static let documents: [Diagnostic.ID: [String]] = [
    .conflictMarker: [
      "perl -ni -e 'print unless /^(<<<<<<<|=======|>>>>>>>|status: applied)/' applications/*.md"
    ],
    .unclosedFrontMatter: [edit("s/^role: Engineer$/role: Engineer\\n---/")],
    .unclosedComment: [
      edit("s/100 %% sure/100 % sure/; s/%%rude/rude/", "*/*.md"),
      edit("s/100 %% sure/100 %%sure%%/; s/%%rude/%%rude%%/", "*/*.md"),
    ],
    .unclosedCode: [
      edit("s/^The posting.$/The posting.\\n```/"), edit("s/^```text$//"),
    ],
    .misplacedFrontMatter: [
      whole("s/^# Acme\\n(---\\n.*---\\n)/$1# Acme\\n/s; s/---\\n---\\n(applied)/$1/")
    ],
    .frontMatterTooLarge: [whole("s/(notes: .*\\n)---\\n/---\\n$1/")],
    .invalidYAML: [
      [
        edit("s/^role: (Engineer: Backend)$/role: \"$1\"/; s/^role: (\\@home)$/role: \"$1\"/"),
        edit("s/^company: \"Crane$/company: \"Crane\"/; s/SQL$/SQL]/; s/^  company/company/"),
        edit("s/^(company|role|status):(?! )/$1: /"),
      ].joined(separator: "\n")
    ],
    .refusedYAML: [
      edit(
        "s/&people \\[Dana\\]/[Dana]/; s/\\*people/[Dana]/; s/\\[\\[.*/Swift/; s/: (!Yahoo.*)/: \"$1\"/"
      )
    ],
    .duplicateKey: [
      "perl -ni -e 'print unless /2026-03-09|^status: screen/' applications/*.md"
    ],
    .cutByComment: [edit("s/^(role: |  - )(.*#.*)$/$1\"$2\"/")],
  ]

  private static let fields: [Diagnostic.ID: [String]] = [
    .missingField: [
      [
        edit("s/^company: Acme$/company: Acme\\nrole: Engineer/", "applications/a.md"),
        edit("s/^role: Engineer$/company: Acme\\nrole: Engineer/", "applications/b.md"),
        edit(
          "s/^(status|mood)/application: \"[[Acme - Engineer]]\"\\n$1/",
          "feedback/f.md reflections/r.md"),
        "printf -- '---\\ndate: 2026-03-14\\n---\\n' > wins/w.md",
      ].joined(separator: "\n")
    ],
    .invalidValue: [
      [
        edit("s/perhaps/true/; s/great/5/; s/9$/5/; s/maybe/asked/; s/later/true/", "*/*.md"),
        edit("s/happiness/manual/; s/three/3/; s/year/week/; s/sometimes/2026-W14/", "goals/*.md"),
        edit("s/often/14d/", "people/*.md"),
      ].joined(separator: "\n"),
      edit(
        "s/^(private|mood|energy|status|read_when_ready|measure|target|per|rest|every):.*/$1:/",
        "*/*.md"),
    ],
    .severalValues: [edit("s/\\[(\\w+), \\w+\\]/$1/", "*/*.md")],
    .invalidDate: [
      edit("s/soon|2026-02-30|long ago/2026-03-14/", "*/*.md"),
      edit("s/^(applied|follow_up):.*/$1:/; s/^  - .*/  -/", "*/*.md"),
    ],
    .ambiguousDate: [
      edit("s|3/2/2026|2026-03-02|; s|4/2/2026|2026-04-02|"),
      "echo 'date_order: dmy' >> onward.yml", "echo 'date_order: mdy' >> onward.yml",
    ],
    .impossibleDay: [edit("s/2026-01-20/2026-02-20/; s/1926/2026/")],
    .unknownKey: [
      edit("s/industri/industry/") + "\nperl -ni -e 'print unless /caveats/' rates.yml",
      "printf 'aliases:\\n  industri: industry\\n' >> onward.yml\nperl -ni -e 'print unless /caveats/' rates.yml",
    ],
    .textField: [edit("s/^Role: /The role: /")],
    .unknownType: [edit("s/type: aplication/type: application/", "notes/a.md")],
    .fromFileName: [edit("s/^position/company: Globex\\nposition/")],
  ]

  private static let stories: [Diagnostic.ID: [String]] = [
    .unknownStatus: [
      edit("s/Seen on 27th/phone call/; s/reeejected/rejected/; s/what a day/applied/"),
      "printf 'stages:\\n  \"Seen on 27th\": open\\n  \"reeejected\": rejected\\n  \"what a day\": open\\n' >> onward.yml",
    ],
    .unknownStage: [
      edit(
        "s/intervew with Dana/interview — with Dana/; s/intervew/interview/; s/(2026-03-02)$/$1 applied/"
      ),
      edit("s/(2026-03-02)$/$1 applied/")
        + "\nprintf 'stages:\\n  \"intervew with Dana\": open\\n  \"intervew\": interview\\n' >> onward.yml",
    ],
    .severalStatuses: [edit("s/^status: .*/status: applied/")],
    .undatedStatus: [edit("s/^(status: .*)/$1\\nhistory:\\n  - 2026-03-24 rejected/")],
    .statusAhead: [edit("s/2027/2026/")],
    .savedButSent: [
      edit("s/^status: .*/status: applied/"), edit("s/^applied: .*/applied:/"),
    ],
    .openButNotSent: [edit("s/^(status: .*)/$1\\napplied: 2026-03-14/")],
    .declinedByWhom: [
      edit("s/declined/rejected/"), edit("s/declined/withdrawn/"),
      edit("s/declined/offer declined/"),
    ],
    .acceptedWithoutOffer: [
      edit("s/^(status: .*)/$1\\nhistory:\\n  - 2026-03-18 offer/"),
      edit("s/^status: .*/status: interview/"),
    ],
    .unknownLesson: [
      "perl -pi -e 's/^- Numbers early/- Say the numbers first./' reflections/r.md",
      "perl -pi -e 's/ — kept: yes//' reflections/r.md",
    ],
    .severalJobs: ["onward log applications/b.md withdrawn 2026-08-06 --today 2026-08-07"],
    .textEvent: [edit("s/^- 2026-\\S+ (.*)/- $1/")],
    .headingEvent: [edit("s/^## 2026-\\S+ (.*)/## $1/")],
    .fieldEvent: [edit("s/^interview_date/calendar_day/")],
  ]

  private static let relations: [Diagnostic.ID: [String]] = [
    .unknownLink: [
      edit("s/\\[\\[.*\\]\\]/[[Acme]]/", "reflections/*.md") + "\n"
        + edit("s/\\[\\[Nobody\\]\\]/[[Dana]]/")
    ],
    .ambiguousLink: [
      edit("s|\\[\\[(Acme\\|Bolt)\\]\\]|[[applications/$1]]|", "reflections/*.md")
    ],
    .duplicateApplication: ["rm applications/b.md applications/e.md"],
    .postingNotKept: [
      "for note in applications/*.md; do printf '\\n## Posting\\nWho we look for.\\n' >> $note; done"
    ],
    .severalProfiles: ["rm profile.md", "rm other.md"],
    .interviewEvent: [
      edit("s/^status: saved/applied: 2026-03-02/") + "\n"
        + edit("s/2026-03-18/2026-03-25\nround: screen/", "interviews/c.md") + "\n"
        + edit("s/^round: works council/round: interview/", "interviews/d.md"),
      edit("s/Acme/Bolt/; s/2026-03-18/2026-03-11/", "interviews/a.md") + "\n"
        + edit("s/2026-03-18/2026-03-25\nround: interview/", "interviews/c.md") + "\n"
        + edit("s/^round: works council/round: screen/", "interviews/d.md"),
    ],
    .looksLikeApplication: [
      "echo 'types: {\"opportunity\": application}' >> onward.yml\n"
        + edit("s/^company:$/company: Crane/", "Jobs/Crane.md") + "\n"
        + edit("s/^company/type: application\\ncompany/", "Notes/Dell.md"),
      "echo 'ignore: [Jobs/Acme.md, Jobs/Crane.md, Notes]' >> onward.yml",
      "echo 'ignore: [Jobs/Acme.md, Jobs/Crane.md]' >> onward.yml\n"
        + edit("s/^company/type: none\\ncompany/", "Notes/Dell.md"),
    ],
    .templateFile: ["mv applications/TEMPLATE.md applications/Acme.md"],
    .notANote: [
      // A page of onward's, a README and a template stay as they are.
      "rm -r README.md dashboard.md page.markdown templates\n"
        + "printf -- '---\\ntype: application\\ncompany: A\\nrole: R\\n---\\n' | tee page.md > recipe.md"
    ],
  ]

  private static let settings: [Diagnostic.ID: [String]] = [
    .unreadableSettings: [edit("s/^quiet_after: .*/quiet_after: \"21\"/", "onward.yml")],
    .unknownSetting: [edit("s/quiet_aftr/quiet_after/; s/^colour.*\\n//", "onward.yml")],
    .invalidSetting: [
      edit(
        "s/soon/21/; s/aplication/application/; s/^output: .*/output: [dashboard.md, dashboard.html]/; s/\"!kept\"/archive/; s/vscod$/vscode/; s/compny/company/; s/rejectd/rejected/",
        "onward.yml")
    ],
    .unreadableRates: [edit("s/^(61%: .*):$/\"$1\":/", "rates.yml")],
    .incompleteRate: [
      "printf '  of: about 2,500 workers\\n  caveat: a survey of one company\\n' >> rates.yml"
    ],
    .loadingElement: [edit("s/<meta[^>]*>//i; s/<link[^>]*>//i", "templates/dashboard.html")],
    .oldPlaceholder: [
      edit("s/{{wins}}/{{lessons}}/; s/{{people}}/{{days}}/", "templates/dashboard.*")
    ],
    .unknownPlaceholder: [
      edit("s/winz/lessons/; s/\\{\\{weather\\}\\}//; s/nxw/now/", "templates/dashboard.*")
    ],
  ]
}
