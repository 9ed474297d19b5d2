/// The outlines of the pages and their style, built into the program. A journal's own `templates/`
/// folder may hold files of the same names, which count instead.
package enum Template {
  package static let markdownOutline = PackageResources.dashboard_md
  package static let htmlOutline = PackageResources.dashboard_html
  package static let style = PackageResources.dashboard_css
}
