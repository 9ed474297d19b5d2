"""Letters at twice their size, as a reader sets them in the browser, on the narrowest screens."""

import pytest

import journals
from conftest import JOURNALS
from visits import visiting

# The parts that are wider than the screen. Shapes of a drawing are within it, whatever their own boxes are.
WIDER = """
  () => Array.from(document.querySelectorAll("body *")).filter(one => one.checkVisibility()
      && !one.parentElement.closest("svg")
      && one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
    .map(one => one.outerHTML.slice(0, 100))
"""

# The words that are broken into single letters: a block of several words that is as narrow as one of them.
CRUSHED = """
  all => all.filter(one => one.checkVisibility() && one.textContent.trim().length > 12
      && one.clientWidth < 4 * parseFloat(getComputedStyle(one).fontSize))
    .map(one => one.textContent)
"""


@pytest.fixture(scope="module")
def large_letters(launch):
    # As in the settings of a browser: every length in rem is twice as long, also those in conditions on the width.
    browser = launch("--blink-settings=defaultFontSize=32,defaultFixedFontSize=26")
    yield browser
    browser.close()


@pytest.mark.parametrize("width", [320, 390])
def test_nothing_scrolls_sideways_at_twice_the_size(build, journal, large_letters, width):
    with visiting(large_letters, journal, viewport={"width": width, "height": 800}) as visit:
        page = visit.page
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        for is_open in (False, True):
            page.evaluate("open => { for (const one of document.querySelectorAll('details')) one.open = open }", is_open)
            assert page.evaluate("document.documentElement.scrollWidth") == width
            # A box with content of its own width may scroll inside, but none has to.
            assert page.evaluate(WIDER) == []
        assert page.locator(".agenda li > span:last-child, .groupings tbody th, .lanes tbody th").evaluate_all(CRUSHED) == []


def test_towers_use_the_screen_and_their_labels_are_as_large_as_other_words(build, large_letters):
    sample = build("sample", JOURNALS["sample"])
    with visiting(large_letters, sample, viewport={"width": 320, "height": 800}) as visit:
        towers = visit.page.locator(".plot:visible")
        sizes = towers.locator("text").evaluate_all(
            "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
        )
        assert len(sizes) > 10 and set(sizes) == {26}
        columns = towers.locator("svg:not(.rows)").bounding_box()
        assert columns["width"] > 250
        # The labels are above them.
        assert towers.locator(".rows").bounding_box()["y"] < columns["y"]


def test_the_bar_does_not_take_the_screen_at_twice_the_size(build, large_letters):
    sample = build("sample", JOURNALS["sample"])
    with visiting(large_letters, sample, viewport={"width": 320, "height": 800}) as visit:
        visit.page.evaluate("scrollTo(0, 2000)")
        assert visit.page.locator("nav").bounding_box()["y"] < -100
