"""Every drawing says in words and in a table what it shows."""

import re

import pytest


def test_the_sample_has_drawings_of_both_kinds(sample, show):
    # Without this, the tests below would also pass on a page that draws nothing.
    page = show(sample)
    assert page.locator("figure.bars").count() >= 1
    assert page.locator("figure.flow").count() >= 1


def test_every_drawing_has_a_title_and_a_description(journal, show):
    page = show(journal)
    assert page.locator("svg").count() == page.locator("figure svg[role=img]").count()
    for svg in page.locator("svg").all():
        named = svg.get_attribute("aria-labelledby").split()
        kinds = []
        for name in named:
            part = svg.locator(f"[id='{name}']")
            assert part.text_content().strip(), name
            kinds.append(part.evaluate("one => one.tagName"))
        assert kinds == ["title", "desc"]


def test_every_figure_says_its_sentence_and_has_a_table(journal, show, unfold):
    page = show(journal)
    unfold(page)
    for figure in page.locator("figure").all():
        assert figure.locator("figcaption").inner_text().strip()
        assert figure.locator("svg").count() >= 1
        rows = figure.locator("table tbody tr")
        assert rows.count() >= 1
        for row in rows.all():
            assert re.search(r"\d", row.inner_text()), row.inner_text()


@pytest.fixture(params=["sample", "hostile"])
def drawn(request, show, unfold):
    """A page that has every drawing, everything on it open."""
    page = show(request.getfixturevalue(request.param), viewport={"width": 1400, "height": 900})
    unfold(page)
    return page


def test_bars_are_as_long_as_their_numbers(drawn):
    for figure in drawn.locator("figure.bars").all():
        lengths = figure.locator("rect.fill").evaluate_all("all => all.map(one => one.width.baseVal.value)")
        tracks = figure.locator("rect.track").evaluate_all("all => all.map(one => one.width.baseVal.value)")
        labels = figure.locator("text.label").all_text_contents()
        rows = cells(figure)
        assert len(lengths) == len(tracks) == len(labels) == len(rows)
        for length, track, label, (name, count, total) in zip(lengths, tracks, labels, rows):
            assert label == name
            assert length / track == pytest.approx(int(count) / int(total), abs=0.001)


def test_every_link_of_the_flow_is_drawn(drawn):
    for figure in drawn.locator("figure.flow").all():
        rows = cells(figure)
        assert len(rows) >= 1
        # One that skips a column is drawn in pieces.
        assert figure.locator(".links path").count() >= len(rows)


def test_the_numbers_in_the_flow_add_up(drawn):
    for figure in drawn.locator("figure.flow").all():
        arriving, leaving = {}, {}
        for source, target, count in cells(figure):
            leaving[source] = leaving.get(source, 0) + int(count)
            arriving[target] = arriving.get(target, 0) + int(count)
        # Nothing gets lost on the way: what arrives at a stage goes on from it.
        for stage in arriving.keys() & leaving.keys():
            assert arriving[stage] == leaving[stage], stage
        for label in figure.locator(".nodes text").all_text_contents():
            name, _, count = label.rpartition(" ")
            assert int(count) == arriving.get(name, leaving.get(name)), label


def test_no_label_of_a_drawing_is_cut_off(drawn):
    assert drawn.evaluate(
        """[...document.querySelectorAll('svg text')].filter(one => {
          const box = one.getBBox(), sheet = one.ownerSVGElement.viewBox.baseVal
          return box.x < sheet.x - 1 || box.y < sheet.y - 1
            || box.x + box.width > sheet.x + sheet.width + 1
            || box.y + box.height > sheet.y + sheet.height + 1
        }).map(one => one.textContent)"""
    ) == []


def test_no_two_labels_of_a_drawing_overlap(drawn):
    assert drawn.evaluate(
        """[...document.querySelectorAll('svg')].flatMap(svg => {
          const labels = [...svg.querySelectorAll('text')].map(one => [one.textContent, one.getBBox()])
          return labels.flatMap(([words, a], place) => labels.slice(place + 1)
            .filter(([, b]) =>
              Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1
                // A line of text is as high as its highest letters could be; they need not touch.
                && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > a.height / 4)
            .map(([others]) => [words, others]))
        })"""
    ) == []


def cells(figure):
    """The table of a figure, row by row."""
    return figure.locator("table tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.textContent))"
    )
