#!/usr/bin/env python3
"""Measures how long 'onward build --watch' takes from a save to the page: watch.py ONWARD FOLDER ROUNDS"""

import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

import generate

SIZES = [500, 12000]
# The first rebuilds bring the files into memory.
WARM_UP = 3


def main(onward, folder, rounds):
    print("\nFrom a save to the page, with 'build --watch'\n")
    row("notes", "median", "slowest", "a build", "median/build", "memory before", "and after")
    for size in SIZES:
        journal = folder / f"watched-{size}"
        if not journal.exists():
            subprocess.run(
                [sys.executable, pathlib.Path(__file__).with_name("generate.py"), str(size), journal], check=True
            )
        builds = [build(onward, journal) for _ in range(rounds + 1)][1:]
        before, after, times = saves(onward, journal, rounds)
        row(
            size, ms(statistics.median(times)), ms(max(times)), ms(statistics.median(builds)),
            f"{statistics.median(times) / statistics.median(builds):.2f}", f"{before:.0f} MB", f"{after:.0f} MB",
        )


def build(onward, journal):
    for page in journal.glob("dashboard.*"):
        page.unlink()
    start = time.perf_counter()
    subprocess.run(
        [onward, "build", journal, "--today", str(generate.TODAY)], check=True, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return time.perf_counter() - start


def saves(onward, journal, rounds):
    """The memory before and after, and the time of each save."""
    note = sorted((journal / "applications").rglob("*.md"))[0]
    text = note.read_text(encoding="utf-8")
    process = subprocess.Popen(
        [onward, "build", journal, "--watch", "--today", str(generate.TODAY)], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    )
    wait_for(process, "watching")
    times, before = [], 0
    for number in range(rounds + WARM_UP):
        if number == WARM_UP:
            before = memory(process)
        changed = re.sub("(?m)^role: .*$", f"role: Engineer {number}", text, count=1)
        assert changed != text
        note.write_text(changed, encoding="utf-8")
        start = time.perf_counter()
        # Both pages are in place when it is printed.
        wait_for(process, "dashboard.html written")
        times.append(time.perf_counter() - start)
        # A person does not save again at once.
        time.sleep(0.2)
    after = memory(process)
    process.terminate()
    if process.wait() != 0:
        sys.exit(f"the watch ended with {process.returncode}")
    note.write_text(text, encoding="utf-8")
    return before, after, times[WARM_UP:]


def wait_for(process, words):
    for line in process.stdout:
        if words in line:
            return
    sys.exit(f"the watch ended with {process.wait()}")


def memory(process):
    """What the process has in memory now, in megabytes; nothing where the system has no such file."""
    try:
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    except OSError:
        return float("nan")
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1000


def ms(seconds):
    return f"{seconds * 1000:.0f} ms"


def row(first, *cells, width=15):
    print(f"{first!s:>10}" + "".join(f"{cell:>{width}}" for cell in cells))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    onward, folder, rounds = sys.argv[1:]
    main(os.path.abspath(onward), pathlib.Path(folder), int(rounds))
