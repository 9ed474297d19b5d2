#!/usr/bin/env python3
"""Tries `onward stats` on random searches of which the truth is known, and prints one table: simulate.py ONWARD

How often is each verdict stated when it is false, and when it is true? The searches are written as notes (searches.py),
and the program itself reads them: once for each day on which someone could have looked. An event later than --today
does not count, so the notes of a search are written once.

  dry-spell    26 weeks at a constant rate, also with slow answers and with rejections sooner than invitations, and a
               rate that drops to nothing in week 13. Stated in any weekly look?
  wider        26 weeks with all groups alike, and with one better group; and the offer after half a year of one role.
  stops        is the first step called weak in any weekly look at a constant rate, also with slow answers and with
               rejections sooner than invitations, and at one look at the end? And with one weak step after the first, to which at least 8 came: is it the one that is
               named? While a search stumbles at its interviews, is the screen ever named?
  waits        fast and slow answers, with closed postings and withdrawals: estimates minus truth. Are fewer than half
               said to be ever answered, in any weekly look at searches in which more or fewer are?
  outlook      does the range contain the true number of the next ten?
  alike        all groups alike: is any comparison clear, in one look at the end? Also where nothing but the version of
               the resume is noted, and answers are slow.
  versions     the rate of a new version of the resume, and of the newest month, minus that of those before.

"Unsure" is a number beyond its limit by less than chance makes in this many searches: run more. Kinds of search that are
close to a limit are more than a hundred already (MORE). The exit code is 1 if a limit is broken. The same --seed gives the same table, on any number of cores.
"""

import argparse
import json
import math
import multiprocessing
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

import searches
from table import Table

# Before the fourth week no application is old enough to count.
WEEKLY = range(7 * 4, 7 * searches.WEEKS + 1, 7)
LAST = WEEKLY[-1]
FORECASTS = [7 * week for week in (8, 14, 20, 26)]
WAITS = [7 * week for week in (6, 10, 16, 26)]
DAYS = [14, 30, 60]
OVER = 600  # when everything has ended

RATES = [0.05, 0.1, 0.15, 0.2, 0.4]
ALIKE = [0.05, 0.1, 0.2, 0.4]
FIRST_STEPS = [0.08, 0.15, 0.25]
CONSTANT = [0.05, 0.1, 0.15, 0.2, 0.25]
MEDIANS = [6, 20]
SLOW = 30
# Days in the median to an invitation and to a rejection, and applications a week.
UNEVEN = [(invited, rejected, pace) for invited, rejected in ((30, 7), (40, 5)) for pace in (2, 4, 8)]
ANSWERED = [(0.55, 12), (0.55, SLOW), (0.3, 12)]

# How many times as many searches there are of a kind. The true rates of these kinds are within their limit, but so close
# to it that a hundred searches are often beyond it by chance.
MORE = {"slow": 5, "uneven": 2, "stopping": 10, "calm-once": 20, "versions-once": 20}


# Each question asks for searches, and for the days on which to look at them.

def cases(questions):
    """The kinds of search that the questions need: each with its generator, its values, and its days."""
    asked = {}

    def add(question, days, make, *values):
        if question in questions:
            asked.setdefault((make, *values), set()).update(days)

    for rate in RATES[:4]:
        add("dry-spell", WEEKLY, "calm", rate)
    for rate in (0.1, 0.2):
        add("dry-spell", WEEKLY[9:], "dries-up", rate)
        add("dry-spell", WEEKLY, "slow", rate)
    add("stops", WEEKLY, "slow", 0.2)
    for uneven in UNEVEN:
        add("dry-spell", WEEKLY, "uneven", 0.2, *uneven)
        add("stops", WEEKLY, "uneven", 0.2, *uneven)
    for rate in (0.05, 0.1):
        add("stops", WEEKLY, "uneven", rate, 30, 7, 4)
    add("dry-spell", WEEKLY, "uneven", 0.1, 30, 7, 4)
    add("dry-spell", WEEKLY[9:], "uneven-dries-up", 0.2, 30, 7, 4)
    for rate in (0.05, 0.1, 0.2):
        add("wider", WEEKLY, "calm", rate)
        add("outlook", FORECASTS, "calm", rate)
        add("versions", [LAST], "calm", rate)
    for question, days in ("outlook", FORECASTS), ("versions", [LAST]):
        add(question, days, "calm", 0.4)
    for rate in ALIKE:
        add("alike", [LAST], "calm-once", rate)
    for rate in (0.2, 0.4):
        add("alike", [LAST], "versions-once", rate)
    add("wider", WEEKLY[::2], "better", 0.1, 0.35)
    for rate in (0.05, 0.1, 0.3):
        add("wider", [LAST, LAST + 14], "narrow", rate)
    for first in FIRST_STEPS:
        for step in searches.STEPS:
            add("stops", [OVER], "stopping", first, step)
        add("stops", WEEKLY, "stumbling", first)
    for rate in CONSTANT:
        add("stops", WEEKLY, "calm", rate)
    for median in MEDIANS:
        add("waits", WAITS, "waiting", median)
    for share, median in ANSWERED:
        add("waits", WEEKLY, "answered", share, median)
    return asked


def generate(chance, number, make, *values):
    """The applications of one search, and what only the simulation knows about it."""
    # Every second calm search has one role, so that everything is tried on both kinds.
    narrow = number % 2 == 1
    if make in ("calm", "calm-once"):
        return searches.calm(chance, *values, narrow=narrow), narrow
    if make == "versions-once":
        return searches.calm(chance, *values, median=SLOW, is_alike=True), None
    if make == "slow":
        return searches.calm(chance, *values, narrow=narrow, median=SLOW), narrow
    if make in ("uneven", "uneven-dries-up"):
        rate, invited, rejected, pace = values
        dries_up = make == "uneven-dries-up"
        return searches.calm(
            chance, rate, narrow=narrow, dries_up=dries_up, median=invited, rejected=rejected, pace=pace), narrow
    if make == "dries-up":
        return searches.calm(chance, *values, narrow=narrow, dries_up=True), narrow
    if make == "better":
        rate, better = values
        return searches.calm(chance, rate, better=better), None
    if make == "narrow":
        return searches.calm(chance, *values, narrow=True), None
    if make == "stopping":
        return searches.stopping(chance, *values)
    if make == "stumbling":
        return searches.stumbling(chance, *values), None
    if make == "answered":
        return searches.answered(chance, *values), None
    return searches.waiting(chance, *values), None


def look_at(job):
    """Writes one search, runs the program on each day, and returns what it states."""
    onward, seed, case, number, days = job
    chance = random.Random(f"{seed} {case} {number}")
    applications, truth = generate(chance, number, *case)
    looks = {}
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        searches.write(applications, folder)
        for today in sorted(days):
            run = subprocess.run(
                [onward, "stats", "--format", "json", "--journal", folder, "--today", str(searches.day(today))],
                capture_output=True, check=True,
            )
            looks[today] = stated(json.loads(run.stdout))
            if case[0] == "calm":
                looks[today]["next_ten"] = sum(chance.random() < case[1] for _ in range(10))
    return case, truth, looks


def stated(stats):
    """The part of the numbers that the table is made of."""
    wider = stats["wider_search"]
    stops = stats["where_it_stops"]
    return {
        "dry spell": stats["dry_spell"]["verdict"] == "longer_than_chance",
        "finding": wider["verdict"] == "finding",
        "about": [wider["by"], wider["group"], wider["other"]],
        "offer": wider["verdict"] == "offer",
        "clear": any(row["clear"] for row in stats["comparisons"]),
        "outlook": (stats["outlook"]["low"], stats["outlook"]["high"]),
        "weakest": stops["weakest"],
        "first step": stops["first_step"]["weak"] is True,
        "screen": stops["weakest"] == "after_a_screen",
        "fewer than half": stats["reply_times"]["fewer_than_half"],
        "waits": {days: stats["reply_times"]["answered_by"][str(days)]["estimate"] for days in DAYS},
        "changes": stats["changes"],
        "months": [(row["went_on"], row["of"]) for row in stats["months"]],
    }


# The answers: the rows of the table.

def ever(results, name, days=WEEKLY):
    """For each search, whether it was stated in any look."""
    return [any(look[name] for day, look in looks.items() if day in days) for _, looks in results]


def dry_spell(table, results):
    verdict = "longer than chance, in any look"
    for rate in RATES[:4]:
        found = ever(results["calm", rate], "dry spell")
        table.often("dry-spell", f"constant {rate:.0%}", verdict, found, at_most=0.05)
    for rate in (0.1, 0.2):
        found = ever(results["slow", rate], "dry spell")
        table.often("dry-spell", f"constant {rate:.0%}, slow answers", verdict, found, at_most=0.05)
    for rate, *uneven in [(0.2, *uneven) for uneven in UNEVEN] + [(0.1, 30, 7, 4)]:
        found = ever(results["uneven", rate, *uneven], "dry spell")
        table.often("dry-spell", f"constant {rate:.0%}, {days_of(*uneven)}", verdict, found, at_most=0.05)
    for rate in (0.1, 0.2):
        found = ever(results["dries-up", rate], "dry spell")
        table.often("dry-spell", f"{rate:.0%}, nothing from week 13", verdict, found, true=True)
    found = ever(results["uneven-dries-up", 0.2, 30, 7, 4], "dry spell")
    table.often("dry-spell", f"20%, nothing from week 13, {days_of(30, 7, 4)}", verdict, found, true=True)


def days_of(invited, rejected, pace):
    """The days in the median to an invitation and to a rejection, and how many are sent a week."""
    return f"{invited}/{rejected} days, {pace} a week"


def wider(table, results):
    for rate in (0.05, 0.1, 0.2):
        for narrow, name in (False, "four roles"), (True, "one role"):
            found = ever([result for result in results["calm", rate] if result[0] == narrow], "finding")
            table.often("wider", f"alike {rate:.0%}, {name}", "finding, in any look", found, at_most=0.05)
    better = results["better", 0.1, 0.35]
    named = [any(names(look, searches.ROLES[3]) for look in looks.values()) for _, looks in better]
    table.often("wider", "one role of four 35%, others 10%", "finding, in any look", named, true=True)
    for rate in (0.05, 0.1, 0.3):
        found = ever(results["narrow", rate], "offer", [LAST, LAST + 14])
        table.often("wider", f"one role, half a year, {rate:.0%}", "offer", found, true=rate < 0.25)
    for rate in (0.05, 0.1, 0.2):
        found = ever([result for result in results["calm", rate] if not result[0]], "offer")
        table.often("wider", f"four roles, {rate:.0%}", "offer, in any look", found)


def names(look, role):
    by, *groups = look["about"]
    return look["finding"] and by == "role" and role in groups


def stops(table, results):
    for rate in CONSTANT:
        # What is between 5% and 20% is weak, but half a year is too short to tell it from 20% in every search.
        limit = {"at_least": 0.6} if rate == 0.05 else {} if rate < 0.2 else {"at_most": 0.05}
        for when, days in ("in any weekly look", WEEKLY), ("at one look after half a year", [LAST]):
            found = ever(results["calm", rate], "first step", days)
            verdict = f"the first step is weak, {when}"
            table.often("stops", f"constant {rate:.0%}", verdict, found, true=rate < 0.2, **limit)
    found = ever(results["slow", 0.2], "first step")
    verdict = "the first step is weak, in any weekly look"
    table.often("stops", "constant 20%, slow answers", verdict, found, at_most=0.05)
    for uneven in UNEVEN:
        found = ever(results["uneven", 0.2, *uneven], "first step")
        table.often("stops", f"constant 20%, {days_of(*uneven)}", verdict, found, at_most=0.05)
    for rate in (0.05, 0.1):
        found = ever(results["uneven", rate, 30, 7, 4], "first step")
        table.often("stops", f"constant {rate:.0%}, {days_of(30, 7, 4)}", verdict, found, true=True)
    for first in FIRST_STEPS:
        found = ever(results["stumbling", first], "screen")
        search = f"first step {first:.0%}, stumbles at interviews"
        table.often("stops", search, "the screen is named, in any weekly look", found, at_most=0.33)
    for first in FIRST_STEPS:
        for step in searches.STEPS:
            came = [looks[OVER] for came, looks in results["stopping", first, step] if came >= 8]
            named = [look["weakest"] == step for look in came]
            table.often(
                "stops", f"first step {first:.0%}, weak {step.replace('_', ' ')}", "the weak step is named", named,
                true=True, at_least=0.9,
            )
        together = [looks[OVER] for step in searches.STEPS for _, looks in results["stopping", first, step]]
        found = [look["first step"] for look in together]
        table.often("stops", f"first step {first:.0%}", "the first step is weak, at one look", found, true=first < 0.2)


def waits(table, results):
    for median in MEDIANS:
        truth = searches.answered_by(median, DAYS)
        for days in DAYS:
            # The looks at one search are not independent of each other, so their mean counts as one.
            differences = [
                [look["waits"][days] - truth[days] for look in looks.values() if look["waits"][days] is not None]
                for _, looks in results["waiting", median]
            ]
            means = [statistics.fmean(values) for values in differences if values]
            search = f"median {median} days, {truth[days]:.0%} by day {days}"
            table.difference("waits", search, "estimate minus truth", means)
    for share, median in ANSWERED:
        found = ever(results["answered", share, median], "fewer than half")
        limit = {"at_most": 0.05} if share > 0.5 else {}
        table.often(
            "waits", f"{share:.0%} ever answered, median {median} days", "fewer than half ever, in any look", found,
            true=share < 0.5, **limit,
        )


def outlook(table, results):
    for rate in (0.05, 0.2, 0.4):
        looks = [look for _, looks in results["calm", rate] for day, look in looks.items() if day in FORECASTS]
        inside = [
            look["outlook"][0] <= look["next_ten"] <= look["outlook"][1]
            for look in looks if look["outlook"][0] is not None
        ]
        verdict = "the range contains the next ten"
        table.often("outlook", f"constant {rate:.0%}", verdict, inside, true=True, at_least=0.78)


def alike(table, results):
    for rate in ALIKE:
        found = [looks[LAST]["clear"] for _, looks in results["calm-once", rate]]
        table.often("alike", f"constant {rate:.0%}", "a comparison is clear", found, at_most=0.05)
    for rate in (0.2, 0.4):
        found = [looks[LAST]["clear"] for _, looks in results["versions-once", rate]]
        search = f"only versions differ, {rate:.0%}, slow answers"
        table.often("alike", search, "a comparison is clear", found, at_most=0.05)


def versions(table, results):
    for rate in (0.05, 0.1, 0.2, 0.4):
        looks = [looks[LAST] for _, looks in results["calm", rate]]
        changes = [look["changes"][0] for look in looks if look["changes"]]
        pooled(
            table, f"constant {rate:.0%}", "new version minus the one before",
            [((row["after"], row["after_of"]), (row["before"], row["before_of"])) for row in changes],
        )
        months = [look["months"] for look in looks if len(look["months"]) > 1]
        pooled(
            table, f"constant {rate:.0%}", "newest month minus those before",
            [(rows[-1], (sum(k for k, _ in rows[:-1]), sum(n for _, n in rows[:-1]))) for rows in months],
        )


def pooled(table, case, verdict, pairs):
    """The share of all the first ones minus that of all the second ones."""
    if not pairs:
        return
    shares = [(sum(k for k, _ in side), sum(n for _, n in side)) for side in zip(*pairs)]
    (new, new_of), (old, old_of) = shares
    error = math.sqrt(sum(k / n * (1 - k / n) / n for k, n in shares))
    table.bias("versions", case, verdict, new / new_of - old / old_of, error, f"{new_of} new ones")


QUESTIONS = {
    "dry-spell": dry_spell, "wider": wider, "stops": stops, "waits": waits, "outlook": outlook, "alike": alike,
    "versions": versions,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("onward", help="the program")
    parser.add_argument("--searches", type=int, default=100, help="of each kind (100); more of some")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", action="append", choices=QUESTIONS, help="one scenario; may be repeated")
    options = parser.parse_args()
    onward = str(pathlib.Path(options.onward).resolve())
    asked = [name for name in QUESTIONS if not options.only or name in options.only]

    began = time.monotonic()
    jobs = [
        (onward, options.seed, case, number, days)
        for case, days in cases(asked).items()
        for number in range(options.searches * MORE.get(case[0], 1))
    ]
    results = {}
    with multiprocessing.Pool() as pool:
        for count, (case, truth, looks) in enumerate(pool.imap(look_at, jobs, chunksize=4), start=1):
            results.setdefault(case, []).append((truth, looks))
            if count % 100 == 0 and sys.stderr.isatty():
                print(f"\r{count} of {len(jobs)} searches", end="", file=sys.stderr)

    table = Table()
    for name in asked:
        QUESTIONS[name](table, results)
    runs = sum(len(job[-1]) for job in jobs)
    print(f"\n{len(jobs)} searches, {runs} looks, {time.monotonic() - began:.0f} seconds, seed {options.seed}\n")
    table.show()
    return 1 if table.broken else 0


if __name__ == "__main__":
    sys.exit(main())
