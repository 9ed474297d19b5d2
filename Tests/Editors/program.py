"""Runs the real program."""

import functools
import json
import os
import pathlib
import subprocess

PROJECT = pathlib.Path(__file__).parents[2]
TODAY = "2026-08-07"

# The names in 'onward list', and those of the schemas.
KINDS = {
    "applications": "application",
    "reflections": "reflection",
    "feedback": "feedback",
    "interviews": "interview",
    "stories": "story",
    "values": "values",
    "wins": "win",
    "goals": "goal",
    "people": "person",
    "days": "day",
    "profile": "profile",
}


def onward(*arguments, codes=(0,)):
    run = subprocess.run(
        [os.environ["ONWARD"], *arguments], capture_output=True, text=True, encoding="utf-8"
    )
    assert run.returncode in codes, run.stderr
    return run.stdout


def notes(journal):
    """Each note of a journal, and the name of its kind."""
    for kind in KINDS.values():
        for note in notes_of(kind, journal):
            yield note, kind


def notes_of(kind, journal):
    """The notes of one kind."""
    plural = next(plural for plural, name in KINDS.items() if name == kind)
    listed = onward("list", plural, "--format", "paths", "--journal", journal, "--today", TODAY)
    return [journal / path for path in listed.splitlines()]


def check(journal, *arguments):
    return onward("check", journal, "--today", TODAY, *arguments, codes=(0, 1))


# A test that changes a journal has it changed before it asks.
@functools.cache
def problems(journal):
    return json.loads(check(journal, "--format", "json"))["diagnostics"]
