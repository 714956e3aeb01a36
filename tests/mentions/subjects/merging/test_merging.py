"""What merging promises: which spans are of one party."""

from __future__ import annotations

import re

import pytest

from tests.mentions.subjects.listed import groups, shown
from xref.mentions import PartyFinder
from xref.mentions.base import FoundName
from xref.mentions.scan import Scanner
from xref.mentions.subjects import group_mentions
from xref.model import Article


def test_the_name_of_a_listed_company_takes_no_surname_to_itself(lists):
    text = "Omar Peldar spoke. Later Peldar left. The Peldar Zdravo paid."
    spans = [("Omar Peldar", "person"), ("Peldar", "person"), ("Peldar Zdravo", "person")]
    found = groups(text, lists, *spans)
    assert [shown(text, group) for group in found] == [["Omar Peldar", "Peldar"], ["Peldar Zdravo"]]


def test_two_persons_with_one_surname_stay_two(lists):
    text = "Andrey Shved is not related to Mikalai Shved."
    found = groups(text, lists, ("Andrey Shved", "person"), ("Mikalai Shved", "person"))
    assert [group.name for group in found] == ["Andrey Shved", "Mikalai Shved"]
    assert not any(s.comparison.score > 0.7 for s in found[1].sightings)


def test_a_surname_before_all_who_bear_it_is_the_first_ones_of_many(lists):
    full = [f"{given} Fasterling" for given in ("Andrey", "Mikalai", *["Boris"] * 2_000)]
    spans = [*["Fasterling"] * 2_000, *full]
    found = groups(" left. ".join(spans), lists, *((span, "person") for span in spans))
    assert [(group.name, len(group.places)) for group in found] == [
        ("Andrey Fasterling", 2_001),
        ("Mikalai Fasterling", 1),
        ("Boris Fasterling", 2_000),
    ]


def test_the_same_words_in_another_order_are_another_party(lists):
    text = "Wang Chen chairs. Professor Chen Wang teaches."
    assert len(groups(text, lists, ("Wang Chen", "person"), ("Chen Wang", "person"))) == 2


def test_a_listed_name_is_no_short_form_of_a_longer_one_that_is_not_listed(lists):
    text = "The sloop Zdravalin sank. Zdravalin Princess, a dhow, did not."
    assert [party.subject.name for party in PartyFinder(lists).find(Article(text))] == [
        "Zdravalin",
        "Zdravalin Princess",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Andrei Shved, 22, plays",
        "Andrei Shved, retired watchmaker, 84, plays",
        "Andrei Shved, relojero de 84 años, toca",
    ],
)
def test_a_short_form_with_an_age_of_its_own_is_another_person(lists, told):
    text = f"Andrei Ivanavich Shved is listed. {told} the violin."
    found = [party.subject.name for party in PartyFinder(lists).find(Article(text))]
    assert found == ["Andrei Ivanavich Shved", "Andrei Shved"]


@pytest.mark.parametrize(
    ("text", "of_first"),
    [
        ("Omar asked us. Omar Teklin studies. Omar Vostan is listed.", ["Omar", "Omar Teklin"]),
        ("Omar Teklin studies. Omar asked us. Omar Vostan is listed.", ["Omar Teklin", "Omar"]),
        ("Omar Teklin studies. Omar Vostan is listed. Omar asked us.", ["Omar Teklin"]),
    ],
)
def test_a_given_name_is_that_of_the_person_who_was_named_last(lists, text, of_first):
    spans = [(words, "person") for words in re.findall(r"Omar(?: (?:Teklin|Vostan))?", text)]
    assert shown(text, groups(text, lists, *spans)[0]) == of_first


def test_names_in_unequal_characters_stay_two(lists):
    text = "王晨来了，王辰走了"
    spans = [(text.index(words), words) for words in ("王晨", "王辰")]
    found = group_mentions(text, [FoundName(at, at + 2, "person") for at, _ in spans], [], Scanner(lists).sight)
    assert [group.name for group in found] == ["王晨", "王辰"]


def test_a_company_by_its_telling_words_is_no_short_form_of_what_is_named_behind_it(lists):
    text = "Oskvan was offered. Oskvan Rugs & Kilims of Sharjah was not."
    spans = ("Oskvan", "person"), ("Oskvan Rugs & Kilims", "organization")
    assert {group.name for group in groups(text, lists, *spans)} == {"Oskvan", "Oskvan Rugs & Kilims"}


def test_a_place_is_no_short_form_of_what_is_called_after_it_behind(lists):
    text = "A firm in the region of Tovolsk paid. Tovolsk Silverstar left."
    spans = ("Tovolsk", "unknown"), ("Tovolsk Silverstar", "organization")
    assert {group.name for group in groups(text, lists, *spans)} == {"Tovolsk", "Tovolsk Silverstar"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Zdravkovsky warned us. The striker Anton Zdravkovsky left.", 2),
        ("Zdravkovsky warned us. Then Gurgen Zdravkovsky left.", 1),
        ("ZDRAVKOVSKY LEFT\nThe striker Anton Zdravkovsky left.", 1),
        ("Fasterling warned us. The striker Anton Fasterling left.", 1),
    ],
)
def test_a_listed_surname_before_a_namesake_s_full_name_is_not_his_but_in_a_headline(lists, text, count):
    surname, full = re.findall(r"(?:[A-Z]\w+ )?(?i:zdravkovsky|fasterling)", text)
    assert len(groups(text, lists, (surname, "person"), (full, "person"))) == count
