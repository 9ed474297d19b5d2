"""Every drawing has a sentence and a table that say what it shows."""

import math
import re

import pytest

import journals

SHOWN_OF_EACH = """all => all.map(figure =>
  [...figure.querySelectorAll("svg")].filter(one => getComputedStyle(one).display !== "none").length)"""


def test_the_sample_has_drawings_of_both_kinds(sample, show):
    # Otherwise the following tests would also pass on a page without drawings.
    page = show(sample)
    assert page.locator("figure.bars").count() >= 1
    assert page.locator("figure.flow").count() >= 1


def test_every_drawing_has_a_title_and_a_description(page):
    drawings = page.locator("svg").evaluate_all(
        """all => all.map(svg => ({
          // One with links in it is no picture, for what is in a picture cannot be reached.
          isFigure: svg.matches(svg.querySelector('a') ? 'figure svg[role=group]' : 'figure svg[role=img]'),
          saysItself: (svg.getAttribute('aria-labelledby') ?? '').split(' ')
            .map(name => svg.querySelector(`[id="${name}"]`))
            .map(part => part && [part.localName, part.textContent.trim()]),
        }))"""
    )
    for drawing in drawings:
        assert drawing["isFigure"], drawing
        (first, title), (second, description) = drawing["saysItself"]
        assert (first, second) == ("title", "desc")
        assert title and description


def test_every_figure_says_its_sentence_and_has_a_table(page):
    for figure in page.locator("figure").all():
        assert figure.locator("figcaption").inner_text().strip()
        assert figure.locator("svg").count() >= 1
        rows = table_of(figure)
        assert len(rows) >= 1
        for row in rows:
            assert re.search(r"\d", " ".join(row)), row


# The journals with the most text in the least room, and those with the least content.
JOURNALS = {
    "sample": journals.sample,
    "hostile": journals.of_words(journals.HOSTILE_WORDS),
    "grown": journals.grown,
    "eleven applications": journals.with_applications(11),
    "crowded": journals.crowded,
    "many rounds": journals.many_rounds,
    "one channel": journals.one_channel,
}
WIDTHS = [320, 360, 600, 800, 1024, 1400]


@pytest.fixture(
    params=[(name, width) for name in JOURNALS for width in WIDTHS],
    ids=lambda one: f"{one[0]} at {one[1]}",
    scope="module",
)
def drawing(request):
    return request.param


@pytest.fixture
def drawn(drawing, rested, build):
    """A page with drawings on a screen of some width, with everything on it open."""
    name, width = drawing
    page = rested(build(name, JOURNALS[name]), viewport={"width": width, "height": 900}, unfolded=True)
    assert page.locator("figure").count() >= 1
    return page


def test_one_drawing_of_a_figure_is_shown(drawn):
    assert drawn.locator("figure").evaluate_all(SHOWN_OF_EACH) == [1] * drawn.locator("figure").count()


def test_no_drawing_has_to_be_moved_to_be_seen(drawn):
    assert drawn.locator(".sheet").evaluate_all(
        """all => all.filter(one => one.scrollWidth > one.clientWidth
          || [...one.children].some(svg => svg.getBoundingClientRect().right
            > one.getBoundingClientRect().right + 0.5)).map(one => one.parentElement.className)"""
    ) == []


def test_the_letters_of_a_drawing_are_about_as_large_as_others(drawn):
    assert drawn.locator("svg:visible text").evaluate_all(
        """all => all
          .map(one => [one.textContent, parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a])
          .filter(([words, size]) => size < 11 || size > 17)"""
    ) == []


@pytest.mark.parametrize("width", [800, 1400])
def test_larger_letters_are_larger_in_drawings_too(sample, show, width):
    page = show(sample, viewport={"width": width, "height": 900})
    size = "all => Math.min(...all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a))"
    drawn = page.locator("svg:visible text")
    usual = drawn.evaluate_all(size)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    # In the next frame, the drawings are chosen again.
    page.evaluate("new Promise(requestAnimationFrame)")
    assert page.locator("figure").evaluate_all(SHOWN_OF_EACH) == [1] * page.locator("figure").count()
    assert drawn.evaluate_all(size) >= 1.4 * usual


def test_links_in_a_drawing_are_as_far_apart_as_a_finger_needs(drawn):
    centers = drawn.locator("svg:visible a").evaluate_all(
        """all => all.map(one => one.getBoundingClientRect())
          .map(box => [box.x + box.width / 2, box.y + box.height / 2])"""
    )
    for place, (x, y) in enumerate(centers):
        for other in centers[:place]:
            assert math.dist((x, y), other) >= 24


def test_bars_are_as_long_as_their_numbers(drawn):
    for figure in drawn.locator("figure.bars").all():
        widths = "all => all.map(one => one.width.baseVal.value)"
        lengths = figure.locator("svg:visible rect.fill").evaluate_all(widths)
        tracks = figure.locator("svg:visible rect.track").evaluate_all(widths)
        labels = figure.locator("svg:visible text.name").all_text_contents()
        rows = table_of(figure)
        assert len(lengths) == len(tracks) == len(labels) == len(rows)
        for length, track, label, (name, count, total) in zip(lengths, tracks, labels, rows):
            assert label == name
            assert length / track == pytest.approx(int(count) / int(total), abs=0.001)


def test_every_link_of_the_flow_is_drawn(drawn):
    for figure in drawn.locator("figure.flow").all():
        rows = table_of(figure)
        assert len(rows) >= 1
        # A link that skips a column is drawn in pieces.
        assert figure.locator("svg:visible .links path").count() >= len(rows)


def test_a_stream_is_as_thick_everywhere_as_where_it_begins(drawn):
    # A filled curve that is not a closed shape would be a crescent.
    streams = drawn.locator("figure.flow svg:visible path").evaluate_all(
        """all => all.map(path => {
          const box = path.getBBox(), sheet = path.ownerSVGElement.viewBox.baseVal
          const isDown = sheet.height > sheet.width
          const [start, length, side, breadth] = isDown
            ? [box.y, box.height, box.x, box.width] : [box.x, box.width, box.y, box.height]
          const inside = (along, across) => path.isPointInFill(
            isDown ? new DOMPoint(across, along) : new DOMPoint(along, across))
          return [.01, .25, .5, .75, .99].map(part => {
            let found = 0
            for (let across = side - 1; across < side + breadth + 1; across += .25)
              found += inside(start + part * length, across)
            return found / 4
          })
        })"""
    )
    for breadths in streams:
        assert min(breadths) >= 1
        assert max(breadths) - min(breadths) <= 0.5, breadths


def test_the_numbers_of_the_flow_add_up(drawn):
    for figure in drawn.locator("figure.flow").all():
        arriving, leaving = {}, {}
        for source, target, count in table_of(figure):
            leaving[source] = leaving.get(source, 0) + int(count)
            arriving[target] = arriving.get(target, 0) + int(count)
        # Nothing is lost: what arrives at a stage and does not end there continues.
        for stage in arriving.keys() & leaving.keys():
            assert arriving[stage] == leaving[stage], stage
        everything = {**leaving, **arriving}
        labels = figure.locator("svg:visible .nodes text").all_text_contents()
        assert len(labels) == len(everything)
        for label in labels:
            name, _, count = label.rpartition(" ")
            # A long name is shortened in a drawing, and complete in the table.
            counts = [
                everything[full] for full in everything if full == name
                or name.endswith("…") and full.startswith(name.removesuffix("…").rstrip())
            ]
            assert int(count) in counts, label


def test_no_label_of_a_drawing_is_cut_off(drawn):
    assert drawn.locator("svg:visible text").evaluate_all(
        """all => all.filter(one => {
          const box = one.getBBox(), sheet = one.ownerSVGElement.viewBox.baseVal
          // A drawing that is not shown at its full size has words that end between two units.
          return box.x < sheet.x - 1.5 || box.y < sheet.y - 1
            || box.x + box.width > sheet.x + sheet.width + 1
            || box.y + box.height > sheet.y + sheet.height + 1
        }).map(one => one.textContent)"""
    ) == []


def test_no_two_labels_of_a_drawing_overlap(drawn):
    assert drawn.locator("svg:visible").evaluate_all(
        """all => all.flatMap(svg => {
          const labels = [...svg.querySelectorAll('text')].map(one => [one.textContent, one.getBBox()])
          return labels.flatMap(([words, a], place) => labels.slice(place + 1)
            .filter(([, b]) =>
              Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1
                // A line of text is as high as its highest letters could be; lines may come close.
                && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > a.height / 4)
            .map(([others]) => [words, others]))
        })"""
    ) == []


def test_no_leader_goes_through_a_label(drawn):
    assert drawn.locator("svg:visible").evaluate_all(
        """all => all.flatMap(svg => {
          const leaders = [...svg.querySelectorAll('.leader-line')]
          return [...svg.querySelectorAll('text')].filter(one => {
            const words = one.getBBox()
            return leaders.some(leader => {
              const length = leader.getTotalLength()
              for (let along = 0; along <= length; along++) {
                const {x, y} = leader.getPointAtLength(along)
                if (x > words.x && x < words.x + words.width
                  && y > words.y + words.height / 5 && y < words.y + words.height * 4 / 5) return true
              }
              return false
            })
          }).map(one => one.textContent)
        })"""
    ) == []


# The labels of thin stages in flows to the right, and whether one of their own streams is below them.
LABELS_OF_THIN_STAGES = """all => all.filter(svg => svg.viewBox.baseVal.width > 1000).flatMap(svg => {
    const labels = [...svg.querySelectorAll('.nodes text')]
    const paths = [...svg.querySelectorAll('.links path')]
    return [...svg.querySelectorAll('.nodes rect')].flatMap((rect, place) => {
      const node = rect.getBBox()
      if (!rect.matches('.stage') || node.height >= 16) return []
      const heights = [.1, .3, .5, .7, .9].map(part => node.y + part * node.height)
      const own = paths.filter(path => [node.x - .5, node.x + node.width + .5].some(x =>
        heights.some(y => path.isPointInFill(new DOMPoint(x, y)))))
      const words = labels[place].getBBox()
      const isStruck = own.some(path => {
        for (let x = words.x; x <= words.x + words.width; x += 2)
          for (const part of [.25, .5, .75])
            if (path.isPointInFill(new DOMPoint(x, words.y + part * words.height))) return true
        return false
      })
      return [[labels[place].textContent, own.length > 1, isStruck]]
    })
  })"""


def test_no_stream_strikes_through_the_label_of_its_thin_stage(drawn):
    found = drawn.locator("figure.flow svg:visible").evaluate_all(LABELS_OF_THIN_STAGES)
    # Each has one stream that arrives and one that leaves.
    assert [one for one in found if one[1:] != [True, False]] == []


def test_the_sample_has_thin_stages_and_leaders(sample, show):
    # Without these, the two tests above would prove nothing.
    wide = show(sample, viewport={"width": 1400, "height": 900})
    flow = "figure.flow svg:visible"
    assert len(wide.locator(flow).evaluate_all(LABELS_OF_THIN_STAGES)) >= 3
    narrow = show(sample, viewport={"width": 320, "height": 900})
    assert narrow.locator(f"{flow} .leader-line").count() >= 6


def test_no_words_of_a_drawing_run_into_a_box(drawn):
    # The labels of a flow are on its streams.
    assert drawn.locator("figure:not(.flow) svg:visible").evaluate_all(
        """all => all.flatMap(svg => {
          const boxes = [...svg.querySelectorAll('rect')].map(one => one.getBBox())
          return [...svg.querySelectorAll('text')].filter(one => {
            const words = one.getBBox()
            return boxes.some(box =>
              Math.min(words.x + words.width, box.x + box.width) - Math.max(words.x, box.x) > 0
                // A line of text is as high as its highest letters could be; boxes may come close.
                && Math.min(words.y + words.height, box.y + box.height) - Math.max(words.y, box.y)
                  > words.height / 4)
          }).map(one => one.textContent)
        })"""
    ) == []


def table_of(figure):
    """The table of a figure, row by row."""
    return figure.locator("table tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
