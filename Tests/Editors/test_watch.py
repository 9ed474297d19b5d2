"""'onward build --watch' follows what Vim, Neovim and Emacs save."""

import os
import subprocess
import time

import pytest

import program
from journal_session import NOTES, write

PATIENCE = 120  # seconds
TEXT = "---\ncompany: {}\nrole: Engineer\napplied: 2026-03-02\n---\n"
NOTE = "applications/Saved.md"

# Each saves the note with another company, as a person would.
CHANGE = "%s/Before/After/"
NVIM = ["nvim", "--headless", "-u", "NONE", "-i", "NONE", NOTE]
EMACS = ["emacs", "-Q", "--batch", NOTE, "--eval"]
EMACS_CHANGE = (
    '(progn (setq make-backup-files t create-lockfiles t) (search-forward "Before") (replace-match "After")'
    " (do-auto-save) (save-buffer))"
)
EDITORS = {
    "nvim": [*NVIM, "-c", CHANGE, "-c", "wq"],
    "nvim with a backup by renaming": [*NVIM, "-c", "set backup backupcopy=no", "-c", CHANGE, "-c", "wq"],
    "nvim with a backup by copying": [*NVIM, "-c", "set backup backupcopy=yes", "-c", CHANGE, "-c", "wq"],
    "emacs": [*EMACS, EMACS_CHANGE],
    "emacs with a backup by copying": [*EMACS, EMACS_CHANGE.replace("t create", "t backup-by-copying t create")],
}


@pytest.fixture
def journal(tmp_path):
    journal = tmp_path / "journal"
    write(journal, NOTES)
    (journal / NOTE).parent.mkdir(exist_ok=True)
    (journal / NOTE).write_text(TEXT.format("Before"))
    return journal


@pytest.fixture
def watch(journal, tmp_path):
    """The lines of a watch of the journal, as a function that waits for one."""
    output = tmp_path / "output"
    with output.open("w") as file:
        process = subprocess.Popen(
            [os.environ["ONWARD"], "build", "--watch", "--today", program.TODAY], cwd=journal, stdout=file,
            stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        )

    def wait_for(words):
        end = time.monotonic() + PATIENCE
        while words not in output.read_text(encoding="utf-8"):
            assert process.poll() is None and time.monotonic() < end, output.read_text(encoding="utf-8")
            time.sleep(0.02)
        return output.read_text(encoding="utf-8")

    wait_for("watching for changes")
    yield wait_for
    process.terminate()
    assert process.wait(PATIENCE) == 0


@pytest.mark.parametrize("name", EDITORS)
def test_what_an_editor_saves_is_on_the_page(name, journal, watch, tmp_path):
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    run = subprocess.run(
        EDITORS[name], cwd=journal, env=environment, capture_output=True, text=True, timeout=PATIENCE,
        stdin=subprocess.DEVNULL,
    )
    assert (journal / NOTE).read_text() == TEXT.format("After"), run.stderr
    watch(f"{NOTE}: dashboard.md and dashboard.html written")
    end = time.monotonic() + PATIENCE
    # On a busy machine, a moment of the save may be a rebuild of its own.
    while "After" not in (journal / "dashboard.md").read_text(encoding="utf-8"):
        assert time.monotonic() < end
        time.sleep(0.02)
