"""The page under a finger."""

import pytest

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

# Everything that can be pressed and is seen, except in drawings, whose marks are in the tables as well.
HEIGHTS = """
  () => [...document.querySelectorAll("main :is(a, summary, button, input), nav a")]
    .filter(one => one.checkVisibility() && !one.closest("svg"))
    .map(one => [one.textContent.trim() || one.id, one.getBoundingClientRect().height])
"""


@pytest.mark.parametrize("width", [320, 390, 820])
def test_what_can_be_pressed_is_high_enough_for_a_finger(sample, show, width):
    page = show(sample, **{**PHONE, "viewport": {"width": width, "height": 844}})
    small = [one for one in page.evaluate(HEIGHTS) if one[1] < 44]
    assert not small


@pytest.mark.parametrize(
    "mark, words",
    [
        (".towers .narrow a", "reached"),
        ("td.lane:has(svg)", "sent "),
        (".curve .narrow rect:has(> title)", "open"),
    ],
)
def test_a_tap_on_a_drawing_shows_what_a_mouse_shows(sample, show, mark, words):
    page = show(sample, **PHONE)
    before = page.url
    one = page.locator(mark).first
    said = one.locator("> title, > span").text_content()
    assert words in said
    one.dispatch_event("pointerdown", {"pointerType": "touch"})
    one.dispatch_event("click")
    assert page.locator(".words").text_content() == said
    assert page.url == before
    # A tap elsewhere puts them away.
    page.locator("h1").tap()
    assert not page.locator(".words").is_visible()


def test_a_second_tap_on_a_tower_opens_its_note(sample, show):
    page = show(sample, **PHONE)
    tower = page.locator(".towers .narrow a").first
    note = tower.get_attribute("href")
    page.evaluate("addEventListener('click', event => { window.followed = !event.defaultPrevented; event.preventDefault() })")
    for follows in [None, True]:
        tower.dispatch_event("pointerdown", {"pointerType": "touch"})
        tower.dispatch_event("click")
        assert page.evaluate("window.followed ?? null") == follows, note


def test_a_click_of_a_mouse_opens_the_note_at_once(sample, show):
    page = show(sample, viewport={"width": 1280, "height": 900})
    page.evaluate("addEventListener('click', event => { window.followed = !event.defaultPrevented; event.preventDefault() })")
    page.locator(".towers .wide a").first.locator("rect").last.click()
    assert page.evaluate("window.followed") is True
    assert not page.locator(".words").is_visible()
