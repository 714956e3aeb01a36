"""What a reader sees of the HTML report in a real browser: on a desk, on a phone, in the dark, on paper."""

import re

import pytest

from tests.browser import Browser, needs_browser
from tests.factory import article, candidate, identifier, listing, match, mention, report, snapshot, subject
from xref.model import Evidence, PartyType, Subject
from xref.reports import REPORTS, Layout, render

pytestmark = needs_browser
LINE = "The envoy Ivan Petrov met Petrov again in Homs, and nobody asked why.\n"
TEXT = (
    "Headline\n\n" + LINE + "\n".join(f"Line {number} of a long article, with nothing in it." for number in range(200))
)
PETROV = Subject("Ivan Petrov", PartyType.PERSON, (mention("Ivan Petrov", TEXT), mention("Petrov", TEXT, after=32)))
EVIDENCE = {
    "name": Evidence(1.0, "the same two words"),
    "birth": Evidence(0.0, "born in another year"),
    "listed": Evidence(1.0, "the paragraph speaks of sanctions"),
}
SEEN = (
    ".h1", ".verdict .badge", ".counts li.strong", ".contents a", ".card", ".candidate .record a", ".signals caption",
    ".bar.for", ".bar.against", ".words", "blockquote mark", ".listing dl", "a.mention.strong", "a.mention.possible",
    "a.mention.unknown", ".mention sup", ".unknowns li", ".lists code", ".guide dl", "nav a",
)  # fmt: skip
WIDTHS = {"desk": 1400, "tablet": 800, "phone": 360}


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    """One browser for all tests of the module."""
    found = Browser(tmp_path_factory.mktemp("browser"))
    yield found
    found.close()


def made():
    listed = listing(
        "PETROV, Ivan", aliases=tuple(f"PETROFF {n}" for n in range(12)), births=("1970-02",), countries=("sy",),
        identifiers=(identifier(),), url="https://list.test/1001", notes=("averylongwordwithoutanyblank" * 12,),
    )  # fmt: skip
    lead = Subject("Homs", PartyType.UNKNOWN, (mention("Homs", TEXT),))
    return report(
        match(PETROV, candidate(listed, evidence=EVIDENCE), *(candidate(listing(uid=str(n)), 0.5) for n in range(8))),
        match(lead, candidate(listing("HOMS CO", uid="77"), 0.2)),
        text=TEXT,
        unknowns=(subject("Headline", within=TEXT),),
        lists=(snapshot(), snapshot("un_sc_sanctions", sha256="b" * 64, stale=True)),
    )


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_all_is_visible_readable_and_reached_by_keyboard(browser, width, dark):
    seen = browser.look(render(made(), "html"), width=width, seen=SEEN, dark=dark)
    assert seen["unseen"] == []
    assert seen["wider"] <= 0
    assert seen["faint"] == []
    assert seen["dead"] == []
    assert seen["nameless"] == []
    assert (seen["headings"], seen["dark"], seen["foreign"]) == (1, dark, [])
    for words in (
        "us_ofac_sdn 1001",
        "born in another year",
        "strongly against",
        "un_sc_sanctions: STALE",
        "3 days old",
    ):
        assert words in seen["text"]


@pytest.mark.parametrize(
    ("click", "target"),
    [
        ("a.mention.strong", "match-1"),
        ("a.mention.possible", "match-2"),
        (".card blockquote a", f"at-{PETROV.mentions[0].start}"),
        (".unknowns li a", "at-0"),
        (".contents li:last-child a", "match-2"),
        (".summary nav li:last-child a", "guide"),
    ],
)
def test_a_link_leads_to_its_place(browser, click, target):
    seen = browser.look(render(made(), "html"), width=1400, click=click)
    assert (seen["target"], seen["reached"]) == (target, True)


def test_a_page_of_several_articles_leads_from_its_index_to_each(browser):
    page = "".join(REPORTS["html"].render([report(text=TEXT), made()], Layout(many=True)))
    seen = browser.look(page, width=1400, click=".index tbody tr:first-child a", seen=(".index table", *SEEN))
    assert (seen["unseen"], seen["target"], seen["reached"]) == ([], "a2-report", True)


def test_the_index_shows_bands_and_counts_on_a_phone_without_scrolling_aside(browser):
    page = "".join(REPORTS["html"].render([report(text=TEXT), made()], Layout(many=True)))
    seen = browser.look(page, width=360, seen=(".index .badge.strong", ".index td[data-label]"))
    assert (seen["unseen"], seen["wider"] <= 0, seen["aside"], seen["headings"]) == ([], True, [], 1)


HOSTILE = (
    "<script>parent.document.title = 'pwned'; parent.pwned = window.pwned = 1</script>",
    "</title></style><script>window.pwned = 1</script>",
    '"><img src=/leak onerror="parent.pwned = 1">',
    "' onfocus='window.pwned = 1' autofocus='",
    "<svg onload='window.pwned = 1'><style>@import '/leak';</style>",
    "<link rel=stylesheet href=/leak><iframe src=/leak></iframe><base href=//evil.test>",
    "<form action=/leak><input autofocus onfocus='window.pwned = 1'></form>",
)


def test_a_hostile_article_runs_nothing_and_loads_nothing(browser):
    text = "\n".join(HOSTILE)
    party = Subject(HOSTILE[0], PartyType.PERSON, tuple(mention(words, text) for words in HOSTILE))
    evil = "javascript:parent.pwned=1"
    listed = listing("".join(HOSTILE), aliases=HOSTILE, uid=HOSTILE[2], title=HOSTILE[1], notes=HOSTILE, url=evil)
    found = candidate(listed, evidence={"name": Evidence(1.0, "".join(HOSTILE))})
    told = article(text, HOSTILE[2], title=HOSTILE[1], language=HOSTILE[3], author=HOSTILE[4], url=evil)
    browser.asked.clear()
    seen = browser.look(render(report(match(party, found), article=told, unknowns=(party,)), "html"), width=1400,
                        click="a.mention")  # fmt: skip
    assert (seen["pwned"], seen["foreign"], seen["target"]) == (False, [], "match-1")
    assert seen["title"] == HOSTILE[1]
    assert all(words in seen["text"] for words in HOSTILE)
    assert set(browser.asked) <= {"/watcher.html", "/report.html", "/favicon.ico"}


def test_it_prints_on_a4_with_the_article_whole(browser):
    printed = browser.print(render(made(), "html"))
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(595, 842)}
    assert len(boxes) >= 5  # 200 lines: on screen they scroll, on paper they must not be cut
