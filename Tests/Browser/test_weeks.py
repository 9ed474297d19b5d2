"""The weeks: a table in which the days, the moods and each goal are a row of marks on one axis."""

import re

import pytest

import journals

# Where the marks of each row are, as parts of the width of its drawing.
PLACES = """all => all.map(svg => {
  const sheet = svg.getBoundingClientRect()
  return [...svg.querySelectorAll("rect, circle, line")].map(one => {
    const box = one.getBoundingClientRect()
    return [one.localName, (box.left - sheet.left) / sheet.width, (box.right - sheet.left) / sheet.width,
      (box.top - sheet.top) / sheet.height, (box.bottom - sheet.top) / sheet.height]
  })
})"""


@pytest.fixture(scope="module")
def pages(build):
    made = {
        "sample": journals.sample,
        "hostile": journals.of_words(journals.HOSTILE_WORDS),
        "grown": journals.grown,
        "crowded": journals.crowded,
    }
    return lambda name: build(name, made[name])


@pytest.mark.parametrize("width", [320, 390, 700, 800, 1280])
def test_all_rows_share_one_axis(sample, rested, width):
    page = rested(sample, viewport={"width": width, "height": 900})
    sheets = page.locator(".weeks .week > svg").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.left, box.right])"
    )
    # The months, the days, the moods and three goals.
    assert len(sheets) == 6
    for left, right in sheets:
        assert abs(left - sheets[0][0]) <= 0.5 and abs(right - sheets[0][1]) <= 0.5
    columns = page.locator(".weeks .calendar rect").evaluate_all(
        "all => [...new Set(all.map(one => Math.round(one.getBoundingClientRect().left)))].sort((a, b) => a - b)"
    )
    boxes = page.locator(".weeks .goal:last-of-type rect:has(title)").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().left)"
    )
    assert len(boxes) > 20
    # A box for a week is below the days of this week.
    assert all(min(abs(box - column) for column in columns) <= 1 for box in boxes)


@pytest.mark.parametrize("name", ["sample", "hostile", "grown", "crowded"])
@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_every_mark_is_inside_and_no_words_meet_a_drawing(pages, rested, name, width):
    page = rested(pages(name), viewport={"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    rows = page.locator(".weeks > table tbody .week > svg").evaluate_all(PLACES)
    assert rows
    for marks in rows:
        for shape, left, right, top, bottom in marks:
            # A dot on the first or the last day is half outside.
            free = 0.06 if shape == "circle" else 0.01
            assert -free <= left <= right <= 1 + free and -0.1 <= top <= bottom <= 1.1, (shape, left, right)
    assert page.locator(".weeks > table tbody tr").evaluate_all(
        """all => all.filter(row => {
          const week = row.querySelector(".week > svg")?.getBoundingClientRect()
          if (!week) return false
          const words = [row.cells[0], row.cells[2]].filter(one => one.textContent.trim()).map(one => {
            const range = document.createRange()
            range.selectNodeContents(one)
            return range.getBoundingClientRect()
          })
          return words.some(box => box.left < week.right - 1 && box.right > week.left + 1
            && box.top < week.bottom - 1 && box.bottom > week.top + 1)
        }).map(row => row.textContent)"""
    ) == []


def test_the_drawing_is_below_its_name_on_a_phone_and_beside_it_on_a_desk(sample, rested):
    for width, is_below in [(390, True), (1280, False)]:
        page = rested(sample, viewport={"width": width, "height": 900})
        assert page.locator(".weeks > table tbody tr").evaluate_all(
            """all => all.map(row => row.querySelector(".week > svg").getBoundingClientRect().top
              >= row.cells[0].getBoundingClientRect().bottom - 2)"""
        ) == [is_below] * 5
        # The months are between the name of the days and the days.
        assert page.evaluate(
            """() => {
              const [months, days] = [...document.querySelectorAll(".weeks .week > svg")]
                .map(one => one.getBoundingClientRect())
              const name = document.querySelector(".weeks .calendar th").getBoundingClientRect()
              return months.bottom <= days.top + 1 && (%s ? name.bottom <= months.top + 4 : true)
            }""" % ("true" if is_below else "false")
        )


def test_a_mark_says_what_its_table_says(sample, rested):
    page = rested(sample, viewport={"width": 1280, "height": 900}, unfolded=True)
    titles = page.locator(".weeks .calendar title").all_text_contents()
    rows = page.locator(".weeks details").nth(0).locator("tbody tr").evaluate_all(
        "all => all.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    done = sum(int(row[3]) for row in rows)
    assert done == sum(int(re.search(r": (\d+) thing", one)[1]) for one in titles) > 100
    moods = page.locator(".weeks .mood title").all_text_contents()
    assert len(moods) == page.locator(".weeks details").nth(1).locator("tbody tr").count() == 34


def test_only_the_names_of_goals_and_the_folds_are_stops(sample, rested):
    page = rested(sample, viewport={"width": 1280, "height": 900})
    stops = page.locator(".weeks :is(a, button, summary, [tabindex='0'])").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.localName)"
    )
    assert sorted(stops) == ["a", "a", "a", "summary", "summary", "summary"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_two_kinds_of_box_look_alike_where_colors_are_forced(sample, show, scheme):
    page = show(sample, viewport={"width": 1280, "height": 900}, forced_colors="active", color_scheme=scheme)
    looks = {
        tone: page.locator(f".weeks rect.{tone}").first.evaluate(
            "one => (({fill, stroke, strokeDasharray, fillOpacity}) => [fill, stroke, strokeDasharray, fillOpacity].join())"
            "(getComputedStyle(one))"
        )
        for tone in ["fill", "track", "rest", "alive", "heat-1", "heat-2"]
    }
    assert len(set(looks.values())) == len(looks), looks
