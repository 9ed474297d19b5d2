#!/usr/bin/env python3
"""Writes a journal of N notes (20 or more) in realistic proportions: generate.py N DIR

The same N always gives the same bytes. With --hard, writes journals of one hard note each instead:
generate.py --hard DIR. With --interviews, 3,000 other notes and N about interviews: generate.py --interviews N DIR
With --table, a table of N applications, as another program exports it: generate.py --table N FILE
"""

import csv
import datetime
import pathlib
import random
import sys

# The last day in any note, and today for the benchmark.
TODAY = datetime.date(2026, 8, 7)

# Notes of each kind out of 100. The others are applications.
REFLECTIONS, DAYS, FEEDBACK, WINS, PEOPLE, GOALS = 10, 10, 4, 3, 2, 1

FIRST = """Amber Birch Cedar Copper Coral Dawn Dune East Elder Ember Fern Field Flint Fox Glass Golden
Gray Green Harbor Hazel High Iron Ivy Juniper Kestrel Lake Lark Linden Long Maple Marsh Meadow Mill
Moss North Oak Old Otter Pine Quarry Raven Red River Rowan Sage Silver Slate South Spring Stone Sun
Tall Teal Thorn Tide Vale West White Wild Willow Winter""".split()
SECOND = """bank bay bridge brook cliff cove croft dale fall ferry field ford gate grove haven hill
holm land line mark mere moor mouth peak point pool ridge rock sand shore side stead stone stream
vale view wall water way well wick wood works worth yard""".split()
THIRD = ["", " Health", " Energy", " Software", " Logistics", " Learning"]
ROLES = ["iOS Engineer", "Release Engineer", "Platform Engineer", "Test Engineer", "Backend Engineer"]
INDUSTRIES = ["health", "energy", "finance", "education", "mobility", "public sector"]
CHANNELS = ["job board"] * 5 + ["company site"] * 3 + ["referral", "recruiter", "recruiter", "event"]
PLACES = ["Leipzig", "Halle", "Berlin", "Remote", "Dresden"]
WORDS = """the a of to and in that it was they asked about team call release build review question
answer time week number plan letter page line test morning coffee train long short good quiet clear
first next last slow careful honest name list version reason note then again still why because
while before after with without from into over under between two three ten""".split()
LESSONS = ["Say the numbers early", "Ask what happens next", "Read the posting twice", "Name one example"]


# The other notes of a journal with notes about interviews.
BESIDE_INTERVIEWS = 3000


class Writer:
    def __init__(self, count, folder):
        self.count = count
        self.folder = folder
        # A separate generator, so that no other use of random numbers changes the notes.
        self.random = random.Random(count)
        # A longer search has more notes; this one has about three a day.
        self.length = max(180, count // 3)

    def write(self):
        share = lambda percent: self.count * percent // 100
        kinds = [
            (self.reflection, share(REFLECTIONS)),
            (self.day, share(DAYS)),
            (self.feedback, share(FEEDBACK)),
            (self.win, share(WINS)),
            (self.person, share(PEOPLE)),
            (self.goal, share(GOALS)),
        ]
        self.rejected, self.people, self.interviewed = [], [], []
        # One note is the profile.
        for number in range(self.count - 1 - sum(count for _, count in kinds)):
            self.application(number)
        for write, count in kinds:
            for number in range(count):
                write(number)
        self.file("onward.yml", "name: Robin Example\nquiet_after: 21\n")
        self.note(
            "profile.md",
            ["type: profile", "name: Robin Example", *listed("roles", ROLES[:2]),
             *listed("industries", INDUSTRIES[:2]), *listed("skills", ["Swift", "Python"]),
             *listed("open_to", ROLES[2:3]), f"searching_since: {self.date(self.length)}"],
        )

    def application(self, number):
        company = FIRST[number % len(FIRST)] + SECOND[number // len(FIRST) % len(SECOND)]
        company += THIRD[number // len(FIRST) // len(SECOND) % len(THIRD)]
        role = self.random.choice(ROLES)
        name = f"{company} - {role}"
        age = self.random.randrange(self.length)
        history = [(age, "applied")]
        ending = self.random.random()
        if ending < 0.5:
            for stage in ["screen", "interview", "final"]:
                if self.random.random() < 0.45:
                    history.append((self.later(history), f"{stage} — {self.sentence()}"))
                else:
                    break
        status = history[-1][1].split(" ")[0]
        if 0.1 < ending < 0.8 and age > 30:
            status = "rejected"
            self.rejected.append(name)
        elif 0.8 <= ending < 0.9 and age > 60:
            status = "ghosted"
        elif ending >= 0.97:
            status = "withdrawn"
        self.interviewed += [(name, days, event.split(" ")[0]) for days, event in history[1:]]
        if status not in history[-1][1]:
            history.append((self.later(history), status))
        fields = [
            f"company: {company}",
            f"role: {role}",
            f"applied: {self.date(age)}",
            f"status: {status}",
            *listed("history", [f"{self.date(age)} {event}" for age, event in history]),
            f"industry: {self.random.choice(INDUSTRIES)}",
            f"channel: {self.random.choice(CHANNELS)}",
            f"location: {self.random.choice(PLACES)}",
            f"url: https://jobs.example.com/{number}",
            f"resume: resume-v{1 + number % 3}",
            *listed("skills", self.random.sample(["Swift", "Python", "CI", "SQL", "Kotlin"], 3)),
        ]
        if self.random.random() < 0.2:
            fields.append(f"setback_plan: {self.sentence()}")
        self.note(f"applications/{self.date(age).year}/{name}.md", fields, self.body())

    def reflection(self, number):
        name = self.random.choice(self.rejected)
        fields = [
            f'application: "[[{name}]]"',
            f"date: {self.date(self.random.randrange(self.length))}",
            *listed("factors", [f"{who}: {self.sentence()}" for who in ["mine", "theirs"]], quoted=True),
            f"mood: {self.random.randint(1, 5)}",
            *listed("lessons", [self.random.choice(LESSONS), self.sentence()]),
        ]
        tasks = f"\n## To try\n- [ ] {self.sentence()}\n- [x] {self.sentence()}\n"
        self.note(f"reflections/Reflection {number}.md", fields, self.body() + tasks)

    def day(self, number):
        date = self.date(number % self.length)
        fields = [f"date: {date}", f"mood: {self.random.randint(1, 5)}", f"energy: {self.random.randint(1, 5)}"]
        self.note(f"days/{date.year}/{date} {number}.md", fields, self.paragraph())

    def feedback(self, number):
        asked = self.random.randrange(20, self.length)
        fields = [
            f'application: "[[{self.random.choice(self.rejected)}]]"',
            "status: received",
            f"asked: {self.date(asked)}",
            f"received: {self.date(asked - self.random.randint(1, 20))}",
            *listed("about", [self.random.choice(["resume", "interview", "cover letter"])]),
            f"change: {self.sentence()}",
        ]
        self.note(f"feedback/Feedback {number}.md", fields, f"> {self.paragraph()}\n{self.paragraph()}")

    def win(self, number):
        fields = [f"date: {self.date(self.random.randrange(self.length))}", f"title: {self.sentence()}"]
        self.note(f"wins/Win {number}.md", fields, self.paragraph())

    def person(self, number):
        age = self.random.randrange(self.length)
        fields = [
            f"name: Person {number}",
            f"role: {self.random.choice(['friend', 'mentor', 'recruiter', 'peer'])}",
            *listed("helps_with", [self.sentence()]),
            "every: 3w",
            *listed("history", [f"{self.date(age)} — {self.sentence()}"]),
        ]
        self.note(f"people/Person {number}.md", fields, self.paragraph())

    def goal(self, number):
        fields = [
            f"title: {self.sentence()}",
            "measure: applications",
            f"target: {self.random.randint(1, 5)}",
            "per: week",
            f"from: {self.date(self.random.randrange(self.length))}",
            f"plan: {self.sentence()}",
        ]
        self.note(f"goals/Goal {number}.md", fields, self.paragraph())

    def interviews(self, count):
        """Notes about the interviews that the histories have."""
        for number, (name, age, stage) in enumerate(self.random.sample(self.interviewed, count)):
            fields = [
                f'application: "[[{name}]]"',
                f"date: {self.date(age)}",
                f"round: {stage}",
                f"with: Person {number % 60}",
                f"went: {self.random.randint(1, 5)}",
            ]
            questions = [
                f"- Q: {self.sentence()}?\n  A: {self.sentence()} — {self.random.choice(['landed', 'did not land'])}\n"
                for _ in range(4)
            ]
            body = "".join(questions) + f"- next time: {self.random.choice(LESSONS)}\n- they: {self.sentence()}\n"
            self.note(f"interviews/{self.date(age)} Interview {number}.md", fields, body)

    def body(self):
        """From 200 to 1500 characters, like notes of a call."""
        wanted = self.random.randint(200, 1500)
        body = self.paragraph()
        while len(body) < wanted - 200:
            part = self.random.randrange(3)
            if part == 0:
                body += f"\n## {self.sentence()}\n"
            elif part == 1:
                body += "\n" + "".join(f"- {self.sentence()}\n" for _ in range(4))
            else:
                body += "\n" + self.paragraph()
        return body

    def paragraph(self):
        return " ".join(self.sentence() + "." for _ in range(self.random.randint(2, 5))) + "\n"

    def sentence(self):
        return " ".join(self.random.choices(WORDS, k=self.random.randint(4, 9))).capitalize()

    def later(self, history):
        return max(0, history[-1][0] - self.random.randint(2, 14))

    def date(self, age):
        return TODAY - datetime.timedelta(days=age)

    def note(self, path, fields, body=""):
        if self.random.random() < 0.03:
            fields = [*fields, "private: true"]
        self.file(path, "\n".join(["---", *fields, "---", body]))

    def file(self, path, text):
        write(self.folder / path, text)


def write_table(count, path):
    """Writes a table of applications, three of each company, some of them twice."""
    choice = random.Random(count)
    writer = Writer(count, path.parent)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["Company", "Role", "Date applied", "Status", "URL", "Location", "Notes"])
        for number in range(count):
            status = choice.choice(["Applied", "Rejected", "Phone screen", "Interview", "Offer", "Ghosted", "Saved"])
            table.writerow([
                f"{FIRST[number // 3 % len(FIRST)]}{choice.choice(SECOND)} {number // 3}",
                choice.choice(ROLES),
                "" if status == "Saved" else writer.date(choice.randrange(writer.length)),
                status,
                f"https://jobs.example.com/{number}" if number % 4 else "",
                choice.choice(PLACES),
                writer.paragraph().strip() if number % 2 else "",
            ])


def listed(key, items, quoted=False):
    mark = '"' if quoted else ""
    return [f"{key}:"] + [f"  - {mark}{item}{mark}" for item in items]


# Notes that no person writes, and that could take a parser minutes or all of the memory.
HARD = {
    "an ordinary note": ("status: applied\n", "A call, and a long walk after it.\n"),
    "200,000 nested quotes": ("", ">" * 200_000 + " deep\n"),
    "50,000 opening brackets": ("", "[" * 50_000 + "\n"),
    "50,000 opening emphases": ("", "*a _b " * 50_000 + "\n"),
    "30,000 hidden parts": ("", "%%x%%\n" * 30_000),
    "30,000 comments never closed": ("", "<!-- " * 30_000 + "%%\n"),
    "30,000 links never closed": ("", "[a](" * 30_000 + "%%\n"),
    "60 KB front matter, a list": ("skills:\n" + "  - Swift and more\n" * 3_300, ""),
    "60 KB front matter, keys": ("".join(f"key_{number}: {number}\n" for number in range(4_000)), ""),
    "60 KB front matter, nested lists": ("skills: " + "[" * 30_000 + "]" * 30_000 + "\n", ""),
    "a note of 1.9 MB": ("", "## A heading\n\nSome words, and more.\n\n- one\n- two\n\n" * 36_000),
}


def write_hard(folder):
    for number, (fields, body) in enumerate(HARD.values()):
        text = f"---\ncompany: Acme\nrole: Engineer\napplied: 2026-03-02\n{fields}---\n{body}"
        write(folder / str(number) / "applications" / "Acme.md", text)
        write(folder / str(number) / "onward.yml", "")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["--hard", folder]:
            write_hard(pathlib.Path(folder))
        case ["--interviews", count, folder]:
            writer = Writer(BESIDE_INTERVIEWS, pathlib.Path(folder))
            writer.write()
            writer.interviews(int(count))
        case ["--table", count, path]:
            write_table(int(count), pathlib.Path(path))
        case [count, folder]:
            Writer(int(count), pathlib.Path(folder)).write()
        case _:
            sys.exit(__doc__)
