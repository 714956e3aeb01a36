"""The promises of xref.readers.base."""

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from xref.errors import ArticleError
from xref.readers import base
from xref.readers.base import read_bytes


def test_a_file_comes_back_byte_for_byte(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo\rthree")
    assert read_bytes(str(tmp_path / "a.txt")) == b"one\r\ntwo\rthree"


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
        read_bytes(name)
    assert str(caught.value).startswith(f"{name}: ")


def test_a_link_to_itself_is_an_article_error(tmp_path):
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    with pytest.raises(ArticleError, match="give a plain file"):
        read_bytes(str(tmp_path / "loop.txt"))


def test_a_file_that_may_not_be_read_is_an_article_error():
    assert "permission denied" in str(base.unreadable("a.txt", PermissionError(13, "Permission denied")))


def test_a_file_above_the_cap_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(base, "MAX_ARTICLE_BYTES", 10)
    (tmp_path / "ten.txt").write_bytes(b"x" * 10)
    (tmp_path / "eleven.txt").write_bytes(b"x" * 11)
    assert len(read_bytes(str(tmp_path / "ten.txt"))) == 10
    with pytest.raises(ArticleError, match="larger than 10 bytes"):
        read_bytes(str(tmp_path / "eleven.txt"))


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device that never ends")
def test_a_device_that_never_ends_is_refused(monkeypatch):
    monkeypatch.setattr(base, "MAX_ARTICLE_BYTES", 1000)
    with pytest.raises(ArticleError, match="larger than"):
        read_bytes("/dev/zero")


def test_closed_standard_input_is_an_article_error(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ArticleError, match="standard input is closed"):
        read_bytes("-")


def test_standard_input_is_read_as_bytes(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=SimpleNamespace(read=lambda size: b"a\r\n"[:size])))
    assert read_bytes("-") == b"a\r\n"
