"""The promises of xref.readers.office: all that a text document says, in its order."""

import pytest

from tests.documents import ODT, STORY, WORD, as_docx, as_odt, word_file, zip_of
from tests.reading import read


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize(("name", "content"), [("a.docx", as_docx()), ("a.odt", as_odt())])
def test_the_text_is_that_of_its_paragraphs_which_are_counted(name, content):
    article = read(name, content).article
    assert (article.text, article.title) == (STORY.text, STORY.title)
    assert article.anchor_of(article.text.index("Warren Song")).element == "paragraph 5"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<w:tbl><w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr></w:tbl>", "a | b"),
        ("<w:p><w:ins><w:r><w:t>inserted</w:t></w:r></w:ins></w:p>", "inserted"),
        ("<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>kept</w:t></w:r></w:p>", "kept"),
        (f"<w:sdt><w:sdtContent>{paragraph('in a form')}</w:sdtContent></w:sdt>", "in a form"),
        ("<w:p><w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink></w:p>", "a link"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
        (f"<w:p><w:r><w:t>out</w:t></w:r><w:txbxContent>{paragraph('box')}</w:txbxContent></w:p>", "box\n\nout"),
        (f"<x><w:p/>{paragraph('a')}<Fallback>{paragraph('again')}</Fallback></x>", "a"),
        ("<w:p>\n <w:r>\n <w:t>pretty</w:t>\n </w:r>\n</w:p>", "pretty"),
    ],
)
def test_a_word_document_is_read_to_its_corners(body, expected):
    assert read("a.docx", word_file(f"<w:body>{body}</w:body>")).article.text == expected


def test_notes_are_read_behind_the_text():
    note = f'<w:footnotes xmlns:w="{WORD}"><w:footnote>{paragraph("Song Hwa Jong")}</w:footnote></w:footnotes>'
    main = f'<w:document xmlns:w="{WORD}"><w:body>{paragraph("text")}</w:body></w:document>'
    article = read("a.docx", zip_of({"word/document.xml": main, "word/footnotes.xml": note})).article
    assert article.text == "text\n\nSong Hwa Jong"
    assert article.anchors[-1].element == "footnote paragraph 1"


def test_an_opendocument_text_keeps_its_blanks_and_leaves_comments_out():
    note = "<office:annotation><text:p>note</text:p></office:annotation>"
    body = f"<text:p>a<text:s/>b<text:span> c</text:span> d{note}</text:p>"
    spaces = f'xmlns:office="{ODT}office:1.0" xmlns:text="{ODT}text:1.0"'
    content = zip_of({"content.xml": f"<office:document-content {spaces}>{body}</office:document-content>"})
    assert read("a.odt", content).article.text == "a b c d"


def test_the_day_a_file_was_made_is_not_the_day_of_its_article():
    core = (
        '<x xmlns:d="d"><d:title>T</d:title><d:creator>Ann</d:creator><d:created>2013-12-23T00:00:00Z</d:created></x>'
    )
    main = f'<w:document xmlns:w="{WORD}"><w:body>{paragraph("text")}</w:body></w:document>'
    article = read("a.docx", zip_of({"word/document.xml": main, "docProps/core.xml": core})).article
    assert (article.published, article.author) == ("", "Ann")


def test_a_document_without_text_is_an_error():
    [error] = read("a.docx", word_file("<w:body><w:p/></w:body>")).errors
    assert "a document without text" in error
