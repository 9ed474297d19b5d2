"""The page of ten thousand applications is still usable."""

import datetime
import json
import math

import pytest

import journals
import work
from visits import visiting

ROWS = "#applications tbody tr"
SHOWN = "#applications tbody:not([hidden]) tr:not([hidden])"


# What is shown at first, and what an answer may change: those shown before, and those shown then.
FIRST = 20
CHANGED = 2 * FIRST
# Each measurement of a place on the page may lay out the whole page.
MEASURED = 4

# Several frames, in which the browser does what was put off.
FRAMES = """
  async () => {
    for (let frame = 0; frame < 5; frame++) {
      await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    }
  }
"""


@pytest.fixture(scope="module")
def large(build):
    return build("large", journals.large)


# As a table, and as blocks on a phone.
@pytest.fixture(params=[1200, 320], scope="module")
def page(request, browser, large):
    screen = {"width": request.param, "height": 900}
    with visiting(browser, large, before=work.COUNTERS, viewport=screen) as visit:
        yield visit.page


def reopen(page, large):
    """Opens the page without a filter. The address may still name one, since it follows the typing with a delay."""
    page.goto("about:blank")
    page.goto(large.address)


def typed(page, words):
    """Types into the filter; returns the work of it."""
    return work.of(page, "() => { filter.value = %r; filter.dispatchEvent(new Event('input')) }" % words)


def clicked(page, place):
    """Clicks on the heading of a column; returns the work of it."""
    return work.of(page, f"() => document.querySelectorAll('thead button')[{place}].click()")


def seen(page):
    return page.evaluate("rows => document.querySelectorAll(rows).length", SHOWN)


def says(page, words):
    page.wait_for_function(
        "words => document.querySelector('#applications [role=status]').textContent === words", arg=words
    )


def more(page):
    return page.get_by_role("button", name="more")


def test_the_file_stays_under_three_megabytes(large):
    assert len(large.application_notes) >= 10_000
    assert large.file.stat().st_size < 3_000_000


def test_it_opens_with_every_row_and_reads_none(page, large):
    # The page as it opens, whatever the tests before have done to it.
    reopen(page, large)
    counts = page.evaluate("counts")
    columns = page.locator("#applications thead th").count()
    assert counts["read"] <= 3 * columns and counts["folded"] <= columns + 1
    assert counts["alphabets"] == 0
    assert counts["measured"] <= MEASURED
    rows = len(large.application_notes)
    assert page.locator(ROWS).count() == rows
    # The others are hidden as a whole, and none of them is touched.
    assert page.locator("#applications tbody[hidden] tr:not([hidden])").count() == rows - FIRST
    assert seen(page) == FIRST


def test_what_is_not_on_the_screen_yet_waits(page, large):
    waits = "all => all.filter(one => getComputedStyle(one).contentVisibility === 'auto').length"
    sections = page.locator("section")
    assert sections.evaluate_all(waits) == sections.count()
    # The hidden rows are printed as well.
    page.emulate_media(media="print")
    assert sections.evaluate_all(waits) == 0
    page.emulate_media(media="screen")


def test_a_page_of_usual_length_is_laid_out_at_once(sample, show):
    assert "content-visibility" in sample.markup
    assert show(sample).locator("section").first.evaluate(
        "one => getComputedStyle(one).contentVisibility"
    ) == "visible"


def test_a_link_leads_to_its_section_over_those_that_wait(browser, large):
    # The last section is higher than the screen.
    with visiting(browser, large, viewport={"width": 1200, "height": 700}) as visit:
        for name in ["all", "numbers", "days"]:
            visit.page.locator(f"nav a[href='#{name}']").evaluate("link => link.click()")
            visit.page.evaluate(FRAMES)
            top = visit.page.locator(f"#{name}").evaluate("one => one.getBoundingClientRect().top")
            bar = visit.page.locator("header").evaluate("one => one.getBoundingClientRect().bottom")
            assert bar <= top + 1 < bar + 30, name


def test_only_the_first_of_very_many_goals_are_drawn(page, large):
    weeks = page.locator(".weeks")
    assert weeks.locator("tr.goal").count() == 12
    goals = weeks.locator("details.more tbody tr").count()
    assert goals > 100
    assert f"The first 12 of {goals} are drawn" in weeks.locator("p").first.text_content()


def test_what_is_not_asked_for_is_hidden_as_a_whole_and_printed(page, large):
    # The browser skips the rows of a hidden body; hidden rows it has to examine.
    assert page.locator("#applications tbody[hidden] tr:not([hidden])").count() == len(
        large.application_notes
    ) - FIRST
    page.emulate_media(media="print")
    assert page.locator(f"{ROWS}:visible").count() == len(large.application_notes)
    page.emulate_media(media="screen")
    assert page.locator(f"{ROWS}:visible").count() == FIRST


def test_its_address_remembers_what_is_asked_for(browser, large):
    with visiting(browser, large) as visit:
        visit.page.goto(f"{large.address}#sort=-company")
        visit.page.reload()
        names = visit.page.locator(f"{SHOWN} th").all_text_contents()
        assert len(names) == FIRST
        assert names == sorted(names, key=str.lower, reverse=True)
        assert visit.page.locator(ROWS).count() == len(large.application_notes)


def test_a_letter_changes_no_more_rows_than_are_shown(page, large):
    rows = len(large.application_notes)
    reopen(page, large)
    # The first letter reads every cell once, and moves the rows into one body.
    first = typed(page, "a")
    cells = page.locator(f"{ROWS} > *").count()
    assert first["read"] <= cells and first["folded"] <= rows + 1, first
    assert first["inserted"] <= rows and first["pieces"] <= 1 and first["set"] <= rows, first
    assert seen(page) <= FIRST
    for words in ["am", "amb", "ambe", "amber", "", "nothing of that kind", "e", "amber", "energy", ""]:
        done = typed(page, words)
        assert done["read"] == 0 and done["folded"] <= 1, (words, done)
        assert done["inserted"] == 0 and done["set"] <= CHANGED, (words, done)
        assert done["measured"] <= MEASURED, (words, done)
        assert (seen(page) == 0) if words.startswith("nothing") else (0 < seen(page) <= FIRST), words
    assert seen(page) == FIRST


# The place of each row in the page's order, and its words in each column.
IN_PLACE = f"""
  Array.from(document.querySelectorAll("{ROWS}"), (row, place) => {{
    row.place = place
    return Array.from(row.cells, cell => cell.textContent)
  }})
"""
PLACES = f"Array.from(document.querySelectorAll('{ROWS}'), row => row.place)"


def values(page, expression):
    """What an expression gives. As one text, since a hundred thousand values, each for itself, take half a minute."""
    return json.loads(page.evaluate(f"JSON.stringify({expression})"))


# For each column the words in their order; none if it is alphabetical.
ORDERS = "all => all.map(one => one.dataset.order?.split('|') ?? null)"
YEARS = "all => all.map(one => one.dataset.year ?? null)"


def number_of_day(words, year):
    """The number of a day like `3 August`, in the year of the page, or like `24 December 2025`."""
    named = words if words[-4:].isdigit() else f"{words} {year}"
    return datetime.datetime.strptime(named, "%d %B %Y").toordinal() if words else 0


# The places in the order of their words as a browser compares words.
ALPHABETICAL = """
  (words) => {
    const { compare } = new Intl.Collator(undefined, { numeric: true })
    const found = [...new Set(words)].sort(compare)
    const ranks = new Map()
    for (const [place, one] of found.entries()) {
      const before = found[place - 1]
      ranks.set(one, place > 0 && compare(before, one) === 0 ? ranks.get(before) : place)
    }
    return words.map(one => ranks.get(one))
  }
"""


def test_a_heading_sorts_every_row_in_one_piece(page, large):
    reopen(page, large)
    rows = values(page, IN_PLACE)
    orders = page.locator("#applications thead th").evaluate_all(ORDERS)
    assert len(rows) == len(large.application_notes) and len(orders) == len(rows[0])
    years = page.locator("#applications thead th").evaluate_all(YEARS)
    assert sum(year is not None for year in years) == 2
    # As many as it takes to sort them, and not as the square of their number.
    comparisons = len(rows) * math.ceil(math.log2(len(rows)))
    total = {"read": 0, "alphabets": 0}
    for column, order in enumerate(orders):
        words = [cells[column] for cells in rows]
        if years[column]:
            ranks = [number_of_day(one, years[column]) for one in words]
        elif order:
            ranks = [order.index(one) if one else 0 for one in words]
        else:
            ranks = values(page, f"({ALPHABETICAL})({json.dumps(words)})")
        for direction in (1, -1, 0):
            is_first = column == 0 and direction == 1
            done = clicked(page, column)
            about = (column, direction, done)
            # Rows with the same words keep the page's order, and those without words are last.
            expected = sorted(
                range(len(rows)), key=lambda place: (words[place] == "", direction * ranks[place]) if direction else 0
            )
            assert values(page, PLACES) == expected, about
            assert seen(page) == FIRST, about
            assert done["pieces"] == 1 and done["inserted"] == len(rows), about
            assert done["set"] <= (len(rows) if is_first else CHANGED), about
            assert done["compared"] <= comparisons and done["measured"] <= MEASURED, about
            total = {name: total[name] + done[name] for name in total}
    assert total["read"] <= len(rows) * len(orders)
    assert total["alphabets"] <= 1


def test_the_number_of_those_not_shown_is_said_and_a_button_shows_more(page, large):
    typed(page, "energy")
    found = page.locator(ROWS).evaluate_all(
        "rows => rows.filter(row => row.textContent.toLowerCase().includes('energy')).length"
    )
    assert found > 1_000
    says(page, f"{found} applications of {len(large.application_notes)}, the first 20 shown")
    page.get_by_role("button", name="Show 80 more").click()
    says(page, f"{found} applications of {len(large.application_notes)}, the first 100 shown")
    assert seen(page) == 100
    # The focus moves to the new rows.
    assert page.evaluate("document.activeElement.closest('tr').rowIndex") == page.locator(
        SHOWN
    ).nth(20).evaluate("row => row.rowIndex")
    done = typed(page, "amber")
    assert done["read"] == 0 and done["set"] <= 100 + FIRST, done
    typed(page, "")
    assert seen(page) == FIRST


# The visible rows, the status text and whether there is a button, each time the browser has drawn.
STEPS = f"""
  async () => {{
    const button = [...document.querySelectorAll("#applications button")].find(one => /more/.test(one.textContent))
    const said = document.querySelector("#applications [role=status]")
    const steps = []
    button.click()
    do {{
      steps.push([document.querySelectorAll("{SHOWN}").length, said.textContent, button.checkVisibility()])
      await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    }} while (steps.at(-1)[0] < document.querySelectorAll("{ROWS}").length)
    return steps
  }}
"""


def test_thousands_of_rows_come_one_after_the_other(page, large):
    count = len(large.application_notes)
    typed(page, "")
    says(page, f"{count} applications, the first 20 shown")
    more(page).click()
    says(page, f"{count} applications, the first 100 shown")
    for shown in (500, 2500):
        more(page).click()
        says(page, f"{count} applications, the first {shown} shown")
    steps = page.evaluate(STEPS)
    rows = [number for number, *_ in steps]
    assert rows[0] == 2_700, "the first of them are there at once"
    assert len(rows) > 4 and rows == sorted(rows)
    assert max(after - before for before, after in zip(rows, rows[1:])) <= 1_000
    # Rows that do not exist yet are neither announced nor offered.
    for number, words, has_button in steps:
        assert not has_button
        assert words == f"{count} applications" + (", the first 2500 shown" if number < count else "")
    places = page.locator(SHOWN).evaluate_all("rows => rows.map(row => row.rowIndex)")
    assert places == list(range(1, count + 1))
    assert page.evaluate("document.activeElement.closest('tr').rowIndex") == 2_501


def test_whoever_asks_for_something_else_meanwhile_gets_that(page, large):
    typed(page, "nothing of that kind")
    typed(page, "")
    more(page).click()
    says(page, f"{len(large.application_notes)} applications, the first 100 shown")
    # In one step, so that the rows cannot have come before.
    more(page).evaluate(
        "one => { one.click(); filter.value = 'energy'; filter.dispatchEvent(new Event('input')) }"
    )
    # It is said when the typing has stopped; by then, the rows would have come.
    page.wait_for_function(
        "() => document.querySelector('#applications [role=status]').textContent.endsWith('the first 20 shown')"
    )
    page.evaluate(FRAMES)
    assert seen(page) == FIRST
    typed(page, "")
    assert seen(page) == FIRST
    assert page.locator(ROWS).count() == len(large.application_notes)


def test_it_is_not_wider_than_a_phone(browser, large):
    with visiting(browser, large, viewport={"width": 320, "height": 700}) as visit:
        box = visit.page.locator("#applications .scroll")
        assert box.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_without_javascript_every_row_is_seen(browser, large):
    with visiting(browser, large, java_script_enabled=False) as visit:
        assert visit.page.locator(f"{ROWS}:visible").count() == FIRST
        visit.page.locator(".more-rows > summary").click()
        assert visit.page.locator(f"{ROWS}:visible").count() == len(large.application_notes)
