"""The page for people who listen to it, and for those who change how it looks."""

import pytest

import colors
from accessibility import assert_axe_finds_nothing
from visits import unfold, visiting


def test_axe_finds_nothing(journal, theme, show):
    page = show(journal, color_scheme=theme)
    unfold(page)
    # axe does not judge a color above a gradient, and scrolling boxes have one as their shadow.
    page.locator(".scroll").evaluate_all("all => all.forEach(one => { one.style.background = 'none' })")
    assert_axe_finds_nothing(page)


# A phone, and browser zoom, whose effect is less width and more pixels.
@pytest.mark.parametrize("width", [700, 512, 480, 320])
def test_axe_finds_nothing_where_there_is_little_room(sample, theme, width, rested):
    screen = {"viewport": {"width": width, "height": 450}, "device_scale_factor": 2}
    page = rested(sample, color_scheme=theme, unfolded=True, **screen)
    assert_axe_finds_nothing(page)


def test_axe_finds_nothing_where_more_contrast_is_asked_for(sample, theme, show):
    page = show(sample, color_scheme=theme, contrast="more")
    unfold(page)
    assert_axe_finds_nothing(page)


def test_more_contrast_is_given_where_it_is_asked_for(sample, theme, show):
    usual = show(sample, color_scheme=theme)
    more = show(sample, color_scheme=theme, contrast="more")
    assert more.evaluate("matchMedia('(prefers-contrast: more)').matches")
    for element, property in [
        (".day", "color"), ("summary", "color"), ("svg .scale", "fill"),
        (".next", "borderTopColor"), ("svg .grid", "stroke"),
    ]:
        before, after = [
            [colors.contrast(look["colors"][0], look["behind"])
             for look in colors.looks(page, element, [property])]
            for page in (usual, more)
        ]
        assert before and len(before) == len(after), element
        assert all(a > b for a, b in zip(after, before)), element


def test_there_is_one_title_and_no_level_is_left_out(page):
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all(
        "all => all.map(one => Number(one.tagName[1]))"
    )
    assert levels.count(1) == 1
    assert levels[0] == 1
    for before, after in zip(levels, levels[1:]):
        assert after <= before + 1, levels


def test_the_parts_of_the_page_are_landmarks(page):
    for landmark in ["banner", "main", "contentinfo"]:
        assert page.get_by_role(landmark).count() == 1, landmark


def test_every_section_has_the_name_of_its_heading(page):
    headings = page.locator("h2").all_inner_texts()
    assert headings
    for heading in headings:
        assert page.get_by_role("region", name=heading, exact=True).count() == 1, heading
    # No one sees this one.
    assert page.get_by_role("heading", level=2, name="Now", exact=True).count() == 1


def test_the_language_of_the_page_is_said(page):
    assert page.locator("html").get_attribute("lang") == "en"


def roles_of_tables(page):
    """How often each part of a table appears for screen readers, and its name."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    parts = ["table", "row", "columnheader", "rowheader", "cell"]
    return [
        (node["role"]["value"], node["name"]["value"])
        for node in nodes
        if not node["ignored"] and node["role"]["value"] in parts
    ]


def test_a_table_stays_one_for_a_reader_of_screens_however_it_looks(sample, rested):
    # Without a script, the fold shows every row of the longest table.
    whole = {"unfolded": True, "java_script_enabled": False}
    wide = roles_of_tables(rested(sample, viewport={"width": 1400, "height": 900}, **whole))
    assert len(wide) > 1_000
    assert {role for role, _ in wide} == {"table", "row", "columnheader", "rowheader", "cell"}
    # A cell that is hidden because it has no value keeps the other cells in their columns.
    for width in (320, 600):
        narrow = rested(sample, viewport={"width": width, "height": 700}, **whole)
        assert roles_of_tables(narrow) == wide


@pytest.fixture(scope="module")
def forced(browser, sample, theme):
    """The sample page in forced-colors mode, with the user's few colors instead of the page's."""
    with visiting(browser, sample, color_scheme=theme, forced_colors="active") as visit:
        assert visit.page.evaluate("matchMedia('(forced-colors: active)').matches")
        unfold(visit.page)
        yield visit.page


@pytest.mark.parametrize("element", ["h1", "h2", "p", "li", "th", "td", "figcaption", "svg text", "a"])
def test_words_can_be_read_in_forced_colors(forced, element):
    # The text of a drawing has a fill, all other text has a color.
    looks = colors.looks(forced, element, ["fill" if "svg" in element else "color"])
    assert looks
    for look in looks:
        assert colors.contrast(look["colors"][0], look["behind"]) >= 4.5, look


def test_a_stream_has_one_color_in_forced_colors_and_lets_others_through(forced):
    # Streams of one tone are drawn together, so that they do not darken each other.
    streams = forced.locator(".flow .links > g").evaluate_all(
        """all => all.map(one => getComputedStyle(one)).map(({fill, opacity}) => [fill, Number(opacity)])"""
    )
    assert forced.locator(".flow .links path").evaluate_all(
        "all => all.every(one => getComputedStyle(one).opacity === '1')"
    )
    words = forced.locator(".flow text.name").first.evaluate("one => getComputedStyle(one).fill")
    alive = forced.locator(".flow .links > g.now").first.evaluate("one => getComputedStyle(one).fill")
    assert streams and alive != words
    for fill, opacity in streams:
        assert fill in (words, alive)
        assert 0.3 <= opacity < 1


def test_a_drawing_can_be_seen_in_forced_colors(forced):
    # Where a click opens a note, nothing is drawn.
    shapes = "figure svg :is(rect:not(.click-area), path, circle, line)"
    looks = colors.looks(forced, shapes, ["fill", "stroke"])
    assert looks
    for look in looks:
        shown = [color for color in look["colors"] if color != "none"]
        assert any(colors.contrast(color, look["behind"]) >= 3 for color in shown), look
