#!/usr/bin/env python3
"""Measures the page in a browser, as ratios: page.py ONWARD CHROMIUM FOLDER ROUNDS"""

import pathlib
import statistics
import subprocess
import sys

from playwright.sync_api import sync_playwright

import generate
import measure

SIZES = [100, 1000, 10000]

# The milliseconds from an act until the browser has drawn what it changed.
TIME = """
  async act => {
    const start = performance.now()
    act()
    await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    return performance.now() - start
  }
"""

OPENED = "performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"
# The first letter reads every row; the next one does not.
ACTS = {
    "first letter": "() => { filter.value = 'a'; filter.dispatchEvent(new Event('input')) }",
    "next letter": "() => { filter.value = 'am'; filter.dispatchEvent(new Event('input')) }",
    "sort": "() => document.querySelector('thead button').click()",
    "back": "() => document.querySelector('thead button').click()",
}


def main(onward, chromium, folder, rounds):
    for size in SIZES:
        journal = folder / str(size)
        subprocess.run([sys.executable, generate.__file__, str(size), journal], check=True)
        subprocess.run([onward, "build", journal, "--today", str(generate.TODAY)], check=True, capture_output=True)
    times = {(size, name): [] for size in SIZES for name in ["open", *ACTS]}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        # The first round does not count: it brings the files and the browser's own code into memory.
        for number in range(rounds + 1):
            for size in SIZES:
                for name, time in visit(browser, folder / str(size) / "dashboard.html"):
                    if number > 0:
                        times[size, name].append(time)
        browser.close()

    print(f"\nThe page in a browser: medians of {rounds} rounds, all sizes in turn.\n")
    row("notes", "open", *(f"{name}/open" for name in ACTS))
    for size in SIZES:
        opened = times[size, "open"]
        row(size, f"{statistics.median(opened):.0f} ms", *(ratio(times[size, name], opened) for name in ACTS))
    print("\nGrowth, for 10 times the notes\n")
    row("notes", "open", *ACTS)
    for small, large in zip(SIZES, SIZES[1:]):
        row(f"to {large}", *(ratio(times[large, name], times[small, name]) for name in ["open", *ACTS]))


def visit(browser, file):
    """Opens the page once; yields what is measured and its time."""
    with browser.new_context(viewport={"width": 1200, "height": 900}) as context:
        page = context.new_page()
        page.goto(file.as_uri())
        yield "open", page.evaluate(OPENED)
        for name, act in ACTS.items():
            yield name, page.evaluate(f"({TIME})({act})")


def ratio(times, others):
    """How many times as long within one round, as the median of all rounds."""
    return f"{statistics.median(a / b for a, b in zip(times, others)):.2f}"


def row(first, *cells):
    measure.row(first, *cells, width=19)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    onward, chromium, folder, rounds = sys.argv[1:]
    main(onward, chromium, pathlib.Path(folder), int(rounds))
