"""Asks axe about a page."""

from axe_playwright_python.sync_playwright import Axe

AXE = Axe()

# Axe describes what it lists, and what has passed is much longer than what has not.
OPTIONS = {"resultTypes": ["violations"]}


def assert_axe_finds_nothing(page):
    results = AXE.run(page, options=OPTIONS)
    assert results.violations_count == 0, results.generate_report()
