"""The promises of xref.intake.files: which files are articles, and in which order they come."""

import os

import pytest

from xref.errors import ArticleError
from xref.intake import find_articles, read_articles


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.text", "sub/c.TEXT", "sub/LICENSE"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"text of {name}")
    return tmp_path


def names(*given, said=lambda _: None):
    return [name for name in find_articles(given, notify=said) if isinstance(name, str)]


def test_a_folder_gives_its_files_sorted_and_those_of_its_folders(folder):
    expected = ["a.text", "b.txt", "sub/LICENSE", "sub/c.TEXT"]
    assert names(".") == [str(name) for name in map(os.path.normpath, expected)]


def test_names_keep_the_order_they_were_given_in(folder):
    given = ["b.txt", "-", "https://a.test/b*", "a.text", "none.txt"]
    assert names(*given) == given


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.t*", ["a.text", "b.txt"]),
        ("s*", ["sub/LICENSE", "sub/c.TEXT"]),
        ("**/*.TEXT", ["sub/c.TEXT"]),
        ("**", ["a.text", "b.txt", "sub/LICENSE", "sub/c.TEXT"]),
        ("[ab].*", ["a.text", "b.txt"]),
    ],
)
def test_a_pattern_is_opened_where_the_shell_did_not(folder, pattern, expected):
    assert names(pattern) == [str(name) for name in map(os.path.normpath, expected)]


def test_a_file_whose_name_looks_like_a_pattern_is_that_file(folder):
    (folder / "a[1].txt").write_text("one")
    (folder / "a1.txt").write_text("other")
    assert names("a[1].txt") == ["a[1].txt"]


def test_files_of_other_kinds_in_a_folder_are_skipped_and_said(folder):
    (folder / "x.png").write_bytes(b"\x89PNG")
    (folder / ".hidden.txt").write_text("not meant")
    said = []
    assert len(names(".", said=said.append)) == 4
    assert said == [".: skipped files of unknown kinds: 1 .png"]


def test_a_file_that_holds_an_article_we_cannot_read_is_not_skipped(folder):
    (folder / "x.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    errors = [str(item) for item in read_articles(find_articles(["."])) if isinstance(item, ArticleError)]
    assert errors == ["x.doc: an encrypted or old Office file; save it as .docx without a password"]


def test_what_a_browser_keeps_beside_a_saved_page_is_no_article(folder):
    (folder / "page.html").write_text("<html>")
    (folder / "page_files").mkdir()
    (folder / "page_files" / "frame.html").write_text("<html>")
    (folder / "other_files").mkdir()
    (folder / "other_files" / "real.txt").write_text("text")
    found = names(".")
    assert "page.html" in found
    assert str(os.path.join("other_files", "real.txt")) in found  # noqa: PTH118 - as the system writes it
    assert not [name for name in found if "frame" in name]


@pytest.mark.parametrize(
    ("make", "name", "said"),
    [
        (lambda at: (at / "empty").mkdir(), "empty", "no article in this folder"),
        (lambda at: (at / "loop").symlink_to(at / "loop"), "loop", "cannot be read"),
        (lambda at: None, "gone.txt", "no such file"),
        (lambda at: None, "gone*.txt", "nothing is called like that"),
        (lambda at: None, "n" * 5000, "cannot be read"),
        (lambda at: None, "a\0b", "cannot be read"),
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
    assert "pipe" not in names(".")
