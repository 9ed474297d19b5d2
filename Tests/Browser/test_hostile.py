"""Whatever stands in a note, it stays words."""

import re

import pytest

import journals

# Every kind of element on a page with every attribute that some element of the kind has.
SHAPES = """
  [...document.querySelectorAll('*')].flatMap(one =>
    [one.localName, ...[...one.attributes].map(({name}) => `${one.localName} ${name}`)])
"""

DIRECTION_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")


# With the policy switched off as well: it is the second line of defense, and this is the first.
@pytest.mark.parametrize("bypass_csp", [False, True])
def test_nothing_of_a_note_is_executed(hostile, visit, unfold, bypass_csp):
    visited = visit(hostile, bypass_csp=bypass_csp)
    page = visited.page
    unfold(page)
    page.evaluate("for (const one of document.querySelectorAll('main *:not(a)')) one.click()")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert visited.requests == [hostile.address]


def test_no_element_and_no_attribute_comes_of_a_note(hostile, harmless, show):
    allowed = set(show(harmless).evaluate(SHAPES))
    assert set(show(hostile).evaluate(SHAPES)) - allowed == set()


def test_the_scripts_are_those_of_a_page_without_notes(hostile, build, show):
    scripts = "[...document.scripts].map(one => one.textContent)"
    empty = build("empty", journals.empty)
    assert show(hostile).evaluate(scripts) == show(empty).evaluate(scripts)


def test_no_attribute_holds_code(hostile, show):
    names = show(hostile).evaluate(
        "[...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames())"
    )
    assert [name for name in names if name.startswith("on") or name == "style"] == []


def test_links_lead_to_notes_or_say_that_they_leave(journal, show):
    page = show(journal)
    for link in page.locator("a[href]").all():
        address = link.get_attribute("href")
        if re.match(r"https?:|mailto:", address):
            assert "noreferrer" in (link.get_attribute("rel") or ""), address
        else:
            # What the browser takes it for counts, not what it looks like.
            assert link.evaluate("one => one.protocol") == "file:", address
            assert not address.startswith("/"), address


def test_no_mark_turns_the_direction_of_the_text(hostile, show):
    # The markup that the browser has built holds the attributes and the title as well.
    assert DIRECTION_MARKS.search("".join(journals.HOSTILE_WORDS))
    assert DIRECTION_MARKS.findall(show(hostile).content()) == []


@pytest.mark.parametrize("words", journals.HOSTILE_WORDS)
def test_the_words_are_shown_as_they_were_written(hostile, show, words):
    shown = show(hostile).locator("#applications tbody th").all_text_contents()
    assert DIRECTION_MARKS.sub("", words) in shown


def test_a_section_comes_only_where_the_outline_has_it(hostile, show):
    # One of the words is a placeholder of the outline; it is not filled in.
    assert show(hostile).locator("section#next").count() == 1
