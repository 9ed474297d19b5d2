import CPageFiles

/// The files built into the program. Files of the same names in a journal's own `templates/` folder replace
/// them.
package enum Template {
  package static let markdownTemplate = PackageResources.dashboard_md
  package static let htmlTemplate = PackageResources.dashboard_html
  /// One style sheet in several files, one for each topic, without their comments, which are a seventh of it. A journal's
  /// `dashboard.css` replaces all of them.
  package static let style = withoutComments(bytes(of: page_style()))
  /// One script in several files, one for each task. A journal's `dashboard.js` replaces all of them.
  package static let script = bytes(of: page_script())
  /// docs/problems.md, which `onward explain` prints from.
  package static let problemGuide = bytes(of: problem_guide())
  /// The published rates. The setting `benchmarks` names a file that replaces them.
  package static let publishedRates = PackageResources.published_rates_yml

  /// The beginning of a new note, by the name of its kind.
  package static let notes: [String: [UInt8]] = [
    "application": PackageResources.application_md, "reflection": PackageResources.reflection_md,
    "feedback": PackageResources.feedback_md, "interview": PackageResources.interview_md,
    "story": PackageResources.story_md, "win": PackageResources.win_md,
    "values": PackageResources.values_md,
    "goal": PackageResources.goal_md, "person": PackageResources.person_md,
    "day": PackageResources.day_md, "profile": PackageResources.profile_md,
  ]

  /// The HTML around a record.
  package static let recordHTML = PackageResources.record_html
  /// What employment offices want to know, by the word for it in `--form`.
  package static let recordForms: [String: [UInt8]] = [
    "plain": PackageResources.plain_yml, "usa": PackageResources.usa_yml,
    "germany": PackageResources.germany_yml, "switzerland": PackageResources.switzerland_yml,
    "uk": PackageResources.uk_yml,
  ]

  /// The style sheet without `/* … */`, and without the lines that have nothing else. No string in it contains these marks.
  static func withoutComments(_ style: [UInt8]) -> [UInt8] {
    let (slash, asterisk, space, lineFeed): (UInt8, UInt8, UInt8, UInt8) = (0x2F, 0x2A, 0x20, 0x0A)
    var kept: [UInt8] = []
    kept.reserveCapacity(style.count)
    var startOfLine = 0
    var index = 0
    while index < style.count {
      let next = index + 1 < style.count ? style[index + 1] : 0
      if style[index] == slash, next == asterisk {
        index += 2
        while index + 1 < style.count, style[index] != asterisk || style[index + 1] != slash {
          index += 1
        }
        index += 2
        continue
      }
      if style[index] == lineFeed, kept[startOfLine...].allSatisfy({ $0 == space }) {
        kept.removeSubrange(startOfLine...)
      } else {
        kept.append(style[index])
        if style[index] == lineFeed { startOfLine = kept.count }
      }
      index += 1
    }
    return kept
  }

  private static func bytes(of file: page_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}

/// The files that `onward init` writes. `{{-12d}}` in them becomes the day twelve days before they are written;
/// the other placeholders are explained where they are filled in.
package enum StartTemplate {
  package static let settings = PackageResources.onward_yml
  package static let profile = PackageResources.first_profile_md
  package static let guide = PackageResources.journal_guide_md
  /// The end of the guide, depending on whether git tracks the pages.
  package static let pagesInGit = PackageResources.pages_in_git_md
  package static let pagesOutOfGit = PackageResources.pages_out_of_git_md

  /// The README of each kind's folder.
  package static let aboutFolders: [String: [UInt8]] = [
    "applications": PackageResources.about_applications_md,
    "reflections": PackageResources.about_reflections_md,
    "feedback": PackageResources.about_feedback_md,
    "interviews": PackageResources.about_interviews_md,
    "stories": PackageResources.about_stories_md,
    "wins": PackageResources.about_wins_md, "values": PackageResources.about_values_md,
    "goals": PackageResources.about_goals_md,
    "people": PackageResources.about_people_md,
    "days": PackageResources.about_days_md,
  ]
}

/// The notes of `onward init --demo`, by their paths. They are invented.
package enum SampleTemplate {
  package static let about = PackageResources.SAMPLE_md
  package static let name = "Robin Ashdown (a sample)"
  package static let profile = PackageResources.sample_profile_md

  package static let notes: [(path: String, text: [UInt8])] = [
    ("applications/Cedar Row Schools - Data Manager.md", PackageResources.sample_cedar_md),
    ("applications/Harbourline Ferries - Data Analyst.md", PackageResources.sample_harbourline_md),
    ("applications/Larkrise Foods - Reporting Analyst.md", PackageResources.sample_larkrise_md),
    ("applications/Mossgate Library Trust - Data Officer.md", PackageResources.sample_mossgate_md),
    ("applications/Northwold Council - Insight Analyst.md", PackageResources.sample_northwold_md),
    ("applications/Pennant Energy - Data Analyst.md", PackageResources.sample_pennant_md),
    ("applications/Quill & Tarn - Reporting Analyst.md", PackageResources.sample_quill_md),
    ("applications/Tollgate Transit - Analytics Engineer.md", PackageResources.sample_tollgate_md),
    ("applications/Wrenfield Insurance - Data Analyst.md", PackageResources.sample_wrenfield_md),
    ("reflections/{{-39d}} After Harbourline.md", PackageResources.sample_after_harbourline_md),
    ("reflections/{{-33d}} After Wrenfield.md", PackageResources.sample_after_wrenfield_md),
    (
      "feedback/Harbourline, the timetable team.md", PackageResources.sample_feedback_harbourline_md
    ),
    ("feedback/Pennant, one question.md", PackageResources.sample_feedback_pennant_md),
    ("interviews/{{-25d}} Pennant Energy.md", PackageResources.sample_interview_md),
    ("stories/The query that was right.md", PackageResources.sample_story_md),
    ("wins/{{-33d}} Two hours of SQL.md", PackageResources.sample_win_md),
    ("values/{{-30d}}.md", PackageResources.sample_values_md),
    ("goals/Two careful applications.md", PackageResources.sample_goal_md),
    ("people/Asha Verran.md", PackageResources.sample_asha_md),
    ("people/Colm Tierney.md", PackageResources.sample_colm_md),
    ("days/{{-13d}}.md", PackageResources.sample_day_13_md),
    ("days/{{-9d}}.md", PackageResources.sample_day_9_md),
    ("days/{{-4d}}.md", PackageResources.sample_day_4_md),
    ("days/{{-2d}}.md", PackageResources.sample_day_2_md),
    ("days/{{-1d}}.md", PackageResources.sample_day_1_md),
  ]
}
