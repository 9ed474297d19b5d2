"""The journals for the tests, written to disk as a user would have them."""

import datetime
import json
import pathlib
import shutil
import subprocess
import sys

SAMPLE = pathlib.Path(__file__).parents[2] / "sample-journal"
GENERATOR = pathlib.Path(__file__).parents[2] / "Benchmarks" / "generate.py"

# The page must not depend on the day on which it is tested.
TODAY = "2026-08-07"


def sample(folder):
    shutil.copytree(SAMPLE, folder)
    # The committed pages may be older than the program, so they are built again.
    for page in folder.glob("dashboard.*"):
        page.unlink()


def empty(folder):
    folder.mkdir()


def with_applications(count):
    """A new journal: so few applications that most charts have nothing to show."""

    def write(folder):
        for number in range(count):
            note(
                folder / "applications" / f"Company {number}.md",
                company=f"Company {number}",
                role="Engineer",
                applied=_day(number),
                channel="job board",
            )

    return write


def twice(folder):
    """Two applications to one company, and one to another."""
    for number, (company, role) in enumerate([("Twice", "Engineer"), ("Twice", "Writer"), ("Once", "Writer")]):
        note(
            folder / "applications" / f"{company} {number}.md",
            company=company,
            role=role,
            applied=f"2026-08-0{number + 1}",
        )


# In the order of the page: the latest sent first. Company, role, channel, history.
SORTABLE = [
    ("Studio 10", "Designer", "referral", ["2026-07-30 applied"]),
    ("Ångström", "Engineer", "", ["2026-07-20 applied", "2026-07-25 screen"]),
    ("Müller & Co", "Engineer", "job board", ["2026-07-10 applied", "2026-07-12 acknowledged"]),
    ("Zebra", "engineer", "job board", ["2026-07-01 applied", "2026-07-09 rejected"]),
    ("Studio 2", "Designer", "Event", ["2026-06-20 applied", "2026-07-02 interview"]),
    ("Anders", "Writer", "", ["2026-06-10 applied", "2026-06-20 offer"]),
    ("Later", "Writer", "referral", []),
]

# Letters that are not formed by an accent, and outcomes for which the page has its own words.
SPELLED = [
    ("ŁÓDŹ Soft", ["2026-07-30 applied", "2026-08-01 rejected"]),
    ("Straße & Søn", ["2026-07-29 applied", "2026-08-01 withdrawn"]),
    ("Đurđa Æther", ["2026-07-28 applied", "2026-08-01 ghosted"]),
    ("Cœur Işık", ["2026-07-27 applied", "2026-08-01 offer", "2026-08-02 declined"]),
    ("Rejected Goods", ["2026-07-26 applied", "2026-08-01 offer", "2026-08-02 accepted"]),
    ("Plain", ["2026-07-25 applied"]),
]


def spelled(folder):
    for company, history in SPELLED:
        note(folder / "applications" / f"{company}.md", company=company, role="Engineer", history=history)



def sortable(folder):
    """Names with accents and numbers, empty cells, and stages whose order is not alphabetical."""
    for number, (company, role, channel, history) in enumerate(SORTABLE):
        fields = {"company": company, "role": role, "history": history}
        if channel:
            fields["channel"] = channel
        if not history:
            fields["status"] = "saved"
        note(folder / "applications" / f"{number} {company}.md", **fields)


LONG_CHANNELS = [
    "Karrieremesse der Hochschulen 2026",
    "Empfehlung von ehemaligen Kollegen",
    "LinkedIn Premium InMail Nachricht",
    "Donaudampfschifffahrtsgesellschaft",
    "W" * 30,
    "日本電気株式会社東京本社人事部採用担当",
    "cold",
]

# One for each possible outcome, and for each path to it.
WAYS = [
    [],
    ["screen"],
    ["rejected"],
    ["interview", "interview", "interview"],
    ["screen", "assessment", "interview", "final", "offer", "declined"],
    ["withdrawn"],
    ["closed"],
    ["ghosted"],
    ["interview", "rejected"],
    ["assessment"],
    ["screen", "rejected"],
    ["offer", "accepted"],
]


def crowded(folder):
    """The fewest applications that make a flow, with the most and longest names, and long goals."""
    for number, way in enumerate(WAYS):
        _way(folder, number, way, LONG_CHANNELS[number % len(LONG_CHANNELS)])
    titles = ["Mit allen früheren Kolleginnen und Kollegen sprechen, die etwas wissen", "W" * 60]
    for number, title in enumerate(titles):
        fields = {"title": title, "measure": "applications", "per": "week", "from": "2026-05-04"}
        note(folder / "goals" / f"{number}.md", target="2", until="2026-12-31", **fields)


def many_rounds(folder):
    """Three rounds of everything: a flow that is too long to go to the right."""
    rounds = [stage for stage in ["screen", "assessment", "interview", "final"] for _ in range(3)]
    for number in range(30):
        _way(folder, number, (rounds + ["offer"])[: number % 14], ["job board", "event"][number % 2])


def many_ways(folder):
    """Thirty channels with harmful, long and right-to-left names, of which the first are large enough for a range."""
    words = LONG_CHANNELS + ["شركة الاتصالات السعودية المتقدمة للبرمجيات", "מפתחת תוכנה בכירה"] + HOSTILE_WORDS
    for number in range(120):
        word = words[number % 12 if number < 90 else number % len(words)]
        _way(folder, number, [["rejected"], ["screen"], []][number % 3], word)


def one_channel(folder):
    """A flow with one source and only waiting applications."""
    for number in range(14):
        _way(folder, number, [], "job board")


def _way(folder, number, stages, channel):
    start = datetime.date(2026, 3, 2) + datetime.timedelta(days=number)
    events = [
        f"{start + datetime.timedelta(days=7 * place)} {stage}"
        for place, stage in enumerate(["applied", *stages])
    ]
    name = f"Company {number}"
    fields = {"company": name, "role": "Engineer", "channel": channel}
    note(folder / "applications" / f"{name}.md", history=events, **fields)


def grown(folder):
    """Seven hundred applications: three-digit numbers, as after a long search."""
    subprocess.run([sys.executable, GENERATOR, "1000", folder], check=True)


def large(folder):
    """Ten thousand applications and the matching other notes, as in the benchmark."""
    subprocess.run([sys.executable, GENERATOR, "14300", folder], check=True)


# Harmful text that could be pasted into a note from a posting or a mail, and text by people
# who know a little HTML. All of it must stay text.
HOSTILE_WORDS = [
    "<script>window.pwned=1</script>",
    "</style><script>window.pwned=1</script>",
    "</title><script>window.pwned=1</script>",
    "</desc></svg><script>window.pwned=1</script>",
    "--><script>window.pwned=1</script>",
    '"onclick="window.pwned=1',
    "'autofocus onfocus='window.pwned=1",
    '"><svg onload=window.pwned=1>',
    "<img src=x onerror=window.pwned=1>",
    "<img src=http://example.invalid/x.png>",
    "![x](http://example.invalid/y.png)",
    "[x](javascript:window.pwned=1)",
    "[x](JaVa&#115;cript:window.pwned=1)",
    "[x](data:text/html,<script>window.pwned=1</script>)",
    '[x](https://example.invalid/"onclick="window.pwned=1)',
    "<javascript:window.pwned=1>",
    "*a <b onclick=window.pwned=1>* **c `</script><script>window.pwned=1</script>`**",
    "</script><script>window.pwned=1</script>",
    "javascript:window.pwned=1",
    "url(http://example.invalid/z.png)",
    "&lt;script&gt;window.pwned=1&lt;/script&gt;",
    "a {{next}} b",
    # Characters that would reverse the text after them.
    "\u202etxet sdrawkcab",
    "\u2066isolated",
]

# The same number of harmless words. A page made of these shows which elements such a page may have.
# Some contain Markdown, which a page may show.
HARMLESS_WORDS = [f"harmless {number}" for number in range(len(HOSTILE_WORDS) - 2)] + [
    "an *emphasis*, **two** and `code`",
    "a [link](https://example.org/) and [another](../profile.md)",
]


def of_words(words):
    """A journal that has each of the words in every place where a note can have words."""

    def write(folder):
        # All words together, for what is shown of one note only, such as the latest setback plan.
        everything = " ".join(words)
        _file(folder / "onward.yml", f"name: {json.dumps(everything)}\n")
        note(
            folder / "profile.md",
            type="profile",
            name=everything,
            roles=words,
            industries=words,
            skills=words,
            open_to=words,
        )
        for number, word in enumerate(words):
            _notes_about(word, number, folder, everything)

    return write


def _notes_about(word, number, folder, everything):
    # A slash is the one character that a file name cannot contain.
    name = f"{number:02} {word}".replace("/", "")
    link = f"[[{name}]]"
    ending = ["rejected", "interview", "offer", "ghosted", word][number % 5]
    note(
        folder / "applications" / f"{name}.md",
        body=f"# {word}\n\n{word}\n\n- {word}\n",
        company=word,
        role=word,
        applied=_day(number),
        status=ending,
        history=[
            f"{_day(number)} applied ({word}) — {word}",
            f"{_day(number + 3)} screen ({word}) — {word}",
        ]
        + ([f"{_day(number + 9)} rejected — {word}"] if ending == "rejected" else []),
        industry=word,
        # Most applications share one channel, so that it is common enough to be drawn by its name.
        channel=everything if number % 2 else word,
        location=word,
        remote=word,
        seniority=word,
        salary=word,
        url=word,
        resume=word,
        cover_letter=word,
        skills=[word],
        contacts=[word],
        follow_up="2026-08-10",
        setback_plan=everything,
    )
    note(
        folder / "reflections" / f"{name} reflected.md",
        body=f"x {everything}\n\n{word}\n\n## To try\n\n- [ ] {word}\n- [x] {word} ✅ {_day(number + 12)}\n\n## Lessons\n\n- {word}\n",
        application=link,
        date=_day(number + 10),
        stage="screen",
        factors=[f"mine: {word}", f"theirs: {word}"],
        lessons=[word],
        mood="3",
    )
    note(
        folder / "feedback" / f"{name} feedback.md",
        body=f"> {word}\n>\n> 1. {word}\n>\n> x {word}\n>\n> - {word}\n",
        application=link,
        **{"from": word},
        status="received",
        asked=_day(number + 10),
        received=_day(number + 15),
        about=[word],
        change=word,
        version=word,
    )
    note(folder / "wins" / f"{name} win.md", date=_day(number + 1), title=word, application=link)
    note(
        folder / "goals" / f"{name} goal.md",
        title=word,
        measure="applications",
        target="2",
        per="week",
        plan=word,
        if_then=word,
    )
    note(
        folder / "people" / f"{name} person.md",
        name=word,
        role=word,
        helps_with=[word],
        every="14d",
        last_contact="2026-05-01",
        history=[f"2026-05-01 — {word}"],
    )
    note(
        folder / "days" / f"{name} day.md",
        body=word,
        date=_day(number + 20),
        mood="2",
        **{"with": [word]},
    )
    # Two that cannot be read as they are, since the page also shows text from such notes.
    _file(folder / "wins" / f"{name} broken.md", f"---\ntitle: {word}: {word}\ndate: [\n---\n")
    note(folder / "days" / f"{name} wrong.md", date=word, mood=word, energgy=word)


def _day(number):
    return str(datetime.date(2026, 3, 2) + datetime.timedelta(days=number * 5))


def note(path, body="", **fields):
    """A note whose values are in quotes, so that any words are valid YAML."""
    lines = []
    for key, value in fields.items():
        if isinstance(value, str):
            # A JSON string is a YAML string too.
            lines.append(f"{key}: {json.dumps(value)}")
        else:
            lines += [f"{key}:"] + [f"  - {json.dumps(item)}" for item in value]
    _file(path, "---\n" + "\n".join(lines) + "\n---\n" + body)


def _file(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
