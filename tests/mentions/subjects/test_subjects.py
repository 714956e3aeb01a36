"""What subjects promises: what is found in a text and what is listed become its parties."""

from __future__ import annotations

import pytest

from tests.mentions.subjects.listed import groups
from xref.mentions import PartyFinder
from xref.model import Article, PartyType


def test_a_listed_name_that_no_finder_saw_is_a_group(lists):
    text = "seen again: FOREST, at anchor"
    (group,) = groups(text, lists)
    assert (group.name, group.is_named) == ("FOREST", False)


def test_mentions_carry_their_line_context_and_offsets(lists):
    text = "First line.\nThen Andrey Shved spoke. It rained."
    party = next(p for p in PartyFinder(lists).find(Article(text)) if "Shved" in p.subject.name)
    (mention,) = party.subject.mentions
    assert text[mention.start : mention.end] == mention.text == "Andrey Shved"
    assert (mention.line, mention.context) == (2, "Then Andrey Shved spoke.")
    assert party.subject.type is PartyType.PERSON


def test_lines_that_stand_for_themselves_make_no_name_together(lists):
    text = "TRADERS WAIT FOR ANDREI SHVED\nALEXEI KONEV BUYS A BRIDGE IN THE NORTH OF HALDEN\nRAIN"
    found = [party.subject.name for party in PartyFinder(lists).find(Article(text)) if party.sightings]
    assert found == ["ANDREI SHVED", "ALEXEI KONEV"]


def test_words_of_two_phrases_that_are_little_like_a_name_cut_neither(lists):
    spans = ("Velsk Dredging Administration", "organization"), ("Bureau of Quarries", "organization")
    text = "The Velsk Dredging Administration and the Bureau of Quarries paid."
    assert [group.name for group in groups(text, lists, *spans)] == [name for name, _ in spans]


@pytest.mark.parametrize(
    ("text", "language", "is_told"),
    [
        ("Soruşturma Zdravalin hakkında yürütülüyor, o soruşturma yeni.", "tr", True),
        ("Klinik Zdravalin hakkında yazıldı.", "tr", False),
        ("Dün geldi. Üstelik Andrei Shved ödedi.", "tr", True),
        ("Im Mai hat Andrei Shved Geld überwiesen.", "de", True),
        ("Mit Thomas Richter wurde nicht gesprochen.", "de", False),
        ("Im Mai hat Andrei Shved Ahmadi überwiesen.", "de", False),
        ("Contre Zdravalin, une enquête est ouverte.", "fr", True),
        ("Gegen Andrei Shved läuft ein Verfahren.", "de", True),
        ("Instead Zdravalin sold it.", "en", True),
        ("Igor Zdravalin sold it.", "en", False),
        ("Anna Andrei Shved hakkında yürütülüyor.", "tr", False),
    ],
)
def test_the_first_word_of_a_sentence_is_none_of_the_listed_name_behind_it(lists, text, language, is_told):
    parties = PartyFinder(lists).find(Article(text, language=language))
    found = {s.text for party in parties for s in party.sightings if s.comparison.score > 0.85}
    assert bool(found & {"Zdravalin", "Andrei Shved"}) is is_told
