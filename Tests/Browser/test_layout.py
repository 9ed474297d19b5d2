"""The page on screens of every width."""

import pytest

# 200 % zoom is what a browser makes of half the width and twice the pixels.
SCREENS = {
    "320": {"viewport": {"width": 320, "height": 700}},
    "800": {"viewport": {"width": 800, "height": 900}},
    "1400": {"viewport": {"width": 1400, "height": 900}},
    "1400 at 200 %": {"viewport": {"width": 700, "height": 450}, "device_scale_factor": 2},
}


@pytest.fixture(params=SCREENS)
def screen(request):
    return SCREENS[request.param]


@pytest.fixture(params=["folded", "unfolded"])
def shown(request, journal, screen, show, unfold):
    page = show(journal, **screen)
    if request.param == "unfolded":
        unfold(page)
    return page


def test_the_page_never_scrolls_sideways(shown):
    width, visible = shown.evaluate(
        "(({scrollWidth, clientWidth}) => [scrollWidth, clientWidth])(document.scrollingElement)"
    )
    assert width <= visible
    # Whatever the numbers say: it must not move.
    shown.evaluate("scrollTo(1000, 0)")
    assert shown.evaluate("scrollX") == 0


def test_nothing_leaves_its_card(shown):
    outside = shown.evaluate(
        """[...document.querySelectorAll('section')].flatMap(section => {
          const edge = section.getBoundingClientRect().right
          return [...section.querySelectorAll('*')]
            .filter(one => !one.parentElement.closest('.scroll, svg'))
            .filter(one => one.getBoundingClientRect().right > edge + 0.5)
            .map(one => one.outerHTML.slice(0, 120))
        })"""
    )
    assert outside == []


def test_headings_and_paragraphs_are_not_wider_than_the_screen(shown):
    assert shown.evaluate(
        """[...document.querySelectorAll('h1, h2, h3, p, li, blockquote, figcaption, summary')]
          .filter(one => one.scrollWidth > one.clientWidth && one.clientWidth > 0)
          .map(one => one.outerHTML.slice(0, 120))"""
    ) == []
