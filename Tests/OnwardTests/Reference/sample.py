"""Every number about the sample journal, calculated from its notes with independent libraries.

    python3 -m venv .venv
    .venv/bin/pip install pyyaml==6.0.3 scipy==1.17.1 statsmodels==0.15.0
    .venv/bin/python Tests/OnwardTests/Reference/sample.py

reads sample-journal/, as of DAY, and writes sample.json next to this file, under the names that
`onward stats --format json` uses. The file is committed: SampleNumbersTests compares it with the
program's own output and needs no Python. Run it again after changing a note of the sample journal.

Nothing here uses the program: notes are read with PyYAML, intervals are statsmodels' (Wilson and
Newcombe), and so are Holm's correction and the cumulative incidence. The forecast is SciPy's, and
chances are exact fractions. It reads only what the sample journal contains, and stops at a word that
it does not know. Of `onward stats`, only the published rates and the suggestions are missing here,
since they are words.
"""

import json
import math
import re
import statistics
from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations
from pathlib import Path

import yaml
from scipy.optimize import brentq
from scipy.stats import betabinom, binom, norm
from statsmodels.duration.survfunc import CumIncidenceRight
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

JOURNAL = Path(__file__).resolve().parents[3] / "sample-journal"
DAY = date(2026, 8, 7)
SETTINGS = yaml.safe_load((JOURNAL / "onward.yml").read_text("utf-8"))
QUIET_AFTER = int(SETTINGS["quiet_after"])
COHORT_AFTER = int(SETTINGS.get("cohort_after", 21))

# How far an application can get, and how it can end.
STAGES = ["saved", "applied", "acknowledged", "screen", "assessment", "interview", "final", "offer"]
OUTCOMES = ["accepted", "declined", "rejected", "withdrawn", "ghosted", "closed"]
WORDS = {word: word for word in STAGES + OUTCOMES} | {
    "phone screen": "screen",
    "interviewing": "interview",
}
HUMAN = {"screen", "assessment", "interview", "final", "offer", "rejected", "accepted", "declined"}
POSITIVE = {"screen", "assessment", "interview", "final", "offer"}
MEETINGS = {"screen", "assessment", "interview", "final"}


def far(stage):
    return STAGES.index(stage)


# --- The notes -----------------------------------------------------------------------------------


def notes(folder, pattern="*.md"):
    """(path, fields, body) of each note of a folder. Every scalar stays text."""
    for path in sorted((JOURNAL / folder).glob(pattern)):
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        fields = yaml.load(front, Loader=yaml.BaseLoader) or {}
        fields = {re.sub(r"[\s_?-]", "", key).lower(): value for key, value in fields.items()}
        yield path.relative_to(JOURNAL).as_posix(), fields, body


def day(text):
    return date.fromisoformat(text) if text else None


def link(text):
    """The name in "[[Name]]"."""
    return re.fullmatch(r"\[\[(.+?)\]\]", text).group(1)


def several(value):
    return [] if value in (None, "") else value if isinstance(value, list) else [value]


def dated(text):
    """The day, and the text after it, of an item such as `2026-08-12 10:00 final — on site`."""
    match = re.match(r"(?:(\d{4}-\d\d-\d\d)(?: \d\d:\d\d)?\s+)?(.*)", text, re.S)
    return day(match.group(1)), match.group(2)


class Application:
    def __init__(self, path, fields, body):
        self.path, self.fields = path, fields
        self.applied = day(fields.get("applied"))
        status = fields.get("status", "").lower()
        self.pursued = status != "not pursued"

        # The history: (day or None, word), in the order in which it happened.
        story = []
        for item in several(fields.get("history")):
            on, rest = dated(item)
            story.append((on, WORDS[re.split(r"\s+(?:[—–(]|--?\s)", rest)[0].strip().lower()]))
        for on, heading in re.findall(r"^## (\d{4}-\d\d-\d\d) (.*)$", body, re.M):
            found = re.match(
                r"(phone screen|screen|interview|final|offer|rejected)\b", heading, re.I
            )
            story.append((day(on), WORDS[found.group(1).lower()]))
        if self.applied and (self.applied, "applied") not in story:
            story.insert(0, (self.applied, "applied"))
        self.planned = [event for event in story if event[0] and event[0] > DAY]
        story = [event for event in story if not event[0] or event[0] <= DAY]
        known = [on for on, _ in story if on]
        assert known == sorted(known) and len(set(story)) == len(story), path

        # A status is one more event without a day, if it is an outcome with which the history does not
        # end, or a stage that is further than the last event of the history.
        word = WORDS[status] if self.pursued else None
        last = story[-1][1] if story else None
        if word in OUTCOMES and word != last:
            story.append((None, word))
        elif word in STAGES and (last is None or last in STAGES and far(word) > far(last)):
            story.append((None, word))
        self.story = story
        words = [word for _, word in story]
        # A later event reopens an application: only the last word can be its outcome.
        self.outcome = words[-1] if words and words[-1] in OUTCOMES else None
        implied = {"accepted": "offer", "declined": "offer", "rejected": "applied",
                   "ghosted": "applied", "withdrawn": "applied"}  # fmt: skip
        reached = [word for word in words if word in STAGES] + [implied.get(word) for word in words]
        self.stage = max(filter(None, reached), key=far, default="saved")
        self.sent = self.pursued and far(self.stage) >= far("applied")
        self.answered = any(word in HUMAN for word in words)
        self.positive = far(self.stage) >= far("screen")
        # The day of the first word from a person, or None if it was not recorded.
        self.answer = next((on for on, word in story if word in HUMAN), None)
        self.reply = (self.answer - self.applied).days if self.answer and self.applied else None
        self.age = (DAY - self.applied).days if self.applied else None
        self.last = max((on for on, _ in story if on), default=None)

    def since(self, stage):
        """The first day that shows a stage or a later one, or None if none was recorded. Only an offer can be accepted
        or declined."""
        shown = [(on, "offer" if w in ("accepted", "declined") else w) for on, w in self.story]
        return next((on for on, w in shown if on and w in STAGES and far(w) >= far(stage)), None)

    def within(self):
        """Whether it went on within COHORT_AFTER days of sending."""
        on = self.since("screen")
        return self.positive and (on is None or (on - self.applied).days <= COHORT_AFTER)


ALL = [Application(*note) for note in notes("applications")]
SENT = [a for a in ALL if a.sent]
# Withdrawn or closed before an answer, and before it had its time; on an unknown day, it may have been.
CENSORED = [
    a
    for a in SENT
    if a.outcome in ("withdrawn", "closed")
    and not a.answered
    and not (a.applied and a.story[-1][0] and (a.story[-1][0] - a.applied).days >= COHORT_AFTER)
]
# Sent long enough ago, answered or not; in the order of sending, ties by path.
ELIGIBLE = sorted(
    (a for a in SENT if a.applied and a.age >= COHORT_AFTER and a not in CENSORED),
    key=lambda a: (a.applied, a.path),
)
DAYS = [(path, fields) for path, fields, _ in notes("days")]
PEOPLE = [(path, fields) for path, fields, _ in notes("people")]
REFLECTIONS = list(notes("reflections"))
FEEDBACK = [(path, fields) for path, fields, _ in notes("feedback")]

# Contacts: each person once a day, whether the person's note records it or the day's. `last_contact`
# is one as well, although it is in a field of its own.
TALKS = set()
for _, fields in PEOPLE:
    TALKS |= {(fields["name"], dated(item)[0]) for item in several(fields.get("history"))}
    TALKS |= {(fields["name"], day(on)) for on in several(fields.get("lastcontact"))}
for _, fields in DAYS:
    TALKS |= {(link(person), day(fields["date"])) for person in several(fields.get("with"))}
assert all(on for _, on in TALKS)


# --- Shares and their differences ----------------------------------------------------------------


def wilson(count, total):
    if total < 5:  # the interval would be most of the scale
        return None, None
    low, high = proportion_confint(count, total, alpha=0.05, method="wilson")
    return float(low), float(high)


def interval(name, count, total):
    low, high = wilson(count, total)
    return {name: count, f"{name}_low": low, f"{name}_high": high}


def newcombe(k1, n1, k2, n2, alpha=0.05):
    low, high = confint_proportions_2indep(
        k1, n1, k2, n2, method="newcomb", compare="diff", alpha=alpha
    )
    return float(low), float(high)


def smallest_alpha(k1, n1, k2, n2):
    """The smallest two-sided alpha at which Newcombe's interval excludes 0."""
    if k1 * n2 == k2 * n1:
        return 1.0
    side = 0 if k1 * n2 > k2 * n1 else 1
    return float(brentq(lambda a: newcombe(k1, n1, k2, n2, a)[side], 1e-15, 1 - 1e-12, xtol=1e-14))


def counts():
    outcomes = Counter(a.outcome for a in SENT)
    return {
        "applications": len(SENT),
        "open": outcomes[None],
        **{outcome: outcomes[outcome] for outcome in OUTCOMES},
        "saved": sum(a.pursued and not a.sent for a in ALL),
        "not_pursued": sum(not a.pursued for a in ALL),
        "offers": sum(a.stage == "offer" for a in SENT),
        "reflections": len(REFLECTIONS),
        "feedback": len(FEEDBACK),
        "wins": len(list(notes("wins"))),
    }


def cohort():
    undated = sum(not a.applied for a in SENT if a not in CENSORED)
    return {
        "after_days": COHORT_AFTER,
        "applications": len(ELIGIBLE),
        "went_on": sum(a.positive for a in ELIGIBLE),
        "answered": sum(a.answered for a in ELIGIBLE),
        "undated": undated,
        "younger": len(SENT) - len(ELIGIBLE) - undated - len(CENSORED),
        **{end: sum(a.outcome == end for a in CENSORED) for end in ("withdrawn", "closed")},
    }


def stages():
    """The stages of everything sent: the last one reached, and how many reached it or a later one."""
    for stage in STAGES[1:]:
        furthest = sum(a.stage == stage for a in SENT)
        yield {
            "stage": stage,
            "furthest": furthest,
            "reached": sum(far(a.stage) >= far(stage) for a in SENT),
        }


def standings():
    for (stage, outcome), number in Counter((a.stage, a.outcome) for a in SENT).items():
        yield {"stage": stage, "outcome": outcome, "applications": number}


def conversion():
    """Of those that came to a step at least COHORT_AFTER days ago. If the day was not recorded, of those that were
    sent more than 90 days ago."""
    steps = ["applied", "screen", "interview", "final", "offer"]
    for before, after in zip(steps, steps[1:]):
        there = []
        for a in SENT:
            if far(a.stage) < far(before):
                continue
            since = a.applied if before == "applied" else a.since(before)
            end = a.story[-1][0]
            if a.outcome in ("withdrawn", "closed") and far(a.stage) < far(after):
                # Withdrawn or closed before the next step had its time, or on an unknown day.
                if not (since and end and (end - since).days >= COHORT_AFTER):
                    continue
            if (DAY - since).days >= COHORT_AFTER if since else a.age and a.age > 90:
                there.append(a)
        on = sum(far(a.stage) >= far(after) for a in there)
        yield {"from": before, "to": after, "of": len(there), **interval("went_on", on, len(there))}


def where_it_stops():
    """How many went on at all, and of those that came to a later step and are past it, how many ended there."""
    # A `status: rejected` without a history does not show how far the application got. No one decided about one that
    # was closed before an answer.
    decided = [a for a in ELIGIBLE if a.outcome != "closed" or a.answered or a.positive]
    known = [
        a
        for a in decided
        if a.fields.get("history") or far(a.stage) > far("applied") or not a.outcome
    ]
    on = sum(a.positive for a in known)
    # The first step is judged by those that are six weeks old, or had the usual wait if that is longer, and by the
    # younger ones that went on.
    wait = max(usual_wait(), 42)
    assert not any(a.outcome in ("withdrawn", "closed") for a in decided if not a.answered)
    aged = [a for a in decided if a.age >= wait]
    judged = [a for a in known if a.age >= wait]
    assert len(judged) >= 12 and len(judged) >= 0.8 * len(aged)
    judged += [a for a in SENT if a.applied and a.age < wait and a.positive]
    judged_on = sum(a.positive for a in judged)
    points = {
        "after_a_screen": ["screen", "assessment"],
        "after_interviews": ["interview"],
        "at_the_end": ["final", "offer"],
    }
    order = {stage: place for place, stages in enumerate(points.values()) for stage in stages}
    further = [a for a in known if a.positive]
    later = []
    for place, where in enumerate(points):
        through = [
            a
            for a in further
            if order[a.stage] > place
            or order[a.stage] == place
            and a.outcome not in (None, "withdrawn")
        ]
        ended = sum(
            order[a.stage] == place and a.outcome in ("rejected", "ghosted") for a in through
        )
        later.append(
            {"where": where, "came_there": len(through), **interval("ended", ended, len(through))}
        )
    compared = [row for row in later if row["came_there"] >= 8]
    # Wald's test of 7.5% against 18%, at 1 in 20.
    ratio = binom.pmf(judged_on, len(judged), 0.075) / binom.pmf(judged_on, len(judged), 0.18)
    share = lambda row: row["ended"] / row["came_there"]
    weakest = max(compared, key=share, default=None)
    if weakest and len(compared) == 1 and weakest["ended"] * 3 < weakest["came_there"]:
        weakest = None
    # Another step speaks against it.
    if weakest and any(
        share(row) > share(weakest) + 0.2 for row in later if row["came_there"] >= 3
    ):
        weakest = None
    return {
        "known": len(known),
        "first_step": {
            "of": len(known),
            **interval("went_on", on, len(known)),
            "weak": bool(ratio >= 20),
            "judged": len(judged),
            "judged_went_on": judged_on,
            "judged_after_days": wait,
        },
        "later": later,
        "weakest": weakest and weakest["where"],
    }


# --- Time ----------------------------------------------------------------------------------------


def waits():
    """(days, end, age) of each sent application: 1 for an answer, 2 for a closed posting or a withdrawal, 0 if it
    still waits. Answers and ends without a day are left out."""
    for a in SENT:
        if a.answered:
            if a.reply is not None:
                yield a.reply, 1, a.age
        elif a.outcome in ("closed", "withdrawn"):
            if end := a.story[-1][0]:
                yield (end - a.applied).days, 2, a.age
        else:
            yield a.age, 0, a.age


def usual_wait():
    """The days within which four of five answers came, or four of five of those that went on did so, whichever is
    longer; at least those of the cohort and at most 90."""
    answers = sorted(days for days, end, _ in waits() if end == 1)
    ons = sorted((a.since("screen") - a.applied).days for a in SENT if a.positive and a.since("screen"))
    longest = max(days[math.ceil(len(days) * Fraction(4, 5)) - 1] for days in (answers, ons))
    return max(COHORT_AFTER, min(90, longest))


def reply_times():
    durations, ends, ages = zip(*waits())
    fit = CumIncidenceRight(durations, ends)
    by = {}
    for at in (7, 14, 30, 60):
        place = [index for index, time in enumerate(fit.times) if time <= at][-1]
        share, error = float(fit.cinc[0][place]), float(fit.cinc_se[0][place])
        width = norm.ppf(0.975) * error / (share * math.log(share))  # the log-log interval
        sent = sum(age >= at for age in ages)
        assert sent >= 10
        by[str(at)] = {
            "estimate": share,
            "low": share ** math.exp(-width),
            "high": share ** math.exp(width),
            "sent": sent,
        }
    answered = sum(a.answered for a in SENT)
    # Wald's test of 30% against 50%, at 1 in 20. A posting that was closed or withdrawn shows nothing here.
    older = [end for _, end, age in waits() if age > 90 and end != 2]
    came, of = older.count(1), len(older)
    rarely = of >= 10 and bool(binom.pmf(came, of, 0.3) >= 20 * binom.pmf(came, of, 0.5))
    return {
        "answered": answered,
        "known": ends.count(1),
        "left_out": answered - ends.count(1),
        "half_after": int(next(t for t, share in zip(fit.times, fit.cinc[0]) if share >= 0.5)),
        "fewer_than_half": bool(max(fit.cinc[0]) < 0.5 and rarely),
        "answered_by": by,
    }


def older():
    old = [end for _, end, age in waits() if age > 90]
    return {"applications": len(old), "answered": old.count(1)}


def in_motion():
    """Open applications: the days since the last event, if they are many and nothing is planned; and of the
    older ones that were silent as long as this one since it was sent, how many were answered later."""
    old = [(days, end) for days, end, age in waits() if age > 90]
    assert len(old) >= 10
    for a in SENT:
        if a.outcome:
            continue
        silence = (DAY - a.last).days
        quiet = silence >= QUIET_AFTER
        # If something is planned, the wait is not compared with others.
        waits_for_word = quiet and not a.answered and not a.planned
        silent = [end for days, end in old if days > a.age] if waits_for_word else []
        yield {
            "path": a.path,
            "stage": a.stage,
            "last_activity": a.last.isoformat(),
            "quiet_days": silence if quiet else None,
            "answered_later": silent.count(1) if silent else None,
            "still_silent": len(silent) or None,
        }


def flow():
    """From the channel through every stage in the history to the state. A second time at a
    stage is a node of its own; a receipt is not a stage here."""
    links = Counter()
    for a in SENT:
        times = Counter(word for _, word in a.story if word in POSITIVE)
        way = [f"channel: {a.fields['channel']}", "applied"]
        for stage in sorted(times, key=far):
            way += [stage, *(f"{stage} {n}" for n in range(2, times[stage] + 1))]
        way.append(a.outcome or "waiting")
        links.update(zip(way, way[1:]))
    for (start, end), number in links.items():
        yield {"from": start, "to": end, "applications": number}


def months():
    for month in sorted({a.applied.strftime("%Y-%m") for a in ELIGIBLE}):
        sent = [a for a in ELIGIBLE if a.applied.strftime("%Y-%m") == month]
        yield {
            "month": month,
            "of": len(sent),
            **interval("answered", sum(a.answered for a in sent), len(sent)),
            **interval("went_on", sum(a.within() for a in sent), len(sent)),
        }


# --- Groups --------------------------------------------------------------------------------------

DIMENSIONS = ["role", "industry", "channel", "seniority", "remote", "resume", "cover_letter"]


def groups(by):
    """The rate cohort grouped by a field, ignoring case; each group as it is spelled first, by path."""
    found = {}
    for a in sorted(ELIGIBLE, key=lambda a: a.path):
        value = a.fields.get(by.replace("_", ""), "").strip()
        if value:
            found.setdefault(value.casefold(), (value, []))[1].append(a)
    return {name: members for name, members in found.values()}


def went_on(by, members):
    """How many went on. An older version had longer for its slow answers, so for versions it is those in time."""
    return sum(a.within() if by in ("resume", "cover_letter") else a.positive for a in members)


def rate(by, group, members, shrunken):
    n, k = len(members), went_on(by, members)
    overall = (went_on(by, ELIGIBLE) + 1) / (len(ELIGIBLE) + 5)
    return {
        "by": by,
        "group": group,
        "of": n,
        **interval("answered", sum(a.answered for a in members), n),
        **interval("went_on", k, n),
        "shrunken": (k + 10 * overall) / (n + 10) if shrunken else None,
    }


def rates():
    yield rate("all", None, ELIGIBLE, False)
    for by in DIMENSIONS:
        rows = [rate(by, group, members, True) for group, members in groups(by).items()]
        unnamed = [a for a in ELIGIBLE if not a.fields.get(by.replace("_", ""))]
        if unnamed:
            rows.append(rate(by, None, unnamed, True))
        yield from rows


def comparisons():
    """Every pair within a dimension that could have been shown, the group that got further first.
    Applications without a value are not a group to compare with."""
    rows = []
    for by in DIMENSIONS:
        large = {name: members for name, members in groups(by).items() if len(members) >= 8}
        for pair in combinations(large.items(), 2):
            pair = [(name, went_on(by, members), len(members)) for name, members in pair]
            (one, k1, n1), (two, k2, n2) = sorted(pair, key=lambda side: -side[1] / side[2])
            low, high = newcombe(k1, n1, k2, n2)
            rows.append(
                {
                    "by": by,
                    "group": one,
                    "other": two,
                    "difference": k1 / n1 - k2 / n2,
                    "difference_low": low,
                    "difference_high": high,
                    "significance": smallest_alpha(k1, n1, k2, n2),
                }
            )
    adjusted = multipletests([row["significance"] for row in rows], method="holm")[1]
    for row, value in zip(rows, adjusted):
        row["significance"] = float(value)
        row["clear"] = bool(value < 0.05)
    return rows


def changes():
    """A version that came from feedback: those that went on in time among applications with another version, sent
    before the new one was first used, and among applications with the new one. Applications with an
    old version that were sent later count on neither side."""
    for path, fields in FEEDBACK:
        version = fields.get("version")
        if not version:
            continue
        after = [a for a in ELIGIBLE if a.fields.get("resume") == version]
        first = after[0].applied
        before = [a for a in ELIGIBLE if a.fields.get("resume") and a.applied < first]
        k1, n1 = sum(a.within() for a in after), len(after)
        k2, n2 = sum(a.within() for a in before), len(before)
        low, high = newcombe(k1, n1, k2, n2)
        yield {
            "path": path,
            "version": version,
            "before": k2,
            "before_of": n2,
            "after": k1,
            "after_of": n1,
            "difference": k1 / n1 - k2 / n2,
            "difference_low": low,
            "difference_high": high,
        }


def wider_search():
    """Whether another group gets further than the largest one. That it was so two weeks ago is asserted for the
    sample: no event of the two groups is in that time. The suggestions are words, and not part of this."""
    since = day(next(notes(".", "profile.md"))[1]["searchingsince"])
    for row in sorted(comparisons(), key=lambda row: row["significance"]):
        members = groups(row["by"])
        largest = max(members, key=lambda name: len(members[name]))
        if not row["clear"] or row["other"] != largest or row["by"] not in ("role", "industry", "channel"):
            continue
        both = members[row["group"]] + members[largest]
        before = DAY - timedelta(days=14)
        assert all((before - a.applied).days >= COHORT_AFTER or not a.positive for a in both)
        assert all(a.since("screen") <= before for a in both if a.positive)
        return {
            "verdict": "finding",
            "by": row["by"],
            "group": largest,
            "of": len(members[largest]),
            "went_on": sum(a.positive for a in members[largest]),
            "other": row["group"],
            "other_of": len(members[row["group"]]),
            "other_went_on": sum(a.positive for a in members[row["group"]]),
            "since": since.isoformat(),
        }


# --- Luck ----------------------------------------------------------------------------------------


def chance_of_run(n, k, r):
    """Of all arrangements of k positive among n, the share with r or more others in a row: counted
    by inclusion and exclusion, and once more by walking through them."""
    formula = Fraction(0)
    for j in range(1, k + 2):
        if n - j * r >= k:
            formula += (-1) ** (j + 1) * math.comb(k + 1, j) * math.comb(n - j * r, k)
    formula /= math.comb(n, k)
    # ways[positive so far][length of the current run], while no run has reached r.
    ways = Counter({(0, 0): 1})
    for _ in range(n):
        following = Counter()
        for (positive, run), number in ways.items():
            if positive < k:
                following[positive + 1, 0] += number
            if run + 1 < r:
                following[positive, run + 1] += number
        ways = following
    short = sum(number for (positive, _), number in ways.items() if positive == k)
    assert formula == 1 - Fraction(short, math.comb(n, k))
    return formula


def dry_spell():
    assert usual_wait() == COHORT_AFTER
    positive = [a.positive for a in ELIGIBLE]
    # A newer application that went on already ends the run.
    if any(a.positive and a.age < COHORT_AFTER for a in SENT if a.applied):
        length, since, chance, verdict = 0, None, None, "ended_by_younger"
    else:
        length = positive[::-1].index(True)
        since = ELIGIBLE[-length].applied.isoformat()
        chance = float(chance_of_run(len(positive), sum(positive), length))
        verdict = "ordinary" if chance >= 0.2 else "unusual"
        assert chance >= 0.05 and length > 1
    return {
        "length": length,
        "after_days": COHORT_AFTER,
        "of": len(positive),
        "went_on": sum(positive),
        "since": since,
        "chance": chance,
        "verdict": verdict,
    }


def outlook():
    n, k = len(ELIGIBLE), sum(a.positive for a in ELIGIBLE)
    assert any(a.outcome != "closed" or a.answered or a.positive for a in ELIGIBLE)
    following = betabinom(10, k + 1, n - k + 4)
    # The highest low end with at most a tenth below it, and the lowest high end with at most a tenth
    # above it.
    low = max(x for x in range(11) if (following.cdf(x - 1) if x else 0) <= 0.1)
    high = min(x for x in range(11) if following.sf(x) <= 0.1)
    return {"next": 10, "low": low, "high": high, "at_least_one": float(1 - following.pmf(0))}


# --- Weeks, days, people -------------------------------------------------------------------------


def monday(on):
    return on - timedelta(days=on.weekday())


def goals():
    """The current week and the eight before it, `rest` if it was meant for rest. A goal counted by hand
    states its own number."""
    for path, fields, _ in notes("goals"):
        goal = {"path": path, "target": int(fields["target"])}
        if fields["measure"] == "manual":
            span = {"from": fields["from"], "until": DAY.isoformat()}
            yield {**goal, **span, "done": int(fields["progress"]), "rest": False, "earlier": []}
            continue
        if fields["measure"] == "applications":
            happened = [a.applied for a in SENT]
        else:
            happened = [on for _, on in TALKS]
        begin = day(fields["from"])

        def rests(start):
            year, week, _ = start.isocalendar()
            return f"{year}-W{week:02}" in several(fields.get("rest"))

        def done(start):
            return sum(monday(on) == start for on in happened if on <= DAY)

        now = monday(DAY)
        earlier = [now - timedelta(weeks=back) for back in range(8, 0, -1)]
        yield {
            **goal,
            "from": now.isoformat(),
            "until": (now + timedelta(days=6)).isoformat(),
            "done": done(now),
            "rest": rests(now),
            "earlier": [
                "rest" if rests(week) else done(week) for week in earlier if week >= monday(begin)
            ],
        }


def efforts():
    """One day for each thing that was done."""
    for a in SENT:
        yield from (on for on, word in a.story if on and word in MEETINGS)
        if a.applied:
            yield a.applied
    for _, fields, body in REFLECTIONS:
        yield day(fields["date"])
        yield from map(day, re.findall(r"^- \[x\] .*✅ (\d{4}-\d\d-\d\d)$", body, re.M))
    yield from (day(fields["asked"]) for _, fields in FEEDBACK if fields.get("asked"))
    yield from (on for _, on in TALKS)


EFFORTS = Counter(on for on in efforts() if on <= DAY)


def activity():
    last = [DAY - timedelta(days=back) for back in range(28)]
    return {"active_days": sum(on in EFFORTS for on in last), "of_days": len(last)}


def weeks():
    for back in range(25, -1, -1):
        start = monday(DAY) - timedelta(weeks=back)
        days = [start + timedelta(days=place) for place in range(7)]
        past = [EFFORTS[on] for on in days if on <= DAY]
        yield {
            "week": start.isoformat(),
            "days": past + [None] * (7 - len(past)),
            "efforts": sum(past),
            "active_days": sum(number > 0 for number in past),
        }


def mood():
    entries = sorted(
        (fields["date"], int(fields["mood"])) for _, fields in DAYS if fields.get("mood")
    )
    for place, (on, value) in enumerate(entries, 1):
        recent = [value for _, value in entries[max(0, place - 7) : place]]
        yield {
            "date": on,
            "mood": value,
            "median": float(statistics.median(recent)) if place >= 10 else None,
        }


def people():
    for path, fields in PEOPLE:
        contacts = [on for name, on in TALKS if name == fields["name"] and on <= DAY]
        number, unit = re.fullmatch(r"(\d+)([dwm])", fields["every"]).groups()
        last = max(contacts)
        following = last + timedelta(days=int(number) * {"d": 1, "w": 7, "m": 30}[unit])
        yield {"path": path, "last_contact": last.isoformat(), "next": following.isoformat()}


def feedback():
    """By state. Feedback that came and is to be read when ready is put off, and not received yet."""
    states = Counter(
        "put_off"
        if fields["status"] == "received" and fields.get("readwhenready")
        else fields["status"]
        for _, fields in FEEDBACK
    )
    return {
        "asked": states["asked"],
        "drafted": states["drafted"],
        "received": states["received"],
        "put_off": states["put_off"],
        "declined": states["declined"],
        "no_reply": states["no reply"],
    }


def rejection_kinds():
    """The kinds in brackets after `rejected` in the histories, and the number of applications for each."""
    found = Counter(
        match.group(1)
        for a in SENT
        for item in several(a.fields.get("history"))
        if (match := re.match(r"(?:\S+ )?rejected \((.+?)\)", item))
    )
    kinds = ["form", "personal", "after a talk", "internal", "position closed", "other"]
    known = sorted((kind for kind in kinds if found[kind]), key=lambda kind: -found[kind])
    return [{"kind": kind, "applications": found[kind]} for kind in known]


def feedback_about():
    """The subjects of the feedback that was read, and the number of notes for each."""
    read = [f for _, f in FEEDBACK if f["status"] == "received" and not f.get("readwhenready")]
    about = Counter(word for fields in read for word in several(fields.get("about")))
    return [{"about": word, "notes": number} for word, number in sorted(about.items())]


def listed(body, heading):
    """The list items under a level-2 heading, up to the next one."""
    for title, part in re.findall(r"^## (.*)\n((?:(?!## ).*\n?)*)", body, re.M):
        if re.fullmatch(heading, title):
            yield from re.findall(r"^- (?!\[)(.*)$", part, re.M)


def learning():
    """Reflections and lessons. A private reflection counts as one, but none of its words do."""
    reflected = {link(fields["application"]) for _, fields, _ in REFLECTIONS}
    waiting = [
        a
        for a in SENT
        if a.outcome == "rejected"
        and a.fields.get("reflect") != "skip"
        and Path(a.path).stem not in reflected
    ]
    lessons, tries = Counter(), Counter()
    for _, fields, body in REFLECTIONS:
        if fields.get("private"):
            continue
        here = several(fields.get("lessons")) + list(listed(body, "Lessons|What I learned"))
        lessons.update({lesson.strip().casefold() for lesson in here})
        tries.update(re.findall(r"^- \[([ x])\] ", body, re.M))
    for _, _, body in notes("interviews"):
        # What is to be done differently next time is a lesson; a line with "kept:" is about an earlier one.
        here = re.findall(r"^- next time: (.*)$", body, re.M) + list(listed(body, "Next time"))
        lessons.update({lesson.strip().casefold() for lesson in here if "kept:" not in lesson})
    return {
        "waiting": len(waiting),
        "lessons": len(lessons),
        "recurring_lessons": sum(number > 1 for number in lessons.values()),
        "open_tries": tries[" "],
        "done_tries": tries["x"],
    }


def victories():
    """Wins that were written down, feedback that came, offers, and each stage beyond every earlier one."""
    found = {(fields["date"], path) for path, fields, _ in notes("wins")}
    found |= {
        (fields["received"], path) for path, fields in FEEDBACK if fields["status"] == "received"
    }
    steps = sorted(
        (on, far(word), a.path) for a in SENT for on, word in a.story if on and word in POSITIVE
    )
    furthest = far("acknowledged")
    for on, stage, path in steps:
        if stage > furthest or stage == far("offer"):
            found.add((on.isoformat(), path))
        furthest = max(furthest, stage)
    return [{"date": on, "path": path} for on, path in sorted(found)]


numbers = {
    "version": 2,
    "today": DAY.isoformat(),
    "counts": counts(),
    "cohort": cohort(),
    "stages": list(stages()),
    "standings": list(standings()),
    "conversion": list(conversion()),
    "where_it_stops": where_it_stops(),
    "rejection_kinds": rejection_kinds(),
    "reply_times": reply_times(),
    "older": older(),
    "in_motion": list(in_motion()),
    "flow": list(flow()),
    "months": list(months()),
    "rates": list(rates()),
    "comparisons": comparisons(),
    "changes": list(changes()),
    "dry_spell": dry_spell(),
    "outlook": outlook(),
    "wider_search": wider_search(),
    "learning": learning(),
    "victories": victories(),
    "goals": list(goals()),
    "activity": activity(),
    "weeks": list(weeks()),
    "mood": list(mood()),
    "people": list(people()),
    "feedback": feedback(),
    "feedback_about": list(feedback_about()),
}
assert round(float(chance_of_run(60, 6, 30)), 3) == 0.083


def laid_out(value):
    """One row of a table per line."""
    if not (isinstance(value, list) and value):
        return json.dumps(value, ensure_ascii=False)
    return "[\n" + ",\n".join(json.dumps(row, ensure_ascii=False) for row in value) + "\n]"


text = ",\n".join(f'"{name}": {laid_out(value)}' for name, value in numbers.items())
(Path(__file__).parent / "sample.json").write_text("{\n" + text + "\n}\n", "utf-8")
