"""The promises of xref.intake: every document ends, in its order, as its articles or as one line."""

import io
import os
import sys
import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.documents import STORY, WRITERS, as_docx, as_html, as_jsonl, as_mbox, as_pdf
from tests.hostile import HOSTILE
from tests.publisher import page, redirect
from xref.errors import ArticleError
from xref.intake import Wishes, find_articles, lanes, read_article, read_articles
from xref.model import Article


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.text"):
        (tmp_path / name).write_text(f"text of {name}")
    return tmp_path


def from_stdin(monkeypatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(content)))


def test_a_bad_article_does_not_keep_the_next_from_being_read(folder):
    first, bad, last = read_articles(["b.txt", "gone.txt", "a.text"])
    assert isinstance(first, Article)
    assert isinstance(bad, ArticleError)
    assert (first.source, last.text) == ("b.txt", "text of a.text")


def test_plain_texts_are_read_only_when_they_are_asked_for_and_without_another_process(folder, monkeypatch):
    monkeypatch.setattr(lanes.Lanes, "begin", pytest.fail)
    articles = read_articles(["b.txt", "a.text"])
    next(articles)
    (folder / "a.text").write_text("written later")
    assert next(articles).text == "written later"


def test_a_file_named_dash_is_read_through_its_folder(folder):
    (folder / "-").write_text("a file")
    assert read_article("./-").text == "a file"


def test_a_document_without_an_article_is_an_error_where_one_is_asked_for(folder):
    with pytest.raises(ArticleError, match="no such file"):
        read_article("gone.txt")
    (folder / "a.jsonl").write_text("\n\n")
    with pytest.raises(ArticleError, match="no article in it"):
        read_article("a.jsonl")


def test_every_kind_of_file_comes_in_order_and_reads_the_same(tmp_path):
    for suffix, write in WRITERS.items():
        (tmp_path / f"story.{suffix}").write_bytes(write(STORY))
    said: list[str] = []
    found = list(read_articles(find_articles([str(tmp_path)]), notify=said.append))
    assert [Path(article.source.partition("#")[0]).name for article in found] == sorted(f"story.{s}" for s in WRITERS)
    assert {" ".join(article.text.split()) for article in found} == {" ".join(STORY.text.split())}
    assert [line.rpartition(": ")[2] for line in said] == ["1 image/png"]


def test_hostile_files_are_one_line_each_and_the_others_are_read(tmp_path):
    for name, write in HOSTILE.items():
        write(tmp_path / name)
    (tmp_path / "a.html").write_bytes(as_html())
    (tmp_path / "z.docx").write_bytes(as_docx())
    found = list(read_articles(find_articles([str(tmp_path)])))
    errors = [str(item) for item in found if isinstance(item, ArticleError)]
    assert [Path(error.partition(":")[0]).name for error in errors] == sorted(HOSTILE)
    assert not [error for error in errors if "\n" in error]
    assert [item.text for item in found if isinstance(item, Article)] == [STORY.text] * 2


def test_where_much_waits_to_be_asked_for_nothing_more_is_begun_and_all_comes_in_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr(lanes, "MAX_HELD", -1)
    names = [str(tmp_path / f"{number}.html") for number in range(4)]
    for name in names:
        Path(name).write_bytes(as_html())
    assert [article.source for article in read_articles(names)] == names


def test_what_takes_too_long_is_ended_and_the_next_is_read(tmp_path):
    (tmp_path / "a.html").write_bytes(as_html())
    (tmp_path / "b.txt").write_text("plain")
    first, second = read_articles([str(tmp_path / "a.html"), str(tmp_path / "b.txt")], wishes=Wishes(timeout=0.001))
    assert str(first).endswith("a.html: not read within 0.001 seconds; give it more with --timeout, or save it as text")
    assert second.text == "plain"


def test_a_run_that_is_left_early_leaves_no_process_behind(tmp_path):
    (tmp_path / "a.mbox").write_bytes(as_mbox(*[STORY] * 200))
    articles = read_articles([str(tmp_path / "a.mbox")])
    assert next(articles).text == STORY.text
    before = threading.active_count()
    articles.close()
    assert threading.active_count() < before


@pytest.mark.parametrize(
    ("content", "form"),
    [(as_pdf(), ""), (as_docx(), ""), (as_html(), "html"), (as_jsonl(), "jsonl"), (as_pdf(), "pdf")],
)
def test_standard_input_is_read_as_what_it_is_or_is_said_to_be(monkeypatch, content, form):
    from_stdin(monkeypatch, content)
    [article] = read_articles(["-"], wishes=Wishes(form=form))
    assert "Song Hwa Jong" in article.text
    assert article.source.startswith("-")


def test_closed_standard_input_is_an_article_error(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    [error] = read_articles(["-"])
    assert "standard input is closed" in str(error)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device that never ends")
def test_a_device_that_never_ends_is_refused(monkeypatch):
    monkeypatch.setattr("xref.intake.MAX_ARTICLE_BYTES", 1000)
    [error] = read_articles(["/dev/zero"])
    assert "larger than" in str(error)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_that_is_named_is_read_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    writer = threading.Thread(target=(tmp_path / "pipe").write_bytes, args=[as_html()])
    writer.start()
    [article] = read_articles([str(tmp_path / "pipe")])
    writer.join()
    assert article.text == STORY.text


def test_the_column_of_a_table_can_be_named(tmp_path):
    (tmp_path / "a.csv").write_text("id,memo\n1,Ivan Petrov\n")
    (tmp_path / "a.json").write_text('{"memo": "Ivan Petrov"}')
    names = [str(tmp_path / "a.csv"), str(tmp_path / "a.json")]
    assert [article.text for article in read_articles(names, wishes=Wishes(column="memo"))] == ["Ivan Petrov"] * 2


def test_a_text_that_no_encoding_holds_comes_through_from_the_other_process(tmp_path):
    (tmp_path / "a.json").write_bytes(b'{"text": "a\\ud800b"}')
    assert read_article(str(tmp_path / "a.json")).text == "a\ud800b"


def serve(publisher, path, content, kind):
    return publisher.on(path, lambda handler: handler.reply(200, content, Content_Type=kind))


def test_a_page_is_fetched_and_read_as_a_page(publisher):
    address = serve(publisher, "/story", as_html(), "text/html; charset=utf-8")
    article = read_article(address, wishes=Wishes(allow_private=True))
    assert (article.text, article.source, article.url) == (STORY.text, address, address)
    agent = publisher.requests[0][1]["User-Agent"]
    assert agent.startswith("xref/")
    assert "+https://" in agent


@pytest.mark.parametrize(
    ("content", "kind"), [(as_pdf(), "application/pdf"), (as_pdf(), "application/octet-stream"), (as_docx(), "")]
)
def test_other_kinds_are_fetched_too(publisher, content, kind):
    address = serve(publisher, "/story", content, kind)
    assert "Song Hwa Jong" in read_article(address, wishes=Wishes(allow_private=True)).text


def test_addresses_of_this_machine_are_refused_unless_allowed(publisher):
    [error] = read_articles([publisher.on("/story", page)])
    assert "leads to 127.0.0.1, which is not public; only --allow-private reads from there" in str(error)
    assert publisher.requests == []


def test_nothing_is_fetched_by_one_who_wants_to_stay_offline(publisher):
    address = serve(publisher, "/story", as_html(), "text/html")
    [error] = read_articles([address], wishes=Wishes(offline=True))
    assert "--offline was given" in str(error)
    assert publisher.requests == []
    assert read_article(address, wishes=Wishes(offline=True, allow_private=True)).text == STORY.text


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (lambda handler: handler.reply(200, b"x", Content_Type="image/png"), "image/png, which is none of the kinds"),
        (lambda handler: handler.reply(200, b"", Content_Length=str(2 * 10**9)), "more than the 50,000,000 bytes"),
        (lambda handler: handler.reply(404), "status 404 Not Found; check the address"),
        (redirect("ftp://a.test/story"), "leads to ftp://a.test/story"),
        (redirect("/story"), "redirects in a circle"),
    ],
)
def test_what_a_server_should_not_send_is_one_line(publisher, answer, said):
    address = publisher.on("/story", answer)
    [error] = read_articles([address], wishes=Wishes(allow_private=True))
    assert said in str(error)


def endless(handler):
    """Two gigabytes in chunks, so that nothing announces them."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    block = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
    for _ in range(2000):
        handler.wfile.write(block)


def test_a_body_of_two_gigabytes_is_cut_off_at_the_size_of_an_article(publisher):
    address = publisher.on("/story", endless)
    [error] = read_articles([address], wishes=Wishes(allow_private=True))
    assert "more than the 50,000,000 bytes" in str(error)


def test_a_slow_body_is_given_up_within_the_time_of_an_article(publisher):
    def drip(handler):
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        while True:
            handler.wfile.write(b"x")
            handler.wfile.flush()
            done.wait(0.02)

    done = threading.Event()
    address = publisher.on("/story", drip)
    [error] = read_articles([address], wishes=Wishes(allow_private=True, timeout=3))
    done.set()
    # The first where fetching ends it, the second where this machine was too busy for that.
    assert any(said in str(error) for said in ("not whole after 2.4 seconds", "not read within 3 seconds"))
