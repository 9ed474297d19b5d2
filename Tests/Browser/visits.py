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
def visiting(browser, journal, **options):
    """Opens the page of a journal with the options of a browser context, such as its theme."""
    with browser.new_context(**options) as context:
        visit = Visit(context.new_page())
        # Listening starts before anything is loaded, so that nothing is missed.
        visit.page.on("request", lambda request: visit.requests.append(request.url))
        visit.page.on("console", lambda message: visit.messages.append(message.text))
        visit.page.on("pageerror", lambda error: visit.messages.append(str(error)))
        visit.page.goto(journal.address)
        yield visit


def unfold(page):
    """Opens every collapsed table, so that it is tested too."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
