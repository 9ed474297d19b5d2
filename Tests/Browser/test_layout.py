"""The page on screens of every width."""

import pytest

from visits import unfold, visiting

SCREENS = {
    "320": {"viewport": {"width": 320, "height": 700}},
    "800": {"viewport": {"width": 800, "height": 900}},
    "1400": {"viewport": {"width": 1400, "height": 900}},
    # What a browser makes of zoom: half the width and twice the pixels.
    "1400 at 200 %": {"viewport": {"width": 700, "height": 450}, "device_scale_factor": 2},
    "1024 at 200 %": {"viewport": {"width": 512, "height": 384}, "device_scale_factor": 2},
}


@pytest.fixture(params=SCREENS, scope="module")
def screen(request):
    return SCREENS[request.param]


@pytest.fixture(params=["folded", "unfolded"], scope="module")
def shown(request, browser, journal, screen):
    with visiting(browser, journal, **screen) as visit:
        if request.param == "unfolded":
            unfold(visit.page)
        yield visit.page


def test_the_page_never_scrolls_sideways(shown):
    needed, there = shown.evaluate(
        "(({scrollWidth, clientWidth}) => [scrollWidth, clientWidth])(document.scrollingElement)"
    )
    assert needed <= there
    # Whatever the numbers say: it must not move.
    shown.evaluate("scrollTo(1000, 0)")
    assert shown.evaluate("scrollX") == 0


def test_every_heading_is_seen(shown):
    headings = shown.locator("h1, h2, h3").evaluate_all(
        """all => all.map(one => [one.textContent, one.checkVisibility(), one.getBoundingClientRect()])
          .map(([words, isShown, box]) => [words, isShown && box.width > 0 && box.left >= 0
            && box.right <= document.documentElement.clientWidth])"""
    )
    assert headings
    assert [words for words, is_seen in headings if not is_seen] == []


def test_nothing_leaves_its_card(shown):
    # What a box of its own lets scroll may be wider, and the labels of a drawing are looked at
    # elsewhere.
    outside = shown.locator("section").evaluate_all(
        """sections => sections.flatMap(section => {
          const edge = section.getBoundingClientRect().right
          return [...section.querySelectorAll('*')]
            .filter(one => one.checkVisibility() && !one.parentElement.closest('.scroll, svg'))
            .filter(one => one.getBoundingClientRect().right > edge + 0.5)
            .map(one => one.outerHTML.slice(0, 120))
        })"""
    )
    assert outside == []


def test_no_line_of_text_is_wider_than_its_place(shown):
    texts = shown.locator("h1, h2, h3, p, li, blockquote, figcaption, summary")
    assert texts.evaluate_all(
        """all => all
          .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth)
          .map(one => one.outerHTML.slice(0, 120))"""
    ) == []
