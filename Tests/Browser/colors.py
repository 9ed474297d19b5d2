"""The contrast of a color with its background."""

import re

# JavaScript for the background color of an element: the color of the nearest enclosing element
# that has one, since a page is painted from the outside to the inside.
BEHIND = """
  element => {
    for (let one = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor
      if (!/^rgba\\(.*, 0\\)$/.test(color)) return color
    }
    return 'rgb(255, 255, 255)'
  }
"""


def looks(page, elements, properties):
    """The colors of all matching elements, each with the color of its background."""
    return page.locator(elements).evaluate_all(
        f"""(all, properties) => all.map(one => ({{
          markup: one.outerHTML.slice(0, 200),
          colors: properties.map(property => getComputedStyle(one)[property]),
          behind: ({BEHIND})(one),
        }}))""",
        properties,
    )


def contrast(one, other):
    """The contrast of two computed colors as WCAG defines it, from 1 to 21."""
    darker, lighter = sorted([_luminance(one), _luminance(other)])
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color):
    numbers = re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", color)
    assert numbers, f"a color of another form, or one that lets others through: {color}"
    channels = [int(number) / 255 for number in numbers.groups()]
    red, green, blue = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
