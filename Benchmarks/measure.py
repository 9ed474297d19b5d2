#!/usr/bin/env python3
"""Runs the commands in turn and reports their times as ratios: measure.py ONWARD FLOOR FOLDER ROUNDS"""

import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import threading
import time

import generate

SIZES = [100, 1000, 10000]
INTERVIEWS = [50, 500]
TABLES = [1000, 10000, 100000]
LONGEST, LONGEST_IMPORT = 60, 600  # seconds


def main(onward, floor, folder, rounds):
    today = ["--today", str(generate.TODAY)]
    journals = {size: folder / str(size) for size in SIZES}
    commands = {("start", None): [onward, "--version"]}
    for size, journal in journals.items():
        # Reads every byte of every note, and does nothing with it.
        commands["cat", size] = ["find", journal, "-name", "*.md", "-exec", "cat", "{}", "+"]
        # Parses every note with the same libraries in C, and keeps nothing.
        commands["floor", size] = [floor, journal]
        commands["build", size] = [onward, "build", journal, *today]
        commands["check", size] = [onward, "check", journal, *today]
        commands["list", size] = [
            onward, "list", "applications", "--journal", journal, "--format", "paths", *today
        ]
        commands["brief", size] = [onward, "brief", "--journal", journal, *today]
        commands["redact", size] = [onward, "brief", "--redact", "--journal", journal, *today]
    runs = in_turns(commands, rounds)

    print(f"\nMedians of {rounds} runs, all commands in turn.\n")
    print(f"Start and end of onward alone: {ms(runs['start', None])}\n")
    row(
        "notes", "cat", "build", "build/cat", "floor", "build/floor", "check/build", "list/build",
        "brief/build", "redact/build", "memory",
    )
    for size in SIZES:
        names = ["cat", "floor", "build", "check", "list", "brief", "redact"]
        cat, least, build, check, listed, brief, redact = (runs[name, size] for name in names)
        row(
            size, ms(cat), ms(build), ratio(build, cat), ms(least), ratio(build, least),
            ratio(check, build), ratio(listed, build), ratio(brief, build), ratio(redact, build),
            memory(commands["build", size]),
        )

    print("\nGrowth, for 10 times the notes\n")
    grow = ["cat", "build", "check", "list", "redact"]
    row("notes", *grow)
    for small, large in zip(SIZES, SIZES[1:]):
        grown = [ratio(runs[name, large], runs[name, small]) for name in grow]
        row(f"to {large}", *grown)

    print("\nOne hard note, compared with an ordinary one\n")
    hard = {
        (name, None): [onward, "build", folder / "hard" / str(number), *today]
        for number, name in enumerate(generate.HARD)
    }
    runs = in_turns(hard, rounds)
    ordinary = next(iter(runs.values()))
    for (name, _), times in runs.items():
        flaw = next((f"  {run.flaw}" for run in times if run.flaw), "")
        print(f"{name:34}{ms(times):>10}{ratio(times, ordinary):>10}{memory(hard[name, None]):>10}{flaw}")

    print(f"\nNotes about interviews, beside {generate.BESIDE_INTERVIEWS} other notes\n")
    beside = {}
    for count in INTERVIEWS:
        journal = folder / f"interviews-{count}"
        note = next(iter(sorted((journal / "interviews").iterdir()))).read_text(encoding="utf-8")
        name = re.search(r"\[\[(.*)\]\]", note)[1]
        beside["build", count] = [onward, "build", journal, *today]
        beside["prep", count] = [onward, "prep", name, "--journal", journal, *today]
    runs = in_turns(beside, rounds)
    row("interviews", "build", "prep", "memory")
    for count in INTERVIEWS:
        row(count, ms(runs["build", count]), ms(runs["prep", count]), memory(beside["build", count]))

    print("\nImport of a table into a journal without notes, once each\n")
    row("rows", "preview", "per row", "write", "again", "memory")
    for size in TABLES:
        journal = folder / f"imported-{size}"
        journal.mkdir()
        (journal / "onward.yml").write_text("")
        command = [
            onward, "import", folder / f"{size}.csv", "--journal", journal, "--today", str(generate.TODAY)
        ]
        preview, write, again = (Run(each, LONGEST_IMPORT) for each in [command, [*command, "--write"], command])
        for run in (preview, write, again):
            if run.flaw:
                sys.exit(f"import of {size} rows {run.flaw}")
        row(
            size, ms([preview]), f"{preview.time / size * 1000:.2f} ms", ms([write]), ms([again]),
            f"{preview.memory / 1e6:.0f} MB",
        )


class Run:
    """One run of a command: its time, its peak memory, and what went wrong."""

    def __init__(self, command, longest=LONGEST):
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # A timer, since wait4, which reports the memory, has no timeout.
        limit = threading.Timer(longest, lambda: os.kill(process.pid, signal.SIGKILL))
        limit.start()
        _, status, usage = os.wait4(process.pid, 0)
        limit.cancel()
        self.time = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        # Linux counts kilobytes, macOS bytes.
        self.memory = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        # 1 means that a note has an error, as some of the hard ones do.
        self.flaw = None
        if self.time >= longest:
            self.flaw = f"stopped after {longest} seconds"
        elif process.returncode not in (0, 1):
            self.flaw = f"ended with {process.returncode}"


def in_turns(commands, rounds):
    """Runs every command once in each round, so that a slower minute of the machine affects all of them."""
    runs = {name: [] for name in commands}
    # The first round does not count: it brings the files into memory.
    for number in range(rounds + 1):
        for name, command in commands.items():
            if "build" in command:
                # Unchanged pages are not written again; here they always are.
                for page in pathlib.Path(command[2]).glob("dashboard.*"):
                    page.unlink()
            run = Run(command)
            if run.flaw and name[1]:
                sys.exit(f"{name[0]} of {name[1]} notes {run.flaw}")
            if number > 0:
                runs[name].append(run)
    return runs


def median(runs):
    return statistics.median(run.time for run in runs)


def ms(runs):
    return f"{median(runs) * 1000:.0f} ms"


def ratio(runs, others):
    """How many times as long within one round, as the median of all rounds."""
    return f"{statistics.median(a.time / b.time for a, b in zip(runs, others)):.2f}"


def memory(command):
    """The peak memory of the command, in a separate run that is not timed."""
    time = "/usr/bin/time"
    if not os.path.exists(time):
        # The system's number for a child includes the memory of Python at its start, about 10 MB.
        return f"{Run(command).memory / 1e6:.0f} MB"
    option, unit = ("-l", 1) if sys.platform == "darwin" else ("-v", 1024)
    try:
        run = subprocess.run([time, option, *command], capture_output=True, text=True, timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return "?"
    line = next(line for line in run.stderr.splitlines() if "maximum resident" in line.lower())
    return f"{int(re.search(r'[0-9]+', line)[0]) * unit / 1e6:.0f} MB"


def row(first, *cells, width=13):
    print(f"{first!s:>10}" + "".join(f"{cell:>{width}}" for cell in cells))


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    onward, floor, folder, rounds = sys.argv[1:]
    main(os.path.abspath(onward), floor, pathlib.Path(folder), int(rounds))
