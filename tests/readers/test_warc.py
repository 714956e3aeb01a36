"""The promises of xref.readers.warc: the articles among the answers of an archive."""

from dataclasses import replace

import pytest

from tests.documents import STORY, as_warc
from tests.reading import read

OTHER = replace(STORY, title="Another story", paragraphs=("Nikki Haley spoke. " * 20,))


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True), ("a.warc", True)])
def test_each_page_is_an_article_with_its_address(name, packed):
    found = read(name, as_warc(STORY, OTHER, packed=packed))
    first, second = found.articles
    assert (first.text, first.url) == (STORY.text, "https://daily.test/1")
    assert (first.source, second.source) == (f"{name}#record=1", f"{name}#record=3")
    assert "Nikki Haley" in second.text
    assert found.said[-1] == f"{name}: skipped answers without text: 2 image/png"


def test_a_page_without_a_date_is_of_the_day_it_was_captured():
    dated = b'<meta property="article:published_time" content="2018-09-15T10:00:00Z">'
    plain = as_warc(packed=False).replace(dated, b" " * len(dated))
    assert read("a.warc", plain).article.published == "2018-09-16"


def test_an_archive_that_is_cut_off_gives_what_stood_before():
    content = as_warc(STORY, OTHER)
    found = read("a.warc.gz", content[: len(content) * 4 // 5])
    assert found.articles[0].text == STORY.text
    assert "cut off in the middle of https://daily.test/2" in found.errors[0]
