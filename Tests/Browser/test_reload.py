"""A reload shows what a new build has changed, and otherwise the page as the reader left it."""

import subprocess
import os

import pytest

import journals
from conftest import Built, build_page


@pytest.fixture
def journal(tmp_path):
    """A journal of its own, which changes."""
    journal = Built("reloaded", tmp_path / "journal")
    build_page(journal, journals.sample)
    return journal


def build_again(journal):
    """A new application appears at the top of many lists."""
    text = "---\ncompany: Quincewood\nrole: Engineer\nhistory:\n  - 2026-08-05 applied\n  - 2026-08-06 interview\n---\n"
    (journal.folder / "applications" / "Quincewood.md").write_text(text)
    run = subprocess.run(
        [os.environ["ONWARD"], "build", journal.folder, "--today", journals.TODAY], capture_output=True, text=True
    )
    assert "dashboard.html: written" in run.stdout, run.stderr
    assert "Quincewood" in journal.markup


def open_folds(page):
    """The words of the open folds, without numbers, which a build may change."""
    words = "all => all.map(one => one.querySelector('summary').textContent.replace(/[0-9]+/g, ''))"
    return page.locator("main details[open]").evaluate_all(words)


def settled(page):
    """Waits until the page has noted what is open."""
    page.wait_for_function("() => history.state?.folds?.length === document.querySelectorAll('main details[open]').length")


def rows(page):
    return page.locator("#applications tbody tr:visible").count()


def test_what_is_unfolded_stays_so(journal, show):
    page = show(journal)
    folds = page.locator("main summary:visible")
    for index in [2, 5, 9]:
        folds.nth(index).click()
    words = open_folds(page)
    assert len(words) == 3
    settled(page)
    build_again(journal)
    page.reload()
    assert "Quincewood" in page.content()
    assert open_folds(page) == words
    # A fold that is closed again stays closed.
    page.locator("main details[open] > summary").first.click()
    page.wait_for_function("() => history.state.folds.length === 2")
    page.reload()
    assert open_folds(page) == words[1:]


def test_a_reload_right_after_a_click_remembers_it(journal, show):
    page = show(journal)
    page.locator("main summary:visible").nth(3).click()
    words = open_folds(page)
    page.evaluate("new Promise(requestAnimationFrame)")
    page.reload()
    assert open_folds(page) == words and len(words) == 1


def test_the_place_on_the_page_stays(journal, show):
    page = show(journal)
    page.locator("#numbers summary:visible").first.click()
    settled(page)
    page.locator("#days").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#days').scrollIntoView()")
    top = "document.querySelector('#days').getBoundingClientRect().top"
    before = page.evaluate(top)
    page.reload()
    page.wait_for_load_state()
    assert abs(page.evaluate(top) - before) <= 2
    build_again(journal)
    page.reload()
    page.wait_for_load_state()
    # What is above may have grown by a few lines.
    assert abs(page.evaluate(top) - before) < 300


def test_the_filter_and_the_order_stay(journal, show):
    page = show(journal)
    page.locator("#filter").fill("engineer")
    page.locator("#applications thead th button").first.click()
    page.wait_for_function("() => location.hash.includes('q=engineer') && location.hash.includes('sort=')")
    found = rows(page)
    build_again(journal)
    page.reload()
    assert page.locator("#filter").input_value() == "engineer"
    assert rows(page) == min(found + 1, 20)
    assert page.locator("#applications thead th[aria-sort=ascending]").count() == 1


def test_the_rows_that_were_asked_for_stay(journal, show):
    page = show(journal)
    assert rows(page) == 20
    page.locator("#applications .controls button:visible").last.click()
    shown = rows(page)
    assert shown > 20
    page.locator("#applications tbody tr:visible").last.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.reload()
    page.wait_for_load_state()
    assert rows(page) == shown
    assert abs(page.evaluate("scrollY") - before) <= 2
    # Other words in the filter begin with the first rows again.
    page.locator("#filter").fill("e")
    page.wait_for_function("() => location.hash === '#q=e'")
    page.reload()
    assert rows(page) == 20


def test_a_link_within_the_page_keeps_what_is_open(journal, show):
    page = show(journal)
    page.locator("#numbers summary:visible").first.click()
    settled(page)
    words = open_folds(page)
    page.evaluate("document.querySelector('a[href=\"#all\"]').click()")
    page.reload()
    assert open_folds(page) == words
    page.go_back()
    assert open_folds(page) == words


def test_a_new_visit_begins_folded(journal, show):
    page = show(journal)
    page.locator("main summary:visible").first.click()
    settled(page)
    assert show(journal).locator("details[open]").count() == 0
    page.goto("about:blank")
    page.goto(journal.address)
    assert page.locator("details[open]").count() == 0


def test_a_fold_whose_words_have_changed_is_found_by_its_place(journal, show):
    page = show(journal)
    fold = page.locator("main summary:visible").nth(4)
    fold.click()
    settled(page)
    name = page.evaluate("history.state.folds[0][1]")
    markup = journal.markup
    summary = page.locator("main details[open] > summary").inner_text()
    assert name and summary in markup
    journal.file.write_text(markup.replace(f"<summary>{summary}", "<summary>Other words", 1), encoding="utf-8")
    page.reload()
    assert open_folds(page) == ["Other words"]


def test_nothing_is_kept_if_the_script_of_another_version_kept_something_else(journal, show):
    page = show(journal)
    page.evaluate("history.replaceState({ folds: [['no-such-part', 'x', 0, 1]], rows: 'many' }, '')")
    page.reload()
    assert page.locator("details[open]").count() == 0
    assert rows(page) == 20
