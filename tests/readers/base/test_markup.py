"""The promises of xref.readers.base.markup: all that a page says, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.readers.base import Part
from xref.readers.base.markup import declared_encoding, flatten, flatten_text, parse_markup


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One\n two</p><p>three</p>", ["One two", "three"]),
        ("<p>Song <b>Hwa</b> <a href='/x'>Jong</a></p>", ["Song Hwa Jong"]),
        ("<p>one<br>two<br/></p>", ["one\ntwo"]),
        ("loose <div>inner</div> after", ["loose", "inner", "after"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a | b", "c"]),
        ("<p>a<script>var b</script> c<style>d</style></p>", ["a", "c"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("<p>AT&amp;T &lt;b&gt;</p>", ["AT&T <b>"]),
        ("<p>a<!-- b -->c</p>", ["ac"]),
    ],
)
def test_the_paragraphs_are_what_a_reader_sees(body, expected):
    tree = parse_markup(f"<html><head><title>t</title></head><body>{body}</body></html>")
    assert [part.text for part in flatten(tree)] == expected


def test_each_paragraph_has_the_path_of_its_element():
    tree = parse_markup("<html><body><div><p>one</p><p>two</p></div>three</body></html>")
    assert flatten(tree) == [
        Part("one", element="/html/body/div/p[1]"),
        Part("two", element="/html/body/div/p[2]"),
        Part("three", element="/html/body"),
    ]


@pytest.mark.parametrize("depth", [300, 5000])
def test_a_page_that_is_too_deep_for_a_tree_is_read_all_the_same(depth):
    inner = f"{'<div>' * depth}<p>Ivan &amp; Co</p><script>x</script>{'</div>' * depth}"
    page = f"<html><body>{inner}<p>after</p></body></html>"
    assert parse_markup(page) is None
    assert [part.text for part in flatten_text(page)] == ["Ivan & Co", "after"]


@pytest.mark.parametrize("text", ["", "   ", "<!-- nothing -->"])
def test_nothing_gives_no_tree(text):
    assert parse_markup(text) is None or flatten(parse_markup(text)) == []


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<meta charset=utf-8>", "utf-8"),
        (b'<META http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251"),
        (b"<?xml version='1.0' encoding='ISO-8859-2'?>", "ISO-8859-2"),
        (b"<p>charset=utf-8</p>", ""),
    ],
)
def test_a_page_may_say_its_encoding(head, expected):
    assert declared_encoding(head) == expected


@given(st.text() | st.lists(st.sampled_from(["<p>", "</p>", "<br>", "<td>", "a", "<b", ">", "<!--", "&#x", "</div>"])))
def test_any_markup_ends_in_paragraphs_without_tags_of_ours(markup):
    text = markup if isinstance(markup, str) else "".join(markup)
    tree = parse_markup(text)
    parts = flatten_text(text) if tree is None else flatten(tree)
    assert all(part.text.strip() for part in parts)
