"""The promises of xref.readers.epub."""

import pytest

from tests.documents import STORY, as_epub, zip_of
from tests.reading import read


def test_the_chapters_are_read_in_the_order_of_the_book():
    article = read("a.epub", as_epub()).article
    assert article.text == STORY.text
    assert (article.title, article.author, article.published) == (STORY.title, STORY.author, STORY.day)


def test_each_paragraph_has_its_chapter_s_file_and_xpath():
    article = read("a.epub", as_epub()).article
    place = article.anchor_of(article.text.index("Warren Song"))
    assert place.element == "book/text/two.xhtml /html/body/p[2]"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (as_epub(locked=True), "encrypted (copy protection)"),
        (zip_of({"META-INF/container.xml": "<container/>"}), "no e-book"),
        (
            zip_of({"META-INF/container.xml": '<container><rootfile full-path="gone.opf"/></container>'}),
            "an e-book without text",
        ),
    ],
)
def test_a_book_that_cannot_be_read_says_why(content, said):
    [error] = read("a.epub", content).errors
    assert said in error
