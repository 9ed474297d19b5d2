"""Opens pages in a browser."""

import contextlib
import dataclasses

from playwright.sync_api import Page


@dataclasses.dataclass
class Visit:
    """An open page, with all its requests and all messages of the browser."""

    page: Page
    requests: list = dataclasses.field(default_factory=list)
    messages: list = dataclasses.field(default_factory=list)


@contextlib.contextmanager
def visiting(browser, journal, before="", **options):
    """
    Opens the page of a journal with the options of a browser context, such as its theme. A script `before` runs
    before those of the page.
    """
    with browser.new_context(**options) as context:
        visit = Visit(context.new_page())
        if before:
            visit.page.add_init_script(before)
        # Listening starts before anything is loaded, so that nothing is missed.
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visit.page.on("console", lambda message: visit.messages.append(message.text))
        visit.page.on("pageerror", lambda error: visit.messages.append(str(error)))
        visit.page.goto(journal.address)
        yield visit


class Rested:
    """
    Pages that are shared by tests that change nothing, since opening one takes longer than most tests. Each time,
    a page is as if it had just been opened on that screen, and unfolded if that is asked for.
    """

    def __init__(self, browser, visits):
        self._browser = browser
        self._visits = visits
        self._pages = {}
        self._states = {}

    def __call__(self, journal, viewport, unfolded=False, **options):
        key = (journal.name, *sorted(options.items()))
        if key not in self._pages:
            visit = visiting(self._browser, journal, viewport=viewport, **options)
            self._pages[key] = self._visits.enter_context(visit).page
            assert self._pages[key].locator("details[open]").count() == 0
        page = self._pages[key]
        if self._states.get(key) != (viewport, unfolded):
            self._states[key] = (viewport, unfolded)
            page.set_viewport_size(viewport)
            set_open(page, unfolded)
            if options.get("java_script_enabled", True):
                # The script and the style sheet answer in the next frame.
                page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        page.evaluate("scrollTo(0, 0)")
        return page


def unfold(page):
    """Opens every collapsed table, so that it is tested too."""
    set_open(page, True)


def fold(page):
    """Closes every collapsed table again."""
    set_open(page, False)


def set_open(page, is_open):
    page.evaluate("isOpen => { for (const one of document.querySelectorAll('details')) one.open = isOpen }", is_open)
