"""The promises of xref.intake.worker: whatever happens while reading, one answer says so, and then the end."""

import io

import pytest

from xref.errors import ArticleError, WebError
from xref.intake import worker
from xref.intake.base import Answer, Job
from xref.model import Article


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (ArticleError("a.pdf: broken"), "a.pdf: broken"),
        (WebError("no answer"), "a.pdf: no answer"),
        (
            ModuleNotFoundError("No module", name="pypdfium2.raw"),
            "a.pdf: reading PDF needs pypdfium2: pip install pypdfium2",
        ),
        (MemoryError(), "a.pdf: asks for more than 512 MB of memory to read; split it"),
        (RecursionError(), "a.pdf: nested too deep to be read; save it as plain text"),
        (KeyError("odd"), "a.pdf: damaged (KeyError: 'odd'); open it and save it anew"),
    ],
)
def test_every_failure_is_one_answer(monkeypatch, problem, said):
    def fail(document, desk, kind):
        yield Article("first")
        raise problem

    monkeypatch.setattr(worker, "read_document", fail)
    first, error, end = worker.answer_job(job(), io.BytesIO(), pytest.fail)
    assert (first.outcome, str(error.outcome), end.is_end) == (Article("first"), said, True)


def test_what_is_said_while_reading_comes_between_the_articles(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"caf\xe9 au lait, dit Fran\xe7ois")
    answers = io.BytesIO()
    [article, _] = worker.answer_job(job(str(tmp_path / "a.txt"), "text"), answers, pytest.fail)
    assert article.outcome.text == "café au lait, dit François"
    assert "(a guess)" in Answer.of_line(answers.getvalue()).notice


def job(path: str = "a.pdf", kind: str = "pdf") -> Job:
    return Job("a.pdf", kind, path, "", "", "", timeout=5, allow_private=False)
