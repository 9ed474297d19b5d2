"""The page for those who hear it, and for those who see it their own way."""

import pytest
from axe_playwright_python.sync_playwright import Axe

import colors


def test_axe_finds_nothing(journal, theme, show, unfold):
    page = show(journal, color_scheme=theme)
    unfold(page)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_there_is_one_title_and_no_level_is_left_out(journal, show):
    levels = show(journal).evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => Number(one.tagName[1]))"
    )
    assert levels.count(1) == 1
    assert levels[0] == 1
    for before, after in zip(levels, levels[1:]):
        assert after <= before + 1, levels


def test_the_parts_of_the_page_are_landmarks(journal, show):
    page = show(journal)
    for landmark in ["banner", "main", "contentinfo"]:
        assert page.get_by_role(landmark).count() == 1, landmark


def test_every_section_has_the_name_of_its_heading(journal, show):
    page = show(journal)
    headings = page.locator("h2").all_inner_texts()
    assert headings
    for heading in headings:
        assert page.get_by_role("region", name=heading, exact=True).count() == 1, heading


def test_the_language_of_the_page_is_said(journal, show):
    assert show(journal).locator("html").get_attribute("lang") == "en"


@pytest.mark.parametrize("element", ["h1", "h2", "p", "li", "th", "td", "figcaption", "svg text", "a"])
def test_words_can_be_read_in_forced_colors(sample, theme, show, unfold, element):
    page = show(sample, color_scheme=theme, forced_colors="active")
    unfold(page)
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    found = page.locator(element).all()
    assert found
    for one in found:
        # The words of a drawing are filled, all others have a color.
        color = one.evaluate(
            "one => getComputedStyle(one)[one instanceof SVGElement ? 'fill' : 'color']"
        )
        behind = one.evaluate(colors.BACKGROUND_BEHIND)
        assert colors.contrast(color, behind) >= 4.5, one.evaluate("one => one.outerHTML")


def test_a_drawing_can_be_seen_in_forced_colors(sample, theme, show):
    page = show(sample, color_scheme=theme, forced_colors="active")
    shapes = page.locator("figure svg :is(rect, path, circle, line)").all()
    assert shapes
    for shape in shapes:
        look = shape.evaluate("one => (({fill, stroke}) => [fill, stroke])(getComputedStyle(one))")
        behind = shape.evaluate(colors.BACKGROUND_BEHIND)
        seen = [color for color in look if color != "none" and colors.contrast(color, behind) >= 3]
        assert seen, shape.evaluate("one => one.outerHTML")
