"""The page where no script runs: everything is there."""

import pathlib
import re

OUTLINE = pathlib.Path(__file__).parents[2] / "templates" / "dashboard.html"


def test_every_section_of_the_outline_has_its_heading(journal, show):
    page = show(journal, java_script_enabled=False)
    sections = re.findall(r"{{(.+?)}}", OUTLINE.read_text(encoding="utf-8"))
    sections = [section for section in sections if section not in ("title", "state")]
    assert sections
    for section in sections:
        heading = page.locator(f"section#{section} > h2")
        assert heading.count() == 1, section
        assert heading.is_visible(), section
        assert heading.inner_text().strip(), section


def test_the_title_and_the_state_of_the_search_are_there(journal, show):
    page = show(journal, java_script_enabled=False)
    assert page.locator("h1").inner_text().strip()
    assert page.locator(".state").inner_text().strip()


def test_every_application_has_its_row(journal, show):
    page = show(journal, java_script_enabled=False)
    rows = page.locator("#applications tbody tr")
    assert rows.count() == len(journal.application_notes)
    for row in rows.all():
        assert row.is_visible()


def test_what_is_folded_away_can_be_opened(sample, show):
    page = show(sample, java_script_enabled=False)
    folded = page.locator("details").all()
    assert folded
    for details in folded:
        rows = details.locator("tr").all()
        assert rows and not rows[0].is_visible()
        details.locator("summary").click()
        for row in rows:
            assert row.is_visible()


def test_every_link_to_a_note_leads_to_a_file(journal, show):
    page = show(journal, java_script_enabled=False)
    for link in page.locator("a[href]:not([href^='#'])").all():
        address = link.get_attribute("href")
        if not re.match(r"https?:|mailto:", address):
            page.request  # the browser's own rules turn the address into a file
            path = link.evaluate("one => decodeURIComponent(new URL(one.href).pathname)")
            assert pathlib.Path(path).is_file(), address


def test_every_link_within_the_page_leads_somewhere(journal, show):
    page = show(journal, java_script_enabled=False)
    for link in page.locator("a[href^='#']").all():
        target = link.get_attribute("href").removeprefix("#")
        assert page.locator(f"[id='{target}']").count() == 1, target


def test_no_name_is_given_twice(journal, show):
    names = show(journal).evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(names) == len(set(names))
