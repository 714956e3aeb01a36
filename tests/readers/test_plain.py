"""The promises of xref.readers.plain."""

import pytest

from tests.reading import read


@pytest.mark.parametrize("text", ["one\r\ntwo\rthree\n\u2028four\x0c", "  lead and trail \n\n", "Ж e\u0301 😀"])
def test_the_text_is_the_file_s_unchanged_and_needs_no_anchor(text):
    article = read("a.txt", text.encode()).article
    assert (article.text, article.source, article.anchors) == (text, "a.txt", ())


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n  Headline here \nBody", "Headline here"),
        ("x" * 150, "x" * 150),
        ("x" * 151, ""),
    ],
)
def test_the_first_line_is_the_title_if_it_is_short(text, title):
    assert read("a.txt", text.encode()).article.title == title


@pytest.mark.parametrize("content", [b"", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_a_text_that_says_nothing_is_an_error(content):
    assert read("a.txt", content).errors == ["a.txt: empty; give a file with text in it"]


def test_a_server_s_word_for_the_encoding_counts():
    content = "Łukaszenka".encode("iso8859_2")
    assert read("https://a.test/b", content, media_type="text/plain", charset="iso8859-2").article.text == "Łukaszenka"
