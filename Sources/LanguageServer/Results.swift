// What the server answers, and what it sends by itself.

/// The problems of a file, in place of those that were sent before.
package struct PublishedDiagnostics: Encodable, Sendable {
  package let uri: String
  package let version: Int?
  package let diagnostics: [PublishedDiagnostic]

  package init(uri: String, version: Int?, _ diagnostics: [PublishedDiagnostic]) {
    (self.uri, self.version, self.diagnostics) = (uri, version, diagnostics)
  }
}

package struct PublishedDiagnostic: Encodable, Hashable, Sendable {
  package enum Severity: Int, Encodable, Sendable { case error = 1, warning, information, hint }

  package let range: TextRange
  package let severity: Severity
  package let code: String
  package let source: String
  package let message: String

  package init(
    _ range: TextRange, _ severity: Severity, code: String, source: String, message: String
  ) {
    (self.range, self.severity, self.code) = (range, severity, code)
    (self.source, self.message) = (source, message)
  }
}

package struct CompletionList: Encodable, Sendable {
  package let isIncomplete: Bool
  package let items: [CompletionItem]

  package init(_ items: [CompletionItem], isIncomplete: Bool = false) {
    (self.items, self.isIncomplete) = (items, isIncomplete)
  }
}

package struct CompletionItem: Encodable, Sendable {
  package enum Kind: Int, Encodable, Sendable {
    case text = 1
    case field = 5
    case value = 12
    case file = 17
    case reference = 18
    case event = 23
  }

  package let label: String
  package let kind: Kind
  package let detail: String?
  package let documentation: String?
  /// The text by which the client sorts. Without it, the order of the list is lost in some clients.
  package let sortText: String
  /// The text that the client compares with what was typed.
  package let filterText: String?
  package let textEdit: TextEdit

  package init(
    _ label: String, _ kind: Kind, detail: String? = nil, documentation: String? = nil,
    order: Int, filterText: String? = nil, _ textEdit: TextEdit
  ) {
    (self.label, self.kind, self.detail) = (label, kind, detail)
    (self.documentation, self.filterText, self.textEdit) = (documentation, filterText, textEdit)
    let number = String(order)
    sortText = String(repeating: "0", count: max(0, 5 - number.count)) + number
  }
}

package struct Hover: Encodable, Sendable {
  package struct Content: Encodable, Sendable {
    let kind = "markdown"
    package let value: String
  }

  package let contents: Content
  package let range: TextRange?

  package init(_ markdown: String, _ range: TextRange?) {
    (contents, self.range) = (Content(value: markdown), range)
  }
}

package struct RenamePlace: Encodable, Sendable {
  package let range: TextRange
  package let placeholder: String

  package init(_ range: TextRange, placeholder: String) {
    (self.range, self.placeholder) = (range, placeholder)
  }
}

package struct CodeAction: Encodable, Sendable {
  package let title: String
  package let kind: String
  package let isPreferred: Bool
  package let diagnostics: [PublishedDiagnostic]
  package let edit: WorkspaceEdit

  package init(
    _ title: String, kind: String, isPreferred: Bool, fixing diagnostics: [PublishedDiagnostic],
    _ edit: WorkspaceEdit
  ) {
    (self.title, self.kind, self.isPreferred) = (title, kind, isPreferred)
    (self.diagnostics, self.edit) = (diagnostics, edit)
  }
}

package struct Command: Encodable, Sendable {
  package let title: String
  package let command: String
  package let arguments: [String]

  package init(_ title: String, _ command: String, _ arguments: [String]) {
    (self.title, self.command, self.arguments) = (title, command, arguments)
  }
}

package struct CodeLens: Encodable, Sendable {
  package let range: TextRange
  package let command: Command

  package init(_ range: TextRange, _ command: Command) {
    (self.range, self.command) = (range, command)
  }
}

package enum SymbolKind: Int, Encodable, Sendable {
  case file = 1
  case field = 8
  case text = 15
  case event = 24
}

package struct DocumentSymbol: Encodable, Sendable {
  package let name: String
  package let detail: String?
  package let kind: SymbolKind
  package let range: TextRange
  package let selectionRange: TextRange
  package var children: [DocumentSymbol]

  package init(
    _ name: String, detail: String? = nil, _ kind: SymbolKind, _ range: TextRange,
    selection: TextRange, children: [DocumentSymbol] = []
  ) {
    (self.name, self.detail, self.kind) = (name, detail, kind)
    (self.range, selectionRange, self.children) = (range, selection, children)
  }
}

package struct WorkspaceSymbol: Encodable, Sendable {
  package let name: String
  package let kind: SymbolKind
  package let containerName: String
  package let location: Location

  package init(_ name: String, _ kind: SymbolKind, in container: String, _ location: Location) {
    (self.name, self.kind, containerName, self.location) = (name, kind, container, location)
  }
}

package struct FoldingRange: Encodable, Hashable, Sendable {
  package let startLine: Int
  package let endLine: Int

  package init(_ startLine: Int, _ endLine: Int) {
    (self.startLine, self.endLine) = (startLine, endLine)
  }
}

/// A message for the user, and what they can choose.
package struct ShownMessage: Encodable, Sendable {
  package enum Level: Int, Encodable, Sendable { case error = 1, warning, information, log }
  package struct Choice: Codable, Sendable { package let title: String }

  let type: Level
  let message: String
  let actions: [Choice]?

  package init(_ type: Level, _ message: String, choices: [String]? = nil) {
    (self.type, self.message) = (type, message)
    actions = choices?.map(Choice.init(title:))
  }
}

package struct AppliedEdit: Encodable, Sendable {
  package let label: String
  package let edit: WorkspaceEdit

  package init(_ label: String, _ edit: WorkspaceEdit) { (self.label, self.edit) = (label, edit) }
}
