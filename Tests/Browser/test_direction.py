"""A name that is written from right to left does not reorder the sentence around it."""

import journals
from visits import visiting

NAME = "\u05d7\u05d1\u05e8\u05d4"

# The positions, from the left, where the name ends and the text after it begins.
PLACES = """
  (caption, name) => {
    const parts = document.createTreeWalker(caption, NodeFilter.SHOW_TEXT)
    let words = "", ends = []
    for (let part; (part = parts.nextNode());) {
      for (const at of part.data.split("").keys()) ends.push([part, at])
      words += part.data
    }
    const box = (first, last) => {
      const range = document.createRange()
      range.setStart(...ends[first])
      range.setEnd(ends[last][0], ends[last][1] + 1)
      return range.getBoundingClientRect()
    }
    const start = words.indexOf(name), behind = words.indexOf("10 of 10", start)
    return [box(start, start + name.length - 1).right, box(behind, behind).left]
  }
"""

UNWRAPPED = "caption => caption.querySelectorAll('bdi').forEach(one => one.replaceWith(...one.childNodes))"


def written(folder):
    for number in range(40):
        journals.note(
            folder / "applications" / f"{number}.md",
            company=f"Company {number}",
            role="Engineer",
            channel="job board" if number < 30 else NAME,
            history=[
                f"2026-03-{number % 28 + 1:02} applied",
                # Groups are compared only if one of them led somewhere.
                *(["2026-04-10 screen"] if number == 0 or number >= 30 else []),
                "2026-04-20 rejected",
            ],
        )


def test_numbers_behind_a_name_stay_behind_it(browser, build):
    with visiting(browser, build("right to left", written), viewport={"width": 1400, "height": 900}) as visit:
        caption = visit.page.locator("li", has_text=f"{NAME}, 10 of 10").first
        name, number = caption.evaluate(PLACES, NAME)
        assert name <= number + 1
        # Without isolation, the name attracts the number to its left. This shows that the test can fail.
        caption.evaluate(UNWRAPPED)
        name, number = caption.evaluate(PLACES, NAME)
        assert name > number + 1
