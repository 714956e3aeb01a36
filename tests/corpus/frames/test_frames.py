"""The promise of `xref.screen_frame` for pandas: a frame of rows, each called by its article's id."""

from __future__ import annotations

import pandas as pd
import pytest

import xref
from tests.corpus.conftest import TEXT
from xref.corpus import frames
from xref.corpus.frames.base import COLUMNS, pack
from xref.errors import SettingsError
from xref.model import Article


def test_a_frame_has_the_rows_of_every_article(screener):
    articles = pd.DataFrame({"body": [TEXT, None, float("nan"), 5, "Nobody."], "key": list("abcde"), "title": "News"})
    found = xref.screen_frame(articles, id="key", screener=screener)
    assert list(found.columns) == list(COLUMNS)
    assert list(found[found.table == "articles"].article) == ["a", "e"]
    assert list(found[found.table == "failures"].article) == ["b", "c", "d"]
    report = screener.screen(Article(f"News\n\n{TEXT}", "a", title="News"))
    candidates = [(c.listing.uid, round(c.score, 4)) for match in report.matches for c in match.candidates]
    matches = found[found.table == "matches"]
    assert list(zip(matches.id, matches.score, strict=True)) == candidates
    assert found.start.dtype == "Int64"


def test_the_index_is_the_id_where_no_column_is_named(screener):
    articles = pd.DataFrame({"text": ["One.", "Two."]}, index=[7, 9])
    found = xref.screen_frame(articles, "text", screener=screener)
    assert list(found.article) == ["7", "9"]


def test_an_empty_frame_gives_one(screener):
    assert len(xref.screen_frame(pd.DataFrame({"body": []}), screener=screener)) == 0


@pytest.mark.parametrize(("names", "missing"), [({}, "body"), ({"text": "a", "id": "b"}, "b")])
def test_a_column_that_is_not_there_is_named(screener, names, missing):
    with pytest.raises(SettingsError, match=f"no column '{missing}'; it has a"):
        xref.screen_frame(pd.DataFrame({"a": ["One."]}), screener=screener, **names)


class OfSpark:
    columns = ("body",)
    mapInPandas = None  # noqa: N815 - Spark's own name


def test_a_frame_of_spark_needs_ids(screener):
    with pytest.raises(SettingsError, match="name the column with the articles' ids"):
        frames.screen_frame(OfSpark(), screener=screener)


def test_a_shipment_opens_the_same_lists_from_its_unpacked_archive(screener, tmp_path):
    shutil = pytest.importorskip("shutil")
    shipment = pack(screener, tmp_path)
    shutil.unpack_archive(shipment.archive, tmp_path / shipment.folder)
    opened = shipment.opened(tmp_path / shipment.folder)
    assert opened.lists == screener.lists
    assert opened.settings == screener.settings
    assert opened is shipment.opened(tmp_path / shipment.folder)
    assert [m.to_dict() for m in opened.screen(TEXT).matches] == [m.to_dict() for m in screener.screen(TEXT).matches]
