import CPageFiles

/// What the program has built in. A journal's own `templates/` folder may hold files of the same
/// names, which count instead.
package enum Template {
  package static let markdownOutline = PackageResources.dashboard_md
  package static let htmlOutline = PackageResources.dashboard_html
  /// One style, written in a file for each thing that it dresses; a journal's `dashboard.css` counts
  /// instead of all of them.
  package static let style = bytes(of: page_style())
  /// One script, written in a file for each thing that it does; a journal's `dashboard.js` counts
  /// instead of all of them.
  package static let script = bytes(of: page_script())
  /// What others have published. The settings' `benchmarks:` names a file that counts instead.
  package static let publishedRates = PackageResources.published_rates_yml

  /// How a new note of each kind begins, by the kind's name.
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
