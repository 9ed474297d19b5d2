"""With a journal's own template and styles, the page still loads nothing and never navigates away."""

import functools
import http.server
import re
import threading

import pytest

import journals
from conftest import Built

# A separate host for each way in which a page could reach the network.
TEMPLATE = """
<main id="content">
{{next}}
<meta http-equiv="refresh" content="0;url=http://refresh.canary.example/">
<META HTTP-EQUIV="Refresh" CONTENT="1; URL=http://refresh-later.canary.example/">
<meta http-equiv="x-dns-prefetch-control" content="on">
<link rel="preconnect" href="http://preconnect.canary.example/">
<link rel="dns-prefetch" href="http://dns-prefetch.canary.example/">
<link rel="prefetch" href="http://prefetch.canary.example/">
<link rel="prerender" href="http://prerender.canary.example/">
<link rel="preload" as="image" href="http://preload.canary.example/">
<link rel="modulepreload" href="http://modulepreload.canary.example/">
<link rel="stylesheet" href="http://stylesheet.canary.example/">
<link rel="icon" href="http://icon.canary.example/">
<link rel="manifest" href="http://manifest.canary.example/">
<svg><link rel="preconnect" href="http://svg-link.canary.example/"></link>
<image href="http://svg-image.canary.example/"/><use href="http://svg-use.canary.example/#a"/></svg>
<base href="http://base.canary.example/">
<iframe src="http://iframe.canary.example/"></iframe>
<iframe srcdoc="&lt;meta http-equiv=refresh content='0;url=http://srcdoc.canary.example/'&gt;"></iframe>
<iframe srcdoc="&lt;link rel=preconnect href=http://srcdoc-link.canary.example/&gt;"></iframe>
<object data="http://object.canary.example/"></object>
<embed src="http://embed.canary.example/">
<img src="http://image.canary.example/" srcset="http://image-set.canary.example/ 2x">
<picture><source srcset="http://source.canary.example/"><img alt=""></picture>
<video poster="http://poster.canary.example/" src="http://video.canary.example/" autoplay></video>
<audio src="http://audio.canary.example/" autoplay></audio>
<input type="image" src="http://input.canary.example/">
<script src="http://script.canary.example/"></script>
<script>new Image().src = "http://inline-script.canary.example/"</script>
<script type="speculationrules">
{"prefetch": [{"urls": ["http://speculation.canary.example/"]}]}
</script>
<style>@import "http://style-import.canary.example/"; p { background: url(http://style.canary.example/) }</style>
<p style="background: url(http://style-attribute.canary.example/)">x</p>
<table background="http://background.canary.example/"><tr><td>x</td></tr></table>
<div><template shadowrootmode="open"><link rel="preconnect" href="http://shadow.canary.example/"></template></div>
<form id="form" action="http://form.canary.example/"><button>send</button></form>
<form id="form-post" method="post" action="http://post.canary.example/"><button>send</button></form>
<a id="ping" href="#here" ping="http://ping.canary.example/">a link</a>
<a href="http://link.canary.example/">another</a>
</main>
"""

STYLE = """
@import "http://css-import.canary.example/";
@font-face { font-family: canary; src: url(http://css-font.canary.example/) }
body { font-family: canary; background: url(http://css-background.canary.example/); cursor: url(http://css-cursor.canary.example/), auto }
body::before { content: url(http://css-content.canary.example/) }
"""


def with_template(folder):
    journals.with_applications(1)(folder)
    templates = folder / "templates"
    templates.mkdir()
    (templates / "dashboard.html").write_text(TEMPLATE, encoding="utf-8")
    (templates / "dashboard.css").write_text(STYLE, encoding="utf-8")


@pytest.fixture(scope="module")
def own(build) -> Built:
    return build("own template", with_template)


@pytest.fixture
def served(own):
    """From a server, since a browser preloads more for such a page than for a file."""
    handler = functools.partial(Quiet, directory=own.folder)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/dashboard.html"
        server.shutdown()
        thread.join()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def test_no_host_is_even_looked_up(served, launch, tmp_path):
    # The browser's network log, since a page does not see names that were only looked up.
    log = tmp_path / "network.json"
    browser = launch(f"--log-net-log={log}")
    page = browser.new_page()
    page.goto(served)
    page.wait_for_timeout(1500)
    address = page.url
    page.evaluate(
        """() => {
          document.getElementById("ping")?.click()
          for (const form of document.forms) form.requestSubmit()
        }"""
    )
    page.wait_for_timeout(500)
    browser.close()
    text = log.read_text(encoding="utf-8", errors="replace")
    assert "127.0.0.1" in text
    assert set(re.findall(r"([a-z-]+)\.canary\.example", text)) == set()
    assert address == served


def test_what_was_taken_out_is_named(own, show):
    page = show(own)
    assert page.locator("main link, main meta, base, iframe, object, embed, form").count() == 0
    assert "<meta http-equiv=\"refresh\"" in page.locator("main").inner_text()
