"""The schemas agree with the program about real notes."""

import functools
import itertools
import json

import jsonschema
import pytest

import program
import yaml12

SCHEMAS = program.PROJECT / "editors" / "schemas"
MISTAKES = program.PROJECT / "Tests" / "OnwardTests" / "Mistakes"
# Without the mistake that stops the run, since the program reports it differently.
CATALOGUE = sorted({one.name for one in MISTAKES.iterdir()} - {"unreadable-settings"})
VAULT = program.PROJECT / "Tests" / "OnwardTests" / "Vault"


@functools.cache
def schema(kind):
    return json.loads((SCHEMAS / f"{kind}.schema.json").read_text(encoding="utf-8"))


@functools.cache
def validator(kind):
    return jsonschema.Draft7Validator(schema(kind))


def flaws(value, kind):
    """The keys that the schema flags; '' means the front matter as a whole."""
    errors = validator(kind).iter_errors(value)
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
    # If the program reports no error, the schemas must not flag anything either.
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
    "a key of the user's own": ("application", "company: Acme\nmy own: 7"),
    "another name of the field": ("application", "Company Name: Acme"),
    "another spelling": ("application", "COMPANY?: Acme\nFollow-Up: 2026-03-14"),
    "a status of one's own": ("application", "company: Acme\nstatus: waiting for Dana"),
    "a list of one": ("application", "company: [Acme]\nstatus: [rejected]\napplied: [2026-03-02]"),
    "blanks": ("application", "company: Acme\napplied:\nhistory:\nprivate: ''\nfollow_up: []"),
    "a day without quotes in brackets": ("application", "company: A\napplied: [[2026-03-02]]"),
    "a day without quotes in brackets, with its folder": (
        "application", "company: A\napplied: [[Daily/2026-03-02|on Monday, at last]]",
    ),
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
    "feedback from someone": ("feedback", "Asked of: Dana"),
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


TIMES = ["", "T10:30", "T10:30:00", "T10:30:00.000Z", "t9:05+01:00", " 10:30", " 14:00–15:00", "T1030", "T25:00"]
DATES = [
    "2026-03-02", "2026/03/02", "2026-3-2", "02.03.2026", "2.3.2026", "25/3/2026", "3/25/2026", "25-3-2026",
    "2 March 2026", "2nd Mar. 2026", "2march2026", "02 SEPT 2026", "March 2, 2026", "Mar 2 2026", "march 2nd,2026",
]
FORMS = [
    "2026-03", "03/2026", "March 2026", "2026-W14", "20260302", "2026.03.02", "8/14/26", "2 Mai 2026", "Monday 2026-03-02",
    "2026-03-02 (Mon)", "~2026-03-02", "about 2026-03-02", "1st of March 2026", "02-Mar-2026", "2026–03–02", "2. März 2026",
    "2026年3月2日", "2026-03-02 08:08 PM", "2026-03-02 20:08:00 +0100", "mid-March 2026", "14 Aug '26",
]
NO_DATES = ["soon", "2026", "5 days ago", "1", "-", "…", "March", "yesterday", "next friday", "2nd of March"]
LINKS = [
    "[[2026-03-02]]", "[[Daily/2026-03-02|on Monday]]", "[[2 March 2026.md]]", "[[2026-03-02#Calls]]", "[[soon]]",
    "[Monday](Daily/2026-03-02.md)", "[Monday](soon.md)", "[[Daily/2026-03|March]]", "Daily/2026-03-02",
]
AROUND = ["{}", " {} ", "{}.", "({})", "{}…", "« {} »", "{}?!", "{}x", "x{}", "{} {}"]


def grid(kind, field):
    """Texts that someone may write there."""
    holds = schema(kind)["definitions"][field]
    words = {
        word for one in holds.get("anyOf", []) for word in one.get("enum", []) if isinstance(word, str)
    }
    if field in ("status", "per", "measure") and words:
        more = ["No Answer", "WEEKLY", "no-reply", "No_Reply", "active   days", "noreply", "fortnight", ""]
        return [way.format(word, word) for word in [*words, *more] for way in AROUND]
    if field == "every":
        return ["monthly", "Weekly", "every 2 weeks", "every other week", "biweekly", "14d", "3 W", "1 month", " 2\tweeks ", "0d", "007 days", "1001d", "1000m", "d", "14", "2 weeks.", "-1d"]
    if field in ("mood", "energy"):
        return ["1", " 5 ", "0", "6", "04", "+3", "4.", "4/5", "great", "-1", "٣"]
    if field in ("private", "nothing_to_change"):
        return ["yes", "NO", " x ", "off", "yes.", "perhaps", "1", "01", "truee"]
    dates = [date + time for date, time in itertools.product(DATES, TIMES)]
    return [*dates, *FORMS, *NO_DATES, *LINKS, *(f" {date} " for date in DATES)]


def is_dated(field):
    """Whether the field contains a date."""
    return field in ("applied", "follow_up", "date", "last_contact", "by", "searching_since", "read_when_ready")


GRID = {
    ("application", "applied"), ("application", "follow_up"), ("application", "date"), ("person", "date"),
    ("person", "last_contact"), ("goal", "date"), ("goal", "by"), ("profile", "searching_since"),
    ("feedback", "read_when_ready"), ("feedback", "status"), ("goal", "per"), ("goal", "measure"),
    ("person", "every"), ("day", "mood"), ("reflection", "nothing_to_change"), ("win", "private"),
}
REQUIRED = {"application": "company: A\n", "reflection": "application: A\n", "feedback": "application: A\n"}


@pytest.mark.parametrize("kind, field", sorted(GRID))
def test_it_takes_what_the_program_takes_and_no_more(kind, field, tmp_path):
    texts = grid(kind, field)
    assert len(texts) > 5
    # In a journal, the type alone makes a note of each.
    (tmp_path / "onward.yml").touch()
    for number, text in enumerate(texts):
        own = "" if field == "date" else "date: 2026-03-02\n"
        # The same text in a list with one item, since it is read in the same way.
        for place, value in (("alone", json.dumps(text)), ("listed", f"[{json.dumps(text)}]")):
            note = f"---\ntype: {kind}\n{REQUIRED.get(kind, '')}{own}{field}: {value}\n---\n"
            (tmp_path / f"{number:04} {place}.md").write_text(note, encoding="utf-8")
    reported = {
        one["path"]
        for one in program.problems(tmp_path)
        if one["id"] in ("invalid-date", "invalid-value")
    }
    differing = []
    for note in sorted(tmp_path.glob("*.md")):
        front_matter = yaml12.front_matter(note)
        is_flawed = field in flaws(front_matter, kind)
        # The schema takes every text with the figures of a date; only the program knows which of them are dates.
        if not is_flawed and is_dated(field) and texts[int(note.name[:4])] not in NO_DATES:
            continue
        if is_flawed != (note.name in reported):
            differing.append((front_matter[field], "reported" if note.name in reported else "not reported"))
    assert differing == []


def test_a_mistake_is_told_once():
    errors = jsonschema.Draft7Validator(schema("day")).iter_errors({"mood": 9})
    assert len(list(errors)) == 1


@pytest.mark.parametrize(
    "path, places",
    {
        "invalid-value/applications/a.md": ["private"],
        "invalid-value/days/2026-03-02.md": ["energy", "mood"],
        "invalid-value/feedback/f.md": ["read_when_ready", "status"],
        # Only the program knows which of the user's own words a list may contain.
        "invalid-value/goals/g.md": ["measure", "per", "target"],
        "invalid-value/people/p.md": ["every"],
        # Only the program knows whether a month has a thirtieth day.
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
    # Each setting follows a '# ' and starts with its name; its description does not.
    lines = (tmp_path / "journal" / "onward.yml").read_text(encoding="utf-8").splitlines()
    names = schema("onward")["properties"]
    settings = [line.removeprefix("# ") for line in lines]
    settings = [line for line in settings if line.split(":")[0] in names]
    assert len(settings) == len(names)
    assert flaws(yaml12.load("\n".join(settings)), "onward") == []
