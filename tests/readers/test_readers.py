"""The promises of the registry: which files are articles, and in which order they come."""

import os

import pytest

from xref.errors import ArticleError
from xref.model import Article
from xref.readers import READERS, find_articles, read_article, read_articles


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "sub/c.TEXT", "sub/LICENSE"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"text of {name}")
    return tmp_path


def test_every_suffix_is_small_and_has_a_reader():
    assert all(suffix == suffix.lower() and callable(reader) for suffix, reader in READERS.items())


def test_a_folder_gives_its_files_sorted_and_those_of_its_folders(folder):
    expected = ["a.md", "b.txt", "sub/LICENSE", "sub/c.TEXT"]
    assert list(find_articles(["."])) == [str(name) for name in map(os.path.normpath, expected)]


def test_names_keep_the_order_they_were_given_in(folder):
    assert list(find_articles(["b.txt", "-", "a.md", "none.txt"])) == ["b.txt", "-", "a.md", "none.txt"]


def test_files_of_other_kinds_in_a_folder_are_skipped_and_said(folder):
    (folder / "x.pdf").write_bytes(b"%PDF-")
    (folder / ".hidden.txt").write_text("not meant")
    said = []
    assert len(list(find_articles(["."], notify=said.append))) == 4
    assert said == [".: skipped files of unknown kinds: 1 .pdf"]


@pytest.mark.parametrize(
    ("make", "name", "said"),
    [
        (lambda at: (at / "empty").mkdir(), "empty", "no article in this folder"),
        (lambda at: (at / "loop").symlink_to(at / "loop"), "loop", "cannot be read"),
        (lambda at: None, "https://site.test/story", "an address, which cannot be read yet"),
        (lambda at: None, "gone.txt", "no such file"),
        (lambda at: (at / "x.pdf").write_bytes(b"%PDF-"), "x.pdf", "unknown kind of file; known: no suffix, .txt"),
    ],
)
def test_each_bad_name_is_one_error_that_names_it(folder, make, name, said):
    make(folder)
    [error] = read_articles(find_articles([name]))
    assert isinstance(error, ArticleError)
    assert str(error).startswith(f"{name}: ")
    assert said in str(error)


def test_a_folder_linked_into_itself_is_an_error_and_ends(folder):
    (folder / "sub" / "up").symlink_to(folder)
    found = list(find_articles(["."]))
    assert len([item for item in found if isinstance(item, str)]) == 4
    assert [str(item) for item in found if isinstance(item, ArticleError)] == [
        "sub/up: a link to a folder that holds it; remove the link"
    ]


def test_a_link_to_nothing_in_a_folder_is_an_error(folder):
    (folder / "dead.txt").symlink_to(folder / "gone.txt")
    errors = [str(item) for item in find_articles(["."]) if isinstance(item, ArticleError)]
    assert errors == ["dead.txt: a link that leads nowhere; remove or mend it"]


def test_a_folder_that_may_not_be_listed_is_an_error(folder, monkeypatch):
    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.iterdir", refuse)
    first, *_ = find_articles(["sub"])
    assert str(first) == "sub: permission denied; make it readable for this user"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_is_left_alone(folder):
    os.mkfifo(folder / "pipe")
    assert "pipe" not in list(find_articles(["."]))


def test_a_bad_article_does_not_keep_the_next_from_being_read(folder):
    first, bad, last = read_articles(["b.txt", "gone.txt", "a.md"])
    assert isinstance(first, Article)
    assert isinstance(bad, ArticleError)
    assert isinstance(last, Article)
    assert (first.source, last.text) == ("b.txt", "text of a.md")


def test_articles_are_read_only_when_they_are_asked_for(folder):
    articles = read_articles(["b.txt", "a.md"])
    next(articles)
    (folder / "a.md").write_text("written later")
    assert next(articles).text == "written later"


def test_a_file_named_dash_is_read_through_its_folder(folder):
    (folder / "-").write_text("a file")
    assert read_article("./-").text == "a file"
