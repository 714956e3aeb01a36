"""The promises of xref.readers.base: the bytes of a document, or one line."""

import io
from pathlib import Path

import pytest

from xref.errors import ArticleError
from xref.readers.base import Document, base, suffix_of, unreadable


def test_a_file_comes_back_byte_for_byte(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo\rthree")
    assert Document("a", tmp_path / "a.txt").read() == b"one\r\ntwo\rthree"
    assert Document("a", tmp_path / "a.txt").head() == b"one\r\ntwo\rthree"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("missing.txt", "no such file or folder"),
        (".", "cannot be read"),
        ("a\0b.txt", "cannot be read"),
        ("n" * 5000, "cannot be read"),
    ],
)
def test_what_cannot_be_opened_is_one_line_with_its_name(tmp_path, monkeypatch, name, said):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ArticleError, match=said) as caught:
        Document(name, Path(name)).read()
    assert str(caught.value).startswith(f"{name}: ")


def test_a_link_to_itself_is_an_article_error(tmp_path):
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    with pytest.raises(ArticleError, match="give a plain file"):
        Document("loop.txt", tmp_path / "loop.txt").read()


def test_a_file_that_may_not_be_read_is_an_article_error():
    assert "permission denied" in str(unreadable("a.txt", PermissionError(13, "Permission denied")))


def test_a_file_above_the_cap_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(base, "MAX_ARTICLE_BYTES", 10)
    (tmp_path / "ten.txt").write_bytes(b"x" * 10)
    (tmp_path / "eleven.txt").write_bytes(b"x" * 11)
    assert len(Document("a", tmp_path / "ten.txt").read()) == 10
    for content in (tmp_path / "eleven.txt", b"x" * 11):
        with pytest.raises(ArticleError, match="larger than 10 bytes"):
            Document("a", content).read()


def test_a_stream_is_not_looked_into_before_it_is_read():
    stream = io.BytesIO(b"hello")
    document = Document("-", stream)
    assert document.head() == b""
    assert document.opened().read() == b"hello"


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (Document("a/Story.TXT", b""), ".txt"),
        (Document("-", b""), ""),
        (Document("https://a.test/b/story.PDF?x=.html#y", b""), ".pdf"),
        (Document("https://a.test", b""), ""),
        (Document("mail.eml (attachment a.docx)", b"", filename="a.docx"), ".docx"),
    ],
)
def test_the_suffix_is_that_of_the_name_or_of_the_address_s_path(document, expected):
    assert suffix_of(document) == expected
