"""A journal, and an editor that works on it over the Language Server Protocol."""

import asyncio
import json
import os
import urllib.parse

import pytest_lsp
from lsprotocol import types

import program

ONWARD = os.environ["ONWARD"]
SERVER = [ONWARD, "lsp", "--today", program.TODAY]
# Each step of a session has this long, in seconds. A server that does not answer is stopped then.
LIMIT = 300

NOTES = {
    "onward.yml": "name: Sam\n",
    "applications/Acme - Engineer.md": """---
company: Acme
role: Engineer
channel: referral
contacts: "[[Dana Whitfield]]"
history:
  - 2026-07-20 applied
  - 2026-08-01 interview (system design) — with Dana
---
# Acme

## Questions

- What next?
""",
    "applications/Bolt - Writer.md": "---\ncompany: Bolt\nrole: Writer\n---\n",
    "people/Dana Whitfield.md": "---\nrole: friend\n---\nMet through [[Acme - Engineer]].\n",
    "reflections/2026-08-02.md": '---\napplication: "[[Acme - Engineer|Acme]]"\n---\n',
}

CAPABILITIES = types.ClientCapabilities(
    general=types.GeneralClientCapabilities(
        position_encodings=[types.PositionEncodingKind.Utf32]
    ),
    workspace=types.WorkspaceClientCapabilities(
        apply_edit=True,
        workspace_edit=types.WorkspaceEditClientCapabilities(
            document_changes=True, resource_operations=[types.ResourceOperationKind.Rename]
        ),
    ),
)


def config():
    return pytest_lsp.ClientServerConfig(server_command=SERVER)


def write(folder, notes):
    for path, text in notes.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="")


class Session:
    """The editor's side: the texts that are open, as the editor has them."""

    def __init__(self, client, folder):
        self.client = client
        self.folder = folder
        self.texts = {}
        self.versions = {}
        self.answers = []
        self.questions = []
        self.applied = []
        self.received = asyncio.Queue()

        # pytest-lsp keeps the problems without the version of the text, and waits for one message at a time.
        def take(parameters):
            client.diagnostics[parameters.uri] = parameters.diagnostics
            self.received.put_nowait(parameters)

        client.protocol.fm.features[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS] = take

        @client.feature(types.WORKSPACE_APPLY_EDIT)
        def apply(parameters):
            self.applied.append(parameters.edit)
            return types.ApplyWorkspaceEditResult(applied=True)

        @client.feature(types.WINDOW_SHOW_MESSAGE_REQUEST)
        def choose(parameters):
            self.questions.append(parameters)
            return types.MessageActionItem(title=self.answers.pop(0))

    async def start(self, folders=None, capabilities=CAPABILITIES):
        roots = [types.WorkspaceFolder(uri=one.as_uri(), name=one.name) for one in folders or [self.folder]]
        return await self.client.initialize_session(
            types.InitializeParams(
                capabilities=capabilities, workspace_folders=roots, root_uri=roots[0].uri
            )
        )

    def uri(self, path):
        return (self.folder / path).as_uri()

    def document(self, path):
        return types.TextDocumentIdentifier(uri=self.uri(path))

    def open(self, path, text=None):
        text = (self.folder / path).read_bytes().decode() if text is None else text
        self.texts[path], self.versions[path] = text, 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(
                types.TextDocumentItem(self.uri(path), "markdown", 1, text)
            )
        )

    def replace(self, path, start, end, new):
        """Replaces the characters between two places, as an editor sends a change."""
        text = self.texts[path]
        change = types.TextDocumentContentChangePartial(
            range=types.Range(place(text, start), place(text, end)), text=new
        )
        self.texts[path] = text[:start] + new + text[end:]
        self.change(path, change)

    def set(self, path, new):
        self.texts[path] = new
        self.change(path, types.TextDocumentContentChangeWholeDocument(text=new))

    def change(self, path, change):
        self.versions[path] += 1
        identifier = types.VersionedTextDocumentIdentifier(
            uri=self.uri(path), version=self.versions[path]
        )
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(identifier, [change])
        )

    def close(self, path):
        del self.texts[path]
        self.client.text_document_did_close(
            types.DidCloseTextDocumentParams(self.document(path))
        )

    def position(self, path, mark, after=0):
        """The place after the first characters of a text in the note."""
        return place(self.texts[path], self.texts[path].index(mark) + after)

    def at(self, path, mark, after=0, kind=types.HoverParams):
        return kind(self.document(path), self.position(path, mark, after))

    async def problems(self, path):
        """The problems of a text, of its current version."""
        while True:
            message = await asyncio.wait_for(self.received.get(), LIMIT)
            if message.uri == self.uri(path) and message.version == self.versions[path]:
                return list(message.diagnostics)

    def all_problems(self):
        """Everything that the editor shows now: path, line, column, severity, ID, and message with its remedy."""
        found = []
        for uri, problems in self.client.diagnostics.items():
            path = urllib.parse.unquote(urllib.parse.urlparse(uri).path)
            for one in problems:
                found.append(
                    (
                        os.path.relpath(path, self.folder),
                        one.range.start.line + 1,
                        one.range.start.character + 1,
                        {1: "error", 2: "warning", 3: "hint"}[one.severity],
                        one.code,
                        one.message,
                    )
                )
        return sorted(found)


def place(text, index):
    """The line and character of a place. The lines of the protocol end with a line feed, a carriage return, or both."""
    before = text[:index].replace("\r\n", "\n\0").replace("\r", "\n")
    line = before.count("\n")
    start = before.rfind("\n") + 1
    rest = before[start:]
    return types.Position(line, len(rest) - rest.count("\0"))


def checked(folder):
    """What 'onward check' reports, in the same form."""
    report = json.loads(program.check(folder, "--format", "json"))["diagnostics"]
    return sorted(
        (
            one["path"],
            one["line"],
            one["column"],
            one["severity"],
            one["id"],
            f"{one['message']}\n{one['remedy']}",
        )
        for one in report
    )


def applied(edit, folder):
    """Applies the edit of a workspace to the files."""
    for change in edit.document_changes:
        if isinstance(change, types.RenameFile):
            old, new = (urllib.parse.unquote(urllib.parse.urlparse(uri).path) for uri in (change.old_uri, change.new_uri))
            os.rename(old, new)
            continue
        path = urllib.parse.unquote(urllib.parse.urlparse(change.text_document.uri).path)
        with open(path, encoding="utf-8", newline="") as file:
            text = file.read()
        for one in sorted(change.edits, key=lambda e: (e.range.start.line, e.range.start.character), reverse=True):
            start, end = offset(text, one.range.start), offset(text, one.range.end)
            text = text[:start] + one.new_text + text[end:]
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)


def offset(text, position):
    lines = text.split("\n")
    return sum(len(line) + 1 for line in lines[: position.line]) + position.character
