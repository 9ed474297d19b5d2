"""The page loads nothing, and its policy would prevent it."""

import base64
import hashlib
import re

from visits import unfold


def test_nothing_else_is_loaded_and_the_browser_has_no_complaint(journal, theme, visit):
    visited = visit(journal, color_scheme=theme)
    unfold(visited.page)
    visited.page.emulate_media(media="print")
    visited.page.wait_for_load_state("networkidle")
    assert visited.requests == [journal.address]
    assert visited.messages == []


def test_no_attribute_but_that_of_a_link_points_anywhere(page):
    attributes = page.locator("*").evaluate_all(
        """all => all.flatMap(one => [...one.attributes].map(({name, value}) =>
          [one.localName, name, value]))"""
    )
    for element, name, value in attributes:
        # Not even to a file next to the page.
        assert name not in ("src", "srcset", "poster", "data", "background", "style"), value
        if name.endswith("href"):
            assert element == "a", (element, value)
        # The words of a note may contain anything, but only in attributes that are read as text.
        if "url(" in value:
            assert name.startswith("aria-"), (name, value)


def test_no_style_sheet_points_anywhere(page):
    for style in page.locator("style").all_text_contents():
        assert "http" not in style
        assert "url(" not in style
        assert "@import" not in style


def test_the_policy_forbids_what_it_does_not_name(page):
    policy = policy_of(page)
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


def test_the_policy_names_the_style_by_its_hash(page):
    assert policy_of(page)["style-src"] == hashes_of(page, "style")


def test_the_policy_names_every_script_by_its_hash(page):
    assert policy_of(page).get("script-src", []) == hashes_of(page, "script")


def test_the_style_is_applied(page):
    # With a wrong hash, the page would appear without any style.
    bar = page.locator("header")
    assert bar.evaluate("one => getComputedStyle(one).position") == "sticky"


def policy_of(page):
    text = page.locator("meta[http-equiv='Content-Security-Policy']").get_attribute("content")
    directives = [directive.split() for directive in text.split(";")]
    return {name: sources for name, *sources in directives}


def hashes_of(page, tag):
    digests = [hashlib.sha256(text.encode()).digest() for text in page.locator(tag).all_text_contents()]
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]
