"""What words of business and countries are called on lists, where another language has a word of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.comparison import compare_shown
from xref.meanings import as_meant_by, compound, meanings, of_country
from xref.model import PartyType
from xref.parts import split_name
from xref.text import fold, read_table

ORGANIZATION = PartyType.ORGANIZATION


def said(subject: str, listed: str) -> list[str]:
    return [part.form for part in as_meant_by(split_name(subject, ORGANIZATION), split_name(listed, ORGANIZATION))]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Petrokimya", "petrochemical"),
        ("Ejército", "army"),
        ("Suriye", "syria"),
        ("syrienne", "syrian"),
        ("aérospatiale", "aerospace"),
        ("Perforaciones", "drilling"),
        ("tecnologica", "technological"),
        ("Geheimdienst", "intelligence"),
        ("Tersaneleri", "shipyard"),
        ("Penitenciária", "penitentiary"),
        ("populares", "people"),
        ("Corée", "korean"),
    ],
)
def test_a_word_of_another_language_has_the_meaning_that_lists_write(word, meant):
    assert meant in meanings(fold(word))


@pytest.mark.parametrize(
    "word",
    [
        "",
        "bank",
        "victoria",
        "garden",
        "union",
        "transport",
        "commerce",
        "rusal",
        "kazakhmys",
        "zorani",
        "oro",
        "popular",
    ],
)
def test_english_words_names_and_short_words_have_none(word):
    assert meanings(word) == ()


def test_every_word_of_the_table_is_folded_to_something_and_stands_behind_one_that_lists_write():
    for english, *columns in read_table("latin_words.txt"):
        assert english == fold(english)
        assert all(fold(word) for column in columns for word in column.split())


@pytest.mark.parametrize(
    ("subject", "listed"),
    [
        ("Zorani Döviz", "ZORANI EXCHANGE"),
        ("Zorani Petrokimya", "ZORANI PETROCHEMICAL COMPANY"),
        ("Banco Central de Suriye", "CENTRAL BANK OF SYRIA"),
        ("Zorani Merkez Bankası", "ZORANI CENTRAL BANK"),
        ("Zorani Volksarmee", "ZORANI PEOPLE'S ARMY"),
        ("Société zorani de transport de pétrole", "ZORANI OIL TRANSPORT COMPANY"),
        ("Fronte per la liberazione di Zorani", "ZORANI LIBERATION FRONT"),
    ],
)
def test_a_name_in_another_language_is_the_listed_one_though_not_for_sure(subject, listed):
    found = compare_shown(subject, split_name(listed, ORGANIZATION), ORGANIZATION)
    assert found.is_exact
    assert found.score < 1.0


def test_a_word_that_the_listed_name_has_as_it_is_stays():
    assert said("Ejército Zorani", "EJERCITO ZORANI") == ["ejercito", "zorani"]
    assert said("Ejército Zorani", "ZORANI ARMY") == ["army", "zorani"]


def test_a_word_that_the_listed_name_lacks_is_one_of_business():
    listed = split_name("ZORANI TRADING", ORGANIZATION)
    parts = as_meant_by(split_name("Zorani Petrokimya", ORGANIZATION), listed)
    assert [part.role for part in parts] == ["word", "generic"]
    spelt = split_name("ZORANI PETROQUIMYA", ORGANIZATION)  # unlike it by a letter or two
    assert as_meant_by(split_name("Zorani Petrokimya", ORGANIZATION), spelt)[1].role == "word"


@pytest.mark.parametrize(
    ("word", "made_of"),
    [
        ("Volksarmee", ("volks", "armee")),
        ("Zentralbank", ("zentral", "bank")),
        ("Ölministerium", ("oil", "ministry")),
        ("Staatssicherheit", ("staats", "sicherheit")),
        ("Weltraumforschungszentrum", ("weltraum", "forschungs", "center")),
        ("Sberbank", ()),
        ("Hausmann", ()),
        ("Shipyard", ()),
        ("Bank", ()),
        ("", ()),
    ],
)
def test_a_german_compound_is_made_of_words_of_business(word, made_of):
    assert compound(fold(word)) == made_of


@pytest.mark.parametrize(("form", "others"), [("syria", ("syrian",)), ("iranian", ("iran",)), ("zorani", ()), ("", ())])
def test_a_country_is_said_by_its_name_and_its_adjective(form, others):
    assert of_country(form) == others


@given(st.text(max_size=30))
def test_any_word_is_a_compound_or_none(word):
    assert all(compound(word)) or compound(word) == ()


@given(st.text(max_size=30))
def test_any_word_has_a_meaning_or_none(word):
    assert isinstance(meanings(word), tuple)


def test_a_word_without_end_of_words_of_business_is_no_compound():
    assert compound("bank" * 40) == ()
    assert compound("rubis" * 7 + "qx") == ()
