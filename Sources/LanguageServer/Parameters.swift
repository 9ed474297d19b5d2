// The parameters of the requests and notifications of a client.

package struct DocumentIdentifier: Decodable, Sendable {
  package let uri: String
  package let version: Int?
}

package struct OpenParameters: Decodable, Sendable {
  package struct Item: Decodable, Sendable {
    package let uri: String
    package let version: Int?
    package let text: String
  }
  package let textDocument: Item
}

package struct ChangeParameters: Decodable, Sendable {
  package let textDocument: DocumentIdentifier
  package let contentChanges: [TextChange]
}

/// The parameters that name a document and nothing else that matters here.
package struct DocumentParameters: Decodable, Sendable {
  package let textDocument: DocumentIdentifier
}

package struct PlaceParameters: Decodable, Sendable {
  package let textDocument: DocumentIdentifier
  package let position: TextPosition
}

package struct ReferenceParameters: Decodable, Sendable {
  package struct Context: Decodable, Sendable { package let includeDeclaration: Bool? }
  package let textDocument: DocumentIdentifier
  package let position: TextPosition
  package let context: Context?
}

package struct RenameParameters: Decodable, Sendable {
  package let textDocument: DocumentIdentifier
  package let position: TextPosition
  package let newName: String
}

package struct RenameFilesParameters: Decodable, Sendable {
  package struct File: Decodable, Sendable {
    package let oldUri: String
    package let newUri: String
  }
  package let files: [File]
}

package struct CodeActionParameters: Decodable, Sendable {
  package struct Context: Decodable, Sendable { package let only: [String]? }
  package let textDocument: DocumentIdentifier
  package let range: TextRange
  package let context: Context?
}

package struct SymbolQuery: Decodable, Sendable { package let query: String }

package struct CommandParameters: Decodable, Sendable {
  package let command: String
  package let arguments: [String]?
}

package struct FolderChangeParameters: Decodable, Sendable {
  package struct Difference: Decodable, Sendable {
    package let added: [WorkspaceFolder]
    package let removed: [WorkspaceFolder]
  }
  package let event: Difference
}

package struct CancelParameters: Decodable, Sendable { package let id: Message.ID }
