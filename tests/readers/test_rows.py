"""The promises of xref.readers.rows: an article for each row or record that has a text."""

import io
import json
from dataclasses import replace

import pytest

from tests.documents import STORY, as_csv, as_json, as_jsonl, rows_of
from tests.reading import read
from xref.readers import Desk, Document, read_inner
from xref.readers.rows import read_jsonl

OTHER = replace(STORY, title="Another story", paragraphs=("Nikki Haley spoke.",), author="Ann")


@pytest.mark.parametrize(
    ("name", "content", "sources"),
    [
        ("a.csv", as_csv(STORY, OTHER), ["a.csv#row=2", "a.csv#row=3"]),
        ("a.csv", as_csv(STORY, OTHER, delimiter=";"), ["a.csv#row=2", "a.csv#row=3"]),
        ("a.tsv", as_csv(STORY, OTHER, delimiter="\t"), ["a.tsv#row=2", "a.tsv#row=3"]),
        ("a.csv", b"\xef\xbb\xbf" + as_csv(STORY, OTHER), ["a.csv#row=2", "a.csv#row=3"]),
        ("a.jsonl", as_jsonl(STORY, OTHER), ["a.jsonl#line=1", "a.jsonl#line=2"]),
        ("a.json", as_json(STORY, OTHER), ["a.json#item=1", "a.json#item=2"]),
        ("a.json", json.dumps(rows_of(STORY, OTHER)).encode(), ["a.json#item=1", "a.json#item=2"]),
        ("a.json", as_jsonl(STORY, OTHER), ["a.json#line=1", "a.json#line=2"]),
    ],
)
def test_each_row_is_an_article_with_what_it_says_of_itself(name, content, sources):
    first, second = read(name, content).articles
    assert [first.source, second.source] == sources
    assert (first.text, first.title, first.published, first.author) == (
        STORY.text,
        STORY.title,
        STORY.day,
        STORY.author,
    )
    assert second.text == "Another story\n\nNikki Haley spoke."


def test_a_file_of_one_record_is_called_by_its_name():
    assert read("a.json", json.dumps({"text": "Ivan"}).encode()).article.source == "a.json"


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ({"text": "a", "body": "b"}, "a"),
        ({"Full Text": "a"}, "a"),
        ({"summary": "short", "content": "long"}, "long"),
        ({"text": None, "body": "b"}, "b"),
        ({"text": ["a", "b"]}, "a, b"),
        ("just a string", "just a string"),
    ],
)
def test_the_text_stands_under_one_of_the_usual_names(record, text):
    assert read("a.jsonl", json.dumps(record).encode()).article.text == text


@pytest.mark.parametrize(
    ("name", "content"), [("a.csv", b"id,memo\n1,Ivan\n"), ("a.jsonl", b'{"id": 1, "memo": "Ivan"}')]
)
def test_a_column_of_another_name_is_asked_for_and_can_be_given(name, content):
    [error] = read(name, content).errors
    assert "has id, memo; name one with --text-column" in error
    assert read(name, content, column="memo").article.text == "Ivan"


@pytest.mark.parametrize(
    ("name", "content", "errors", "texts"),
    [
        ("a.jsonl", b'{"text": "a"}\n{broken\n\n5\n{"text": ""}\n{"text": "b"}', [2, 4, 5], ["a", "b"]),
        ("a.csv", b"text,x\na,1\n,2\n\nb,3\n", [3], ["a", "b"]),
    ],
)
def test_a_bad_row_does_not_keep_the_next_from_being_read(name, content, errors, texts):
    found = read(name, content)
    assert [article.text for article in found.articles] == texts
    assert [int(error.partition("=")[2].partition(":")[0]) for error in found.errors] == errors


@pytest.mark.parametrize("content", [b"[" * 100_000, b"{", b'"', b"nothing"])
def test_what_is_no_json_is_one_line(content):
    [error] = read("a.json", content).errors
    assert "no JSON" in error


def test_a_quote_that_is_never_closed_is_one_line(monkeypatch):
    monkeypatch.setattr("xref.readers.rows.MAX_ARTICLE_BYTES", 50)
    found = read("a.csv", b'text\n"a\n' + b"line\n" * 20)
    assert "a quote that is never closed" in found.errors[0]


def test_a_line_without_end_is_one_line(monkeypatch):
    monkeypatch.setattr("xref.readers.rows.MAX_ARTICLE_BYTES", 50)
    assert "a line of more than 50 characters" in read("a.jsonl", b"x" * 1000).errors[0]


def test_an_older_encoding_is_guessed_and_said():
    found = read("a.csv", "text\nSeñor José Muñoz – “PDVSA” said.\n".encode("cp1252"))
    assert found.article.text == "Señor José Muñoz – “PDVSA” said."
    assert "(a guess)" in found.said[0]


def test_a_stream_gives_its_first_article_before_its_last_is_written():
    class Endless(io.RawIOBase):
        def read1(self, size):
            return b'{"text": "a"}\n'

    articles = read_jsonl(Document("-", Endless()), Desk(read_inner))
    assert next(articles).source == "-#line=1"
    assert next(articles).source == "-#line=2"
