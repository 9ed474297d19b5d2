import CPageFiles

/// The files built into the program. Files of the same names in a journal's own `templates/` folder replace
/// them.
package enum Template {
  package static let markdownTemplate = PackageResources.dashboard_md
  package static let htmlTemplate = PackageResources.dashboard_html
  /// One style sheet in several files, one for each topic. A journal's `dashboard.css` replaces all of them.
  package static let style = bytes(of: page_style())
  /// One script in several files, one for each task. A journal's `dashboard.js` replaces all of them.
  package static let script = bytes(of: page_script())
  /// The published rates. The setting `benchmarks` names a file that replaces them.
  package static let publishedRates = PackageResources.published_rates_yml

  /// The beginning of a new note, by the name of its kind.
  package static let notes: [String: [UInt8]] = [
    "application": PackageResources.application_md, "reflection": PackageResources.reflection_md,
    "feedback": PackageResources.feedback_md, "win": PackageResources.win_md,
    "goal": PackageResources.goal_md, "person": PackageResources.person_md,
    "day": PackageResources.day_md, "profile": PackageResources.profile_md,
  ]

  private static func bytes(of file: page_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
