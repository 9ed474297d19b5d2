"""Every drawing has a sentence and a table that say what it shows."""

import re

import pytest

import journals

SHOWN_OF_EACH = """all => all.map(figure =>
  [...figure.querySelector(".sheet").children].filter(one => getComputedStyle(one).display !== "none").length)"""


def test_the_sample_has_drawings_of_both_kinds(sample, show):
    # Otherwise the following tests would also pass on a page without drawings.
    page = show(sample)
    assert page.locator("figure.towers").count() >= 1
    assert page.locator("figure.flow").count() >= 1


def test_every_drawing_has_a_title_and_a_description(page):
    drawings = page.locator("svg:not([aria-hidden], [aria-hidden] svg)").evaluate_all(
        """all => all.map(svg => ({
          isFigure: svg.matches('figure svg[role=img]'),
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
        # One in a fold has it too.
        assert figure.locator("figcaption").text_content().strip()
        assert figure.locator("svg").count() >= 1
        if figure.get_attribute("class") == "towers":
            # The table of all applications has them.
            assert page.locator("#applications tbody tr").count() >= figure.locator(".plot >> nth=0 >> a").count() > 0
            continue
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
    "many ways": journals.many_ways,
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
    assert drawn.locator("svg:visible text:not(.total)").evaluate_all(
        """all => all
          .map(one => [one.textContent, parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a])
          .filter(([words, size]) => size < 12.5 || size > 17)"""
    ) == []
    # The numbers of the stages are large on purpose.
    assert drawn.locator("svg:visible text.total").evaluate_all(
        """all => all
          .map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)
          .filter(size => size < 16 || size > 25)"""
    ) == []


# A flow needs room for its stages, and has it in half of a window and on paper.
@pytest.mark.parametrize(
    "media, width, which", [("screen", 390, "narrow"), ("screen", 800, "medium"), ("screen", 1000, "medium"),
                            ("screen", 1280, "wide"), ("print", 680, "medium"), ("print", 740, "medium")]
)
def test_the_flow_is_drawn_wherever_it_can_be_read(sample, show, media, width, which):
    page = show(sample, viewport={"width": width, "height": 900})
    page.emulate_media(media=media)
    shown = page.locator("figure.flow svg:visible")
    assert shown.evaluate_all("all => all.map(one => one.getAttribute('class'))") == [which]
    letters = shown.locator("text:not(.total)").evaluate_all(
        "all => Math.min(...all.map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a))"
    )
    assert letters >= (10.6 if media == "print" else 12.5)


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


def test_a_drawing_that_is_hidden_from_screen_readers_has_a_table_and_no_tab_stop(page):
    hidden = page.locator("svg[aria-hidden]").evaluate_all(
        """all => all.map(svg => [(svg.closest('.towers') ? document.querySelector('#applications')
            : svg.closest('figure, .lanes, .weeks, table'))?.querySelector('tbody tr') != null,
          [...svg.querySelectorAll('a')].every(one => one.tabIndex === -1)])"""
    )
    assert all(found == [True, True] for found in hidden), hidden


def test_a_click_on_a_tower_opens_the_note_of_its_application(sample, show):
    page = show(sample, viewport={"width": 1280, "height": 900})
    towers = page.locator("figure.towers .plot:visible")
    addresses = towers.locator("a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    listed = page.locator("#applications tbody a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert len(addresses) == len(set(addresses)) == 48 and set(addresses) <= set(listed)
    titles = towers.locator("a > title").all_text_contents()
    assert len(titles) == 48 and all(re.search(r": sent .*, reached ", one) for one in titles), titles
    # Between two cells of the column, too.
    tower = towers.locator("a").nth(1)
    tower.click(position={"x": 1, "y": 1}, trial=True)


def test_each_row_of_the_towers_has_as_many_cells_as_its_number(drawn):
    for figure in drawn.locator("figure.towers").all():
        counts = figure.locator("svg:visible text.figure").all_text_contents()
        columns = figure.locator("svg:visible a, svg:visible g:has(> title)").count()
        # Many applications are bars for each week.
        if columns < int(counts[0]):
            continue
        for place, count in enumerate(counts):
            assert figure.locator(f"svg:visible rect.step-{place + 1}").count() == int(count)


def parts_of(figure):
    """The rows of a flow's table: the stage, how many came there, and what became of them."""
    headings = figure.locator("thead th").all_text_contents()
    # The last column has the shares of those that had time.
    parts = len(headings) - (1 if headings[-1].startswith("Went on, if") else 0)
    number = lambda cell: 0 if cell == "–" else int(cell)
    return [(row[0], *map(number, row[1:parts])) for row in table_of(figure)]


def test_the_numbers_of_the_flow_add_up(drawn):
    for figure in drawn.locator("figure.flow").all():
        rows = parts_of(figure)
        for stage, came, *parts in rows:
            assert came == sum(parts), stage
        # Nothing is lost: what goes on is what comes to the next stage.
        assert [row[2] for row in rows] == [row[1] for row in rows[1:]] + [0]


def test_every_part_of_the_flow_is_drawn_with_its_number(drawn):
    for figure in drawn.locator("figure.flow").all():
        rows = parts_of(figure)
        came = sum(row[1] for row in rows)
        went_on = sum(row[2] for row in rows)
        ends = sum(sum(row[3:]) for row in rows)
        shown = figure.locator("svg:visible")
        numbers = [int(one) for text in shown.locator("text").all_text_contents() for one in re.findall(r"\d+", text)]
        streams = shown.locator(".links path").count()
        # On a narrow page the bar of a stage has the part that went on, too.
        assert sum(numbers) == came + ends + (0 if streams else went_on)
        parts = len([part for row in rows for part in row[2:] if part])
        # Two of the parts are one column of the table.
        assert parts <= (streams or shown.locator("rect").count()) <= parts + len(rows)


def test_a_stream_is_as_thick_everywhere_as_where_it_begins(drawn):
    # A filled curve that is not a closed shape would be a crescent.
    streams = drawn.locator("figure.flow svg:visible path").evaluate_all(
        """all => all.map(path => {
          const box = path.getBBox()
          return [.01, .25, .5, .75, .99].map(part => {
            let found = 0
            for (let y = box.y - 1; y < box.y + box.height + 1; y += .25)
              found += path.isPointInFill(new DOMPoint(box.x + part * box.width, y))
            return found / 4
          })
        })"""
    )
    for breadths in streams:
        assert min(breadths) >= 1
        assert max(breadths) - min(breadths) <= 0.5, breadths


def test_no_label_of_a_drawing_is_cut_off(drawn):
    assert drawn.locator("svg:visible text").evaluate_all(
        """all => all.filter(one => {
          const svg = one.ownerSVGElement
          // A drawing without units of its own has those of the page.
          const box = one.getBBox(), sheet = svg.hasAttribute("viewBox") ? svg.viewBox.baseVal
            : {x: 0, y: 0, width: svg.clientWidth, height: svg.clientHeight}
          // A drawing that is not shown at its full size has words that end between two units.
          return box.x < sheet.x - 1.5 || box.y < sheet.y - 1
            || box.x + box.width > sheet.x + sheet.width + 1
            || box.y + box.height > sheet.y + sheet.height + 1
        }).map(one => one.textContent)"""
    ) == []


def test_no_two_labels_of_a_drawing_overlap(drawn):
    assert drawn.locator("svg:visible").evaluate_all(
        """all => all.flatMap(svg => {
          const labels = [...svg.querySelectorAll('text')].filter(one => one.getBoundingClientRect().width > 0)
            .map(one => [one.textContent, one.getBBox()])
          return labels.flatMap(([words, a], place) => labels.slice(place + 1)
            .filter(([, b]) =>
              Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1
                // A line of text is as high as its highest letters could be; lines may come close.
                && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > a.height / 4)
            .map(([others]) => [words, others]))
        })"""
    ) == []


def test_no_words_of_a_drawing_run_into_a_box_or_a_stream(drawn):
    assert drawn.locator("svg:visible").evaluate_all(
        """all => all.flatMap(svg => {
          const boxes = [...svg.querySelectorAll('rect:not(.click-area)')].map(one => one.getBBox())
          const streams = [...svg.querySelectorAll('.links path')]
          return [...svg.querySelectorAll('text')].filter(one => {
            const words = one.getBBox()
            return boxes.some(box =>
              Math.min(words.x + words.width, box.x + box.width) - Math.max(words.x, box.x) > 0
                // A line of text is as high as its highest letters could be; boxes may come close.
                && Math.min(words.y + words.height, box.y + box.height) - Math.max(words.y, box.y)
                  > words.height / 4)
              || streams.some(path => [.05, .5, .95].some(along => [.3, .7].some(across =>
                path.isPointInFill(new DOMPoint(words.x + along * words.width, words.y + across * words.height)))))
          }).map(one => one.textContent)
        })"""
    ) == []


def tracks_of(page):
    """Each row of the ways in: its name, its number, its range in words, and where its dot and its bar are."""
    return page.locator(".groupings tbody tr").evaluate_all(
        """all => all.map(row => {
          const number = one => parseFloat(one) / 100
          const dot = row.querySelector("circle"), bar = row.querySelector("rect")
          return {
            name: row.cells[0].textContent, number: row.cells[1].textContent,
            range: row.querySelector("td span").textContent, isSmall: row.matches(".few"),
            dot: number(dot.getAttribute("cx")),
            low: number(bar.getAttribute("x")), wide: number(bar.getAttribute("width")),
          }
        })"""
    )


@pytest.fixture(scope="session")
def many_ways(build):
    return build("many ways", journals.many_ways)


def test_each_way_in_is_drawn_where_its_number_says(sample, many_ways, grown, rested):
    for journal in [sample, many_ways, grown]:
        rows = tracks_of(rested(journal, viewport={"width": 1280, "height": 900}))
        assert len(rows) >= 2
        for row in rows:
            count, total = map(int, row["number"].split(" of "))
            assert abs(row["dot"] - count / total) < 0.001, row
            assert row["low"] - 0.001 <= row["dot"] <= row["low"] + row["wide"] + 0.001, row
            assert row["isSmall"] == (total < 5) == (row["range"] == ""), row
            if row["range"]:
                low, high = (int(one) / 100 for one in re.findall(r"\d+", row["range"]))
                assert abs(row["low"] - low) < 0.006 and abs(row["low"] + row["wide"] - high) < 0.006, row


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_the_tracks_of_a_table_are_on_one_scale_and_inside_their_cells(sample, many_ways, grown, rested, width):
    for journal in [sample, many_ways, grown]:
        page = rested(journal, viewport={"width": width, "height": 900}, unfolded=True)
        assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
        for table in page.locator(".groupings table").all():
            edges = table.locator(".spread").evaluate_all(
                """all => all.map(one => [one, one.closest("td")].map(part => part.getBoundingClientRect()))
                  .map(([line, cell]) => [line.left, line.right, line.width, cell.left, cell.right])"""
            )
            assert len({(round(left), round(right)) for left, right, *_ in edges}) == 1
            for left, right, across, outer_left, outer_right in edges:
                assert across >= 50 and outer_left <= left - 5 and right + 5 <= outer_right


def test_words_of_notes_in_the_ways_in_stay_words(many_ways, rested):
    page = rested(many_ways, viewport={"width": 390, "height": 900}, unfolded=True)
    assert page.evaluate("window.pwned") is None
    table = page.locator(".groupings table").first
    # Thirty names: the first eight, and the others in a fold.
    assert table.locator("tbody tr").count() == 8
    fold = table.locator("xpath=following-sibling::details")
    assert re.fullmatch(r"\d+ more channels", fold.locator("summary").text_content())
    assert fold.locator("tbody tr").count() >= 20
    assert "<script>window.pwned=1</script>" in fold.locator("tbody").text_content()
    assert page.locator(".groupings :is(script, img, a, iframe)").count() == 0


def test_the_line_of_answers_ends_where_its_table_does(sample, rested):
    page = rested(sample, viewport={"width": 1280, "height": 900})
    figure = page.locator("figure.curve")
    rows = table_of(figure)
    shown = figure.locator("svg:visible")
    # The number at the end of the line is that of the last row.
    last = re.search(r"\d+%", rows[-1][1]).group()
    assert last in shown.locator("text.figure").all_text_contents()
    assert shown.locator("polyline.stage").count() == shown.locator("polyline.range").count() == 1
    assert shown.locator("rect.now title").count() >= 1


def table_of(figure):
    """The table of a figure, row by row."""
    return figure.locator("table tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
