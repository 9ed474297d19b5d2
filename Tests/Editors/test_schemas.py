"""The schemas say of real notes what the program says of them."""

import json

import jsonschema
import pytest

import program
import yaml12

SCHEMAS = program.PROJECT / "editors" / "schemas"
MISTAKES = program.PROJECT / "Tests" / "OnwardTests" / "Mistakes"
# Without the one that stops the run, and so is no problem among others.
CATALOGUE = sorted({one.name for one in MISTAKES.iterdir()} - {"unreadable-settings"})
VAULT = program.PROJECT / "Tests" / "OnwardTests" / "Vault"


def schema(kind):
    return json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))


def flaws(value, kind):
    """The places that the schema flags; the front matter itself is ''."""
    errors = jsonschema.Draft7Validator(schema(kind)).iter_errors(value)
    return sorted({".".join(map(str, list(error.absolute_path)[:1])) for error in errors})


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo") / "journal"
    program.onward("init", folder, "--demo", "--today", program.TODAY)
    return folder


@pytest.mark.parametrize("kind", [*program.KINDS.values(), "onward"])
def test_each_is_a_schema(kind):
    jsonschema.Draft7Validator.check_schema(schema(kind))


def test_no_schema_is_without_a_test():
    assert {f"{kind}.schema.json" for kind in [*program.KINDS.values(), "onward"]} == {
        file.name for file in SCHEMAS.iterdir()
    }


def test_the_sample_journal_has_no_flaw():
    notes = list(program.notes(program.PROJECT / "sample-journal"))
    assert {kind for _, kind in notes} == set(program.KINDS.values())
    assert len(notes) > 100
    for note, kind in notes:
        assert flaws(yaml12.front_matter(note), kind) == [], note


def test_the_example_of_init_has_no_flaw(demo):
    for note, kind in program.notes(demo):
        assert flaws(yaml12.front_matter(note), kind) == [], note


def test_a_vault_with_its_own_keys_and_words_has_no_flaw():
    # What the program has no error for is no mistake to the schemas either.
    wrong = {one["path"] for one in program.problems(VAULT) if one["severity"] == "error"}
    right = [
        (note, kind)
        for note, kind in program.notes(VAULT)
        if str(note.relative_to(VAULT)) not in wrong
    ]
    assert len(right) > 10
    for note, kind in right:
        assert flaws(yaml12.front_matter(note), kind) == [], note


@pytest.mark.parametrize("kind", program.KINDS.values())
def test_a_template_has_no_flaw(kind):
    template = program.PROJECT / "templates" / f"{kind}.md"
    assert flaws(yaml12.front_matter(template), kind) == []


CLEAN = {
    "a key of somebody's own": ("application", "company: Acme\nmy own: 7"),
    "another name of the field": ("application", "Company Name: Acme"),
    "another spelling": ("application", "COMPANY?: Acme\nFollow-Up: 2026-03-14"),
    "a status of one's own": ("application", "company: Acme\nstatus: waiting for Dana"),
    "a list of one": ("application", "company: [Acme]\nstatus: [rejected]\napplied: [2026-03-02]"),
    "blanks": ("application", "company: Acme\napplied:\nhistory:\nprivate: ''\nfollow_up: []"),
    "a day without quotes in brackets": ("application", "company: A\napplied: [[2026-03-02]]"),
    "a day in words": ("application", "company: Acme\napplied: 2 March 2026"),
    "sent, the day unknown": ("application", "company: Acme\napplied: yes"),
    "one line of history": ("application", "company: Acme\nhistory: 2026-03-02 applied"),
    "history in pairs": ("application", "company: Acme\nhistory:\n  - 2026-03-02: applied"),
    "a number as text": ("day", "date: 2026-03-02\nmood: '4'"),
    "no mood yet": ("day", "date: 2026-03-02\nmood:"),
    "yes and no": ("day", "date: 2026-03-02\nprivate: no"),
    "a link that YAML takes for lists": ("reflection", "application: [[Acme - Engineer]]"),
    "a choice in capitals": ("goal", "title: T\nper: Weekly\nmeasure: Active-Days"),
    "how often, in words": ("person", "name: Jo\nevery: 2 weeks"),
    "feedback from somebody": ("feedback", "Asked of: Dana"),
    "an empty profile": ("profile", ""),
    "empty settings": ("onward", "# nothing"),
    "a setting in capitals": ("onward", "Quiet After: 30\nweek_starts: Sunday"),
}


@pytest.mark.parametrize("case", CLEAN)
def test_it_leaves_alone(case):
    kind, text = CLEAN[case]
    assert flaws(yaml12.load(text), kind) == []


FLAWED = {
    "a mood above 5": ("day", "date: 2026-03-02\nmood: 9", ["mood"]),
    "a mood in words": ("day", "date: 2026-03-02\nMood: great", ["Mood"]),
    "a period of our own": ("goal", "title: T\nper: fortnight", ["per"]),
    "neither yes nor no": ("win", "date: 2026-03-02\nprivate: perhaps", ["private"]),
    "no day": ("application", "company: Acme\napplied: soon", ["applied"]),
    "no day in a list": ("application", "company: Acme\napplied: [soon]", ["applied"]),
    "no company": ("application", "role: Engineer", [""]),
    "feedback on nothing": ("feedback", "status: asked", [""]),
    "an unknown setting": ("onward", "quiet_aftr: 3", [""]),
    "a setting out of range": ("onward", "quiet_after: 0", ["quiet_after"]),
}


@pytest.mark.parametrize("case", FLAWED)
def test_it_flags(case):
    kind, text, places = FLAWED[case]
    assert flaws(yaml12.load(text), kind) == places


def test_a_mistake_is_told_once():
    errors = jsonschema.Draft7Validator(schema("day")).iter_errors({"mood": 9})
    assert len(list(errors)) == 1


@pytest.mark.parametrize(
    "path, places",
    {
        "invalid-value/applications/a.md": ["private"],
        "invalid-value/days/2026-03-02.md": ["energy", "mood"],
        "invalid-value/feedback/f.md": ["read_when_ready", "status"],
        # What a list of one's own words may hold is for the program to say.
        "invalid-value/goals/g.md": ["measure", "per", "target"],
        "invalid-value/people/p.md": ["every"],
        # So is whether a month has a thirtieth day.
        "invalid-date/applications/a.md": ["applied"],
        "missing-field/applications/b.md": [""],
        "missing-field/feedback/f.md": [""],
        "missing-field/reflections/r.md": [""],
    }.items(),
)
def test_it_flags_the_mistakes_of_the_catalogue(path, places):
    folders = {"applications": "application", "people": "person", "days": "day", "goals": "goal"}
    folder = path.split("/")[1]
    kind = folders.get(folder, folder.removesuffix("s"))
    assert flaws(yaml12.front_matter(MISTAKES / path), kind) == places


def test_the_settings_of_the_sample_journal_have_no_flaw():
    settings = program.PROJECT / "sample-journal" / "onward.yml"
    assert flaws(yaml12.load(settings.read_text(encoding="utf-8")), "onward") == []


def test_every_setting_that_init_writes_has_no_flaw(tmp_path):
    program.onward("init", tmp_path / "journal")
    # Each stands there behind a '# ' and begins with its name; what is said about it does not.
    lines = (tmp_path / "journal" / "onward.yml").read_text(encoding="utf-8").splitlines()
    names = schema("onward")["properties"]
    settings = [line.removeprefix("# ") for line in lines]
    settings = [line for line in settings if line.split(":")[0] in names]
    assert len(settings) == len(names)
    assert flaws(yaml12.load("\n".join(settings)), "onward") == []
