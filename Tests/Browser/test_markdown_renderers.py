"""Text from a note stays text in every Markdown renderer.

The pages in Markdown are read as CommonMark, by GitHub (cmark-gfm with its extensions) and by editors
(markdown-it, which many of them configure to link bare addresses too). All of these are tested here.
"""

import concurrent.futures
import html.parser
import os
import random
import re
import subprocess
import urllib.parse

import cmarkgfm
import pytest
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

import journals

# Raw HTML is allowed everywhere, so that the tests notice it.
UNSAFE = Options.CMARK_OPT_UNSAFE
EXTENSIONS = ["table", "strikethrough", "autolink", "tasklist"]
RENDERERS = {
    "CommonMark": lambda text: cmarkgfm.markdown_to_html(text, options=UNSAFE),
    "GitHub": lambda text: cmarkgfm.markdown_to_html_with_extensions(
        text, options=UNSAFE | Options.CMARK_OPT_FOOTNOTES, extensions=EXTENSIONS
    ),
    "markdown-it": MarkdownIt("commonmark").enable(["table", "strikethrough"]).render,
    # With its usual settings, it also looks for hosts and mail addresses without a scheme.
    "markdown-it, linking": MarkdownIt("gfm-like").render,
}

PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

# Addresses as people type them, which no renderer may link in part.
ADDRESSES = [
    "http://a.example/<img src=https://b.example/t.png>",
    "https://a.example/x_y_z?a=1&b=2#c~d",
    "ftp://a.example/x",
    "HTTP://A.EXAMPLE/x",
    "//a.example/x",
    "//localhost/x",
    "///localhost/x",
    "http://localhost:80/x",
    "http://127.0.0.1/x",
    "http://[::1]/x",
    "www.a.example",
    "WWW.a.example",
    "www.1and1.com/x_y",
    "monday.com",
    "Next.js and ASP.NET, sent.It was",
    "a.b.c.example.com:80/x?y",
    "müller.de",
    "президент.рф",
    "xn--mller-kva.de",
    "a.\u200bcom",
    "a\u200b.com",
    "a.c\u202eom",
    "ht\u202etp://a.example",
    "ww\u202ew.a.example",
    "a@b.example",
    "a.b+c@d.example.com",
    "mailto:a@b.example",
    "MAILTO:a@b.example",
    "-mailto:a@b.example",
    "mailto:a@b.example@c.example",
    "mailto:a@b.example-c@d.example",
    "xmpp:a@b.example/c",
    "_xmpp:a@b.example",
    "xmpp:a@b.example/c@d.example",
    "xmpp:a@b.example/c@d.example/e@f.example",
    "<a@b.example>",
    "<http://a.example/>",
    "<http://a.example/><img src=https://b.example/t.png>",
    "http://a.example/`<img src=x>`",
    "http://a.example/**<b>**",
    "http://a.example/)![x](https://b.example/t.png)",
    "www.a.example/<img src=https://b.example/t.png>",
    "a@b.example<img src=https://b.example/t.png>",
    "//localhost/<img src=https://b.example/t.png>",
    "monday.com/<img src=https://b.example/t.png>",
]

MARKUP = [
    "wow\\![x](https://c.example/t.png)",
    "wow!\u202e[x](https://c.example/t.png)",
    "[a@b.example](https://c.example/)",
    "[http://a.example](https://c.example/)",
    "[www.a.example](https://c.example/)",
    "[[a]](https://c.example/)",
    "[a [b](https://c.example/1) c](https://c.example/2)",
    "[![a](https://c.example/1.png)](https://c.example/2)",
    "[a](https://c.example/&copy;&amp;copy;)",
    "[a](<https://c.example/a b(c>)",
    "[a](https://c.example/(a)b)",
    "[^a](https://c.example/)",
    "[^a] [^a]: b",
    "[a]: https://c.example/",
    "[x](https://c.example/x)",
    "[x](mailto:a@b.example)",
    "<https://c.example/autolink>",
    "- [ ] a",
    "[x] a",
    "~~a~~ ~a~",
    "a | b | `c|d` | `\\|`",
    "`a|<img src=x>|b`",
    "`` a`b ``",
    "`http://a.example/`",
    "|--|--|",
    ":--",
    "a\\\n:--",
    "<!-- a -->",
    "<!-- a",
    "--> a",
    "<?a?>",
    "<![CDATA[a]]>",
    "</td></tr></table><img src=x>",
    "&lt;img src=x&gt; &#60;img src=x> &#x3c;b>",
    "&amp;lt;b&gt;",
    "".join("\\" + sign for sign in PUNCTUATION),
    "\\\\\\<b>\\\\",
    "a\\",
    "$a$ $$b$$ ==c== %%d%%",
    "1. a",
    "1) a",
    "+ a",
    "# a #",
    "> a",
    "    a",
    "***",
    "---",
    "===",
    "![a](https://c.example/a.png)",
    "![[a]] [[b|c]]",
    "*a **b*** c*",
    "***a** b*",
    "``\u202e`\n<img src=x>",
]

# Characters that are invisible and change how others appear.
UNSEEN = [*range(1, 9), *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF]
CONTROLS = ["a\x1b[31mb", "".join(f"{chr(code)}c" for code in UNSEEN), "`a\u202eb\x9bc`", "[a\u2067](https://c.example/\u2067)"]

# The pieces of a generated text.
PIECES = (
    ADDRESSES[:14]
    + ["a", "bc", "www", "http:", "//", "/", ".", "..", "com", "de", "localhost", "@", "mailto:", "xmpp:", " ", " "]
    + list(PUNCTUATION)
    + ["<img src=x>", "<b>", "![x](", "[x](", "](https://c.example/", ")", "`", "``", "**", "~~", "\\", "&lt;"]
)


def made_up(count):
    random.seed(7)
    texts = ("".join(random.choices(PIECES, k=random.randint(2, 7))) for _ in range(10 * count))
    # YAML, file names and the journal's own words are tested elsewhere.
    return list(dict.fromkeys(text.strip() for text in texts if text.strip()))[:count]


WORDS = list(
    dict.fromkeys(
        journals.HOSTILE_WORDS
        + ADDRESSES
        + MARKUP
        + CONTROLS
        + [f"http://a.example/x{sign}y" for sign in PUNCTUATION]
        + [f"www.a.example/x{sign}{sign}<b>" for sign in PUNCTUATION]
        + [f"{sign}monday.com{sign}" for sign in PUNCTUATION]
        + [f"[x](https://c.example/x{sign}y)" for sign in PUNCTUATION if sign not in "()<>\\"]
        + [f"{sign}[x](https://c.example/x)" for sign in PUNCTUATION]
        + made_up(100)
    )
)

SIZE = 45
SHARDS = [WORDS[start : start + SIZE] for start in range(0, len(WORDS), SIZE)]

MAIL = re.compile(r"mailto:([\w.+-]+@[\w.-]+)")


class Rendered(html.parser.HTMLParser):
    """The result of a renderer: its elements, their addresses, and the text that is read."""

    def __init__(self, markup):
        super().__init__()
        self.shapes = set()
        self.links = set()
        # Those in the lists of notes and in folds of text, which only the HTML page has.
        self.listed = set()
        self.folds = []
        self.words = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.shapes.add(tag)
        if tag == "details":
            self.folds.append(dict(attributes).get("class") in ("notes", "fold"))
        for name, value in attributes:
            # Renderers write the alignment of a column in several ways.
            if name not in ("align", "style", "start", "id"):
                self.shapes.add(f"{tag} {name}")
            if name in ("href", "src"):
                (self.listed if any(self.folds) else self.links).add(normal(value))

    def handle_endtag(self, tag):
        if tag == "details":
            self.folds.pop()

    def handle_comment(self, text):
        self.shapes.add(f"comment {re.sub('[0-9]+', '0', text)}")

    def handle_decl(self, text):
        self.shapes.add("declaration")

    def handle_pi(self, text):
        self.shapes.add("processing instruction")

    def handle_data(self, text):
        self.words.append(text)

    @property
    def text(self):
        return " ".join("".join(self.words).split())


def normal(address):
    """An address without the escapes that a renderer adds or omits."""
    return urllib.parse.unquote(address)


def write_out(folder, words):
    journals.of_words(words)(folder)
    for number, word in enumerate(words):
        # One application for each text, with the text in its address.
        fields = {"company": f"Company {number}", "role": word, "url": f"https://c.example/{number}/{word}"}
        journals.note(folder / "applications" / f"Company {number}.md", applied="2026-08-01", **fields)


def pages_of(folder):
    onward = os.environ["ONWARD"]
    day = ["--today", journals.TODAY]
    run = subprocess.run([onward, "build", folder, *day], capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    briefs = [["brief"], ["brief", "--redact"]]
    pages = {"dashboard.md": (folder / "dashboard.md").read_text(encoding="utf-8")}
    for brief in briefs:
        run = subprocess.run(
            [onward, *brief, "--journal", folder, *day], capture_output=True, text=True
        )
        # A page that still contains a name is not printed, and these words name everything.
        assert run.returncode == 0 or "nothing was written or printed" in run.stderr, run.stderr
        pages[" ".join(brief)] = run.stdout
    page = (folder / "dashboard.html").read_text(encoding="utf-8")
    return Rendered(page), pages, page


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The pages of the harmless journal, and of one journal for each batch of words."""
    shards = [journals.HARMLESS_WORDS, *SHARDS]
    folders = [tmp_path_factory.mktemp("words") / "journal" for _ in shards]
    for folder, words in zip(folders, shards):
        write_out(folder, words)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        return list(pool.map(pages_of, folders))


@pytest.fixture(scope="module")
def rendered(made):
    """For each renderer and each journal: the page in HTML, and the Markdown pages as rendered."""
    return {
        name: [
            (page, {kind: Rendered(render(text)) for kind, text in texts.items()})
            for page, texts, _ in made
        ]
        for name, render in RENDERERS.items()
    }


@pytest.fixture(params=RENDERERS)
def journals_read(request, rendered):
    return rendered[request.param]


def test_there_are_many_words(made):
    print(len(WORDS), "texts in", sum(text.count("\n") for _, texts, _ in made for text in texts.values()), "lines")
    assert len(WORDS) > 350


def test_no_control_character_and_no_mark_of_direction_is_left(made):
    unseen = re.compile("[" + "".join(re.escape(chr(code)) for code in UNSEEN) + "]")
    assert unseen.search("".join(WORDS))
    for _, texts, page in made:
        for kind, text in {**texts, "dashboard.html": page}.items():
            assert unseen.findall(text) == [], kind


def test_no_element_comes_of_a_note(journals_read):
    (_, harmless), *others = journals_read
    for kind in harmless:
        # `redact` leaves no links, but GitHub makes links of mail addresses.
        allowed = harmless[kind].shapes | {"a", "a href", "blockquote", "pre", "code", "ol", "li", "ul", "br"}
        for _, pages in others:
            assert pages[kind].shapes - allowed - harmless["dashboard.md"].shapes == set()


def test_no_link_leads_where_no_note_leads(journals_read):
    for page, pages in journals_read:
        meant = page.links | page.listed
        for kind, read in pages.items():
            strange = {link for link in read.links - meant if not leads_to_mail_in(read.text, link)}
            assert strange == set(), kind


def leads_to_mail_in(text, link):
    mail = MAIL.fullmatch(link)
    return mail is not None and mail[1] in text


def test_every_address_arrives_as_it_was_written(journals_read):
    assert any(page.listed for page, _ in journals_read)
    for page, pages in journals_read:
        # Links within the page, such as the skip link, exist only in HTML.
        meant = {link for link in page.links if not link.startswith("#")}
        assert meant - pages["dashboard.md"].links == set()


def test_every_renderer_reads_the_same_words(rendered):
    # Without tables, a table reads as its source.
    for name in ["markdown-it", "markdown-it, linking"]:
        for (_, some), (_, others) in zip(rendered[name], rendered["GitHub"]):
            for kind in some:
                assert some[kind].text == others[kind].text, kind
