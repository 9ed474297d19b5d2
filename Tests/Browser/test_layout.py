"""The page on screens of every width."""

import re

import pytest

import journals
SCREENS = {
    "320": {"viewport": {"width": 320, "height": 700}},
    "800": {"viewport": {"width": 800, "height": 900}},
    "1400": {"viewport": {"width": 1400, "height": 900}},
    # The effect of browser zoom: half the width and twice the pixels.
    "1400 at 200 %": {"viewport": {"width": 700, "height": 450}, "device_scale_factor": 2},
    "1024 at 200 %": {"viewport": {"width": 512, "height": 384}, "device_scale_factor": 2},
}


# The only heading that is for screen readers alone: the state above it says what "Now" is about. test_access.py checks
# that it has its name there.
UNSEEN = "#now-heading"


@pytest.fixture(params=SCREENS, scope="module")
def screen(request):
    return SCREENS[request.param]


@pytest.fixture(params=["folded", "unfolded"], scope="module")
def is_unfolded(request):
    return request.param == "unfolded"


@pytest.fixture
def shown(rested, journal, screen, is_unfolded):
    return rested(journal, unfolded=is_unfolded, **screen)


def test_the_page_never_scrolls_sideways(shown):
    needed, there = shown.evaluate(
        "(({scrollWidth, clientWidth}) => [scrollWidth, clientWidth])(document.scrollingElement)"
    )
    assert needed <= there
    # The page must not move, whatever the measured widths are.
    shown.evaluate("scrollTo(1000, 0)")
    assert shown.evaluate("scrollX") == 0


def test_every_heading_is_seen(shown):
    headings = shown.locator(f"h1, h2:not({UNSEEN}), h3").evaluate_all(
        """all => all.map(one => [one.textContent, one.checkVisibility(), one.getBoundingClientRect()])
          .map(([words, isShown, box]) => [words, isShown && box.width > 0 && box.left >= 0
            && box.right <= document.documentElement.clientWidth])"""
    )
    assert headings
    assert [words for words, is_seen in headings if not is_seen] == []


def test_nothing_leaves_its_card(shown):
    # Content that scrolls in its own box may be wider, and the labels of drawings are tested
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
    texts = shown.locator(f"h1, h2:not({UNSEEN}), h3, p, li, blockquote, figcaption, summary")
    assert texts.evaluate_all(
        """all => all
          .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth)
          .map(one => one.outerHTML.slice(0, 120))"""
    ) == []


def test_no_letter_is_too_small_to_be_read(shown):
    # A drawing shrinks with its place, and its letters shrink with it.
    assert shown.locator("body, body *").evaluate_all(
        """all => all
          .filter(one => one.checkVisibility()
            && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
          .map(one => [parseFloat(getComputedStyle(one).fontSize) * (one.getScreenCTM?.().a ?? 1), one])
          .filter(([size, one]) => size < 11 && one.localName !== "title" && one.localName !== "desc")
          .map(([size, one]) => [size, one.outerHTML.slice(0, 120)])"""
    ) == []


def test_no_line_has_more_letters_than_the_eye_follows(shown):
    # The state of the search is a headline with large letters, and a key is not a sentence.
    assert shown.locator("p:not(.state, .key), li, blockquote p, figcaption").evaluate_all(
        """all => all
          .filter(one => one.checkVisibility() && !one.querySelector("p, li, code"))
          .map(one => {
            const range = document.createRange()
            range.selectNodeContents(one)
            const length = Array.from(range.getClientRects(), box => box.width).reduce((a, b) => a + b, 0)
            return [one.textContent.length / length * one.clientWidth, one.textContent]
          })
          .filter(([letters, words]) => letters > 75 && words.length > 75)"""
    ) == []


# The number of drawings side by side.
@pytest.mark.parametrize("width, number", [(320, 1), (800, 2), (1400, 3)])
def test_small_drawings_stand_side_by_side_where_there_is_room(sample, rested, width, number):
    found = rested(sample, viewport={"width": width, "height": 900}).locator(".groupings:visible").evaluate_all(
        """all => all.map(one =>
          new Set(Array.from(one.children, part => part.getBoundingClientRect().left)).size)"""
    )
    assert found and set(found) == {number}


# For each block of text, the positions of its pieces: left edges, top and bottom.
PIECES = """
  all => all.map(one => {
    const { top } = one.getBoundingClientRect()
    return Array.from(one.querySelectorAll("h3, p, li"), piece => {
      const boxes = Array.from(piece.getClientRects())
      return {
        words: piece.textContent,
        // The items of a list are indented equally in every column.
        lefts: [...new Set(boxes.map(box => Math.round(box.left / 100)))],
        top: boxes[0].top - top,
        bottom: boxes.at(-1).bottom - top,
        leads: piece.matches("h3, p:has(+ ul, + ol, + blockquote)"),
      }
    })
  })
"""


def columns_of(pieces):
    """The left edges of the columns, in hundreds of pixels."""
    starts = sorted({left for piece in pieces for left in piece["lefts"]})
    return starts[:1] + [start for before, start in zip(starts, starts[1:]) if start - before > 2]


@pytest.mark.parametrize("width, columns", [(320, 1), (800, 2), (1400, 3)])
def test_words_flow_into_columns_where_there_is_room(sample, rested, width, columns):
    page = rested(sample, viewport={"width": width, "height": 900})
    found = page.locator(":is(.columns, .beside)").evaluate_all(PIECES)
    assert len(found) == 2
    for pieces in found:
        assert len(columns_of(pieces)) == columns, pieces[0]["words"]
        for piece, next in zip(pieces, pieces[1:]):
            # No piece is split across columns, and a line that introduces something stays with it.
            assert len(piece["lefts"]) == 1, piece["words"]
            if piece["leads"]:
                assert next["top"] >= piece["bottom"] and next["lefts"][0] - piece["lefts"][0] <= 1


def test_no_column_of_words_is_far_longer_than_its_neighbor(sample, rested):
    page = rested(sample, viewport={"width": 1400, "height": 900})
    for pieces in page.locator(":is(.columns, .beside)").evaluate_all(PIECES):
        columns = columns_of(pieces)
        assert len(columns) == 3
        heights = [
            max(piece["bottom"] for piece in pieces if 0 <= piece["lefts"][0] - column <= 2) for column in columns
        ]
        assert max(heights) < 2.5 * min(heights), pieces[0]["words"]


def test_few_words_stay_in_one_column(build, rested):
    page = rested(build("three applications", journals.with_applications(3)), viewport={"width": 1400, "height": 900})
    assert page.locator("section :is(p, li)").count() > 3
    # But for the list of what comes later, which is as long as it is early.
    assert page.locator(":is(.columns:not(:has(> .later)), .beside)").count() == 0


# A flow is as wide as the page, and beside the towers is what is next.
@pytest.mark.parametrize("width, is_beside", [(320, False), (800, False), (1400, True)])
def test_a_sentence_stands_above_its_drawing_or_beside_it(sample, rested, width, is_beside):
    page = rested(sample, viewport={"width": width, "height": 900})
    beside = """all => all.map(one => one.querySelector(".sheet").getBoundingClientRect().left
      >= one.querySelector("figcaption").getBoundingClientRect().right)"""
    others = page.locator("figure.curve").evaluate_all(beside)
    assert others == [is_beside]
    assert page.locator("figure:is(.towers, .flow)").evaluate_all(beside) == [False, False]


def test_days_are_on_one_line_and_deeds_where_there_is_room(sample, rested):
    for width in [390, 800, 1280]:
        page = rested(sample, viewport={"width": width, "height": 900})
        days = page.locator(".agenda .when").evaluate_all(
            """all => all.map(one => {
              const range = document.createRange()
              range.selectNodeContents(one.firstChild)
              return range.getClientRects().length
            })"""
        )
        assert days == [1, 1, 1]
        if width == 800:
            assert page.locator(".agenda li > span:last-child").evaluate_all(
                """all => all.map(one => {
                  const range = document.createRange()
                  range.selectNodeContents(one)
                  const { height } = range.getBoundingClientRect()
                  return Math.round(height / parseFloat(getComputedStyle(one).lineHeight))
                })"""
            ) == [1, 1, 2]


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_the_goals_of_the_week_are_below_each_other(sample, rested, width):
    page = rested(sample, viewport={"width": width, "height": 900})
    for part in [".boxes", "li > span:last-child", "li > a"]:
        lefts = page.locator(f".tallies {part}").evaluate_all(
            "all => all.map(one => Math.round(one.getBoundingClientRect().left))"
        )
        assert len(lefts) == 3 and len(set(lefts)) == 1, part


# A scroll bar takes some of the width.
@pytest.mark.parametrize("width", [785, 800, 960, 1024, 1200])
def test_every_column_of_the_applications_is_seen(sample, rested, width):
    page = rested(sample, viewport={"width": width, "height": 900})
    box = page.locator("#applications .scroll")
    assert box.evaluate("one => one.scrollWidth - one.clientWidth") == 0
    # No cell overlaps the next column.
    assert box.locator("th, td").evaluate_all(
        """all => all.filter(one => one.checkVisibility()).flatMap(one => {
          const range = document.createRange()
          range.selectNodeContents(one)
          return range.getBoundingClientRect().right > one.getBoundingClientRect().right + 0.5
            ? [one.textContent] : []
        })"""
    ) == []
    # No stage is broken across lines.
    assert box.locator("td:nth-child(5)").evaluate_all(
        """all => all.filter(one => one.checkVisibility()).flatMap(one => {
          const range = document.createRange()
          range.selectNodeContents(one)
          return range.getClientRects().length > 1 ? [one.textContent] : []
        })"""
    ) == []


@pytest.mark.parametrize("width", [800, 1400])
def test_a_very_long_name_leaves_the_other_columns_in_sight(build, rested, width):
    def write(folder):
        journals.sortable(folder)
        journals.note(
            folder / "applications" / "Long.md",
            company="Donaudampfschifffahrt" * 15,
            role="Engineer",
            applied="2026-08-01",
        )

    page = rested(build("long name", write), viewport={"width": width, "height": 900})
    boxes = page.locator("#in-motion .lanes, #applications .scroll")
    assert boxes.count() == 2
    assert boxes.evaluate_all("all => all.map(one => one.scrollWidth - one.clientWidth)") == [0, 0]


# Phones, tablets, and a wide screen at twice the size.
NARROW = [320, 360, 414, 480, 512, 600, 700, 760]


@pytest.mark.parametrize("width", [*NARROW, 800, 1024, 1400])
def test_no_table_has_to_be_scrolled_sideways(sample, grown, rested, width):
    for journal in (sample, grown):
        page = rested(journal, viewport={"width": width, "height": 900}, unfolded=True)
        boxes = page.locator(".scroll:has(> table), .groupings > div")
        assert boxes.count() > 10
        assert boxes.evaluate_all(
            """all => all.filter(one => one.scrollWidth > one.clientWidth)
              .map(one => [one.querySelector("caption, thead").textContent, one.clientWidth, one.scrollWidth])"""
        ) == []


@pytest.mark.parametrize("width", [320, 360])
def test_the_words_of_every_cell_are_seen_on_a_phone(journal, rested, width):
    page = rested(journal, viewport={"width": width, "height": 700}, unfolded=True)
    # A week's cell is a drawing, and its words are for those who hear the page.
    outside = page.locator("tbody :is(th, td):not(.week)").evaluate_all(
        """(all, width) => all.filter(one => one.checkVisibility() && !["", "–"].includes(one.textContent))
          .filter(one => {
            const range = document.createRange()
            range.selectNodeContents(one)
            return Array.from(range.getClientRects()).some(box => box.left < 0 || box.right > width)
              || one.clientWidth < 2 || one.scrollWidth > one.clientWidth
          })
          .map(one => one.outerHTML.slice(0, 120))""",
        width,
    )
    assert outside == []


# The lanes and the weeks have a layout of their own.
BLOCKS = "table:not(.small, .lanes > table, .weeks > table, .groupings table)"


@pytest.mark.parametrize("width", [320, 480])
def test_a_row_is_a_block_that_names_its_columns(sample, rested, width):
    page = rested(sample, viewport={"width": width, "height": 700}, unfolded=True)
    tables = page.locator(BLOCKS)
    assert tables.count() > 5
    for table in tables.all():
        names = table.locator("thead th").all_text_contents()
        # The labels as a screen reader gets them: those that the style sheet adds are not read again.
        labels = table.locator("tbody tr").evaluate_all(
            """rows => rows.filter(row => row.checkVisibility()).map(row =>
              Array.from(row.cells).slice(1).map(cell =>
                [cell.textContent, cell.clientWidth > 1, getComputedStyle(cell, "::before").content]))"""
        )
        assert labels
        for row in labels:
            for name, (words, is_seen, label) in zip(names[1:], row, strict=True):
                assert is_seen == (words not in ("", "–")), (name, words)
                if is_seen and "Company" in names:
                    # In this long table, values that explain themselves have no label.
                    named = {"Reached": "reached", "Sent": "sent", "Last word": "last"}.get(name)
                    assert label == (f'"{named} " / ""' if named else "none"), (name, label)
                elif is_seen and (names[0], name) == ("Who", "Role"):
                    # It is beside the name.
                    assert label == "none"
                elif is_seen:
                    assert re.fullmatch(rf'"{re.escape(name)}(: |\xa0)" / ""', label), label
        # The name is above the other cells of its block.
        assert table.locator("tbody tr:visible").evaluate_all(
            """rows => rows.every(row => Array.from(row.cells).slice(2)
              .filter(cell => cell.clientWidth > 1 && !cell.closest(".counts"))
              .every(cell => cell.getBoundingClientRect().top >= row.cells[0].getBoundingClientRect().bottom - 1))"""
        )


def test_a_table_of_few_letters_stays_one_on_a_phone(sample, rested):
    page = rested(sample, viewport={"width": 320, "height": 700}, unfolded=True)
    tables = page.locator("table.small")
    assert tables.count() == 3
    assert set(tables.locator("tr").evaluate_all("all => all.map(one => getComputedStyle(one).display)")) == {
        "table-row"
    }


def test_a_block_of_an_application_has_its_lines_in_order(sample, rested):
    # Without a script, the fold shows every row.
    page = rested(sample, viewport={"width": 320, "height": 700}, unfolded=True, java_script_enabled=False)
    places = page.locator("#applications tbody tr").evaluate_all(
        """rows => rows.map(row => Array.from(row.cells, cell => cell.clientWidth > 1
          ? Math.round(cell.getBoundingClientRect().top) : null))"""
    )
    assert len(places) == len(sample.application_notes)
    for company, role, channel, sent, reached, stands, last in places:
        first = max(top for top in (company, role) if top is not None)
        second = [top for top in (stands, reached, channel) if top is not None]
        third = [top for top in (sent, last) if top is not None]
        assert second and first < min(second) and second == sorted(second)
        assert len(set(third)) <= 1 and all(top > max(second) for top in third)


@pytest.mark.parametrize("script", [True, False])
def test_applications_stand_in_blocks_with_their_sorting_above_them(sample, show, script):
    page = show(sample, viewport={"width": 320, "height": 700}, java_script_enabled=script)
    buttons = page.locator("#applications thead button")
    # Controls that do not work are not visible.
    assert page.locator("#applications thead").evaluate("one => one.clientHeight > 1") == script
    assert buttons.count() == (7 if script else 0)
    boxes = [one.bounding_box() for one in buttons.all()]
    for box in boxes:
        assert box["x"] >= 0 and box["x"] + box["width"] <= 320 and box["height"] >= 24
    for a, b in zip(boxes, boxes[1:]):
        assert a["x"] + a["width"] <= b["x"] or a["y"] + a["height"] <= b["y"], "they overlap"
    rows = page.locator("#applications tbody tr")
    assert rows.count() == len(sample.application_notes)
    assert page.locator("#applications tbody tr:visible").count() == 20
    (page.get_by_role("button", name="more") if script else page.locator(".more-rows > summary")).click()
    assert rows.evaluate_all("all => all.every(one => one.checkVisibility())")


def test_the_days_use_the_width_of_the_page(sample, rested):
    page = rested(sample, viewport={"width": 1280, "height": 800})
    assert page.locator(".weeks").evaluate(
        """one => {
          const whole = one.getBoundingClientRect()
          const words = [...one.querySelectorAll("table:first-of-type tbody td:last-child")].map(cell => {
            const range = document.createRange(); range.selectNodeContents(cell)
            return range.getBoundingClientRect().right
          })
          const drawing = one.querySelector(".calendar .week svg").getBoundingClientRect()
          return Math.max(...words) > whole.right - whole.width * .07 && drawing.width > whole.width * .55
        }"""
    )


def test_what_comes_later_has_the_whole_width(rested, build):
    page = rested(build("one application", journals.with_applications(1)), viewport={"width": 1280, "height": 800})
    items = page.locator("main li").filter(has_text="goals/").or_(page.locator("main li").filter(has_text="wins/"))
    assert page.locator("main ul:has(> li code)").last.evaluate(
        "one => new Set([...one.children].map(item => Math.round(item.getBoundingClientRect().left))).size"
    ) == 3, items.count()


@pytest.mark.parametrize("width", [320, 360])
def test_a_goal_has_its_name_on_one_line_on_a_small_phone(sample, rested, width):
    page = rested(sample, viewport={"width": width, "height": 800})
    lines = page.locator(".tallies li").evaluate_all(
        """all => all.map(one => {
          const range = document.createRange(); range.selectNodeContents(one.querySelector("a"))
          return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size
        })"""
    )
    assert lines == [1, 1, 1]
