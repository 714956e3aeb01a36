"""The whole extents of names: numbers and full stops that are part of them."""

from __future__ import annotations

import pytest

from tests.mentions.names.named import kinds
from xref.mentions.base import FoundName
from xref.mentions.names.extents import extend


def extended(text, words, kind):
    """What becomes of a name of these words and this kind in the text, and of its kind."""
    start = text.index(words)
    ((start, end, kind, _),) = extend(text, [FoundName(start, start + len(words), kind, "")])
    return text[start:end], kind


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("417th Airlift Wing", "Airlift Wing"),
        ("88th Naval Infantry Brigade", "Naval Infantry Brigade"),
        ("7 Fighter Squadron", "Fighter Squadron"),
        ("12th U.S. Circuit Court of Appeals", "U.S. Circuit Court of Appeals"),
        ("Military Unit 60177", "Military Unit"),
        ("BBC Radio 6", "BBC Radio"),
        ("Trofimov Plant No. 9", "Trofimov Plant"),
    ],
)
@pytest.mark.parametrize("kind", ["organization", "unknown"])
def test_the_number_of_a_unit_or_plant_is_part_of_its_name(name, words, kind):
    assert extended(f"Men of the {name} were in town.", words, kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He saw 12 Army trucks pass.", "Army"),
        ("On May 5th Apple said", "Apple"),
        ("Epping Falcons 2 Barking Victory 1", "Epping Falcons"),
        ("The bank HSBC 12.5 percent", "HSBC"),
        ("Some 1,000th Guards Brigade", "Guards Brigade"),
        ("BBC Radio 6.5 percent", "BBC Radio"),
        ("at 10. Brigade Nord left", "Brigade Nord"),
    ],
)
def test_a_number_beside_a_name_is_mostly_none_of_it(text, words):
    assert extended(text, words, "organization") == (words, "organization")


@pytest.mark.parametrize("name", ["Unit 40712", "Lab 214", "Plant 91", "School No. 3"])
def test_a_number_makes_a_party_of_a_plain_word(name):
    assert extended(f"Officials of {name} came.", name.split()[0], "generic") == (name, "organization")


@pytest.mark.parametrize("text", ["She lives in Unit 12 of it.", "Turn to School 7 there.", "Room 512 is closed."])
def test_a_plain_word_with_a_small_number_is_no_party(text):
    word = next(one for one in ("Unit", "School", "Room") if one in text)
    assert extended(text, word, "generic") == (word, "generic")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Roy Tice Jr. won again.", "Roy Tice Jr."),
        ("It was sold by Mack Grain Co., a dealer.", "Mack Grain Co."),
        ("It was sold to Mack Grain Co. The dealer smiled.", "Mack Grain Co"),
        ("It was sold to Mack Grain Co.", "Mack Grain Co"),
        ("It was sold by Mack Grain. a dealer", "Mack Grain"),
    ],
)
def test_a_full_stop_that_shortens_a_word_is_part_of_the_name(text, name):
    assert extended(text, name.removesuffix("."), "organization") == (name, "organization")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("In London Ilse Vandermolen left.", "London Ilse Vandermolen", "Ilse Vandermolen"),
        ("It rained. In Geneva Peter Lund left.", "Geneva Peter Lund", "Peter Lund"),
        ("Since May Ilse Vandermolen has left.", "May Ilse Vandermolen", "Ilse Vandermolen"),
        ("They met in London Ilse Vandermolen.", "London Ilse Vandermolen", "London Ilse Vandermolen"),
        ("In London Breed they trust.", "London Breed", "London Breed"),
        ("In Qzorv Ilse Vandermolen left.", "Qzorv Ilse Vandermolen", "Qzorv Ilse Vandermolen"),
    ],
)
def test_a_place_or_month_that_opens_a_sentence_is_none_of_the_persons_name_behind_it(text, words, name):
    assert extended(text, words, "person") == (name, "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He told Ivan Zorvex Monday that the shop was closed.", "Ivan Zorvex"),
        ("He told Zorvex Steel Company Monday that it was closed.", "Zorvex Steel Company"),
        ("To: Jane Hollis; Ivan Zorvex\nSubject: an invoice", "Ivan Zorvex"),
        ("The Black Friday sales began.", "Black Friday"),
        ("General Godwin Abbe Friday came.", "Godwin Abbe Friday"),
    ],
)
def test_a_day_or_a_label_behind_a_name_is_none_of_it(text, name):
    assert name in kinds(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The netball coach at St Petroc's, Busia, said no.", "St Petroc's", "organization"),
        ("They met in St. Petersburg's old town.", "St. Petersburg", "place"),
        ("Mr St Clair's wife left.", "St Clair", "person"),
        ("Counsel for Zorvex Steel said no.", "Zorvex Steel", "organization"),
    ],
)
def test_what_is_a_saints_own_is_a_body_but_for_towns_and_persons(text, name, kind):
    assert kinds(text).get(name) == kind


def test_the_letters_of_a_list_are_nobodys_initials():
    found = kinds("A. Real estate\n\nTwo lots.\n\nB. Persons to be told\n\nC. Remarks\n\nD. Petrov, the owner, left.")
    assert {found.get("Real"), found.get("Persons"), found.get("Remarks")} <= {"word", None}
    assert found["D. Petrov"] == "person"
    for text in ("A. King won.\nB. Long came second.\nC. Green left.", "Signed:\nA. Baker\nB. Remarks\nV. Made"):
        assert not {"King", "Long", "Made"}.intersection(kinds(text))


def test_the_letters_of_questions_and_answers_are_none_of_a_name():
    asked = "Q. Which banks came up?\nA. Halden International Bank did.\nQ. Builders?\nA. Ivan Petrov, he said.\n"
    found = kinds(asked)
    assert found["Halden International Bank"] == "organization"
    assert found["Ivan Petrov"] == "person"
    assert found.get("Builders", "word") == "word"
