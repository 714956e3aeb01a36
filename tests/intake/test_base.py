"""The promises of xref.intake.base: what two processes say to each other arrives as it was said."""

from hypothesis import given
from hypothesis import strategies as st

from xref.errors import ArticleError
from xref.intake.base import Answer, Job
from xref.model import Anchor, Article

texts = st.text(st.characters())
anchors = st.lists(st.builds(Anchor, st.integers(0), st.none() | st.integers(1), texts)).map(tuple)
articles = st.builds(Article, texts, texts, texts, texts, texts, texts, texts, anchors)


@given(articles)
def test_an_article_arrives_as_it_was(article):
    line = Answer(article).to_line()
    assert line.count(b"\n") == 1
    assert Answer.of_line(line).outcome == article


@given(texts)
def test_errors_and_notices_arrive_and_the_end_is_known(text):
    error = Answer.of_line(Answer(ArticleError(text)).to_line())
    assert (str(error.outcome), error.is_end) == (text, False)
    assert Answer.of_line(Answer(notice=text).to_line()).notice == text
    assert Answer.of_line(Answer().to_line()).is_end


@given(texts, texts)
def test_a_job_arrives_as_it_was(name, column):
    job = Job(name, "html", "a/b", "", "c", column, timeout=1.5, allow_private=True)
    assert Job.of_line(job.to_line()) == job
