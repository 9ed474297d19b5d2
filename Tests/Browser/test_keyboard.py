"""The page without a mouse."""

import pytest
from playwright.sync_api import expect

import colors
from visits import fold, unfold

# The links in a drawing are in a table, too, so the keyboard passes over them.
REACHABLE = ":is(a[href], summary, button, input, select, [tabindex='0']):not(svg *)"

# One stop of the Tab key each: the arrow keys go through its links and folds.
PARTS = ".part:not(.applications, .need-a-hand)"

# More stops than this; the first day has only the skip link and the bar.
FEWEST = {"empty": 1, "one application": 5, "three applications": 7}

# As little room as on a phone.
NARROW = {"width": 320, "height": 700}

# What is known of the focused element.
FOCUSED = f"""
  () => {{
    const one = document.activeElement
    const box = one.getBoundingClientRect()
    const {{outlineStyle, outlineWidth, outlineColor}} = getComputedStyle(one)
    return {{
      markup: one.outerHTML.slice(0, 200),
      outline: {{style: outlineStyle, width: parseFloat(outlineWidth), color: outlineColor}},
      behind: ({colors.BEHIND})(one.parentElement),
      isOnScreen: box.width > 0 && box.height > 0
        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    }}
  }}
"""

# Keeps the place and the state of the focused element at each stop, just before the next key. Asking the browser
# at each stop takes longer than the walk.
KEEP_STOPS = f"""
  () => {{
    const places = new Map(Array.from(document.all, (one, place) => [one, place]))
    window.stops = []
    addEventListener("keydown", ({{ key }}) => {{
      const one = document.activeElement
      if (key === "Tab" || key === "ArrowDown") stops.push({{ place: one === document.body ? null : places.get(one), ...({FOCUSED})() }})
    }}, {{ capture: true }})
  }}
"""

# The places where the walk has to stop, each with whether something can be opened there, and with its part.
EXPECTED = f"""
  () => Array.from(document.all, (one, place) => [one, place])
    .filter(([one]) => one.matches("{REACHABLE}") && one.checkVisibility())
    .map(([one, place]) => [place, one.matches("details > summary"), one.closest("{PARTS}")?.id])
"""

# In the next frame the script decides whether the opened content scrolls.
TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"

# What the browser knows of each element that can be reached, when it has the focus. After a key, a focus that a
# script sets is shown like one that a key sets.
EACH_FOCUSED = f"""
  all => all.filter(one => one.checkVisibility()).map(one => {{
    one.focus()
    return {{isShown: one.matches(":focus-visible"), ...({FOCUSED})()}}
  }})
"""


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
    unfold(page)
    page.evaluate(TWO_FRAMES)
    expected = page.evaluate(EXPECTED)
    assert len(expected) > FEWEST.get(journal.name, 10)
    fold(page)
    page.evaluate(KEEP_STOPS)
    before = None
    for _, folds, part in expected:
        page.keyboard.press("ArrowDown" if part and part == before else "Tab")
        before = part
        # Collapsed content opens by keyboard too, and is reached next.
        if folds:
            page.keyboard.press("Enter")
            page.evaluate(TWO_FRAMES)
    # After the last stop, the focus leaves the page.
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator("details:not([open])").count() == 0, "Enter does not open it"
    # Before the first key, nothing has the focus.
    _, *stops, end = page.evaluate("stops")
    assert [stop["place"] for stop in stops] == [place for place, *_ in expected]
    assert end["place"] is None, end
    for stop in stops:
        assert_is_seen(stop)


def assert_is_seen(stop):
    outline = stop["outline"]
    assert outline["style"] not in ("none", "hidden"), stop
    assert outline["width"] >= 2, stop
    assert colors.contrast(outline["color"], stop["behind"]) >= 3, stop
    assert stop["isOnScreen"], stop


def test_the_focus_is_always_seen(journal, theme, show):
    page = show(journal, color_scheme=theme, viewport=NARROW)
    unfold(page)
    page.keyboard.press("Tab")
    stops = page.locator(REACHABLE).evaluate_all(EACH_FOCUSED)
    assert len(stops) > FEWEST.get(journal.name, 10)
    for stop in stops:
        assert stop["isShown"], stop
        assert_is_seen(stop)


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


FOCUS = "document.activeElement"


def test_without_a_script_every_link_is_a_stop(sample, show):
    page = show(sample, java_script_enabled=False)
    assert page.locator(PARTS).locator(f"{REACHABLE}:is(a, summary)").count() > 60
    assert page.locator(f"{PARTS} [tabindex='-1']:not(svg *)").count() == 0


def test_tab_goes_from_part_to_part(sample, show):
    page = show(sample)
    seen = []
    while page.evaluate(f"!{FOCUS}.closest('#applications')"):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(f"{FOCUS}.closest('.part')?.id"))
        assert len(seen) < 100, seen
    parts = [part for part in seen if part]
    assert parts == page.evaluate(
        f"all => [...document.querySelectorAll('{PARTS}')].filter(one => one.querySelector('a:not(svg *), summary'))"
        ".map(one => one.id).concat('applications')"
    )


def test_the_arrows_go_through_a_part_and_stop_at_its_ends(sample, show):
    page = show(sample)
    links = page.locator("#in-motion :is(a, summary)")
    links.first.focus()
    page.keyboard.press("ArrowUp")
    assert links.first.evaluate("one => one === document.activeElement")
    for _ in range(links.count()):
        page.keyboard.press("ArrowDown")
    shown = [one for one in links.all() if one.is_visible()]
    assert shown[-1].evaluate("one => one === document.activeElement")
    page.keyboard.press("ArrowUp")
    assert shown[-2].evaluate("one => one === document.activeElement")
    # The part is entered again where it was left.
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert shown[-2].evaluate("one => one === document.activeElement")


def test_a_part_is_still_a_stop_after_the_fold_with_the_focus_was_closed(sample, show):
    page = show(sample)
    fold = page.locator("#wins details")
    fold.locator("summary").click()
    fold.locator("a").first.focus()
    fold.evaluate("one => { one.open = false }")
    page.evaluate(TWO_FRAMES)
    page.locator("#feedback a").first.focus()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(f"{FOCUS}.closest('.part')?.id") == "wins"


def test_a_link_to_what_a_fold_has_opens_it(sample, show):
    page = show(sample)
    fold = page.locator("#wins details")
    assert not fold.evaluate("one => one.open")
    page.locator(".win a[href='#wins']").press("Enter")
    assert fold.evaluate("one => one.open")
    # The other folds of the page stay closed.
    assert page.locator("details[open]").count() == 1


def test_the_words_about_the_arrows_are_shown_to_those_who_use_the_keyboard(sample, show):
    page = show(sample)
    hint = page.locator(".keys")
    expect(hint).to_be_hidden()
    page.locator("#wins summary").click()
    expect(hint).to_be_hidden()
    page.locator("#wins summary").press("ArrowUp")
    expect(hint).to_be_visible()
    page.locator("nav a").first.focus()
    expect(hint).to_be_hidden()


@pytest.mark.parametrize("width", [800, 1280])
def test_the_words_about_the_arrows_cover_nothing(sample, show, width):
    page = show(sample, viewport={"width": width, "height": 800})
    before = page.locator("main").bounding_box()
    page.locator("#people a").last.press("ArrowUp")
    hint = page.locator(".keys")
    expect(hint).to_be_visible()
    # The page does not move, and the place has nothing else.
    assert page.locator("main").evaluate("one => one.getBoundingClientRect().top + scrollY") == before["y"]
    assert page.locator(".bar").evaluate("one => one.contains(document.querySelector('.keys'))")
    box = hint.bounding_box()
    assert page.locator("h1").evaluate("one => getComputedStyle(one).opacity") == ("0" if width == 800 else "1")
    assert box["y"] >= 0 and box["y"] + box["height"] <= page.locator(".bar").bounding_box()["height"]
    # On a small screen it is in place of the name, too.
    for other in page.locator(".bar nav a" if width == 800 else ".bar :is(h1, nav a)").all():
        place = other.bounding_box()
        assert place["x"] >= box["x"] + box["width"] or place["x"] + place["width"] <= box["x"]


def test_keys_of_the_browser_are_left_to_it(sample, show):
    page = show(sample)
    first = page.locator("#wins a").first
    first.focus()
    for key in ["Control+ArrowDown", "Alt+ArrowDown", "Shift+ArrowDown", "End"]:
        page.keyboard.press(key)
        assert first.evaluate("one => one === document.activeElement"), key
