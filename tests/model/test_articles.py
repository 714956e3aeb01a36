"""The promises of xref.model.articles: where a place of the text stands in its source."""

import pytest

from xref.model import NOWHERE, Anchor, Article

FIRST, SECOND = Anchor(2, page=1), Anchor(6, page=2, element="paragraph 1")


@pytest.mark.parametrize(
    ("offset", "expected"), [(0, NOWHERE), (1, NOWHERE), (2, FIRST), (5, FIRST), (6, SECOND), (900, SECOND)]
)
def test_an_anchor_holds_up_to_the_next(offset, expected):
    assert Article("0123456789", anchors=(FIRST, SECOND)).anchor_of(offset) == expected


def test_a_plain_text_has_lines_and_no_anchor():
    article = Article("one\ntwo")
    assert (article.line_starts, article.anchor_of(4)) == ((0, 4), NOWHERE)
