"""A click on a note opens it in the editor that the settings name, wherever the page is."""

import functools
import http.server
import re
import threading
import urllib.parse

import pytest

import journals

# A name with every character that means something in an address.
NOTE = "100% #1? a&b=c+d;é 'x' (1).md"


def with_editor(editor):
    def write(folder):
        journals.with_applications(7)(folder)
        (folder / "applications" / "Company 0.md").rename(folder / "applications" / NOTE)
        (folder / "onward.yml").write_text(f"editor_link: {editor}\n", encoding="utf-8")

    return write


@pytest.fixture
def journal_of(build):
    # The folder's name is part of every path.
    return lambda editor: build(f"my {editor} søk #2", with_editor(editor))


def links(page):
    """The links to the notes, as written in the document."""
    return page.locator("#applications tbody th a").evaluate_all("all => all.map(one => one.getAttribute('href'))")


def test_vscode_is_given_the_path(journal_of, show):
    journal = journal_of("vscode")
    found = links(show(journal))
    assert len(found) == 7
    paths = [urllib.parse.unquote(link.removeprefix("vscode://file")) for link in found]
    assert sorted(paths) == sorted(str(note) for note in journal.application_notes)
    for link in found:
        assert re.fullmatch(r"vscode://file/[^?#]+", link)


def test_obsidian_is_given_the_path(journal_of, show):
    journal = journal_of("obsidian")
    found = [urllib.parse.urlsplit(link) for link in links(show(journal))]
    assert {(link.scheme, link.netloc, link.path, link.fragment) for link in found} == {
        ("obsidian", "open", "", "")
    }
    paths = [urllib.parse.parse_qs(link.query, strict_parsing=True)["path"] for link in found]
    assert sorted(paths) == sorted([str(note)] for note in journal.application_notes)


@pytest.mark.parametrize("editor", ["vscode", "obsidian"])
def test_the_file_holds_no_absolute_path(journal_of, editor):
    journal = journal_of(editor)
    assert f'<body data-editor="{editor}">' in journal.markup
    assert str(journal.folder.parent) not in urllib.parse.unquote(journal.markup)


def test_every_note_of_the_page_opens_there(build, visit):
    def write(folder):
        journals.sample(folder)
        with (folder / "onward.yml").open("a", encoding="utf-8") as settings:
            settings.write("\neditor_link: vscode\n")

    visited = visit(build("sample for an editor", write))
    relative = visited.page.locator("main a[href]").evaluate_all(
        "all => all.map(one => one.getAttribute('href')).filter(one => !/^#|:/.test(one))"
    )
    assert relative == []
    # Links that leave the journal stay unchanged.
    assert visited.page.locator("main a[href^='https:']").count() > 0
    assert visited.messages == []


def test_without_a_choice_the_links_are_relative(journal_of, show):
    journal = journal_of("file")
    assert "<body>" in journal.markup
    assert all(link.startswith("applications/") for link in links(show(journal)))


def test_without_javascript_the_links_are_relative(journal_of, show):
    page = show(journal_of("vscode"), java_script_enabled=False)
    assert all(link.startswith("applications/") for link in links(page))


def test_from_a_server_the_links_are_relative(journal_of, browser):
    folder = journal_of("vscode").folder
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
    handler.log_message = lambda *_: None
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with browser.new_context() as context:
            page = context.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/dashboard.html")
            assert page.locator("#applications input").count() == 1, "the script has not run"
            assert all(link.startswith("applications/") for link in links(page))
        server.shutdown()


# Addresses as on Windows and Linux; the functions are the page's own.
@pytest.mark.parametrize(
    "address, path, vscode",
    [
        ("file:///home/n%C3%B8ra/a%20b.md", "/home/nøra/a b.md", "vscode://file/home/n%C3%B8ra/a%20b.md"),
        ("file:///C:/Users/Nora/a%23b.md", "C:/Users/Nora/a#b.md", "vscode://file/C:/Users/Nora/a%23b.md"),
        ("file://server/share/a.md", "//server/share/a.md", "vscode://file//server/share/a.md"),
        ("file:///home/100%25/a%3Fb.md", "/home/100%/a?b.md", "vscode://file/home/100%25/a%3Fb.md"),
        # A name that is not UTF-8.
        ("file:///home/%FC/a.md", None, None),
        ("https://example.org/a.md", None, None),
    ],
)
def test_the_path_of_an_address(sample, show, address, path, vscode):
    page = show(sample)
    assert page.evaluate("pathOf", address) == path
    if path:
        assert page.evaluate("editors.vscode", path) == vscode
        assert page.evaluate("path => decodeURIComponent(editors.obsidian(path))", path).endswith(f"={path}")
