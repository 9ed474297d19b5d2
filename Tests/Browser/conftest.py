"""Builds pages with the real program, and opens them in a real browser."""

import contextlib
import dataclasses
import fcntl
import os
import pathlib
import shutil
import subprocess

import pytest
from playwright.sync_api import sync_playwright

import journals
from visits import Rested, visiting

JOURNALS = {
    "sample": journals.sample,
    "empty": journals.empty,
    "one application": journals.with_applications(1),
    "three applications": journals.with_applications(3),
    # Few enough that each is drawn as a dot.
    "seven applications": journals.with_applications(7),
    "hostile": journals.of_words(journals.HOSTILE_WORDS),
}


def pytest_configure():
    # A missing tool is an error, since no one would notice that the tests are skipped.
    for variable, what in [("ONWARD", "the program"), ("CHROMIUM", "a Chromium browser")]:
        path = os.environ.get(variable)
        if not path:
            raise pytest.UsageError(f"{variable} is not set: it must name {what}; see the Makefile.")
        if not shutil.which(path):
            raise pytest.UsageError(f"{variable} must name {what}, and cannot be run: {path}")
    if not shutil.which("pdftotext"):
        raise pytest.UsageError("pdftotext is missing; Debian has it in poppler-utils.")


@dataclasses.dataclass(frozen=True)
class Built:
    """A journal on disk with the page that was built from it."""

    name: str
    folder: pathlib.Path

    @property
    def file(self):
        return self.folder / "dashboard.html"

    @property
    def address(self):
        return self.file.as_uri()

    @property
    def markup(self):
        return self.file.read_text(encoding="utf-8")

    @property
    def application_notes(self):
        return list((self.folder / "applications").rglob("*.md"))


@pytest.fixture(scope="session")
def build(tmp_path_factory):
    """Builds the page of a journal, once for all tests in all processes."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        # Each process has a folder of its own in the one of the run.
        shared = shared.parent
    shared /= "journals"
    shared.mkdir(exist_ok=True)
    made = {}

    def build(name, write):
        if name not in made:
            made[name] = Built(name, shared / name)
            with (shared / f"{name}.lock").open("w") as lock:
                # Another process may be building it.
                fcntl.flock(lock, fcntl.LOCK_EX)
                if not made[name].file.exists():
                    build_page(made[name], write)
        return made[name]

    return build


def build_page(journal, write):
    # What is left of a build that failed in another process.
    shutil.rmtree(journal.folder, ignore_errors=True)
    write(journal.folder)
    run = subprocess.run(
        [os.environ["ONWARD"], "build", journal.folder, "--today", journals.TODAY],
        capture_output=True,
        text=True,
    )
    # 1 means that a note has an error; the page is written anyway.
    assert run.returncode in (0, 1), run.stderr
    assert journal.file.exists(), run.stdout + run.stderr


@pytest.fixture(params=JOURNALS, scope="session")
def journal(request, build):
    """Each of the journals in turn."""
    return build(request.param, JOURNALS[request.param])


@pytest.fixture(scope="session")
def sample(build):
    return build("sample", journals.sample)


@pytest.fixture(scope="session")
def hostile(build):
    return build("hostile", JOURNALS["hostile"])


@pytest.fixture(scope="session")
def grown(build):
    return build("grown", journals.grown)


@pytest.fixture(scope="session")
def harmless(build):
    """The counterpart of the hostile journal: the same notes with harmless words."""
    return build("harmless", journals.of_words(journals.HARMLESS_WORDS))


@pytest.fixture(params=["light", "dark"], scope="session")
def theme(request):
    return request.param


@pytest.fixture(scope="session")
def launch():
    """Starts a browser with further arguments."""
    with sync_playwright() as playwright:
        yield lambda *arguments: playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"],
            # A container often has no sandbox, and only the project's own pages are opened.
            args=["--no-sandbox", *arguments],
        )


@pytest.fixture(scope="session")
def browser(launch):
    browser = launch()
    yield browser
    browser.close()


@pytest.fixture
def visit(browser):
    with contextlib.ExitStack() as visits:
        yield lambda journal, **options: visits.enter_context(visiting(browser, journal, **options))


@pytest.fixture
def show(visit):
    """Opens the page of a journal, for tests that need only the page itself."""
    return lambda journal, **options: visit(journal, **options).page


@pytest.fixture(scope="module")
def rested(browser):
    """Shows the page of a journal to tests that only look at it. They share it, whatever the width."""
    with contextlib.ExitStack() as visits:
        yield Rested(browser, visits)


@pytest.fixture(scope="module")
def page(browser, journal):
    """The page of each journal in turn, shared by the tests that do not change it."""
    with visiting(browser, journal) as visit:
        yield visit.page
