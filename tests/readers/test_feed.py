"""The promises of xref.readers.feed: an article for each entry."""

from dataclasses import replace

import pytest

from tests.documents import STORY, as_atom, as_rss
from tests.reading import read

OTHER = replace(STORY, title="Another <b>story</b>", paragraphs=("Nikki Haley spoke.",), author="Ann")


@pytest.mark.parametrize("content", [as_rss(STORY, OTHER), as_atom(STORY, OTHER)], ids=["rss", "atom"])
def test_each_entry_is_an_article_with_what_the_feed_says_of_it(content):
    first, second = read("feed.xml", content).articles
    assert (first.text, first.source) == (STORY.text, "feed.xml#entry=1")
    assert (first.title, first.published, first.author) == (STORY.title, STORY.day, STORY.author)
    assert (second.source, second.url, second.author) == ("feed.xml#entry=2", "https://daily.test/2", "Ann")
    assert second.text == "Another story\n\nNikki Haley spoke."


def test_an_entry_of_a_title_alone_is_an_article_and_one_of_nothing_an_error():
    found = read("a.rss", b"<rss><channel><item><title>Ivan</title></item><item><link>x</link></item></channel></rss>")
    assert [article.text for article in found.articles] == ["Ivan"]
    assert found.errors == ["a.rss#entry=2: an entry without text"]


def test_a_plain_description_keeps_its_paragraphs():
    found = read("a.rss", b"<rss><item><description>One\nline\n\nTwo</description></item></rss>")
    assert found.article.text == "One line\n\nTwo"


def test_a_feed_that_is_cut_off_is_read_as_far_as_it_goes_and_that_is_said():
    found = read("a.rss", as_rss(STORY, OTHER)[:-120])
    assert found.articles[0].text == STORY.text
    assert "damaged XML" in found.said[0]


def test_xml_that_is_no_feed_is_an_error():
    [error] = read("a.xml", b'<?xml version="1.0"?><nitf><p>x</p></nitf>').errors
    assert error == "a.xml: XML of <nitf>, in which there is no entry of a feed"
