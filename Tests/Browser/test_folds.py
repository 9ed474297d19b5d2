"""What opens stays where it was clicked."""

import pytest

PLACE = "one => { const box = one.getBoundingClientRect(); return [box.left + scrollX, box.top + scrollY] }"


@pytest.mark.parametrize("width", [390, 800, 1280, 1400])
@pytest.mark.parametrize("name", ["sample", "grown"])
def test_a_fold_stays_in_its_place_when_it_opens(request, name, rested, width):
    page = rested(request.getfixturevalue(name), viewport={"width": width, "height": 900})
    folds = page.locator("main summary:visible")
    assert folds.count() >= 10
    for fold in folds.all():
        before = fold.evaluate(PLACE)
        fold.evaluate("one => { one.parentElement.open = true }")
        after = fold.evaluate(PLACE)
        # What it has is seen.
        assert fold.evaluate("one => one.nextElementSibling.checkVisibility()")
        fold.evaluate("one => { one.parentElement.open = false }")
        assert all(abs(a - b) <= 2 for a, b in zip(before, after)), (fold.text_content(), before, after)
