extension Int {
  /// The number with its noun: `1 note`, `2 notes`.
  package func pluralized(_ one: String, _ many: String? = nil) -> String {
    "\(self) " + (self == 1 ? one : many ?? one + "s")
  }
}
