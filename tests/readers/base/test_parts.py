"""The promises of xref.readers.base.parts: one text of many parts, and where each of them stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.model import Anchor, Article
from xref.readers.base import Part, compose, day, headed, parts_of


def test_parts_become_paragraphs_and_each_has_its_anchor():
    text, anchors = compose([Part(" one ", 1), Part("\n"), Part("two", 2, "box"), Part("three", 2, "box")])
    assert text == "one\n\ntwo\n\nthree"
    assert anchors == (Anchor(0, 1), Anchor(5, 2, "box"))


@given(st.lists(st.builds(Part, st.text(), st.integers(1, 3) | st.none(), st.sampled_from(["", "a"]))))
def test_every_anchor_stands_where_its_part_begins(parts):
    text, anchors = compose(parts)
    spoken = [part for part in parts if part.text.strip()]
    article = Article(text, anchors=anchors)
    at = 0
    for part in spoken:
        found = article.anchor_of(at)
        assert text.startswith(part.text.strip(), at)
        assert (found.page, found.element) == (part.page, part.element)
        at += len(part.text.strip()) + 2
    again, same = compose(parts_of(article)) if spoken else ("", ())
    assert (again.split(), same[:1]) == (text.split(), anchors[:1])


@pytest.mark.parametrize(
    ("title", "first", "heads"),
    [
        ("A headline", "The body.", True),
        ("A headline", "A HEADLINE", False),
        ("A headline", "By Ann. «A  headline», said", False),
        ("", "The body.", False),
        ("…", "The body.", False),
        ("x" * 400, "The body.", False),
    ],
)
def test_a_title_stands_above_its_text_unless_that_says_it_already(title, first, heads):
    found = headed(title, [Part(first)], "subject")
    assert found == ([Part(title, element="subject"), Part(first)] if heads else [Part(first)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018-09-15", "2018-09-15"),
        ("2018-09-15T10:00:00Z", "2018-09-15"),
        ("20180915", "2018-09-15"),
        ("20180915101500", ""),
        ("2018-09", "2018-09"),
        ("2018", "2018"),
        ("Sat, 15 Sep 2018 10:00:00 +0000", "2018-09-15"),
        ("2018-13-45", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_date_is_read_as_iso_or_as_mails_write_it(text, expected):
    assert day(text) == expected


@given(st.text())
def test_any_text_is_a_day_or_nothing(text):
    assert day(text) == "" or day(text)[:4].isdigit()
