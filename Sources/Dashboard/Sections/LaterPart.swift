import PageModel

/// What is still empty, a line each, so that no section consists of a promise.
enum LaterPart {
  static func part(_ later: [Text]) -> Page.Part? {
    if later.isEmpty { return nil }
    return Page.Part(id: "later", elements: [.heading("Later on this page"), .list(later)])
  }
}
