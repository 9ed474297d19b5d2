"""How much of the page there is: what a reader scrolls, tabs through and prints."""

import subprocess

import pytest

# In CSS pixels, as on a laptop and on a phone.
LAPTOP = {"width": 1280, "height": 900}
LOW_LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}

HEIGHT = "document.documentElement.scrollHeight"

# The share of the first screen that is drawing.
DRAWN = """
  () => {
    const drawings = [...document.querySelectorAll("svg")].filter(one => !one.parentElement.closest("svg"))
    const seen = drawings.map(one => one.getBoundingClientRect())
      .map(box => Math.max(0, Math.min(innerHeight, box.bottom) - Math.max(0, box.top)) * box.width)
    return seen.reduce((sum, one) => sum + one, 0) / innerWidth / innerHeight
  }
"""


# Links and folds are larger for a finger.
FINGER = {"has_touch": True, "is_mobile": True}


@pytest.mark.parametrize("screen, more, most", [(LAPTOP, {}, 6), (LOW_LAPTOP, {}, 6), (PHONE, {}, 14), (PHONE, FINGER, 14)])
def test_the_page_has_few_screens(sample, show, screen, more, most):
    page = show(sample, viewport=screen, **more)
    assert page.evaluate(HEIGHT) / screen["height"] < most


@pytest.mark.parametrize("screen", [LAPTOP, LOW_LAPTOP])
def test_a_quarter_of_the_first_screen_is_drawing(sample, show, screen):
    assert show(sample, viewport=screen).evaluate(DRAWN) >= 0.25


def test_few_stops_are_before_the_table(sample, show):
    page = show(sample, viewport=LAPTOP)
    stops = 0
    page.keyboard.press("Tab")
    while page.evaluate("!document.activeElement.closest('#applications')"):
        stops += 1
        page.keyboard.press("Tab")
        assert stops < 30


@pytest.mark.parametrize("format", ["A4", "Letter"])
def test_the_page_has_few_sheets(sample, show, tmp_path, format):
    file = tmp_path / "page.pdf"
    # About the margins that browsers propose.
    margin = dict.fromkeys(["top", "right", "bottom", "left"], "10mm")
    show(sample).pdf(path=file, format=format, margin=margin)
    info = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    sheets = next(int(line.split()[1]) for line in info.splitlines() if line.startswith("Pages:"))
    assert sheets < 6
