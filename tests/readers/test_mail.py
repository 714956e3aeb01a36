"""The promises of xref.readers.mail: subject, body and attachments of a mail."""

from dataclasses import replace
from email.message import EmailMessage

import pytest

from tests.documents import STORY, as_docx, as_eml, as_html, as_mbox, as_pdf, mail_of
from tests.reading import read

OTHER = replace(STORY, title="Another story", paragraphs=("Nikki Haley spoke.", "From here on, all was well."))


def test_the_subject_heads_the_body_and_the_addresses_are_no_part_of_it():
    article = read("a.eml", as_eml()).article
    assert article.text == STORY.text
    assert (article.title, article.published) == (STORY.title, STORY.day)
    assert article.author == "Jane Roe <jane@daily.test>"
    assert [anchor.element for anchor in article.anchors] == ["subject", "body"]


def test_attachments_are_read_as_what_they_are_and_have_their_place():
    message = mail_of(OTHER)
    message.add_attachment(as_pdf(lines_a_page=5), maintype="application", subtype="pdf", filename="list.pdf")
    message.add_attachment(as_docx(), maintype="application", subtype="octet-stream", filename="b.docx")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    found = read("a.eml", message.as_bytes())
    text = found.article.text
    first, second = text.index("Ilse Vandermolen"), text.rindex("Ilse Vandermolen")
    assert found.article.anchor_of(first).element == "attachment list.pdf"
    assert found.article.anchor_of(first).page == 3
    assert found.article.anchor_of(second).element == "attachment b.docx, paragraph 4"
    assert found.said == []


def test_an_attachment_that_cannot_be_read_is_said_and_the_rest_is_read():
    message = mail_of(OTHER)
    message.add_attachment(b"PK\x03\x04rubbish", maintype="application", subtype="zip", filename="a.zip")
    found = read("a.eml", message.as_bytes())
    assert "Nikki Haley" in found.article.text
    assert found.said[0].startswith("a.eml (attachment a.zip): a damaged zip file")


def test_a_forwarded_mail_is_part_of_the_one_that_forwards_it():
    message = EmailMessage()
    message["Subject"], message["From"], message["Message-ID"] = "Fwd: see", "a@b.test", "<2>"
    message.set_content("See below.")
    message.add_attachment(mail_of())
    text = read("a.eml", message.as_bytes()).article.text
    assert text.startswith(f"Fwd: see\n\nSee below.\n\n{STORY.title}")
    assert "Warren Song" in text


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("text/html; charset=cp1251", "<p>Игорь <b>Сечин</b></p><style>x</style>".encode("cp1251"), "Игорь Сечин"),
        ("text/plain; charset=koi8-r", "Игорь Сечин".encode("koi8-r"), "Игорь Сечин"),
        ("text/plain; charset=nonsense", "Игорь Сечин".encode(), "Игорь Сечин"),
        ("multipart/mixed", b"no boundary, and yet a text", "no boundary, and yet a text"),
    ],
)
def test_a_body_is_read_in_whatever_form_it_comes(kind, body, expected):
    head = f"From: a@b.test\nMessage-ID: <1>\nSubject: s\nContent-Type: {kind}\nContent-Transfer-Encoding: 8bit\n\n"
    assert read("a.eml", head.encode() + body).article.text == f"s\n\n{expected}"


def test_a_page_saved_as_a_mail_is_read_as_a_page():
    head = b"From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\nMessage-ID: <1>\r\n"
    head += b'Content-Type: multipart/related; boundary="X"\r\n\r\n--X\r\nContent-Type: text/html\r\n'
    head += b"Content-Transfer-Encoding: binary\r\nContent-Location: https://daily.test/coders\r\n\r\n"
    text = read("a.mhtml", head + as_html() + b"\r\n--X--\r\n").article.text
    assert "Warren Song" in text
    assert "Cookie Monster" not in text


def test_each_mail_of_a_box_is_an_article_also_one_whose_text_begins_with_from():
    first, second = read("a.mbox", as_mbox(OTHER, STORY)).articles
    assert (first.source, second.source) == ("a.mbox#message=1", "a.mbox#message=2")
    assert "From here on, all was well." in first.text
    assert second.text == STORY.text


def test_a_mail_that_cannot_be_read_does_not_keep_the_next_from_being_read():
    locked = b"From x@y.test Sat Sep 15 10:00:00 2018\nFrom: x@y.test\n"
    locked += b"Content-Type: multipart/encrypted; boundary=b\n\nx\n\n"
    found = read("a.mbox", locked + as_mbox())
    assert found.errors == ["a.mbox#message=1: encrypted; save it without encryption"]
    assert found.articles[0].text == STORY.text


def test_a_mail_of_parts_in_parts_without_end_is_one_line():
    head = b"From: a@b.test\nMessage-ID: <1>\nMIME-Version: 1.0\n"
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(80))
    [error] = read("a.eml", head + parts + b"\ntext").errors
    assert error.startswith("a.eml: ")
