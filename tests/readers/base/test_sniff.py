"""The promises of xref.readers.base.sniff: what a file is, whatever it is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents import STORY, WRITERS
from xref.readers.base.sniff import NO_ARTICLE, TEXT, sniff

KINDS = {
    "txt": TEXT, "md": TEXT, "csv": TEXT, "json": TEXT, "jsonl": TEXT, "html": "html", "pdf": "pdf", "docx": "zip",
    "odt": "zip", "epub": "zip", "eml": "mail", "mbox": "mbox", "rss": "feed", "atom": "feed", "warc.gz": "gzip",
}  # fmt: skip


@pytest.mark.parametrize("suffix", sorted(WRITERS))
def test_every_kind_is_known_by_its_first_bytes(suffix):
    assert sniff(WRITERS[suffix](STORY)[:4096]) == KINDS[suffix]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"", TEXT),
        (b"\r\n <!-- saved --> <HTML>", "html"),
        ("\ufeff<!doctype html>".encode("utf-16-le"), "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', "html"),
        (b'<?xml version="1.0"?><?xml-stylesheet href="a"?><rdf:RDF xmlns="x">', "feed"),
        (b'<?xml version="1.0"?><nitf>', "xml"),
        (b"junk before\n%PDF-1.4", "pdf"),
        (b"WARC/1.0\r\n", "warc"),
        (b"From: the editors\nTo: our readers\nWe are moving.", TEXT),  # a letter, and no mail
        (b"From ann we heard\nthat all is well", TEXT),
        (b"Subject: x\nFrom: a@b.test\nMessage-ID: <1>\n folded\nDate: today\n\nbody", "mail"),
        (b"<3 is a heart", TEXT),
    ],
)
def test_odd_beginnings_are_told_apart(head, kind):
    assert sniff(head) == kind


@pytest.mark.parametrize(
    ("head", "said"),
    [(b"\x89PNG\r\n", "a picture"), (b"{\\rtf1 hello}", "RTF"), (b"\xd0\xcf\x11\xe0", "Office"), (b"Rar!", "RAR")],
)
def test_what_is_never_an_article_says_what_it_is(head, said):
    assert sniff(head).startswith(NO_ARTICLE)
    assert said in sniff(head)


@given(st.binary())
def test_any_bytes_are_of_some_kind(head):
    assert sniff(head)
