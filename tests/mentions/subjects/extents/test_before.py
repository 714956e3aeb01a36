"""What before.py promises: which words before a listed name are no part of it."""

from __future__ import annotations

import pytest

from tests.mentions.subjects.listed import LISTINGS, groups
from xref.model import PartyType


@pytest.mark.parametrize("led_in", ["ex-", "pro-", "anti-"])
def test_a_small_word_tied_to_a_listed_name_is_none_of_it(lists, led_in):
    text = f"They said the {led_in}QZLF man was late."
    found = groups(text, lists, (f"{led_in}QZLF", "unknown"))
    assert [one.name for one in found if one.sightings] == ["QZLF"]


def test_words_that_only_lead_to_a_name_are_no_part_of_it(lists):
    text = "Creditors of Libre Abordo SA de CV meet."
    found = groups(text, lists, ("Creditors of Libre Abordo SA", "organization"))
    assert found[0].name.startswith("Libre Abordo")


def test_a_given_name_before_a_listed_one_makes_it_a_relatives(lists):
    text = "a receipt to Zubaida Omar Bashir of Juba"
    (group,) = groups(text, lists, ("Zubaida Omar Bashir", "person"))
    assert not any(s.comparison.score > 0.7 for s in group.sightings)


@pytest.mark.parametrize("led_in", ["President", "Kingpin", "Dr", "Geheimdienstchef", "Hezbollah"])
def test_a_title_before_a_listed_name_does_not(lists, led_in):
    text = f"a receipt to {led_in} Alexei Konev of Juba"
    (group,) = groups(text, lists, (f"{led_in} Alexei Konev", "person"))
    assert max(s.comparison.score for s in group.sightings) > 0.9


@pytest.mark.parametrize(
    ("text", "phrase", "kind", "listed"),
    [
        ("The VLCC Zdravalin left.", "VLCC Zdravalin", "vessel", "Zdravalin"),
        ("Предприниматель Игорь Ротман уехал.", "Предприниматель Игорь Ротман", "person", "Игорь Ротман"),
        ("The head of the KVRZ Omar Bashir left.", "KVRZ Omar Bashir", "person", "Omar Bashir"),
    ],
)
def test_a_word_that_says_what_or_who_stands_before_a_name_and_not_in_it(lists, text, phrase, kind, listed):
    (group,) = (group for group in groups(text, lists, (phrase, kind)) if group.sightings)
    assert (group.name, group.type) == (listed, PartyType(kind))


@pytest.mark.parametrize(
    ("text", "phrase", "uid"),
    [
        ("Die Berufung der Iranischen Kavra wurde", "Berufung der Iranischen Kavra", "19"),
        ("der Bau von der Kavra in Wien", "Bau von der Kavra", "19"),
        ("das Ölunternehmen Kavra in Wien", "Ölunternehmen Kavra", "19"),
        ("the Political Bureau of Kavra said", "Political Bureau of Kavra", "19"),
        ("del Frente Central de la Kavra dijo", "Frente Central de la Kavra", "19"),
        ("связанное с Петром Зоричем ООО «Кавра» подало", "Петром Зоричем ООО «Кавра", "19"),
    ],
)
def test_a_listed_name_is_one_by_itself_behind_words_that_lead_to_it(lists, text, phrase, uid):
    (group, *_) = [one for one in groups(text, lists, (phrase, "organization")) if one.sightings]
    assert group.name in {"Kavra", "Кавра"}
    assert {LISTINGS[sighting.listing].uid for sighting in group.sightings} == {uid}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Blacklisted Kavra said no.", "Blacklisted Kavra"),
        ("US-sanctioned Kavra said no.", "US-sanctioned Kavra"),
        ("Reportedly Kavra said no.", "Reportedly Kavra"),
        ("Owner Kavra said no.", "Owner Kavra"),
        ("Shadowy Kavra said no.", "Shadowy Kavra"),
        ("Conglomerate Kavra said no.", "Conglomerate Kavra"),
        ("Neighbouring Kavra said no.", "Neighbouring Kavra"),
        ("On Tuesday Kavra said no.", "Tuesday Kavra"),
        ("It paid. In Tehran Kavra said no.", "Tehran Kavra"),
        ("They paid Kavra1 and Peldar2 on Monday.", "Kavra1"),
    ],
)
def test_what_opens_a_sentence_before_a_listed_name_is_none_of_it(lists, text, phrase):
    (group, *_) = [one for one in groups(text, lists, (phrase, "organization")) if one.sightings]
    assert group.name == "Kavra"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Allied Kavra said no.", "Allied Kavra"),
        ("Golden Kavra said no.", "Golden Kavra"),
        ("They say Blacklisted Kavra is a band.", "Blacklisted Kavra"),
        ("They met in Tehran Kavra on Monday.", "Tehran Kavra"),
        ("In Villa Kavra a fire broke out.", "Villa Kavra"),
        ("A Yamaha Kavra was sold.", "Yamaha Kavra"),
        ("The Kavra7 rocket flew.", "Kavra7"),
        ("Then @Kavra7 left.", "Kavra7"),
    ],
)
def test_what_may_be_a_word_of_another_name_is_left_in_it(lists, text, phrase):
    found = [one.name for one in groups(text, lists, (phrase, "organization"))]
    assert "Kavra" not in found
