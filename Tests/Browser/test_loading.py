"""The page asks for nothing, and its policy would not let it."""

import base64
import hashlib
import re


def test_nothing_but_the_page_is_loaded(journal, theme, visit, unfold):
    visited = visit(journal, color_scheme=theme)
    unfold(visited.page)
    visited.page.wait_for_load_state("networkidle")
    assert visited.requests == [journal.address]


def test_the_browser_has_nothing_to_complain_of(journal, theme, visit, unfold):
    visited = visit(journal, color_scheme=theme)
    unfold(visited.page)
    visited.page.emulate_media(media="print")
    visited.page.wait_for_load_state("networkidle")
    assert visited.messages == []


def test_nothing_points_to_the_network_but_links(journal, show):
    # In the markup itself, for browsers that would load what this one does not. Words of a note
    # may say anything: attributes and style sheets are read, not the whole text.
    attributes = show(journal).evaluate(
        """[...document.querySelectorAll('*')].flatMap(one => [...one.attributes]
          .filter(({name}) => !(one.tagName === 'A' && name === 'href'))
          .map(({name, value}) => [name, value]))"""
    )
    for name, value in attributes:
        assert name not in ("src", "srcset", "poster", "data", "background"), (name, value)
        assert not (name.endswith("href") and "//" in value), (name, value)
        assert not re.search(r"url\(\s*['\"]?\s*(https?:)?//", value), (name, value)
    for style in re.findall(r"<style[^>]*>(.*?)</style>", journal.markup, re.DOTALL):
        assert "http" not in style
        assert "url(" not in style
        assert "@import" not in style


def test_the_policy_forbids_what_it_does_not_name(journal, show):
    policy = policy_of(show(journal))
    assert policy["default-src"] == ["'none'"]
    assert policy["base-uri"] == ["'none'"]
    assert policy["form-action"] == ["'none'"]
    for sources in policy.values():
        for source in sources:
            assert "unsafe" not in source and "http" not in source and "*" not in source, policy


def test_the_policy_stands_before_all_that_it_rules(journal):
    before, policy, _ = journal.markup.partition('http-equiv="Content-Security-Policy"')
    assert policy
    assert "<style" not in before and "<script" not in before


def test_the_policy_names_the_style_by_its_hash(journal, show):
    page = show(journal)
    assert policy_of(page)["style-src"] == hashes_of(page, "style")


def test_the_policy_names_every_script_by_its_hash(journal, show):
    page = show(journal)
    assert policy_of(page).get("script-src", []) == hashes_of(page, "script")


def test_the_style_is_applied(journal, show):
    # Were the hash a wrong one, the page would be there, and bare.
    assert show(journal).locator("section").first.evaluate("one => getComputedStyle(one).borderRadius") != "0px"


def policy_of(page):
    text = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
    directives = [directive.split() for directive in text.split(";")]
    return {name: sources for name, *sources in directives}


def hashes_of(page, tag):
    texts = page.locator(tag).evaluate_all("all => all.map(one => one.textContent)")
    digests = [hashlib.sha256(text.encode()).digest() for text in texts]
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
