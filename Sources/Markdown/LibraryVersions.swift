import CCMark
import CYAML

/// Which C libraries this program runs with: other versions may read a note, and so draw a page,
/// differently.
package enum LibraryVersions {
  package static var cmark: String { String(cString: cmark_version_string()) }
  package static var yaml: String { String(cString: yaml_get_version_string()) }
}
