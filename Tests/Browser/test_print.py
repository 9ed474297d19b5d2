"""The page on paper."""

import subprocess

import pytest


@pytest.fixture(params=["light", "dark"])
def printed(request, sample, show, tmp_path):
    """The words of the sample page as a PDF, as it prints from a screen of either theme."""
    page = show(sample, color_scheme=request.param)
    file = tmp_path / "page.pdf"
    page.pdf(path=file, format="A4", margin={side: "15mm" for side in ["top", "right", "bottom", "left"]})
    text = subprocess.run(
        ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True
    ).stdout
    return words(text)


def test_every_application_is_printed(sample, show, printed):
    names = show(sample).locator("#applications tbody th").all_text_contents()
    assert len(names) == len(sample.application_notes)
    for name in names:
        for word in name.split():
            assert word in printed, name


def test_the_last_row_is_printed_to_its_last_cell(sample, show, printed):
    # The last of those that have something in their last cell.
    rows = show(sample).locator("#applications tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    last = [row for row in rows if row[-1]][-1]
    place = printed.rindex(last[-1])
    near = printed[max(0, place - 500) : place + 500]
    for cell in last:
        for word in cell.split():
            assert word in near, (word, near)


def test_tables_that_are_folded_away_are_printed(sample, show, printed):
    # Nobody can unfold them on paper.
    page = show(sample)
    rows = page.locator("details tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent).join(' '))"
    )
    assert rows
    for row in rows:
        assert words(row) in printed, row


def test_every_heading_is_printed(sample, show, printed):
    for heading in show(sample).locator("h1, h2, h3").all_text_contents():
        assert words(heading) in printed, heading


def test_the_skip_link_is_not_printed(printed):
    assert "Skip to the content" not in printed


def test_paper_is_always_light(sample, theme, show):
    on_screen = show(sample, color_scheme="light")
    on_paper = show(sample, color_scheme=theme)
    on_paper.emulate_media(media="print", color_scheme=theme)
    for element in ["body", "h1", "td", "svg text", ".flow path", "rect.fill"]:
        look = "one => (({color, fill, stroke}) => [color, fill, stroke])(getComputedStyle(one))"
        light = on_screen.locator(element).first.evaluate(look)
        if element == ".flow path" or element == "svg text":
            # Around the letters of a label is the color of what it is drawn on.
            pass
        assert on_paper.locator(element).first.evaluate(look) == light, element


def test_nothing_is_cut_off_at_the_edge_of_the_paper(journal, show, unfold):
    # A4 less its margins, in CSS pixels.
    page = show(journal, viewport={"width": 680, "height": 1000})
    page.emulate_media(media="print")
    unfold(page)
    edge = page.evaluate("document.documentElement.clientWidth")
    assert page.evaluate(
        f"""[...document.querySelectorAll('main *')]
          .filter(one => one.getBoundingClientRect().right > {edge} + 0.5)
          .map(one => one.outerHTML.slice(0, 120))"""
    ) == []


def words(text):
    """Without the gaps that a layout makes."""
    return " ".join(text.split())
