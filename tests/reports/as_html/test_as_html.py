"""The promises of xref.reports.as_html: all is there, all links lead somewhere, and nothing in a text can act."""

import base64
import hashlib
import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from tests.factory import article, candidate, identifier, listing, match, mention, report, snapshot, subject
from tests.reports.strategies import reports
from xref.model import Evidence, PartyType, Subject
from xref.reports import REPORTS, Layout, render

TAGS = re.compile(
    "html|head|meta|title|style|body|main|article|section|header|footer|nav|div|span|p|a|b|bdi|br|sup|mark|blockquote|"
    "code|h[1-5]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|th|td|details|summary"
)
ATTRIBUTES = re.compile(
    "lang|charset|http-equiv|content|name|id|class|href|rel|title|dir|role|tabindex|aria-(?:label|labelledby|hidden)|"
    "scope|value|open|data-label"
)
TEXT = "Headline\n\nThe envoy Ivan Petrov met Petrov  again.\nPetrov left Acme."
PETROV = Subject("Ivan Petrov", PartyType.PERSON, (mention("Ivan Petrov", TEXT), mention("Petrov", TEXT, after=50)))


class Page(HTMLParser):
    """A page taken apart: its elements in order, and the text of each place that has an id."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.words, self.hidden = [], [], 0
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        self.hidden += tag == "style"

    def handle_endtag(self, tag):
        self.hidden -= tag == "style"

    def handle_data(self, data):
        if not self.hidden:
            self.words.append(data)

    @property
    def text(self):
        return " ".join("".join(self.words).split())

    def all(self, name):
        return [attributes[name] for _, attributes in self.elements if name in attributes]


def page_of(*made, **layout):
    return Page("".join(REPORTS["html"].render(made, Layout(**layout))))


def refused(page):
    """What no page may have: other elements or attributes, ids twice, links that lead nowhere or run something."""
    ids = page.all("id")
    yield from (tag for tag, _ in page.elements if not TAGS.fullmatch(tag))
    yield from (name for _, attributes in page.elements for name in attributes if not ATTRIBUTES.fullmatch(name))
    yield from (f"id {name} twice" for name, times in Counter(ids).items() if times > 1)
    for href in page.all("href"):
        if not (href[1:] in ids if href.startswith("#") else re.match(r"https?://", href, re.IGNORECASE)):
            yield href


def test_a_page_has_all_that_an_analyst_asks_for():
    evidence = {"name": Evidence(1.0, "the same name"), "birth": Evidence(0.0, "born in another year")}
    listed = listing(
        "PETROV, Ivan", aliases=("PETROFF, Ivan",), weak=("VANYA",), births=("1970-02",), countries=("sy",),
        identifiers=(identifier(),), url="https://list.test/1001",
    )  # fmt: skip
    made = report(match(PETROV, candidate(listed, evidence=evidence)), text=TEXT, unknowns=(subject("Acme"),))
    page = page_of(made)
    for said in (
        "Worst band: strong", "1 strong", "0 probable", "1 on no list", "PETROV, Ivan", "us_ofac_sdn 1001",
        "Programs SDGT", "Born 1970-02", "Nationality Syria", "passport 927220230 (North Korea)",
        "Also known as PETROFF, Ivan", "Weak aliases VANYA", "strongly for the same name",
        "strongly against born in another year", "8,976 listings of 2026-11-20 (3 days old)", "a" * 64,
        "settings sha256:5555", "How to read this report", "an analyst would call it a match", "line 3", "person Acme",
    ):  # fmt: skip
        assert said in page.text
    assert "https://list.test/1001" in page.all("href")
    assert list(refused(page)) == []


def test_mentions_are_links_to_their_card_and_the_card_leads_back():
    page = page_of(report(match(PETROV), text=TEXT))
    marked = [
        attributes for tag, attributes in page.elements if tag == "a" and "mention" in attributes.get("class", "")
    ]
    assert [(a["href"], a["id"], a["title"]) for a in marked] == [
        ("#match-1", f"at-{found.start}", "strong match 1") for found in PETROV.mentions
    ]
    assert {f"#at-{found.start}" for found in PETROV.mentions} <= set(page.all("href"))
    assert "met Petrov  again." in "".join(page.words)


@pytest.mark.parametrize(
    ("lists", "said"),
    [
        ((snapshot(excerpt=True),), "us_ofac_sdn: EXCERPT, NO SCREENING"),
        ((snapshot(stale=True),), "us_ofac_sdn: STALE"),
        ((), "NO LIST was used"),
    ],
)
def test_what_takes_worth_from_the_report_is_said_at_its_top(lists, said):
    page = page_of(report(match(PETROV), text=TEXT, lists=lists))
    assert said in page.text[: page.text.index("Matches")]


def test_a_report_without_a_match_says_so():
    page = page_of(report(text=TEXT))
    assert "no match No listed party found." in page.text
    assert list(refused(page)) == []


def test_the_policy_allows_the_one_style_sheet_and_nothing_else():
    text = render(report(match(PETROV), text=TEXT), "html")
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    allowed = Page(text).elements[3][1]["content"]
    assert allowed == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not re.search(r"url\(|@import|expression", style)


HOSTILE = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><svg onload=alert(1)>",
    "</p></div><iframe src=//evil.test>",
    "{{ 7 * 7 }}{% raw %}",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<!-- ",
    "\u202e<script>",
]
ADDRESSES = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "\x01javascript:x",
    "java\tscript:alert(1)",
    "vbscript:x",
    "//evil.test",
    "file:///etc/passwd",
    'https://a.test/" onclick="x',
]


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_text_is_shown_and_does_nothing(words):
    text = f"{words} said {words}"
    party = Subject(words, PartyType.PERSON, (mention(words, text),))
    listed = listing(words, aliases=(words,), uid=words, programs=(words,), title=words, notes=(words,))
    found = candidate(listed, evidence={"name": Evidence(1.0, words)})
    told = article(text, words, title=words, language=words, author=words, published=words)
    made = report(match(party, found), article=told, unknowns=(party,), lists=(snapshot(words, publisher=words),))
    for page in (page_of(made), page_of(made, made, many=True)):
        assert list(refused(page)) == []
        shown = words.replace("\u202e", "\\u202e").strip()
        assert page.text.count(shown) > 10


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_is_no_web_page_is_no_link(address):
    listed = listing(url=address)
    page = page_of(report(match(PETROV, candidate(listed)), article=article(TEXT, address, url=address)))
    assert list(refused(page)) == []
    assert len([href for href in page.all("href") if not href.startswith("#")]) == 2 * address.startswith("https://")


@settings(max_examples=60)
@given(reports())
def test_any_text_gives_a_page_without_a_foreign_element_or_a_dead_link(made):
    text = render(made, "html")
    text.encode()
    assert list(refused(Page(text))) == []
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_several_articles_begin_with_an_index_the_worst_first():
    sources = {"calm.txt": (), "bad.txt": (match(PETROV),), "lead.txt": (match(PETROV, candidate(score=0.2)),)}
    made = [report(*found, article=article(TEXT, source)) for source, found in sources.items()]
    page = page_of(*made, many=True, missing=lambda: 1)
    rows = [attributes["href"] for tag, attributes in page.elements if tag == "a"][:3]
    assert rows == ["#a2-report", "#a3-report", "#a1-report"]
    assert "3 articles screened 1 strong · 0 probable · 1 possible · 1 no match" in page.text
    assert "1 article could not be screened" in page.text
    assert list(refused(page)) == []


def test_a_folder_has_a_page_an_article_and_an_index():
    made = [report(match(PETROV), article=article(TEXT, source)) for source in ("a/../x y?.txt", "C:\\b\\x.txt", "-")]
    files = {name: Page("".join(chunks)) for name, chunks in REPORTS["html"].render_folder(made, Layout(many=True))}
    assert list(files) == ["0001-x-y.html", "0002-x.html", "0003-article.html", "index.html"]
    assert files["index.html"].all("href")[:3] == ["0001-x-y.html", "0002-x.html", "0003-article.html"]
    assert files["0001-x-y.html"].all("href")[0] == "index.html"


def test_reports_are_taken_one_at_a_time():
    asked = []

    def made():
        for number in range(3):
            asked.append(number)
            yield report(match(PETROV), text=TEXT)

    files = REPORTS["html"].render_folder(made(), Layout(many=True))
    for expected in ([0], [0, 1], [0, 1, 2]):
        "".join(next(files)[1])
        assert asked == expected
