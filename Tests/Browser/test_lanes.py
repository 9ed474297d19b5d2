"""The lanes: a table in which each open application has a row with a timeline."""

import pytest

import journals

PLACES = """all => all.map(svg => {
  const sheet = svg.getBoundingClientRect()
  return [...svg.querySelectorAll(":scope > svg, :scope > circle")].map(one => {
    const box = one.getBBox(), shape = one.firstElementChild ?? one
    const drawn = shape.getBoundingClientRect()
    return ((drawn.left + drawn.right) / 2 - sheet.left) / sheet.width
  })
})"""

TODAY = """all => all.map(cell => {
  const line = getComputedStyle(cell, "::after")
  return line.borderLeftStyle === "solid" && cell.getBoundingClientRect().left + parseFloat(line.left)
})"""


# The open applications of the sample that are not long silent, and its two saved postings with a deadline.
ROWS = 13


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_today_is_one_line_and_days_are_at_their_places(sample, rested, width):
    page = rested(sample, viewport={"width": width, "height": 900})
    cells = page.locator(".lanes tbody .lane:has(svg)")
    lines = cells.evaluate_all(TODAY)
    assert len(lines) == ROWS and max(lines) - min(lines) <= 0.5, lines
    word = page.locator(".lanes thead .lane text.ahead").evaluate(
        "one => { const box = one.getBoundingClientRect(); return (box.left + box.right) / 2 }"
    )
    assert abs(word - lines[0]) <= 1
    sheets = page.locator(".lanes tbody .lane > svg").evaluate_all(
        "all => all.map(one => { const box = one.getBoundingClientRect(); return box.left + box.width * 70 / 84 })"
    )
    assert all(abs(place - lines[0]) <= 1 for place in sheets), (sheets, lines)
    # Sent on 22 July, assessment on 3 August, due on 10 August; today is 7 August.
    (first, *_) = page.locator(".lanes tbody .lane > svg").evaluate_all(PLACES)
    assert first == pytest.approx([54 / 84, 66 / 84, 73 / 84], abs=0.004)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_two_rows_of_one_company_have_their_roles_on_a_phone(build, rested, width):
    page = rested(build("twice", journals.twice), viewport={"width": width, "height": 900})
    shown = page.locator(".lanes tbody tr:not(.group)").evaluate_all(
        "all => all.map(row => [row.querySelector('a').textContent, row.querySelector('th small').offsetWidth > 2])"
    )
    assert sorted(shown) == [["Once", width > 700], ["Twice", True], ["Twice", True]]


@pytest.mark.parametrize("width", [320, 390, 700, 800, 1280])
@pytest.mark.parametrize("words", ["sample", "hostile"])
def test_no_shape_leaves_the_table_and_no_words_meet_a_lane(request, rested, width, words):
    page = rested(request.getfixturevalue("lanes_of")(words), viewport={"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".lanes tbody tr:not(.group)").evaluate_all(
        """all => all.filter(row => {
          const lane = row.cells[1].getBoundingClientRect(), table = row.closest(".lanes").getBoundingClientRect()
          const shapes = [...row.cells[1].querySelectorAll("svg *")].map(one => one.getBoundingClientRect())
          // A phone leaves out the role.
          const words = [...row.querySelectorAll("a, strong, small")].filter(one => one.offsetWidth > 2)
            .flatMap(one => [...one.getClientRects()])
          return shapes.some(box => box.left < table.left - 1 || box.right > table.right + 1)
            || words.some(box => box.left < lane.right - 1 && box.right > lane.left + 1
              && box.top < lane.bottom - 1 && box.bottom > lane.top + 1)
        }).map(row => row.textContent)"""
    ) == []


@pytest.fixture
def lanes_of(sample, build):
    return lambda name: sample if name == "sample" else build("hostile", journals.of_words(journals.HOSTILE_WORDS))


def test_a_lane_is_below_its_name_on_a_phone_and_beside_it_on_a_desk(sample, rested):
    for width, is_below in [(390, True), (1280, False)]:
        page = rested(sample, viewport={"width": width, "height": 900})
        assert page.locator(".lanes tbody tr:not(.group)").evaluate_all(
            """all => all.map(row => row.cells[1].getBoundingClientRect().top
              >= row.cells[2].getBoundingClientRect().bottom - 1)"""
        ) == [is_below] * ROWS


def test_a_lane_says_its_days_to_those_who_hear_it_and_only_its_name_is_a_stop(sample, rested):
    page = rested(sample, viewport={"width": 1280, "height": 900})
    tree = page.locator(".lanes table").aria_snapshot()
    assert "sent 10 June, screen 19 June, assessment 1 July, interview 15 July" in tree
    assert "interview 15 July, silent" not in tree
    assert "12 August, 10:00" in tree and "img" not in tree
    stops = page.locator(".lanes table").evaluate(
        "table => [...table.querySelectorAll('a, button, [tabindex]')].map(one => one.closest('th') !== null)"
    )
    assert stops == [True] * ROWS


def test_the_line_of_today_is_printed(sample, show):
    page = show(sample, viewport={"width": 1280, "height": 900})
    page.emulate_media(media="print")
    assert all(page.locator(".lanes tbody .lane").evaluate_all(TODAY))
    # As a border, since browsers leave out backgrounds.
    assert set(
        page.locator(".lanes td").evaluate_all("all => all.map(one => getComputedStyle(one).backgroundImage)")
    ) == {"none"}
