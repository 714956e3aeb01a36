"""The promises of xref.readers.pdf: paragraphs as they were written, each with its page."""

import textwrap

import pytest

from tests.documents import STORY, as_pdf, pdf_of
from tests.hostile import cut_pdf, locked_pdf
from tests.reading import read
from xref.readers.pdf import Line, _begins, _paragraphs

BODY = " ".join(STORY.paragraphs)


def test_lines_are_joined_to_the_paragraphs_they_were():
    article = read("a.pdf", as_pdf(lines_a_page=60)).article
    assert article.text == STORY.text
    assert article.title == STORY.title


@pytest.mark.parametrize("lines", [5, 7, 12])
def test_a_paragraph_that_goes_on_overleaf_stays_one_and_has_its_first_page(lines):
    article = read("a.pdf", as_pdf(lines_a_page=lines)).article
    assert " ".join(article.text.split()) == " ".join(STORY.text.split())
    pages = [anchor.page for anchor in article.anchors]
    assert pages == sorted(set(pages))
    assert article.anchor_of(article.text.index("Song Hwa Jong")).page == 1
    assert article.anchor_of(len(article.text) - 1).page > 1


def test_a_page_without_text_is_said():
    found = read("a.pdf", as_pdf(pages_before=2))
    assert found.article.anchors[0].page == 3
    assert found.said == ["a.pdf: no text on page 1, 2 (a picture, a scan, damaged?): names there are not seen"]


@pytest.mark.parametrize(("pages", "said"), [(1, "one page and no text"), (3, "3 pages and no text")])
def test_a_scan_is_said_to_be_one(pages, said):
    [error] = read("a.pdf", pdf_of([[]] * pages)).errors
    assert said in error
    assert "OCR" in error


@pytest.mark.parametrize(("write", "said"), [(locked_pdf, "encrypted"), (cut_pdf, "damaged PDF")])
def test_what_cannot_be_opened_says_why(tmp_path, write, said):
    write(tmp_path / "a.pdf")
    [error] = read("a.pdf", (tmp_path / "a.pdf").read_bytes()).errors
    assert said in error


def test_a_running_head_is_read_once_whatever_its_page_number():
    body = textwrap.wrap(BODY, 80)
    pages = [[f"The Daily - page {number}", *body[2 * number : 2 * number + 2]] for number in range(5)]
    text = read("a.pdf", pdf_of(pages)).article.text
    assert text.count("The Daily") == 1
    assert " ".join(body[:2]) in text


def line(text: str, top: float, *, left: float = 60, right: float = 500, page: int = 1, height: float = 11) -> Line:
    return Line(text, page, left, right, top, height)


def joined(*lines: Line) -> list[str]:
    return [part.text for part in _paragraphs(lines) if part.text]


def test_a_word_cut_at_the_end_of_a_line_is_made_whole_and_a_double_name_kept():
    assert joined(line("the spon-", 700), line("sors of Al-", 686), line("Assad spoke", 672)) == [
        "the sponsors of Al-Assad spoke"
    ]


@pytest.mark.parametrize(
    ("before", "after", "begins"),
    [
        (line("A full line that goes on", 700), line("and on.", 686, right=200), False),
        (line("It ended here.", 700, right=200), line("Another began", 686), True),
        (line("It ended here.", 700), line("Another began", 660), True),  # a gap
        (line("A headline", 700, height=20), line("The text", 680), True),
        (line("goes on in the next", 100), line("column here", 700, left=320), False),
        (line("ends.", 100, right=120), line("Next column", 700, left=320), True),
        (line("goes on over", 100), line("leaf", 700, page=2), False),
        (line("ended over.", 700), line("Indented", 686, left=80), True),
    ],
)
def test_a_paragraph_begins_where_the_page_shows_it(before, after, begins):
    near = [line("x" * 50, 728), line("x" * 50, 714), before, after]
    assert _begins(after, before, near) is begins
