"""The promises of the registry: every kind has its reader, and content goes before names."""

import gzip

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.documents import STORY, WRITERS, as_docx, as_html, as_pdf, as_txt, zip_of
from tests.reading import read
from xref.readers import MAX_INNER, READERS, SUFFIXES


@pytest.mark.parametrize("kind", sorted(READERS))
def test_every_kind_has_a_reader_with_a_promise_and_suffixes_of_its_own(kind):
    assert READERS[kind].read.__doc__
    assert READERS[kind].suffixes
    assert all(suffix == suffix.lower() and SUFFIXES[suffix] == kind for suffix in READERS[kind].suffixes)


@pytest.mark.parametrize("suffix", sorted(WRITERS))
def test_one_story_reads_the_same_from_every_kind_of_file(suffix):
    article = read(f"story.{suffix}", WRITERS[suffix](STORY)).article
    assert " ".join(article.text.split()) == " ".join(STORY.text.split())
    assert article.title == STORY.title


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", as_pdf(), "its name says plain text, its content PDF; read as PDF"),
        ("a.pdf", as_docx(), "its name says PDF, its content a Word document"),
        ("a.docx", as_html(), "its name says a Word document, its content a web page"),
        ("a.pdf", as_txt(), "its name says PDF, its content plain text"),
        ("a.html", as_txt(), "its name says a web page, its content plain text"),
        ("a.eml", as_html(), "its name says a mail, its content a web page"),
    ],
)
def test_a_wrong_suffix_is_said_and_the_file_read_as_what_it_is(name, content, said):
    found = read(name, content)
    assert "Song Hwa Jong" in found.article.text
    assert said in found.said[0]


@pytest.mark.parametrize(
    ("name", "content"), [("a", as_pdf()), ("a.dat", as_html()), ("-", as_docx()), ("a.xyz", as_txt())]
)
def test_a_name_that_says_nothing_is_no_hindrance(name, content):
    found = read(name, content)
    assert "Song Hwa Jong" in found.article.text
    assert found.said == []


def test_a_server_s_word_counts_where_the_address_says_nothing():
    found = read("https://a.test/feed", b'{"text": "Ivan"}', media_type="application/json")
    assert found.article.text == "Ivan"


def test_a_packed_file_is_read_as_what_is_in_it():
    assert read("a.html.gz", gzip.compress(as_html())).article.text == STORY.text


def test_files_in_one_another_end_somewhere():
    content = b"Ivan"
    for _ in range(MAX_INNER + 2):
        content = gzip.compress(content)
    assert "in one another; unpack it" in read("a.gz", content).errors[0]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.pdf", b"", "empty"),
        ("a.pdf", b"\0\1\2\3" * 100, "a damaged PDF"),
        ("a.docx", b"\0\1\2\3" * 100, "a damaged zip file"),
        ("a.txt", b"\0\1\2\3" * 100, "binary"),
        ("a.gz", gzip.compress(b"hello" * 100)[:20], "a damaged gzip file"),
        ("a.zip", zip_of({"a.txt": "hello"}), "a zip archive that is no document; unpack it"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(100), "an encrypted or old Office file"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "a picture"),
    ],
)
def test_what_is_no_article_is_one_line_that_names_it(name, content, said):
    [error] = read(name, content).errors
    assert error.startswith(f"{name}: ")
    assert said in error
    assert "\n" not in error


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(sorted(WRITERS)), st.integers(0, 10_000), st.binary(max_size=20), st.integers(0, 100))
@example("atom", 0, b"WARC/", 0)  # a web archive by its first letters, without a page
def test_a_damaged_file_gives_articles_or_lines_and_nothing_else(suffix, at, noise, cut):
    content = WRITERS[suffix](STORY)
    at %= len(content)
    found = read(f"a.{suffix}", content[:at] + noise + content[at + cut :])
    assert found.articles or found.errors
    assert all(article.text.strip() for article in found.articles)
