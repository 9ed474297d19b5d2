/// The files built into the program. Files of the same names in a journal's own `templates/` folder replace
/// them.
package enum Template {
  package static let markdownOutline = PackageResources.dashboard_md
  package static let htmlOutline = PackageResources.dashboard_html
  /// One style sheet in several files, one for each topic. A journal's `dashboard.css` replaces all of them.
  package static let style = Array(
    [PackageResources.dashboard_css, PackageResources.figures_css, PackageResources.tables_css]
      .joined(separator: "\n".utf8))
  /// One script in several files, one for each task. A journal's `dashboard.js` replaces all of them.
  package static let script = Array(
    [
      PackageResources.applications_js, PackageResources.address_js, PackageResources.editors_js,
      PackageResources.dashboard_js,
    ].joined(separator: "\n".utf8))
  /// The published rates. The setting `benchmarks` names a file that replaces them.
  package static let publishedRates = PackageResources.published_rates_yml

  /// The beginning of a new note, by the name of its kind.
  package static let notes: [String: [UInt8]] = [
    "application": PackageResources.application_md, "reflection": PackageResources.reflection_md,
    "feedback": PackageResources.feedback_md, "win": PackageResources.win_md,
    "goal": PackageResources.goal_md, "person": PackageResources.person_md,
    "day": PackageResources.day_md, "profile": PackageResources.profile_md,
  ]
}
