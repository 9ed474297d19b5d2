import CCMark

/// Owns a tree parsed by cmark, and frees it exactly once.
struct CMarkTree: ~Copyable {
  private let root: OpaquePointer

  init(parsing text: UnsafeBufferPointer<UInt8>) {
    // Never nil: if there is no memory left, cmark itself aborts.
    root = text.withMemoryRebound(to: CChar.self) {
      cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
    }
  }

  deinit { cmark_node_free(root) }

  /// Visits every node when entering it and, if it can have children, when leaving it. This is a loop and not a
  /// recursion, so quotes that are nested 200,000 deep need no more stack than one.
  borrowing func walk(_ visit: (borrowing CMarkNode, _ isEntering: Bool) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = cmark_iter_get_node(iterator) else { return }
      visit(CMarkNode(node), event == CMARK_EVENT_ENTER)
    }
  }
}

/// A node that is valid during one call. It cannot be copied or stored, so it cannot outlive its tree.
struct CMarkNode: ~Copyable {
  private let node: OpaquePointer

  fileprivate init(_ node: OpaquePointer) { self.node = node }

  var type: cmark_node_type { cmark_node_get_type(node) }
  var literal: String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
  var destination: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  /// The start number of a list, or `nil` for a bullet list.
  var firstNumber: Int? {
    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(node)) : nil
  }
  var startLine: Int { Int(cmark_node_get_start_line(node)) }
  var endLine: Int { Int(cmark_node_get_end_line(node)) }
}
