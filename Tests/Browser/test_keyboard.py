"""The page without a mouse."""

import colors

REACHABLE = "a[href], summary, button, input, select, [tabindex='0']"

# Narrow, so that tables and drawings have to be scrolled.
NARROW = {"width": 320, "height": 700}

FOCUSED = (
    "() => [...document.querySelectorAll(\"" + REACHABLE + "\")].indexOf(document.activeElement)"
)

LOOK_OF_THE_FOCUSED = """
  () => {
    const one = document.activeElement
    const box = one.getBoundingClientRect()
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(one)
    return {
      markup: one.outerHTML.slice(0, 200),
      style: outlineStyle,
      width: parseFloat(outlineWidth),
      color: outlineColor,
      isOnScreen: box.width > 0 && box.height > 0
        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }
  }
"""


def walk(page):
    """Presses Tab until the page has been walked through; yields the place of each stop."""
    limit = page.locator(REACHABLE).count() + 100
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop < 0:
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
    assert page.locator("main").evaluate("one => one.matches(':target')")


def test_behind_the_skip_link_the_first_stop_is_in_the_content(sample, show):
    page = show(sample)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator("main").locator(REACHABLE).first
    assert first.evaluate("one => one === document.activeElement")


def test_everything_that_can_be_used_is_reached_in_its_order(journal, show):
    page = show(journal, viewport=NARROW)
    stops = []
    for stop in walk(page):
        stops.append(stop)
        # What is folded away opens by keyboard too, and what is in it is reached next.
        if page.evaluate("document.activeElement.matches('details:not([open]) > summary')"):
            page.keyboard.press("Enter")
    folded = page.locator("details:not([open])").count()
    assert folded == 0, "Enter does not open what is folded away"
    visible = page.evaluate(
        f"""[...document.querySelectorAll("{REACHABLE}")].flatMap(
          (one, place) => one.checkVisibility() ? [place] : [])"""
    )
    assert stops == visible


def test_the_focus_is_always_seen(journal, theme, show, unfold):
    page = show(journal, color_scheme=theme, viewport=NARROW)
    unfold(page)
    for _ in walk(page):
        look = page.evaluate(LOOK_OF_THE_FOCUSED)
        assert look["style"] not in ("none", "hidden"), look
        assert look["width"] >= 2, look
        assert look["isOnScreen"], look
        behind = page.evaluate(f"({colors.BACKGROUND_BEHIND})(document.activeElement.parentElement)")
        assert colors.contrast(look["color"], behind) >= 3, look


def test_what_scrolls_does_so_by_keyboard(sample, show, unfold):
    page = show(sample, viewport=NARROW)
    unfold(page)
    # The browser lets the focus into what scrolls by itself, others do not: it must be said.
    scrolling = page.evaluate(
        """[...document.querySelectorAll('main *')].flatMap((one, place) => {
          const scrolls = ['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
            && one.scrollWidth > one.clientWidth
          return scrolls ? [{place, tabindex: one.getAttribute('tabindex')}] : []
        })"""
    )
    assert scrolling
    for box in scrolling:
        assert box["tabindex"] == "0", box
        one = page.locator("main *").nth(box["place"])
        one.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("one => one.scrollLeft > 0", arg=one.element_handle())
