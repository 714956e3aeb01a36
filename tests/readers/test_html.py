"""The promises of xref.readers.html: the article of a page, without what stands around it."""

from types import SimpleNamespace

import pytest

from tests.documents import STORY, as_html
from tests.reading import read
from xref.readers import html

AROUND = ("Cookie Monster", "Igor Sechin", "George Soros", "Daily Corporation", "World Desk", "Script Owner")


def test_the_main_text_is_read_and_what_stands_around_it_is_not():
    article = read("a.html", as_html()).article
    assert article.text == STORY.text
    assert not [name for name in AROUND if name in article.text]


def test_the_page_says_its_title_date_author_and_address():
    article = read("a.html", as_html()).article
    facts = (article.title, article.published, article.author, article.url)
    assert facts == (STORY.title, STORY.day, STORY.author, "https://daily.test/coders")


def test_each_paragraph_is_found_again_by_its_xpath():
    article = read("a.html", as_html()).article
    place = article.anchor_of(article.text.index("Warren Song"))
    assert place.element == "/html/body/main/article/p[5]"


def test_tables_and_lists_belong_to_the_article():
    extra = "<table><tr><th>Name</th><th>Role</th></tr><tr><td>Bank Melli</td><td>front</td></tr></table>"
    extra += "<ul><li>Omid Co</li></ul>"
    text = read("a.html", as_html(inside=extra)).article.text
    assert "Name | Role\n\nBank Melli | front\n\n- Omid Co" in text


def test_what_stands_under_a_picture_of_the_article_is_read_and_under_that_of_another_is_not():
    picture = "<figure><img src='a.png'><figcaption>Kim Yong Chol at a parade</figcaption></figure>"
    text = read(
        "a.html", as_html(inside=picture).replace(b"<aside", f"<aside>{picture.replace('Kim', 'Lee')}".encode())
    )
    assert text.article.text.endswith("forty angry calls.\n\nKim Yong Chol at a parade")


@pytest.mark.parametrize("main", [None, SimpleNamespace(text="Accept all cookies")])
def test_a_page_without_a_main_text_is_read_whole_and_that_is_said(monkeypatch, main):
    monkeypatch.setattr(html, "_main_text", lambda tree, url: main)
    found = read("a.html", as_html())
    assert "Song Hwa Jong" in found.article.text
    assert "Igor Sechin" in found.article.text
    assert found.said == ["a.html: no main text found; the whole page is read, with all that stands around the article"]


def test_a_page_of_very_many_paragraphs_is_read_whole_and_that_is_said(monkeypatch):
    monkeypatch.setattr(html, "MAX_PARTS", 5)
    assert "too long" in read("a.html", as_html()).said[0]


def test_a_page_nested_too_deep_for_the_parser_is_read_whole_and_that_is_said():
    page = f"<html><body>{'<div>' * 1000}<p>Ivan Petrov spoke.</p>{'</div>' * 1000}</body></html>"
    found = read("a.html", page.encode())
    assert found.article.text == "Ivan Petrov spoke."
    assert "nested too deep" in found.said[0]


@pytest.mark.parametrize(
    ("encoding", "declaration"), [("iso8859_2", '<meta charset="iso-8859-2">'), ("utf-16", ""), ("utf-8", "")]
)
def test_the_encoding_of_a_page_is_what_it_declares_or_marks(encoding, declaration):
    page = f"<html><head>{declaration}</head><body><p>Łukaszenka mówi, że źle.</p></body></html>"
    assert read("a.html", page.encode(encoding)).article.text == "Łukaszenka mówi, że źle."


def test_the_server_s_word_for_the_encoding_goes_before_the_page_s():
    page = '<html><head><meta charset="utf-8"></head><body><p>Łukaszenka mówi, że źle.</p></body></html>'
    found = read(
        "https://a.test/", page.encode("cp1250"), media_type="text/html", charset="cp1250", url="https://a.test/b"
    )
    assert (found.article.text, found.article.url) == ("Łukaszenka mówi, że źle.", "https://a.test/b")


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>x()</script></body></html>"])
def test_a_page_that_says_nothing_is_an_error(page):
    [error] = read("a.html", page.encode()).errors
    assert "a web page without any text" in error
