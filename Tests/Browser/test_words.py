"""Markdown in a note is shown as it was meant, and in the same way on both pages."""

import pytest

import journals
from visits import visiting

PLAN = """
  First, **walk**.

  1. Ring [Jo](../people/Jo.md), *not* before noon
  2. Read `plan.txt` and [the list](https://example.org/list)
"""

CODE = "  if (a < b) { </code></pre><script>document.title = 'pwned'</script> }"

WORDS = "Too long. " * 100


def written(folder):
    notes = {
        "onward.yml": "",
        "people/Jo.md": "---\nname: Jo\n---\n",
        "applications/Acme.md": "---\ncompany: Acme\nrole: Engineer\n"
        f"history: [2026-07-01 applied, 2026-07-20 rejected]\nsetback_plan: |{PLAN}---\n",
        "reflections/Acme.md": '---\napplication: "[[Acme]]"\ndate: 2026-07-22\n---\n'
        "A *fair* no.\n\n## Lessons\n- Say the **numbers** first\n\n## To try\n- [ ] Draw *one* box\n",
        "feedback/Dana.md": '---\napplication: "[[Acme]]"\nstatus: received\nreceived: 2026-07-25\n---\n'
        f"My own words.\n\n> Not ***this* one**.\n>\n> - because\n>   - of that\n>\n> ```\n> {CODE}\n> ```\n\n> {WORDS}\n",
        "feedback/Later.md": '---\napplication: "[[Acme]]"\nstatus: received\nread_when_ready: true\n---\n'
        "> Unspeakable\n",
    }
    for path, text in notes.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


@pytest.fixture(params=[True, False], ids=["with script", "without"], scope="module")
def page(request, browser, build):
    with visiting(browser, build("written", written), java_script_enabled=request.param) as visit:
        yield visit.page


def test_the_plan_keeps_its_shape(page):
    plan = page.locator("#lessons blockquote").first
    assert plan.locator("> p > strong").text_content() == "walk"
    assert plan.locator("ol > li").all_text_contents() == [
        "Ring Jo, not before noon", "Read plan.txt and the list"
    ]
    assert plan.locator("em").all_text_contents() == ["not"]
    assert plan.locator("code").all_text_contents() == ["plan.txt"]
    addresses = plan.locator("a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert addresses == ["people/Jo.md", "https://example.org/list"]


def test_the_reflection_lessons_and_tries_keep_their_marks(page):
    assert page.locator("#lessons blockquote").nth(1).locator("em").inner_text() == "fair"
    assert page.locator("#lessons li strong", has_text="numbers").count() == 1
    assert page.locator("#lessons li em", has_text="one").count() == 1


def test_feedback_is_quoted_and_cut_where_it_is_long(page):
    quote = page.locator("#feedback blockquote")
    assert quote.count() == 1
    assert quote.locator("em").inner_text() == "this"
    assert quote.locator("strong").all_inner_texts() == ["this one"]
    assert quote.locator("strong em").inner_text() == "this"
    assert quote.locator("> ul > li > ul > li").inner_text() == "of that"
    assert quote.locator("> pre > code").evaluate("one => one.textContent") == CODE
    assert quote.inner_text().endswith(" …")
    assert 500 < len(quote.inner_text()) < 650
    rest = page.get_by_role("link", name="The rest of it")
    assert rest.get_attribute("href") == "feedback/Dana.md"
    assert "My own words" not in page.content()


def test_code_stays_within_a_narrow_screen(page):
    page.set_viewport_size({"width": 320, "height": 800})
    code = page.locator("#feedback pre")
    assert code.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert "pre" in code.evaluate("one => getComputedStyle(one).whiteSpace")
    page.set_viewport_size({"width": 1280, "height": 720})


def test_what_is_put_off_is_not_shown(page):
    assert "Unspeakable" not in page.content()


def test_emphasis_can_be_seen_in_a_quote(page):
    style = "one => getComputedStyle(one).fontStyle"
    around = page.locator("#feedback blockquote p").first.evaluate(style)
    assert page.locator("#feedback blockquote em").evaluate(style) != around
