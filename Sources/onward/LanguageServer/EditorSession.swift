import Diagnostics
import Editing
import Journal
import LanguageFeatures
import LanguageServer
import Markdown
import TextKit

/// One editor, from its first message to its last.
///
/// Messages are answered one after the other. What has come in is taken in first, so that a canceled request is not begun,
/// and the problems of a journal are found once for many edits.
struct EditorSession {
  private enum State { case new, running, shutDown }

  private let options: JournalOptions
  /// The folder that was named on the command line.
  private let named: JournalFolder?
  private var pipe = MessagePipe()
  private var state = State.new
  private var encoding = PositionEncoding.utf16
  private var client: ClientCapabilities?
  /// The paths of the folders that are open in the editor.
  private var roots: [String] = []
  /// The texts that are open, by their addresses.
  private var documents: [String: TextDocument] = [:]
  private var journals: [OpenJournal] = []
  /// What was sent about each file, by its path from the root of the disk.
  private var published: [PathBytes: Published] = [:]
  /// The messages that came in and are not answered yet, the first one first.
  private var waiting: [MessageReader.Piece] = []
  private var canceled: Set<Message.ID> = []
  /// Whether the problems may have changed since they were sent.
  private var isOutdated = false
  /// The number of messages since then.
  private var handledSince = 0
  /// The requests of the server that the user has not answered yet, each with the note that it is about.
  private var questions: [Message.ID: String] = [:]
  private var lastID = 0

  private struct Published {
    let problems: [Diagnostic]
    /// The text that the places are of, if it is open.
    let version: Int?
    let uri: String
  }

  /// How long the server waits for more edits before it looks for problems, in milliseconds.
  private static let pause: Int32 = 20
  /// The number of messages after which it no longer waits.
  private static let mostWaiting = 200

  init(_ options: JournalOptions, journal: JournalFolder?) {
    self.options = options
    named = journal
  }

  /// Answers until the editor ends the session.
  /// - Returns: the exit code that the protocol asks for: 0 after `shutdown`, else 1.
  mutating func run() async -> Int32 {
    while true {
      await takeIn()
      if !waiting.isEmpty {
        handledSince += 1
        if let code = await handle(waiting.removeFirst()) { return code }
      } else if pipe.hasEnded {
        return state == .shutDown ? 0 : 1
      }
    }
  }

  /// Takes in the messages that have come. If there is none, it publishes what has changed, or waits.
  private mutating func takeIn() async {
    if isOutdated, handledSince > EditorSession.mostWaiting { await publish() }
    let isIdle = waiting.isEmpty
    var limit: Int32? = isIdle ? (isOutdated ? EditorSession.pause : nil) : 0
    while let piece = pipe.next(within: limit) {
      limit = 0
      if case .message(let bytes) = piece, let id = EditorSession.canceledRequest(bytes) {
        canceled.insert(id)
      } else {
        waiting.append(piece)
      }
    }
    guard isIdle, waiting.isEmpty else { return }
    // What was canceled then has been answered already.
    canceled = []
    if isOutdated, state == .running { await publish() }
  }

  private static func canceledRequest(_ bytes: [UInt8]) -> Message.ID? {
    // Only a short message can be one. Others are not read twice.
    guard bytes.count < 500,
      let envelope = MessageCoding.value(Message.Envelope.self, in: bytes),
      envelope.method == "$/cancelRequest"
    else { return nil }
    return parameters(CancelParameters.self, in: bytes)?.id
  }

  // MARK: Messages

  /// - Returns: the exit code if the session is over.
  private mutating func handle(_ piece: MessageReader.Piece) async -> Int32? {
    let bytes: [UInt8]
    switch piece {
    case .invalid(let reason):
      send(Message.Failure(nil, .parseError(reason)))
      return nil
    case .message(let message): bytes = message
    }
    guard let envelope = MessageCoding.value(Message.Envelope.self, in: bytes) else {
      let error: ResponseError =
        MessageCoding.isJSON(bytes)
        ? .invalidRequest("a message has to be one object; lists of several are not supported")
        : .parseError("the message is not JSON")
      send(Message.Failure(nil, error))
      return nil
    }
    guard let method = envelope.method else {
      if let id = envelope.id {
        await takeAnswer(to: id, bytes)
      } else {
        send(Message.Failure(nil, .invalidRequest("the message has neither a method nor an ID")))
      }
      return nil
    }
    if envelope.hasInvalidID {
      send(Message.Failure(nil, .invalidRequest("the ID has to be a number or a text")))
      return nil
    }
    guard let id = envelope.id else {
      if method == "exit" { return state == .shutDown ? 0 : 1 }
      if state == .running { await notify(method, bytes) }
      return nil
    }
    if canceled.remove(id) != nil {
      send(Message.Failure(id, .canceled))
    } else {
      do {
        try await answer(id, method, bytes)
      } catch {
        send(Message.Failure(id, error))
      }
    }
    return nil
  }

  private mutating func answer(
    _ id: Message.ID, _ method: String, _ bytes: [UInt8]
  ) async throws(ResponseError) {
    switch (state, method) {
    case (.new, "initialize"):
      let start = try EditorSession.required(InitializeParameters.self, in: bytes)
      client = start.capabilities
      encoding = PositionEncoding(offered: start.capabilities?.general?.positionEncodings)
      roots = start.roots.compactMap(FileAddress.path)
      state = .running
      send(
        Message.Response(
          id,
          InitializeResult(
            encoding, commands: [LogLens.command], name: "onward", version: Onward.version)))
    case (.new, _): throw .notInitialized
    case (.running, "initialize"): throw .invalidRequest("'initialize' was sent before")
    case (.running, "shutdown"):
      state = .shutDown
      send(Message.Response<Nothing>(id, nil))
    case (.shutDown, _): throw .invalidRequest("nothing but 'exit' can follow 'shutdown'")
    case (.running, _): try await answerAboutNotes(id, method, bytes)
    }
  }

  private mutating func notify(_ method: String, _ bytes: [UInt8]) async {
    switch method {
    case "initialized":
      if client?.canWatchFiles ?? false {
        let patterns = ["**/*.md", "**/*.markdown", "**/*.yml", "**/templates/*"]
        ask("client/registerCapability", FileWatching(patterns))
      }
      openRoots()
    case "textDocument/didOpen":
      guard let opened = EditorSession.parameters(OpenParameters.self, in: bytes) else { return }
      let item = opened.textDocument
      documents[item.uri] = TextDocument(
        uri: item.uri, version: item.version ?? 0, text: item.text)
      passOn(item.uri)
    case "textDocument/didChange":
      guard let change = EditorSession.parameters(ChangeParameters.self, in: bytes) else { return }
      let uri = change.textDocument.uri
      documents[uri]?.apply(
        change.contentChanges, version: change.textDocument.version, encoding)
      passOn(uri)
    case "textDocument/didClose":
      guard let closed = EditorSession.parameters(DocumentParameters.self, in: bytes) else {
        return
      }
      documents[closed.textDocument.uri] = nil
      passOn(closed.textDocument.uri)
    case "textDocument/didSave", "workspace/didChangeWatchedFiles": lookAgain()
    case "workspace/didChangeWorkspaceFolders":
      guard let change = EditorSession.parameters(FolderChangeParameters.self, in: bytes) else {
        return
      }
      let removed = change.event.removed.compactMap { FileAddress.path(of: $0.uri) }
      roots.removeAll { removed.contains($0) }
      roots += change.event.added.compactMap { FileAddress.path(of: $0.uri) }
      closeJournals(at: removed)
      openRoots()
    default: break
    }
  }

  private mutating func answerAboutNotes(
    _ id: Message.ID, _ method: String, _ bytes: [UInt8]
  ) async throws(ResponseError) {
    switch method {
    case "textDocument/completion":
      let place = try EditorSession.required(PlaceParameters.self, in: bytes)
      // What is completed comes from the other notes, so those need not be compared again after each letter.
      let text = await text(of: place.textDocument.uri, mayBeOutdated: true)?.text
      send(Message.Response(id, text.map { NoteCompletion(at: place.position, in: $0).list }))
    case "textDocument/hover":
      let place = try EditorSession.required(PlaceParameters.self, in: bytes)
      let text = await text(of: place.textDocument.uri)?.text
      send(Message.Response(id, text.flatMap { NoteHover(at: place.position, in: $0)?.hover }))
    case "textDocument/definition":
      let place = try EditorSession.required(PlaceParameters.self, in: bytes)
      let found = await text(of: place.textDocument.uri)
      let target = found.flatMap {
        $0.text.target(at: $0.text.lines.offset(of: place.position, encoding))
      }
      send(
        Message.Response(
          id,
          found.flatMap { found in
            target.map {
              Location(
                uri: address($0.note.info.path, in: found.journal), range: NoteReferences.start)
            }
          }))
    case "textDocument/references":
      let asked = try EditorSession.required(ReferenceParameters.self, in: bytes)
      let place = await text(of: asked.textDocument.uri)
      send(Message.Response(id, place.map { references(to: asked, from: $0) } ?? []))
    case "textDocument/prepareRename":
      let place = try EditorSession.required(PlaceParameters.self, in: bytes)
      let text = await text(of: place.textDocument.uri)?.text
      send(Message.Response(id, text.flatMap { RenameTarget(at: place.position, in: $0)?.place }))
    case "textDocument/rename":
      let asked = try EditorSession.required(RenameParameters.self, in: bytes)
      send(Message.Response(id, try await renaming(asked)))
    case "workspace/willRenameFiles":
      let asked = try EditorSession.required(RenameFilesParameters.self, in: bytes)
      send(Message.Response(id, await edit(following: asked.files)))
    case "textDocument/codeAction":
      let asked = try EditorSession.required(CodeActionParameters.self, in: bytes)
      send(Message.Response(id, await actions(asked)))
    case "textDocument/documentSymbol":
      let asked = try EditorSession.required(DocumentParameters.self, in: bytes)
      let text = await text(of: asked.textDocument.uri)?.text
      send(Message.Response(id, text.map { NoteOutline(of: $0).symbols } ?? []))
    case "textDocument/foldingRange":
      let asked = try EditorSession.required(DocumentParameters.self, in: bytes)
      let text = await text(of: asked.textDocument.uri)?.text
      send(Message.Response(id, text.map { NoteOutline(of: $0).folds } ?? []))
    case "textDocument/codeLens":
      let asked = try EditorSession.required(DocumentParameters.self, in: bytes)
      let uri = asked.textDocument.uri
      let text = await text(of: uri)?.text
      send(Message.Response(id, text.map { LogLens.lenses(in: $0, uri: uri) } ?? []))
    case "workspace/symbol":
      let asked = try EditorSession.required(SymbolQuery.self, in: bytes)
      send(Message.Response(id, await symbols(matching: asked.query)))
    case "workspace/executeCommand":
      let asked = try EditorSession.required(CommandParameters.self, in: bytes)
      try await run(asked)
      send(Message.Response<Nothing>(id, nil))
    default: throw .unknownMethod(method)
    }
  }

  private static func parameters<Value: Decodable>(_: Value.Type, in bytes: [UInt8]) -> Value? {
    MessageCoding.value(Message.Parameters<Value>.self, in: bytes)?.params
  }

  private static func required<Value: Decodable>(
    _ type: Value.Type, in bytes: [UInt8]
  ) throws(ResponseError) -> Value {
    guard let value = parameters(type, in: bytes) else {
      throw .invalidParameters("the parameters are not those of this method")
    }
    return value
  }

  private mutating func send(_ message: some Encodable) {
    guard let bytes = MessageCoding.bytes(of: message) else { return }
    // If no one reads any more, the input ends as well.
    _ = pipe.send(bytes)
  }

  /// Sends a request to the editor, and returns its ID.
  @discardableResult
  private mutating func ask(_ method: String, _ parameters: some Encodable) -> Message.ID {
    lastID += 1
    let id = Message.ID.text("onward-\(lastID)")
    send(Message.Request(id, method, parameters))
    return id
  }

  private mutating func show(_ failure: Failure, isLogged: Bool = false) {
    let lines = ([failure.problem, failure.remedy] + failure.details).filter { !$0.isEmpty }
    send(
      Message.Notification(
        isLogged ? "window/logMessage" : "window/showMessage",
        ShownMessage(.warning, lines.joined(separator: "\n"))))
  }
}

// MARK: - Journals

extension EditorSession {
  /// Opens the journals of the folders that are open in the editor.
  private mutating func openRoots() {
    isOutdated = true
    if let named {
      open(named)
      return
    }
    for root in roots {
      guard let path = JournalFolder.resolved(root) else { continue }
      if let nearest = JournalFolder.upwards(from: path).first(
        where: JournalFolder.containsSettings)
      {
        open(JournalFolder(found: nearest))
      } else {
        let folder = JournalFolder(found: path)
        // A journal in one of its folders is opened with the first of its notes.
        if folder.journalsBelow.isEmpty { open(folder) }
      }
    }
    for uri in documents.keys { passOn(uri) }
  }

  private mutating func open(_ folder: JournalFolder) {
    guard let root = folder.resolvedPath,
      !journals.contains(where: { $0.root.pathBytes == root.pathBytes })
    else { return }
    journals.append(OpenJournal(folder, root: root))
  }

  /// Forgets the journals of folders that are no longer open in the editor, unless one of their notes is.
  private mutating func closeJournals(at removed: [String]) {
    let paths = removed.compactMap(JournalFolder.resolved)
    let closed = journals.filter { journal in
      !journal.hasOpenTexts && paths.contains { $0.pathBytes == journal.root.pathBytes }
    }
    for journal in closed {
      journals.removeAll { $0.root.pathBytes == journal.root.pathBytes }
      clear(below: journal.root, keeping: [])
    }
  }

  /// The index of the journal of a file, which is opened if it has to be; `nil` if there is none.
  private mutating func journal(of file: String) -> Int? {
    if named == nil, let folder = file.pathParent.flatMap(JournalFolder.resolved),
      let nearest = JournalFolder.upwards(from: folder).first(where: JournalFolder.containsSettings)
    {
      open(JournalFolder(found: nearest))
    }
    return journals.indices.filter { journals[$0].path(of: file) != nil }
      .max { journals[$0].root.utf8.count < journals[$1].root.utf8.count }
  }

  /// Passes a text on to its journal, as it is in the editor now.
  private mutating func passOn(_ uri: String) {
    guard let file = FileAddress.path(of: uri), let index = journal(of: file),
      let path = journals[index].path(of: file)
    else { return }
    journals[index].open(path, documents[uri]?.bytes)
    isOutdated = true
  }

  /// Looks at every file again.
  private mutating func lookAgain() {
    for index in journals.indices { journals[index].isOutdated = true }
    isOutdated = true
  }

  private mutating func update(_ index: Int) async {
    guard journals[index].isOutdated else { return }
    let before = journals[index].failure
    await journals[index].update(on: options.day)
    if let failure = journals[index].failure, failure.problem != before?.problem {
      show(failure, isLogged: !journals[index].isMeant)
    }
  }

  /// The text of a file with its journal, as a request is about it.
  private mutating func text(
    of uri: String, mayBeOutdated: Bool = false
  ) async -> (text: NoteText, journal: Int, path: String)? {
    guard let file = FileAddress.path(of: uri), let index = journal(of: file),
      let path = journals[index].path(of: file)
    else { return nil }
    if !mayBeOutdated || journals[index].journal == nil { await update(index) }
    guard let journal = journals[index].journal else { return nil }
    let source: SourceFile
    if let document = documents[uri] {
      source = SourceFile(path: path, bytes: document.bytes)
    } else {
      guard let read = journals[index].source(path) else { return nil }
      source = read
    }
    return (NoteText(source, in: journal, encoding), index, path)
  }

  /// The address of a file as the editor knows it.
  private func address(_ path: String, in journal: Int) -> String {
    let file = journals[journal].absolute(path)
    return documents.keys.first { uri in
      FileAddress.path(of: uri).flatMap { journals[journal].path(of: $0) }?.pathBytes
        == path.pathBytes
    } ?? FileAddress.address(of: file)
  }
}

// MARK: - Problems

extension EditorSession {
  /// Sends the problems of every file for which they have changed.
  private mutating func publish() async {
    isOutdated = false
    handledSince = 0
    for index in journals.indices {
      await update(index)
      let problems = journals[index].problems
      let open = openFiles(in: index)
      for path in problems.keys.sorted() where open[path] == nil {
        publish(problems[path] ?? [], of: path.path, in: index, uri: nil)
      }
      clear(below: journals[index].root, keeping: Set(problems.keys).union(open.keys))
    }
    // Each new version of a text is answered, after everything else that follows from it.
    for isChanged in [false, true] {
      for index in journals.indices {
        for (path, uri) in openFiles(in: index).sorted(by: { $0.key < $1.key })
        where isNewVersion(of: uri, at: journals[index].absolute(path.path)) == isChanged {
          publish(journals[index].problems[path] ?? [], of: path.path, in: index, uri: uri)
        }
      }
    }
  }

  private func isNewVersion(of uri: String, at file: String) -> Bool {
    published[file.pathBytes]?.version != documents[uri]?.version
  }

  /// The addresses of the open texts of a journal, by their paths in it.
  private func openFiles(in index: Int) -> [PathBytes: String] {
    var files: [PathBytes: String] = [:]
    for uri in documents.keys {
      guard let file = FileAddress.path(of: uri), let path = journals[index].path(of: file) else {
        continue
      }
      files[path.pathBytes] = uri
    }
    return files
  }

  private mutating func publish(
    _ problems: [Diagnostic], of path: String, in index: Int, uri: String?
  ) {
    let file = journals[index].absolute(path).pathBytes
    let version = uri.flatMap { documents[$0]?.version }
    let before = published[file]
    if let before, before.problems == problems, before.version == version { return }
    if before == nil, problems.isEmpty, uri == nil { return }
    let address = uri ?? before?.uri ?? FileAddress.address(of: file.path)
    var shown: [PublishedDiagnostic] = []
    if !problems.isEmpty {
      // What is not a text, such as a folder, has all of its problems in its first line.
      let source = journals[index].source(path) ?? SourceFile(path: path, bytes: [])
      shown = NoteProblems.published(problems, in: source, encoding)
    }
    published[file] =
      problems.isEmpty && uri == nil
      ? nil : Published(problems: problems, version: version, uri: address)
    send(
      Message.Notification(
        "textDocument/publishDiagnostics",
        PublishedDiagnostics(uri: address, version: version, shown)))
  }

  /// Takes back what was sent about files of a journal that have no problem any more.
  private mutating func clear(below root: String, keeping kept: Set<PathBytes>) {
    for (file, sent) in published {
      guard let path = file.path.pathRest(after: root + "/"), !kept.contains(path.pathBytes),
        // It may be a file of a journal in one of the folders.
        journals.indices.filter({ journals[$0].path(of: file.path) != nil })
          .allSatisfy({ journals[$0].root.utf8.count <= root.utf8.count })
      else { continue }
      published[file] = nil
      if sent.problems.isEmpty { continue }
      send(
        Message.Notification(
          "textDocument/publishDiagnostics",
          PublishedDiagnostics(uri: sent.uri, version: nil, [])))
    }
  }

  private mutating func actions(_ asked: CodeActionParameters) async -> [CodeAction] {
    let uri = asked.textDocument.uri
    guard let (text, index, path) = await text(of: uri) else { return [] }
    let edit = { (edits: [TextEdit]) in
      self.workspaceEdit([.edits(uri: uri, version: self.documents[uri]?.version, edits)])
    }
    return NoteProblems(
      journals[index].problems[path.pathBytes] ?? [], of: text,
      ofTemplate: PageTemplates.problems(of:)
    )
    .actions(in: asked.range, only: asked.context?.only, edit: edit)
  }

  private func workspaceEdit(_ changes: [WorkspaceEdit.Change]) -> WorkspaceEdit {
    WorkspaceEdit(changes, isPlain: !(client?.knowsDocumentChanges ?? false))
  }
}

// MARK: - Links between notes

extension EditorSession {
  private mutating func references(
    to asked: ReferenceParameters, from place: (text: NoteText, journal: Int, path: String)
  ) -> [Location] {
    let text = place.text
    let cursor = text.lines.offset(of: asked.position, encoding)
    guard let note = text.target(at: cursor)?.note ?? text.note else { return [] }
    let journal = journals[place.journal]
    return NoteReferences(to: note, in: journal.sources(), of: text.journal).locations(
      includesNote: asked.context?.includeDeclaration ?? false, encoding
    ) { address($0, in: place.journal) }
  }

  private mutating func renaming(
    _ asked: RenameParameters
  ) async throws(ResponseError) -> WorkspaceEdit {
    guard let (text, index, _) = await text(of: asked.textDocument.uri),
      let target = RenameTarget(at: asked.position, in: text)
    else {
      throw .refused(
        "there is no note to rename here; try it on a link, or on the first line of a note")
    }
    guard client?.canRenameFiles ?? false, client?.knowsDocumentChanges ?? false else {
      throw .refused("this editor cannot rename a file together with the links to it")
    }
    let old = target.note.info.path
    let new = try target.newPath(named: asked.newName)
    if new.pathBytes == old.pathBytes { return workspaceEdit([]) }
    // On some disks, two spellings of a name are one file.
    guard !journals[index].has(new) || new.lowercased() == old.lowercased() else {
      throw .refused("there is already a file '\(new)'")
    }
    return workspaceEdit(
      edits(renaming: target.note, to: new, in: index, text.journal) + [
        .renaming(
          from: address(old, in: index), to: FileAddress.address(of: journals[index].absolute(new)))
      ])
  }

  /// The edits of the links to files that the editor is about to rename.
  private mutating func edit(following files: [RenameFilesParameters.File]) async -> WorkspaceEdit?
  {
    var changes: [WorkspaceEdit.Change] = []
    for file in files {
      guard let (text, index, _) = await text(of: file.oldUri), let note = text.note,
        let new = FileAddress.path(of: file.newUri).flatMap({ journals[index].path(of: $0) })
      else { continue }
      changes += edits(renaming: note, to: new, in: index, text.journal)
    }
    return changes.isEmpty ? nil : workspaceEdit(changes)
  }

  private func edits(
    renaming note: any NoteKind, to new: String, in index: Int, _ journal: Journal
  ) -> [WorkspaceEdit.Change] {
    let name = new.fileName.lowercased()
    let isTaken = journal.notes.contains {
      $0.info.path.pathBytes != note.info.path.pathBytes && $0.info.name.lowercased() == name
    }
    return NoteReferences(to: note, in: journals[index].sources(), of: journal)
      .edits(renamingTo: new, isNameTaken: isTaken, encoding).map { path, edits in
        let uri = address(path, in: index)
        return .edits(uri: uri, version: documents[uri]?.version, edits)
      }
  }

  private mutating func symbols(matching query: String) async -> [WorkspaceSymbol] {
    var symbols: [WorkspaceSymbol] = []
    for index in journals.indices {
      await update(index)
      guard let journal = journals[index].journal else { continue }
      let notes = query.isEmpty ? journal.notes : NoteSearch(journal.notes).matches(query)
      symbols += notes.map { note in
        WorkspaceSymbol(
          note.names.first ?? note.info.name, .file, in: type(of: note).name,
          Location(uri: address(note.info.path, in: index), range: NoteReferences.start))
      }
    }
    return Array(symbols.prefix(EditorSession.mostSymbols))
  }

  private static let mostSymbols = 500
}

// MARK: - Logging what happened

extension EditorSession {
  private mutating func run(_ asked: CommandParameters) async throws(ResponseError) {
    guard asked.command == LogLens.command, let uri = asked.arguments?.first else {
      throw .invalidParameters("there is no command '\(asked.command)' with these arguments")
    }
    guard client?.canApplyEdits ?? false else {
      throw .refused("this editor does not let a server change a text")
    }
    if let word = asked.arguments?.dropFirst().first {
      try await log(word, in: uri)
      return
    }
    guard let application = await text(of: uri)?.text.note as? Application else {
      throw .refused("this file is not an application")
    }
    let id = ask(
      "window/showMessageRequest",
      ShownMessage(
        .information, "\(application.company): what happened today?", choices: LogLens.choices))
    questions[id] = uri
  }

  /// Takes the answer of the editor to a request of the server.
  private mutating func takeAnswer(to id: Message.ID, _ bytes: [UInt8]) async {
    guard let uri = questions.removeValue(forKey: id),
      let choice = MessageCoding.value(Message.ClientResponse<ShownMessage.Choice>.self, in: bytes)?
        .result
    else { return }
    do throws(ResponseError) {
      try await log(choice.title, in: uri)
    } catch {
      show(Failure(error.message, remedy: "Nothing was written."))
    }
  }

  /// Writes an event of today into an application, in the text that is open.
  private mutating func log(_ word: String, in uri: String) async throws(ResponseError) {
    guard let (text, index, path) = await text(of: uri),
      let application = text.note as? Application
    else { throw .refused("this file is not an application") }
    guard let milestone = LogLens.milestone(word) else {
      throw .invalidParameters("'\(word)' is neither a stage nor an outcome")
    }
    let journal = text.journal
    let event = NewEvent(day: journal.today, milestone: milestone, writtenAt: options.hour)
    do {
      try journals[index].refuse(milestone, of: application, on: journal.today)
      let edit = try HistoryEdit(
        .event(event), in: text.source, journal.vocabulary, hasSettings: journal.hasSettings)
      guard edit.note.source != text.source else {
        show(Failure("\(path): already recorded; nothing changed", remedy: ""))
        return
      }
      let change = text.difference(to: edit.note.source.bytes)
      ask(
        "workspace/applyEdit",
        AppliedEdit(
          "Log \(word)",
          workspaceEdit([.edits(uri: uri, version: documents[uri]?.version, [change])])))
    } catch let failure as Failure {
      throw .refused("\(failure.problem)\n\(failure.remedy)")
    } catch let error as EditError {
      let failure = Failure(error, in: path)
      throw .refused(([failure.problem, failure.remedy] + failure.details).joined(separator: "\n"))
    } catch {
      throw .refused("the event could not be written")
    }
  }
}
