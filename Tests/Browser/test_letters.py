"""The sizes of letters: a few, on every screen and on paper."""

import pytest

import journals

# The sizes of all words that are seen, each with some of them. A drawing may be shown larger or smaller than its own size.
SIZES = """
  () => {
    const sizes = {}
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { textContent, parentElement: one } = texts.currentNode
      if (!textContent.trim() || !one.checkVisibility() || one.matches("title, desc")) continue
      const letter = one.closest("text")
      const scale = letter ? letter.getScreenCTM().a : 1
      const computed = parseFloat(getComputedStyle(one).fontSize)
      sizes[`${computed} ${Math.round(computed * scale * 100) / 100}`] = textContent.trim().slice(0, 40)
    }
    return Object.entries(sizes).map(([both, words]) => [...both.split(" ").map(Number), words])
  }
"""

# In pixels, as they are named in the style sheet.
NAMES = ["--largest", "--large", "--usual", "--small", "--smallest"]

SCALE = """
  names => {
    const probe = document.createElement("p")
    document.body.append(probe)
    const sizes = names.map(name => {
      probe.style.fontSize = getComputedStyle(document.documentElement).getPropertyValue(name)
      return parseFloat(getComputedStyle(probe).fontSize)
    })
    probe.remove()
    return sizes
  }
"""


@pytest.fixture(scope="module")
def pages(build, sample, hostile, grown):
    return {"sample": sample, "hostile": hostile, "grown": grown, "crowded": build("crowded", journals.crowded)}


@pytest.mark.parametrize("name", ["sample", "hostile", "grown", "crowded"])
@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_all_words_have_a_size_of_the_scale(pages, rested, name, width):
    page = rested(pages[name], viewport={"width": width, "height": 900}, unfolded=True)
    scale = page.evaluate(SCALE, NAMES)
    assert scale == ([28] if width > 720 else [22]) + [18, 16, 14, 13]
    found = page.evaluate(SIZES)
    assert len(found) >= 4
    for computed, shown, words in found:
        assert computed in scale, (computed, words)
        assert shown >= 12.5, (shown, words)


@pytest.mark.parametrize("width", [680, 740])
def test_words_on_paper_can_be_read(sample, show, width):
    page = show(sample, viewport={"width": width, "height": 900})
    page.emulate_media(media="print")
    points = 72 / 96
    assert page.evaluate(SCALE, ["--usual"])[0] * points >= 8.499
    found = page.evaluate(SIZES)
    for computed, shown, words in found:
        assert shown * points >= 7.95, (shown * points, words)


# The height of a mark, in the size of the letters beside it.
MARKS = """
  all => all.map(one => one.getBoundingClientRect().height / parseFloat(getComputedStyle(one.closest("td, p")).fontSize))
"""


def test_marks_are_as_large_as_their_letters_on_paper_too(sample, show):
    page = show(sample, viewport={"width": 740, "height": 900})
    marks = page.locator(":is(.lane, .key) svg svg > :is(rect, circle, path)")
    on_screen = marks.evaluate_all(MARKS)
    page.emulate_media(media="print")
    on_paper = marks.evaluate_all(MARKS)
    assert len(on_screen) == len(on_paper) > 30
    for screen, paper in zip(on_screen, on_paper):
        assert abs(screen - paper) <= 0.05 and 0.2 < paper < 1.1
