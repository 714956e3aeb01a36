"""The promises of xref.reports.as_markdown, held against a reader of CommonMark."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.factory import article, candidate, listing, match, mention, report, snapshot, subject
from tests.reports.strategies import WORDS, reports
from xref.model import Evidence, PartyType, Subject
from xref.reports import REPORTS, Layout, render
from xref.reports.as_markdown import plain
from xref.reports.base import show

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ACTIVE = {"html_inline", "html_block", "link_open", "image", "code_inline", "em_open", "strong_open", "s_open"}
TEXT = "Headline\n\nThe envoy Ivan Petrov met Petrov again."
PETROV = Subject("Ivan Petrov", PartyType.PERSON, (mention("Ivan Petrov", TEXT),))


def inline(tokens):
    for token in tokens:
        yield token
        yield from inline(token.children or ())


def links(text):
    return [token.attrGet("href") for token in inline(READER.parse(text)) if token.type == "link_open"]


def kinds(text):
    return {token.type for token in inline(READER.parse(text))}


def test_a_report_says_who_where_and_why():
    evidence = {"name": Evidence(1.0, "the same | name"), "birth": Evidence(0.0, "born in another year")}
    listed = listing("PETROV, Ivan", births=("1970-02",), url="https://list.test/1001?a=1&b=2")
    text = render(report(match(PETROV, candidate(listed, evidence=evidence)), text=TEXT, unknowns=(subject("Acme"),)),
                  "markdown")  # fmt: skip
    for said in (
        "## 1. Ivan Petrov: strong (person, 1 mention)\n",
        "> The envoy **Ivan Petrov** met Petrov again. (line 3)\n",
        "### PETROV, Ivan (strong, 0.97)\n",
        "<https://list.test/1001?a=1&b=2>",
        "| name | strongly for | the same \\| name |\n",
        "| birth | strongly against | born in another year |\n",
        "- Born: 1970-02\n",
        "## On none of these lists (1)\n\n- person: Acme\n",
        "snapshot `sha256:" + "a" * 64,
        "settings `sha256:5555",
    ):
        assert said in text
    assert links(text) == ["https://list.test/1001?a=1&b=2"]


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](https://evil.test/a.png)", "<https://evil.test>",
        "`code`", "**bold** _it_ ~~gone~~", "# head", "- item", "1. item", "1) item", "+ item", "=====", "---",
        "a | b | c",
        "&lt;b&gt; &amp;", "\\*", "[a]: https://evil.test", "> quote", "    code", "www.evil.test", "https://evil.test/x",
        "***", "12345678901. x",
    ],
)  # fmt: skip
def test_markup_in_a_text_is_shown_and_not_followed(words):
    for line in (plain(words), f"- {plain(words)}", f"> {plain(words)}", f"| a |\n|---|\n| {plain(words)} |"):
        rendered = [token for token in inline(READER.parse(line)) if token.type in {"text", "text_special"}]
        assert "".join(token.content for token in rendered if token.content != "a").strip() == show(words)
        assert not kinds(line) & ACTIVE
    assert not re.search(r"(?<!\\)(?:https?:(?=//)|www\.)", plain(words), re.IGNORECASE)


@given(WORDS | st.text(alphabet="-+=#*1.) \t>|`ab<&:/wh\\", max_size=20))
def test_any_text_is_one_plain_paragraph(words):
    found = kinds(f"- x\n\n{plain(words)}\n")
    assert not found & {"heading_open", "hr", "html_block", "html_inline", "link_open", "image", "code_inline", "fence"}
    assert len(plain(words).splitlines()) <= 1


@settings(max_examples=50)
@given(reports())
def test_a_hostile_report_holds_no_html_and_no_link_of_its_own(made):
    text = render(made, "markdown")
    assert not kinds(text) & {"html_inline", "html_block", "image"}
    assert all(re.match("https?://", link, re.IGNORECASE) for link in links(text))


def test_several_articles_begin_with_an_index_the_worst_first():
    made = [report(article=article(TEXT, "calm.txt")), report(match(PETROV), article=article(TEXT, "bad.txt"))]
    text = "".join(REPORTS["markdown"].render(made, Layout(many=True, missing=lambda: 1)))
    assert re.findall(r"^\| (\d) \| (\S+) \| ([\w ]+) \|", text, re.MULTILINE) == [
        ("2", "bad.txt", "strong"),
        ("1", "calm.txt", "no match"),
    ]
    assert text.index("1 article could not be screened") < text.index("# 1. calm.txt") < text.index("# 2. bad.txt")


@pytest.mark.parametrize("lists", [(), (snapshot(stale=True),), (snapshot(excerpt=True),)])
def test_what_takes_worth_from_the_report_is_said_before_the_verdict(lists):
    text = render(report(lists=lists), "markdown")
    assert re.search(r"> \*\*.*(NO LIST|STALE|EXCERPT)", text[: text.index("**No listed party found")])
