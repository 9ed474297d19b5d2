"""The page without scripts: everything is there."""

import pathlib
import re

import pytest

from visits import visiting

OUTLINE = pathlib.Path(__file__).parents[2] / "templates" / "dashboard.html"


@pytest.fixture(scope="module")
def page(browser, journal):
    with visiting(browser, journal, java_script_enabled=False) as visit:
        yield visit.page


# The sections of a search that has only begun; any other has all of them.
SECTIONS = {
    "empty": ["now"],
    "one application": ["now", "open", "all"],
    "three applications": ["now", "open", "all"],
    "seven applications": ["now", "open", "days", "all"],
}


def test_every_section_of_the_outline_has_its_heading(journal, page):
    names = re.findall(r"{{(.+?)}}", OUTLINE.read_text(encoding="utf-8"))
    sections = [name for name in names if name not in ("title", "name", "day", "state", "contents")]
    assert sections
    for section in sections:
        # A section with nothing to say is not on the page, and nothing leads there.
        if section not in SECTIONS.get(journal.name, sections):
            assert page.locator(f'section#{section}, a[href="#{section}"]').count() == 0
            continue
        heading = page.locator(f"section#{section} > h2")
        assert heading.count() == 1, section
        assert heading.is_visible(), section
        assert heading.inner_text().strip(), section


def test_the_title_and_the_state_of_the_search_are_there(page):
    assert page.locator("h1").inner_text().strip()
    assert page.locator(".state").inner_text().strip()


def test_every_application_has_its_row(journal, page):
    rows = page.locator("#applications tbody tr")
    count = len(journal.application_notes)
    if 0 < count < 5:
        # All of these are open: each has a lane, or is among those that are long silent.
        open_ones = page.locator("#open :is(.lanes tbody tr:not(.group), .fold li)")
        assert open_ones.count() == count and rows.count() == 0
        return
    assert rows.count() == count
    # The first are seen at once, and a fold shows the others.
    assert page.locator("#applications tbody tr:visible").count() == min(count, 20)
    folds = page.locator(".more-rows")
    assert folds.count() == (count > 20)
    for summary in folds.locator("> summary").all():
        assert summary.inner_text() == f"{count - 20} more"
        summary.click()
    assert rows.evaluate_all("rows => rows.every(row => row.checkVisibility())")


def test_what_is_folded_away_can_be_opened(sample, show):
    page = show(sample, java_script_enabled=False)
    folded = page.locator("details").all()
    assert folded
    for details in folded:
        # A table, a list, or the notes that its numbers count. The latter may be in a fold within the fold of the table.
        row = details.locator("> dl dd, > .scroll tr, > ul > li, > blockquote, > figure, > div tr").last
        if details.evaluate("one => one.matches('.more-rows')"):
            row = page.locator("#applications tbody tr").last
        assert not row.is_visible()
        details.locator("> summary").click()
        assert row.is_visible()


def test_every_link_to_a_note_leads_to_a_file(page):
    # The browser resolves each address, since it is the one that must find the file.
    links = page.locator("a[href]:not([href^='#'])").evaluate_all(
        """all => all.map(one => one.getAttribute('href'))
          .map(address => [address, decodeURIComponent(new URL(address, document.baseURI).pathname)])"""
    )
    for address, path in links:
        if not re.match(r"https?:|mailto:", address):
            assert pathlib.Path(path).is_file(), address


def test_every_link_within_the_page_leads_somewhere(page):
    links = page.locator("a[href^='#']").all()
    assert links
    for link in links:
        target = link.get_attribute("href").removeprefix("#")
        assert page.locator(f"[id='{target}']").count() == 1, target


def test_no_name_is_given_twice(page):
    names = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
    assert len(names) == len(set(names))


def test_a_link_to_what_a_fold_has_shows_it(page):
    """Of the wins, a fold has all but the first; of the applications, too."""
    links = page.locator("main a[href='#wins'], main a[href='#applications']")
    for link in links.all():
        if not link.is_visible():
            continue
        place = link.get_attribute("href")
        link.click()
        hidden = page.locator(f"{place} .fold li, {place} tbody tr").evaluate_all(
            "all => all.filter(one => !one.checkVisibility()).length"
        )
        page.evaluate("location.hash = ''")
        assert hidden == 0, place
