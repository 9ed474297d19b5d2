"""Reads the exports of the sample journal with libraries that have nothing to do with the program."""

import csv
import io
import json
import os
import re
import subprocess
from datetime import date, datetime
from pathlib import Path

import icalendar
import pytest
import vobject

ONWARD = os.environ["ONWARD"]
SAMPLE = Path(__file__).parents[2] / "sample-journal"
DAY = "2026-08-07"


def export(name, *more, journal=SAMPLE):
    done = subprocess.run(
        [ONWARD, "export", name, "--journal", journal, "--today", DAY, *more],
        capture_output=True, check=True,
    )
    return done.stdout.decode("utf-8")


def listed(kind):
    done = subprocess.run(
        [ONWARD, "list", kind, "--journal", SAMPLE, "--today", DAY, "--format", "json"],
        capture_output=True, check=True,
    )
    return json.loads(done.stdout)["notes"]


def test_calendar_has_what_is_ahead():
    calendar = icalendar.Calendar.from_ical(export("ics"))
    events = calendar.walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events)
    shown = {
        (event["DTSTART"].dt.date() if isinstance(event["DTSTART"].dt, datetime) else event["DTSTART"].dt)
        for event in events
    }
    assert min(shown) >= date.fromisoformat(DAY)
    planned = [
        (note["company"], event)
        for note in listed("applications")
        for event in note["events"]
        if event["planned"] and event["date"] and note["outcome"] is None and not note["private"]
    ]
    assert planned
    for company, event in planned:
        starts = [
            entry["DTSTART"].dt for entry in events if company in str(entry["SUMMARY"])
        ]
        day = date.fromisoformat(event["date"])
        if event["time"]:
            assert datetime.combine(day, datetime.strptime(event["time"], "%H:%M").time()) in starts
        else:
            assert day in starts


def test_shared_calendar_has_no_names():
    text = export("ics", "--redact")
    events = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert {str(event["SUMMARY"]) for event in events} <= {
        "Conversation", "Task", "Deadline", "Reminder",
    }
    unfolded = text.replace("\r\n ", "")
    names = [note["company"] for note in listed("applications")]
    names += [Path(note["path"]).stem for note in listed("people")]
    assert [name for name in names if name in unfolded] == []


def test_contacts_are_cards():
    cards = list(vobject.readComponents(export("vcf")))
    people = [note for note in listed("people") if not note["private"]]
    names = {card.fn.value for card in cards}
    assert {Path(note["path"]).stem for note in people} <= names
    assert len(names) == len(cards)


def test_table_has_a_row_for_each_application():
    rows = list(csv.DictReader(io.StringIO(export("csv"), newline="")))
    notes = [note for note in listed("applications") if not note["private"]]
    assert [(row["company"], row["role"]) for row in rows] == [
        (note["company"], note["role"] or "") for note in notes
    ]
    for row, note in zip(rows, notes):
        assert row["applied"] == (note["applied"] or "")
        assert len(row["history"].splitlines()) == len(note["events"])
        assert (row["status"] == note["outcome"]) if note["outcome"] in ("rejected", "ghosted") else True


def test_everything_is_in_the_json():
    values = json.loads(export("json"))
    for kind in ("applications", "reflections", "feedback", "wins", "goals", "people", "days"):
        assert len(values[kind]) == len([note for note in listed(kind) if not note["private"]])
    assert export("json") == export("json")


@pytest.mark.parametrize("name", ["sankeymatic", "mermaid"])
def test_flow_has_as_many_at_its_start_as_applications_were_sent(name):
    lines = [
        re.fullmatch(r'(.+) \[(\d+)\] (.+)', line) or re.fullmatch(r'"(.+)","(.+)",(\d+)', line)
        for line in export(name).splitlines()
    ]
    edges = [line.groups() for line in lines if line]
    edges = [(a, b, int(n)) if name == "mermaid" else (a, n, int(b)) for a, b, n in edges]
    sent = sum(count for _, to, count in edges if to == "sent")
    done = subprocess.run(
        [ONWARD, "stats", "--journal", SAMPLE, "--today", DAY, "--format", "json"],
        capture_output=True, check=True,
    )
    assert sent == json.loads(done.stdout)["counts"]["applications"]
