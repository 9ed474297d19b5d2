"""The bar with the sections, and what is below it."""

import pytest

import journals

BOTTOM = "one => one.getBoundingClientRect().bottom"


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_the_bar_stays_and_hides_no_place_that_it_leads_to(sample, show, width):
    page = show(sample, viewport={"width": width, "height": 700})
    links = page.locator("nav a")
    assert links.count() == 6
    for link in links.all():
        name = link.get_attribute("href").removeprefix("#")
        link.click()
        bottom = page.locator("nav").evaluate(BOTTOM)
        assert 40 < bottom < 120 and page.locator("nav").evaluate("one => one.getBoundingClientRect().top >= 0"), name
        top = page.locator(f"#{name}").evaluate("one => one.getBoundingClientRect().top")
        # Nothing can be scrolled further than to the page's end.
        is_end = page.evaluate("scrollY + innerHeight + 1 >= document.documentElement.scrollHeight")
        assert top + 1 >= bottom or name == "now", name
        assert top < bottom + 40 or is_end, name


def test_the_words_of_the_bar_are_one_line_on_a_phone(sample, rested):
    page = rested(sample, viewport={"width": 320, "height": 700})
    boxes = [one.bounding_box() for one in page.locator("nav a").all()]
    assert len({box["y"] for box in boxes}) == 1
    assert all(0 <= box["x"] and box["x"] + box["width"] <= 320 and box["height"] >= 44 for box in boxes), boxes


def test_a_tally_has_as_many_boxes_as_its_target(sample, rested):
    tallies = rested(sample, viewport={"width": 1280, "height": 900}).locator(".tallies li").evaluate_all(
        """all => all.map(one => [one.lastElementChild.textContent, one.querySelectorAll(".boxes i").length,
          one.querySelectorAll(".boxes .done").length])"""
    )
    assert tallies
    for words, boxes, filled in tallies:
        done, _, target, *_ = words.split()
        assert (boxes, filled) == (int(target), min(int(done), int(target))), words


def test_what_has_no_day_is_last_of_what_is_next(sample, rested):
    days = rested(sample, viewport={"width": 1280, "height": 900}).locator(".agenda .when").all_text_contents()
    assert 0 < len(days) <= 3
    assert sorted(days, key=lambda day: day == "any day") == days


def test_every_earlier_address_of_a_section_leads_somewhere(sample, rested):
    page = rested(sample, viewport={"width": 1280, "height": 900})
    for name in ["next", "in-motion", "wins", "feedback", "goals", "people", "applications", "need-a-hand"]:
        assert page.locator(f"[id='{name}']").count() == 1, name
