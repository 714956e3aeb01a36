"""What the pipeline promises: from text and a data folder to a report that can be repeated."""

from __future__ import annotations

import gc
import json
import pickle
import threading
import weakref
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import xref
from tests import factory
from tests.documents import WRITERS, Story
from tests.excerpt import flagged, store_excerpt
from tests.history.listed import take
from tests.reading import read
from xref.errors import SettingsError, SnapshotError
from xref.index import NameIndex, build_index
from xref.mentions import PartyFinder
from xref.model import Anchor, Article, Band
from xref.opening import INDEXER
from xref.pipeline import screen, set_aside
from xref.refreshing import refresh_source
from xref.snapshots.base.plans import Plan
from xref.sources import SOURCES

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
TEXT = "A North Korean national, Song Hwa Jong, was sanctioned with Volasys Silver Star. Nikki Haley spoke."
STORY = """
Volasys Silver Star hides behind a roofing shop, port records show

MARSEILLE, France - Song Hwa Jong, a North Korean born in 1970, ran the software house Volasys Silver Star from a flat
above a bakery, said Ilse Vandermolen of Hadley Hill College. "It's a shop with no door," Ms. Vandermolen said.

The U.S. Treasury Department named Yanbian Silverstar Network Technology Co., Ltd., too. The International Register of
Harbours (IRH) keeps its ships apart; the IRH's clerk, Dr. Piet O'Hara-Visser, would not comment.

The tanker Grey Heron, owned by Brightwater Shipping LLC, left Odesa for Marseille. Warren Song, who sells roofs at
Silver Star Roofing in Leeds, has nothing to do with any of them. Étienne Lefèvre, a lawyer, speaks for Song Hwa Jong.
"""


@pytest.mark.parametrize("is_on", [True, False])
def test_the_search_for_garbage_is_as_it_was_after_an_article(screener, monkeypatch, is_on):
    (gc.enable if is_on else gc.disable)()
    try:
        screener.screen(TEXT)
        assert gc.isenabled() is is_on
        monkeypatch.setattr("xref.pipeline.screen", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            screener.screen(TEXT)
        assert gc.isenabled() is is_on
    finally:
        gc.enable()


def test_what_is_set_aside_is_searched_no_more_and_holds_no_garbage():
    class Knot:
        """Holds itself."""

    knot = Knot()
    knot.itself = knot
    gone = weakref.ref(knot)
    del knot
    try:
        set_aside()
        assert gone() is None
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return store_excerpt(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def screener(folder):
    return xref.Screener.open(folder, offline=True)


def test_listed_parties_are_flagged_and_others_are_unknowns(screener):
    report = screener.screen(TEXT, source="story.txt")
    assert flagged(report) == {"24978", "24979"}
    assert [subject.name for subject in report.unknowns] == ["Nikki Haley"]


def test_a_report_says_the_language_and_where_each_mention_stands_in_the_source(screener):
    article = Article(
        f"In short.\n\n{TEXT}", "story.pdf", anchors=(Anchor(0, page=1), Anchor(11, page=2, element="body"))
    )
    report = screener.screen(article)
    assert report.article.language == "en"
    assert {(m.page, m.element) for match in report.matches for m in match.subject.mentions} == {(2, "body")}
    assert screener.screen(replace(article, language="xx")).article.language == "xx"


def test_every_offset_is_into_the_text(screener):
    document = screener.screen(TEXT).to_dict()
    for found in (*document["matches"], *document["unknowns"]):
        for mention in found["mentions"]:
            assert TEXT[mention["start"] : mention["end"]] == mention["text"]


def test_the_same_input_gives_the_same_report_byte_for_byte(folder, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    documents = {json.dumps(xref.Screener.open(folder, offline=True).screen(TEXT).to_dict()) for _ in range(3)}
    assert len(documents) == 1


def test_a_wrong_source_date_epoch_is_refused(screener, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH"):
        screener.screen(TEXT)


def test_many_articles_are_screened_lazily_and_in_order(screener):
    texts = iter([TEXT, "Nothing.", TEXT])
    reports = screener.screen_many(texts)
    assert next(reports).flagged
    assert [len(report.flagged) for report in reports] == [0, 2]


def test_threads_share_a_screener(screener):
    found: list[set[str]] = []
    threads = [threading.Thread(target=lambda: found.append(flagged(screener.screen(TEXT)))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [{"24978", "24979"}] * 8


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400))
def test_any_text_gives_a_report_with_true_offsets(screener, text):
    report = screener.screen(text)
    for subject in (*(match.subject for match in report.matches), *report.unknowns):
        for mention in subject.mentions:
            assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("subject", "listed", "kind"),
    [
        ("Song Hwa Jong", "JONG, Song Hwa", "person"),
        ("V. Putin", "PUTIN, Vladimir Vladimirovich", "person"),
        ("Melli Bank", "BANK MELLI IRAN", "organization"),
        ("UNRYUL", "UN RYUL", "vessel"),
        ("Silverstar", "SILVER STAR", None),
    ],
)
def test_one_name_in_two_spellings_compares_as_the_same(subject, listed, kind):
    assert xref.compare_names(subject, listed, kind=kind) >= 0.5


@pytest.mark.parametrize(
    ("subject", "listed", "kind"),
    [
        ("Arash Jalili", "JALILI, Rasool", "person"),
        ("BELLETECH CORP", "11420 CORP.", "organization"),
        ("emma daniels", "EMMA LLC", None),
        ("", "EMMA LLC", None),
    ],
)
def test_two_names_compare_as_two(subject, listed, kind):
    assert xref.compare_names(subject, listed, kind=kind) < 0.5


def test_an_unknown_kind_is_refused():
    with pytest.raises(SettingsError, match="robot"):
        xref.compare_names("a", "b", kind="robot")


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("News.\n\nSong Hwa Jong fled to Riga. Police hold Song Hwa Jong, 48, there.", [2]),
        ("News.\n\nSong Hwa Jong, 48, fled to Riga. Song Hwa Jong, 49, stayed.", [1, 1]),
    ],
)
def test_a_party_whose_age_is_told_later_is_one_match(screener, text, mentions):
    assert [len(match.subject.mentions) for match in screener.screen(text).matches] == mentions


def test_nouns_travel_between_processes(screener):
    report = screener.screen(TEXT)
    assert pickle.loads(pickle.dumps(report.matches)) == report.matches


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real lists lie in ../shared, which is not here")
def test_the_seed_article_flags_its_three_parties_on_the_real_list(tmp_path):
    refresh_source(
        SOURCES["us_ofac_sdn"], tmp_path, INDEXER, plan=Plan(folder=SHARED / "lists" / "us_ofac_sdn-2021-07-07")
    )
    text = (SHARED / "articles" / "seed.txt").read_text(encoding="utf-8")
    report = xref.Screener.open(tmp_path, offline=True).screen(text)
    assert flagged(report) == {"24977", "24978", "24979"}
    assert {"Nikki Haley", "Trump"} <= {subject.name for subject in report.unknowns}
    assert all(match.band is Band.STRONG for match in report.flagged)


def story_of(text):
    title, *paragraphs = (" ".join(part.split()) for part in text.strip().split("\n\n"))
    return Story(title, tuple(paragraphs))


def gist(report):
    """What a reader takes from a report, wherever the lines of its article end."""
    found = report.to_dict()
    return [
        (party["name"], party["type"], ["".join(mention["text"].split()) for mention in party["mentions"]],
         [(one["listing"]["id"], one["band"]) for one in party.get("candidates", ())])
        for party in (*found["matches"], *found["unknowns"])
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", sorted(WRITERS))
def test_one_article_has_the_same_matches_and_unknowns_from_every_kind_of_file(screener, suffix):
    story = story_of(STORY)
    found = gist(screener.screen(read(f"story.{suffix}", WRITERS[suffix](story)).article))
    assert found == gist(screener.screen(story.text))
    assert {party[3][0][0] for party in found if party[3]} >= {"24977", "24978", "24979"}
    assert {party[0] for party in found} >= {"Ilse Vandermolen", "Piet O'Hara-Visser", "Grey Heron", "Étienne Lefèvre"}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared article is not here")
@pytest.mark.parametrize("suffix", sorted(WRITERS))
def test_the_seed_article_has_the_same_matches_and_unknowns_from_every_kind_of_file(screener, suffix):
    story = story_of((SHARED / "articles" / "seed.txt").read_text(encoding="utf-8"))
    assert gist(screener.screen(read(f"story.{suffix}", WRITERS[suffix](story)).article)) == gist(
        screener.screen(story.text)
    )


def test_a_screener_refuses_lists_that_are_older_than_wanted(tmp_path):
    take(tmp_path, "2019-01-15", "Ivan Petrov", "Anna Petrova")
    screener = xref.Screener.open(tmp_path)
    screener.refuse_old(timedelta(hours=1))
    with pytest.raises(SnapshotError, match=r"xx_first was retrieved .* ago .*; run `xref refresh xx_first`"):
        screener.refuse_old(timedelta(seconds=-1))


LISTED = (
    factory.listing("ORLA TERVANEN", "vessel", uid="1"),
    factory.listing("VELTRA KOSMARIN", "organization", uid="2"),
    factory.listing("GRUSHNEV, Pavlo", uid="3"),
)


@pytest.fixture(scope="module")
def small_list(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    build_index(LISTED, folder)
    return PartyFinder([NameIndex(folder, factory.snapshot())])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Treasury has had Orla Tervanen under sanctions since 2014.", "Orla Tervanen", "vessel"),
        ("The money came from Veltra Kosmarin, which is under sanctions.", "Veltra Kosmarin", "organization"),
        ("The bank of Pavlo Grushnev, who is under sanctions, closed.", "Pavlo Grushnev", "person"),
    ],
)
def test_a_flagged_party_is_of_the_listed_type(small_list, text, name, kind):
    matches, _ = screen(Article(text, language="en"), small_list, xref.Settings())
    assert [(match.subject.name, match.subject.type) for match in matches if match.is_flagged] == [(name, kind)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He ran Quilted Ember for years.", "Quilted Ember", "organization"),
        ("Qulted was there, and Qulted went.", "Qulted", "unknown"),
        ("He showed his passport, QK4417302, to the clerk.", "QK4417302", "identifier"),
        ("She met Anna Veltrand for lunch.", "Anna Veltrand", "person"),
    ],
)
def test_several_words_of_which_nothing_tells_what_they_name_are_an_organization_and_many_digits_a_number(
    small_list, text, name, kind
):
    _, unknowns = screen(Article(text, language="en"), small_list, xref.Settings())
    assert (name, kind) in [(subject.name, subject.type) for subject in unknowns]
