"""Writes random job searches, of which the truth is known, as journals for simulate.py."""

import dataclasses
import datetime
import math
import random

START = datetime.date(2026, 1, 5)
WEEKS = 26
# The days on which the version of the resume, and for a search that dries up the rate, changes.
NEW_RESUME, DRIES_UP = 7 * 19, 7 * 13

ROLES = ["Analyst", "Planner", "Editor", "Archivist"]
INDUSTRIES = ["health", "energy", "education"]
CHANNELS = ["job board", "referral", "recruiter", "company site"]

# Where an application that went on can end, as stats names it, and the stage that it reached by then.
STEPS = {"after_a_screen": "screen", "after_interviews": "interview", "at_the_end": "final"}


@dataclasses.dataclass
class Application:
    sent: int  # days since START, as all days here
    role: str
    industry: str
    channel: str
    resume: str = ""
    # What happened, in the order of its days.
    events: list = dataclasses.field(default_factory=list)


def day(number):
    return START + datetime.timedelta(number)


def write(applications, folder):
    """Writes the notes of the whole search: the program leaves out what is later than its --today."""
    (folder / "applications").mkdir(parents=True)
    (folder / "onward.yml").touch()
    for number, application in enumerate(applications):
        fields = {"type": "application", "company": f"Company {number}", "role": application.role}
        fields |= {"industry": application.industry, "channel": application.channel}
        fields["applied"] = day(application.sent)
        if application.resume:
            fields["resume"] = application.resume
        lines = [f"{key}: {value}" for key, value in fields.items()] + ["history:"]
        events = [(application.sent, "applied"), *application.events]
        lines += [f"  - {day(number)} {word}" for number, word in events]
        text = "\n".join(["---", *lines, "---", ""])
        (folder / "applications" / f"{number:03}.md").write_text(text)
    # The feedback that led to the new resume.
    if any(application.resume == "second" for application in applications):
        (folder / "feedback").mkdir()
        received = day(NEW_RESUME)
        text = f"---\ntype: feedback\nfrom: Dana\nreceived: {received}\nabout: [resume]\nversion: second\n---\n"
        (folder / "feedback" / "resume.md").write_text(text)


def sending_days(chance, weeks=WEEKS, pace=None):
    """Three or four applications a week on random days, or `pace` of them. The first is on the first day, where the
    search begins."""
    days = [7 * week + chance.randrange(7) for week in range(weeks) for _ in range(pace or chance.choice([3, 4]))]
    return [0, *sorted(days)[1:]]


def delay(chance, median, spread=0.8):
    return max(1, round(math.exp(chance.gauss(math.log(median), spread))))


def calm(
    chance, rate, narrow=False, dries_up=False, better=None, median=12, rejected=None, pace=None, is_alike=False
):
    """A search in which `rate` of the applications go on, whatever their group, and answers take about `median` days.

    With `narrow`, nine in ten have one role. With `dries_up`, none goes on from that day. With `better`, this is the
    rate of one role instead: of a quarter of the applications, or with `narrow` of the tenth part. With `rejected`,
    rejections take as many days instead. With `is_alike`, all have one role, industry and channel.
    """
    roles = [ROLES[0]] * 9 + ROLES[3:] if narrow else ROLES
    applications = []
    for sent in sending_days(chance, pace=pace):
        role = chance.choice(roles)
        application = Application(sent, role, chance.choice(INDUSTRIES), chance.choice(CHANNELS))
        if is_alike:
            application = Application(sent, ROLES[0], INDUSTRIES[0], CHANNELS[0])
        application.resume = "first" if sent < NEW_RESUME else "second"
        share = better if better is not None and role == ROLES[3] else rate
        if dries_up and sent >= DRIES_UP:
            share = 0
        application.events = answer(chance, sent, share, median, rejected)
        applications.append(application)
    return applications


def answer(chance, sent, rate, median, rejected=None):
    """Of those that go nowhere half are rejected, a tenth are closed, and the others hear nothing."""
    answered = sent + delay(chance, median)
    if chance.random() < rate:
        return [(answered, "screen"), (answered + delay(chance, 14), "rejected")]
    end = chance.random()
    if end < 0.5:
        return [(sent + delay(chance, rejected) if rejected else answered, "rejected")]
    return [(sent + chance.randrange(5, 60), "closed")] if end < 0.6 else []


def stopping(chance, first, weak):
    """A search with one weak step, and how many came to it: 45 in 100 pass it, and 75 in 100 each other one.

    All of it is over, and about 14 came there.
    """
    passes = {step: 0.45 if step == weak else 0.75 for step in STEPS}
    reached = first * 0.75 ** list(STEPS).index(weak)
    days = [chance.randrange(364) for _ in range(round(14 / reached))]
    applications = [step_by_step(chance, sent, first, passes) for sent in days]
    return applications, sum(STEPS[weak] in [word for _, word in one.events] for one in applications)


def stumbling(chance, first):
    """Half a year of a search that stumbles at its interviews: 65 in 100 pass a screen, and 15 the interviews."""
    passes = dict(zip(STEPS, [0.65, 0.15, 0.6]))
    return [step_by_step(chance, sent, first, passes) for sent in sending_days(chance)]


def step_by_step(chance, sent, first, passes):
    """An application that goes on with the chance `first`, and then passes each step with the chance in `passes`."""
    application = Application(sent, ROLES[0], INDUSTRIES[0], CHANNELS[0])
    now, events = sent + delay(chance, 12), application.events
    if chance.random() >= first:
        if chance.random() < 0.5:
            events.append((now, "rejected"))
        return application
    for step, stage in STEPS.items():
        events.append((now, stage))
        now += delay(chance, 10)
        if chance.random() >= passes[step]:
            events.append((now, chance.choice(["rejected", "rejected", "ghosted"])))
            return application
    events += [(now, "offer"), (now + 5, "declined")]
    return application


def waiting(chance, median):
    """A search in which six in ten would be answered after about `median` days, if none was closed or withdrawn."""
    applications = []
    for sent in sending_days(chance):
        application = Application(sent, ROLES[0], INDUSTRIES[0], CHANNELS[0])
        application.events = first_end(chance, sent, median)
        applications.append(application)
    return applications


def first_end(chance, sent, median):
    ends = []
    if chance.random() < 0.6:
        ends.append((delay(chance, median, 0.9), chance.choice(["rejected", "rejected", "screen"])))
    if chance.random() < 0.1:
        ends.append((chance.randrange(3, 50), "closed"))
    if chance.random() < 0.05:
        ends.append((chance.randrange(10, 60), "withdrawn"))
    return [(sent + days, word) for days, word in sorted(ends)[:1]]


def answered(chance, share, median):
    """A search in which `share` is answered in the end, with a rejection, and nothing else happens."""
    applications = [Application(sent, ROLES[0], INDUSTRIES[0], CHANNELS[0]) for sent in sending_days(chance)]
    for application in applications:
        if chance.random() < share:
            application.events = [(application.sent + delay(chance, median, 0.9), "rejected")]
    return applications


def answered_by(median, days):
    """The true shares answered within each of `days`, from many applications."""
    chance = random.Random(median)
    waits = [
        end[0][0]
        for end in (first_end(chance, 0, median) for _ in range(200_000))
        if end and end[0][1] in ("rejected", "screen")
    ]
    return {limit: sum(wait <= limit for wait in waits) / 200_000 for limit in days}
