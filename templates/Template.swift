/// What the program has built in. A journal's own `templates/` folder may hold outlines, a style
/// and a script of the same names, which count instead.
package enum Template {
  package static let markdownOutline = PackageResources.dashboard_md
  package static let htmlOutline = PackageResources.dashboard_html
  package static let style = PackageResources.dashboard_css
  package static let script = PackageResources.dashboard_js
  /// What others have published. The settings' `benchmarks:` names a file that counts instead.
  package static let publishedRates = PackageResources.published_rates_yml
}
