"""The promises of xref.readers.markdown: the words without the marks, and the line they stand in."""

import pytest

from tests.documents import STORY, as_markdown
from tests.reading import read


def test_the_front_matter_gives_title_day_and_author_and_the_text_is_without_marks():
    article = read("a.md", as_markdown()).article
    assert article.text == STORY.text
    assert (article.title, article.published, article.author) == (STORY.title, STORY.day, STORY.author)


def test_each_block_has_its_line_in_the_file():
    article = read("a.md", as_markdown()).article
    line = as_markdown().decode().split("\n").index(STORY.paragraphs[-1]) + 1
    assert article.anchor_of(len(article.text) - 1).element == f"line {line}"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Song *Hwa* __Jong__ `x`", "Song Hwa Jong x"),
        ("see [Ivan Petrov](https://a.test/Other_Name 'tip')", "see Ivan Petrov"),
        ("![Ivan on a boat](a.png)", "Ivan on a boat"),
        ("- one\n- two", "one\n\ntwo"),
        ("> quoted\n> on", "quoted\non"),
        ("| a | b |\n|---|---|\n| c | d |", "a | b\n\nc | d"),
        ("```\ncode\n```", "code"),
        ("<div><b>Ivan</b> Petrov</div>", "Ivan Petrov"),
        ("Headline\n===\n\ntext", "Headline\n\ntext"),
        ("\\*no mark\\*", "*no mark*"),
        ("---\nnot: closed", "not: closed"),
    ],
)
def test_marks_are_read_as_what_they_show(source, expected):
    assert read("a.md", source.encode()).article.text == expected


def test_the_first_heading_is_the_title():
    assert read("a.md", b"text\n\n## Second\n\n# Third").article.title == "Second"


def test_a_file_of_marks_alone_is_empty():
    assert read("a.md", b"***\n\n---\n").errors == ["a.md: empty; give a file with text in it"]
