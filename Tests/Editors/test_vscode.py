"""The files for VS Code: snippets that make valid notes, and a matcher that finds every problem."""

import json
import re

import pytest

import program
import test_schemas

VSCODE = program.PROJECT / "editors" / "vscode"
SNIPPETS = json.loads((VSCODE / "onward.code-snippets").read_text(encoding="utf-8"))
TASKS = json.loads((VSCODE / "tasks.json").read_text(encoding="utf-8"))["tasks"]
DAY = {"CURRENT_YEAR": "2026", "CURRENT_MONTH": "08", "CURRENT_DATE": "07"}

# The path where each kind's snippet would be used; the application first, since others link to it.
FILES = {
    "application": "applications/Acme - Engineer.md",
    "reflection": "reflections/After Acme.md",
    "feedback": "feedback/Acme.md",
    "interview": "interviews/2026-08-07 Acme.md",
    "story": "stories/A story.md",
    "values": "values/2026-08-07.md",
    "win": "wins/A win.md",
    "goal": "goals/A goal.md",
    "person": "people/Dana Whitfield.md",
    "day": "days/2026-08-07.md",
    "profile": "profile.md",
}


def resolved(name, choice=0):
    """A snippet's text with its default placeholders, and with the choice of that number from each list."""

    def choose(match):
        options = match[1].split(",")
        return options[min(choice, len(options) - 1)]

    text = "\n".join(SNIPPETS[f"Onward: {name}"]["body"])
    text = re.sub(r"\$\{\d+\|(.*?)\|\}", choose, text)
    text = re.sub(r"\$\{\d+:(.*?)\}", r"\1", text)
    text = re.sub(r"\$(CURRENT_[A-Z]+)", lambda match: DAY[match[1]], text)
    text = re.sub(r"\$\d+", "", text)
    assert "$" not in text
    return text + "\n"


def choices(name):
    found = re.findall(r"\$\{\d+\|(.*?)\|\}", "\n".join(SNIPPETS[f"Onward: {name}"]["body"]))
    return max((len(one.split(",")) for one in found), default=1)


def journal(folder, notes):
    folder.mkdir(parents=True)
    (folder / "onward.yml").write_text("")
    for path, text in notes.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


def mistakes(folder):
    return [one for one in program.problems(folder) if one["severity"] != "hint"]


def test_there_is_a_snippet_for_each_kind():
    assert set(FILES) == set(program.KINDS.values())
    assert {f"Onward: {kind}" for kind in FILES} < set(SNIPPETS)
    assert len({one["prefix"] for one in SNIPPETS.values()}) == len(SNIPPETS)
    assert {one["scope"] for one in SNIPPETS.values()} == {"markdown"}


@pytest.mark.parametrize("kind", FILES)
def test_a_snippet_makes_a_clean_note(kind, tmp_path):
    # For every choice.
    for choice in range(choices(kind)):
        notes = {FILES["application"]: resolved("application")}
        notes[FILES[kind]] = resolved(kind, choice)
        folder = journal(tmp_path / str(choice), notes)
        assert mistakes(folder) == []
        assert folder / FILES[kind] in program.notes_of(kind, folder)


@pytest.mark.parametrize("choice", range(choices("history line")))
def test_a_history_line_is_understood(choice, tmp_path):
    application = resolved("application")
    line = resolved("history line", choice)
    # An acceptance without an offer is reported, and so is 'declined', which may mean either side.
    history = "  - 2026-08-07 offer\n  " + line
    text = application.replace("  - 2026-08-07 applied\n", history).replace("status: applied\n", "")
    assert line in text
    assert mistakes(journal(tmp_path / "journal", {FILES["application"]: text})) == []


def test_the_choices_are_words_that_the_schemas_offer():
    schema = test_schemas.schema("application")["definitions"]["status"]
    offered = next(one["enum"] for one in schema["anyOf"] if "enum" in one)
    listed = re.search(r"\|(.*?)\|", SNIPPETS["Onward: history line"]["body"][0])[1]
    # An application that was not sent, or not pursued, has no event.
    assert set(offered) - set(listed.split(",")) == {"saved", "not pursued"}
    assert set(listed.split(",")) <= set(offered)


def test_a_thing_to_try_is_one(tmp_path):
    reflection = resolved("reflection") + resolved("thing to try")
    notes = {FILES["application"]: resolved("application"), FILES["reflection"]: reflection}
    folder = journal(tmp_path / "journal", notes)
    assert mistakes(folder) == []
    listed = json.loads(
        program.onward("list", "reflections", "--journal", folder, "--format", "json")
    )
    assert json.dumps(listed).count("one small thing") == 2


@pytest.mark.parametrize("name", test_schemas.CATALOGUE)
def test_the_matcher_sees_every_problem_and_nothing_else(name):
    matcher = TASKS[0]["problemMatcher"]
    pattern = matcher["pattern"]
    assert TASKS[0]["args"][0] == "check"
    output = program.check(test_schemas.MISTAKES / name, "--color", "never")
    found = [re.match(pattern["regexp"], line) for line in output.splitlines()]
    groups = ["file", "line", "column", "severity", "message", "code"]
    seen = [tuple(one[pattern[group]] for group in groups) for one in found if one]
    names = ["path", "line", "column", "severity", "message", "id"]
    expected = [
        tuple(str(one[name]) for name in names)
        for one in program.problems(test_schemas.MISTAKES / name)
    ]
    assert seen == expected
    # VS Code knows errors and warnings by these words; for other words it uses this severity:
    assert matcher["severity"] == "info"
