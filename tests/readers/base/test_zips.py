"""The promises of xref.readers.base.zips and .xml: no more comes out than may come out."""

import zipfile

import pytest

from tests.documents import zip_of
from xref.errors import ArticleError
from xref.readers.base import Document, base, zips
from xref.readers.base.xml import parse_xml, text_of
from xref.readers.base.zips import opened_package


def member(content: bytes, name: str = "a.txt") -> bytes:
    with opened_package(Document("x.zip", content)) as package:
        return package.member(name)


def test_a_member_comes_whole_and_one_that_is_not_there_is_empty():
    assert member(zip_of({"a.txt": "hello"})) == b"hello"
    assert member(zip_of({"b.txt": "hello"})) == b""


def test_all_members_together_are_held_to_the_size_of_an_article(monkeypatch):
    monkeypatch.setattr(zips, "MAX_ARTICLE_BYTES", 10)
    with opened_package(Document("x.zip", zip_of({"a": "123456", "b": "123456"}))) as package:
        assert package.member("a") == b"123456"
        with pytest.raises(ArticleError, match="unpacks to more than 10 bytes"):
            package.member("b")


def test_a_size_that_is_announced_wrong_does_not_get_more_out():
    content = zip_of({"a.txt": "x" * 1000})
    small = content.replace((1000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(ArticleError, match="damaged zip file"):
        member(small)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04rubbish", "damaged zip file"),
        (zip_of({"a.txt": "hello"})[:-10], "damaged zip file"),
        (zip_of({str(number): "" for number in range(5)}), "more than 3 files"),
    ],
)
def test_a_bad_archive_is_one_line(monkeypatch, content, said):
    monkeypatch.setattr(zips, "MAX_MEMBERS", 3)
    with pytest.raises(ArticleError, match=said):
        member(content)


def test_an_encrypted_member_is_said_to_be_one(tmp_path):
    content = bytearray(zip_of({"a.txt": "hello"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1  # the flag in the directory
    with pytest.raises(ArticleError, match="encrypted"):
        member(bytes(content))
    assert zipfile.is_zipfile(tmp_path) is False


def test_xml_with_entities_of_its_own_is_refused():
    with pytest.raises(ArticleError, match="declares XML entities"):
        parse_xml("a.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(ArticleError, match="declares XML entities"):
        parse_xml("a.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'.encode("utf-16"))


def test_damaged_xml_is_an_error_or_said_and_read_as_far_as_it_goes():
    with pytest.raises(ArticleError, match="damaged XML"):
        parse_xml("a.xml", b"<x><y>one</y><z>")
    said: list[str] = []
    assert text_of(parse_xml("a.xml", b"<x><y>one</y><z>", notify=said.append)) == "one"
    assert "damaged XML" in said[0]


@pytest.mark.parametrize("content", [b"", b"no xml at all"])
def test_what_is_no_xml_is_an_error(content):
    with pytest.raises(ArticleError):
        parse_xml("a.xml", content, notify=lambda _: None)


def test_the_size_of_an_article_is_the_same_everywhere():
    assert zips.MAX_ARTICLE_BYTES == base.MAX_ARTICLE_BYTES
