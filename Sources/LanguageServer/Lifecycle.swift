/// What a client states about itself in the first request.
package struct InitializeParameters: Decodable, Sendable {
  package let rootUri: String?
  package let rootPath: String?
  package let workspaceFolders: [WorkspaceFolder]?
  package let capabilities: ClientCapabilities?

  /// The folders that are open, as addresses or paths.
  package var roots: [String] {
    if let folders = workspaceFolders, !folders.isEmpty { return folders.map(\.uri) }
    return [rootUri ?? rootPath].compactMap(\.self)
  }
}

package struct WorkspaceFolder: Codable, Sendable {
  package let uri: String
}

/// What a client can do. What it does not state, it cannot.
package struct ClientCapabilities: Decodable, Sendable {
  package struct General: Decodable, Sendable { package let positionEncodings: [String]? }

  package struct Workspace: Decodable, Sendable {
    package struct Edit: Decodable, Sendable {
      package let documentChanges: Bool?
      package let resourceOperations: [String]?
    }
    package struct WatchedFiles: Decodable, Sendable { package let dynamicRegistration: Bool? }
    package let applyEdit: Bool?
    package let workspaceEdit: Edit?
    package let didChangeWatchedFiles: WatchedFiles?
  }

  package let general: General?
  package let workspace: Workspace?

  package var canRenameFiles: Bool {
    workspace?.workspaceEdit?.resourceOperations?.contains("rename") ?? false
  }
  /// Whether edits of several files can be made together, with the versions that they are about. Renaming a file is one
  /// of these changes, so a client that can do that knows them, even if it does not state so.
  package var knowsDocumentChanges: Bool {
    workspace?.workspaceEdit?.documentChanges ?? canRenameFiles
  }
  package var canApplyEdits: Bool { workspace?.applyEdit ?? false }
  package var canWatchFiles: Bool {
    workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
  }
}

/// What this server can do.
package struct InitializeResult: Encodable {
  package struct ServerInfo: Encodable {
    let name: String
    let version: String
  }

  let capabilities: ServerCapabilities
  let serverInfo: ServerInfo

  package init(_ encoding: PositionEncoding, commands: [String], name: String, version: String) {
    capabilities = ServerCapabilities(
      positionEncoding: encoding, executeCommandProvider: .init(commands: commands))
    serverInfo = ServerInfo(name: name, version: version)
  }
}

package struct ServerCapabilities: Encodable {
  struct Synchronization: Encodable {
    let openClose = true
    /// Changes come as the parts that changed.
    let change = 2
    let save = Save()
    struct Save: Encodable { let includeText = false }
  }

  struct Completion: Encodable {
    let triggerCharacters = ["[", ":", "-", " "]
  }
  struct Rename: Encodable { let prepareProvider = true }
  struct CodeActions: Encodable { let codeActionKinds = ["quickfix", "source.fixAll"] }
  struct CodeLens: Encodable { let resolveProvider = false }
  struct Commands: Encodable { let commands: [String] }

  struct Workspace: Encodable {
    struct Folders: Encodable {
      let supported = true
      let changeNotifications = true
    }
    struct FileOperations: Encodable {
      struct Registration: Encodable { let filters = [Filter()] }
      struct Filter: Encodable {
        let scheme = "file"
        let pattern = Pattern()
      }
      struct Pattern: Encodable {
        let files = "**/*.md"
        let matches = "file"

        private enum CodingKeys: String, CodingKey {
          case files = "glob"
          case matches
        }
      }
      let willRename = Registration()
    }
    let workspaceFolders = Folders()
    let fileOperations = FileOperations()
  }

  let positionEncoding: PositionEncoding
  let textDocumentSync = Synchronization()
  let completionProvider = Completion()
  let hoverProvider = true
  let definitionProvider = true
  let referencesProvider = true
  let renameProvider = Rename()
  let codeActionProvider = CodeActions()
  let documentSymbolProvider = true
  let foldingRangeProvider = true
  let workspaceSymbolProvider = true
  let codeLensProvider = CodeLens()
  let executeCommandProvider: Commands
  let workspace = Workspace()
}

/// A request for a notification whenever one of these files changes on the disk.
package struct FileWatching: Encodable {
  struct Registration: Encodable {
    let id = "onward-files"
    let method = "workspace/didChangeWatchedFiles"
    let registerOptions: Options
  }
  struct Options: Encodable { let watchers: [Watcher] }
  struct Watcher: Encodable { let globPattern: String }

  let registrations: [Registration]

  package init(_ patterns: [String]) {
    registrations = [
      Registration(registerOptions: Options(watchers: patterns.map(Watcher.init(globPattern:))))
    ]
  }
}

/// Parameters or a result without a value.
package struct Nothing: Codable, Sendable {
  package init() {}
  package init(from decoder: any Decoder) {}
}
