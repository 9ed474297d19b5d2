"""Vim's errorformat finds every problem, each with its remedy."""

import re

import pytest

import program
import test_schemas

COMPILER = program.PROJECT / "editors" / "vim" / "compiler" / "onward.vim"
GUIDE = program.PROJECT / "docs" / "editors.md"

# The regular expression for each item, as in ':help errorformat'. A column counts letters, as %v does;
# %c counts bytes.
ITEMS = {"%f": "(?P<file>.+?)", "%l": r"(?P<line>\d+)", "%v": r"(?P<column>\d+)", "%m": "(?P<text>.+)"}


def option(name):
    return re.search(rf"^CompilerSet {name}=(.*)$", COMPILER.read_text(encoding="utf-8"), re.M)[1]


def formats():
    """Each format as its prefix (%E, %W, %I, %Z) and a regular expression."""
    for one in option("errorformat").replace("\\ ", " ").split(","):
        parts = re.split("(%[flvm])", one[2:])
        yield one[:2], re.compile("".join(ITEMS.get(part, re.escape(part)) for part in parts))


def entries(output):
    """The entries as Vim reads them: the first format that fits a line counts; %Z ends what the others begin."""
    found = []
    for line in output.splitlines():
        for prefix, pattern in formats():
            match = pattern.fullmatch(line)
            if prefix == "%Z" and match:
                found[-1]["remedy"] = match["text"]
                break
            if prefix != "%Z" and match:
                found.append({"type": prefix[1], **match.groupdict()})
                break
        else:
            pytest.fail(f"fits no format: {line}")
    return found


@pytest.mark.parametrize("name", test_schemas.CATALOGUE)
def test_every_problem_is_one_entry_with_its_remedy(name):
    folder = test_schemas.MISTAKES / name
    expected = [
        {
            "type": {"error": "E", "warning": "W", "hint": "I"}[one["severity"]],
            "file": one["path"],
            "line": str(one["line"]),
            "column": str(one["column"]),
            "text": f"{one['message']} [{one['id']}]",
            "remedy": one["remedy"],
        }
        for one in program.problems(folder)
    ]
    assert entries(program.check(folder)) == expected


def test_the_guide_shows_the_same():
    guide = GUIDE.read_text(encoding="utf-8")
    assert f"set makeprg={option('makeprg')}\n" in guide
    assert f"set errorformat={option('errorformat')}\n" in guide
