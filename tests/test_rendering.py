"""A text is read as it is shown, and every place in what is shown is found in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.rendering import render


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Wan E&#39;xiang &amp; Te&scaron;i&#x107;", "Wan E'xiang & Tešić"),
        ("Al&#8209;Hakim&rsquo;s &#8220;men&#8221;", "Al‑Hakim’s “men”"),
        ("Fern&amp;aacute;ndez &amp;amp; Co", "Fernández & Co"),
        ("Igor&nbsp;Zorani&#8239;A", "Igor Zorani A"),
        ("Zor&shy;ani, Zor\u00adani, Zor\u200bani, \ufeffZorani", "Zorani, Zorani, Zorani, Zorani"),
        ("Zor&shy; \nani, Zor\u00ad\nani", "Zor\u00ad \nani, Zor\u00ad\nani"),
        ("<i class='x'>Igor</i> Zor<b>ani</b>", "Igor Zorani"),
        ("Igor<br/>Zorani<P class='x'>A", "Igor\nZorani\nA"),
        ("<span>Photo</span><span>Igor</span>, Igor<sup>a</sup>", "Photo Igor, Igor a"),
        ("<b>I</b><b>gor</b>, <b><i>Zor</i></b><b><i>ani</i></b>", "Igor, Zorani"),
        ("Zor<b><i>an</i></b>i, Ka<sup>r</sup>l", "Zorani, Karl"),
        ("Ｉｇｏｒ 𝐙𝐨𝐫𝐚𝐧𝐢 ７", "Igor Zorani 7"),
        ("گل\u200cآقا", "گل\u200cآقا"),
        ("Igor Zorani¹², Zorani³ and Q²", "Igor Zorani, Zorani and Q²"),
    ],
)
def test_entities_tags_and_type_are_read(text, shown):
    assert render(text).text == shown


@pytest.mark.parametrize(
    "text", ["a < b, <zorani> c", "AT&T; R&D and &zzz; &copy2", "x?a=1&b=2;", "&#0;", "Ａ＆Ｂ"[1:2]]
)
def test_what_is_no_markup_stays(text):
    assert render(text).text == text
    assert render(text).in_source(1, 2) == (1, 2)


PIECES = ["&nbsp;", "¹", "&#233;", "&amp;amp;", "<br>", "</b>", "\u200b", "Ａ", "a", "B", " ", "\n", "&", "<"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.data())
def test_the_place_of_what_is_shown_shows_just_that(text, data):
    rendered = render(text)
    start = data.draw(st.integers(0, len(rendered.text)))
    end = data.draw(st.integers(start, len(rendered.text)))
    first, last = rendered.in_source(start, end)
    assert 0 <= first <= len(text)
    assert last <= len(text)
    if start < end:
        assert render(text[first:last]).text == rendered.text[start:end]


@given(st.text())
def test_any_text_can_be_shown(text):
    rendered = render(text)
    assert len(rendered.text) <= len(text)
    assert rendered.in_source(0, len(rendered.text))[0] >= 0
