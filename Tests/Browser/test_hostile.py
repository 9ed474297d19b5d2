"""Text from a note stays text, whatever it contains."""

import re

import pytest

import journals
from visits import unfold, visiting

# Every kind of element on a page, and every attribute that an element of that kind has.
SHAPES = """
  all => all.flatMap(one =>
    [one.localName, ...one.getAttributeNames().map(name => `${one.localName} ${name}`)])
"""

DIRECTION_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def hostile_page(browser, hostile):
    with visiting(browser, hostile) as visit:
        yield visit.page


# Also with the policy switched off: it is the second line of defense, and this is the first.
@pytest.mark.parametrize("bypass_csp", [False, True])
def test_nothing_of_a_note_is_executed(hostile, visit, bypass_csp):
    visited = visit(hostile, bypass_csp=bypass_csp)
    page = visited.page
    unfold(page)
    # Links are tested below; following them would leave the page.
    page.locator("main *:not(a)").evaluate_all(
        "all => { for (const one of all) one.dispatchEvent(new MouseEvent('click')) }"
    )
    page.wait_for_load_state("networkidle")
    assert page.evaluate("typeof window.pwned") == "undefined"
    assert visited.requests == [hostile.address]


def test_no_element_and_no_attribute_comes_of_a_note(harmless, hostile_page, show):
    # The page's own element around right-to-left text, which the harmless journal does not have.
    allowed = {"bdi"} | set(show(harmless).locator("*").evaluate_all(SHAPES))
    assert set(hostile_page.locator("*").evaluate_all(SHAPES)) - allowed == set()


def test_the_scripts_are_those_of_a_page_without_notes(build, hostile_page, show):
    empty = show(build("empty", journals.empty))
    scripts = hostile_page.locator("script").all_text_contents()
    assert scripts == empty.locator("script").all_text_contents()


def test_no_attribute_holds_code(hostile_page):
    names = hostile_page.locator("*").evaluate_all("all => all.flatMap(one => one.getAttributeNames())")
    assert [name for name in names if name.startswith("on") or name == "style"] == []


def test_links_lead_to_notes_or_say_that_they_leave(page):
    # What counts is the browser's interpretation of an address, not its spelling.
    links = page.locator("a[href]").evaluate_all(
        """all => all.map(one => [
          one.getAttribute('href'),
          // A link in a drawing has no protocol of its own.
          new URL(one.getAttribute('href'), document.baseURI).protocol,
          one.getAttribute('rel') ?? '',
        ])"""
    )
    for address, protocol, relation in links:
        if re.match(r"https?:|mailto:", address):
            assert protocol in ("http:", "https:", "mailto:"), address
            assert "noreferrer" in relation.split(), address
        else:
            assert protocol == "file:", address
            assert not address.startswith("/"), address


def test_no_mark_turns_the_direction_of_the_text(hostile_page):
    assert DIRECTION_MARKS.search("".join(journals.HOSTILE_WORDS))
    # The page as the browser built it, with every attribute and the title.
    assert DIRECTION_MARKS.findall(hostile_page.content()) == []


def test_the_words_are_shown_as_they_were_written(hostile_page):
    shown = hostile_page.locator("#applications tbody th").all_text_contents()
    # A link reads as its label, and the marks of direction and of bold text are removed.
    written = [re.sub(r"^\[(.*)\]\(.*\)$", r"\1", word) for word in journals.HOSTILE_WORDS]
    written = [re.sub(r"\*\*(.+)\*\*", r"\1", word) for word in written]
    assert sorted(shown) == sorted(DIRECTION_MARKS.sub("", word) for word in written)


def test_a_placeholder_in_a_note_is_not_filled_in(hostile_page):
    assert "a {{next}} b" in journals.HOSTILE_WORDS
    assert hostile_page.locator("section#now").count() == 1
    assert hostile_page.locator("#next").count() == 1
