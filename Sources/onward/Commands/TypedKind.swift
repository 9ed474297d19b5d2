import Diagnostics

extension String {
  /// A kind as it may be typed: in any case, and as the folder that a shell makes of it where one of that
  /// name is near, `applications/`.
  var asTypedKind: String {
    let typed = lowercased()
    return typed.endsInPathSeparator ? String(typed.dropLast()) : typed
  }
}
