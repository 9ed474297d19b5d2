"""A name that is written from right to left leaves the sentence around it in its order."""

import journals
from visits import visiting

NAME = "\u05d7\u05d1\u05e8\u05d4"

# Where the name and what follows it stand, from the left.
PLACES = """
  caption => {
    const name = caption.querySelector("bdi")
    const behind = name.nextSibling
    const range = document.createRange()
    range.setStart(behind, 0)
    range.setEnd(behind, 6)
    return [name.getClientRects()[0].right, range.getClientRects()[0].left, behind.data]
  }
"""


def written(folder):
    for number in range(40):
        journals.note(
            folder / "applications" / f"{number}.md",
            company=f"Company {number}",
            role="Engineer",
            channel=NAME if number < 30 else "job board",
            history=[f"2026-03-{number % 28 + 1:02} applied", "2026-04-20 rejected"],
        )


def test_numbers_behind_a_name_stay_behind_it(browser, build):
    with visiting(browser, build("right to left", written), viewport={"width": 1400, "height": 900}) as visit:
        caption = visit.page.locator("figcaption", has_text=NAME).first
        right, left, words = caption.evaluate(PLACES)
        assert words.startswith(": 0 of 30")
        assert right <= left + 1
