"""The language server, as a client uses it that was written by others: pytest-lsp.

Each row of the table in docs/editors.md has a test here.
"""

import asyncio
import json
import pathlib
import random
import re
import shutil
import subprocess

import pytest
import pytest_lsp
from lsprotocol import types
from pygls.exceptions import JsonRpcException

import program
from journal_session import LIMIT, NOTES, SERVER, Session, applied, checked, config, write

ACME = "applications/Acme - Engineer.md"
BOLT = "applications/Bolt - Writer.md"
GUIDE = program.PROJECT / "docs" / "editors.md"

pytestmark = pytest.mark.asyncio
covered = set()


def covers(*methods):
    covered.update(methods)
    return lambda test: test


@pytest_lsp.fixture(config=config())
async def client(lsp_client: pytest_lsp.LanguageClient):
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def session(client, tmp_path):
    write(tmp_path, NOTES)
    return Session(client, tmp_path)


@covers("initialize", "shutdown")
async def test_the_server_states_what_it_can_do(session):
    result = await session.start()
    assert result.capabilities.position_encoding == "utf-32"
    assert result.server_info.name == "onward"
    assert result.capabilities.text_document_sync.change == types.TextDocumentSyncKind.Incremental


async def test_a_client_without_encodings_counts_in_utf_16(session):
    result = await session.start(capabilities=types.ClientCapabilities())
    assert result.capabilities.position_encoding == "utf-16"
    session.open(BOLT, "---\ncompany: 😀\nrole: \"[[Dana Whitfield]]\"\nindustri: x\n---\n😀 [[Acme - Engineer]]\n")
    await session.problems(BOLT)
    # The emoji is two units, so this is the first letter of the link.
    found = await session.client.text_document_definition_async(
        types.DefinitionParams(session.document(BOLT), types.Position(5, 5))
    )
    assert found.uri == session.uri(ACME)
    nothing = await session.client.text_document_definition_async(
        types.DefinitionParams(session.document(BOLT), types.Position(5, 1))
    )
    assert nothing is None


@covers("textDocument/publishDiagnostics", "textDocument/didOpen", "textDocument/didChange")
async def test_problems_are_shown_while_text_is_typed(session):
    await session.start()
    session.open(BOLT)
    assert await session.problems(BOLT) == []
    end = session.texts[BOLT].index("---\n", 4)
    session.replace(BOLT, end, end, "industri: paper\n")
    (problem,) = await session.problems(BOLT)
    assert problem.code == "unknown-key"
    assert problem.source == "onward"
    assert problem.message.splitlines() == [
        "'industri' is not a known field; did you mean 'industry'?",
        "Rename the field, or map it under 'aliases:' in onward.yml.",
    ]
    assert (problem.range.start.line, problem.range.end.character) == (3, 8)
    session.replace(BOLT, end + 7, end + 8, "y")
    assert await session.problems(BOLT) == []


@covers("textDocument/didClose")
async def test_a_text_that_is_closed_without_saving_no_longer_counts(session):
    await session.start()
    session.open(BOLT, "---\ncompany: Bolt\nrole: Writer\nindustri: x\n---\n")
    assert len(await session.problems(BOLT)) == 1
    session.close(BOLT)
    session.open(ACME)
    await session.problems(ACME)
    assert session.all_problems() == checked(session.folder) == []


@covers("textDocument/didSave", "workspace/didChangeWatchedFiles")
async def test_files_that_change_on_the_disk_are_read_again(session):
    await session.start()
    session.open(ACME)
    await session.problems(ACME)
    write(session.folder, {BOLT: "---\ncompany: Bolt\nrol: Writer\n---\n"})
    session.client.workspace_did_change_watched_files(
        types.DidChangeWatchedFilesParams(
            [types.FileEvent(session.uri(BOLT), types.FileChangeType.Changed)]
        )
    )
    session.replace(ACME, 0, 0, "")
    await session.problems(ACME)
    assert session.all_problems() == checked(session.folder) != []
    (session.folder / BOLT).unlink()
    session.client.text_document_did_save(types.DidSaveTextDocumentParams(session.document(ACME)))
    session.replace(ACME, 0, 0, "")
    await session.problems(ACME)
    assert session.all_problems() == checked(session.folder) == []


@covers("textDocument/completion")
async def test_keys_values_days_and_notes_are_completed(session):
    await session.start()
    text = "---\ncompany: New\nstatus: \napplied: yes\nro\n---\nSee [[Da"
    session.open("applications/New.md", text)

    async def labels(mark, after):
        found = await session.client.text_document_completion_async(
            session.at("applications/New.md", mark, after, types.CompletionParams)
        )
        return {item.label: item.text_edit.new_text for item in found.items}

    assert (await labels("ro\n", 2))["role"] == "role: "
    assert "interview" in await labels("status: ", 8)
    assert (await labels("yes", 3))["yesterday"] == "2026-08-06"
    assert (await labels("[[Da", 4))["Dana Whitfield"] == "Dana Whitfield]]"
    assert "Acme" in await labels("company: ", 9)


@covers("textDocument/hover")
async def test_a_link_shows_the_note_and_a_key_its_meaning(session):
    await session.start()
    session.open("reflections/2026-08-02.md")
    story = await session.client.text_document_hover_async(
        session.at("reflections/2026-08-02.md", "Acme -")
    )
    assert story.contents.value.splitlines() == [
        "**Acme — Engineer**  ",
        "interview  ",
        "sent on 2026-07-20, referral  ",
        "last: 2026-08-01 interview (system design) — with Dana  ",
        "6 days without news",
    ]
    key = await session.client.text_document_hover_async(
        session.at("reflections/2026-08-02.md", "application")
    )
    assert key.contents.value.startswith("**application**:")


@covers("textDocument/definition")
async def test_a_link_leads_to_the_note(session):
    await session.start()
    session.open(ACME)
    found = await session.client.text_document_definition_async(
        session.at(ACME, "Dana W", kind=types.DefinitionParams)
    )
    assert found.uri == session.uri("people/Dana Whitfield.md")


@covers("textDocument/references")
async def test_all_links_to_a_note_are_found(session):
    await session.start()
    session.open(ACME)
    place = session.at(ACME, "---")
    found = await session.client.text_document_references_async(
        types.ReferenceParams(
            types.ReferenceContext(include_declaration=False), place.text_document, place.position
        )
    )
    assert [(one.uri, one.range.start.line) for one in found] == [
        (session.uri("people/Dana Whitfield.md"), 3),
        (session.uri("reflections/2026-08-02.md"), 1),
    ]


@covers("textDocument/prepareRename", "textDocument/rename")
async def test_a_note_is_renamed_with_the_links_to_it(session):
    await session.start()
    session.open(ACME)
    place = session.at(ACME, "---")
    prepared = await session.client.text_document_prepare_rename_async(
        types.PrepareRenameParams(place.text_document, place.position)
    )
    assert prepared.placeholder == "Acme - Engineer"
    edit = await session.client.text_document_rename_async(
        types.RenameParams(place.text_document, place.position, "Acme - Lead")
    )
    before = {path: (session.folder / path).read_bytes() for path in NOTES}
    applied(edit, session.folder)
    for path, text in before.items():
        new = path.replace("Acme - Engineer", "Acme - Lead")
        assert (session.folder / new).read_bytes() == text.replace(b"Acme - Engineer", b"Acme - Lead")
    assert checked(session.folder) == []
    with pytest.raises(JsonRpcException, match="already a file"):
        await session.client.text_document_rename_async(
            types.RenameParams(place.text_document, place.position, "Bolt - Writer")
        )


@covers("workspace/willRenameFiles")
async def test_links_follow_a_file_that_the_editor_renames(session):
    await session.start()
    new = session.uri("applications/Acme.md")
    edit = await session.client.workspace_will_rename_files_async(
        types.RenameFilesParams([types.FileRename(session.uri(ACME), new)])
    )
    applied(edit, session.folder)
    (session.folder / ACME).rename(session.folder / "applications/Acme.md")
    assert "[[Acme]]" in (session.folder / "people/Dana Whitfield.md").read_text()
    assert '"[[Acme|Acme]]"' in (session.folder / "reflections/2026-08-02.md").read_text()
    assert checked(session.folder) == []


@covers("textDocument/codeAction")
async def test_a_remedy_is_applied_and_the_problem_is_gone(session):
    await session.start()
    write(session.folder, {BOLT: "---\ncompany: Bolt\nrole: Writer: Manuals\nindustri: x\n---\n"})
    session.open(BOLT)
    assert len(await session.problems(BOLT)) == 2
    whole = types.Range(types.Position(0, 0), types.Position(9, 0))
    actions = await session.client.text_document_code_action_async(
        types.CodeActionParams(
            session.document(BOLT), whole, types.CodeActionContext(diagnostics=[])
        )
    )
    assert [(one.title, one.kind, one.is_preferred) for one in actions] == [
        ("Put the value in quotes", "quickfix", True),
        ("Write 'industry' instead of 'industri'", "quickfix", True),
        ("Apply all safe fixes of onward", "source.fixAll", False),
    ]
    applied(actions[-1].edit, session.folder)
    assert (session.folder / BOLT).read_text() == (
        '---\ncompany: Bolt\nrole: "Writer: Manuals"\nindustry: x\n---\n'
    )
    assert checked(session.folder) == []


@covers("textDocument/documentSymbol")
async def test_the_outline_has_fields_and_sections(session):
    await session.start()
    session.open(ACME)
    found = await session.client.text_document_document_symbol_async(
        types.DocumentSymbolParams(session.document(ACME))
    )
    assert [one.name for one in found] == [
        "company", "role", "channel", "contacts", "history", "Acme",
    ]
    assert [one.name for one in found[-1].children] == ["Questions"]


@covers("textDocument/foldingRange")
async def test_fields_and_sections_can_be_folded(session):
    await session.start()
    session.open(ACME)
    found = await session.client.text_document_folding_range_async(
        types.FoldingRangeParams(session.document(ACME))
    )
    assert [(one.start_line, one.end_line) for one in found] == [(0, 8), (5, 7), (9, 13), (11, 13)]


@covers("workspace/symbol")
async def test_notes_are_found_by_their_words(session):
    await session.start()
    found = await session.client.workspace_symbol_async(types.WorkspaceSymbolParams("bolt wri"))
    assert [(one.name, one.container_name) for one in found] == [("Bolt", "application")]
    everything = await session.client.workspace_symbol_async(types.WorkspaceSymbolParams(""))
    assert len(everything) == 4


@covers("textDocument/codeLens", "workspace/executeCommand", "workspace/applyEdit", "window/showMessageRequest")
async def test_what_happened_is_chosen_and_written(session):
    await session.start()
    session.open(ACME)
    (lens,) = await session.client.text_document_code_lens_async(
        types.CodeLensParams(session.document(ACME))
    )
    assert lens.command.title == "Log what happened"
    session.answers.append("rejected")
    await session.client.workspace_execute_command_async(
        types.ExecuteCommandParams(lens.command.command, lens.command.arguments)
    )
    while not session.applied:
        await asyncio.sleep(0.01)
    assert session.questions[0].message == "Acme: what happened today?"
    assert "rejected" in [one.title for one in session.questions[0].actions]
    before = (session.folder / ACME).read_text()
    applied(session.applied[0], session.folder)
    after = (session.folder / ACME).read_text()
    assert [line for line in after.splitlines() if line not in before.splitlines()] == [
        "  - 2026-08-07 rejected", "status: rejected",
    ]
    assert checked(session.folder) == []


@covers("workspace/executeCommand")
async def test_an_event_that_cannot_follow_is_refused(session):
    await session.start()
    session.open(BOLT, "---\ncompany: Bolt\nrole: Writer\nhistory:\n  - 2026-08-01 rejected\n---\n")
    with pytest.raises(JsonRpcException, match="already ended"):
        await session.client.workspace_execute_command_async(
            types.ExecuteCommandParams("onward.log", [session.uri(BOLT), "ghosted"])
        )
    with pytest.raises(JsonRpcException, match="no command"):
        await session.client.workspace_execute_command_async(
            types.ExecuteCommandParams("onward.other", [])
        )
    assert session.applied == []


@covers("workspace/didChangeWorkspaceFolders")
async def test_two_folders_are_two_journals(session, tmp_path_factory):
    other = tmp_path_factory.mktemp("other")
    write(other, {"onward.yml": "", "applications/A.md": "---\ncompany: A\nrol: R\n---\n"})
    await session.start(folders=[session.folder, other])
    session.open(BOLT, "---\ncompany: Bolt\nrole: Writer\nindustri: x\n---\n")
    await session.problems(BOLT)
    assert set(session.client.diagnostics) == {
        session.uri(BOLT), (other / "applications/A.md").as_uri(),
    }
    # Each link leads to a note of its own journal.
    found = await session.client.workspace_symbol_async(types.WorkspaceSymbolParams(""))
    assert len(found) == 5
    session.client.workspace_did_change_workspace_folders(
        types.DidChangeWorkspaceFoldersParams(
            types.WorkspaceFoldersChangeEvent(
                added=[], removed=[types.WorkspaceFolder(other.as_uri(), "other")]
            )
        )
    )
    session.replace(BOLT, 0, 0, "")
    await session.problems(BOLT)
    assert list(session.client.diagnostics[(other / "applications/A.md").as_uri()]) == []


async def test_a_folder_that_vanishes_and_comes_back(session):
    await session.start()
    session.open(ACME)
    await session.problems(ACME)
    moved = session.folder.with_name(session.folder.name + "-moved")
    session.folder.rename(moved)
    session.replace(ACME, 4, 4, "industri: x\n")
    assert await session.problems(ACME) == []
    assert any("cannot be read" in one.message for one in session.client.messages)
    moved.rename(session.folder)
    session.replace(ACME, 0, 0, "")
    assert [one.code for one in await session.problems(ACME)] == ["unknown-key"]


async def test_a_journal_is_found_above_the_file_and_not_elsewhere(session, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    await session.start(folders=[outside])
    assert await session.client.workspace_symbol_async(types.WorkspaceSymbolParams("")) == []
    session.open(BOLT, "---\ncompany: Bolt\nrole: Writer\nindustri: x\n---\n")
    assert len(await session.problems(BOLT)) == 1
    assert len(await session.client.workspace_symbol_async(types.WorkspaceSymbolParams(""))) == 4


def framed(text):
    body = text.encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def raw(*messages):
    """What the server answers to these bytes, and its exit code."""
    run = subprocess.run(
        SERVER, input=b"".join(messages), capture_output=True, timeout=LIMIT, check=False
    )
    assert run.stderr == b""
    bodies = re.split(rb"Content-Length: \d+\r\n\r\n", run.stdout)[1:]
    return [json.loads(body) for body in bodies], run.returncode


START = framed('{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"capabilities":{}}}')
END = framed('{"id":9,"method":"shutdown"}') + framed('{"method":"exit"}')


@pytest.mark.parametrize(
    "sent, identifier, code",
    [
        (framed('{"id":1,"method":"textDocument/nonsense","params":{}}'), 1, -32601),
        (framed('{"id":"a","method":"textDocument/hover","params":{}}'), "a", -32602),
        (framed('{"id":1,"method":"textDocument/hover","params":[]}'), 1, -32602),
        (framed('{"id":1,"method":"textDocument/hover"}'), 1, -32602),
        (framed('{"id":1,"method":"initialize","params":{"capabilities":{}}}'), 1, -32600),
        (framed('[{"id":1,"method":"shutdown"}]'), None, -32600),
        (framed("7"), None, -32600),
        (framed('{"id":[1],"method":"shutdown"}'), None, -32600),
        (framed("{}"), None, -32600),
        (framed('{"id":1,'), None, -32700),
        (framed("[" * 100_000), None, -32700),
        (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", None, -32700),
        (b"Content-Length: x\r\n\r\n", None, -32700),
        (b"\xff\xfe\x00" * 5000, None, -32700),
    ],
)
async def test_nonsense_is_an_error_and_the_next_request_is_answered(sent, identifier, code):
    answers, exit_code = raw(START, sent, END)
    assert [(one.get("id"), one.get("error", {}).get("code")) for one in answers] == [
        (0, None), (identifier, code), (9, None),
    ]
    assert exit_code == 0


async def test_a_session_ends_with_the_code_of_the_protocol():
    assert raw(START, framed('{"method":"exit"}'))[1] == 1
    assert raw(START)[1] == 1
    # Half a message.
    assert raw(START, b'Content-Length: 100\r\n\r\n{"id":1')[1] == 1
    before, code = raw(framed('{"id":1,"method":"textDocument/hover","params":{}}'))
    assert (before[0]["error"]["code"], code) == (-32002, 1)
    after, code = raw(START, framed('{"id":9,"method":"shutdown"}'), framed('{"id":1,"method":"x"}'))
    assert (after[-1]["error"]["code"], code) == (-32600, 0)


@covers("$/cancelRequest")
async def test_a_canceled_request_is_not_begun():
    answers, _ = raw(
        START, framed('{"id":1,"method":"workspace/symbol","params":{"query":""}}'),
        framed('{"id":2,"method":"workspace/symbol","params":{"query":""}}'),
        framed('{"method":"$/cancelRequest","params":{"id":2}}'), END,
    )
    assert [(one["id"], one.get("error", {}).get("code")) for one in answers] == [
        (0, None), (1, None), (2, -32800), (9, None),
    ]


@pytest.mark.long
async def test_a_thousand_edits_at_once_are_looked_at_a_few_times(session):
    await session.start()
    session.open(BOLT)
    await session.problems(BOLT)
    seen = []
    for number in range(1000):
        end = session.texts[BOLT].index("---\n", 4)
        session.replace(BOLT, end, end, f"field{number}: x\n")
    while True:
        message = await asyncio.wait_for(session.received.get(), LIMIT)
        seen.append(message.version)
        if message.version == session.versions[BOLT]:
            break
    assert len(seen) < 100
    write(session.folder, {BOLT: session.texts[BOLT]})
    assert session.all_problems() == checked(session.folder)


@pytest.mark.long
@pytest.mark.skipif(not pathlib.Path("/proc/self/status").exists(), reason="the memory is read from /proc")
async def test_memory_stays_the_same_over_ten_thousand_edits(session):
    await session.start()
    session.open(BOLT)
    await session.problems(BOLT)
    status = pathlib.Path(f"/proc/{session.client._server.pid}/status")
    sizes = []
    for _ in range(10):
        for number in range(500):
            session.replace(BOLT, 4, 4, f"field{number}: x\n")
            session.replace(BOLT, 4, 4 + len(f"field{number}: x\n"), "")
        await session.problems(BOLT)
        sizes.append(int(re.search(r"VmRSS:\s+(\d+) kB", status.read_text())[1]))
    # In kilobytes. The first thousand edits fill buffers and tables of words.
    assert sizes[-1] - sizes[1] < 4_000, sizes


@pytest.mark.long
async def test_a_text_of_two_megabytes(session):
    await session.start()
    text = "---\ncompany: Bolt\nrole: Writer\n---\n" + "A line of some words. [[Acme - Engineer]]\n" * 47_000
    session.open(BOLT, text)
    assert await session.problems(BOLT) == []
    session.replace(BOLT, len(text), len(text), "x" * 100_000)
    assert [one.code for one in await session.problems(BOLT)] == ["file-too-large"]
    session.replace(BOLT, 40, len(session.texts[BOLT]), "")
    assert await session.problems(BOLT) == []


# MARK: What the server reports is what 'check' reports

PIECES = [
    "---\n", "company: X\n", "role: a: b\n", "status: rejected\n", "status: reeejected\n", "history:\n",
    "  - 2026-08-01 applied\n", "  - soon\n", "applied: 3/2/2026\n", "industri: x\n", "[[Acme - Engineer]]",
    'application: "[[Nobody]]"\n', "%%", "```\n", "# Heading\n", "## Timeline\n- 2026-08-02 interview\n",
    "type: reflection\n", "private: true\n", "\r\n", "é😀", "\t", "&a ", "<<<<<<< ours\n", "role: R #2 x\n",
    "mood: 9\n", "contacts: [[Dana Whitfield]]\n", '"', "{{x}}",
]
SETTINGS = ["", "name: Sam\n", "quiet_aftr: 3\n", "folders: {applications: none}\n", "ignore: [people]\n",
            "date_order: dmy\n", "stages: {reeejected: rejected}\n", "name: [\n", "benchmarks: rates.yml\n"]


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
async def test_after_every_edit_both_agree(session, tmp_path_factory, seed):
    chance = random.Random(seed)
    await session.start()
    copy = tmp_path_factory.mktemp("saved") / "journal"
    new = "reflections/New.md"
    for path in [*NOTES, "templates/dashboard.md"]:
        if (session.folder / path).exists():
            session.open(path)
    session.open(new, "---\napplication: Acme\n---\n")
    for _ in range(30):
        path = chance.choice([path for path in session.texts if path != "onward.yml"])
        text = session.texts[path]
        kind = chance.random()
        if kind < 0.1:
            path = "onward.yml"
            session.set(path, chance.choice(SETTINGS))
        elif kind < 0.6:
            start = line_start(text, chance) if chance.random() < 0.7 else whole(text, chance)
            session.replace(path, start, start, chance.choice(PIECES))
        elif kind < 0.9:
            start, end = sorted([whole(text, chance), whole(text, chance)])
            session.replace(path, start, min(end, start + 30, key=lambda x: x), "")
        else:
            session.set(path, "".join(chance.choices(PIECES, k=8)))
        await session.problems(path)
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(session.folder, copy)
        write(copy, session.texts)
        expected = settings_problems(copy) or checked(copy)
        assert session.all_problems() == expected, (seed, path, session.texts[path])


def line_start(text, chance):
    return chance.choice([0] + [match.end() for match in re.finditer("\n", text)])


def whole(text, chance):
    """A place that does not divide a line ending, since the protocol has none there."""
    start = chance.randint(0, len(text))
    return start - 1 if text[start - 1 : start + 1] == "\r\n" else start


def settings_problems(folder):
    """The problems of settings that cannot be read: 'check' reports nothing else then."""
    printed = program.onward("check", folder, "--today", program.TODAY, "--format", "json", codes=(0, 1, 2))
    if printed:
        return None
    run = subprocess.run(
        [program.os.environ["ONWARD"], "check", folder], capture_output=True, text=True
    )
    place, remedy = run.stderr.splitlines()[:2]
    path, line, column, severity, rest = place.split(":", 4)
    message, name = re.fullmatch(r" (.*) \[([a-z0-9-]+)\]", rest).groups()
    return [(path, int(line), int(column), severity.strip(), name, f"{message}\n{remedy.strip()}")]


# MARK: The guide

async def test_each_method_of_the_guide_is_tested():
    rows = re.findall(r"^\| `((?:\$/)?[a-zA-Z]+(?:/[a-zA-Z]+)?)`", GUIDE.read_text(encoding="utf-8"), re.M)
    assert set(rows) == covered
    assert len(rows) == len(set(rows))


async def test_the_guide_has_everything_that_the_server_offers(session):
    result = await session.start()
    offered = {name for name in dir(result.capabilities) if name.endswith("_provider")
               and getattr(result.capabilities, name)}
    table = GUIDE.read_text(encoding="utf-8")
    method = {
        "document_symbol_provider": "textDocument/documentSymbol",
        "workspace_symbol_provider": "workspace/symbol",
        "execute_command_provider": "workspace/executeCommand",
    }
    for name in offered:
        words = name.removesuffix("_provider").split("_")
        usual = "textDocument/" + words[0] + "".join(word.title() for word in words[1:])
        assert f"| `{method.get(name, usual)}`" in table, name

