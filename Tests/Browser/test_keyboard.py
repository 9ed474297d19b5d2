"""The page without a mouse."""

import pytest
from playwright.sync_api import expect

import colors
from visits import unfold

REACHABLE = "a[href], summary, button, input, select, [tabindex='0']"

# As little room as on a phone.
NARROW = {"width": 320, "height": 700}

FOCUSED = f"""
  () => {{
    const one = document.activeElement
    const box = one.getBoundingClientRect()
    const {{outlineStyle, outlineWidth, outlineColor}} = getComputedStyle(one)
    return {{
      place: [...document.querySelectorAll("{REACHABLE}")].indexOf(one),
      markup: one.outerHTML.slice(0, 200),
      isFolded: one.matches('details:not([open]) > summary'),
      outline: {{style: outlineStyle, width: parseFloat(outlineWidth), color: outlineColor}},
      behind: ({colors.BEHIND})(one.parentElement),
      isOnScreen: box.width > 0 && box.height > 0
        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }}
  }}
"""


def walk(page):
    """Presses Tab until the end of the page; yields the focused element at each stop."""
    limit = page.locator(REACHABLE).count() + 1
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["place"] < 0:
            return
        yield stop
    raise AssertionError("the focus never leaves the page")


# Keeps the focused element at each stop, just before the next key.
KEEP_STOPS = f"""
  () => {{
    window.stops = []
    addEventListener("keydown", () => stops.push(({FOCUSED})()), {{ capture: true }})
  }}
"""


def stops_of_walk(page):
    """Presses Tab until the end of the page; the focused elements at all stops. Asking at each takes three times as long."""
    page.evaluate(KEEP_STOPS)
    limit = page.locator(REACHABLE).count() + 2
    for pressed in range(1, limit + 1):
        page.keyboard.press("Tab")
        if pressed % 20 == 0 or pressed == limit:
            # Before the first key, nothing has the focus.
            _, *stops = page.evaluate("stops")
            places = [stop["place"] for stop in stops]
            if -1 in places:
                return stops[: places.index(-1)]
    raise AssertionError("the focus never leaves the page")


def test_the_first_stop_skips_to_the_content(journal, show):
    page = show(journal)
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("one => one === document.activeElement")
    box = skip.bounding_box()
    assert box["x"] >= 0 and box["y"] >= 0, "it has the focus and cannot be seen"
    page.keyboard.press("Enter")
    assert page.locator("main").evaluate("one => one === document.activeElement")


def test_behind_the_skip_link_the_first_stop_is_in_the_content(sample, show):
    page = show(sample)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator("main").locator(REACHABLE).first
    assert first.evaluate("one => one === document.activeElement")


def test_everything_that_can_be_used_is_reached_in_its_order(journal, show):
    page = show(journal, viewport=NARROW)
    places = []
    for stop in walk(page):
        places.append(stop["place"])
        # Collapsed content opens by keyboard too, and is reached next.
        if stop["isFolded"]:
            page.keyboard.press("Enter")
            # In the next frame the script decides whether the opened content scrolls.
            page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.locator("details:not([open])").count() == 0, "Enter does not open it"
    assert places == page.locator(REACHABLE).evaluate_all(
        "all => all.flatMap((one, place) => one.checkVisibility() ? [place] : [])"
    )


def test_the_focus_is_always_seen(journal, theme, show):
    page = show(journal, color_scheme=theme, viewport=NARROW)
    unfold(page)
    stops = stops_of_walk(page)
    assert len(stops) > 10
    for stop in stops:
        outline = stop["outline"]
        assert outline["style"] not in ("none", "hidden"), stop
        assert outline["width"] >= 2, stop
        assert colors.contrast(outline["color"], stop["behind"]) >= 3, stop
        assert stop["isOnScreen"], stop


# No table of the sample scrolls, so each gets more content than its box has room for.
@pytest.mark.parametrize("with_script", [True, False])
def test_what_scrolls_does_so_by_keyboard(sample, show, with_script):
    page = show(sample, viewport=NARROW, java_script_enabled=with_script)
    unfold(page)
    boxes = page.locator("main .scroll")
    assert boxes.count() > 5
    stops = boxes.and_(page.locator("[tabindex='0']"))
    expect(stops).to_have_count(0 if with_script else boxes.count())
    boxes.locator("> table").evaluate_all("all => all.forEach(one => { one.style.minWidth = '60rem' })")
    page.set_viewport_size({"width": NARROW["width"] + 10, "height": NARROW["height"]})
    for place in range(boxes.count()):
        box = boxes.nth(place)
        expect(box).to_have_attribute("tabindex", "0")
        box.focus()
        page.keyboard.press("ArrowRight")
        # Scrolling takes a moment, and wait_for_function does not work on a page without scripts.
        moved = (box.evaluate("one => one.scrollLeft") or page.wait_for_timeout(50) for _ in range(40))
        assert any(moved), place