"""The table of applications is filtered and sorted, and the address remembers both."""

import re

import pytest

import journals
from accessibility import assert_axe_finds_nothing
from visits import visiting

IN_ORDER = [company for company, *_ in journals.SORTABLE]


@pytest.fixture(scope="session")
def sortable(build):
    return build("sortable", journals.sortable)


@pytest.fixture
def table(sortable, show):
    return show(sortable)


@pytest.fixture(scope="module")
def filtered(browser, sortable):
    """The table for tests that only type into the filter, each its own words instead of those before."""
    with visiting(browser, sortable) as visit:
        yield visit.page


@pytest.fixture(scope="module")
def spelled(browser, build):
    with visiting(browser, build("spelled", journals.spelled)) as visit:
        yield visit.page


def companies(page):
    """The companies of the visible rows."""
    return page.locator("#applications tbody tr:visible th").all_inner_texts()


def status(page):
    return page.locator("#applications [role=status]")


def says(page, words):
    """Waits for the text, since it is updated only after typing stops."""
    page.wait_for_function(
        "words => document.querySelector('#applications [role=status]').textContent === words", arg=words
    )


def remembered(page, fragment):
    page.wait_for_function("fragment => location.hash === fragment", arg=fragment)


def heading(page, name):
    return page.locator("#applications thead th").filter(has_text=name)


# Every word must appear in a row, in any place and any case.
@pytest.mark.parametrize(
    "words, found",
    [
        ("muller", ["Müller & Co"]),
        ("MÜLLER", ["Müller & Co"]),
        ("mu\u0308ller", ["Müller & Co"]),
        ("angstrom", ["Ångström"]),
        ("  engineer   job ", ["Müller & Co", "Zebra"]),
        ("designer event", ["Studio 2"]),
        ("they said no", ["Zebra"]),
        ("2026-07-2", ["Ångström"]),
        # One was sent on 20 July, the other on 20 June with a last word in July.
        ("20 july", ["Ångström", "Studio 2"]),
        ("offer", ["Anders"]),
        ("designer zebra", []),
        # The end of one cell and the start of the next are not a word.
        ("10designer", []),
        (".*", []),
        ("   ", IN_ORDER),
    ],
)
def test_the_filter_finds_rows_with_every_word(filtered, words, found):
    filtered.get_by_label("Filter").fill(words)
    assert companies(filtered) == found


# However the reader's keyboard or the notes spell it.
@pytest.mark.parametrize(
    "words, found",
    [
        ("lodz", ["ŁÓDŹ Soft"]),
        ("łódź", ["ŁÓDŹ Soft"]),
        ("strasse son", ["Straße & Søn"]),
        ("STRASSE", ["Straße & Søn"]),
        ("durda aether", ["Đurđa Æther"]),
        ("coeur isik", ["Cœur Işık"]),
        ("they said no", ["ŁÓDŹ Soft"]),
        ("rejected", ["ŁÓDŹ Soft", "Rejected Goods"]),
        ("ended by me", ["Straße & Søn"]),
        ("withdrawn", ["Straße & Søn"]),
        ("ghosted", ["Đurđa Æther"]),
        ("declined", ["Cœur Işık"]),
        ("accepted", ["Rejected Goods"]),
    ],
)
def test_the_filter_finds_what_is_spelled_otherwise(spelled, words, found):
    spelled.get_by_label("Filter").fill(words)
    assert companies(spelled) == found


SORTED = {
    "Company": ["Anders", "Ångström", "Later", "Müller & Co", "Studio 2", "Studio 10", "Zebra"],
    "Role": ["Studio 10", "Studio 2", "Zebra", "Ångström", "Müller & Co", "Anders", "Later"],
    # Applications without a channel come last.
    "Channel": ["Studio 2", "Müller & Co", "Zebra", "Studio 10", "Later", "Ångström", "Anders"],
    "Sent": ["Anders", "Studio 2", "Zebra", "Müller & Co", "Ångström", "Studio 10", "Later"],
    # From saved to offer, not alphabetically.
    "Reached": ["Later", "Studio 10", "Zebra", "Müller & Co", "Ångström", "Studio 2", "Anders"],
}

DOWNWARDS = {
    "Company": ["Zebra", "Studio 10", "Studio 2", "Müller & Co", "Later", "Ångström", "Anders"],
    "Role": ["Anders", "Later", "Ångström", "Müller & Co", "Zebra", "Studio 10", "Studio 2"],
    "Channel": ["Studio 10", "Later", "Müller & Co", "Zebra", "Studio 2", "Ångström", "Anders"],
    "Sent": ["Studio 10", "Ångström", "Müller & Co", "Zebra", "Studio 2", "Anders", "Later"],
    "Reached": ["Anders", "Studio 2", "Ångström", "Müller & Co", "Studio 10", "Zebra", "Later"],
}


@pytest.mark.parametrize("column", SORTED)
def test_a_heading_sorts_up_then_down_then_as_the_page_has_it(table, column):
    button = heading(table, column).get_by_role("button")
    for order, direction in [
        (SORTED[column], "ascending"), (DOWNWARDS[column], "descending"), (IN_ORDER, None)
    ]:
        button.click()
        assert companies(table) == order
        assert heading(table, column).get_attribute("aria-sort") == direction
        assert table.locator("[aria-sort]").count() == (1 if direction else 0)


# Names of properties that every object has, and a name that no column has.
@pytest.mark.parametrize("name", ["constructor", "__proto__", "-toString", "nothing"])
def test_a_heading_sorts_whatever_the_address_asked_for(sortable, visit, name):
    visited = visit(sortable)
    visited.page.goto("about:blank")
    visited.page.goto(f"{sortable.address}#sort={name}")
    heading(visited.page, "Company").get_by_role("button").click()
    assert companies(visited.page) == SORTED["Company"]
    remembered(visited.page, "#sort=company")
    assert visited.messages == []


def test_the_field_stays_where_it_is_while_rows_go(sample, show):
    page = show(sample, viewport={"width": 1400, "height": 900})
    field = page.get_by_label("Filter")
    field.evaluate("one => scrollBy(0, one.getBoundingClientRect().top - 160)")
    top = "one => Math.round(one.getBoundingClientRect().top)"
    before = field.evaluate(top)
    field.focus()
    for letter in "they said no to nothing":
        page.keyboard.type(letter)
        assert field.evaluate(top) == before, field.input_value()
    # No more than the screen needs, and no minimum height when all rows are back.
    height = "one => parseFloat(getComputedStyle(one).height)"
    section = page.locator("#applications")
    assert section.evaluate(height) <= 900
    page.keyboard.press("Escape")
    assert field.evaluate(top) == before
    assert section.evaluate("one => one.style.minHeight") == ""


def test_the_caption_says_the_order(table):
    caption = table.locator("#applications caption")
    before = caption.inner_text()
    heading(table, "Channel").get_by_role("button").click()
    assert caption.inner_text() == "All applications, by channel"
    heading(table, "Channel").get_by_role("button").dblclick()
    assert caption.inner_text() == before


def test_what_is_found_stays_sorted_and_what_is_sorted_stays_found(table):
    table.get_by_label("Filter").fill("engineer")
    heading(table, "Company").get_by_role("button").click()
    assert companies(table) == ["Ångström", "Müller & Co", "Zebra"]
    table.get_by_label("Filter").fill("studio")
    assert companies(table) == ["Studio 2", "Studio 10"]


def test_the_number_of_rows_is_said_when_the_typing_stops(table):
    said = status(table)
    assert said.get_attribute("aria-live") == "polite"
    assert said.inner_text() == "7 applications"
    table.get_by_label("Filter").press_sequentially("designer", delay=10)
    assert said.inner_text() == "7 applications"
    says(table, "2 applications of 7")
    table.get_by_label("Filter").fill("zebra")
    says(table, "1 application of 7")
    table.get_by_label("Filter").fill("nothing of that kind")
    says(table, "No application of 7")


def test_where_nothing_is_found_one_button_shows_everything(table):
    nothing = table.get_by_text("No application is like that.")
    assert not nothing.is_visible()
    table.get_by_label("Filter").fill("nothing of that kind")
    assert nothing.is_visible()
    table.get_by_role("button", name="Show all").click()
    assert not nothing.is_visible()
    assert companies(table) == IN_ORDER
    # The button is gone, and the field for new text has the focus.
    assert table.get_by_label("Filter").evaluate("one => one === document.activeElement")


def test_the_address_restores_it(sortable, table, visit):
    table.get_by_label("Filter").fill("Ångström & studio")
    heading(table, "How it stands").get_by_role("button").click()
    heading(table, "How it stands").get_by_role("button").click()
    remembered(table, "#q=%C3%85ngstr%C3%B6m+%26+studio&sort=-how-it-stands")
    table.reload()
    assert table.get_by_label("Filter").input_value() == "Ångström & studio"
    assert heading(table, "How it stands").get_attribute("aria-sort") == "descending"
    # The same for anyone else who opens the address.
    other = visit(sortable).page
    other.goto("about:blank")
    other.goto(sortable.address + "#q=studio&sort=company")
    assert companies(other) == ["Studio 2", "Studio 10"]
    assert status(other).inner_text() == "2 applications of 7"
    assert other.locator("#applications").evaluate("one => one.getBoundingClientRect().top < innerHeight / 2")


def test_what_is_asked_for_is_no_step_of_the_way_back(sortable, visit):
    page = visit(sortable).page
    steps = page.evaluate("history.length")
    page.get_by_label("Filter").press_sequentially("studio", delay=10)
    remembered(page, "#q=studio")
    heading(page, "Company").get_by_role("button").click()
    remembered(page, "#q=studio&sort=company")
    assert page.evaluate("history.length") == steps
    # After opening a note and going back, the rows are the same.
    page.goto("about:blank")
    page.go_back()
    assert companies(page) == ["Studio 2", "Studio 10"]


def test_back_leads_to_where_one_was(sample, show):
    page = show(sample, viewport={"width": 1200, "height": 800})
    page.evaluate("scrollTo(0, 90)")
    # The driver would scroll to where the bar is in the document before it clicks.
    page.locator("nav").get_by_role("link", name="Numbers").evaluate("link => link.click()")
    remembered(page, "#numbers")
    top = page.evaluate("scrollY")
    assert top > 800
    page.locator("nav").get_by_role("link", name="Days").evaluate("link => link.click()")
    remembered(page, "#days")
    page.go_back()
    remembered(page, "#numbers")
    page.wait_for_function("top => scrollY === top", arg=top)
    page.go_back()
    assert page.url == sample.address
    page.wait_for_function("scrollY === 90")


def test_the_same_place_twice_is_one_step(sample, show):
    page = show(sample)
    steps = page.evaluate("history.length")
    for _ in range(2):
        page.locator("nav").get_by_role("link", name="Numbers").evaluate("link => link.click()")
    assert page.evaluate("history.length") == steps + 1


@pytest.mark.parametrize("fragment, rows", [("#numbers", len(IN_ORDER)), ("#numbers&q=studio", 2)])
def test_a_place_has_an_address_whatever_the_table_is_asked_for(sortable, visit, fragment, rows):
    page = visit(sortable, viewport={"width": 1200, "height": 300}).page
    page.goto("about:blank")
    page.goto(sortable.address + fragment)
    assert len(companies(page)) == rows
    page.wait_for_function(
        """() => { const { top } = document.getElementById("numbers").getBoundingClientRect()
          const bar = document.querySelector("header").getBoundingClientRect().bottom
          return bar <= top + 1 && top < bar + 30
          || scrollY + innerHeight + 1 >= document.documentElement.scrollHeight }"""
    )


def test_the_address_is_clean_again_when_nothing_is_asked_for(table):
    table.get_by_label("Filter").fill("studio")
    remembered(table, "#q=studio")
    table.get_by_label("Filter").press("Escape")
    remembered(table, "")
    assert "#" not in table.url


@pytest.mark.parametrize(
    "fragment", ["#content", "#applications", "#sort=nothing", "#q=%E0%A4%A&sort=%", "#q", "#q=&sort=-"]
)
def test_an_address_that_says_nothing_of_the_table_shows_all_of_it(sortable, visit, fragment):
    visited = visit(sortable)
    visited.page.goto("about:blank")
    visited.page.goto(sortable.address + fragment)
    if "%E0" not in fragment:
        assert companies(visited.page) == IN_ORDER
        assert visited.page.get_by_role("status").inner_text().startswith(str(len(IN_ORDER)))
        assert not visited.page.get_by_text("No application is like that").is_visible()
    assert visited.messages == []


def test_places_and_what_is_asked_for_share_the_address(table):
    field = table.get_by_label("Filter")
    field.fill("studio")
    # Immediately, before the typing pause is over; nothing is lost.
    table.locator("nav").get_by_role("link", name="Numbers").evaluate("link => link.click()")
    assert table.evaluate("location.hash") == "#numbers&q=studio"
    assert table.evaluate("document.activeElement.id") == "numbers"
    assert companies(table) == ["Studio 10", "Studio 2"]
    table.locator(".skip").focus()
    table.keyboard.press("Enter")
    assert table.evaluate("document.activeElement.id") == "content"
    assert table.evaluate("location.hash") == "#content&q=studio"
    # Typing again leads back to the table, so the address no longer contains the place.
    field.fill("zebra")
    remembered(table, "#q=zebra")
    table.go_back()
    remembered(table, "#numbers&q=studio")
    assert companies(table) == ["Studio 10", "Studio 2"]
    assert field.input_value() == "studio"
    table.go_back()
    remembered(table, "#q=studio")
    assert companies(table) == ["Studio 10", "Studio 2"]


def test_the_whole_table_works_by_keyboard(table):
    table.keyboard.press("/")
    field = table.get_by_label("Filter")
    assert field.evaluate("one => one === document.activeElement")
    assert field.input_value() == ""
    # Inside the field, `/` is an ordinary character.
    table.keyboard.type("a/b")
    assert field.input_value() == "a/b"
    table.keyboard.press("Escape")
    assert field.input_value() == ""
    assert companies(table) == IN_ORDER
    table.keyboard.type("studio")
    while not table.evaluate("document.activeElement.closest('thead')"):
        table.keyboard.press("Tab")
    table.keyboard.press("Enter")
    assert companies(table) == ["Studio 2", "Studio 10"]
    table.keyboard.press("Space")
    assert companies(table) == ["Studio 10", "Studio 2"]
    # From elsewhere, the key selects the previous text, so that typing replaces it.
    table.keyboard.press("/")
    table.keyboard.type("zebra")
    assert companies(table) == ["Zebra"]


@pytest.mark.parametrize("width, height", [(1400, 900), (320, 700)])
def test_the_key_leads_to_where_the_rows_are_seen(sample, show, width, height):
    page = show(sample, viewport={"width": width, "height": height})
    page.keyboard.press("/")
    page.keyboard.type("k")
    in_sight = "one => { const box = one.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight }"
    assert page.get_by_label("Filter").evaluate(in_sight)
    assert page.locator("#applications tbody tr:visible").first.evaluate(in_sight)


def test_what_was_just_typed_is_kept_when_a_note_is_opened(sample, show):
    page = show(sample)
    page.keyboard.press("/")
    page.keyboard.type("klinik")
    page.locator("#applications tbody tr:visible a").first.click()
    page.wait_for_url("**/applications/*")
    page.go_back()
    assert page.get_by_label("Filter").input_value() == "klinik"


@pytest.mark.parametrize("keys", ["Control+/", "Alt+/", "Meta+/"])
def test_other_keys_belong_to_the_browser(table, keys):
    table.keyboard.press(keys)
    assert table.evaluate("document.activeElement === document.body")


def test_axe_finds_nothing_while_it_is_used(sortable, theme, show):
    page = show(sortable, color_scheme=theme)
    for words in ["studio", "nothing of that kind"]:
        page.get_by_label("Filter").fill(words)
        heading(page, "Reached").get_by_role("button").click()
        assert_axe_finds_nothing(page)


def test_columns_stay_where_they_are_while_rows_come_and_go(table):
    places = "all => all.map(one => one.getBoundingClientRect().left)"
    before = table.locator("#applications thead th").evaluate_all(places)
    table.get_by_label("Filter").fill("later")
    assert table.locator("#applications thead th").evaluate_all(places) == before


def test_without_javascript_there_are_no_dead_controls(sortable, show):
    page = show(sortable, java_script_enabled=False)
    assert page.locator("input, button, select, [role=status]").count() == 0
    assert companies(page) == IN_ORDER
    headings = page.locator("#applications thead th").all_inner_texts()
    assert headings[0] == "Company"


@pytest.mark.parametrize("count", [0, 1, 3, 5, 6])
def test_few_rows_need_no_controls(build, show, count):
    page = show(build(f"{count} applications", journals.with_applications(count) if count else journals.empty))
    expected = 1 if count >= 6 else 0
    assert page.locator("input").count() == expected
    assert page.locator("thead button").count() == expected * 7


def test_every_row_is_printed_whatever_is_found(table):
    table.get_by_label("Filter").fill("zebra")
    table.emulate_media(media="print")
    assert companies(table) == IN_ORDER
    assert not table.get_by_label("Filter").is_visible()


def test_words_in_the_address_stay_words(sortable, visit):
    visited = visit(sortable, bypass_csp=True)
    visited.page.goto("about:blank")
    visited.page.goto(sortable.address + "#q=<img src=x onerror=window.pwned=1>&sort=<b>")
    visited.page.wait_for_load_state("networkidle")
    assert visited.page.evaluate("typeof window.pwned") == "undefined"
    assert companies(visited.page) == []


def test_a_script_of_the_journal_counts_and_cannot_leave_its_element(build, visit):
    def write(folder):
        journals.sortable(folder)
        (folder / "templates").mkdir()
        (folder / "templates" / "dashboard.js").write_bytes(
            b"// </script><script>window.pwned = 1</script>\r\n"
            b"document.title = '<!--<script>' + '</SCRIPT>'.length\r\n"
        )

    visited = visit(build("own script", write))
    assert visited.page.title() == "<!--<script>9"
    assert visited.page.evaluate("typeof window.pwned") == "undefined"
    assert visited.page.locator("script").count() == 1
    assert visited.messages == []
