"""Neovim and Emacs, each without a screen, with the files of editors/ and the real server.

A session is a script in sessions/, and the text beside it is what it recorded.
"""

import os
import pathlib
import subprocess

import pytest

import program
from journal_session import NOTES, write

FOLDER = pathlib.Path(__file__).parent / "sessions"
EDITORS = program.PROJECT / "editors"

NEOVIM = [
    "nvim", "--headless", "-u", "NONE", "-i", "NONE", "--cmd", "set noswapfile",
    "-c", f"source {EDITORS}/nvim/plugin/onward.lua", "-c", f"luafile {FOLDER}/neovim.lua",
]
EMACS = [
    "emacs", "-q", "--batch", "-f", "package-initialize", "-l", f"{EDITORS}/emacs/onward.el",
    "-l", f"{FOLDER}/emacs.el",
]


@pytest.mark.parametrize("name, command", [("neovim", NEOVIM), ("emacs", EMACS)])
def test_a_session_goes_as_recorded(name, command, tmp_path):
    journal = tmp_path / "journal"
    write(journal, NOTES)
    # The plugins start 'onward' as a user would, so the program under test comes first. A day that stays is added.
    commands = tmp_path / "bin"
    commands.mkdir()
    script = commands / "onward"
    script.write_text(f'#!/bin/sh\nexec "{os.environ["ONWARD"]}" "$@" --today {program.TODAY}\n')
    script.chmod(0o755)
    record = tmp_path / "record"
    environment = {
        **os.environ, "PATH": f"{commands}:{os.environ['PATH']}", "RECORD": str(record),
        "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "LC_ALL": "C.UTF-8",
    }
    run = subprocess.run(
        command, cwd=journal, env=environment, capture_output=True, text=True, timeout=300,
        stdin=subprocess.DEVNULL,
    )
    assert record.exists(), run.stdout + run.stderr
    expected = FOLDER / f"{name}.txt"
    if os.environ.get("ONWARD_RECORD"):
        expected.write_bytes(record.read_bytes())
    assert record.read_text() == expected.read_text()
