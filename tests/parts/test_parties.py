"""What parties.py promises: the name of a company or ship by its words of business, forms and numbers."""

from __future__ import annotations

from xref.model import PartyType
from xref.parts import split_name
from xref.parts.base import content


def test_a_comma_in_a_company_name_is_no_surname() -> None:
    assert {part.role for part in content(split_name("CECOEX, S.A.", PartyType.ORGANIZATION))} == {"word"}


def test_a_number_of_one_letter_tells_ships_apart() -> None:
    assert split_name("BICENTENARIO V", PartyType.VESSEL)[-1].role == "number"


def test_a_word_without_end_is_held_against_no_business_word() -> None:
    huge = "abcdef" * 30_000  # all its spellings less one letter are 32 GB
    assert [part.form for part in split_name(f"{huge} telecomunications", PartyType.ORGANIZATION)] == [
        huge,
        "telecommunication",
    ]


def test_letters_with_dots_are_one_word_whatever_the_last_ones_are_short_for() -> None:
    for name in ("Q.W.S.A.", "Z.K.K."):
        assert [part.form for part in split_name(name, PartyType.ORGANIZATION)] == [name.replace(".", "").lower()]
    assert split_name("Zorani S.A.", PartyType.ORGANIZATION)[-1].role == "legal"


def test_letters_with_dots_at_the_end_are_one_word_unless_they_are_legal_forms():
    assert [part.form for part in split_name("Constructora Q.L.P.", PartyType.ORGANIZATION)] == ["constructora", "qlp"]
    for name in ("Zorani S.A.L.", "Zorani, S.A.C.A.", "Zorani, S.P.R. de R.L. de C.V."):
        assert all(part.role == "legal" for part in split_name(name, PartyType.ORGANIZATION)[1:])


def test_a_misspelt_legal_form_is_one_inside_a_name():
    assert split_name("Volna Corpration of Zoran", PartyType.ORGANIZATION)[1].role == "legal"


def test_rl_behind_a_name_is_a_legal_form():
    assert split_name("Volasys RL", PartyType.ORGANIZATION)[-1].role == "legal"


def test_a_small_word_before_words_of_business_alone_is_the_name():
    assert split_name("DES INTERNATIONAL CO., LTD.", PartyType.ORGANIZATION)[0].role == "word"
    assert split_name("THE INTERNATIONAL CO., LTD.", PartyType.ORGANIZATION)[0].role == "particle"
