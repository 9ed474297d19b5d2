"""The page on paper."""

import html
import re
import subprocess

import pytest

from visits import unfold, visiting

MARGIN = 15  # mm
POINTS_PER_MM = 72 / 25.4

# These tables contain only what can be read off their drawings.
REPEATING = ":is(figure:not(.curve, .flow), .weeks) details:not(.more)"

ROWS = "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"


@pytest.fixture(scope="module")
def shown(browser, sample):
    with visiting(browser, sample) as visit:
        yield visit.page


@pytest.fixture(scope="module")
def paper(browser, sample, theme, tmp_path_factory):
    """The sample page as printed from a screen of either theme, with nothing opened before."""
    file = tmp_path_factory.mktemp("paper") / "page.pdf"
    sides = ["top", "right", "bottom", "left"]
    with visiting(browser, sample, color_scheme=theme) as visit:
        visit.page.pdf(path=file, format="A4", margin={side: f"{MARGIN}mm" for side in sides})
    return file


@pytest.fixture(scope="module")
def printed(paper):
    """The text on the paper."""
    return words(text_of(paper, "-layout"))


def test_every_application_is_printed(sample, shown, printed):
    names = shown.locator("#applications tbody th").all_text_contents()
    assert len(names) == len(sample.application_notes)
    # A long name may be broken, with the rest of its row in between.
    table = printed[printed.rindex("All applications, "):]
    for name in names:
        for word in name.split():
            assert word in table, name


def test_the_last_row_is_printed_to_its_last_cell(shown, printed):
    # The last row that has a value in its last cell.
    rows = shown.locator("#applications tbody tr").evaluate_all(ROWS)
    last = [row for row in rows if row[-1]][-1]
    place = printed.rindex(last[-1])
    near = printed[place - 300 : place + 300]
    for cell in last:
        for word in cell.split():
            assert word in near, (word, near)


def test_the_headings_of_a_long_table_come_again_on_each_page(browser, sample, shown, tmp_path):
    # Small sheets, so that the table needs several.
    paper = tmp_path / "page.pdf"
    with visiting(browser, sample) as visit:
        visit.page.pdf(path=paper, format="A5")
    pages = [words(one) for one in text_of(paper, "-layout").split("\f")]
    first = next(place for place, one in enumerate(pages) if "All applications, " in one)
    after = words(shown.locator("#need-a-hand").inner_text())[:25]
    last = next(place for place, one in enumerate(pages) if after in one)
    assert last > first
    for one in pages[first:last]:
        assert re.search("Company ?Role ?Channel ?Sent ?Reached", one.replace("↕", ""))


def test_a_table_that_repeats_its_drawing_is_not_printed(shown, printed):
    captions = shown.locator(f"{REPEATING} caption").all_text_contents()
    assert captions == ["Rejections by kind", "Activity by week", "Mood, the newest first"]
    for caption in captions:
        # Its title appears only above it; the drawing states in its sentence what it shows.
        assert words(caption) not in printed, caption


def test_a_table_that_says_more_than_its_drawing_is_printed(shown, printed):
    # No one can open it on paper.
    rows = shown.locator(":is(figure:is(.curve, .flow), .weeks) details:is(figure *, .more) tbody tr").evaluate_all(ROWS)
    assert rows
    for row in rows:
        # A long cell may be broken, with the rest of its row in between.
        for word in " ".join(row).split():
            assert word in printed, (word, row)


def test_what_was_unfolded_is_printed(sample, show):
    page = show(sample)
    unfold(page)
    page.emulate_media(media="print")
    tables = page.locator(f"{REPEATING} table")
    assert tables.count() == 3
    assert tables.evaluate_all("all => all.every(one => one.checkVisibility())")


@pytest.mark.parametrize("width", [320, 1400])
def test_a_table_is_printed_as_one_whatever_the_screen(sample, show, width):
    page = show(sample, viewport={"width": width, "height": 700})
    unfold(page)
    page.emulate_media(media="print")
    displays = page.locator("tr").evaluate_all("all => all.map(one => getComputedStyle(one).display)")
    assert set(displays) == {"table-row"}
    labels = page.locator("td").evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::before').content)"
    )
    assert set(labels) == {"none"}
    assert page.locator(".scroll:has(> table:not(.searchable))").evaluate_all(
        "all => all.every(one => one.querySelector('thead').clientHeight > 1)"
    )


def test_every_heading_is_printed(shown, printed):
    for heading in shown.locator("h1, h2, h3").all_text_contents():
        assert words(heading) in printed, heading


def test_the_skip_link_is_not_printed(printed):
    assert "Skip to the content" not in printed


def test_every_word_stands_within_the_margins(paper):
    boxes = text_of(paper, "-bbox")
    width = float(re.search(r'<page width="([\d.]+)"', boxes)[1])
    found = re.findall(r'<word xMin="([-\d.]+)".* xMax="([-\d.]+)".*>(.*)</word>', boxes)
    assert found
    # A letter may extend slightly beyond its line.
    margin = (MARGIN - 2) * POINTS_PER_MM
    for left, right, word in found:
        assert margin <= float(left) and float(right) <= width - margin, html.unescape(word)


def test_the_drawings_on_paper_can_be_read(sample, show):
    # As wide as A4 between its margins.
    page = show(sample, viewport={"width": 680, "height": 900})
    page.emulate_media(media="print")
    shown = page.locator(".sheet > :visible")
    # On paper, the kinds of rejection are a sentence, which has every number of their drawing.
    assert shown.count() == page.locator("figure:not(.kinds)").count() > 2
    letters = page.locator("figure svg:visible text:not(.total)").evaluate_all(
        "all => all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a * .75)"
    )
    assert min(letters) >= 8 and max(letters) <= 13


def test_paper_is_always_light(sample, theme, shown, show):
    on_paper = show(sample, color_scheme=theme)
    on_paper.emulate_media(media="print", color_scheme=theme)
    look = "one => (({color, fill, stroke}) => [color, fill, stroke])(getComputedStyle(one))"
    for element in ["body", "h1", "td", "a", "svg text", ".flow path", "rect.fill"]:
        light = shown.locator(element).first.evaluate(look)
        assert on_paper.locator(element).first.evaluate(look) == light, element


def text_of(paper, option):
    return subprocess.run(
        ["pdftotext", option, paper, "-"], capture_output=True, text=True, check=True
    ).stdout


def words(text):
    """The words without the gaps that a layout makes."""
    return " ".join(text.split())


def test_on_paper_no_words_of_a_drawing_touch(sample, show):
    page = show(sample, viewport={"width": 718, "height": 1000})
    page.emulate_media(media="print")
    touching = """all => all.filter(row => {
      const boxes = [...row.children].filter(one => one.checkVisibility({ visibilityProperty: true }))
        .map(one => { const range = document.createRange(); range.selectNodeContents(one); return range.getBoundingClientRect() })
        .filter(box => box.width > 0)
      return boxes.some((box, at) => at > 0 && box.left < boxes[at - 1].right)
    }).length"""
    assert page.locator(".groupings thead span + span").evaluate_all(touching) == 0
    # The names of levels are before the drawing.
    assert page.locator(".levels").evaluate_all(
        """all => all.filter(one => {
          const drawing = one.parentElement.querySelector("svg").getBoundingClientRect()
          return [...one.children].some(name => {
            const range = document.createRange(); range.selectNodeContents(name)
            return range.getBoundingClientRect().right > drawing.left || name.scrollWidth > name.clientWidth + 1
          })
        }).length"""
    ) == 0


def test_on_paper_the_boxes_of_a_goal_are_beside_its_name(sample, show):
    page = show(sample, viewport={"width": 718, "height": 1000})
    page.emulate_media(media="print")
    gaps = page.locator(".tallies li").evaluate_all(
        """all => all.map(one => one.querySelector(".boxes").getBoundingClientRect().left
          - Math.max(...all.map(other => other.querySelector("a").getBoundingClientRect().right)))"""
    )
    assert gaps and all(0 <= gap <= 30 for gap in gaps), gaps


def test_on_paper_the_waits_have_letters_as_large_as_others(sample, show):
    page = show(sample, viewport={"width": 718, "height": 1000})
    page.emulate_media(media="print")
    scale = page.locator(".curve svg.narrow").evaluate(
        "one => one.getBoundingClientRect().width / one.viewBox.baseVal.width"
    )
    letters = page.locator(".curve td").first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)")
    assert 0.95 <= 13 * scale / letters <= 1.25
