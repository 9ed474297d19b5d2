"""The page without a mouse."""

import colors
from visits import unfold

REACHABLE = "a[href], summary, button, input, select, [tabindex='0']"

# Narrow, so that tables and drawings have to be scrolled.
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
    """Presses Tab until the page has been walked through; yields what has the focus at each stop."""
    limit = page.locator(REACHABLE).count() + 1
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop["place"] < 0:
            return
        yield stop
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
        # What is folded away opens by keyboard too, and what is in it is reached next.
        if stop["isFolded"]:
            page.keyboard.press("Enter")
    assert page.locator("details:not([open])").count() == 0, "Enter does not open it"
    assert places == page.locator(REACHABLE).evaluate_all(
        "all => all.flatMap((one, place) => one.checkVisibility() ? [place] : [])"
    )


def test_the_focus_is_always_seen(journal, theme, show):
    page = show(journal, color_scheme=theme, viewport=NARROW)
    unfold(page)
    for stop in walk(page):
        outline = stop["outline"]
        assert outline["style"] not in ("none", "hidden"), stop
        assert outline["width"] >= 2, stop
        assert colors.contrast(outline["color"], stop["behind"]) >= 3, stop
        assert stop["isOnScreen"], stop


def test_what_scrolls_does_so_by_keyboard(sample, show):
    page = show(sample, viewport=NARROW)
    unfold(page)
    everything = page.locator("main *")
    scrolling = everything.evaluate_all(
        """all => all.flatMap((one, place) => {
          const scrolls = ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
            && one.scrollWidth > one.clientWidth
          return scrolls ? [{place, tabindex: one.getAttribute('tabindex')}] : []
        })"""
    )
    assert scrolling
    for box in scrolling:
        # This browser lets the focus into what scrolls by itself; others have to be told.
        assert box["tabindex"] == "0", box
        one = everything.nth(box["place"])
        one.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("one => one.scrollLeft > 0", arg=one.element_handle())
